#include "catch.hpp"
#include "fakes.hpp"
#include "parsed_json.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const std::string home_history = "/home/runner/.local/share/rollplan/history.jsonl";

/// The last line that a successful call wrote.
Json logged(std::vector<std::string> words) {
  words.insert(words.begin(), "log");
  Call call(std::move(words));
  REQUIRE(call.run() == Exit::done);
  CHECK(call.terminal.error.empty());
  const std::string& text = call.files.files.at(home_history);
  CHECK(std::ranges::count(text, '\n') == 1);
  return parsed(text);
}

std::string refusal(std::vector<std::string> words, Exit expected = Exit::usage) {
  words.insert(words.begin(), "log");
  Call call(std::move(words));
  CHECK(call.run() == expected);
  CHECK(call.files.files.empty());
  return expected == Exit::usage ? call.terminal.error : call.terminal.out;
}

Json area(std::string release, std::string side, Json before, Json after) {
  return Json{{"release", release},
              {"side", side},
              {"role", "asked"},
              {"tool", nullptr},
              {"holds", nullptr},
              {"pain_before", std::move(before)},
              {"pain_after", std::move(after)},
              {"helped", false}};
}

}  // namespace

TEST_CASE("log writes what was said, and answers with it", "[cli][history]") {
  Call call(
      {"log", "--sore", "calf=6", "--after", "calf=3", "--time", "12m", "--note", " a note "});
  REQUIRE(call.run() == Exit::done);
  CHECK(call.terminal.out ==
        "Logged: calves, pain 6 to 3, 12:00 on 2026-11-22. To undo this: rollplan log --undo\n");
  CHECK(
      call.files.files.at(home_history) ==
      R"({"schema":"rollplan.session/1","id":"session-1","date":"2026-11-22","total_s":720,"areas":[{"release":"calves","side":"both","role":"asked","tool":null,"holds":null,"pain_before":6,"pain_after":3,"helped":false}],"note":"a note"})"
      "\n");
}

TEST_CASE("sides that agree are one line, others are two", "[cli][history]") {
  CHECK(logged({"--sore", "calf=6"})["areas"] == Json::array({area("calves", "both", 6, nullptr)}));
  CHECK(logged({"--after", "calf=2"})["areas"] ==
        Json::array({area("calves", "both", nullptr, 2)}));
  CHECK(logged({"--sore", "calf:left=6"})["areas"] ==
        Json::array({area("calves", "left", 6, nullptr)}));
  CHECK(logged({"--sore", "calf:left=6,calf:right=6"})["areas"] ==
        Json::array({area("calves", "both", 6, nullptr)}));
  CHECK(logged({"--sore", "calf:left=6,calf:right=4", "--after", "calf=3"})["areas"] ==
        Json::array({area("calves", "left", 6, 3), area("calves", "right", 4, 3)}));
  CHECK(logged({"--sore", "calf=6", "--after", "calf:left=3"})["areas"] ==
        Json::array({area("calves", "left", 6, 3), area("calves", "right", 6, nullptr)}));
}

TEST_CASE("a pain after without a side is about the side that was sore", "[cli][history]") {
  CHECK(logged({"--sore", "calf:left=6", "--after", "calf=3"})["areas"] ==
        Json::array({area("calves", "left", 6, 3)}));
  CHECK(logged({"--sore", "calf:left=6", "--after", "calf:right=3"})["areas"] ==
        Json::array({area("calves", "left", 6, nullptr), area("calves", "right", nullptr, 3)}));
}

TEST_CASE("areas come in the order in which they were named, each once", "[cli][history]") {
  const Json areas =
      logged({"-s", "it band,CALVES=2", "-s", "calf=7,foot", "--after", "foot=1,itb=0"})["areas"];
  CHECK(areas ==
        Json::array({area("it-band", "both", nullptr, 0), area("calves", "both", 7, nullptr),
                     area("plantar-fascia", "both", nullptr, 1)}));
}

TEST_CASE("a session may be told later, but not sooner, than it was", "[cli][history]") {
  CHECK(logged({"--sore", "calf", "--date", "2026-11-20"})["date"] == "2026-11-20");
  CHECK(refusal({"--sore", "calf", "--date", "2026-11-23"}).find("in the future") !=
        std::string::npos);
  CHECK(refusal({"--sore", "calf", "--date", "1899-12-31"}).find("too long ago") !=
        std::string::npos);
  CHECK(logged({"--sore", "calf", "--date", "yesterday"})["date"] == "2026-11-21");
  CHECK(refusal({"--sore", "calf", "--date", "tomorrow"}).find("in the future") !=
        std::string::npos);
  CHECK(refusal({"--sore", "calf", "--date", "sunday"}).find("not a date") != std::string::npos);
}

TEST_CASE("the pain after is that of an area that was rolled", "[cli][history]") {
  CHECK(refusal({"--sore", "calf=6", "--after", "foot=3"}).find("--sore plantar-fascia") !=
        std::string::npos);
  CHECK(logged({"--sore", "calf:left=6", "--after", "calf=3"})["areas"].size() == 1);
  CHECK(logged({"--after", "calf=3"})["areas"].size() == 1);
}

TEST_CASE("what helped is recorded for the sides that were rolled", "[cli][history]") {
  const auto helped = [](Json line) {
    line["helped"] = true;
    return line;
  };
  CHECK(logged({"--sore", "calf=6,foot", "--helped", "calves"})["areas"] ==
        Json::array({helped(area("calves", "both", 6, nullptr)),
                     area("plantar-fascia", "both", nullptr, nullptr)}));
  CHECK(logged({"--sore", "calf:left=6", "--helped", "calf"})["areas"] ==
        Json::array({helped(area("calves", "left", 6, nullptr))}));
  CHECK(logged({"--sore", "calf=6", "--helped", "calf:right"})["areas"] ==
        Json::array(
            {area("calves", "left", 6, nullptr), helped(area("calves", "right", 6, nullptr))}));
  CHECK(logged({"--sore", "calf,foot", "--helped", "calf", "--helped",
                "foot"})["areas"][1]["helped"] == true);
  CHECK(logged({"--after", "calf=2", "--helped", "calf"})["areas"][0]["helped"] == true);
}

TEST_CASE("only an area that was rolled can have helped", "[cli][history]") {
  CHECK(refusal({"--sore", "calf", "--helped", "foot"})
            .find("--helped: plantar-fascia is not among the areas of --sore\n"
                  "  if you rolled it too: --sore plantar-fascia") != std::string::npos);
  CHECK(refusal({"--sore", "calf:left", "--helped", "calf:right"})
            .find("calves:right is not among") != std::string::npos);
  CHECK(refusal({"--sore", "calf", "--helped", "calf=3"}).find("--helped takes no pain") !=
        std::string::npos);
  CHECK(refusal({"--helped", "calf"}).find("nothing to log") != std::string::npos);
  CHECK(refusal({"--sore", "calf", "--helped", "clf"}).find("did you mean \"calf\"") !=
        std::string::npos);
  CHECK(refusal({"--undo", "--helped", "calf"}).find("use --undo alone") != std::string::npos);
  CHECK(refusal({"--sore", "calf", "--helped", "fever"}, Exit::refused).find("fever") !=
        std::string::npos);
}

TEST_CASE("a blank of the page's line is explained", "[cli][history]") {
  CHECK(refusal({"--sore", "calves=_", "--after", "calves=_"})
            .find("--sore: not a pain: \"calves=_\"\n"
                  "  replace _ by a number from 0 to 10, or leave out =_") != std::string::npos);
}

TEST_CASE("an option of log without its hyphens is recognised", "[cli][history]") {
  CHECK(refusal({"--sore", "calf=6", "after", "calf=3"})
            .find("did you mean: --sore calf=6 --after calf=3\n") != std::string::npos);
  CHECK(refusal({"--sore", "left", "calf=6", "after", "calf=3", "helped", "calf"})
            .find("did you mean: --sore calf:left=6 --after calf=3 --helped calf\n") !=
        std::string::npos);
  CHECK(refusal({"--sore", "calf", "6"}).find("did you mean: --sore calf=6\n") !=
        std::string::npos);
}

TEST_CASE("slips of a call leave the history alone and say the way out", "[cli][history]") {
  CHECK(refusal({}).find("rollplan log --sore calf=6") != std::string::npos);
  CHECK(refusal({"--sore", "clf"}).find("did you mean \"calf\"") != std::string::npos);
  CHECK(refusal({"--after", "clf=3"}).find("did you mean \"calf\"") != std::string::npos);
  CHECK(refusal({"--after", "calf"}).find("--after: missing the pain of \"calf\"") !=
        std::string::npos);
  CHECK(refusal({"--after", "calf=11"}).find("--after: not a pain: \"calf=11\"") !=
        std::string::npos);
  CHECK(refusal({"--sore", "calf", "--time", "12"}).find("12m") != std::string::npos);
  CHECK(refusal({"--sore", "calf", "--time", "25h"}).find("longer than a day") !=
        std::string::npos);
  CHECK(refusal({"--sore", "shin=3"}).find("shin") != std::string::npos);
}

TEST_CASE("notes are text that can be shown, of 4096 bytes at most", "[cli][history]") {
  CHECK(logged({"--sore", "calf", "--note", "m\u00fcde \U0001F600"})["note"] ==
        "m\u00fcde \U0001F600");
  CHECK(logged({"--sore", "calf", "--note", "  "})["note"].is_null());
  CHECK(logged({"--sore", "calf", "--note", std::string(4096, 'x')})["note"] ==
        std::string(4096, 'x'));
  CHECK(refusal({"--sore", "calf", "--note", std::string(4097, 'x')}).find("4096") !=
        std::string::npos);
  for (const char* note : {"a\x1b[31m", "a\nb", "a\tb", "\u202eflac", "\xff", "a\u009b"}) {
    CHECK(refusal({"--sore", "calf", "--note", note}).find("cannot be printed") !=
          std::string::npos);
  }
}

TEST_CASE("a word that refuses ends the call as it ends today, and nothing is written",
          "[cli][history]") {
  CHECK(refusal({"--sore", "fever"}, Exit::refused).starts_with("Today"));
  CHECK(refusal({"--sore", "calf=3", "--after", "fever=2"}, Exit::refused).find("fever") !=
        std::string::npos);
  CHECK(parsed(refusal({"--sore", "fever", "--json"}, Exit::refused))["steps"].empty());
}

TEST_CASE("with --json the answer is the record, with --quiet there is none", "[cli][history]") {
  Call call({"log", "--sore", "calf", "--json", "-q"});
  REQUIRE(call.run() == Exit::done);
  CHECK(call.terminal.out == call.files.files.at(home_history));
  Call quiet({"log", "--sore", "calf", "-q"});
  REQUIRE(quiet.run() == Exit::done);
  CHECK(quiet.terminal.out.empty());
}

TEST_CASE("a history may be named, and the way back names it too", "[cli][history]") {
  Call call({"log", "--sore", "calf", "--history", "my runs.jsonl"});
  REQUIRE(call.run() == Exit::done);
  CHECK(call.files.files.contains("my runs.jsonl"));
  CHECK(call.terminal.out.ends_with("rollplan log --undo --history 'my runs.jsonl'\n"));
  Call by_environment({"log", "--sore", "calf"});
  by_environment.environment["ROLLPLAN_HISTORY"] = "there";
  REQUIRE(by_environment.run() == Exit::done);
  CHECK(by_environment.files.files.contains("there"));
  Call homeless({"log", "--sore", "calf"});
  homeless.environment.erase("HOME");
  CHECK(homeless.run() == Exit::trouble);
  CHECK(homeless.terminal.error.find("HOME is not set") != std::string::npos);
}

TEST_CASE("a last line without an end is kept, and told", "[cli][history]") {
  Call call({"log", "--sore", "calf"});
  call.files.files[home_history] = "{\"torn";
  REQUIRE(call.run() == Exit::done);
  CHECK(call.files.files[home_history].starts_with("{\"torn\n{\"schema\""));
  CHECK(call.terminal.error.find("the last line was incomplete") != std::string::npos);
}

TEST_CASE("undo takes back the last session that stands, one after the other", "[cli][history]") {
  std::map<std::string, std::string> disk;
  int names = 0;
  const auto run = [&](std::vector<std::string> words) {
    Call call(std::move(words));
    call.files.files = disk;
    for (int i = 0; i < names; ++i) static_cast<void>(call.clock.unique_name());
    ++names;
    const Exit exit = call.run();
    disk = call.files.files;
    return std::pair(exit, call.terminal.out + call.terminal.error);
  };
  run({"log", "--sore", "calf=6", "--after", "calf:left=2"});
  run({"log", "--sore", "quads", "--time", "5m", "--date", "2026-11-01"});
  CHECK(run({"log", "--undo"}).second == "Removed: quads, 5:00 on 2026-11-01.\n");
  const auto [exit, line] = run({"log", "--undo", "--json"});
  CHECK(exit == Exit::done);
  CHECK(parsed(line)["undone"] == true);
  CHECK(parsed(line)["id"] == "session-1");
  const auto none = run({"log", "--undo"});
  CHECK(none.first == Exit::no);
  CHECK(none.second.find("no session to remove") != std::string::npos);
  CHECK(run({"log", "--undo", "--sore", "calf"}).first == Exit::usage);
  CHECK(run({"history", "--json"}).second == "[]\n");
}
