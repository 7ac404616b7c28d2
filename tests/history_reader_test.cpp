#include "codec/history_reader.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

std::string session_line(const std::string& id, const std::string& more = "") {
  return R"({"schema":"rollplan.session/1","id":")" + id + R"(","date":"2026-11-20","areas":[])" +
         more + "}";
}
std::string undone(const std::string& id) {
  return session_line(id, R"(,"undone":true)");
}

struct Read {
  std::string ids;  ///< of the sessions, in the order in which they were passed
  std::vector<std::string> lines;
  std::vector<std::string> faults;
  std::size_t newer = 0;
};

Read read(std::string_view text, std::size_t piece = 7) {
  Read found;
  HistoryReader reader(
      [&](const SessionRecord& record, std::string_view line) {
        found.ids += record.id + ' ';
        found.lines.emplace_back(line);
      },
      [&](const Fault& fault) { found.faults.push_back(fault.text("f")); });
  for (std::size_t at = 0; at < text.size(); at += piece) reader.feed(text.substr(at, piece));
  reader.finish();
  found.newer = reader.newer();
  return found;
}

std::string recent(const std::string& text, bool whole = true) {
  return ids_of(recent_of(Tail{text, whole}).sessions);
}

}  // namespace

TEST_CASE("sessions come in the order of the file, in pieces of any size", "[codec][history]") {
  const std::string text =
      session_line("a") + "\n\n" + session_line("b") + "\r\n  \n" + session_line("c") + "\n";
  for (std::size_t piece = 1; piece < text.size() + 2; ++piece) {
    INFO(piece);
    const Read found = read(text, piece);
    REQUIRE(found.ids == "a b c ");
    REQUIRE(found.lines[1] == session_line("b"));
    REQUIRE(found.faults.empty());
  }
  CHECK(read("").ids.empty());
  CHECK(read("\n").faults.empty());
}

TEST_CASE("the last record of an id counts, in its place", "[codec][history]") {
  CHECK(read(session_line("a") + '\n' + session_line("b") + '\n' + session_line("a") + '\n').ids ==
        "b a ");
  CHECK(read(session_line("a") + '\n' + session_line("b") + '\n' + undone("a") + '\n').ids == "b ");
  CHECK(read(undone("a") + '\n' + session_line("a") + '\n').ids == "a ");
  CHECK(read(session_line("a") + '\n' + undone("a") + '\n' + session_line("a") + '\n' +
             undone("a") + '\n')
            .ids.empty());
}

TEST_CASE("a record replaces one among the thousand before it", "[codec][history]") {
  const auto with_between = [](int sessions) {
    std::string text = session_line("a") + '\n';
    for (int i = 0; i < sessions; ++i) text += session_line("x" + std::to_string(i)) + '\n';
    return read(text + undone("a") + '\n', 4096);
  };
  CHECK(with_between(998).lines.size() == 998);
  CHECK(with_between(999).lines.size() == 999);
  CHECK(with_between(1000).lines.size() == 1001);
  const Read many = with_between(2500);
  CHECK(many.ids.starts_with("a x0 x1 "));
  CHECK(many.ids.ends_with("x2498 x2499 "));
}

TEST_CASE("what is held back is bounded in bytes too", "[codec][history]") {
  const std::string more = R"(,"later":")" + std::string(4000, 'x') + '"' + R"(,"again":")" +
                           std::string(4000, 'y') + '"';
  std::string text = session_line("a") + '\n';
  for (int i = 0; i < 999; ++i) text += session_line("x" + std::to_string(i), more) + '\n';
  const Read found = read(text + undone("a") + '\n' + undone("x998") + '\n', 65536);
  CHECK(found.ids.starts_with("a x0 "));
  CHECK(found.ids.ends_with("x997 "));
}

TEST_CASE("a fault has its line and stops nothing", "[codec][history]") {
  const Read found =
      read(session_line("a") + "\n{\"schema\":\n" + session_line("b", R"(,"note":7)") + '\n' +
           R"({"schema":"rollplan.session/9"})" + '\n' + session_line("c") + '\n');
  CHECK(found.ids == "a c ");
  CHECK(found.newer == 1);
  REQUIRE(found.faults.size() == 2);
  CHECK(found.faults[0] == "f:2:11: the text ends too early; expected JSON");
  CHECK(found.faults[1] == "f:3:79: /note: found a whole number; expected a text");
}

TEST_CASE("a torn last line is reported, and counts where it is whole JSON", "[codec][history]") {
  CHECK(read(session_line("a") + '\n' + session_line("b")).ids == "a b ");
  const std::string line = session_line("b");
  for (std::size_t kept = 1; kept < line.size(); ++kept) {
    const Read found = read(session_line("a") + '\n' + line.substr(0, kept));
    INFO(kept);
    REQUIRE(found.ids == "a ");
    REQUIRE(found.faults.size() == 1);
    REQUIRE(found.faults[0] ==
            "f:2:1: the last line is torn; expected a session and an end of line");
  }
}

TEST_CASE("lines that are too long are passed over whole", "[codec][history]") {
  const std::string just_fits = session_line("b", R"(,"x":[")" + std::string(4000, 'x') + "\"]");
  const std::string too_long(200'000, 'x');
  for (const std::size_t piece : {7U, 1000U, 65536U, 1'000'000U}) {
    INFO(piece);
    const Read found =
        read(session_line("a") + '\n' + too_long + '\n' + just_fits + '\n' + too_long, piece);
    CHECK(found.ids == "a b ");
    REQUIRE(found.faults.size() == 2);
    CHECK(found.faults[0] == "f:2:1: a line of more than 64 KiB; expected a shorter one");
    CHECK(found.faults[1].starts_with("f:4:1:"));
  }
}

TEST_CASE("a byte order mark before a session is skipped", "[codec][history]") {
  const std::string mark = "\xEF\xBB\xBF";
  const std::string text = session_line("a") + '\n' + session_line("b") + '\n';
  for (const std::size_t piece : {1U, 2U, 4096U}) {
    const Read found = read(mark + text, piece);
    CHECK(found.ids == "a b ");
    CHECK(found.faults.empty());
    CHECK(found.lines[0] == session_line("a"));
  }
  CHECK(recent(mark + text) == "b a ");
  CHECK(read(mark).faults.empty());
  CHECK(read(mark + "\r\n" + text).ids == "a b ");
  CHECK(read(mark + "{}\n").faults[0].starts_with("f:1:1: "));
}

TEST_CASE("a history is known by its first line", "[codec][history]") {
  CHECK(begins_as_history(session_line("a") + "\nx"));
  CHECK(begins_as_history("\xEF\xBB\xBF" + session_line("a")));
  CHECK(begins_as_history(R"({ "id": 7, "schema": "rollplan.session/9" })"));
  CHECK(begins_as_history(session_line("a").substr(0, 40)));
  CHECK(begins_as_history(R"({"schema":"rollplan.session/1", oops})"));
  CHECK_FALSE(begins_as_history(""));
  CHECK_FALSE(begins_as_history("{\n" + session_line("a").substr(1)));
  CHECK_FALSE(begins_as_history(R"({"schema": "rollplan.catalogue/1"})"));
  CHECK_FALSE(begins_as_history(R"({"schema": ["rollplan.session/1"]})"));
}

TEST_CASE("from the end, the last comes first", "[codec][history]") {
  const std::string text =
      session_line("a") + '\n' + session_line("b") + '\n' + session_line("c") + '\n';
  CHECK(recent(text) == "c b a ");
  CHECK(recent(text, false) == "c b ");
  CHECK(recent(text.substr(0, text.size() - 1)) == "c b a ");
  CHECK(recent("").empty());
  CHECK(recent("x", false).empty());
  CHECK(recent("\n\n\r\n" + text + "\n\r\n") == "c b a ");
}

TEST_CASE("from the end, the last record of an id counts and 30 are enough", "[codec][history]") {
  CHECK(recent(session_line("a") + '\n' + session_line("b") + '\n' + session_line("a") + '\n') ==
        "a b ");
  CHECK(recent(session_line("a") + '\n' + session_line("b") + '\n' + undone("a") + '\n') == "b ");
  std::string many;
  for (int i = 0; i < 50; ++i) many += session_line(std::to_string(i)) + '\n';
  const auto sessions = recent_of(Tail{many, true}).sessions;
  REQUIRE(sessions.size() == most_sessions_back);
  CHECK(sessions.front().id == "49");
  CHECK(sessions.back().id == "20");
}

TEST_CASE("from the end, faults are counted from there", "[codec][history]") {
  const Recent found =
      recent_of(Tail{session_line("a") + "\nx\n" + session_line("b") + "\n{\"schema\"", true});
  CHECK(ids_of(found.sessions) == "b a ");
  REQUIRE(found.faults.size() == 2);
  CHECK(found.faults[0].from_end == 1);
  CHECK(found.faults[0].torn);
  CHECK_FALSE(found.faults[1].torn);
  CHECK(found.faults[0].fault.what == "the last line is torn");
  CHECK(found.faults[1].from_end == 3);
  CHECK(found.faults[1].fault.what == "unexpected \"x\"");
}

TEST_CASE("a whole history is read at once, with its faults", "[codec]") {
  const History history =
      read_history(session_line("a") + '\n' + session_line("b") + "\nnonsense\n" +
                   session_line("c") + '\n' + undone("b") + '\n');
  CHECK(ids_of(history.sessions) == "a c ");
  REQUIRE(history.faults.size() == 1);
  CHECK(history.faults.front().line == 3);
  CHECK(read_history("").sessions.empty());
}
