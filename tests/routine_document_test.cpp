// Routines and unfinished sessions, written and read back.
#include <algorithm>

#include "catch.hpp"
#include "generators.hpp"
#include "parsed_json.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

Routine example() {
  Request request;
  request.date = Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  request.sore = {Sore{"calf", Side::both, 3}, Sore{"it-band", Side::left, {}}};
  return plan(builtin_catalogue(), request);
}

Json example_json() {
  return parsed(write_routine(example()));
}

/// All faults of a routine, one a line.
std::string faults_of(const std::string& text) {
  try {
    read_routine(text, "f", builtin_catalogue());
  } catch (const FaultyFile& faulty) {
    std::string all;
    for (const Fault& fault : faulty.faults) all += fault.pointer + ": " + fault.what + "\n";
    return all;
  }
  return "none";
}

/// The faults of the example after replacing one value.
std::string faults_with(const std::string& pointer, const Json& value) {
  Json document = example_json();
  document[Json::json_pointer(pointer)] = value;
  return faults_of(document.dump());
}

bool same_steps(const Step& a, const Step& b) {
  const auto same_cue = [](const Cue& x, const Cue& y) {
    return x.kind == y.kind && x.side == y.side && x.length == y.length && x.text == y.text;
  };
  return a.area == b.area && a.release == b.release && a.tool == b.tool && a.side == b.side &&
         a.role == b.role && a.because == b.because && a.tool_because == b.tool_because &&
         a.lighter == b.lighter && a.stronger == b.stronger && a.pain_cap == b.pain_cap &&
         std::ranges::equal(a.cues, b.cues, same_cue);
}

}  // namespace

TEST_CASE("a routine that is read is the one that was written", "[codec]") {
  const Seed seed = seed_of_run();
  for (int round = 0; round < rounds(300); ++round) {
    CAPTURE(seed, round);
    Dice dice(seed + static_cast<Seed>(round));
    const bool own = dice.chance(50);
    const OwnCatalogue random(random_catalogue(dice));
    const Catalogue& catalogue = own ? random.catalogue : builtin_catalogue();
    const Routine routine = plan(catalogue, random_request(dice, catalogue));
    const std::string text = write_routine(routine);
    const Routine read = read_routine(text, "f", catalogue);
    CHECK(write_routine(read) == text);
    CHECK(std::ranges::equal(read.steps, routine.steps, same_steps));
    CHECK(read.before_run == routine.before_run);
    CHECK(read.notes.size() == routine.notes.size());
    CHECK((read.verdict == Verdict::ready) == !routine.steps.empty());
  }
}

namespace {

/// Random facts about a run, each present or not.
RunDone random_run(Dice& dice) {
  RunDone run;
  if (dice.chance(90)) run.kind = "trail";
  if (dice.chance(80)) run.because = "Because the watch says so.";
  if (dice.chance(80)) run.distance = dice.between(0, 10'000'000);
  if (dice.chance(80)) run.ascent = dice.between(0, 10'000);
  if (dice.chance(80)) run.descent = dice.between(0, 10'000);
  if (dice.chance(80)) run.time = Seconds(dice.between(0, 1'000'000));
  if (dice.chance(80)) {
    run.start = std::chrono::sys_seconds(std::chrono::seconds(dice.between(0, 2'000'000'000)));
    run.utc_offset = std::chrono::minutes(dice.between(-18 * 60, 18 * 60));
  }
  if (dice.chance(80)) run.file = "Läufe/\"a\\b.fit";
  return run;
}

}  // namespace

TEST_CASE("the run of a routine is read back", "[codec][run]") {
  const Seed seed = seed_of_run();
  for (int round = 0; round < rounds(300); ++round) {
    CAPTURE(seed, round);
    Dice dice(seed + static_cast<Seed>(round));
    Routine routine = example();
    routine.run = random_run(dice);
    const std::string text = write_routine(routine);
    const Routine read = read_routine(text, "f", builtin_catalogue());
    CHECK(write_routine(read) == text);
    REQUIRE(read.run);
    CHECK(read.run->start == routine.run->start);
    CHECK(read.run->utc_offset == routine.run->utc_offset);
    CHECK(read.run->file == routine.run->file);
  }
}

TEST_CASE("a run stands behind what was asked for, and may be missing", "[codec][run]") {
  const std::string text = write_routine(example());
  CHECK(text.find("\"run\": null") > text.find("\"asked\""));
  CHECK(text.find("\"run\": null") < text.find("\"notes\""));
  Json document = example_json();
  document.erase("run");
  CHECK(faults_of(document.dump()) == "none");
  document["run"] = {{"kind", "trail"}};
  CHECK(faults_of(document.dump()) == "none");
}

TEST_CASE("the faults of a run are found", "[codec][run]") {
  CHECK(faults_with("/run", "trail").find("/run: ") == 0);
  CHECK(faults_with("/run", Json::object()).find("/run: ") == 0);
  const auto with = [](const char* key, const Json& value) {
    Json run = {{"kind", "trail"}};
    run[key] = value;
    return faults_with("/run", run);
  };
  CHECK(with("distance_m", -1).find("/run/distance_m") == 0);
  CHECK(with("time_s", "1h").find("/run/time_s") == 0);
  CHECK(with("start", "2026-11-22").find("/run/start: \"2026-11-22\" is not a moment") == 0);
  CHECK(with("start", "2026-11-22T07:10:00+01:00") == "none");
  CHECK(with("later", 1) == "none");
}

TEST_CASE("what the catalogue does not have comes from the routine", "[codec]") {
  Json document = example_json();
  for (Json& step : document["steps"]) {
    if (step["release"] != "calves") continue;
    step["release"] = "tibialis";
    step["name"] = "Shin release";
    step["tool"] = "rolling-pin";
  }
  const Routine routine = read_routine(document.dump(), "f", builtin_catalogue());
  CHECK(routine.storage);
  const Step& last = routine.steps.back();
  CHECK(last.release->id == "tibialis");
  CHECK(last.release->name == "Shin release");
  CHECK(last.release->area == "Shin release");
  CHECK(last.tool->name == "rolling-pin");
  CHECK(routine.steps[routine.steps.size() - 2].release == last.release);
}

TEST_CASE("keys of a newer version are passed over", "[codec]") {
  CHECK(faults_with("/mood", "good") == "none");
  CHECK(faults_with("/steps/0/music", Json::array({1, 2})) == "none");
  CHECK(faults_with("/steps/0/cues/0/breath", 4) == "none");
}

TEST_CASE("each fault of a routine has its place", "[codec]") {
  CHECK(faults_of("{}") == ": no schema\n");
  CHECK(faults_with("/schema", "rollplan.routine/2") == "/schema: schema \"rollplan.routine/2\"\n");
  CHECK(faults_with("/date", "22.11.2026") == "/date: not a date: \"22.11.2026\"\n");
  CHECK(faults_with("/level", "hard") == "/level: found \"hard\"\n");
  CHECK(faults_with("/steps", 5) == "/steps: found a whole number\n");
  CHECK(faults_with("/steps/0/area", 2) == "/steps: area 2 comes after area 0\n");
  CHECK(faults_with("/steps/0/area", 0) == "/steps/0/area: 0 is out of range\n");
  CHECK(faults_with("/steps/1/area", 1) == "/steps: area 1 comes after area 1\n");
  CHECK(faults_with("/steps/0/pain_cap", 11) == "/steps/0/pain_cap: 11 is out of range\n");
  CHECK(faults_with("/steps/0/cues", Json::array()) == "/steps/0/cues: a step without a cue\n");
  CHECK(faults_with("/steps/0/cues/0/s", 0) == "/steps/0/cues/0/s: 0 is out of range\n");
  CHECK(faults_with("/steps/0/cues/0/s", 3601) == "/steps/0/cues/0/s: 3601 is out of range\n");
  CHECK(faults_with("/steps/0/cues/0/s", 1.5) ==
        "/steps/0/cues/0/s: found a number with a fraction or exponent\n");
  CHECK(faults_with("/steps/0/cues/0/kind", "rest") == "/steps/0/cues/0/kind: found \"rest\"\n");
  CHECK(faults_with("/steps/0/tool", "Foam Roller") ==
        "/steps/0/tool: not an id: \"Foam Roller\"\n");
  CHECK(faults_with("/asked/0/pain", 11) == "/asked/0/pain: 11 is out of range\n");
  CHECK(faults_with("/notes/0/text", "a\x1b[31m") ==
        "/notes/0/text: a control character in \"a\\x1b[31m\"\n");
}

TEST_CASE("a text by another program need not have all of it", "[codec]") {
  const std::string text = R"({"schema": "rollplan.routine/1", "date": "2026-11-22",
    "level": "normal", "steps": [{"area": 1, "release": "quads", "side": "left",
    "tool": "foam-roller", "role": "asked", "because": "It hurts.", "pain_cap": 5,
    "cues": [{"kind": "hold", "side": "left", "s": 30, "text": "Hold."}]}]})";
  const Routine routine = read_routine(text, "f", builtin_catalogue());
  CHECK(length_of(routine) == Seconds(30));
  CHECK(routine.steps.front().because == "It hurts.");
  CHECK(routine.steps.front().tool_because.empty());
}

TEST_CASE("an unfinished session that is read is the one that was written", "[codec]") {
  Unfinished left;
  left.routine = example();
  left.id = "session-1";
  left.date = left.routine.date;
  left.cue = 3;
  left.remaining = std::chrono::milliseconds(4500);
  left.length = std::chrono::seconds(20);
  left.active = std::chrono::seconds(33);
  std::size_t cues = 0;
  for (const Step& step : left.routine.steps) cues += step.cues.size();
  left.finished.resize(cues);
  left.finished[0] = left.finished[2] = true;
  left.helped.resize(static_cast<std::size_t>(left.routine.steps.back().area));
  left.helped[1] = true;
  const std::string text = write_unfinished(left);
  const Unfinished read = read_unfinished(text, "f", builtin_catalogue());
  CHECK(read.id == left.id);
  CHECK(read.date == left.date);
  CHECK(read.cue == left.cue);
  CHECK(read.remaining == left.remaining);
  CHECK(read.length == left.length);
  CHECK(read.active == left.active);
  CHECK(read.finished == left.finished);
  CHECK(read.helped == left.helped);
  CHECK(write_unfinished(read) == text);

  Json broken = parsed(text);
  broken["cue"] = cues;
  broken["finished"] = Json::array({-1});
  broken["helped"] = Json::array({99});
  broken["remaining_ms"] = -1;
  const auto read_broken = [&] { read_unfinished(broken.dump(), "f", builtin_catalogue()); };
  try {
    read_broken();
    FAIL("it is taken");
  } catch (const FaultyFile& faulty) {
    CHECK(faulty.faults.size() == 4);
  }
}
