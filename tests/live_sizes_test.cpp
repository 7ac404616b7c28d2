// The display in windows of all sizes: never too wide or too tall, and only text.
#include <chrono>
#include <string>

#include "catch.hpp"
#include "live_events.hpp"
#include "render/live/live.hpp"
#include "text/printable.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

struct Window {
  std::size_t columns, rows;
};

using Shown = std::vector<std::string>;

std::string text_of(const Shown& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::string without_colour(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b') {
      i = text.find('m', i);
    } else {
      plain += text[i];
    }
  }
  return plain;
}

bool is_pure(const std::string& line, const Page& page) {
  const bool is_ascii =
      std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return is_utf8(line) && find_unprintable(line) == std::string::npos && (!page.ascii || is_ascii);
}

/// A session after a few random events.
SessionState random_state(Dice& dice, const Timeline& timeline, Moment& now) {
  SessionState state = session_at(timeline);
  for (int events = dice.between(0, 60); events > 0; --events) {
    const LiveEvent event = random_event(dice, state, now);
    now = event.now;
    state = update(timeline, state, event.what, now).state;
  }
  return state;
}

class Check {
 public:
  Check(const Timeline& timeline, const SessionState& state, Moment now)
      : timeline_(timeline), state_(state), now_(now) {}

  void in(const Window& window) const {
    INFO(window.columns << " columns, " << window.rows << " rows");
    for (const bool ascii : {false, true}) {
      const Page page{72, false, ascii, true, !ascii};
      const Shown lines = live_display(timeline_, state_, now_, window.columns, window.rows, page);
      INFO(text_of(lines));
      CHECK(fits(lines, window));
      CHECK(std::ranges::all_of(lines, [&](const auto& line) { return is_pure(line, page); }));
      Page colourful = page;
      colourful.colour = true;
      CHECK(without_colour(text_of(live_display(timeline_, state_, now_, window.columns,
                                                window.rows, colourful))) == text_of(lines));
    }
  }

 private:
  static bool fits(const Shown& lines, const Window& window) {
    const bool is_small = window.columns < least_live_columns || window.rows < least_live_rows;
    if (lines.size() > window.rows || lines.empty()) return false;
    if (is_small ? lines.size() != 1 : lines.size() < 4) return false;
    return std::ranges::all_of(lines, [&](const std::string& line) {
      return columns(line) <= window.columns - 1 && (line.empty() || line.back() != ' ');
    });
  }

  const Timeline& timeline_;
  const SessionState& state_;
  Moment now_;
};

}  // namespace

TEST_CASE("at every size from 1x1 to 200x60 the display fits", "[render][live]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  for (int i = 0; i < rounds(300); ++i) {
    const Routine routine = random_routine(dice, builtin_catalogue());
    const Timeline timeline = timeline_of(routine);
    Moment now{};
    const SessionState state = random_state(dice, timeline, now);
    const Check check(timeline, state, now);
    for (int j = 0; j < 4; ++j) {
      check.in(Window{static_cast<std::size_t>(dice.between(1, 200)),
                      static_cast<std::size_t>(dice.between(1, 60))});
      check.in(Window{static_cast<std::size_t>(dice.between(1, 60)),
                      static_cast<std::size_t>(dice.between(1, 12))});
    }
  }
}

TEST_CASE("names and texts of any kind fit too", "[render][live]") {
  const std::string wide = "\u7B4B\u819C\u30EA\u30EA\u30FC\u30B9 \u00E9tir\u00E9e ";
  const auto any_text = [&](Dice& dice) {
    std::string text;
    for (int words = dice.between(0, 40); words > 0; --words) text += wide;
    return text + std::string(static_cast<std::size_t>(dice.between(0, 300)), 'x');
  };
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 1);
  for (int i = 0; i < rounds(40); ++i) {
    Routine routine = random_routine(dice, builtin_catalogue());
    const std::string area = any_text(dice);
    const std::string tool = any_text(dice);
    Release release = *routine.steps.front().release;
    release.area = area;
    Tool own_tool = *routine.steps.front().tool;
    own_tool.name = tool;
    for (Step& step : routine.steps) {
      step.release = &release;
      step.tool = &own_tool;
      for (Cue& cue : step.cues) cue.text = any_text(dice);
    }
    const Timeline timeline = timeline_of(routine);
    Moment now{};
    const SessionState state = random_state(dice, timeline, now);
    for (int j = 0; j < 6; ++j) {
      Check(timeline, state, now)
          .in(Window{static_cast<std::size_t>(dice.between(1, 120)),
                     static_cast<std::size_t>(dice.between(1, 24))});
    }
  }
}

TEST_CASE("in one window the display has as many lines all the way", "[render][live]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 2);
  for (int i = 0; i < rounds(40); ++i) {
    const Routine routine = random_routine(dice, builtin_catalogue());
    const Timeline timeline = timeline_of(routine);
    const Window window{static_cast<std::size_t>(dice.between(45, 200)),
                        static_cast<std::size_t>(dice.between(5, 40))};
    SessionState state = session_at(timeline);
    const auto height = [&] {
      return live_display(timeline, state, state.seen, window.columns, window.rows, Page{}).size();
    };
    const std::size_t lines = height();
    state = update(timeline, state, Event{EventKind::key, U' '}, Moment(0)).state;
    while (state.phase != Phase::done) {
      CHECK(height() == lines);
      state = update(timeline, state, Event{EventKind::key, U'n'}, Moment(0)).state;
    }
  }
}
