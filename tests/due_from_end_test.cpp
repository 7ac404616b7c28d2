// `due` reads the history from its end and gives the same answer as reading all of it.
#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

#include "catch.hpp"
#include "core/history/last_rolled.hpp"
#include "dice.hpp"
#include "history_calls.hpp"
#include "text/time_text.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Days = std::chrono::days;
using Day = std::chrono::sys_days;

const Day this_day = Day(*parse_date("2026-11-22"));

struct Line {
  std::string id, release;
  Day date;
  bool undone = false;
};

/// A history of several years, with the habits and mistakes of runners and several machines.
class Writer {
 public:
  Writer(Dice& dice, bool with_stamps) : dice_(dice), with_stamps_(with_stamps) {}

  std::vector<Line> write(int events) {
    now_ = this_day - Days(dice_.between(0, 3) * events);
    for (int i = 0; i < events && now_ <= this_day; ++i) {
      event();
      if (dice_.chance(70)) now_ += Days(dice_.between(0, 5));
    }
    return std::move(lines_);
  }

 private:
  std::string fresh_id() {
    const std::string number = std::to_string(++count_);
    if (!with_stamps_) return "s" + number;
    std::string day = iso_date(Date(now_));
    std::erase(day, '-');
    return day + "T183000-" + number;
  }

  void log(Day date) {
    const std::vector<std::string> releases{"calves", "calves", "quads", "it-band"};
    lines_.push_back({fresh_id(), dice_.one_of(releases), date, false});
  }

  /// The clock is ahead of today, so the ids and the days are too.
  void by_wrong_clock() {
    const Day right = now_;
    now_ = this_day + Days(dice_.between(1, 4000));
    log(now_);
    now_ = right;
  }

  void event() {
    const int kind = dice_.between(1, 100);
    if (kind <= 6 && !lines_.empty()) {
      lines_.push_back({lines_.back().id, "", lines_.back().date, true});
    } else if (kind <= 10 && !lines_.empty() && !lines_.back().undone) {
      lines_.push_back(lines_.back());  // resumed
      lines_.back().date = std::max(lines_.back().date, now_);
    } else if (kind <= 20) {
      log(now_ - Days(dice_.between(1, 60)));
    } else if (kind <= 22) {
      for (int left = dice_.between(2, 60); left > 0; --left) {
        log(now_ - Days(dice_.between(1, 900)));
      }
    } else if (kind <= 24) {
      by_wrong_clock();
    } else {
      log(now_ + Days(dice_.between(-1, 0)));  // the id is in UTC
    }
  }

  Dice& dice_;
  bool with_stamps_;
  Day now_{};
  int count_ = 0;
  std::vector<Line> lines_;
};

std::string history_of(Dice& dice, const std::vector<Line>& lines) {
  const std::string long_note(static_cast<std::size_t>(dice.between(0, 600)), 'x');
  std::string text;
  for (const Line& line : lines) {
    const std::string area = line.undone ? "" : R"({"release":")" + line.release + "\"}";
    text += line_of(line.id, iso_date(Date(line.date)), area,
                    line.undone ? R"("undone":true)" : R"("note":")" + long_note + '"');
    if (dice.chance(1)) text += "{\"schema\":\"rollplan.session/9\"}\n";
  }
  return text;
}

/// The answer from reading the whole file: the latest day of the sessions that count.
std::optional<Day> last_day(const std::vector<Line>& lines, const std::string& release) {
  std::map<std::string, Line> standing;
  for (const Line& line : lines) {
    standing.erase(line.id);
    if (!line.undone) standing.emplace(line.id, line);
  }
  std::optional<Day> last;
  for (const auto& [id, line] : standing) {
    if (line.date > this_day || (!release.empty() && line.release != release)) continue;
    last = std::max(last.value_or(line.date), line.date);
  }
  return last;
}

std::string words_of(std::optional<Day> last) {
  if (!last) return "not rolled yet.";
  const auto ago = (this_day - *last).count();
  if (ago == 0) return "last rolled today;";
  if (ago == 1) return "last rolled yesterday";
  return "last rolled " + std::to_string(ago) + " days ago, on " + iso_date(Date(*last));
}

void compare(const std::string& text, std::optional<Day> last, const std::string& area, int every) {
  std::vector<std::string> words{"due", "--every", std::to_string(every) + "d"};
  if (!area.empty()) words.insert(words.end(), {"--area", area});
  const Answer loud = call_on(text, words);
  words.emplace_back("-q");
  const Answer quiet = call_on(text, words);
  INFO(loud.out);
  const bool due = !last || this_day - *last >= Days(every);
  CHECK(loud.exit == (due ? Exit::done : Exit::no));
  CHECK(quiet.exit == loud.exit);
  const std::size_t since = loud.out.find("not rolled since ");
  if (since == std::string::npos) {
    CHECK(holds(loud.out, words_of(last)));
    return;
  }
  // If no day is named, the last session is too long ago to look for.
  const auto day = parse_date(loud.out.substr(since + 17, 10));
  CHECK(due);
  CHECK((!last || *last <= Day(*day)));
}

}  // namespace

TEST_CASE("due from the end answers as due from all of the history", "[cli][history]") {
  const Seed seed = seed_of_run();
  Dice dice(seed);
  for (int round = 0; round < rounds(1000); ++round) {
    INFO("ROLLPLAN_SEED=" << seed << ", round " << round);
    const bool with_stamps = dice.chance(70);
    const std::vector<Line> lines =
        Writer(dice, with_stamps).write(dice.between(0, dice.chance(5) ? 2000 : 200));
    const std::string area = with_stamps && dice.chance(60) ? "calves" : "";
    compare(history_of(dice, lines), last_day(lines, area), area, dice.between(1, 60));
  }
}

TEST_CASE("a day that lies behind thirty others is found, if the ids tell when they were written",
          "[cli][history]") {
  // Today's session comes first, then an old diary in order, typed in on the same day.
  std::string text = line_of("20261122T070000-1", "2026-11-22");
  for (int i = 0; i < 400; ++i) {
    text += line_of("20261122T080000-" + std::to_string(i + 2),
                    iso_date(Date(this_day - Days(500 - i))));
  }
  CHECK(call_on(text, {"due"}).out == "Not due: last rolled today; next on 2026-11-24.\n");
}

TEST_CASE("an area of long ago is said to be so, without a search for its day", "[cli][history]") {
  std::string text = line_of("20200101T070000-1", "2020-01-01", R"({"release":"quads"})");
  for (int i = 0; i < 400; ++i) {
    const std::string day = iso_date(Date(this_day - Days(400 - i)));
    std::string stamp = day;
    std::erase(stamp, '-');
    text += line_of(stamp + "T070000-" + std::to_string(i), day);
  }
  const std::string not_lately = "Due, quads: not rolled since 2026-10-25.\n";
  CHECK(call_on(text, {"due", "--area", "quads"}).out == not_lately);
  CHECK(call_on(text, {"due", "--area", "quads", "--every", "999w"}).exit == Exit::no);
}

TEST_CASE("the day of writing is read from ids of this program only", "[core][history]") {
  CHECK(day_in_id("20261122T183000-1c9b0e5f-2f1a") == parse_date("2026-11-22"));
  for (const char* id : {"", "1", "20261122", "2026-11-22T183000-", "20261322T183000-1",
                         "20260230T183000-1", "2026112xT183000-1", "20261122T18300x-1"}) {
    CHECK_FALSE(day_in_id(id));
  }
}

TEST_CASE("ids that tell nothing are believed in a long row of rising dates", "[core][history]") {
  const auto is_settled = [](int sessions, int apart) {
    LastRolled found({"", Date(this_day), Date(this_day), Date(this_day)});
    for (int i = 0; i < sessions; ++i) {
      const Day date = this_day - Days(1 + (sessions - 1 - i) * apart);
      found.add({"s" + std::to_string(i), Date(date), {}, {}, "", false});
    }
    return found.is_settled();
  };
  CHECK(is_settled(30, 1));
  CHECK_FALSE(is_settled(29, 1));
  CHECK_FALSE(is_settled(60, 0));
}

TEST_CASE("joined histories of two machines are read to their beginning", "[core][history]") {
  const auto session = [](std::string_view stamp, std::string_view date) {
    return SessionRecord{std::string(stamp) + "T070000-1", *parse_date(date), {}, {}, "", false};
  };
  const LastQuestion question{"", Date(this_day), Date(this_day), Date(this_day)};
  LastRolled joined(question);
  joined.add(session("20261120", "2026-11-20"));
  joined.add(session("20250301", "2025-03-01"));
  joined.add(session("20261121", "2026-11-21"));
  CHECK_FALSE(joined.is_settled());
  LastRolled in_order(question);
  in_order.add(session("20261110", "2026-11-10"));
  in_order.add(session("20261121", "2026-11-21"));
  CHECK(in_order.is_settled());
}
