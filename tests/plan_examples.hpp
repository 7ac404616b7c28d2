// Short ways to write requests and read routines, for examples of the planner's rules.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generators.hpp"
#include "rollplan/catalogue.hpp"
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

/// "glutes 2, it-band 1 stretch: 256 s": cycles for each side, in the order of rolling.
std::string areas_of(const Routine& routine);

/// "glutes left lacrosse-ball 7, glutes right …": each step with its tool and its limit of pain.
std::string steps_of(const Routine& routine);

/// Why that side of the release is in the plan; empty if it is not.
std::string because_of(const Routine& routine, std::string_view release, Side side);

/// "it-band both time 98"
std::string left_out_of(const Routine& routine);

/// "calves left 6, calves right -"
std::string asked_of(const Routine& routine);

bool has_note(const Routine& routine, NoteKind kind, std::string_view part);

/// A small catalogue with the built-in dose: releases "a", "b", … with the given preparations, all
/// for the tool "ball" unless they name another.
class SmallCatalogue {
 public:
  SmallCatalogue& add(const std::string& id, std::initializer_list<std::string> required = {},
                      std::initializer_list<std::string> optional = {},
                      const std::string& tool = "ball") {
    releases_.push_back(Added{id, required, optional, tool});
    return *this;
  }

  std::string json() const;

 private:
  struct Added {
    std::string id;
    std::vector<std::string> required, optional;
    std::string tool;
  };
  std::vector<Added> releases_;
};

}  // namespace rollplan::testing
