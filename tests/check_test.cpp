// `check`: what it does for every kind of document.
#include <utility>
#include <vector>

#include "catch.hpp"
#include "cli_calls.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"
#include "support.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

constexpr const char* session =
    R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","areas":[]})";

Routine routine() {
  Request request;
  request.date = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  request.sore = {Sore{"calf", Side::both, {}}};
  return plan(builtin_catalogue(), request);
}

Unfinished unfinished() {
  Unfinished left;
  left.routine = routine();
  left.id = "a";
  left.date = left.routine.date;
  for (const Step& step : left.routine.steps)
    left.finished.resize(left.finished.size() + step.cues.size());
  left.helped.resize(static_cast<std::size_t>(left.routine.steps.back().area));
  return left;
}

/// A valid document of each kind, without an end of line.
std::vector<std::pair<std::string, std::string>> documents() {
  std::vector<std::pair<std::string, std::string>> all{
      {"catalogue", R"({"schema": "rollplan.catalogue/1", "runs": [{"id": "mud"}]})"},
      {"config", R"({"schema": "rollplan.config/1", "level": "gentle"})"},
      {"config without a schema", R"({"level": "gentle"})"},
      {"routine", write_routine(routine())},
      {"unfinished", write_unfinished(unfinished())},
      {"history", session},
      {"history of two", session + std::string("\n") + session}};
  for (auto& [kind, text] : all) {
    if (text.back() == '\n') text.pop_back();
  }
  return all;
}

std::pair<Exit, std::string> checked(const std::string& text) {
  Call call({"check", "f"});
  call.files.files["f"] = text;
  const Exit exit = call.run();
  return {exit, call.terminal.out + call.terminal.error};
}

}  // namespace

TEST_CASE("a byte order mark is skipped in every document", "[cli][codec]") {
  for (const auto& [kind, text] : documents()) {
    INFO(kind);
    const auto plain = checked(text + '\n');
    CHECK(plain.first == Exit::done);
    CHECK(checked("\xEF\xBB\xBF" + text + '\n') == plain);
  }
}

TEST_CASE("nothing may be behind the end of any document", "[cli][codec]") {
  const std::string nul(1, '\0');
  for (const auto& [kind, text] : documents()) {
    for (const std::string& more :
         {nul, nul + "\n", nul + "more", std::string("x\n"), text + "\n"}) {
      INFO(kind << " and then " << more.size());
      const auto [exit, output] = checked(text + more);
      INFO(output);
      CHECK(exit == Exit::no);
      // The history reader reports a last line without an end as torn.
      const bool torn = more.back() != '\n' && kind.starts_with("history");
      CHECK(output.find(torn ? "torn" : "unexpected") != std::string::npos);
    }
  }
}

TEST_CASE("check knows requests of a stream, by their schema or by their keys", "[cli][check]") {
  const auto check = [](const std::string& text, const std::string& file = "requests.jsonl") {
    Call call({"check", file});
    call.files.files[file] = text;
    const Exit exit = call.run();
    return Answer{exit, call.terminal.out, call.terminal.error};
  };
  CHECK(check("{\"sore\":\"calf\"}\n\n{\"id\":1}\n").out ==
        "requests.jsonl: no faults; 2 requests\n");
  CHECK(check("{\"schema\":\"rollplan.request/1\"}", "one.json").out ==
        "one.json: no faults; 1 request\n");
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(check(mark + "{\"id\":1}\n" + mark + "\r\n" + mark + "{\"id\":2}\n").out ==
        "requests.jsonl: no faults; 2 requests\n");
  const Answer faulty = check("{\"id\":1}\n{\"id\":2,\"x\":1}\n{\"sore\":\"clf\"}\n{");
  CHECK(faulty.exit == Exit::no);
  CHECK(holds(faulty.out, "requests.jsonl:2:9: /x: unknown key \"x\""));
  CHECK(holds(faulty.out, "requests.jsonl:3: unknown area \"clf\"; did you mean"));
  CHECK(holds(faulty.out, "requests.jsonl:4:"));
  // A document that resembles a configuration or begins like one keeps its own kind.
  CHECK(holds(check(R"({"tools": ["foam-roller"]})", "config.json").out, "a configuration"));
  CHECK(holds(check(std::string(R"({"id":"a","date":"2026-11-20","areas":[],)") +
                        R"("schema":"rollplan.session/1"})" + "\n",
                    "history")
                  .out,
              "1 session\n"));
  const std::string own = R"({"schema": "rollplan.catalogue/1", "base": "none", "releases": [)" +
                          std::string(R"({"id": "a", "name": "A", "lie": "L.", "roll": "R.",)") +
                          R"("tools": {"foam-roller": {"fit": 1}}}]})";
  CHECK(check(own, "own.json").out ==
        "own.json: no faults; with it the catalogue has 1 release and 4 tools\n");
}

TEST_CASE("check takes one file at a time", "[cli][check]") {
  Call call({"check", "a.json", "b c.json"});
  CHECK(call.run() == Exit::usage);
  CHECK(holds(call.terminal.error, "unexpected word \"b c.json\""));
  CHECK(holds(call.terminal.error, "one file at a time, as in: rollplan check a.json\n"));
}

TEST_CASE("several catalogues in one option are named each with its own", "[cli][check]") {
  for (const std::string names : {"./a.json,./b.json", "hamstrings,./b.json"}) {
    Call call({"list", "--catalogue", names});
    CHECK(call.run() != Exit::done);
    CHECK(holds(call.terminal.error, "several: --catalogue " + names.substr(0, names.find(',')) +
                                         " --catalogue ./b.json\n"));
  }
  Call plain({"list", "--catalogue", "./none.json"});
  CHECK(plain.run() != Exit::done);
  CHECK_FALSE(holds(plain.terminal.error, "several"));
}
