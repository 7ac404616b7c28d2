#include "cli/live/stage.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/live/painter.hpp"
#include "core/say.hpp"
#include "core/time_text.hpp"
#include "render/live/live.hpp"

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
      painter_.say_above(live_area_done(parts_.score, state, effect.index, page) + '\n');
    }
    if (rings(effects)) painter_.ring();
    painter_.show(live_display(parts_.score, state, now, size.columns, size.rows, parts_.page));
  }
  void forget() override { painter_.forget(); }
  void step_aside() override { painter_.erase(); }

 private:
  StageParts parts_;
  Painter painter_;
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
    if (!text.empty()) parts_.terminal.write(Stream::out, text);
  }

 private:
  std::string line_of(const Effect& effect, const SessionState& state, Moment now) const {
    if (effect.kind == EffectKind::begin_cue) {
      return live_cue_line(parts_.score, effect.index, parts_.page);
    }
    const bool pauses = effect.kind == EffectKind::paused;
    if (!pauses && effect.kind != EffectKind::resumed) return {};
    const auto left = std::chrono::ceil<Seconds>(cue_left(state, now));
    return say("       {:<10}  {} s of the cue are left{}", pauses ? "PAUSED" : "GOING ON",
               left.count(), pauses ? ", space goes on" : "");
  }

  StageParts parts_;
  bool has_bell_;
};

class JsonStage : public Stage {
 public:
  explicit JsonStage(const StageParts& parts) : parts_(parts) {
    parts_.terminal.write(Stream::out, live_begin_json(parts_.score) + '\n');
  }

  void show(const SessionState& state, const std::vector<Effect>& effects, Moment now) override {
    std::string text;
    for (const Effect& effect : effects) {
      if (effect.kind == EffectKind::begin_cue) {
        text += live_cue_json(parts_.score, effect.index) + '\n';
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
    return live_event_json(parts_.score, state, name, now) + '\n';
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
