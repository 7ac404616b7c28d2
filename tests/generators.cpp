#include "generators.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "parsed_json.hpp"
#include "rollplan/routine.hpp"

namespace rollplan::testing {
namespace {

Json random_cycles(Dice& dice, int most) {
  return Json{{"asked", dice.between(1, most)},
              {"required", dice.between(1, std::min(most, 3))},
              {"optional", dice.between(1, 2)},
              {"before_run", dice.between(1, 2)}};
}

Json random_dose(Dice& dice, int most_cycles) {
  return Json{{"get_ready", dice.between(1, 20)},
              {"roll", dice.between(1, 30)},
              {"hold", dice.between(1, 20)},
              {"change_sides", dice.between(1, 15)},
              {"stretch", dice.between(1, 40)},
              {"test_drive", dice.between(1, 25)},
              {"cycles", random_cycles(dice, most_cycles)}};
}

std::string tool_id(int tool) {
  return "tool-" + std::to_string(tool);
}
std::string run_id(int run) {
  return "run-" + std::to_string(run);
}
std::string release_id(int release) {
  return "area-" + std::to_string(release);
}

/// Adds a random choice of the texts that may differ between tools.
void add_position(Dice& dice, Json& of, const std::string& start) {
  for (const char* const part : {"lie", "roll", "lighter", "stronger"}) {
    if (dice.chance(30)) of[part] = start + ": " + part + " {side}, {other}, {tool}, {aim}.";
  }
}

/// Which tools suit, and how well, is random, but at least one does.
Json random_fitness(Dice& dice, int tools) {
  Json all = Json::object();
  const int surely = dice.between(0, tools - 1);
  for (int tool = 0; tool < tools; ++tool) {
    if (tool != surely && !dice.chance(60)) continue;
    Json fitness{{"fit", dice.between(1, 3)}};
    if (dice.chance(50)) fitness["tender"] = dice.between(1, 3);
    if (dice.chance(50)) fitness["firm"] = dice.between(0, 3);
    if (dice.chance(20)) fitness["note"] = "for spots";
    add_position(dice, fitness, "With " + tool_id(tool));
    all[tool_id(tool)] = fitness;
  }
  return all;
}

Json random_release(Dice& dice, int number, int tools, int runs, int most_pain) {
  const std::string n = std::to_string(number);
  Json release{{"id", release_id(number)}, {"name", "Release " + n},
               {"area", "part " + n},      {"lie", "Lie on the {side} side, {tool} under it."},
               {"roll", "Roll slowly."},   {"test_drive", "Stand on the {side}."}};
  if (dice.chance(85)) release["stretch"] = "Stretch the {side}, not the {other}.";
  add_position(dice, release, "Release " + n);
  release["plural"] = dice.chance(50);
  if (dice.chance(30)) release["before_run"] = "Lightly at " + n + ".";
  if (dice.chance(30))
    release["pressure"] = Json{{"cap", dice.between(1, most_pain)}, {"aim", "mild"}};
  release["tools"] = random_fitness(dice, tools);
  if (dice.chance(40)) release["cautions"] = {"Mind " + n + ".", "Slowly at " + n + "."};
  if (dice.chance(30)) release["max_cycles"] = dice.between(1, 3);
  Json weights = Json::object();
  for (int run = 0; run < runs; ++run) {
    if (dice.chance(70)) weights[run_id(run)] = dice.between(0, 3);
  }
  release["weights"] = Json{{"by_run", weights}};
  return release;
}

/// Gives the releases random preparations without a circle: each gets only releases that come
/// before it in a shuffled order.
void add_preparations(Dice& dice, Json& releases) {
  std::vector<std::size_t> order(releases.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1],
              order[static_cast<std::size_t>(dice.between(0, static_cast<int>(i) - 1))]);
  }
  const int density = dice.between(0, 50);
  for (std::size_t i = 0; i < order.size(); ++i) {
    Json preparations = Json::array();
    for (std::size_t j = 0; j < i; ++j) {
      if (!dice.chance(density)) continue;
      preparations.push_back(
          Json{{"release", release_id(static_cast<int>(order[j]))},
               {"required", dice.chance(50)},
               {"because", release_id(static_cast<int>(order[j])) + " comes before " +
                               release_id(static_cast<int>(order[i])) + "."}});
    }
    releases[order[i]]["preparations"] = preparations;
  }
}

Sore random_sore(Dice& dice, const Catalogue& catalogue) {
  Sore sore;
  sore.word = dice.one_of(catalogue.releases).id;
  if (dice.chance(50)) sore.side = dice.chance(50) ? Side::left : Side::right;
  if (dice.chance(65)) sore.pain = dice.chance(15) ? dice.between(8, 10) : dice.between(0, 7);
  return sore;
}

std::vector<ToolIndex> random_tools(Dice& dice, const Catalogue& catalogue) {
  std::vector<ToolIndex> tools;
  for (int count = dice.between(1, 3); count > 0; --count) {
    tools.push_back(
        static_cast<ToolIndex>(dice.between(0, static_cast<int>(catalogue.tools.size()) - 1)));
  }
  return tools;
}

std::string text_of(const Sore& sore) {
  std::string text = sore.word;
  if (sore.side != Side::both) text += ':' + std::string(id_of(sore.side));
  if (sore.pain) text += '=' + std::to_string(*sore.pain);
  return text;
}

/// The request as it would be typed, without --time.
std::string command_of(const Request& request, const Catalogue& catalogue) {
  std::string command = "rollplan today";
  if (request.sore) {
    for (const Sore& sore : *request.sore) command += " --sore " + text_of(sore);
  }
  if (request.tools) {
    for (const ToolIndex tool : *request.tools) {
      command += " --tools " + std::string(catalogue.tools[tool].id);
    }
  }
  if (request.level) command += " --level " + std::string(id_of(*request.level));
  if (request.run) command += " --run " + std::string(catalogue.runs[*request.run].id);
  if (request.before_run) command += " --before-run";
  return command;
}

}  // namespace

std::string random_catalogue(Dice& dice, const CatalogueLimits& limits) {
  const int tools = dice.between(1, 4);
  const int runs = dice.between(0, 3);
  const int most_pain = dice.between(1, 7);
  Json json{{"schema", "rollplan.catalogue/1"},
            {"dose", random_dose(dice, limits.cycles)},
            {"pressure",
             {{"before_run", {{"cap", dice.between(1, 4)}, {"aim", "very little"}}},
              {"gentle", {{"cap", dice.between(1, 5)}, {"aim", "little"}}},
              {"normal", {{"cap", most_pain}, {"aim", "some"}}}}},
            {"hold", "Hold: {aim}."},
            {"stop_lines", {"Do not start with a fever.", "Stop at sharp pain."}},
            {"closing", "Walk."}};
  json["tools"] = Json::array();
  for (int tool = 0; tool < tools; ++tool) {
    json["tools"].push_back(Json{{"id", tool_id(tool)},
                                 {"name", "thing " + std::to_string(tool)},
                                 {"softness", dice.between(1, 3)}});
  }
  json["runs"] = Json::array();
  for (int run = 0; run < runs; ++run) {
    json["runs"].push_back(Json{{"id", run_id(run)}, {"gentle", dice.chance(30)}});
    if (dice.chance(50)) json["runs"].back()["name"] = "run " + std::to_string(run);
  }
  const int releases = dice.between(1, limits.releases);
  json["releases"] = Json::array();
  for (int release = 0; release < releases; ++release) {
    json["releases"].push_back(random_release(dice, release, tools, runs, most_pain));
    if (dice.chance(25)) json["releases"].back()["dose"] = random_dose(dice, limits.cycles);
  }
  add_preparations(dice, json["releases"]);
  return json.dump();
}

Request random_request(Dice& dice, const Catalogue& catalogue, const RequestLimits& limits) {
  Request request;
  request.date = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  if (dice.chance(limits.sore_percent)) {
    request.sore.emplace();
    for (int items = dice.between(1, limits.items); items > 0; --items) {
      request.sore->push_back(random_sore(dice, catalogue));
    }
  }
  if (dice.chance(limits.time_percent)) request.time = Seconds(dice.between(1, limits.longest));
  if (dice.chance(50)) request.tools = random_tools(dice, catalogue);
  request.before_run = dice.chance(20);
  if (dice.chance(50))
    request.level = static_cast<Level>(dice.between(0, request.before_run ? 1 : 2));
  if (!request.before_run && !catalogue.runs.empty() && dice.chance(40)) {
    request.run =
        static_cast<RunIndex>(dice.between(0, static_cast<int>(catalogue.runs.size()) - 1));
  }
  request.command = command_of(request, catalogue);
  return request;
}

Past random_past(Dice& dice, const Catalogue& catalogue, Date today) {
  Past past(catalogue.releases.size());
  for (auto& times : past) {
    int days_back = 0;
    for (int count = dice.chance(30) ? 0 : dice.between(0, 5); count > 0; --count) {
      days_back += dice.between(0, 4);
      Rolled rolled{};
      rolled.date = Date(std::chrono::sys_days(today) - std::chrono::days(days_back));
      rolled.left.emplace();
      if (dice.chance(70)) rolled.left->before = dice.between(0, 10);
      if (dice.chance(50)) rolled.left->after = dice.between(0, 10);
      if (dice.chance(30)) rolled.right = SidePain{dice.between(0, 10), {}};
      times.push_back(rolled);
    }
  }
  return past;
}

std::string text_of(const Request& request) {
  std::string text = request.command;
  if (request.time) text += " --time " + std::to_string(request.time->count()) + 's';
  return text;
}

}  // namespace rollplan::testing
