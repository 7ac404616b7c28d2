// Properties that every session has, checked with thousands of random events.
#include <chrono>
#include <string>

#include "catch.hpp"
#include "live_events.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

using Breach = std::string;  ///< empty if nothing is wrong

struct Turn {
  const Timeline& timeline;
  const SessionState before;
  const LiveEvent event;
  const SessionState after;
  const std::vector<Effect> effects;

  bool is_key(std::u32string_view keys) const {
    return event.what.kind == EventKind::key && keys.find(event.what.key) != keys.npos;
  }
  Moment left_before() const { return routine_left(timeline, before, before.seen); }
  Moment left_after() const { return routine_left(timeline, after, event.now); }
  std::ptrdiff_t count(EffectKind kind) const {
    return std::ranges::count(effects, kind, &Effect::kind);
  }
};

bool is_over(const SessionState& state) {
  return state.phase == Phase::done || state.phase == Phase::left;
}

Breach breach_of_shape(const Turn& turn) {
  const SessionState& state = turn.after;
  const std::size_t cues = turn.timeline.cues.size();
  if (state.cue >= cues) return "no such cue";
  if (state.finished.size() != cues || state.helped.size() != turn.before.helped.size()) {
    return "a list has another size";
  }
  if (state.away && state.phase != Phase::paused) return "away, and not paused";
  const Moment left = cue_left(state, turn.event.now);
  if (left > state.length) return "more is left than there was";
  if (left > std::max<Moment>(599s, cue_left(turn.before, turn.before.seen))) return "too long";
  if (state.phase == Phase::done) return left == 0s ? "" : "done, but something is left";
  if (left <= 0s) return "nothing left, and not over";
  const auto next = next_moment(state);
  if (next && *next <= turn.event.now) return "the next moment has passed";
  if (state.phase != Phase::running) return {};
  return next && *next <= state.ends ? "" : "the end is slept through";
}

/// The cues that are finished after the event, worked out from the deadlines.
std::vector<bool> expected_finished(const Turn& turn) {
  std::vector<bool> finished = turn.before.finished;
  std::size_t cue = turn.before.cue;
  if (turn.before.phase == Phase::running) {
    Moment ends = turn.before.ends;
    const bool passes = turn.event.what.kind != EventKind::returned;
    while (passes && cue < finished.size() && ends <= turn.event.now) {
      finished[cue] = true;
      if (++cue < finished.size()) ends += turn.timeline.cues[cue].cue->length;
    }
  }
  return finished;
}

Breach breach_of_time(const Turn& turn) {
  const bool moves = turn.is_key(U"nb+=-\uE000\uE001");
  const Moment before = turn.before.active + turn.left_before();
  const Moment after = turn.after.active + turn.left_after();
  if (!moves && turn.after.phase != Phase::done && before != after) return "time was lost or won";
  if (!turn.is_key(U"b+=\uE000") && turn.left_after() > turn.left_before()) return "longer";
  if (turn.after.active < turn.before.active) return "less was done";
  const bool stands = turn.before.phase != Phase::running;
  if (stands && turn.after.active != turn.before.active) return "time passed in a pause";
  return {};
}

Breach breach_of_beginnings(const Turn& turn) {
  std::size_t expected = turn.before.cue;
  const bool starts = turn.before.phase == Phase::waiting;
  bool any = false;
  for (const Effect& effect : turn.effects) {
    if (effect.kind != EffectKind::begin_cue) continue;
    const bool follows = effect.index == expected + 1 || (starts && effect.index == expected);
    if (!follows && !turn.is_key(U"b\uE000")) return "a cue was passed over";
    expected = effect.index;
    any = true;
  }
  if (any || turn.after.phase == Phase::done) {
    return expected == turn.after.cue ? "" : "the last cue begun is not at hand";
  }
  return turn.after.cue == turn.before.cue ? "" : "a cue began in silence";
}

Breach breach_of_bells(const Turn& turn) {
  const auto bells = turn.count(EffectKind::count_bell);
  const auto ends = turn.count(EffectKind::end_bell);
  if (bells > 1 || ends > 1) return "a burst of bells";
  if (turn.before.muted && bells + ends > 0 && !turn.is_key(U"m")) return "a bell while muted";
  if (bells > 0 && cue_left(turn.after, turn.event.now) > 3s) return "a bell too early";
  return {};
}

/// Checks that every area that is over has ended once, in order.
Breach breach_of_areas(const Turn& turn) {
  std::vector<std::size_t> ended;
  for (const Effect& effect : turn.effects) {
    if (effect.kind == EffectKind::end_area) ended.push_back(effect.index);
  }
  const auto area = [&](std::size_t cue) { return turn.timeline.cues[cue].step->area; };
  int behind = area(turn.after.cue) - area(turn.before.cue);
  if (turn.after.phase == Phase::done && turn.before.phase != Phase::done) ++behind;
  if (turn.is_key(U"b\uE000")) return {};
  if (static_cast<int>(ended.size()) != behind) return "an area ended in silence, or not at all";
  for (std::size_t i = 0; i < ended.size(); ++i) {
    if (static_cast<int>(ended[i]) + 1 != area(turn.before.cue) + static_cast<int>(i)) {
      return "another area ended";
    }
  }
  return {};
}

Breach breach_of_phases(const Turn& turn) {
  const Phase before = turn.before.phase;
  const Phase after = turn.after.phase;
  if (is_over(turn.before)) {
    const bool is_same = before == after && turn.before.cue == turn.after.cue &&
                         turn.before.seen == turn.after.seen && turn.effects.empty();
    return is_same ? "" : "something happened afterwards";
  }
  if (turn.after.seen != turn.event.now) return "the event was not seen";
  if (before == Phase::waiting && after == Phase::running && !turn.is_key(U" p\n")) {
    return "begun by itself";
  }
  if (before == Phase::paused && after == Phase::running && !turn.is_key(U" p")) {
    return "went on by itself";
  }
  const bool is_paused = after == Phase::paused && before != Phase::paused;
  if (is_paused != (turn.count(EffectKind::paused) > 0)) return "paused without a word";
  return {};
}

void check(const Turn& turn) {
  INFO(text_of(turn.event));
  CHECK(breach_of_shape(turn) == "");
  CHECK(turn.after.finished == expected_finished(turn));
  CHECK(breach_of_time(turn) == "");
  CHECK(breach_of_beginnings(turn) == "");
  CHECK(breach_of_bells(turn) == "");
  CHECK(breach_of_areas(turn) == "");
  CHECK(breach_of_phases(turn) == "");
}

void check_session(Dice& dice, const Routine& routine) {
  const Timeline timeline = timeline_of(routine);
  SessionState state = session_at(timeline);
  Moment now{};
  for (int i = 0; i < 120; ++i) {
    const LiveEvent event = random_event(dice, state, now);
    now = event.now;
    Update result = update(timeline, state, event.what, now);
    check(Turn{timeline, state, event, result.state, result.effects});
    state = std::move(result.state);
  }
  const SessionRecord record = record_of(timeline, state);
  CHECK(record.total == std::chrono::round<Seconds>(state.active));
}

}  // namespace

TEST_CASE("every session keeps its rules, whatever is pressed and however late",
          "[core][session]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  for (int i = 0; i < rounds(100); ++i) {
    const Routine routine = random_routine(dice, builtin_catalogue());
    for (int j = 0; j < 10; ++j) check_session(dice, routine);
  }
}

TEST_CASE("every session of a random catalogue keeps its rules", "[core][session]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 1);
  for (int i = 0; i < rounds(100); ++i) {
    const OwnCatalogue own(random_catalogue(dice));
    INFO(own.text);
    const Routine routine = random_routine(dice, own.catalogue);
    for (int j = 0; j < 10; ++j) check_session(dice, routine);
  }
}
