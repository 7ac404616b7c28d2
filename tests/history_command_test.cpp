// Whole calls of `history`.
#include "catch.hpp"
#include "history_calls.hpp"
#include "parsed_json.hpp"
#include "text/time_text.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("the text lists sessions from the newest, then areas, then weeks", "[cli][history]") {
  const std::string text = history(three).out;
  INFO(text);
  CHECK(text.starts_with("History, Sunday 22 November 2026\n3 sessions since 2026-11-01, 32 min"));
  const std::size_t newest = text.find("2026-11-20   12:00  calves\n");
  const std::size_t made_up = text.find("2026-11-10   12:00  made-up\n");
  const std::size_t oldest = text.find(
      "2026-11-01    8:20  IT band, left, pain 6 to 3 (glutes, left)\n"
      "                    after the \"long\" run\n");
  CHECK(newest < made_up);
  CHECK(made_up < oldest);
  CHECK(oldest != std::string::npos);
  CHECK(holds(text, "IT band         2026-11-01       1       2    6.0 to 3.0       1\n"));
  CHECK(holds(text, "2026-11-16  #### 1 session, 12 min\n"));
  CHECK(holds(text, "2026-11-02\n"));  // a week without a session
}

TEST_CASE("no history is no fault, in any format", "[cli][history]") {
  CHECK(holds(history("").out, "No session yet."));
  CHECK(holds(history("", {"-f", "markdown"}).out, "No session yet."));
  CHECK(history("", {"-f", "plain"}).out.empty());
  CHECK(history("", {"--json"}).out == "[]\n");
  CHECK(history("", {"--json", "--by", "week"}).out == "[]\n");
  CHECK(holds(history(three, {"--since", "1d"}).out, "No session since 2026-11-21."));
  Call homeless({"history", "--json"});
  homeless.environment.erase("HOME");
  CHECK(homeless.run() == Exit::done);
  CHECK(homeless.terminal.out == "[]\n");
}

TEST_CASE("the chart begins with the first week that has a session", "[cli][history]") {
  const std::string text = history(three).out;
  INFO(text);
  CHECK(holds(text, "The last 4 weeks, from Monday\n2026-10-26 "));
  const std::string one = history(line_of("a", "2026-11-20")).out;
  CHECK(holds(one, "This week, from Monday\n2026-11-16 "));
  const std::string old = history(line_of("a", "2026-01-05")).out;
  CHECK_FALSE(holds(old, "from Monday"));
}

TEST_CASE("a span without a session is not said to be all", "[cli][history]") {
  CHECK(holds(history(three, {"--date", "2026-01-01"}).out, "No session up to 2026-01-01.\n"));
  CHECK(holds(history(three, {"--date", "2026-01-01", "-f", "markdown"}).out,
              "\nNo session up to 2026-01-01.\n"));
  CHECK(holds(history(three, {"--date", "2026-11-09", "--since", "2w", "--by", "week"}).out,
              "1 session since 2026-10-26"));
  CHECK(holds(history(three, {"--date", "2026-11-09", "--since", "1d"}).out,
              "No session from 2026-11-08 to 2026-11-09.\n"));
  CHECK(holds(history("", {"--date", "2026-01-01"}).out, "No session yet."));
}

TEST_CASE("a time that nobody told is not a time of nothing", "[cli][history]") {
  const auto timeless = [](const std::string& id, const std::string& date,
                           const std::string& area = R"({"release":"calves"})") {
    return line_of(id, date, area, R"("total_s":null)");
  };
  const std::string none = timeless("a", "2026-11-16") + timeless("b", "2026-11-17");
  CHECK(holds(history(none).out, "\n2 sessions since 2026-11-16\n"));
  CHECK(holds(history(none).out, "2026-11-16  ######## 2 sessions\n"));
  CHECK(holds(history(none, {"-f", "markdown"}).out, "\n2 sessions since 2026-11-16.\n"));
  CHECK(holds(history(none, {"-f", "markdown"}).out, "| 2026-W47 | 2026-11-16 | 2 |  |\n"));
  CHECK(holds(history(none, {"-f", "markdown"}).out, "| calves | 2026-11-17 | 2 |  |  | 0 |\n"));
  CHECK(history(none, {"-f", "plain", "--by", "week"}).out == "2026-W47\t2026-11-16\t2\t\n");
  CHECK(history(none, {"-f", "plain", "--by", "area"}).out == "calves\t2026-11-17\t2\t\t\t0\n");
  CHECK(parsed(history(none, {"--json", "--by", "week"}).out)[0]["total_s"].is_null());
  CHECK(parsed(history(none, {"--json", "--by", "area"}).out)[0]["holds"].is_null());

  const std::string some = none + line_of("c", "2026-11-18", R"({"release":"calves","holds":1})");
  CHECK(holds(history(some).out, "\n3 sessions since 2026-11-16, 12 min in all\n"));
  CHECK(parsed(history(some, {"--json", "--by", "week"}).out)[0]["total_s"] == 720);
  CHECK(parsed(history(some, {"--json", "--by", "area"}).out)[0]["holds"] == 1);
  CHECK(holds(history(some, {"--by", "area", "--width", "40"}).out, "3 times, 1 hold\n"));

  const std::string zero =
      line_of("d", "2026-11-16", R"({"release":"calves","holds":0})", R"("total_s":0)");
  CHECK(holds(history(zero).out, "1 session since 2026-11-16, 0 s in all\n"));
  CHECK(parsed(history(zero, {"--json", "--by", "week"}).out)[0]["total_s"] == 0);
  CHECK(parsed(history(zero, {"--json", "--by", "area"}).out)[0]["holds"] == 0);
}

TEST_CASE("a table that fits on a page is not broken across two", "[cli][history]") {
  for (int sessions = 1; sessions <= 60; ++sessions) {
    std::string text;
    for (int i = 0; i < sessions; ++i) {
      text += line_of(std::to_string(i), "2026-11-" + std::to_string(10 + i % 12),
                      R"({"release":"calves"},{"release":"quads"},{"release":"glutes"})");
    }
    const std::string page = history(text, {"--width", "40"}).out;
    INFO(page);
    const std::size_t areas = page.find("By area");
    const std::size_t weeks = page.find(", from Monday");
    REQUIRE(areas < weeks);
    REQUIRE(weeks != std::string::npos);
    CHECK_FALSE(holds(page.substr(weeks), "\f"));
    const std::string table = page.substr(areas, page.find("\n\n", areas) - areas);
    CHECK_FALSE(holds(table, "\f"));
    CHECK(holds(table, "\ncalves"));
  }
}

TEST_CASE("more weeks than a page has lines go on the next one", "[cli][history]") {
  std::string text;
  Date monday = *parse_date("2024-01-01");
  for (int i = 0; i < 100; ++i) {
    text += line_of(std::to_string(i), iso_date(monday));
    monday = Date(std::chrono::sys_days(monday) + std::chrono::weeks(1));
  }
  const std::vector<std::string> lines = lines_of(history(text, {"--by", "week"}).out);
  CHECK(lines[3] == "Weeks from Monday");
  CHECK(lines[4].starts_with("2024-01-01  #### 1 session, 12 min"));
  CHECK(std::ranges::count_if(
            lines, [](const std::string& line) { return holds(line, "#### 1 session"); }) == 100);
}

TEST_CASE("json gives back the lines as they are", "[cli][history]") {
  const std::string more = R"("later":{"x":[1.50]},"note":"\u00e9")";
  const std::string text = line_of("a", "2026-11-20", "", more) + line_of("b", "2026-11-21");
  const Answer answer = history(text, {"--json"});
  CHECK(answer.out == "[\n" + line_of("a", "2026-11-20", "", more).substr(0, text.find('\n')) +
                          ",\n" + line_of("b", "2026-11-21") + "]\n");
  CHECK(parsed(answer.out).size() == 2);
}

TEST_CASE("long lists come in pieces, and nothing is lost between them", "[cli][history]") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += line_of(std::to_string(i), "2026-11-20");
  const Json all = parsed(history(text, {"--json"}).out);
  REQUIRE(all.size() == 3000);
  CHECK(all[2999]["id"] == "2999");
  CHECK(lines_of(history(text, {"-f", "plain"}).out).size() == 3000);
  Call to_file({"history", "--json", "-o", "all.json", "--history", "h"});
  to_file.files.files["h"] = text;
  to_file.files.piece = 4096;
  REQUIRE(to_file.run() == Exit::done);
  CHECK(to_file.terminal.out.empty());
  CHECK(parsed(to_file.files.files["all.json"]).size() == 3000);
}

TEST_CASE("plain has a line for each area of each session", "[cli][history]") {
  const std::vector<std::string> lines = lines_of(history(three, {"-f", "plain"}).out);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0] ==
        "2026-11-01\ta\t500\tit-band\tleft\tasked\t\t2\t6\t3\thelped\tafter the \"long\" run");
  CHECK(lines[3] == "2026-11-10\tc\t720\tmade-up\tboth\tasked\t\t\t\t\t\t");
  CHECK(history(line_of("a", "2026-11-20", ""), {"-f", "plain"}).out ==
        "2026-11-20\ta\t720\t\t\t\t\t\t\t\t\t\n");
}

TEST_CASE("totals come by area and by week in every format", "[cli][history]") {
  const Json areas = parsed(history(three, {"--by", "area", "--json"}).out);
  REQUIRE(areas.size() == 4);
  CHECK(areas[0]["release"] == "glutes");
  CHECK(areas[1] == Json{{"schema", "rollplan.area-total/1"},
                         {"release", "it-band"},
                         {"last", "2026-11-01"},
                         {"times", 1},
                         {"holds", 2},
                         {"pain_before", 6.0},
                         {"pain_after", 3.0},
                         {"helped", 1}});
  CHECK(areas[2]["pain_before"].is_null());
  CHECK(areas[3]["release"] == "made-up");
  const Json weeks = parsed(history(three, {"--by", "week", "--json"}).out);
  REQUIRE(weeks.size() == 3);
  CHECK(weeks[2] == Json{{"schema", "rollplan.week-total/1"},
                         {"week", "2026-W47"},
                         {"monday", "2026-11-16"},
                         {"sessions", 1},
                         {"total_s", 720}});
  CHECK(history(three, {"--by", "week", "-f", "plain"}).out ==
        "2026-W44\t2026-10-26\t1\t500\n2026-W46\t2026-11-09\t1\t720\n"
        "2026-W47\t2026-11-16\t1\t720\n");
  CHECK(lines_of(history(three, {"--by", "area", "-f", "plain"}).out)[1] ==
        "it-band\t2026-11-01\t1\t2\t6.0 to 3.0\t1");
  CHECK(holds(history(three, {"--by", "area", "-f", "markdown"}).out,
              "| IT band | 2026-11-01 | 1 | 2 | 6.0 to 3.0 | 1 |"));
  CHECK_FALSE(holds(history(three, {"--by", "week"}).out, "By area"));
}

TEST_CASE("a part of the time can be looked at", "[cli][history]") {
  const auto ids = [](const std::vector<std::string>& words) {
    std::vector<std::string> all{"--json"};
    all.insert(all.end(), words.begin(), words.end());
    std::string found;
    for (const Json& session : parsed(history(three, all).out)) {
      found += session["id"].get<std::string>();
    }
    return found;
  };
  CHECK(ids({"--since", "2w"}) == "bc");
  CHECK(ids({"--since", "2026-11-10"}) == "bc");
  CHECK(ids({"--since", "21d"}) == "abc");
  CHECK(ids({"--since", "20d"}) == "bc");
  CHECK(ids({"--date", "2026-11-19"}) == "ac");
  CHECK(ids({"--date", "2026-11-10", "--since", "0d"}) == "c");
  for (const char* text : {"30", "d", "-1d", "1m", "99999d", "2026-13-01", ""}) {
    const Answer answer = history(three, {"--since", text});
    CHECK(answer.exit == Exit::usage);
    CHECK(holds(answer.error, "30d, 8w, yesterday or 2026-11-22"));
  }
  CHECK(holds(history(three, {"--by", "weak"}).error, "did you mean \"week\""));
}

TEST_CASE("a session of tomorrow's is not hidden, for clocks differ", "[cli][history]") {
  const std::string ahead = line_of("a", "2026-11-23");
  CHECK(parsed(history(ahead, {"--json"}).out).size() == 1);
  CHECK(holds(history(ahead).out, "2026-11-23"));
}

TEST_CASE("the page keeps its width, in ASCII too", "[cli][history]") {
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += line_of(
        std::to_string(i), "2026-10-" + std::to_string(10 + i % 20),
        R"({"release":"made-up-with-a-very-long-name-that-wants-to-be-cut-somewhere","side":"left","pain_before":6,"pain_after":3},)"
        R"({"release":"calves","pain_before":1,"pain_after":0,"holds":10000})",
        R"("note":"müde 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀","total_s":86400)");
  }
  for (const char* width : {"40", "72", "200"}) {
    for (const char* by : {"", "area", "week"}) {
      std::vector<std::string> words{"--width", width, "--ascii"};
      if (*by != '\0') words.insert(words.end(), {"--by", by});
      for (const std::string& line : lines_of(history(text, words).out)) {
        INFO(line);
        REQUIRE(line.size() <= std::stoul(width) + 1);  // + 1, because a form feed takes no column
        REQUIRE(std::ranges::all_of(line, [](char c) { return c > 0; }));
      }
    }
  }
}

TEST_CASE("a session of ten hours still has a gap between its day and its time", "[cli][history]") {
  const std::string areas = R"({"release":"calves"})";
  const std::string text =
      line_of("a", "2026-11-20", areas, R"("total_s":36000)") + line_of("b", "2026-11-21");
  const Answer answer = history(text);
  CHECK(answer.out.find("\n2026-11-20  10:00:00  ") != std::string::npos);
  CHECK(answer.out.find("\n2026-11-21     12:00  ") != std::string::npos);
}
