// Whole calls of `history AREA`: is it getting better?
#include "catch.hpp"
#include "history_calls.hpp"
#include "parsed_json.hpp"
#include "text/printable.hpp"
#include "text/time_text.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

std::string calves(int before, int after, const std::string& more = "") {
  return R"({"release":"calves","pain_before":)" + std::to_string(before) + R"(,"pain_after":)" +
         std::to_string(after) + more + "}";
}

/// One session a week, the last one in the week of 16 November. A negative pain means no session.
std::string weekly(const std::vector<int>& pains) {
  std::string text;
  auto day = std::chrono::sys_days(*parse_date("2026-11-18")) -
             std::chrono::weeks(static_cast<int>(pains.size()) - 1);
  for (const int pain : pains) {
    const std::string date = iso_date(Date(day));
    if (pain >= 0) text += line_of("s" + date, date, calves(pain, pain / 2));
    day += std::chrono::weeks(1);
  }
  return text;
}

const std::string ten_weeks = weekly({7, 7, 6, -1, 5, 5, 4, 4, 3, 3});

std::string side(const std::string& side, int before) {
  return R"({"release":"it-band","side":")" + side + R"(","pain_before":)" +
         std::to_string(before) + "}";
}

/// A history in which the left side gets better and the right one does not.
std::string two_sides() {
  std::string text;
  for (int i = 0; i < 6; ++i) {
    text += line_of(std::to_string(i), "2026-11-1" + std::to_string(i),
                    side("left", 8 - i) + ',' + side("right", 4));
  }
  return text;
}

}  // namespace

TEST_CASE("ten weeks from 7 to 3 read as better, with a curve by week", "[cli][history]") {
  const std::string text = history(ten_weeks, {"calf"}).out;
  INFO(text);
  CHECK(holds(text, "Calves: is it better?"));
  CHECK(holds(text, "9 sessions since 2026-09-16, the last one on 2026-11-18.\n"));
  CHECK(
      holds(text, "\nBetter: the pain before rolling went from 7 to 3 (medians of the first 3\n"));
  CHECK(holds(text, "and the last 3 days).\n  ▆▆▅ ▅▅▄▄▃▃\n"));
  CHECK(holds(text, "Weeks of 2026-09-14 to 2026-11-16; ▁ is no pain, █ is 10.\n"));
  CHECK(holds(history(ten_weeks, {"calf", "--ascii"}).out, "\n  776 554433\n"));
  CHECK(holds(history(ten_weeks, {"calf", "-f", "markdown"}).out,
              "\n| 2026-W47 | 2026-11-16 | 3 |\n"));
  CHECK(holds(history(ten_weeks, {"calf", "-f", "html"}).out,
              "<td>2026-W47</td><td>2026-11-16</td><td><meter min=\"0\" max=\"10\" "
              "value=\"3\">3</meter> 3</td>"));
}

TEST_CASE("markdown lists the pain of each week, which a screen reader can read",
          "[cli][history]") {
  const std::string both = history(two_sides(), {"it band", "-f", "markdown"}).out;
  INFO(both);
  CHECK(holds(both, "| week | from | left before | right before |\n|---|---|--:|--:|\n"));
  CHECK(holds(both, "| 2026-W46 | 2026-11-09 | 5.5 | 4 |\n"));
  CHECK_FALSE(holds(both, "```"));
}

TEST_CASE("the other trends have their words too", "[cli][history]") {
  const auto words = [](const std::vector<int>& pains) {
    const std::string text = history(weekly(pains), {"calf", "--width", "120"}).out;
    const std::size_t begin = text.find("\n\n") + 2;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  CHECK(words({3, 3, 4, 5, 5, 6, 7}) ==
        "Worse: the pain before rolling went from 3 to 6.5 (medians of the first 2 and the last 2 "
        "days).");
  CHECK(words({5, 4, 6, 5, 5, 4, 6, 5}) ==
        "About the same: the pain before rolling was 5 at first and 5 lately (medians of the first "
        "3 and the last 3 days).");
  CHECK(words({7, 5, 3, 1, 1, 3, 5, 4}) ==
        "No clear trend: the pain before rolling was 5 at first and 4 lately (medians of the first "
        "3 and the last 3 days).");
  CHECK(words({6}) == "One session so far: pain 6 before, 3 after.");
  CHECK(words({6, 4}) == "Too few sessions to say: the pain before rolling went from 6 to 4.");
}

TEST_CASE("sides rated apart are shown apart, and one of them can be asked for", "[cli][history]") {
  const std::string both = history(two_sides(), {"it band", "--ascii"}).out;
  INFO(both);
  CHECK(holds(both, "Left, better: the pain before rolling went from 7.5 to 3.5"));
  CHECK(holds(both, "Right, about the same: the pain before rolling was 4 at first and 4"));
  CHECK(holds(both, "2026-11-15  left pain 3 before; right pain 4 before\n"));
  CHECK_FALSE(holds(both, "Care:"));
  const std::string right = history(two_sides(), {"right", "ITB", "--width", "100"}).out;
  INFO(right);
  CHECK(holds(right, "IT band, right: is it better?"));
  CHECK_FALSE(holds(right, "eft"));
  CHECK(holds(right, "the pain before rolling has stayed at 4 for three sessions; take some"));
}

TEST_CASE("what helped is said, how often, when and with which tool", "[cli][history]") {
  const auto with = [](const std::string& tool, bool helped) {
    return calves(4, 2, R"(,"tool":")" + tool + R"(","helped":)" + (helped ? "true" : "false"));
  };
  const std::string text = line_of("a", "2026-11-01", with("lacrosse-ball", true)) +
                           line_of("b", "2026-11-05", with("lacrosse-ball", false)) +
                           line_of("c", "2026-11-03", with("my-own", true)) +
                           line_of("d", "2026-11-20", calves(4, 2));
  const std::string out = history(text, {"calf"}).out;
  INFO(out);
  CHECK(holds(out, "On average, rolling took the pain from 4.0 to 2.0.\n"));
  CHECK(holds(out, "It helped 2 of 4 times, last on 2026-11-03 with the my-own.\n"));
  CHECK(holds(out, "Lacrosse ball: helped 1 of 2 times. My-own: helped 1 of 1 time.\n"));
  CHECK(holds(out, "2026-11-01  pain 4 to 2, helped, lacrosse ball\n"));
}

TEST_CASE("an area that was never rolled is no fault", "[cli][history]") {
  const Answer answer = history(ten_weeks, {"foot"});
  CHECK(answer.exit == Exit::done);
  CHECK(holds(answer.out, "Not rolled yet, so there is nothing to show.\n"));
  CHECK(history(ten_weeks, {"foot", "--json"}).out == "[]\n");
  CHECK(history(ten_weeks, {"foot", "-f", "plain"}).out.empty());
  CHECK(holds(history(ten_weeks, {"calf", "--since", "1d"}).out, "No session since 2026-11-21."));
  CHECK(holds(history("", {"calf"}).out, "Not rolled yet"));
  CHECK(holds(history(line_of("a", "2026-11-20"), {"calf"}).out,
              "No pain was recorded, so there is no trend."));
}

TEST_CASE("only the sessions and parts that concern the area count", "[cli][history]") {
  const std::string text = ten_weeks + two_sides() +
                           line_of("q", "2026-11-19", calves(2, 1) + R"(,{"release":"quads"})");
  CHECK(parsed(history(text, {"calf", "--json"}).out).size() == 10);
  CHECK(parsed(history(text, {"calf", "--json", "--since", "2w"}).out).size() == 3);
  const Json last = parsed(history(text, {"quads", "--json"}).out);
  REQUIRE(last.size() == 1);
  CHECK(last[0]["areas"].size() == 2);  // shows the line as it is in the file
  CHECK(history(text, {"quads", "-f", "plain"}).out ==
        "2026-11-19\tq\t720\tquads\tboth\tasked\t\t\t\t\t\t\n");
  CHECK(lines_of(history(text, {"calf", "--by", "area", "-f", "plain"}).out).size() == 1);
  CHECK(lines_of(history(text, {"calf", "--by", "week", "-f", "plain"}).out).size() == 9);
}

TEST_CASE("an area is read as everywhere else", "[cli][history]") {
  CHECK(history(ten_weeks, {"my", "tight", "calves"}).exit == Exit::done);
  const Answer fever = history(ten_weeks, {"fever"});
  CHECK(fever.exit == Exit::refused);
  CHECK(holds(fever.out, "Don't roll with a fever."));
  CHECK(history(ten_weeks, {"my calf is swollen"}).exit == Exit::refused);
  CHECK(history(ten_weeks, {"pregnant"}).exit == Exit::no);
  const Answer hamstrings = history(ten_weeks, {"hamstrings"});
  CHECK(hamstrings.exit == Exit::no);
  CHECK(holds(hamstrings.out, "--catalogue hamstrings"));
  const Answer typo = history(ten_weeks, {"glues"});
  CHECK(typo.exit == Exit::usage);
  CHECK(holds(typo.error, "did you mean \"glutes\""));
}

TEST_CASE("of more weeks than the page is wide, the newest are kept", "[cli][history]") {
  std::vector<int> pains(300, 10);
  pains.back() = 0;
  for (const std::size_t width : {40U, 72U, 200U}) {
    const auto lines =
        lines_of(history(weekly(pains), {"calf", "--ascii", "--width", std::to_string(width)}).out);
    const auto curve = std::ranges::find_if(
        lines, [](const std::string& line) { return line.starts_with("  XX"); });
    REQUIRE(curve != lines.end());
    CHECK(*curve == "  " + std::string(width - 3, 'X') + "0");
  }
}

TEST_CASE("hostile names and notes stay on the page", "[cli][history]") {
  const std::string text =
      line_of("a", "2026-11-20", calves(10, 10, R"(,"helped":true,"tool":"\u001b[31m|<b>")"),
              R"("note":"\u001b]0;x\u0007 <script> | `")");
  for (const char* format : {"text", "markdown", "html", "plain"}) {
    const std::string out = history(text, {"calf", "-f", format}).out;
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK((std::string(format) == "text" || std::string(format) == "plain" ||
           !holds(out, "<script>")));
  }
  for (const char* width : {"40", "200"}) {
    for (const std::string& line : lines_of(history(two_sides(), {"itb", "--width", width}).out)) {
      CHECK(columns(line) <= std::stoul(width));
    }
  }
}
