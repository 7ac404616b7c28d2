#include "catch.hpp"
#include "core/history/totals.hpp"
#include "support.hpp"
#include "text/time_text.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

AreaDone area(std::string release, Side side = Side::both, std::optional<int> before = {},
              std::optional<int> after = {}, std::optional<int> holds = {}, bool helped = false) {
  return AreaDone{std::move(release), side, Role::asked, "", holds, before, after, helped};
}

SessionRecord session(std::string id, std::string_view date, std::vector<AreaDone> areas = {},
                      std::optional<Seconds> total = {}) {
  return SessionRecord{std::move(id), *parse_date(date), total, std::move(areas), "", false};
}

HistoryDigest digest_of(const std::vector<SessionRecord>& sessions) {
  HistoryTotals totals;
  for (const SessionRecord& one : sessions) totals.add(one);
  return totals.digest(builtin_catalogue());
}

std::string monday(std::string_view date) {
  return iso_date(monday_of(*parse_date(date)));
}
std::string week(std::string_view date) {
  return iso_week(monday_of(*parse_date(date)));
}

}  // namespace

TEST_CASE("a week begins on Monday and belongs to the year of its Thursday", "[core][history]") {
  CHECK(monday("2026-11-22") == "2026-11-16");
  CHECK(monday("2026-11-16") == "2026-11-16");
  CHECK(monday("1900-01-01") == "1900-01-01");
  CHECK(monday("9999-12-31") == "9999-12-27");
  CHECK(week("2026-11-22") == "2026-W47");
  CHECK(week("2020-12-31") == "2020-W53");
  CHECK(week("2021-01-03") == "2020-W53");
  CHECK(week("2021-01-04") == "2021-W01");
  CHECK(week("2024-12-30") == "2025-W01");
  CHECK(week("2023-01-01") == "2022-W52");
}

TEST_CASE("nothing comes to nothing", "[core][history]") {
  const HistoryDigest digest = digest_of({});
  CHECK(digest.sessions == 0);
  CHECK_FALSE(digest.first);
  CHECK(digest.latest.empty());
  CHECK(digest.areas.empty());
  CHECK(digest.weeks.empty());
}

TEST_CASE("both sides of an area are one time, with the higher pain and all holds",
          "[core][history]") {
  const HistoryDigest digest = digest_of({
      session("a", "2026-11-20",
              {area("calves", Side::left, 4, 3, 4, true), area("quads"),
               area("calves", Side::right, 6, 4, 2)}),
      session("b", "2026-11-18", {area("calves", Side::both, 3, 1, 6)}),
      session("c", "2026-11-19", {area("calves", Side::both, 9, {}, {})}),
  });
  REQUIRE(digest.areas.size() == 2);
  CHECK(digest.areas[0].release == "quads");  // in the catalogue's order
  const AreaTotal& calves = digest.areas[1];
  CHECK(calves.times == 3);
  CHECK(iso_date(calves.last) == "2026-11-20");
  CHECK(calves.holds == 12);
  CHECK(calves.measured == 2);
  CHECK(calves.pain_before == 9);
  CHECK(calves.pain_after == 5);
  CHECK(calves.helped == 1);
}

TEST_CASE("sessions add up by week, with and without a time", "[core][history]") {
  const HistoryDigest digest =
      digest_of({session("a", "2026-11-22", {}, Seconds(600)),
                 session("b", "2026-11-23", {}, Seconds(61)), session("c", "2026-11-16")});
  CHECK(digest.sessions == 3);
  CHECK(digest.time == std::chrono::seconds(661));
  CHECK(iso_date(*digest.first) == "2026-11-16");
  REQUIRE(digest.weeks.size() == 2);
  CHECK(iso_date(digest.weeks[0].monday) == "2026-11-16");
  CHECK(digest.weeks[0].sessions == 2);
  CHECK(digest.weeks[0].time == std::chrono::seconds(600));
  CHECK(digest.weeks[1].sessions == 1);
}

TEST_CASE("the latest thirty are kept, the newest first, however they were told",
          "[core][history]") {
  CHECK(ids_of(digest_of({session("a", "2026-11-20"), session("b", "2026-11-22"),
                          session("c", "2026-11-20"), session("d", "2026-11-21")})
                   .latest) == "b d c a ");
  std::vector<SessionRecord> many;
  for (int i = 0; i < 100; ++i) {
    const std::string day = std::to_string(i % 28 + 1);
    many.push_back(session(std::to_string(i), "2026-10-" + std::string(2 - day.size(), '0') + day));
  }
  const HistoryDigest digest = digest_of(many);
  REQUIRE(digest.latest.size() == most_latest);
  CHECK(digest.sessions == 100);
  CHECK(std::ranges::is_sorted(digest.latest, std::ranges::greater(), &SessionRecord::date));
  CHECK(iso_date(digest.latest.back().date) == "2026-10-19");
  CHECK(digest.latest.front().id == "83");
}

TEST_CASE("names beyond a thousand share one total", "[core][history]") {
  HistoryTotals totals;
  for (int i = 0; i < 1500; ++i) {
    totals.add(
        session("s", "2026-11-20", {area("made-" + std::to_string(i), Side::both, {}, {}, 2)}));
  }
  totals.add(session("s", "2026-11-21", {area("made-7"), area("calves")}));
  const HistoryDigest digest = totals.digest(builtin_catalogue());
  REQUIRE(digest.areas.size() == most_areas_named + 1);
  const AreaTotal& others = digest.areas.back();
  CHECK(others.release.empty());
  CHECK(others.times == 501);
  CHECK(others.holds == 1000);
  CHECK(iso_date(others.last) == "2026-11-21");
}
