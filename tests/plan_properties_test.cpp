// Properties that every routine has, checked with thousands of random requests.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "generators.hpp"
#include "parsed_json.hpp"
#include "planner_notes.hpp"
#include "planner_reasons.hpp"
#include "planner_texts.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/render.hpp"
#include "text/time_text.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// The seconds that an area and its missing preparations need at least.
Seconds needs_of(const PlannerRules& rules, const RuleArea& area, const Shares& shares) {
  Seconds needs = rules.seconds(area, Share{1, false});
  for (const ReleaseIndex first : rules.missing_before(area, shares)) {
    needs += rules.seconds(rules.areas[first], Share{1, false});
  }
  return needs;
}

std::string line_of(const Release& release, Side side, Reason reason,
                    std::optional<Seconds> needs) {
  return std::string(release.id) + ' ' + std::string(id_of(side)) + ' ' +
         std::string(id_of(reason)) + ' ' + (needs ? std::to_string(needs->count()) : "null");
}

/// The expected lines for an area that is left out, completely or on one side.
std::vector<std::string> expected_left_out(const PlannerRules& rules, const RuleArea& area,
                                           const Shares& shares) {
  const Share share = shares[index_of(rules.catalogue, area.release->id)];
  std::array<std::optional<Reason>, 2> reasons;
  for (std::size_t side = 0; side < 2; ++side) {
    if (area.sides[side].wanted) reasons[side] = reason_of(area, area.sides[side], share);
  }
  const auto line = [&](Side side, Reason reason) {
    const bool is_late = reason == Reason::time;
    return line_of(*area.release, side, reason,
                   is_late ? std::optional(needs_of(rules, area, shares)) : std::nullopt);
  };
  if (reasons[0] && reasons[0] == reasons[1]) return {line(Side::both, *reasons[0])};
  std::vector<std::string> lines;
  if (reasons[0]) lines.push_back(line(Side::left, *reasons[0]));
  if (reasons[1]) lines.push_back(line(Side::right, *reasons[1]));
  return lines;
}

/// Lines are in the catalogue's order. No rule orders the two lines of one area.
Breach breach_of_left_out(const PlannerRules& rules, const Routine& routine) {
  const Shares shares = shares_of(rules.catalogue, routine);
  std::size_t at = 0;
  for (const RuleArea& area : rules.areas) {
    std::vector<std::string> expected = expected_left_out(rules, area, shares);
    std::vector<std::string> lines;
    for (; at < routine.left_out.size() && routine.left_out[at].release == area.release; ++at) {
      const LeftOut& left = routine.left_out[at];
      lines.push_back(line_of(*left.release, left.side, left.reason, left.needs));
    }
    std::ranges::sort(expected);
    std::ranges::sort(lines);
    if (lines == expected) continue;
    return "left out: " + Catch::Detail::stringify(lines) + " instead of " +
           Catch::Detail::stringify(expected);
  }
  return at == routine.left_out.size() ? Breach() : "left out, but not in the catalogue's order";
}

Breach breach_of_times(const PlannerRules& rules, const Choice& choice, const Routine& routine) {
  if (routine.budget != choice.budget) return "the budget";
  if (routine.budget && length_of(routine) > *routine.budget) return "longer than the time";
  if (routine.full < length_of(routine)) return "longer than in full";
  if (routine.full != rules.seconds(rules.whole())) return "the full length";
  if (!routine.budget && length_of(routine) != routine.full) return "shortened without need";
  return {};
}

Breach breach_of_verdict(const PlannerRules& rules, const Routine& routine) {
  const bool is_any_too_sore = std::ranges::any_of(rules.areas, &RuleArea::has_side_too_sore);
  const Verdict expected = !routine.steps.empty() ? Verdict::ready
                           : is_any_too_sore      ? Verdict::refused
                                                  : Verdict::empty;
  return routine.verdict == expected ? Breach() : "the verdict";
}

/// The shortest time that a note suggests; nothing if there is no such note.
std::optional<Seconds> least_time(const Request& request, const Routine& routine) {
  const std::string command = request.command + " --time ";
  for (const Note& note : routine.notes) {
    const std::string text = note.whole();
    const std::size_t at = text.find(command);
    if (at == std::string::npos) continue;
    const std::string rest = text.substr(at + command.size());
    return parse_duration(rest.substr(0, rest.find_first_not_of("0123456789hms")), "note");
  }
  return std::nullopt;
}

/// If nothing fits, the suggested command has the shortest time in which something does.
Breach breach_of_least_time(const PlannerRules& rules, Request request, const Past& past,
                            const Routine& routine) {
  const auto least = least_time(request, routine);
  if (!routine.steps.empty()) return least ? "a time that is not needed" : Breach();
  request.time = least.value_or(std::chrono::hours(24));
  if (!least) {
    return plan(rules.catalogue, request, past).steps.empty() ? Breach() : "no time is named";
  }
  if (plan(rules.catalogue, request, past).steps.empty()) return "the time named is not enough";
  request.time = *least - Seconds(1);
  return plan(rules.catalogue, request, past).steps.empty() ? Breach() : "less time would do";
}

/// More time never makes the plan worse, and exactly the missing time lets an area in.
Breach breach_of_more_time(const PlannerRules& rules, Request request, const Routine& routine) {
  if (!request.sore || !request.time) return {};
  const Shares before = shares_of(rules.catalogue, routine);
  const auto worth_with = [&](Seconds more) {
    request.time = length_of(routine) + more;
    return rules.worth(shares_of(rules.catalogue, plan(rules.catalogue, request)));
  };
  if (worth_with(Seconds(0)) != rules.worth(before)) return "another plan in its own time";
  if (worth_with(*routine.budget - length_of(routine) + Seconds(37)) < rules.worth(before)) {
    return "worse with more time";
  }
  for (const LeftOut& left : routine.left_out) {
    if (!left.needs) continue;
    const ReleaseIndex index = index_of(rules.catalogue, left.release->id);
    Shares with = before;
    with[index].cycles = 1;
    for (const ReleaseIndex first : rules.missing_before(rules.areas[index], before)) {
      with[first].cycles = 1;
    }
    if (!rules.is_feasible(with)) return "what it needs does not let it come";
    if (rules.seconds(with) != length_of(routine) + *left.needs) return "what it needs";
    if (worth_with(*left.needs) < rules.worth(with)) return "the time it needs is not used";
  }
  return {};
}

/// If areas were asked for, the past only changes what the notes say.
Breach breach_of_past(const Catalogue& catalogue, const Request& request, const Past& past,
                      Routine routine) {
  for (ReleaseIndex i = 0; i < catalogue.releases.size(); ++i) {
    const Release& release = catalogue.releases[i];
    const auto is_told = [&](const Note& note) {
      return note.release == &release && note.id == note_id::standstill;
    };
    const bool concerns =
        request.sore
            ? std::ranges::find(routine.asked, &release, &AskedArea::release) != routine.asked.end()
            : is_passed_over(past[i], request.date);
    const bool told = std::ranges::any_of(routine.notes, is_told);
    if (told != (concerns && stands_still(past[i]))) return "the three-sessions rule";
    std::erase_if(routine.notes, is_told);
  }
  if (!request.sore) return {};
  const bool same = fingerprint(routine) == fingerprint(plan(catalogue, request));
  return same ? Breach() : "what was asked for changes with the past";
}

void check_request(const Catalogue& catalogue, const Request& request, const Past& past) {
  const Routine routine = plan(catalogue, request, past);
  const Choice choice = choose(catalogue, request, past);
  const PlannerRules rules = choice.rules(catalogue, request);
  INFO("request: " << text_of(request));
  CHECK(routine.date == request.date);
  CHECK(routine.level == rules.level);
  CHECK(routine.before_run == request.before_run);
  CHECK(breach_of_numbers(routine).empty());
  CHECK(breach_of_cues(rules, routine) == "");
  CHECK(breach_of_roles(rules, routine) == "");
  CHECK(breach_of_order(rules, routine) == "");
  CHECK(breach_of_tools(rules, routine) == "");
  CHECK(breach_of_caps(rules, routine) == "");
  CHECK(breach_of_texts(rules, routine) == "");
  CHECK(breach_of_hints(rules, routine) == "");
  CHECK(breach_of_asked(rules, request.sore ? choice.wishes : std::vector<Wish>(), routine) == "");
  CHECK(breach_of_left_out(rules, routine) == "");
  CHECK(breach_of_reasons(rules, routine) == "");
  CHECK(breach_of_tool_reasons(rules, routine) == "");
  CHECK(breach_of_left_out_reasons(rules, routine) == "");
  CHECK(breach_of_notes(rules, routine) == "");
  CHECK(breach_of_run_note(rules, routine) == "");
  CHECK(breach_of_shortened(rules, routine) == "");
  CHECK(breach_of_times(rules, choice, routine) == "");
  CHECK(breach_of_verdict(rules, routine) == "");
  CHECK(breach_of_least_time(rules, request, past, routine) == "");
  CHECK(breach_of_more_time(rules, request, routine) == "");
  CHECK(breach_of_past(catalogue, request, past, routine) == "");
  CHECK(fingerprint(plan(catalogue, request, past)) == fingerprint(routine));
}

/// Plans a random request, with a random past or none.
void check_random(Dice& dice, const Catalogue& catalogue) {
  const Request request = random_request(dice, catalogue);
  const Past past = dice.chance(80) ? random_past(dice, catalogue, request.date)
                                    : Past(catalogue.releases.size());
  check_request(catalogue, request, past);
}

Json document_of(const Routine& routine) {
  return parsed(format_named("json")->routine(routine, Page{}));
}

/// Checks the document's sums, and that it has the lines which may never be left out.
Breach breach_of_document(const Json& document, const Catalogue& catalogue) {
  int clock = 0;
  for (const Json& step : document.at("steps")) {
    if (step.at("starts_s") != clock) return "a gap before a step";
    int length = 0;
    for (const Json& cue : step.at("cues")) length += cue.at("s").get<int>();
    if (step.at("total_s") != length) return "a step is not the sum of its cues";
    clock += length;
  }
  if (document.at("total_s") != clock) return "the total is not the sum of the steps";
  for (const Statement& stop : catalogue.stop_lines) {
    const auto is_it = [&](const Json& note) {
      return note.at("kind") == "safety" && note.at("text") == std::string(stop.text);
    };
    if (std::ranges::none_of(document.at("notes"), is_it)) return "a stop line was dropped";
  }
  return {};
}

}  // namespace

TEST_CASE("every routine of the built-in catalogue keeps the planner's rules", "[core][planner]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  const Catalogue& catalogue = builtin_catalogue();
  for (int i = 0; i < rounds(5000); ++i) check_random(dice, catalogue);
}

TEST_CASE("every routine of a random catalogue keeps the planner's rules", "[core][planner]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 1);
  for (int i = 0; i < rounds(600); ++i) {
    const OwnCatalogue own(random_catalogue(dice));
    INFO(own.text);
    for (int j = 0; j < 5; ++j) check_random(dice, own.catalogue);
  }
}

TEST_CASE("the times of a document add up, and its stop lines are there", "[core][planner]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 2);
  const Catalogue& catalogue = builtin_catalogue();
  for (int i = 0; i < rounds(150); ++i) {
    const Request request = random_request(dice, catalogue);
    INFO("request: " << text_of(request));
    CHECK(breach_of_document(document_of(plan(catalogue, request)), catalogue) == "");
  }
}
