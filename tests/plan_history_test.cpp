// How the history changes the plan: whose turn it is, and whose pain is not improving.
#include "catch.hpp"
#include "plan_examples.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/history.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

Date november(unsigned day) {
  return Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(day)};
}

AreaDone area(std::string release, std::optional<int> before = {}, Side side = Side::both) {
  AreaDone done;
  done.release = std::move(release);
  done.side = side;
  done.pain_before = before;
  return done;
}

SessionRecord session(Date date, std::vector<AreaDone> areas) {
  SessionRecord record;
  record.date = date;
  record.areas = std::move(areas);
  return record;
}

/// `sessions`, newest first, as of the 22nd.
Past past(const std::vector<SessionRecord>& sessions) {
  return past_of(builtin_catalogue(), sessions, november(22));
}

Routine plan_with(const Today& today, const std::vector<SessionRecord>& sessions) {
  return plan(builtin_catalogue(), today.request, past(sessions));
}

const std::vector<SessionRecord> calves_stand_still{
    session(november(21), {area("calves", 5)}), session(november(18), {area("quads", 4)}),
    session(november(16), {area("calves", 3)}), session(november(14), {area("calves", 5)})};

}  // namespace

TEST_CASE("the past keeps each area's times, the newest first", "[core][planner]") {
  const Past times =
      past({session(november(18), {area("calves", 4), area("glutes")}),
            session(november(20), {area("calves", 6, Side::left), area("calves", 2, Side::right)}),
            session(november(19), {area("elbow", 6)}), session(november(23), {area("quads")})});
  const ReleaseIndex calves = find_release(builtin_catalogue(), "calves").value();
  REQUIRE(times.size() == 6);
  REQUIRE(times[calves].size() == 2);
  CHECK(times[calves][0].date == november(20));
  CHECK(times[calves][0].before() == 6);  // the higher pain of the two sides
  CHECK(times[calves][1].date == november(18));
  CHECK(times[0].size() == 1);
  CHECK_FALSE(times[0][0].before());
  // sessions in the future do not count
  CHECK(times[find_release(builtin_catalogue(), "quads").value()].empty());
}

TEST_CASE("with nothing sore the areas take turns", "[core][planner]") {
  CHECK(areas_of(plan_with(Today(), {})) ==
        "glutes 3 stretch, hip-rotators 3 stretch, quads 3 stretch: 834 s");
  // never rolled comes first, then the longest ago; rolling in any role counts
  AreaDone added = area("glutes");
  added.role = Role::added;
  CHECK(areas_of(plan_with(Today(), {session(november(21), {added, area("hip-rotators")}),
                                     session(november(20), {area("quads")})})) ==
        "glutes 2, quads 3 stretch, it-band 1 stretch, calves 3 stretch: 872 s");
}

TEST_CASE("turns are by day, and of one day by the catalogue's order", "[core][planner]") {
  const std::vector<SessionRecord> all{
      session(november(21), {area("glutes"), area("hip-rotators")}),
      session(november(20), {area("plantar-fascia"), area("calves")}),
      session(november(19), {area("quads"), area("it-band")})};
  CHECK(areas_of(plan_with(Today().time(600), all)) ==
        "glutes 2, quads 3 stretch, it-band 1 stretch: 594 s");
}

TEST_CASE("after a run the past does not rank", "[core][planner]") {
  const std::vector<SessionRecord> quads_yesterday{session(november(21), {area("quads", 2)})};
  CHECK(areas_of(plan_with(Today().run("race"), quads_yesterday)) ==
        areas_of(Today().run("race").plan()));
}

TEST_CASE("pain that does not get less over three sessions is reported", "[core][planner]") {
  const Routine routine = plan_with(Today().sore("calf"), calves_stand_still);
  CHECK(areas_of(routine) == areas_of(Today().sore("calf").plan()));
  CHECK(has_note(routine, NoteKind::caution,
                 "Calves: the pain before rolling was 5, 3 and 5 in the last three sessions; take "
                 "some load off, or see a doctor or physio."));
  CHECK_FALSE(has_note(plan_with(Today().sore("foot"), calves_stand_still), NoteKind::caution,
                       "three sessions"));
}

TEST_CASE("below 4 the advice is mild, and still names a doctor or physio", "[core][planner]") {
  const auto after_three = [](int pain) {
    const auto one = session(november(21), {area("calves", pain)});
    return std::vector<SessionRecord>{one, one, one};
  };
  CHECK(
      has_note(plan_with(Today().sore("calf"), after_three(3)), NoteKind::caution,
               "Calves: the pain before rolling has stayed at 3 for three sessions; that can take "
               "time, so run a little less, and see a doctor or physio if it lasts."));
  CHECK(has_note(plan_with(Today().sore("calf"), after_three(4)), NoteKind::caution,
                 "has stayed at 4 for three sessions; take some load off, or see a doctor or "
                 "physio."));
  CHECK(has_note(plan_with(Today(), after_three(3)), NoteKind::caution,
                 "for three sessions, so rollplan skips them until it drops or until 2026-12-05; "
                 "that can take time"));
}

TEST_CASE("the rotation goes without an area whose pain does not get less", "[core][planner]") {
  const Routine rotation = plan_with(Today().time(3600), calves_stand_still);
  CHECK(areas_of(rotation).find("calves") == std::string::npos);
  CHECK(has_note(rotation, NoteKind::caution, "until 2026-12-05"));
  const Routine race = plan_with(Today().run("race"), calves_stand_still);
  CHECK(areas_of(race).find("calves") == std::string::npos);
}

TEST_CASE("a lower pain or fourteen days give the area its turn again", "[core][planner]") {
  std::vector<SessionRecord> lower = calves_stand_still;
  lower.insert(lower.begin(), session(november(22), {area("calves", 2)}));
  CHECK(areas_of(plan_with(Today().time(3600), lower)).find("calves") != std::string::npos);

  Today later;
  later.time(3600);
  const auto planned_on = [&](unsigned day) {
    later.request.date =
        Date{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(day)};
    const Routine routine = plan_with(later, calves_stand_still);
    CHECK(has_note(routine, NoteKind::caution, "three sessions") == (day < 5));
    return areas_of(routine);
  };
  CHECK(planned_on(4).find("calves") == std::string::npos);
  CHECK(planned_on(5).find("calves") != std::string::npos);
}

TEST_CASE("no pain at all is no standstill, and two sessions are too few", "[core][planner]") {
  const auto none = session(november(21), {area("calves", 0)});
  CHECK_FALSE(has_note(plan_with(Today().sore("calf"), {none, none, none}), NoteKind::caution,
                       "three sessions"));
  const auto some = session(november(21), {area("calves", 4)});
  const auto unknown = session(november(20), {area("calves")});
  CHECK_FALSE(has_note(plan_with(Today().sore("calf"), {some, unknown, some, unknown}),
                       NoteKind::caution, "three sessions"));
  CHECK(has_note(plan_with(Today().sore("calf"), {some, unknown, some, some}), NoteKind::caution,
                 "three sessions"));
}

TEST_CASE("where every area sits out there is no step and the reason is reported",
          "[core][planner]") {
  std::vector<AreaDone> everything;
  for (const Release& release : builtin_catalogue().releases) {
    everything.push_back(area(std::string(release.id), 5));
  }
  const auto all = session(november(21), everything);
  const Routine routine = plan_with(Today(), {all, all, all});
  CHECK(routine.steps.empty());
  CHECK(routine.verdict == Verdict::empty);
  CHECK(routine.notes.size() == 6);
}
