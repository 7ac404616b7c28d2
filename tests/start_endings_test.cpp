// Whole calls of `start`: every way to end a session, and what is saved.
#include <csignal>

#include "catch.hpp"
#include "live_call.hpp"
#include "parsed_json.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("who leaves before the beginning leaves nothing behind", "[cli][live]") {
  for (const std::u32string_view keys : {U"q", U"n\nq", U"n\n\nq"}) {
    Live live({"--sore", "calf"});
    CHECK(live.at_terminal(keys).run() == Exit::left);
    CHECK(live.files.files.empty());
    CHECK_FALSE(live.console.is_open);
  }
  Live closed({"--sore", "calf"});
  CHECK(closed.at_terminal().run() == Exit::left);
  CHECK(closed.files.files.empty());
}

TEST_CASE("q logs what was finished and keeps the rest", "[cli][live]") {
  Live live(calf_and_band);
  live.at_terminal(U"n\n\n ").then_at(seconds(200), U"q");
  CHECK(live.run() == Exit::left);
  REQUIRE(live.records().size() == 1);
  CHECK(live.records().front()["areas"].size() == 2);
  CHECK(live.records().front()["total_s"] == 200);
  CHECK(live.complains("rollplan start --resume"));
  const Json kept = parsed(live.files.files.at(unfinished));
  CHECK(kept["schema"] == "rollplan.unfinished/1");
  CHECK(kept["id"] == live.records().front()["id"]);

  Call check({"check", unfinished});
  check.files.files = live.files.files;
  CHECK(check.run() == Exit::done);
  CHECK(check.terminal.out ==
        unfinished + ": no faults; a session of 2026-11-22, left at cue 15 of 48\n");

  Live resumed({"--resume"});
  resumed.files.files = live.files.files;
  resumed.clock.moment = seconds(77);
  resumed.at_terminal(U"n\n ").then_at(seconds(77 + 553), U"1\n2\n\n");
  CHECK(resumed.run() == Exit::done);
  CHECK(resumed.clock.moment == seconds(77 + 553));
  REQUIRE(resumed.records().size() == 2);
  const Json whole = resumed.records().back();
  CHECK(whole["id"] == kept["id"]);
  CHECK(whole["total_s"] == 752);
  CHECK(whole["areas"].size() == 4);
  CHECK(whole["areas"][3]["pain_before"] == 4);
  CHECK(whole["areas"][3]["pain_after"] == 1);
  CHECK_FALSE(resumed.is_kept());
}

TEST_CASE("check tells all faults of a session that was left", "[cli][live]") {
  Live resumed({"--resume"});
  resumed.files.files[unfinished] = R"({"schema": "rollplan.unfinished/1", "id": 5})";
  CHECK(resumed.run() == Exit::trouble);
  CHECK(resumed.complains("all of them: rollplan check " + unfinished));
  Call check({"check", unfinished});
  check.files.files = resumed.files.files;
  CHECK(check.run() == Exit::no);
  CHECK(std::ranges::count(check.terminal.out, '\n') > 2);
  CHECK(check.terminal.out.find("/id: ") != std::string::npos);
}

TEST_CASE("nothing is logged where no hold was finished", "[cli][live]") {
  Live live(calf_and_band);
  live.at_terminal(U"n\n\n ").then_at(seconds(15), U"q");
  CHECK(live.run() == Exit::left);
  CHECK(live.records().empty());
  CHECK(live.is_kept());
}

TEST_CASE("a signal keeps the session and ends the program", "[cli][live]") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    Live live(calf_and_band);
    live.at_terminal(U"n\n\n ").signal_at(seconds(100), signal);
    live.run();
    CHECK(live.console.died_of == signal);
    CHECK(live.records().size() == 1);
    CHECK(live.is_kept());
    CHECK(live.terminal.out.ends_with("\n"));
    Live piped(calf_and_band);
    piped.signal_at(seconds(100), signal).run();
    CHECK(piped.console.died_of == signal);
    CHECK(piped.records().size() == 1);
  }
  Live asked({"--sore", "calf"});
  asked.at_terminal().signal_at(seconds(1), SIGINT).run();
  CHECK(asked.console.died_of == SIGINT);
  CHECK(asked.files.files.empty());
}

TEST_CASE("a signal at the last questions logs without their answers", "[cli][live]") {
  Live live(calf_and_band);
  live.at_terminal(U"n\n\n ").signal_at(seconds(5000), SIGINT).run();
  CHECK(live.console.died_of == SIGINT);
  REQUIRE(live.records().size() == 1);
  CHECK(live.records().front()["total_s"] == 752);
}

TEST_CASE("with --no-log nothing is written, however it ends", "[cli][live]") {
  Live done({"--sore", "calf", "--no-log"});
  CHECK(done.run() == Exit::done);
  CHECK(done.files.files.empty());
  Live left({"--sore", "calf=3", "--no-log"});
  CHECK(left.at_terminal(U"n\n ").then_at(seconds(100), U"q").run() == Exit::left);
  CHECK(left.files.files.empty());
}

TEST_CASE("a history that cannot be written loses nothing", "[cli][live]") {
  Live live({"--sore", "calf"});
  live.files.full = true;
  CHECK(live.run() == Exit::trouble);
  CHECK(live.complains("the disk is full"));
  CHECK(live.complains("{\"schema\":\"rollplan.session/1\""));
  CHECK(live.says("Done in"));
  Live left(calf_and_band);
  left.files.full = true;
  CHECK(left.at_terminal(U"n\n\n ").then_at(seconds(100), U"q").run() == Exit::trouble);
  CHECK(left.complains("the rest of the session was not saved"));
}

TEST_CASE("a reader that leaves ends it like a signal", "[cli][live]") {
  for (const std::size_t writes : {0U, 1U, 4U, 9U}) {
    Live live({"--sore", "calf"});
    live.terminal.reader_takes = writes;
    CHECK(live.run() == Exit::trouble);
    CHECK(live.console.died_of == SIGPIPE);
    CHECK(live.is_kept() == (writes >= 2));
    CHECK(live.records().size() == (writes >= 4 ? 1U : 0U));
    CHECK_FALSE(live.complains("rollplan:"));
  }
}

TEST_CASE("whenever the terminal goes away, the session is written down once", "[cli][live]") {
  // The terminal goes away after each of the first writes, then after some later ones.
  for (std::size_t writes = 0; writes < 400; writes += writes < 12 ? 1 : 11) {
    CAPTURE(writes);
    Live done({"--sore", "calf=4"});
    done.terminal.reader_takes = writes;
    done.at_terminal(U"n\n ").then_at(seconds(1000), U"2\n\n").run();
    const bool is_done = done.clock.moment >= seconds(278);
    CHECK(done.records().size() <= 1);
    if (is_done) CHECK(done.records().front()["total_s"] == 278);
    if (!done.records().empty()) CHECK(done.is_kept() != is_done);

    Live left({"--sore", "calf=4"});
    left.terminal.reader_takes = writes;
    left.at_terminal(U"n\n ").signal_at(seconds(100), SIGHUP).run();
    CHECK(left.records().size() == (left.clock.moment >= seconds(40) ? 1 : 0));
    CHECK((left.console.died_of == SIGHUP || left.console.died_of == SIGPIPE));
    if (left.clock.moment == seconds(100)) CHECK(left.is_kept());
  }
}

TEST_CASE("a session without keys goes on by itself after having been stopped", "[cli][live]") {
  Live live({"--sore", "calf", "--line"});
  live.console.happen(seconds(12), Wake{Wake::Kind::returned});
  live.console.happen(seconds(500), Wake{Wake::Kind::returned});
  CHECK(live.run() == Exit::done);
  CHECK_FALSE(live.says("PAUSED"));
  CHECK(live.records().front()["areas"][0]["holds"] == 6);
}

TEST_CASE("Ctrl-Z comes back paused", "[cli][live]") {
  Live live(calf_and_band);
  live.at_terminal(U"n\n\n ");
  live.console.stopped_for = seconds(65);
  live.console.happen(seconds(25), Wake{Wake::Kind::stopping});
  live.then_at(seconds(100), U"q");
  CHECK(live.run() == Exit::left);
  CHECK(live.console.stops == 1);
  CHECK(live.says("PAUSED"));
  CHECK(live.says("away 1:05"));
  CHECK(parsed(live.files.files.at(unfinished))["active_ms"] == 25000);
}

TEST_CASE("nothing to go on with is reported", "[cli][live]") {
  Live live({"--resume"});
  CHECK(live.run() == Exit::no);
  CHECK(live.complains("no unfinished session"));
}

TEST_CASE("another unfinished session is mentioned, and left alone when this one is done",
          "[cli][live]") {
  Live live({"--sore", "calf=1"});
  live.files.files[unfinished] = "{}";
  live.at_terminal(U"n\n ").then_at(seconds(9000), U"\n\n");
  CHECK(live.run() == Exit::done);
  CHECK(live.says("rollplan start --resume"));
  CHECK(live.is_kept());
}
