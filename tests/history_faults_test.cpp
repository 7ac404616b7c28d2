// Faults in a history are reported by every command that reads it.
#include "catch.hpp"
#include "history_calls.hpp"
#include "parsed_json.hpp"
#include "text/printable.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("faults are reported on standard error, a few in full, and hide no session",
          "[cli][history]") {
  std::string text = line_of("a", "2026-11-20");
  for (int i = 0; i < 5; ++i) text += "{\"torn\n";
  text += line_of("b", "2026-11-21") + "{\"schema";
  const Answer answer = history(text, {"--json"});
  CHECK(answer.exit == Exit::done);
  CHECK(parsed(answer.out).size() == 2);
  const std::vector<std::string> told = lines_of(answer.error);
  REQUIRE(told.size() == 4);
  CHECK(told[0] == "rollplan: h.jsonl:2:7: the text ends too early; expected JSON");
  CHECK(told[3] ==
        "rollplan: h.jsonl: 3 more lines that cannot be read; all of them: rollplan check h.jsonl");
  CHECK(history(text, {"--json", "-q"}).error.empty());
}

TEST_CASE("the way to all faults is a command that works", "[cli][history]") {
  std::string text;
  for (int i = 0; i < 5; ++i) text += "x\n";
  Call call({"history", "--history", "my runs/it's.jsonl"});
  call.files.files["my runs/it's.jsonl"] = text;
  CHECK(call.run() == Exit::done);
  CHECK(holds(call.terminal.error, "all of them: rollplan check 'my runs/it'\\''s.jsonl'\n"));
}

TEST_CASE("where nobody can be told of a fault, what was asked is done", "[cli][history]") {
  Call today({"today", "--sore", "calf", "--history", "h.jsonl"});
  Call log({"log", "--sore", "calf", "--history", "h.jsonl"});
  for (Call* const call : {&today, &log}) {
    call->files.files["h.jsonl"] = "{\"torn";
    call->terminal.error_is_gone = true;
    CHECK(call->run() == Exit::done);
  }
  CHECK(holds(today.terminal.out, "Calves"));
  CHECK(holds(log.files.files["h.jsonl"], "calves"));
}

TEST_CASE("from the end, a torn line is reported plainly", "[cli][history]") {
  Call call({"today", "--history", "h.jsonl"});
  call.files.files["h.jsonl"] = three + "{\"schema";
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.error == "rollplan: h.jsonl: the last line is torn, so it was skipped\n");
}

TEST_CASE("nothing raw of a hostile history reaches the page", "[cli][history]") {
  const std::string evil =
      line_of(R"(\u001b[2J\u202e)", "1900-01-01",
              R"({"release":"\u0000\n\u001b]0;x","tool":"\t\u009b"},{"release":"| *x* | <b>"})",
              R"("note":"a\u001b[31mb\nc\td \u2028 \ud83d\ude00","total_s":86400)");
  for (const char* format : {"text", "plain", "markdown", "json"}) {
    for (const char* by : {"", "area", "week"}) {
      std::vector<std::string> words{"-f", format};
      if (*by != '\0') words.insert(words.end(), {"--by", by});
      const Answer answer = history(evil + line_of("b", "9999-12-31"), words);
      CHECK(answer.exit == Exit::done);
      for (std::string line : lines_of(answer.out)) {
        std::ranges::replace(line, '\t', ' ');
        std::ranges::replace(line, '\f', ' ');
        INFO(format << ' ' << by << ": " << line);
        CHECK(find_unprintable(line) == std::string::npos);
      }
    }
  }
}

TEST_CASE("check knows a history and lists all its faults", "[cli][history]") {
  const auto check = [](const std::string& text, const std::string& name = "h") {
    Call call({"check", name});
    call.files.files[name] = text;
    const Exit exit = call.run();
    return Answer{exit, call.terminal.out, call.terminal.error};
  };
  CHECK(check(three).out == "h: no faults; 3 sessions\n");
  CHECK(check(three).exit == Exit::done);
  CHECK(check(three + R"({"schema":"rollplan.session/2"})" + "\n").out ==
        "h: no faults; 3 sessions, and 1 lines of another schema\n");
  CHECK(check("", "h.jsonl").out == "h.jsonl: no faults; 0 sessions\n");
  std::string faulty = three;
  for (int i = 0; i < 20; ++i) faulty += "x\n";
  const Answer answer = check(faulty);
  CHECK(answer.exit == Exit::no);
  CHECK(lines_of(answer.out).size() == 20);
  CHECK(holds(answer.out, "h:23:1: unexpected \"x\"; expected JSON\n"));
}

TEST_CASE("what cannot be seen in a faulty key is written out", "[cli][history]") {
  Call call({"today", "--history", "h.jsonl"});
  call.files.files["h.jsonl"] = three + "{\"\uFEFFa\": ['b']}\n";
  CHECK(call.run() == Exit::done);
  CHECK(holds(call.terminal.error, "/\\ufeffa: "));
}
