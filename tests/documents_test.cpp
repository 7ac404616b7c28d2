// JSON, plain and markdown: what scripts rely on.
#include <algorithm>

#include "catch.hpp"
#include "parsed_json.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/render.hpp"
#include "support.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const Catalogue& built_in = builtin_catalogue();

const Format& format(std::string_view id) {
  return *format_named(id);
}

Routine routine_for(const std::string& word, std::optional<Seconds> time = {}) {
  Request request;
  request.date = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  request.sore = {Sore{word, Side::both, {}}};
  request.time = time;
  return plan(built_in, request);
}

Json json_of(const Routine& routine) {
  return parsed(format("json").routine(routine, Page{}));
}

std::string keys_of(const Json& object) {
  std::string keys;
  for (const auto& [key, value] : object.items()) keys += key + " ";
  return keys;
}

}  // namespace

TEST_CASE("the keys of a routine and their order are a promise", "[render]") {
  const Json routine = json_of(routine_for("it-band", Seconds(240)));
  CHECK(keys_of(routine) ==
        "schema date level budget_s total_s full_s asked run notes steps left_out before_run ");
  CHECK(routine["schema"] == "rollplan.routine/1");
  CHECK(routine["date"] == "2026-11-22");
  CHECK(routine["budget_s"] == 240);
  CHECK(routine["total_s"] == 196);
  CHECK(keys_of(routine["asked"][0]) == "release side pain ");
  CHECK(routine["asked"][0]["pain"].is_null());
  CHECK(keys_of(routine["notes"][0]) == "kind id release text ");
  CHECK(keys_of(routine["steps"][0]) ==
        "n area release name side tool role because tool_because lighter stronger pain_cap "
        "starts_s total_s cues ");
  CHECK(keys_of(routine["steps"][0]["cues"][0]) == "kind side s text ");
  CHECK(keys_of(routine["left_out"][0]) == "release side reason needs_s because ");
  CHECK(routine["left_out"][0]["needs_s"] == 98);
}

TEST_CASE("times add up, and steps follow each other without a gap", "[render]") {
  const Json routine = json_of(routine_for("it-band"));
  int clock = 0;
  int number = 0;
  for (const Json& step : routine["steps"]) {
    CHECK(step["n"] == ++number);
    CHECK(step["starts_s"] == clock);
    int sum = 0;
    for (const Json& cue : step["cues"]) sum += cue["s"].get<int>();
    CHECK(step["total_s"] == sum);
    clock += sum;
  }
  CHECK(routine["total_s"] == clock);
}

TEST_CASE("a step says why it is there, and why with this tool", "[render]") {
  const Json routine = json_of(routine_for("it-band"));
  CHECK(routine["steps"][0]["because"] ==
        "They join the IT band and set its tension, so they go first.");
  CHECK(routine["steps"][0]["tool_because"] == "best fit");
}

TEST_CASE("stop lines are safety notes of every routine, even of none", "[render]") {
  for (const std::string word : {"calf", "fever", "knee"}) {
    const Json routine = json_of(routine_for(word));
    std::size_t found = 0;
    for (const Json& note : routine["notes"]) {
      for (const Statement& line : built_in.stop_lines) {
        if (note["text"] == line.text && note["kind"] == "safety") ++found;
      }
    }
    CHECK(found == built_in.stop_lines.size());
  }
  CHECK(json_of(routine_for("fever"))["steps"].empty());
  CHECK(json_of(routine_for("fever"))["notes"][0]["text"].get<std::string>().starts_with(
      "Don't roll with a fever"));
}

TEST_CASE("every document names its schema", "[render]") {
  const auto schema = [](const std::string& text) { return parsed(text)["schema"]; };
  const Format& json = format("json");
  CHECK(schema(json.list(built_in, Page{})) == "rollplan.list/1");
  CHECK(schema(json.release(built_in, built_in.releases[0], {}, Page{})) == "rollplan.release/1");
  CHECK(schema(json.tool(built_in, built_in.tools[0], Page{})) == "rollplan.tool/1");
}

TEST_CASE("plain is one cue a line in nine columns", "[render]") {
  const Routine routine = routine_for("it-band");
  std::size_t cues = 0;
  for (const Step& step : routine.steps) cues += step.cues.size();
  const std::string text = format("plain").routine(routine, Page{});
  CHECK(static_cast<std::size_t>(std::ranges::count(text, '\n')) == cues);
  CHECK(static_cast<std::size_t>(std::ranges::count(text, '\t')) == cues * 8);
  CHECK(text.starts_with("1\t1\tglutes\tleft\tlacrosse-ball\tget-ready\t0\t10\tLie on your back"));
}

TEST_CASE("plain tells a refusal too", "[render]") {
  const std::string text = format("plain").routine(routine_for("fever"), Page{});
  CHECK(text.starts_with("0\t0\t\tboth\t\tsafety\t0\t0\tDon't roll with a fever"));
}

TEST_CASE("a format is found by its id", "[render]") {
  for (const Format& known : formats()) CHECK(format_named(known.id) == &known);
  CHECK(format_named("Text") == nullptr);
  CHECK(format_named("") == nullptr);
}

TEST_CASE("markdown has a heading for each area, and boxes to tick", "[render]") {
  const Routine routine = routine_for("calf");
  const std::string text = format("markdown").routine(routine, Page{});
  CHECK(text.starts_with("# Today, Sunday 22 November 2026: 4 min 38 s\n"));
  CHECK(holds(text, "\n## 1. Calves (left first): lacrosse ball - best fit, 0:00 to 4:38\n"));
  CHECK(holds(text, "\n- [ ] left: hold 10 s at 0:30, 1:00, 1:30\n"));
  CHECK(holds(text, "\n- [ ] stretch 30 s at 3:18 left and 3:48 right: At a wall"));
  CHECK(holds(text, "\n- [ ] test drive at 4:18: Stand and walk."));
}

TEST_CASE("markdown is as short as the text, and says the same", "[render]") {
  for (const char* sore : {"calf", "it-band", "foot", "hip"}) {
    INFO(sore);
    const Routine routine = routine_for(sore);
    const std::string text = format("text").routine(routine, Page{});
    const std::string markdown = format("markdown").routine(routine, Page{});
    CHECK(std::ranges::count(markdown, '\n') <= std::ranges::count(text, '\n'));
    for (const Step& step : routine.steps) {
      CHECK(holds(markdown, step.because));
      CHECK(holds(markdown, step.tool->name));
      Seconds clock{};
      for (const Step* one = routine.steps.data(); one != &step; ++one) clock += length_of(*one);
      for (const Cue& cue : step.cues) {
        if (cue.kind == CueKind::hold) CHECK(holds(markdown, clock_text(clock)));
        clock += cue.length;
      }
    }
    for (const Note& note : routine.notes) CHECK(holds(markdown, note.text));
  }
}

TEST_CASE("a title heads each sheet, behind the word that printers need", "[render]") {
  Routine routine = routine_for("calf");
  routine.title = "Anna, *week* 3 <b>";
  const std::string head = lines_of(format("text").routine(routine, Page{})).front();
  CHECK(head.starts_with("Today, Sunday 22 November 2026 - Anna, *week* 3 <b> "));
  CHECK(head.ends_with(" total 4:38"));
  CHECK(format("markdown")
            .routine(routine, Page{})
            .starts_with(
                "# Today, Sunday 22 November 2026 - Anna, \\*week\\* 3 \\<b\\>: 4 min 38 s\n"));
  const std::string page = format("html").routine(routine, Page{});
  CHECK(holds(page, "<title>Anna, *week* 3 &lt;b&gt; - Calves 4:38, 2026-11-22</title>"));
  CHECK(holds(page, "<h1>Today, Sunday 22 November 2026 - Anna, *week* 3 &lt;b&gt;</h1>"));
  CHECK(brief(routine, Page{}).starts_with("Roll 4:38 (Anna, *week* 3 <b>): calves. "));
  CHECK(holds(format("json").routine(routine, Page{}),
              "\"before_run\": false,\n  \"title\": \"Anna, *week* 3 <b>\"\n}"));
  routine.title.clear();
  CHECK_FALSE(holds(format("json").routine(routine, Page{}), "title"));
}

TEST_CASE("what a catalogue of a stranger says stays text in markdown", "[render]") {
  const std::string source =
      R"json({"schema": "rollplan.catalogue/1", "releases": [{"id": "x", "name": "<b>*x*</b> [y](z)",
          "lie": "`rm`", "roll": "| a | b |", "tools": {"foam-roller": {"fit": 1}}}]})json";
  const Catalogue strange = read_catalogue(source, "f", built_in);
  const std::string text =
      format("markdown").release(strange, release_named(strange, "x"), {}, Page{});
  CHECK(text.find("<b>") == std::string::npos);
  CHECK(text.find("\\<b\\>\\*x\\*") != std::string::npos);
}

TEST_CASE("a release in full names its sources in every format that people read", "[render]") {
  for (const std::string_view id : {"text", "markdown", "json", "plain"}) {
    const std::string text =
        format(id).release(built_in, release_named(built_in, "it-band"), {}, Page{});
    INFO(id);
    CHECK(text.find("chaudhry-2008") != std::string::npos);
    CHECK(text.find("--catalogue") != std::string::npos);
  }
}
