// `--title`: a heading for a sheet, through whole calls.
#include "catch.hpp"
#include "cli_calls.hpp"
#include "live_call.hpp"
#include "parsed_json.hpp"
#include "remind_calls.hpp"
#include "text/printable.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

Answer titled(const std::string& title, std::vector<std::string> more = {}) {
  std::vector<std::string> words{"today", "--sore", "calf", "--title", title};
  words.insert(words.end(), more.begin(), more.end());
  return call(std::move(words));
}

}  // namespace

TEST_CASE("a title heads the sheet in every format but plain", "[cli]") {
  const std::string title = "Anna, week 3";
  CHECK(titled(title).out.starts_with("Today, Sunday 22 November 2026 - Anna, week 3"));
  CHECK(titled(title, {"-f", "md"}).out.starts_with("# Today, Sunday 22 November 2026 - Anna"));
  CHECK(holds(titled(title, {"-f", "html"}).out, "<h1>Today, Sunday 22 November 2026 - Anna"));
  CHECK(parsed(titled(title, {"--json"}).out)["title"] == title);
  CHECK(titled(title, {"--brief"}).out.starts_with("Roll 4:38 (Anna, week 3): calves."));
  const Answer plain = titled(title, {"-f", "plain"});
  CHECK(plain.exit == Exit::usage);
  CHECK(holds(plain.error, "--title has no place in the format plain"));
  CHECK(titled("  x  ").out.starts_with("Today, Sunday 22 November 2026 - x "));
}

TEST_CASE("no title changes the first word, and a long one is wrapped", "[cli]") {
  for (const char* title : {"P1", "%!", "//", "/*", "- x"}) {
    CHECK(titled(title).out.starts_with("Today, "));
    CHECK(titled(title, {"--time", "10s"}).out.starts_with("Today, "));
    CHECK(titled(title, {"--brief"}).out.starts_with("Roll "));
  }
  const Answer wrapped = titled(std::string(39, 'x') + ' ' + std::string(40, 'y'));
  CHECK(wrapped.exit == Exit::done);
  for (const std::string& line : lines_of(wrapped.out)) CHECK(columns(line) <= 72);
}

TEST_CASE("what cannot head a sheet is refused", "[cli]") {
  for (const std::string& title :
       {std::string("a\x1b[2Jb"), std::string("a\nb"), std::string("\xff"), std::string("\u202e"),
        std::string(), std::string("  "), std::string(81, 'x')}) {
    INFO(title);
    const Answer answer = titled(title);
    CHECK(answer.exit == Exit::usage);
    CHECK(answer.out.empty());
    CHECK(answer.error.starts_with("rollplan: --title: "));
    CHECK(answer.error.find('\x1b') == std::string::npos);
  }
  CHECK(titled(std::string(80, 'x')).exit == Exit::done);
}

TEST_CASE("a title goes with the routine into a session, and a named one wins", "[cli][live]") {
  Live planned({"--sore", "calf", "--title", "Anna, week 3"});
  planned.run();
  CHECK(planned.terminal.out.starts_with("Today, Sunday 22 November 2026 - Anna, week 3"));
  Live from_file({"routine.json"});
  from_file.files.files["routine.json"] = routine_json({"--sore", "calf", "--title", "Anna"});
  from_file.run();
  CHECK(from_file.says("2026 - Anna "));
  Live renamed({"routine.json", "--title", "Ben"});
  renamed.files.files["routine.json"] = routine_json({"--sore", "calf", "--title", "Anna"});
  renamed.run();
  CHECK(renamed.says("2026 - Ben "));
  CHECK_FALSE(renamed.says("Anna"));
  Live changed({"--sore", "calf", "--title", "Anna"});
  changed.at_terminal(U"n\n7\nq").run();
  CHECK(changed.terminal.out.find("Anna") != changed.terminal.out.rfind("Anna"));
  Live resumed({"--resume", "--title", "Ben"});
  CHECK(resumed.run() == Exit::usage);
}

TEST_CASE("a reminder has the title, and so has its job", "[cli][remind]") {
  const std::vector<std::string> words{"--at", "19:30", "--sore", "calf", "--title", "Anna, 50%"};
  const auto by = [&](const char* scheduler) {
    std::vector<std::string> all{"--as", scheduler};
    all.insert(all.end(), words.begin(), words.end());
    return output(remind(std::move(all)));
  };
  CHECK(holds(by("cron"), "# Roll: calves (Anna, 50%)\n"));
  CHECK(holds(by("cron"), "--title 'Anna, 50\\%'"));
  CHECK(holds(by("ics"), "SUMMARY:Roll: calves (Anna\\, 50%)"));
  CHECK(holds(by("systemd"), "Description=Roll: calves (Anna, 50%%)."));
}
