#include "codec/session_record.hpp"

#include "catch.hpp"
#include "dice.hpp"
#include "parsed_json.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const std::string full =
    R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","total_s":720,"areas":[)"
    R"({"release":"calves","side":"left","role":"run","tool":"tennis-ball","holds":6,)"
    R"("pain_before":6,"pain_after":3,"helped":true},)"
    R"({"release":"quads","side":"both","role":"asked","tool":null,"holds":null,)"
    R"("pain_before":null,"pain_after":null,"helped":false}],"note":"after the long run"})";

/// The line with one part of its text replaced.
std::string with(const std::string& piece, const std::string& other) {
  std::string line = full;
  const std::size_t at = line.find(piece);
  REQUIRE(at != std::string::npos);
  return line.replace(at, piece.size(), other);
}

SessionRecord record_in(std::string_view line) {
  SessionReader reader;
  SessionRecord record;
  const LineKind kind = reader.read(line, record);
  INFO(line);
  if (kind == LineKind::faulty) FAIL(reader.fault().text("f"));
  CHECK(kind == LineKind::session);
  return record;
}

std::string fault_in(std::string_view line) {
  SessionReader reader;
  SessionRecord record;
  const LineKind kind = reader.read(line, record);
  if (kind != LineKind::faulty) return kind == LineKind::newer ? "newer" : "none";
  return reader.fault().text("f");
}

/// Checks that the fault is where `there` first occurs in the line.
void check_fault(const std::string& line, const std::string& there, const std::string& fault) {
  const std::size_t at = line.find(there);
  REQUIRE(at != std::string::npos);
  CHECK(fault_in(line) == "f:1:" + std::to_string(at + 1) + ": " + fault);
}

bool is_newer(std::string_view line) {
  SessionReader reader;
  SessionRecord record;
  return reader.read(line, record) == LineKind::newer;
}

}  // namespace

TEST_CASE("a line gives back what it says", "[codec][history]") {
  const SessionRecord record = record_in(full);
  CHECK(record.id == "a");
  CHECK(record.date == Date(std::chrono::year(2026), std::chrono::month(11), std::chrono::day(20)));
  CHECK(record.total == Seconds(720));
  CHECK(record.note == "after the long run");
  CHECK_FALSE(record.undone);
  REQUIRE(record.areas.size() == 2);
  const AreaDone& calves = record.areas[0];
  CHECK(calves.release == "calves");
  CHECK(calves.side == Side::left);
  CHECK(calves.role == Role::run);
  CHECK(calves.tool == "tennis-ball");
  CHECK(calves.holds == 6);
  CHECK(calves.pain_before == 6);
  CHECK(calves.pain_after == 3);
  CHECK(calves.helped);
  const AreaDone& quads = record.areas[1];
  CHECK(quads.tool.empty());
  CHECK_FALSE(quads.holds);
  CHECK_FALSE(quads.pain_before);
  CHECK_FALSE(quads.helped);
}

TEST_CASE("what is written is read back, byte by byte", "[codec][history]") {
  CHECK(write_session(record_in(full)) == full);
  for (const Side side : {Side::left, Side::right, Side::both}) {
    for (const Role role : {Role::added, Role::rotation, Role::run, Role::asked}) {
      SessionRecord record = record_in(full);
      record.areas[0].side = side;
      record.areas[0].role = role;
      record.note = "\"quoted\", na\u00efve \U0001F600\n\x01";
      record.total.reset();
      const std::string line = write_session(record);
      CHECK(line.find('\n') == std::string::npos);
      CHECK(write_session(record_in(line)) == line);
    }
  }
}

TEST_CASE("an undone session is a line of its id that says so", "[codec][history]") {
  SessionRecord record;
  record.id = "a";
  record.date = Date(std::chrono::year(2026), std::chrono::month(11), std::chrono::day(20));
  record.undone = true;
  const std::string line = write_session(record);
  CHECK(
      line ==
      R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","total_s":null,"areas":[],"note":null,"undone":true})");
  CHECK(record_in(line).undone);
}

TEST_CASE("keys come in any order, with blanks, and with others that are not known",
          "[codec][history]") {
  const SessionRecord record = record_in(
      R"( { "areas" : [ { "later" : [1, {"x": null}], "release" : "calves" } ] , "new" : {} ,)"
      "\t"
      R"("date" : "2026-01-02", "id" : "b" , "\u0073chema" : "rollplan.session/1" } )");
  CHECK(record.id == "b");
  CHECK_FALSE(record.total);
  REQUIRE(record.areas.size() == 1);
  CHECK(record.areas[0].release == "calves");
  CHECK(record.areas[0].side == Side::both);
  CHECK(record.areas[0].role == Role::asked);
}

TEST_CASE("values may be written with escapes", "[codec][history]") {
  const SessionRecord record = record_in(
      R"({"schema":"rollplan\u002esession/1","id":"b","date":"2026\u002d01-02",)"
      R"("areas":[{"release":"c\u0061lves","side":"r\u0069ght","role":"rot\u0061tion"}]})");
  CHECK(record.areas[0].release == "calves");
  CHECK(record.areas[0].side == Side::right);
  CHECK(record.areas[0].role == Role::rotation);
}

TEST_CASE("nothing of one line is left in the next", "[codec][history]") {
  SessionReader reader;
  SessionRecord record;
  REQUIRE(reader.read(full, record) == LineKind::session);
  REQUIRE(
      reader.read(
          R"({"schema":"rollplan.session/1","id":"b","date":"2026-11-21","areas":[{"release":"x"}]})",
          record) == LineKind::session);
  CHECK(record.id == "b");
  CHECK_FALSE(record.total);
  CHECK(record.note.empty());
  REQUIRE(record.areas.size() == 1);
  CHECK(record.areas[0].tool.empty());
  CHECK_FALSE(record.areas[0].holds);
  CHECK_FALSE(record.areas[0].pain_before);
  CHECK_FALSE(record.areas[0].helped);
  REQUIRE(reader.read("{", record) == LineKind::faulty);
  REQUIRE(reader.read(full, record) == LineKind::session);
  CHECK(record.areas.size() == 2);
}

TEST_CASE("another schema is not ours to judge, as long as it is JSON", "[codec][history]") {
  CHECK(is_newer(R"({"schema":"rollplan.session/2","id":7})"));
  CHECK(is_newer(with("rollplan.session/1", "rollplan.session/2")));
  CHECK(is_newer(R"({"id":7,"areas":null,"schema":"somebody.else/1"})"));
  CHECK_FALSE(is_newer(R"({"schema":"rollplan.session/2","id":})"));
  CHECK_FALSE(is_newer(R"({"id":"a"})"));
}

TEST_CASE("each fault is reported with its place and with what was expected", "[codec][history]") {
  check_fault("[1]", "[", "found a list; expected an object");
  check_fault("{}", "{", "\"schema\" is missing; expected this key");
  check_fault(with(R"("id":"a",)", ""), "{", "\"id\" is missing; expected this key");
  check_fault(with(R"("id":"a")", R"("id":"")"), "\"\"", "/id: an empty text; expected a name");
  check_fault(with(R"("id":"a")", R"("id":"a","id":"b")"), R"("id":"b")",
              "/id: \"id\" appears twice; expected each key once");
  check_fault(with("2026-11-20", "2026-11-31"), "\"2026-11-31",
              "/date: not a date: \"2026-11-31\"; expected a date such as 2026-11-22");
  check_fault(with("2026-11-20", "1899-12-31"), "\"1899-12-31",
              "/date: not a date: \"1899-12-31\"; expected a date such as 2026-11-22");
  check_fault(with("720", "86401"), "86401",
              "/total_s: 86401 is out of range; expected 0 to 86400");
  check_fault(with("720", "72.5"), "72.5",
              "/total_s: found a number with a fraction or exponent; expected a whole number");
  check_fault(with(R"("side":"left")", R"("side":"top")"), "\"top\"",
              "/areas/0/side: found \"top\"; expected left, right or both");
  check_fault(with(R"("side":"both")", R"("side": "top")"), "\"top\"",
              "/areas/1/side: found \"top\"; expected left, right or both");
  check_fault(with(R"("role":"run")", R"("role":777)"), "777",
              "/areas/0/role: found a whole number; expected a text");
  check_fault(with(R"("holds":6)", R"("holds":10001)"), "10001",
              "/areas/0/holds: 10001 is out of range; expected 0 to 10000");
  check_fault(with(R"("pain_before":6)", R"("pain_before":11)"), "11,",
              "/areas/0/pain_before: 11 is out of range; expected 0 to 10");
  check_fault(with(R"("pain_after":3)", R"("pain_after":-1)"), "-1,",
              "/areas/0/pain_after: -1 is out of range; expected 0 to 10");
  check_fault(with(R"("helped":true)", R"("helped":"yes")"), "\"yes\"",
              "/areas/0/helped: found a text; expected true or false");
  check_fault(with(R"({"release":"quads",)", "{"), R"({"side":"both")",
              "/areas/1: \"release\" is missing; expected this key");
  check_fault(with(R"("helped":true},)", R"("helped":true}, 5,)"), "5,",
              "/areas/1: found a whole number; expected an object");
  CHECK(fault_in(full.substr(0, full.size() - 1))
            .ends_with("the text ends too early; expected JSON"));
}

TEST_CASE("what may not be shown makes a line faulty, unless it is written as an escape",
          "[codec][history]") {
  check_fault(with("after the", "after \u202e the"), "\u202e",
              "a control character; expected printable text");
  check_fault(with("after the", "after \x1b the"), "\x1b", "unexpected \"\\x1b\"; expected JSON");
  CHECK(record_in(with("after the", "after\\u001b the")).note == "after\x1b the long run");
}

TEST_CASE("a session has at most 64 areas", "[codec][history]") {
  const auto line_with = [](int areas) {
    std::string line = R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","areas":[)";
    for (int i = 0; i < areas; ++i) line += (i > 0 ? "," : "") + std::string(R"({"release":"x"})");
    return line + "]}";
  };
  CHECK(fault_in(line_with(64)) == "none");
  CHECK(fault_in(line_with(65)) == "f:1:69: /areas: 65 entries; expected at most 64");
}

TEST_CASE("a line has the limits of every document", "[codec][history]") {
  const auto nested = [](std::size_t n) {
    return with(R"("note")", R"("x":)" + std::string(n, '[') + std::string(n, ']') + R"(,"note")");
  };
  const auto noted = [](std::size_t n) { return with("after the long run", std::string(n, 'x')); };
  CHECK(fault_in(nested(31)) == "none");
  CHECK(holds(fault_in(nested(32)), "more than 32 levels of nesting"));
  CHECK(fault_in(noted(4096)) == "none");
  CHECK(holds(fault_in(noted(4097)), "/note: a text of more than 4096 bytes"));
}

TEST_CASE("nothing may be behind the end of a line, not even a NUL", "[codec][history]") {
  const auto column = std::to_string(full.size() + 1);
  CHECK(fault_in(full + "x") == "f:1:" + column + ": unexpected \"x\"; expected JSON");
  CHECK(fault_in(full + full) == "f:1:" + column + ": unexpected \"{\"; expected JSON");
  const std::string nul(1, '\0');
  CHECK(fault_in(full + nul) == "f:1:" + column + ": unexpected \"\\x00\"; expected JSON");
  CHECK(fault_in(full + nul + "x") == "f:1:" + column + ": unexpected \"\\x00\"; expected JSON");
}

TEST_CASE("a session that is written is read back, or its fault is thrown", "[codec][history]") {
  CHECK(write_session(read_session(full, "f")) == full);
  CHECK_THROWS_AS(read_session("{}", "f"), FaultyFile);
  CHECK_THROWS_AS(read_session(with("rollplan.session/1", "rollplan.session/2"), "f"), FaultyFile);
}

TEST_CASE("a damaged line is a session only if it is still JSON", "[codec][history]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  SessionReader reader;
  SessionRecord record;
  int sessions = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string line = full;
    for (int n = dice.between(1, 2); n > 0; --n) {
      const auto at = static_cast<std::size_t>(dice.between(0, static_cast<int>(line.size()) - 1));
      line[at] = static_cast<char>(dice.between(0, 255));
    }
    const LineKind kind = reader.read(line, record);
    INFO(line);
    if (kind == LineKind::faulty) {
      REQUIRE(reader.fault().column <= line.size() + 1);
      REQUIRE_FALSE(reader.fault().what.empty());
      continue;
    }
    REQUIRE(is_json(line));
    sessions += kind == LineKind::session ? 1 : 0;
  }
  CHECK(sessions > 1'000);
}
