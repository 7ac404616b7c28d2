// The planner's rules for the notes of a routine.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "planner_breaches.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan::testing {

/// A note without its text: "caution standstill calves".
inline std::string note_line(NoteKind kind, std::string_view id, const Release* release = nullptr) {
  return std::string(id_of(kind)) + ' ' + std::string(id) + ' ' +
         std::string(release == nullptr ? "-" : release->id);
}

/// The notes for a request without a word that refuses, in order. `breach_of_past` checks those on
/// standstills, and `breach_of_least_time` the one on the least time.
inline std::vector<std::string> expected_notes(const PlannerRules& rules, const Routine& routine) {
  const Request& request = rules.request;
  const Shares shares = shares_of(rules.catalogue, routine);
  std::vector<std::string> lines;
  const auto add_each = [&](NoteKind kind, std::string_view id, const auto& concerns) {
    for (const RuleArea& area : rules.areas) {
      for (int times = concerns(area); times > 0; --times) {
        lines.push_back(note_line(kind, id, area.release));
      }
    }
  };
  add_each(NoteKind::safety, note_id::pain,
           [](const RuleArea& area) { return int{area.has_side_too_sore()}; });
  add_each(NoteKind::caution, note_id::tender_before_run, [&](const RuleArea& area) {
    return int{request.before_run && std::max(area.sides[0].rank(), area.sides[1].rank()) >= 6};
  });
  add_each(NoteKind::caution, note_id::caution, [&](const RuleArea& area) {
    const bool comes = shares[index_of(rules.catalogue, area.release->id)].cycles > 0;
    return comes ? static_cast<int>(area.release->cautions.size()) : 0;
  });
  add_each(NoteKind::caution, note_id::before_run, [&](const RuleArea& area) {
    const bool comes = shares[index_of(rules.catalogue, area.release->id)].cycles > 0;
    return int{comes && request.before_run && !area.release->before_run.text.empty()};
  });
  if (rules.level == Level::firm && !routine.steps.empty()) {
    lines.push_back(note_line(NoteKind::info, note_id::firm));
  }
  if (request.run && request.sore)
    lines.push_back(note_line(NoteKind::info, note_id::run_beside_sore));
  const auto is_worked = [&](const Release& release) {
    return std::ranges::any_of(release.weights, [&](const Weight& weight) {
      return weight.run == *request.run && weight.weight > 0;
    });
  };
  if (request.run && !request.sore && std::ranges::none_of(rules.catalogue.releases, is_worked))
    lines.push_back(note_line(NoteKind::info, note_id::no_weights));
  add_each(NoteKind::info, note_id::no_tool, [&](const RuleArea& area) {
    return int{std::ranges::any_of(routine.left_out, [&](const LeftOut& left) {
      return left.release == area.release && left.reason == Reason::tool;
    })};
  });
  const bool comes = !routine.steps.empty();
  if (comes && routine.full > length_of(routine)) {
    lines.push_back(note_line(NoteKind::info, note_id::shortened));
  }
  std::set<ToolIndex> could_be_used;
  for (const RuleArea& area : rules.areas) {
    if (shares[index_of(rules.catalogue, area.release->id)].cycles == 0) continue;
    for (const Fitness& fitness : area.release->tools) could_be_used.insert(fitness.tool);
  }
  if (comes && !request.tools && could_be_used.size() > 1) {
    lines.push_back(note_line(NoteKind::info, note_id::tools));
  }
  return lines;
}

inline Breach breach_of_notes(const PlannerRules& rules, const Routine& routine) {
  if (!std::ranges::is_sorted(routine.notes, {}, &Note::kind)) {
    return "notes go from safety to cautions to information";
  }
  std::vector<std::string> lines;
  for (const Note& note : routine.notes) {
    if (note.id == note_id::standstill || note.id == note_id::least_time) continue;
    lines.push_back(note_line(note.kind, note.id, note.release));
  }
  const std::vector<std::string> expected = expected_notes(rules, routine);
  if (lines == expected) return {};
  return comma_listed(lines) + " instead of " + comma_listed(expected);
}

/// The note about a run beside sore areas may say gentle only if the run makes the routine gentle.
inline Breach breach_of_run_note(const PlannerRules& rules, const Routine& routine) {
  const auto note = std::ranges::find(routine.notes, note_id::run_beside_sore, &Note::id);
  if (note == routine.notes.end()) return {};
  const Run& run = rules.catalogue.runs[rules.request.run.value()];
  const bool is_made_gentle = run.gentle && !rules.request.level;
  const std::string expected = "You named what is sore, so the " + std::string(run.name) +
                               " adds no areas" +
                               (is_made_gentle ? ", but it makes the routine gentle." : ".");
  return note->whole() == expected ? Breach() : note->whole() + " instead of " + expected;
}

/// Checks what the note on a shortened routine says was reduced and what is missing.
inline Breach breach_of_shortened(const PlannerRules& rules, const Routine& routine) {
  const auto note = std::ranges::find(routine.notes, note_id::shortened, &Note::id);
  if (note == routine.notes.end()) return {};
  const Shares shares = shares_of(rules.catalogue, routine);
  std::string less;
  std::string missing;
  for (const RuleArea& area : rules.areas) {
    if (!area.is_in_route() || !area.can_come()) continue;
    const Share share = shares[index_of(rules.catalogue, area.release->id)];
    const bool whole = share.cycles == area.full && share.stretch == area.may_stretch;
    std::string& list = share.cycles == 0 ? missing : less;
    if (!whole) list += (list.empty() ? "" : ", ") + std::string(area.release->area);
  }
  std::string expected = "Shortened to fit " + clock_text(routine.budget.value()) +
                         "; the full routine takes " + clock_text(routine.full) + '.';
  if (!less.empty()) expected += " Less of: " + less + '.';
  if (!missing.empty()) expected += " Without: " + missing + '.';
  return note->whole() == expected ? Breach() : note->whole() + " instead of " + expected;
}

}  // namespace rollplan::testing
