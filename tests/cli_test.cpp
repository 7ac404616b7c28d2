// Whole calls of the program, with all ports in memory.
#include <algorithm>

#include "catch.hpp"
#include "cli_calls.hpp"
#include "support.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// Checks that the error has at most three lines and goes only to standard error.
void check_usage_error(const std::vector<std::string>& words, const std::string& message) {
  const Answer answer = call(words);
  INFO(answer.error);
  CHECK(answer.exit == Exit::usage);
  CHECK(answer.out.empty());
  CHECK(std::ranges::count(answer.error, '\n') <= 3);
  CHECK(answer.error.find(message) != std::string::npos);
}

}  // namespace

TEST_CASE("what stands behind -- is an operand, whatever it looks like", "[cli]") {
  Call check({"check", "--", "-x.json"});
  check.files.files["-x.json"] = R"({"schema": "rollplan.config/1"})";
  CHECK(check.run() == Exit::done);
  CHECK(check.terminal.out.starts_with("-x.json: no faults"));
  CHECK(call({"show", "--", "calf"}).exit == Exit::done);
  check_usage_error({"list", "--", "--json"}, "unexpected word \"--json\"");
  check_usage_error({"check", "-x.json"}, "check has no option");
  check_usage_error({"show", "--", "--"}, "no area or tool \"--\"");
}

TEST_CASE("a slip is answered with the way out", "[cli]") {
  check_usage_error({"today", "--sore="}, "--sore needs a value: AREA");
  check_usage_error({"today", "--format="}, "--format needs a value");
  check_usage_error({"toady"}, "did you mean \"today\"?");
  check_usage_error({"--sore", "calf"}, "to plan: rollplan today --sore calf");
  check_usage_error({"today", "--tme", "5m"}, "did you mean \"--time\"?");
  check_usage_error({"today", "--sore", "cafl"}, "did you mean \"calf\"?");
  check_usage_error({"today", "--tools", "fom"}, "did you mean \"foam\"?");
  check_usage_error({"today", "--run", "eazy"}, "did you mean \"easy\"?");
  check_usage_error({"today", "-f", "jsn"}, "did you mean \"json\"?");
  check_usage_error({"today", "--level", "fim"}, "did you mean \"firm\"?");
  check_usage_error({"today", "--catalogue", "hamstring"}, "did you mean \"hamstrings\"?");
  check_usage_error({"today", "--sore", "calf", "it-band"}, "--sore calf,it-band");
  check_usage_error({"today", "--sore", "calf,", "it-band"}, "--sore calf,it-band");
  check_usage_error({"today", "--sore", "left", "calf"}, "--sore calf:left");
  check_usage_error({"start", "--sore", "it", "band"}, "--sore it-band");
  check_usage_error({"today", "--sore", "calf", "and", "foot"}, "--sore calf,foot");
  check_usage_error({"today", "--sore", "outer", "hip"}, "Pain on the outer hip");
  check_usage_error({"today", "--sore", "left", "calf=4", "--json"}, "--sore calf:left=4");
  check_usage_error({"today", "--bre"}, "did you mean \"--brief\"?");
  check_usage_error({"today", "calf"}, "rollplan today --sore calf");
  check_usage_error({"today", "--sore"}, "--sore needs a value");
  check_usage_error({"today", "--sore", "--time", "5m"}, "--sore needs a value");
  check_usage_error({"today", "--time", "5"}, "for minutes write 5m");
  check_usage_error({"today", "--sore", "calf=11"}, "from 0 to 10");
  check_usage_error({"today", "--sore", "calf:middle"}, "left or right");
  check_usage_error({"today", "--sore", "calf,,foot"}, "an area is missing");
  check_usage_error({"today", "--sore", ""}, "an area is missing");
  check_usage_error({"today", "--width", "39"}, "from 40 to 200");
  check_usage_error({"today", "--color", "sometimes"}, "auto, always or never");
  check_usage_error({"today", "--date", "someday"}, "2026-11-22");
  check_usage_error({"today", "--before-run", "--run", "easy"}, "use either --before-run or --run");
  check_usage_error({"today", "--before-run", "--level", "firm"}, "never firm");
  check_usage_error({"today", "--brief", "--json"}, "use either --brief");
  check_usage_error({"show"}, "name an area or a tool");
  check_usage_error({"show", "elefant"}, "rollplan list shows them all");
  check_usage_error({"list", "--sore", "calf"}, "list has no option");
  check_usage_error({"help", "toady"}, "did you mean \"today\"?");
  check_usage_error({"today", "--ascii=yes"}, "--ascii takes no value");
  check_usage_error({"tod"}, "unknown command");           // no abbreviated commands
  check_usage_error({"today", "--bef"}, "has no option");  // nor options
}

TEST_CASE("what was typed is shown without its escapes", "[cli]") {
  const Answer answer = call({"today", "--sore", "a\x1b[31mb"});
  CHECK(answer.error.find('\x1b') == std::string::npos);
  CHECK(answer.error.find("a\\x1b[31mb") != std::string::npos);
  CHECK(call({"to\x1b[2Jday"}).error.find('\x1b') == std::string::npos);
  CHECK(call({"today", "--\xff"}).error.find('\xff') == std::string::npos);
}

TEST_CASE("a refused word comes before every slip", "[cli]") {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"today", "--sore", "fever", "--bogus"},
           {"today", "--sore", "fever", "--level", "x"},
           {"today", "--sore", "calf,fever=99"},
           {"today", "--sore", "fever:middle"},
           {"today", "--sore", "calf,nonsense", "-s", "fever"},
           {"today", "--sore=fever", "--time", "5"},
           {"today", "-sfever", "--width", "1"},
           {"today", "--sore", "swollen", "calf"},
           {"today", "--sore", "front", "of", "hip"},
           {"today", "--catalogue", "nowhere", "--sore", "fever"},
           {"today", "--catalogue", "./nowhere.json", "--sore", "fever"},
           {"toady", "--sore", "fever"},
           {"--sore", "fever"}}) {
    const Answer answer = call(words);
    INFO(words.back());
    CHECK(answer.exit == Exit::refused);
    CHECK(answer.error.empty());
    CHECK(answer.out.find("no routine") != std::string::npos);
  }
  CHECK(call({"today", "--sore", "fever", "--bogus", "--json"}).out.starts_with("{"));
  CHECK(call({"today", "--sore", "fever", "--bogus", "--date", "2025-01-01"})
            .out.starts_with("Today, Wednesday 1 January 2025"));
  CHECK(call({"today", "--sore", "fever", "--bogus", "--brief"}).out.starts_with("No routine: "));
}

TEST_CASE("exit codes tell what became of it", "[cli]") {
  CHECK(call({"today", "--sore", "calf"}).exit == Exit::done);
  CHECK(call({"today", "--sore", "knee"}).exit == Exit::no);
  CHECK(call({"today", "--sore", "calf", "--time", "10s"}).exit == Exit::no);
  CHECK(call({"today", "--sore", "groin"}).exit == Exit::refused);
  CHECK(call({"today", "--sore", "calf=9"}).exit == Exit::refused);
  CHECK(call({"show", "groin"}).exit == Exit::refused);
  CHECK(call({"show", "knee"}).exit == Exit::no);
  CHECK(call({"today", "--catalogue", "./nowhere.json"}).exit == Exit::trouble);
}

TEST_CASE("flags win over variables, variables over defaults", "[cli]") {
  CHECK(call({"today", "--json"}, {{"ROLLPLAN_TIME", "5m"}}).out.find("\"budget_s\": 300") !=
        std::string::npos);
  CHECK(call({"today", "--json", "-t", "6m"}, {{"ROLLPLAN_TIME", "5m"}})
            .out.find("\"budget_s\": 360") != std::string::npos);
  CHECK(call({"today", "--json"}, {{"ROLLPLAN_LEVEL", "firm"}}).out.find("\"level\": \"firm\"") !=
        std::string::npos);
  CHECK(call({"today", "--json"}, {{"ROLLPLAN_TOOLS", "tennis"}}).out.find("lacrosse-ball") ==
        std::string::npos);
  CHECK(call({"list"}, {{"ROLLPLAN_CATALOGUE", "hamstrings"}}).out.find("Hamstring release") !=
        std::string::npos);
  CHECK(call({"today", "--json", "--before-run"}, {{"ROLLPLAN_LEVEL", "firm"}})
            .out.find("\"level\": \"gentle\"") != std::string::npos);
  const Answer wrong = call({"today"}, {{"ROLLPLAN_LEVEL", "hard"}});
  CHECK(wrong.exit == Exit::usage);
  CHECK(wrong.error.find("ROLLPLAN_LEVEL: unknown level \"hard\"") != std::string::npos);
}

TEST_CASE("the least time that would do is a command to type", "[cli]") {
  const Answer answer = call({"today", "--sore", "it band:left=3", "--time", "50s", "--tools",
                              "foam-roller", "--width", "200"});
  CHECK(answer.exit == Exit::no);
  CHECK(answer.out.find("rollplan today --sore 'it band:left=3' --tools foam-roller "
                        "--width 200 --time 1m") != std::string::npos);
  CHECK(
      call({"today", "--sore", "it band:left=3", "--tools", "foam-roller", "--time", "1m"}).exit ==
      Exit::done);
  CHECK(
      call({"today", "--sore", "it band:left=3", "--tools", "foam-roller", "--time", "59s"}).exit ==
      Exit::no);
}

TEST_CASE("an option that people expect leads to what there is", "[cli]") {
  check_usage_error({"today", "--html"}, "did you mean: --format html");
  check_usage_error({"list", "--md"}, "did you mean: --format markdown");
  check_usage_error({"today", "--phone"}, "rollplan help phone");
  check_usage_error({"today", "--pdf"}, "--format html -o page.html");
  for (const std::string option : {"--print", "--paper"}) {
    check_usage_error({"today", option}, "rollplan help printing");
  }
  check_usage_error({"today", "--helped", "calf"}, "rollplan help log");
  check_usage_error({"start", "--html"}, "see: rollplan help start");
}

TEST_CASE("check tells all faults and answers by its exit code", "[cli]") {
  const auto check = [](const std::string& text) {
    Call call({"check", "./c.json"});
    call.files.files["./c.json"] = text;
    const Exit exit = call.run();
    return Answer{exit, call.terminal.out, call.terminal.error};
  };
  CHECK(check(contents_of("data/catalogue.json")).exit == Exit::done);
  const Answer faulty = check("{\"schema\": \"rollplan.catalogue/1\",\n \"tools\": [{}]}");
  CHECK(faulty.exit == Exit::no);
  CHECK(faulty.out ==
        "./c.json:2:12: /tools/0: \"id\" is missing; expected this key\n"
        "./c.json:2:12: /tools/0: \"name\" is missing; expected this key\n");
  CHECK(check("{}").out ==
        "./c.json:1:1: no schema; expected \"schema\": \"rollplan.catalogue/1\" or "
        "\"rollplan.config/1\" or \"rollplan.routine/1\" or \"rollplan.unfinished/1\"\n");
  CHECK(check("{").exit == Exit::no);
}

TEST_CASE("an area is never lost beside one that has no routine", "[cli][phrase]") {
  for (const auto& [phrase, meant] :
       {std::pair("calves and outer hip", "calves,outer-hip"),
        std::pair("outer hip and calves", "outer-hip,calves"),
        std::pair("calf & outer hip", "calf,outer-hip"),
        std::pair("calf, quads and outer hip", "calf,quads,outer-hip")}) {
    INFO(phrase);
    const Answer answer = call({"today", "--sore", phrase});
    CHECK(answer.exit == Exit::usage);
    CHECK(holds(answer.error, std::string("\n  separate areas by commas: --sore ") + meant + '\n'));
    const Answer pasted = call({"today", "--sore", meant, "--width", "200"});
    CHECK(pasted.exit == Exit::done);
    CHECK(holds(pasted.out, "Care: Pain on the outer hip"));
  }
  CHECK(holds(call({"today", "--sore", "calf near the outer hip", "-f", "plain"}).out,
              "Nothing is planned for the calves: separate areas by commas."));
  CHECK(call({"today", "--sore", "calf and outer hip and fever"}).exit == Exit::refused);
}

TEST_CASE("without quotes, the areas beside one without a routine are offered", "[cli][phrase]") {
  const Answer answer = call({"today", "--sore", "calves,", "outer", "hip"});
  CHECK(answer.exit == Exit::usage);
  CHECK(answer.error.starts_with("rollplan: Pain on the outer hip"));
  CHECK(answer.error.ends_with("\n  for the rest: rollplan today --sore calves\n"));
  CHECK_FALSE(holds(call({"today", "--sore", "outer", "hip"}).error, "the rest"));
  const std::string both = call({"today", "--sore", "hamstrings", "and", "shin"}).error;
  CHECK(holds(both, "The hamstrings have a catalogue of their own"));
  CHECK(holds(both, "Pain on the shin can be stress in the bone"));
  CHECK_FALSE(holds(both, "rollplan today"));
}

TEST_CASE("without quotes and commas, each area keeps its pain", "[cli][phrase]") {
  const auto error = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"today", "--sore"});
    const Answer answer = call(words);
    CHECK(answer.exit == Exit::usage);
    return answer.error;
  };
  CHECK(holds(error({"calf=6", "it-band"}), "did you mean: --sore calf=6,it-band\n"));
  CHECK(holds(error({"calf=6", "it", "band=3", "quads"}), "--sore calf=6,it-band=3,quads\n"));
  CHECK(holds(error({"calf=6", "", "foot"}), "--sore calf=6,foot\n"));
  CHECK(holds(error({"calf", "=", "6", "foot"}), "--sore calf=6,foot\n"));
  CHECK(holds(error({"calf", "6", "left", "foot", "3/10"}), "--sore calf=6,foot:left=3\n"));
  CHECK(holds(error({"calf", "6", "and", "foot", "3"}), "--sore calf=6,foot=3\n"));
  CHECK(holds(error({"calf=6", "elephant"}), "elephant"));
  CHECK_FALSE(holds(error({"calf=6", "elephant"}), "did you mean: --sore"));
  CHECK_FALSE(holds(error({"calf=six", "foot"}), "did you mean: --sore"));
}

TEST_CASE("tools joined by a word are separated by commas", "[cli]") {
  const auto error = [](const std::string& tools) {
    return call({"today", "--sore", "calf", "--tools", tools}).error;
  };
  CHECK(holds(error("ball and roller"), "by commas: lacrosse-ball,foam-roller\n"));
  CHECK(holds(error("tennis ball + RumbleRoller"), "by commas: tennis-ball,rumbleroller\n"));
  CHECK_FALSE(holds(error("ball and chain"), "by commas"));
}
