// FIT: what is read from watches' recordings, and what is refused.
#include "catch.hpp"
#include "codec/run_files/fit_parts.hpp"
#include "dice.hpp"
#include "run_files.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::chrono_literals;

namespace {

Activity read(const FitRun& run) {
  return read_run_file(fit_run(run), "run.fit");
}

void check_run(const Activity& run) {
  CHECK(run.sport == Sport::running);
  CHECK(run.sport_name == "running");
  CHECK(run.start == std::chrono::sys_days(2026y / 11 / 19) + 5h + 20min);
  CHECK(run.distance == 10'000);
  CHECK(run.moving_time == 50min);
  CHECK(run.ascent == 120);
  CHECK(run.descent == 118);
  CHECK(run.mean_heart_rate == 151);
  CHECK(run.utc_offset == 60min);
  CHECK(run.has_samples);
  CHECK(run.has_positions);
  CHECK(run.active_laps == 2);
  CHECK(run.rest_laps == 0);
}

/// A file with one session of these fields.
std::string session_of(std::vector<FitFieldSpec> fields, const std::vector<std::int64_t>& values) {
  FitWriter file;
  file.define(0, 18, std::move(fields)).write(0, values);
  return file.part();
}

}  // namespace

TEST_CASE("the session of a watch is read, however it is written", "[codec][run][fit]") {
  const auto big_endian = GENERATE(false, true);
  const auto developer_fields = GENERATE(false, true);
  const auto compressed_times = GENERATE(false, true);
  const auto header_size = GENERATE(12, 14);
  FitRun run;
  run.big_endian = big_endian;
  run.developer_fields = developer_fields;
  run.compressed_times = compressed_times;
  run.header_size = header_size;
  check_run(read(run));
}

TEST_CASE("a header without a checksum is accepted", "[codec][run][fit]") {
  FitWriter file;
  file.define(0, 18, {{5, 1, 0}}).write(0, {1});
  CHECK(read_run_file(file.part(14, false), "f").sport == Sport::running);
}

TEST_CASE("kinds of running", "[codec][run][fit]") {
  const auto kind = [](int sub_sport) { return read({.sub_sport = sub_sport}); };
  CHECK_FALSE(kind(2).trail);
  CHECK_FALSE(kind(4).indoors);
  CHECK(kind(3).trail);
  for (const int indoors : {1, 45, 58}) CHECK(kind(indoors).indoors);
  CHECK_FALSE(kind(3).indoors);
}

TEST_CASE("other sports are named", "[codec][run][fit]") {
  const auto [number, name] = GENERATE(table<int, std::string>(
      {{2, "cycling"}, {5, "swimming"}, {17, "hiking"}, {53, "sport 53"}, {254, "sport 254"}}));
  const Activity other = read({.sport = number});
  CHECK(other.sport == Sport::other);
  CHECK(other.sport_name == name);
}

TEST_CASE("a sport that the watch does not know is unknown", "[codec][run][fit]") {
  const auto sport = GENERATE(0, 255);
  CHECK(read({.sport = sport}).sport == Sport::unknown);
}

TEST_CASE("a run without positions has samples only", "[codec][run][fit]") {
  const Activity run = read({.positions = false});
  CHECK(run.has_samples);
  CHECK_FALSE(run.has_positions);
}

TEST_CASE("laps are counted by their intensity", "[codec][run][fit]") {
  const Activity run = read({.laps = {2, 0, 1, 0, 1, 0, 1, 3, 255}});
  CHECK(run.active_laps == 3);
  CHECK(run.rest_laps == 3);
}

TEST_CASE("zones behind UTC, and watches that have no idea", "[codec][run][fit]") {
  CHECK(read({.hours_ahead = -8}).utc_offset == -8h);
  CHECK_FALSE(read({.hours_ahead = 400}).utc_offset);
}

TEST_CASE("a session of sport, time and distance is enough", "[codec][run][fit]") {
  const Activity run = read_run_file(
      session_of({{5, 1, 0}, {7, 4, uint32}, {9, 4, uint32}}, {1, 1'800'400, 500'050}), "f");
  CHECK(run.moving_time == 30min);  // without a timer, the elapsed time counts
  CHECK(run.distance == 5000.5);
  CHECK_FALSE(run.start);
  CHECK_FALSE(run.ascent);
  CHECK_FALSE(run.mean_heart_rate);
  CHECK_FALSE(run.has_samples);
}

TEST_CASE("invalid values are unset", "[codec][run][fit]") {
  const Activity run = read_run_file(
      session_of({{5, 1, 0}, {9, 4, uint32}, {16, 1, uint8z}, {22, 2, 0x84}, {8, 4, 0x88}},
                 {1, 0xFFFFFFFF, 0, 0xFFFF, 0x41200000}),
      "f");
  CHECK_FALSE(run.distance);
  CHECK_FALSE(run.mean_heart_rate);
  CHECK_FALSE(run.ascent);
  CHECK_FALSE(run.moving_time);  // FIT does not use a float here
}

TEST_CASE("fields of a size that makes no sense are unset", "[codec][run][fit]") {
  CHECK_FALSE(read_run_file(session_of({{5, 1, 0}, {9, 3, uint32}}, {1, 5}), "f").distance);
  CHECK_FALSE(read_run_file(session_of({{5, 1, 0}, {9, 0, uint32}}, {1, 5}), "f").distance);
}

TEST_CASE("unknown messages and fields are passed over", "[codec][run][fit]") {
  FitWriter file;
  file.define(7, 0xFF00, {{1, 200, 7}, {2, 1, uint8}}).write(7, {1, 2}).write(7, {3, 4});
  file.define(7, 18, {{200, 8, 0x8F}, {5, 1, 0}, {254, 2, 0x84}}).write(7, {1, 1, 0});
  file.define(8, 21, {}).write(8, {}).write(8, {});
  CHECK(read_run_file(file.part(), "f").sport == Sport::running);
}

TEST_CASE("a definition with a field many times over is bounded", "[codec][run][fit]") {
  const std::vector<FitFieldSpec> fields(255, FitFieldSpec{5, 1, 0});
  const std::string text = session_of(fields, std::vector<std::int64_t>(255, 1));
  CHECK(read_run_file(text, "f").sport == Sport::running);
}

TEST_CASE("of chained parts and several sessions the longest run counts", "[codec][run][fit]") {
  const std::string swim = fit_run({.sport = 5, .minutes = 90});
  const std::string walk = fit_run({.sport = 11, .start = 1'164'020'000, .minutes = 200});
  const std::string run =
      fit_run({.start = 1'164'010'000, .minutes = 40, .metres = 8000, .laps = {0, 1, 0}});
  const std::string jog = fit_run({.start = 1'164'050'000, .minutes = 10, .metres = 1500});
  for (const std::string& file : {swim + run + walk + jog, jog + walk + run + swim}) {
    const Activity chosen = read_run_file(file, "f");
    CHECK(chosen.sport == Sport::running);
    CHECK(chosen.distance == 8000);
    // Only the session's own laps count.
    CHECK(chosen.active_laps == 2);
    CHECK(chosen.rest_laps == 1);
  }
  CHECK(read_run_file(swim + walk, "f").sport_name == "walking");
}

TEST_CASE("positions of another session do not count", "[codec][run][fit]") {
  const std::string ride = fit_run({.sport = 2});
  const std::string treadmill = fit_run({.positions = false, .start = 1'164'010'000});
  const Activity run = read_run_file(ride + treadmill, "f");
  CHECK(run.sport == Sport::running);
  CHECK(run.has_samples);
  CHECK_FALSE(run.has_positions);
}

TEST_CASE("courses, workouts and files without a session are refused", "[codec][run][fit]") {
  CHECK(complaint_about(fit_run({.file_type = 6})) ==
        "f: a FIT file without an activity, such as a course or a workout; "
        "expected the recording of a run");
  CHECK(complaint_about(FitWriter().part()) ==
        "f: the file has no activity; expected a recorded run");
}

TEST_CASE("a torn FIT file is refused at every byte", "[codec][run][fit]") {
  const std::string whole = fit_run({.header_size = 14});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    REQUIRE_FALSE(complaint_about(whole.substr(0, size)).empty());
  }
  CHECK(complaint_about(whole.substr(0, 1000)) ==
        "f: the file is cut off at byte 1000; expected the rest of the recording");
}

TEST_CASE("the way out of a torn or damaged file is another copy", "[codec][run][fit]") {
  std::string damaged = fit_run();
  damaged[200] ^= 1;
  for (const std::string& text : {damaged, damaged.substr(0, 300)}) {
    try {
      read_run_file(text, "f");
      FAIL("it was read");
    } catch (const FaultyFile& faulty) {
      CHECK(faulty.hint == "Copy the file from the watch again.");
    }
  }
}

TEST_CASE("every flipped bit is noticed", "[codec][run][fit]") {
  const std::string whole = FitWriter().define(0, 18, {{5, 1, 0}}).write(0, {1}).part();
  REQUIRE(complaint_about(whole).empty());
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    CAPTURE(bit);
    std::string flipped = whole;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    CHECK_FALSE(complaint_about(flipped).empty());
  }
}

TEST_CASE("the checksum says where it is", "[codec][run][fit]") {
  std::string damaged = fit_run();
  const std::string at = std::to_string(damaged.size() - 2);
  damaged[200] ^= 1;
  CHECK(complaint_about(damaged) == "f: the checksum at byte " + at +
                                        " is wrong: the file is damaged; expected the checksum "
                                        "of the bytes before it");
}

TEST_CASE("the checksum is that of the standard", "[codec][run][fit]") {
  CHECK(fit_crc("123456789") == 0xBB3D);  // CRC-16/ARC
  CHECK(fit_crc(std::string("123456789") + '\x3D' + '\xBB') == 0);
}

TEST_CASE("records with a right checksum can still be wrong", "[codec][run][fit]") {
  using namespace std::string_literals;
  CHECK(complaint_about(fit_part("\x03"s)) ==
        "f: at byte 14: a message without a definition; "
        "expected valid FIT records");
  CHECK(complaint_about(fit_part("\x40\0\0"s)) ==
        "f: at byte 17: the file ends in the middle of a record; "
        "expected valid FIT records");
  const std::string definition = "\x40\0\0\x12\0\x01\x09\xFF\x86"s;
  CHECK(complaint_about(fit_part(definition + "\0abc"s)) ==
        "f: at byte 24: the file ends in the middle of a record; "
        "expected valid FIT records");
}

TEST_CASE("a definition does not outlive its part", "[codec][run][fit]") {
  const std::string defines = FitWriter().define(0, 18, {{5, 1, 0}}).part();
  CHECK_FALSE(complaint_about(defines + fit_part(std::string("\0\1", 2))).empty());
}

TEST_CASE("a part that claims to be larger than the file is torn", "[codec][run][fit]") {
  std::string text = fit_part("");
  text.replace(4, 4, "\xFF\xFF\xFF\xFF");
  CHECK(complaint_about(text).find("is cut off") != std::string::npos);
}

TEST_CASE("any records with a right checksum are read or refused", "[codec][run][fit]") {
  const Seed seed = seed_of_run();
  CAPTURE(seed);
  Dice dice(seed);
  const std::string whole = fit_run();
  const std::string records = whole.substr(14, whole.size() - 16);
  for (int round = 0; round < rounds(2000); ++round) {
    std::string changed = records.substr(0, static_cast<std::size_t>(dice.between(0, 1500)));
    for (int change = dice.between(1, 8); change > 0 && !changed.empty(); --change) {
      changed[static_cast<std::size_t>(dice.between(0, static_cast<int>(changed.size()) - 1))] =
          static_cast<char>(dice.between(0, 255));
    }
    complaint_about(fit_part(changed, dice.chance(50) ? 12 : 14));
  }
}

TEST_CASE("a million records are read in one pass each", "[codec][run][fit]") {
  std::string records = FitWriter().define(0, 18, {{5, 1, 0}}).write(0, {1}).part();
  records = records.substr(14, records.size() - 16);
  using namespace std::string_literals;
  records += "\x41\0\0\x14\0\0"s + std::string(rounds(1'000'000), '\x01');
  CHECK(read_run_file(fit_part(records), "f").has_samples);
}

TEST_CASE("absurd dates and numbers are refused", "[codec][run][fit]") {
  CHECK(complaint_about(session_of({{5, 1, 0}, {2, 4, uint32}}, {1, 100'000})) ==
        "f: an activity dated 1990-01-01; expected a date from 2000 on");
  CHECK(
      complaint_about(session_of({{5, 1, 0}, {9, 4, uint32}}, {1, 0xFFFFFFFE})).find("distance") !=
      std::string::npos);
  CHECK(complaint_about(session_of({{5, 1, 0}, {8, 4, uint32}}, {1, 0xFFFFFFFE})).find("time") !=
        std::string::npos);
  CHECK_FALSE(read_run_file(session_of({{5, 1, 0}, {16, 1, uint8}}, {1, 3}), "f").mean_heart_rate);
}
