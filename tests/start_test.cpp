// Whole calls of `start`: every way to begin, and what it shows.
#include <algorithm>

#include "catch.hpp"
#include "live_call.hpp"
#include "parsed_json.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("without a terminal each cue is a line, and nothing is asked", "[cli][live]") {
  Live live({"--sore", "calf,it-band"});
  CHECK(live.run() == Exit::done);
  CHECK(live.terminal.out.find('\x1b') == std::string::npos);
  CHECK(live.terminal.out.find('\a') == std::string::npos);
  CHECK(live.terminal.out.find("Don't start") < live.terminal.out.find("0:00  GET READY"));
  CHECK(live.says("\n 0:10  ROLL "));
  CHECK(live.says("Done in 12:32"));
  CHECK(live.console.died_of == 0);
  CHECK_FALSE(live.console.is_open);
  CHECK(live.clock.moment == seconds(752));
  REQUIRE(live.records().size() == 1);
  const Json record = live.records().front();
  CHECK(record["total_s"] == 752);
  CHECK(record["date"] == "2026-11-22");
  CHECK(record["areas"].size() == 4);
  CHECK_FALSE(live.is_kept());
}

TEST_CASE("with --json each event is a line", "[cli][live]") {
  Live live({"--sore", "foot", "--json"});
  CHECK(live.run() == Exit::done);
  std::vector<Json> events;
  for (std::string_view text = live.terminal.out; !text.empty();) {
    const std::size_t end = text.find('\n');
    events.push_back(parsed(text.substr(0, end)));
    text.remove_prefix(end + 1);
  }
  CHECK(events.front()["event"] == "begin");
  CHECK(events.back()["event"] == "done");
  int sum = 0;
  for (const Json& event : events) {
    CHECK(event["schema"] == "rollplan.live/1");
    if (event["event"] == "cue") sum += event["s"].get<int>();
  }
  CHECK(sum == events.front()["total_s"]);
}

TEST_CASE("at a terminal it asks, waits for Space, and asks again at the end", "[cli][live]") {
  Live live({"--sore", "calf,it-band"});
  live.at_terminal(no + U"6" + enter + enter);
  live.then_at(seconds(5), U" ").then_at(seconds(2000), U"2\n3\n");
  live.console.press(U"4\n");
  CHECK(live.run() == Exit::done);
  CHECK(live.says("Do any of these apply to you today? y/N no"));
  CHECK(live.says("Pain in the calves now"));
  CHECK(live.says("Done: glutes, both sides"));
  CHECK_FALSE(live.console.is_open);
  CHECK(live.terminal.out.rfind("\x1b[?25h") > live.terminal.out.rfind("\x1b[?25l"));
  REQUIRE(live.records().size() == 1);
  const Json areas = live.records().front()["areas"];
  CHECK(areas.back()["release"] == "calves");
  CHECK(areas.back()["pain_before"] == 6);
  CHECK(areas.back()["pain_after"] == 2);
  CHECK(areas.back()["helped"] == true);
  CHECK(areas.front()["helped"] == false);
  CHECK(areas[2]["release"] == "it-band");
  CHECK(areas[2]["pain_before"] == nullptr);
  CHECK(areas[2]["pain_after"] == 3);
}

TEST_CASE("a yes to the stop rules ends it", "[cli][live]") {
  Live live({"--sore", "calf"});
  CHECK(live.at_terminal(U"y\n").run() == Exit::refused);
  CHECK(live.says("Have a doctor look at it"));
  CHECK(live.files.files.empty());
}

TEST_CASE("pain that is reported changes the routine", "[cli][live]") {
  Live tender({"--sore", "calf"});
  tender.at_terminal(U"n\n7\nq").run();
  CHECK(tender.says("That pain level changes the routine"));
  Live milder({"--sore", "calf"});
  milder.at_terminal(U"n\n3\nq").run();
  CHECK_FALSE(milder.says("That pain level changes the routine"));
  Live severe({"--sore", "calf"});
  CHECK(severe.at_terminal(U"n\n8\n").run() == Exit::refused);
  CHECK(severe.says("See a doctor"));
  CHECK(severe.files.files.empty());
  Live one_side({"--sore", "calf:left=7,calf"});
  one_side.at_terminal(U"n\n9\nq").run();
  CHECK(one_side.says("Pain in the right calves now"));
  CHECK(one_side.says("Calves, right: at 8 or more"));
}

TEST_CASE("a paste is drawn once", "[cli][live]") {
  const auto writes_of = [](bool at_once) {
    Live live(calf_and_band);
    live.at_terminal(U"n\n\n ");
    constexpr std::size_t plenty = 100000;
    live.terminal.reader_takes = plenty;
    for (int i = 0; i < 99; ++i) {
      live.console.happen(seconds(1), Wake{Wake::Kind::key, U'?', 0, at_once});
    }
    live.then_at(seconds(1), U" ");
    live.then_at(seconds(2), U"q");
    CHECK(live.run() == Exit::left);
    CHECK(live.says("PAUSED"));
    CHECK(live.says("hide the keys"));
    return plenty - live.terminal.reader_takes;
  };
  CHECK(writes_of(false) > 99);
  CHECK(writes_of(true) < 20);
}

TEST_CASE("a routine is read from a file or from standard input", "[cli][live]") {
  for (const std::string path : {"routine.json", "-"}) {
    Live live({path});
    live.files.files[path] = routine_json({"--sore", "calf", "--date", "2026-11-20"});
    CHECK(live.run() == Exit::done);
    REQUIRE(live.records().size() == 1);
    CHECK(live.records().front()["date"] == "2026-11-22");
    CHECK(live.records().front()["total_s"] == 278);
  }
  Live spared({"routine.json"});
  spared.files.files["routine.json"] = routine_json({"--sore", "calf,quads"});
  spared.at_terminal(U"n\n9\n\n ").then_at(seconds(9000), U"\n\n");
  CHECK(spared.run() == Exit::done);
  CHECK(spared.says("Calves: at 8 or more, don't press there."));
  CHECK(spared.records().front()["areas"].size() == 1);
  Live empty({"routine.json"});
  empty.files.files["routine.json"] = routine_json({"--time", "20s"});
  CHECK(empty.run() == Exit::no);
  CHECK(empty.says("no routine"));
  Live broken({"routine.json"});
  broken.files.files["routine.json"] = "{\"schema\": \"rollplan.routine/1\"}";
  CHECK(broken.run() == Exit::trouble);
  CHECK(broken.complains("routine.json:1:1: "));
}

TEST_CASE("a refusal is printed, and a routine without a step", "[cli][live]") {
  Live fever({"--sore", "fever"});
  CHECK(fever.run() == Exit::refused);
  CHECK(fever.says("Don't roll with a fever"));
  Live nothing({"--sore", "calf", "--time", "10s"});
  CHECK(nothing.run() == Exit::no);
  CHECK(nothing.files.files.empty());
}

TEST_CASE("cues are spoken by a program, each as one argument", "[cli][live]") {
  Live live({"--sore", "calf", "--say", "espeak-ng  -s 160"});
  CHECK(live.run() == Exit::done);
  REQUIRE_FALSE(live.console.spoken.empty());
  for (const std::vector<std::string>& command : live.console.spoken) {
    REQUIRE(command.size() == 4);
    CHECK(command[0] == "espeak-ng");
    CHECK(command[2] == "160");
    CHECK_FALSE(command[3].empty());
  }
  Live muted({"--sore", "calf=1", "--say", "espeak-ng"});
  muted.at_terminal(U"n\nm ").then_at(seconds(9000), U"\n\n");
  CHECK(muted.run() == Exit::done);
  CHECK(muted.console.spoken.empty());
  CHECK_FALSE(muted.says("\a"));
}

TEST_CASE("a faster clock takes less time, and tells none of it", "[cli][live]") {
  Live live({"--sore", "calf", "--speed", "10"});
  CHECK(live.run() == Exit::done);
  CHECK(std::chrono::round<std::chrono::milliseconds>(live.clock.moment) ==
        std::chrono::milliseconds(27800));
  CHECK(live.records().front()["total_s"] == 278);
}

TEST_CASE("a slip in the options of start is reported before anything begins", "[cli][live]") {
  const auto [words, message] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"--speed", "0"}, "not a speed"},
      {{"--speed", "1001"}, "not a speed"},
      {{"--speed", "nan"}, "not a speed"},
      {{"--speed", "2x"}, "not a speed"},
      {{"--say", "mute"}, "program not found"},
      {{"--say", " "}, "a program is missing"},
      {{"--resume", "routine.json"}, "takes no file"},
      {{"--resume", "--sore", "calf"}, "use either --resume or --sore"},
      {{"--resume", "--date", "2026-11-22"}, "use either --resume or --date"},
      {{"routine.json", "--time", "5m"}, "use either a file or --time"},
      {{"a", "b"}, "unexpected word"},
  }));
  CAPTURE(words);
  Live live(words);
  live.files.files["routine.json"] = routine_json({"--sore", "calf"});
  CHECK(live.run() == Exit::usage);
  CHECK(live.complains(message));
  CHECK(std::ranges::count(live.terminal.error, '\n') <= 3);
  CHECK(live.terminal.out.empty());
}

TEST_CASE("without a home the session is not logged, and that is said before it", "[cli][live]") {
  Live live({"--sore", "calf"});
  live.environment.erase("HOME");
  CHECK(live.run() == Exit::done);
  CHECK(live.complains("HOME is not set, so this session will not be logged"));
  CHECK(live.files.files.empty());
  Live elsewhere({"--sore", "calf", "--history", "mine.jsonl"});
  elsewhere.environment.erase("HOME");
  CHECK(elsewhere.run() == Exit::done);
  CHECK(elsewhere.files.files.contains("mine.jsonl"));
  Live unlogged({"--sore", "calf", "--no-log"});
  unlogged.environment.erase("HOME");
  CHECK(unlogged.run() == Exit::done);
}

TEST_CASE("words typed at the stop question never count as no", "[cli][live]") {
  for (const char32_t* danger : {U"I have fever\n", U"clot\n"}) {
    Live live({"--sore", "calf"});
    CHECK(live.at_terminal(danger).run() == Exit::refused);
    CHECK(live.says("No rolling today, then."));
  }
  Live unsure({"--sore", "calf", "--line"});
  CHECK(unsure.at_terminal(U"not sure\nbad\ny\n").run() == Exit::refused);
  CHECK(unsure.says("y/N [Please type y or n, then press Enter.] "));
  CHECK(unsure.says("No rolling today, then."));
}

TEST_CASE("words typed for a pain are asked about again", "[cli][live]") {
  Live live({"--sore", "calf", "--line"});
  live.at_terminal(U"n\nreally bad\n9\n");
  CHECK(live.run() == Exit::refused);
  CHECK(live.says("(Enter to skip): [a number from 0 to 10] "));
}

TEST_CASE("the stop rules stand directly above their question", "[cli][live]") {
  Live live({"--sore", "calf,outer hip", "--line"});
  live.at_terminal(U"q").run();
  const std::string& out = live.terminal.out;
  const std::size_t care = out.find("Care: Pain on the outer hip");
  const std::size_t rules = out.find("Never roll a wound or bruise.");
  REQUIRE(care != std::string::npos);
  CHECK(care < rules);
  CHECK(out.substr(rules, out.find("Do any of these") - rules) ==
        "Never roll a wound or bruise.\n\n");
}
