#include "cli/live/stage.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "cli/live/painter.hpp"
#include "core/session/timeline.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "text/printable.hpp"

namespace rollplan {
namespace {

bool rings(const std::vector<Effect>& effects) {
  return std::ranges::any_of(effects, [](const Effect& effect) {
    return effect.kind == EffectKind::count_bell || effect.kind == EffectKind::end_bell;
  });
}

class DisplayStage : public Stage {
 public:
  explicit DisplayStage(const StageParts& parts) : parts_(parts), painter_(parts.terminal) {}

  void show(const SessionState& state, const std::vector<Effect>& effects, Moment now) override {
    const ScreenSize size = parts_.console.size();
    for (const Effect& effect : effects) {
      if (effect.kind != EffectKind::end_area) continue;
      Page page = parts_.page;
      page.width = std::min(page.width, size.columns - 1);
      const std::string done = live_area_done(parts_.timeline, state, effect.index, page);
      // After going back into an area, the runner finishes it a second time.
      if (std::exchange(shown_[effect.index], done) != done) painter_.say_above(done + '\n');
    }
    if (rings(effects)) painter_.ring();
    painter_.show(live_display(parts_.timeline, state, now, size.columns, size.rows, parts_.page));
  }
  void forget() override { painter_.forget(); }
  void step_aside() override { painter_.erase(); }

 private:
  StageParts parts_;
  Painter painter_;
  std::map<std::size_t, std::string> shown_;  ///< of each area that was over
};

class LineStage : public Stage {
 public:
  explicit LineStage(const StageParts& parts)
      : parts_(parts), has_bell_(parts.terminal.is_terminal(Stream::out)) {}

  void show(const SessionState&, const std::vector<Effect>& effects, Moment) override {
    std::string text;
    if (has_bell_ && rings(effects)) text += '\a';
    for (const Effect& effect : effects) {
      if (effect.kind != EffectKind::begin_cue) continue;
      text += live_cue_line(parts_.timeline, effect.index, parts_.page) + '\n';
    }
    if (!text.empty()) parts_.terminal.write(Stream::out, text);
  }

 private:
  StageParts parts_;
  bool has_bell_;
};

/// Never goes back over what it has written.
class ToldStage : public Stage {
 public:
  explicit ToldStage(const StageParts& parts) : parts_(parts) {}

  void show(const SessionState& state, const std::vector<Effect>& effects, Moment now) override {
    const LiveFacts facts{parts_.timeline, state, now};
    std::string text;
    if (is_first_) add(text, told_ready(facts));
    bool is_new_cue = is_first_;
    for (const Effect& effect : effects) {
      is_new_cue = is_new_cue || effect.kind == EffectKind::begin_cue;
      // Three bells that count would drown the voice.
      if (effect.kind == EffectKind::end_bell) text += '\a';
      if (effect.kind == EffectKind::begin_cue) add(text, told_cue(facts, effect.index));
      if (effect.kind == EffectKind::paused) add(text, told_pause(facts));
      if (effect.kind == EffectKind::resumed) add(text, told_change("RESUMED", facts));
    }
    if (!is_first_) tell_changes(text, facts, is_new_cue);
    shown_ = state;
    is_first_ = false;
    if (!text.empty()) parts_.terminal.write(Stream::out, text);
  }

 private:
  void add(std::string& text, const std::string& line) const {
    text += (parts_.page.ascii ? to_ascii(line) : line) + '\n';
  }

  /// Tells what a key changed within a cue.
  void tell_changes(std::string& text, const LiveFacts& facts, bool is_new_cue) const {
    const SessionState& state = facts.state;
    if (state.muted != shown_.muted) {
      add(text, state.muted ? "MUTED: no bell and no voice." : "UNMUTED.");
    }
    const auto [now, before] = std::ranges::mismatch(state.helped, shown_.helped);
    if (now != state.helped.end()) {
      add(text, *now ? "NOTED: this one helped." : "NO LONGER NOTED: this one helped.");
    }
    if (!is_new_cue && state.length != shown_.length) {
      add(text, told_change(state.length > shown_.length ? "LONGER" : "SHORTER", facts));
    }
    if (state.keys_shown == shown_.keys_shown) return;
    add(text, told_state(facts));
    add(text, told_keys());
  }

  StageParts parts_;
  SessionState shown_;  ///< as it was told last
  bool is_first_ = true;
};

class JsonStage : public Stage {
 public:
  explicit JsonStage(const StageParts& parts) : parts_(parts) {
    parts_.terminal.write(Stream::out, live_begin_json(parts_.timeline) + '\n');
  }

  void show(const SessionState& state, const std::vector<Effect>& effects, Moment now) override {
    std::string text;
    for (const Effect& effect : effects) {
      if (effect.kind == EffectKind::begin_cue) {
        text += live_cue_json(parts_.timeline, effect.index) + '\n';
      } else if (effect.kind == EffectKind::paused || effect.kind == EffectKind::resumed) {
        text += event(state, effect.kind == EffectKind::paused ? "paused" : "resumed", now);
      }
    }
    if (state.phase == Phase::done) text += event(state, "done", now);
    if (state.phase == Phase::left) text += event(state, "left", now);
    if (!text.empty()) parts_.terminal.write(Stream::out, text);
  }

 private:
  std::string event(const SessionState& state, std::string_view name, Moment now) const {
    return live_event_json(parts_.timeline, state, name, now) + '\n';
  }

  StageParts parts_;
};

}  // namespace

std::unique_ptr<Stage> display_stage(const StageParts& parts) {
  return std::make_unique<DisplayStage>(parts);
}

std::unique_ptr<Stage> line_stage(const StageParts& parts) {
  return std::make_unique<LineStage>(parts);
}

std::unique_ptr<Stage> told_stage(const StageParts& parts) {
  return std::make_unique<ToldStage>(parts);
}

std::unique_ptr<Stage> json_stage(const StageParts& parts) {
  return std::make_unique<JsonStage>(parts);
}

}  // namespace rollplan
