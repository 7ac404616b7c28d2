// When pictures are shown, and when not.
#include "catch.hpp"
#include "cli_calls.hpp"
#include "live_examples.hpp"
#include "render/figure.hpp"
#include "render/live/live.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// Whether there is any Braille character in `text`.
bool has_braille(std::string_view text) {
  for (const std::string_view first : {"\xE2\xA0", "\xE2\xA1", "\xE2\xA2", "\xE2\xA3"}) {
    if (text.find(first) != std::string_view::npos) return true;
  }
  return false;
}

bool has_svg(std::string_view text) {
  return text.find("<svg") != std::string_view::npos;
}

/// The output of `show calf` on a terminal.
std::string on_terminal(std::vector<std::string> more = {}, const char* locale = "C.UTF-8") {
  std::vector<std::string> words{"show", "calf", "--no-pager", "--color", "never"};
  words.insert(words.end(), more.begin(), more.end());
  Call call(words);
  call.terminal.terminal = true;
  call.environment["LC_ALL"] = locale;
  REQUIRE(call.run() == Exit::done);
  return call.terminal.out + call.files.files["calf.txt"];
}

const Page pictured{.pictures = true};

/// The rows that the display has in a window of so many rows, without those written before.
std::vector<std::string> display(const LiveExample& live, std::size_t rows,
                                 const Page& page = pictured) {
  return live_display(live.timeline, live.state, live.now, 80, rows, page);
}

std::string all_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

}  // namespace

TEST_CASE("show draws the position on a terminal", "[cli]") {
  const std::string text = on_terminal();
  CHECK(has_braille(text));
  CHECK(text.find("Picture     with the lacrosse ball") != std::string::npos);
  const Catalogue& catalogue = builtin_catalogue();
  const Figure* figure = release_named(catalogue, "calves").figure;
  for (const std::string& row : figure_braille(*figure, 3, false)) {
    CHECK(text.find(row) != std::string::npos);
  }
}

TEST_CASE("show draws nothing in a pipe, a file, ASCII or another format", "[cli]") {
  CHECK_FALSE(has_braille(call({"show", "calf"}).out));
  CHECK_FALSE(has_braille(on_terminal({"--ascii"})));
  CHECK_FALSE(has_braille(on_terminal({}, "C")));
  CHECK_FALSE(has_braille(on_terminal({"-o", "calf.txt"})));
  for (const char* const format : {"plain", "markdown", "json"}) {
    const std::string text = on_terminal({"--format", format});
    CHECK_FALSE(has_braille(text));
    CHECK_FALSE(has_svg(text));
  }
  CHECK(on_terminal({"--ascii"}).find("Picture") == std::string::npos);
}

TEST_CASE("a release without a figure is shown without", "[cli]") {
  Call call({"show", "k", "--catalogue", "./k.json"});
  call.files.files["./k.json"] =
      R"({"schema": "rollplan.catalogue/1", "releases": [{"id": "k", "name": "K", "lie": "Lie.",
          "roll": "Roll.", "tools": {"foam-roller": {"fit": 1}}}]})";
  call.terminal.terminal = true;
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.out.find("Lie.") != std::string::npos);
  CHECK_FALSE(has_braille(call.terminal.out));
}

TEST_CASE("the display draws a position from 24 rows on", "[live]") {
  LiveExample live(calves());
  CHECK_FALSE(has_braille(all_of(display(live, 23))));
  CHECK(has_braille(all_of(display(live, 24))));
  const Figure& figure = *live.timeline.cues[0].step->release->figure;
  CHECK(display(live, 24).size() ==
        display(live, 23).size() + figure_braille(figure, 3, true).size());
  CHECK_FALSE(has_braille(all_of(display(live, 24, Page{}))));
  live.press(U' ');
  CHECK(live.cue().kind == CueKind::get_ready);
  CHECK(has_braille(all_of(display(live, 24))));
  for (const CueKind kind : {CueKind::roll, CueKind::hold}) {
    live.skip_to(kind);
    CHECK_FALSE(has_braille(all_of(display(live, 24))));
  }
}

TEST_CASE("when the picture goes, nothing above it moves", "[live]") {
  LiveExample live(four_areas());
  live.press(U' ');
  while (live.state.phase != Phase::done) {
    const std::vector<std::string> with = display(live, 24);
    const std::vector<std::string> without = display(live, 24, Page{});
    REQUIRE(with.size() >= without.size());
    CHECK(with.size() <= 24);
    CHECK(std::equal(without.begin(), without.end(), with.begin()));
    live.press(U'n');
  }
}

TEST_CASE("the left side is drawn as the mirror image", "[live]") {
  LiveExample live(calves());
  const Figure& figure = *live.timeline.cues[0].step->release->figure;
  const auto shows = [&](bool mirrored) {
    std::string drawn;
    for (const std::string& row : figure_braille(figure, 3, mirrored)) {
      drawn += (row.empty() ? "" : ' ' + row) + '\n';
    }
    return all_of(display(live, 24)).find(drawn) != std::string::npos;
  };
  live.press(U' ');
  CHECK(live.cue().side == Side::left);
  CHECK(shows(true));
  CHECK_FALSE(shows(false));
  live.skip_to(CueKind::change_sides);
  CHECK(live.cue().side == Side::right);
  CHECK(shows(false));
}

TEST_CASE("markdown has pictures if it is asked to", "[cli]") {
  const std::vector<std::string> today{"today", "--sore", "calf,it-band", "--format", "markdown"};
  std::vector<std::string> with = today;
  with.emplace_back("--pictures");
  CHECK_FALSE(has_svg(call(today).out));
  const std::string text = call(with).out;
  std::size_t pictures = 0;
  for (std::size_t at = text.find("<svg"); at != std::string::npos;
       at = text.find("<svg", at + 1)) {
    ++pictures;
  }
  CHECK(pictures == 4);
  CHECK(text.find("<title>Sit, the calf on the ball, hands behind you.</title>") !=
        std::string::npos);
  const std::string shown = call({"show", "calf", "--format", "markdown", "--pictures"}).out;
  CHECK(has_svg(shown));
  CHECK(shown.find("<title>Sit, the calf on the ball") != std::string::npos);
}

TEST_CASE("pictures elsewhere are wrong usage", "[cli]") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"today", "--pictures"},
                                                {"today", "--sore", "calf", "--json", "--pictures"},
                                                {"today", "--format", "plain", "--pictures"},
                                                {"today", "--brief", "--pictures"},
                                                {"show", "calf", "--pictures"}}) {
    const Answer answer = call(words);
    CHECK(answer.exit == Exit::usage);
    CHECK(answer.out.empty());
    CHECK(answer.error.find("--pictures is only for markdown") != std::string::npos);
    CHECK(answer.error.find("--format markdown --pictures") != std::string::npos);
  }
  CHECK(call({"list", "--pictures"}).exit == Exit::usage);
}
