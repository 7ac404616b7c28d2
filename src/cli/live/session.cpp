#include "cli/live/session.hpp"

#include <utility>

#include "render/live/live.hpp"
#include "rollplan/error.hpp"

namespace rollplan {
namespace {

class Player {
 public:
  Player(const LiveParts& parts, const Timeline& timeline, SessionState& state)
      : parts_(parts), timeline_(timeline), state_(state) {}

  std::optional<Departure> play() {
    if (!parts_.waits_for_space) press(U' ');
    bool more_keys = false;
    for (;;) {
      const bool is_over = state_.phase == Phase::done || state_.phase == Phase::left;
      // A paste of many keys is not drawn key by key.
      if (is_over || !more_keys) {
        speak();
        show();
      }
      if (is_over) return departure_;
      const auto next = next_moment(state_);
      const Wake wake =
          parts_.console.wait(next ? std::optional(parts_.clock.real(*next)) : std::nullopt);
      more_keys = wake.more;
      take(wake);
    }
  }

 private:
  void show() {
    try {
      parts_.stage.show(state_, std::exchange(effects_, {}), parts_.clock.now());
    } catch (const Error&) {
      // A terminal that has gone away sends a signal first, and that one counts.
      if (!departure_) throw;
    }
  }

  void happen(const Event& event) {
    Update next = update(timeline_, state_, event, parts_.clock.now());
    state_ = std::move(next.state);
    effects_.insert(effects_.end(), next.effects.begin(), next.effects.end());
  }

  void press(Key key) { happen(Event{EventKind::key, key}); }

  void leave(const Departure& why) {
    departure_ = why;
    happen(Event{EventKind::leave});
  }

  void take(const Wake& wake) {
    switch (wake.kind) {
      case Wake::Kind::time:
        return happen(Event{EventKind::time});
      case Wake::Kind::key:
        return press(wake.key);
      case Wake::Kind::resized:
        parts_.stage.forget();
        return happen(Event{EventKind::time});
      case Wake::Kind::stopping:
        happen(Event{EventKind::time});
        parts_.stage.step_aside();
        return take(parts_.console.stop());
      case Wake::Kind::returned:
        return come_back();
      case Wake::Kind::signal:
        return leave(Departure{wake.signal, false});
      case Wake::Kind::closed:
        return leave(Departure{0, true});
    }
  }

  void come_back() {
    parts_.stage.forget();
    happen(Event{EventKind::returned});
    if (parts_.has_keys) return;
    // Nobody can press a key to go on: what was left of the cue is left still.
    press(U' ');
    std::erase_if(effects_, [](const Effect& effect) {
      return effect.kind == EffectKind::paused || effect.kind == EffectKind::resumed;
    });
  }

  /// The last cue that has begun; what was to be said before is over.
  void speak() {
    const Effect* begun = nullptr;
    for (const Effect& effect : effects_) {
      if (effect.kind == EffectKind::begin_cue) begun = &effect;
    }
    if (begun == nullptr || state_.muted || parts_.voice.empty()) return;
    const std::string text = live_spoken(timeline_, begun->index);
    std::vector<std::string> command = parts_.voice;
    // The text is one argument, and never an option of the program.
    command.push_back(text.starts_with('-') ? ' ' + text : text);
    parts_.console.speak(command);
  }

  const LiveParts& parts_;
  const Timeline& timeline_;
  SessionState& state_;
  std::vector<Effect> effects_;
  std::optional<Departure> departure_;
};

}  // namespace

std::optional<Departure> play(const LiveParts& parts, const Timeline& timeline,
                              SessionState& state) {
  return Player(parts, timeline, state).play();
}

}  // namespace rollplan
