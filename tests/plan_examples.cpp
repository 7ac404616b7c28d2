#include "plan_examples.hpp"

#include <algorithm>

#include "parsed_json.hpp"
#include "planner_choice.hpp"
#include "text/words.hpp"

namespace rollplan::testing {

std::string areas_of(const Routine& routine) {
  std::vector<std::string> all;
  const Shares shares = shares_of(*routine.catalogue, routine);
  int last = 0;
  for (const Step& step : routine.steps) {
    if (step.area == last) continue;
    last = step.area;
    const Share share = shares[index_of(*routine.catalogue, step.release->id)];
    all.push_back(std::string(step.release->id) + ' ' + std::to_string(share.cycles) +
                  (share.stretch ? " stretch" : ""));
  }
  return comma_listed(all) + ": " + std::to_string(length_of(routine).count()) + " s";
}

std::string steps_of(const Routine& routine) {
  std::vector<std::string> all;
  for (const Step& step : routine.steps) {
    all.push_back(std::string(step.release->id) + ' ' + std::string(id_of(step.side)) + ' ' +
                  std::string(step.tool->id) + ' ' + std::to_string(step.pain_cap));
  }
  return comma_listed(all);
}

std::string because_of(const Routine& routine, std::string_view release, Side side) {
  for (const Step& step : routine.steps) {
    if (step.release->id == release && step.side == side) return step.because;
  }
  return {};
}

std::string left_out_of(const Routine& routine) {
  std::vector<std::string> all;
  for (const LeftOut& left : routine.left_out) {
    all.push_back(std::string(left.release->id) + ' ' + std::string(id_of(left.side)) + ' ' +
                  std::string(id_of(left.reason)) +
                  (left.needs ? ' ' + std::to_string(left.needs->count()) : ""));
  }
  return comma_listed(all);
}

std::string asked_of(const Routine& routine) {
  std::vector<std::string> all;
  for (const AskedArea& asked : routine.asked) {
    all.push_back(std::string(asked.release->id) + ' ' + std::string(id_of(asked.side)) + ' ' +
                  (asked.pain ? std::to_string(*asked.pain) : "-"));
  }
  return comma_listed(all);
}

bool has_note(const Routine& routine, NoteKind kind, std::string_view part) {
  return std::ranges::any_of(routine.notes, [&](const Note& note) {
    return note.kind == kind && note.whole().find(part) != std::string::npos;
  });
}

std::string SmallCatalogue::json() const {
  const Json pressure{{"cap", 4}, {"aim", "little"}};
  Json json{{"schema", "rollplan.catalogue/1"},
            {"hold", "Hold, {aim}."},
            {"stop_lines", {"Stop at sharp pain."}},
            {"closing", "Walk."}};
  json["pressure"] = Json{{"before_run", pressure}, {"gentle", pressure}, {"normal", pressure}};
  json["dose"] = Json{{"get_ready", 10},   {"roll", 20},    {"hold", 10},
                      {"change_sides", 8}, {"stretch", 30}, {"test_drive", 20}};
  json["dose"]["cycles"] = Json{{"asked", 3}, {"required", 2}, {"optional", 1}, {"before_run", 1}};
  json["tools"] = {{{"id", "ball"}, {"name", "ball"}}, {{"id", "stick"}, {"name", "stick"}}};
  json["releases"] = Json::array();
  for (const Added& added : releases_) {
    Json release{
        {"id", added.id}, {"name", "Release " + added.id}, {"lie", "Lie."}, {"roll", "Roll."}};
    release["stretch"] = "Stretch.";
    release["tools"] = Json{{added.tool, {{"fit", 1}}}};
    release["preparations"] = added.required;
    for (const std::string& first : added.optional) {
      release["preparations"].push_back(Json{{"release", first}, {"required", false}});
    }
    json["releases"].push_back(release);
  }
  return json.dump();
}

}  // namespace rollplan::testing
