// A session for the ear of a screen reader: a plain line for each thing that happens.
#include "core/routine_text.hpp"
#include "core/session/timeline.hpp"
#include "render/live/words.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// "7 s to go", of the cue.
std::string cue_to_go(const LiveFacts& facts) {
  return say("{} s to go", shown_left(cue_left(facts.state, facts.now)).count());
}

std::string in_all(const LiveFacts& facts) {
  const Moment left = routine_left(facts.timeline, facts.state, facts.now);
  return clock_text(shown_left(left)) + " in all";
}

/// The instruction, with what belongs to it, after a blank.
std::string instruction(const Timeline::Entry& entry) {
  std::string text = entry.cue->text.empty() ? "" : say(" {}", entry.cue->text);
  const std::string hints = pressure_hints(*entry.step);
  if (entry.cue->kind == CueKind::get_ready && !hints.empty()) text += ' ' + hints;
  if (entry.cue->kind == CueKind::test_drive) text += " Press y if this one helped.";
  return text;
}

}  // namespace

std::string told_ready(const LiveFacts& facts) {
  return say("READY. Space begins, ? tells the keys, q quits. {}.", facts.to_go());
}

std::string told_cue(const LiveFacts& facts, std::size_t cue) {
  const Timeline::Entry& entry = facts.timeline.cues[cue];
  // Of several cues that begin at once, all but the last are over already.
  const bool is_now = cue == facts.state.cue;
  const Seconds length =
      is_now ? shown_left(cue_left(facts.state, facts.now)) : Seconds(entry.cue->length);
  const std::string to_go =
      is_now ? facts.to_go() : clock_text(facts.timeline.total - entry.starts) + " to go";
  const std::string_view word = word_of(entry.cue->kind);
  std::string place = place_of(entry);
  if (const std::string round = round_of(facts.timeline, cue); !round.empty()) {
    place += say(", {}", round);
  } else if (tool_in(entry) != entry.step->tool->name) {
    place += say(", {}", tool_in(entry));
  }
  if (!is_first_of_kind(facts.timeline, cue)) {
    return say("{} {} s, {}, {}.", word, length.count(), place, to_go);
  }
  if (entry.cue->kind != CueKind::get_ready) {
    return say("{} {} s, {}, {}.{}", word, length.count(), place, to_go, instruction(entry));
  }
  return say("{} {} s, {}, {}, area {} of {}, {}.{}", word, length.count(), place,
             entry.step->tool->name, area_at(facts.timeline, cue) + 1, area_count(facts.timeline),
             to_go, instruction(entry));
}

std::string told_state(const LiveFacts& facts) {
  if (facts.state.phase == Phase::waiting) return told_ready(facts);
  const bool is_paused = facts.state.phase == Phase::paused;
  return say("{}{}, {}, {}, {}. {}.", is_paused ? "PAUSED in " : "",
             word_of(facts.entry().cue->kind), cue_to_go(facts), place_of(facts.entry()),
             in_all(facts),
             is_paused ? "Space resumes" : "Next: " + next_after(facts.timeline, facts.state.cue));
}

std::string told_pause(const LiveFacts& facts) {
  const std::string away = facts.away();
  return say("PAUSED in {}{}{}, {}. Space resumes.", word_of(facts.entry().cue->kind),
             away.empty() ? "" : ", ", away, cue_to_go(facts));
}

std::string told_change(std::string_view change, const LiveFacts& facts) {
  return say("{}: {}, {}, {}.", change, word_of(facts.entry().cue->kind), cue_to_go(facts),
             in_all(facts));
}

}  // namespace rollplan
