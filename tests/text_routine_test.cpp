// The sheet, for many requests: it fits its page and leaves nothing out.
#include <algorithm>
#include <random>

#include "catch.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/render.hpp"
#include "support.hpp"
#include "text/printable.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const Catalogue& catalogue = builtin_catalogue();

Request asking(const std::vector<std::string>& words) {
  Request request;
  request.date = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  request.sore.emplace();
  for (const std::string& word : words) request.sore->push_back(Sore{word, Side::both, {}});
  return request;
}

std::string sheet(const Request& request, const Page& page = {}) {
  return formats().front().routine(plan(catalogue, request), page);
}

/// The text as one line, so that words can be found across the ends of lines.
std::string flowing(std::string text) {
  std::string result;
  for (const char c : text) {
    const bool gap = c == '\n' || c == '\f' || c == ' ';
    if (!gap) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::vector<std::string> printed_lines(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else if (c != '\f') {
      lines.back() += c;
    }
  }
  lines.pop_back();
  return lines;
}

Request random_request(std::mt19937& random) {
  const std::vector<std::string> words{"glutes", "hip", "quads", "itb", "calf", "foot", "heel"};
  std::vector<std::string> chosen;
  for (const std::string& word : words) {
    if (random() % 2 == 0) chosen.push_back(word);
  }
  Request request = asking(chosen);
  for (Sore& sore : *request.sore) {
    sore.side = static_cast<Side>(random() % 3);
    if (random() % 2 == 0) sore.pain = static_cast<int>(random() % 11);
  }
  if (chosen.empty()) request.sore.reset();
  if (random() % 2 == 0) request.time = Seconds(static_cast<int>(30 + random() % 2000));
  if (random() % 3 == 0) request.level = static_cast<Level>(random() % 3);
  if (random() % 3 == 0) request.run = static_cast<RunIndex>(random() % catalogue.runs.size());
  return request;
}

}  // namespace

TEST_CASE("the documented example fits one page", "[render]") {
  const std::string text = sheet(asking({"calf", "it-band"}));
  CHECK(text.starts_with("Today, Sunday 22 November 2026"));
  CHECK(text.find('\f') == std::string::npos);
  CHECK(printed_lines(text).size() <= page_lines);
}

TEST_CASE("every sheet keeps its columns and its lines a page", "[render]") {
  std::mt19937 random(20261122);
  for (int i = 0; i < 400; ++i) {
    const Request request = random_request(random);
    Page page;
    page.width = i % 3 == 0 ? 40 + random() % 161 : 72;
    page.ascii = i % 2 == 0;
    const std::string text = sheet(request, page);
    INFO("request " << i << "\n" << text);
    REQUIRE(text.starts_with("Today"));
    std::size_t on_page = 0;
    for (const std::string& line : printed_lines(text)) REQUIRE(columns(line) <= page.width);
    for (const char c : text) {
      if (c == '\f') on_page = 0;
      if (c == '\n') ++on_page;
      REQUIRE(on_page <= page_lines);
      REQUIRE((c == '\f' || c == '\n' || static_cast<unsigned char>(c) >= 0x20));
      if (page.ascii) REQUIRE(static_cast<unsigned char>(c) < 0x80);
    }
  }
}

TEST_CASE("stop rules, cautions, stretches and holds are all on the sheet", "[render]") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    const Routine routine = plan(catalogue, random_request(random));
    const std::string text = flowing(formats().front().routine(routine, Page{}));
    INFO("request " << i << "\n" << text);
    for (const Statement& line : catalogue.stop_lines) {
      REQUIRE(text.find(line.text) != std::string::npos);
    }
    for (const Note& note : routine.notes) {
      const bool in_left_out = note.kind == NoteKind::info && note.release != nullptr;
      if (!in_left_out) REQUIRE(text.find(note.whole()) != std::string::npos);
    }
    std::size_t holds = 0;
    for (const Step& step : routine.steps) {
      for (const Cue& cue : step.cues) holds += cue.kind == CueKind::hold ? 1 : 0;
      std::string last = step.cues.back().text;
      if (last.find("Next: ") != std::string::npos) last.erase(last.find("Next: "));
      if (last.find("That was") != std::string::npos) last.erase(last.find("That was"));
      REQUIRE(text.find(last) != std::string::npos);
      REQUIRE((step.lighter.empty() || text.find("Lighter: " + step.lighter) != text.npos));
      REQUIRE((step.stronger.empty() || text.find("Stronger: " + step.stronger) != text.npos));
      REQUIRE(text.find(capitalised(step.release->area) + " (") != std::string::npos);
    }
    std::size_t boxes = 0;
    for (std::size_t at = text.find("[ ] "); at != std::string::npos;
         at = text.find("[ ] ", at + 1)) {
      ++boxes;
    }
    const auto areas = routine.steps.empty() ? 0 : routine.steps.back().area;
    REQUIRE(boxes == holds + static_cast<std::size_t>(areas));
    for (const LeftOut& item : routine.left_out) {
      REQUIRE(text.find(item.because) != std::string::npos);
    }
  }
}

TEST_CASE("the clock beside each hold is the moment at which it starts", "[render]") {
  const std::string text = sheet(asking({"calf"}));
  CHECK(text.find("left        hold 10 s at [ ] 0:30 [ ] 1:00 [ ] 1:30\n") != std::string::npos);
  CHECK(text.find("right       hold 10 s at [ ] 2:08 [ ] 2:38 [ ] 3:08\n") != std::string::npos);
  CHECK(text.find("stretch     30 s at 3:18 left and 3:48 right") != std::string::npos);
  CHECK(text.find("test drive  4:18 - ") != std::string::npos);
}

TEST_CASE("colour changes nothing but adds escapes", "[render]") {
  const Request request = asking({"calf", "it-band"});
  Page colourful;
  colourful.colour = true;
  const std::string with = sheet(request, colourful);
  std::string without;
  for (std::size_t i = 0; i < with.size(); ++i) {
    if (with[i] == '\x1b') {
      i = with.find('m', i);
    } else {
      without += with[i];
    }
  }
  CHECK(with != without);
  CHECK(without == sheet(request));
}

TEST_CASE("a refusal comes before everything and has no exercise", "[render]") {
  const std::string text = sheet(asking({"fever", "calf"}));
  CHECK(text.find("no routine") != std::string::npos);
  CHECK(text.find("Don't roll with a fever") != std::string::npos);
  CHECK(text.find("hold 10 s") == std::string::npos);
}

TEST_CASE("the brief form is one line with the reason to stop", "[render]") {
  const Routine routine = plan(catalogue, asking({"calf"}));
  const std::string line = brief(routine, Page{});
  CHECK(std::ranges::count(line, '\n') == 1);
  CHECK(line.starts_with("Roll 4:38: calves. "));
  CHECK(line.find(catalogue.stop_brief.text) != std::string::npos);
  const std::string refused = brief(plan(catalogue, asking({"groin"})), Page{});
  CHECK(refused.starts_with("No routine: Pain deep at the front of the hip"));
}
