// Requests written short and routines read short, for examples of the planner's rules.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lookup.hpp"
#include "generators.hpp"
#include "planner_choice.hpp"
#include "rollplan/planner.hpp"

namespace rollplan::testing {

/// `rollplan today` with its flags.
class Today {
 public:
  explicit Today(const Catalogue& catalogue = builtin_catalogue()) : catalogue_(catalogue) {
    request.date = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  }

  Today& sore(std::string_view word, std::optional<int> pain = {}, Side side = Side::both) {
    if (!request.sore) request.sore.emplace();
    request.sore->push_back(Sore{std::string(word), side, pain});
    return *this;
  }
  Today& left(std::string_view word, std::optional<int> pain = {}) {
    return sore(word, pain, Side::left);
  }
  Today& right(std::string_view word, std::optional<int> pain = {}) {
    return sore(word, pain, Side::right);
  }
  Today& time(int seconds) {
    request.time = Seconds(seconds);
    return *this;
  }
  Today& tools(std::initializer_list<std::string_view> words) {
    request.tools.emplace();
    for (const std::string_view word : words) {
      request.tools->push_back(find_tool(catalogue_, word).value());
    }
    return *this;
  }
  Today& level(Level level) {
    request.level = level;
    return *this;
  }
  Today& run(std::string_view kind) {
    request.run = find_run(catalogue_, kind).value();
    return *this;
  }
  Today& before_run() {
    request.before_run = true;
    return *this;
  }

  Routine plan() const { return rollplan::plan(catalogue_, request); }

  Request request;

 private:
  const Catalogue& catalogue_;
};

/// "glutes 2, it-band 1 stretch: 256 s": cycles a side, in the order of the floor.
inline std::string areas_of(const Routine& routine) {
  std::string text;
  const Shares shares = shares_of(*routine.catalogue, routine);
  int last = 0;
  for (const Step& step : routine.steps) {
    if (step.area == last) continue;
    last = step.area;
    const Share share = shares[index_of(*routine.catalogue, step.release->id)];
    text += text.empty() ? "" : ", ";
    text += std::string(step.release->id) + ' ' + std::to_string(share.cycles);
    if (share.stretch) text += " stretch";
  }
  return text + ": " + std::to_string(length_of(routine).count()) + " s";
}

/// "glutes left lacrosse-ball 7, glutes right …": each step with tool and pain cap.
inline std::string steps_of(const Routine& routine) {
  std::string text;
  for (const Step& step : routine.steps) {
    text += text.empty() ? "" : ", ";
    text += std::string(step.release->id) + ' ' + std::string(id_of(step.side)) + ' ' +
            std::string(step.tool->id) + ' ' + std::to_string(step.pain_cap);
  }
  return text;
}

/// "it-band both time 98"
inline std::string left_out_of(const Routine& routine) {
  std::string text;
  for (const LeftOut& left : routine.left_out) {
    text += text.empty() ? "" : ", ";
    text += std::string(left.release->id) + ' ' + std::string(id_of(left.side)) + ' ' +
            std::string(id_of(left.reason));
    if (left.needs) text += ' ' + std::to_string(left.needs->count());
  }
  return text;
}

/// "calves left 6, calves right -"
inline std::string asked_of(const Routine& routine) {
  std::string text;
  for (const AskedArea& asked : routine.asked) {
    text += text.empty() ? "" : ", ";
    text += std::string(asked.release->id) + ' ' + std::string(id_of(asked.side)) + ' ' +
            (asked.pain ? std::to_string(*asked.pain) : "-");
  }
  return text;
}

inline bool has_note(const Routine& routine, NoteKind kind, std::string_view part) {
  return std::ranges::any_of(routine.notes, [&](const Note& note) {
    return note.kind == kind && note.whole().find(part) != std::string::npos;
  });
}

/// A small catalogue with the built-in one's dose: releases "a", "b", … with the
/// preparations named, all for the tool "ball" but those with another tool.
class SmallCatalogue {
 public:
  SmallCatalogue& add(const std::string& id, std::initializer_list<std::string> required = {},
                      std::initializer_list<std::string> optional = {},
                      const std::string& tool = "ball") {
    Json release{{"id", id}, {"name", "Release " + id}, {"lie", "Lie."}, {"roll", "Roll."}};
    release["stretch"] = "Stretch.";
    release["tools"] = Json{{tool, {{"fit", 1}}}};
    release["preparations"] = Json::array();
    for (const std::string& first : required) release["preparations"].push_back(first);
    for (const std::string& first : optional) {
      release["preparations"].push_back(Json{{"release", first}, {"required", false}});
    }
    releases_.push_back(release);
    return *this;
  }

  std::string json() const {
    const Json pressure{{"cap", 4}, {"aim", "little"}};
    Json json{{"schema", "rollplan.catalogue/1"},
              {"hold", "Hold."},
              {"stop_lines", {"Stop at sharp pain."}},
              {"closing", "Walk."}};
    json["pressure"] = Json{{"before_run", pressure}, {"gentle", pressure}, {"normal", pressure}};
    json["dose"] = Json{{"get_ready", 10},   {"roll", 20},    {"hold", 10},
                        {"change_sides", 8}, {"stretch", 30}, {"test_drive", 20}};
    json["dose"]["cycles"] =
        Json{{"asked", 3}, {"required", 2}, {"optional", 1}, {"before_run", 1}};
    json["tools"] = {{{"id", "ball"}, {"name", "ball"}}, {{"id", "stick"}, {"name", "stick"}}};
    json["releases"] = releases_;
    return json.dump();
  }

 private:
  Json releases_ = Json::array();
};

}  // namespace rollplan::testing
