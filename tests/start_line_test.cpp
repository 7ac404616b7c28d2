// `start --line` at a terminal: the way of somebody who listens to a screen reader.
#include <algorithm>
#include <csignal>

#include "catch.hpp"
#include "live_call.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// Calves without pain, so that only the stop rules are asked about.
Live lines() {
  Live live({"--sore", "calf=1", "--line"});
  live.at_terminal(U"n\n");
  return live;
}

bool is_plain(const Live& live) {
  return live.terminal.out.find_first_of("\x1b\b\r") == std::string::npos;
}

}  // namespace

TEST_CASE("lines at a terminal ask, wait for Space, and ask again at the end", "[cli][live]") {
  Live live({"--sore", "calf", "--line"});
  live.at_terminal(U"n\n3\n").then_at(seconds(5), U" ").then_at(seconds(2000), U"2\n1\n");
  CHECK(live.run() == Exit::done);
  CHECK(live.says("Do any of these apply to you today? y/N no\n"));
  CHECK(live.says("Pain in the calves now, 0-10 (Enter to skip): 3\n"));
  CHECK(live.says("READY. Space begins, ? tells the keys, q quits. 4:38 to go.\n"));
  CHECK(live.says("\nGET READY 10 s, left calves, lacrosse ball, area 1 of 1, 4:38 to go. Sit, "));
  CHECK(live.says("Pain in the calves after it, 0-10 (Enter to skip): 2\n"));
  CHECK(live.says("Which helped? 1 calves (Enter for none): 1\n"));
  CHECK(live.says("Done in 4:38"));
  CHECK(is_plain(live));
  REQUIRE(live.records().size() == 1);
  CHECK(live.records().front()["total_s"] == 278);
  CHECK(live.records().front()["areas"][0]["pain_before"] == 3);
  CHECK(live.records().front()["areas"][0]["pain_after"] == 2);
  CHECK(live.records().front()["areas"][0]["helped"] == true);
}

TEST_CASE("each cue is a line with what is to go, in full the first time", "[cli][live]") {
  Live live = lines();
  live.then_at(seconds(0), U" ").then_at(seconds(9000), U"\n\n").run();
  CHECK(live.says("\n\aHOLD 10 s, left calves, round 1 of 3, 4:08 to go. Stay on the sore spot"));
  CHECK(live.says("\n\aROLL 20 s, left calves, round 2 of 3, 3:58 to go.\n"));
  CHECK(live.says("\n\aHOLD 10 s, left calves, round 2 of 3, 3:38 to go.\n"));
  CHECK(live.says("\n\aSWITCH 8 s, right calves, 2:58 to go. Change sides."));
  CHECK(live.says("\n\aTEST DRIVE 20 s, calves, no tool, 0:20 to go. Stand "));
  CHECK(live.says(" Press y if this one helped.\n"));
  const auto bells = std::ranges::count(live.terminal.out, '\a');
  CHECK(bells == 17);  // one for each cue that is over
}

TEST_CASE("a bad answer is asked for again, and a corrected one is written anew", "[cli][live]") {
  Live live({"--sore", "calf", "--line"});
  live.at_terminal(U"n\n12\n45\x7F\n").run();
  CHECK(
      live.says("(Enter to skip): 12\nPain in the calves now, 0-10 (Enter to skip): "
                "[a number from 0 to 10] \n"));
  CHECK(live.says("(Enter to skip): 45\nPain in the calves now, 0-10 (Enter to skip): 4\n"));
  CHECK(is_plain(live));
}

TEST_CASE("the stop rules hold for lines too", "[cli][live]") {
  Live live({"--sore", "calf", "--line"});
  CHECK(live.at_terminal(U"y\n").run() == Exit::refused);
  CHECK(live.says("today? y/N yes\nNo rolling today, then."));
  Live severe({"--sore", "calf", "--line"});
  CHECK(severe.at_terminal(U"n\n9\n").run() == Exit::refused);
  CHECK(severe.says("See a doctor"));
  CHECK(is_plain(severe));
}

TEST_CASE("every key is answered by one line", "[cli][live]") {
  Live live = lines();
  live.then_at(seconds(0), U" ").then_at(seconds(1), U"m").then_at(seconds(2), U"+");
  live.then_at(seconds(3), U"-").then_at(seconds(4), U"m").then_at(seconds(5), U"p");
  live.then_at(seconds(9), U" ").then_at(seconds(9), U"n").then_at(seconds(10), U"b");
  live.then_at(seconds(11), U"b").then_at(seconds(12), U"q");
  CHECK(live.run() == Exit::left);
  CHECK(
      live.says("MUTED: no bell and no voice.\n"
                "LONGER: GET READY, 18 s to go, 4:46 in all.\n"
                "SHORTER: GET READY, 7 s to go, 4:35 in all.\n"
                "UNMUTED.\n"
                "PAUSED in GET READY, 5 s to go. Space resumes.\n"
                "RESUMED: GET READY, 5 s to go, 4:33 in all.\n"
                "ROLL 20 s, left calves, round 1 of 3, 4:28 to go. "));
  CHECK(live.says("\nGET READY 10 s, left calves, lacrosse ball, area 1 of 1, 4:38 to go."));
  CHECK(is_plain(live));
}

TEST_CASE("a question mark tells what is to go, and the keys", "[cli][live]") {
  Live live = lines();
  live.then_at(seconds(0), U"? ").then_at(seconds(33), U"?").then_at(seconds(34), U" ");
  live.then_at(seconds(35), U"?").then_at(seconds(36), U"q").run();
  CHECK(
      live.says("4:38 to go.\nREADY. Space begins, ? tells the keys, q quits. 4:38 to go.\n"
                "Keys. space or p: pause or resume. n or right: skip to the next cue. "));
  CHECK(live.says("HOLD, 7 s to go, left calves, 4:05 in all. Next: roll 20 s.\nKeys. space"));
  CHECK(live.says("PAUSED in HOLD, 6 s to go, left calves, 4:04 in all. Space resumes.\nKeys."));
}

TEST_CASE("what helped is noted in lines", "[cli][live]") {
  Live live = lines();
  live.then_at(seconds(0), U" ").then_at(seconds(260), U"y").then_at(seconds(261), U"y").run();
  CHECK(live.says("NOTED: this one helped.\nNO LONGER NOTED: this one helped.\n"));
}

TEST_CASE("lines come back paused after Ctrl-Z, at a question too", "[cli][live]") {
  Live live({"--sore", "calf=1", "--line"});
  live.at_terminal();
  live.console.stopped_for = seconds(65);
  live.console.happen(seconds(0), Wake{Wake::Kind::stopping});
  live.console.press(U"n\n ");
  live.console.happen(seconds(70), Wake{Wake::Kind::stopping});
  live.then_at(seconds(200), U"q");
  CHECK(live.run() == Exit::left);
  CHECK(live.console.stops == 2);
  CHECK(live.says("today? y/N \nDo any of these apply to you today? y/N no\n"));
  CHECK(live.says("PAUSED in GET READY, away 1:05, 5 s to go. Space resumes.\n"));
}

TEST_CASE("leaving a session of lines keeps the rest, by key and by signal", "[cli][live]") {
  Live by_key = lines();
  by_key.then_at(seconds(0), U" ").then_at(seconds(45), U"q");
  CHECK(by_key.run() == Exit::left);
  CHECK(by_key.says("Left after 0:45"));
  CHECK(by_key.is_kept());
  Live by_signal = lines();
  by_signal.then_at(seconds(0), U" ").signal_at(seconds(45), SIGINT).run();
  CHECK(by_signal.console.died_of == SIGINT);
  CHECK(by_signal.is_kept());
  CHECK_FALSE(by_signal.console.is_open);
  by_signal.arguments = {"start", "--resume", "--line"};
  by_signal.console.script.clear();
  by_signal.console.next = 0;
  by_signal.at_terminal(U"n\n ").then_at(seconds(9000), U"\n\n");
  CHECK(by_signal.run() == Exit::done);
  CHECK(by_signal.says("READY. Space begins, ? tells the keys, q quits. 3:53 to go.\n"));
  CHECK(by_signal.says("\nROLL 15 s, left calves, round 2 of 3, 3:53 to go.\n"));
}

TEST_CASE("a terminal that cannot draw gets lines, and a pipe no questions", "[cli][live]") {
  Live dumb({"--sore", "calf=1"});
  dumb.environment["TERM"] = "dumb";
  dumb.at_terminal(U"n\n ").then_at(seconds(9000), U"\n\n");
  CHECK(dumb.run() == Exit::done);
  CHECK(dumb.says("READY. Space begins"));
  CHECK(is_plain(dumb));
  Live piped({"--sore", "calf", "--line"});
  CHECK(piped.run() == Exit::done);
  CHECK_FALSE(piped.says("y/N"));
  CHECK_FALSE(piped.says("READY."));
  CHECK(piped.says("\n 0:30  HOLD        Calves, left - lacrosse ball - 10 s - "));
}

TEST_CASE("lines have no colour, and keep to ASCII when asked", "[cli][live]") {
  Live live({"--sore", "calf=1", "--line", "--ascii", "--color", "always"});
  live.at_terminal(U"n\n ?").then_at(seconds(9000), U"\n\n");
  live.environment.erase("NO_COLOR");
  CHECK(live.run() == Exit::done);
  CHECK(is_plain(live));
  CHECK(std::ranges::all_of(live.terminal.out, [](char c) { return c >= 0; }));
}
