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
#include "text/say.hpp"

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

  void show(const SessionState& state, const std::vector<Effect>& effects, Moment now) override {
    std::string text;
    if (has_bell_ && rings(effects)) text += '\a';
    for (const Effect& effect : effects) {
      const std::string line = line_of(effect, state, now);
      if (!line.empty()) text += line + '\n';
    }
    const bool is_new_cue =
        std::ranges::find(effects, EffectKind::begin_cue, &Effect::kind) != effects.end();
    text += changes(state, is_new_cue, now);
    if (!text.empty()) parts_.terminal.write(Stream::out, text);
  }

 private:
  std::string line_of(const Effect& effect, const SessionState& state, Moment now) const {
    if (effect.kind == EffectKind::begin_cue) {
      return live_cue_line(parts_.timeline, effect.index, parts_.page);
    }
    const bool pauses = effect.kind == EffectKind::paused;
    if (!pauses && effect.kind != EffectKind::resumed) return {};
    return aside(pauses ? "PAUSED" : "RESUMED",
                 left_text(state, now) + (pauses ? ", space to resume" : ""));
  }

  /// Reports a change that a key made within a cue.
  std::string changes(const SessionState& state, bool is_new_cue, Moment now) {
    std::string text;
    if (state.muted != shown_.muted) text += aside(state.muted ? "MUTED" : "UNMUTED", "") + '\n';
    if (state.helped != shown_.helped && !shown_.helped.empty()) {
      text += aside("NOTED", state.helped[area_at(parts_.timeline, state.cue)] ? "this one helped"
                                                                               : "nothing") +
              '\n';
    }
    if (!is_new_cue && state.length != shown_.length && shown_.length > Moment(0)) {
      text +=
          aside(state.length > shown_.length ? "LONGER" : "SHORTER", left_text(state, now)) + '\n';
    }
    shown_ = state;
    return text;
  }

  static std::string left_text(const SessionState& state, Moment now) {
    return say("{} s of the cue to go", shown_left(cue_left(state, now)).count());
  }

  /// Under the words of the cues.
  static std::string aside(std::string_view word, const std::string& text) {
    return text.empty() ? say("       {}", word) : say("       {:<10}  {}", word, text);
  }

  StageParts parts_;
  SessionState shown_;  ///< as it was shown last
  bool has_bell_;
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

std::unique_ptr<Stage> json_stage(const StageParts& parts) {
  return std::make_unique<JsonStage>(parts);
}

}  // namespace rollplan
