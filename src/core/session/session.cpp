#include "rollplan/session.hpp"

#include <algorithm>
#include <utility>

#include "core/session/timeline.hpp"

namespace rollplan {
namespace {

using std::chrono::seconds;

constexpr Moment key_step = seconds(10);       ///< of + and -
constexpr Moment longest_left = seconds(599);  ///< of a cue, however often + is pressed
constexpr Moment twice_within = seconds(2);    ///< `back` goes to the previous cue

/// How many of the bells at 3, 2 and 1 seconds before the end are due.
int bells_behind(Moment left) {
  int behind = 0;
  for (const Moment at : {seconds(3), seconds(2), seconds(1)}) {
    if (left <= at) ++behind;
  }
  return behind;
}

Key small_letter(Key key) {
  return key >= U'A' && key <= U'Z' ? key - U'A' + U'a' : key;
}

/// Applies one event to a state.
class Turn {
 public:
  Turn(const Timeline& timeline, const SessionState& state, Moment now)
      : timeline_(timeline), state_(state), now_(std::max(now, state.seen)) {}

  Update take(const Event& event) && {
    if (state_.phase == Phase::done || state_.phase == Phase::left) return {state_, {}};
    if (event.kind == EventKind::returned) {
      come_back();
    } else {
      let_time_pass();
      if (event.kind == EventKind::leave) leave();
      if (event.kind == EventKind::key) press(small_letter(event.key));
      ring();
    }
    state_.seen = now_;
    return {std::move(state_), std::move(effects_)};
  }

 private:
  bool is_running() const { return state_.phase == Phase::running; }
  bool is_open() const { return is_running() || state_.phase == Phase::paused; }

  void add(EffectKind kind, std::size_t index = 0) { effects_.push_back(Effect{kind, index}); }

  /// A cue ends when its time is over, even if the event comes later.
  void let_time_pass() {
    Moment clock = state_.seen;
    while (is_running() && state_.ends <= now_) {
      state_.active += state_.ends - clock;
      clock = state_.ends;
      end_cue(clock);
    }
    if (is_running()) state_.active += now_ - clock;
  }

  void end_cue(Moment at) {
    state_.finished[state_.cue] = true;
    const auto is_bell = [](const Effect& effect) { return effect.kind == EffectKind::end_bell; };
    if (!state_.muted && std::ranges::none_of(effects_, is_bell)) add(EffectKind::end_bell);
    leave_cue(at);
  }

  void leave_cue(Moment at) {
    if (ends_area(timeline_, state_.cue)) add(EffectKind::end_area, area_at(timeline_, state_.cue));
    if (state_.cue + 1 < timeline_.cues.size()) {
      go_to(state_.cue + 1, at);
      return;
    }
    state_.phase = Phase::done;
    state_.remaining = Moment(0);
    state_.away.reset();
  }

  void go_to(std::size_t cue, Moment at) {
    state_.cue = cue;
    state_.length = length_of_cue(timeline_, cue);
    state_.bells = 0;
    state_.went_back.reset();
    set_left(state_.length, at);
    add(EffectKind::begin_cue, cue);
  }

  void set_left(Moment left, Moment at) {
    state_.remaining = left;
    if (is_running()) state_.ends = at + left;
  }

  /// The runner was away, so the time since the last event does not count.
  void come_back() {
    if (!is_open()) return;
    if (!state_.away) state_.away = state_.seen;
    if (!is_running()) return;
    state_.remaining = state_.ends - state_.seen;
    state_.phase = Phase::paused;
    add(EffectKind::paused);
  }

  void leave() {
    if (state_.phase == Phase::done) return;
    state_.remaining = cue_left(state_, now_);
    state_.phase = Phase::left;
    state_.away.reset();
  }

  void press(Key key) {
    switch (key) {
      case U' ':
      case U'p':
        if (is_open()) return pause_or_resume();
        return begin();
      case key_enter:
        return begin();
      case U'm':
        state_.muted = !state_.muted;
        return;
      case U'?':
        state_.keys_shown = !state_.keys_shown;
        return;
      case U'q':
        return leave();
      default:
        if (is_open()) press_in_cue(key);
    }
  }

  void press_in_cue(Key key) {
    switch (key) {
      case U'n':
      case key_right:
        return leave_cue(now_);
      case U'b':
      case key_left:
        return go_back();
      case U'+':
      case U'=':
        return change_left(key_step);
      case U'-':
        return change_left(-key_step);
      case U'y':
        return note_help();
      default:
        return;
    }
  }

  void begin() {
    if (state_.phase != Phase::waiting) return;
    state_.phase = Phase::running;
    set_left(state_.remaining, now_);
    add(EffectKind::begin_cue, state_.cue);
  }

  void pause_or_resume() {
    if (is_running()) {
      state_.remaining = cue_left(state_, now_);
      state_.phase = Phase::paused;
      add(EffectKind::paused);
      return;
    }
    state_.phase = Phase::running;
    state_.away.reset();
    set_left(state_.remaining, now_);
    add(EffectKind::resumed);
  }

  void go_back() {
    const bool again = state_.went_back && now_ - *state_.went_back <= twice_within;
    go_to(again && state_.cue > 0 ? state_.cue - 1 : state_.cue, now_);
    state_.went_back = now_;
  }

  void change_left(Moment by) {
    const Moment left = cue_left(state_, now_);
    const Moment wanted = std::min(left + by, std::max(left, longest_left));
    if (wanted <= Moment(0)) return leave_cue(now_);  // cut short, so not counted as finished
    state_.length += wanted - left;
    set_left(wanted, now_);
    state_.bells = bells_behind(wanted);
  }

  void note_help() {
    if (timeline_.cues[state_.cue].cue->kind != CueKind::test_drive) return;
    const std::size_t area = area_at(timeline_, state_.cue);
    state_.helped[area] = !state_.helped[area];
  }

  /// Rings once, however many bells were missed.
  void ring() {
    if (!is_running()) return;
    const int behind = bells_behind(cue_left(state_, now_));
    if (behind > state_.bells && !state_.muted) add(EffectKind::count_bell);
    state_.bells = std::max(state_.bells, behind);
  }

  const Timeline& timeline_;
  SessionState state_;
  Moment now_;
  std::vector<Effect> effects_;
};

}  // namespace

SessionState session_at(const Timeline& timeline, std::size_t cue) {
  SessionState state;
  state.finished.resize(timeline.cues.size());
  state.helped.resize(area_count(timeline));
  if (cue >= timeline.cues.size()) {
    state.cue = timeline.cues.empty() ? 0 : timeline.cues.size() - 1;
    state.phase = Phase::done;
    return state;
  }
  state.cue = cue;
  state.length = state.remaining = length_of_cue(timeline, cue);
  return state;
}

Update update(const Timeline& timeline, const SessionState& state, const Event& event, Moment now) {
  return Turn(timeline, state, now).take(event);
}

}  // namespace rollplan
