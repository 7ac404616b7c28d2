#include "codec/session_record.hpp"

#include <optional>
#include <string>

#include "codec/positions.hpp"
#include "codec/reading.hpp"
#include "text/json_writer.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

constexpr std::uint32_t most_areas_done = 64;  ///< 16 areas with two sides, twice
constexpr int most_pain = 10;
constexpr int most_holds = 10'000;
constexpr int most_seconds = 86'400;
constexpr std::chrono::year least_year{1900};

/// Reads a record from the tree of a line.
class RecordReader {
 public:
  RecordReader(Reading& in, SessionRecord& record) : in_(in), record_(record) {}

  void read() {
    record_.total.reset();
    record_.note.clear();
    record_.undone = false;
    in_.object(0, must("schema", [](TokenIndex) {}),  // already checked
               must("id", [&](TokenIndex value) { name(value, record_.id); }),
               must("date", [&](TokenIndex value) { record_.date = in_.date(value, least_year); }),
               may("total_s", in_.to(record_.total, 0, most_seconds)),
               must("areas", [&](TokenIndex value) { areas(value); }),
               may("note", [&](TokenIndex value) { text(value, record_.note); }),
               may("undone", [&](TokenIndex value) { record_.undone = flag(value); }));
  }

 private:
  void areas(TokenIndex token) {
    std::size_t count = 0;
    in_.items(token, most_areas_done, [&](TokenIndex item) {
      if (++count > record_.areas.size()) record_.areas.emplace_back();
      area(item, record_.areas[count - 1]);
    });
    record_.areas.resize(count);
  }

  void area(TokenIndex token, AreaDone& done) {
    done = AreaDone{};
    in_.object(token, must("release", [&](TokenIndex value) { name(value, done.release); }),
               may("side", in_.to(done.side)), may("role", in_.to(done.role)),
               may("tool", [&](TokenIndex value) { text(value, done.tool); }),
               may("holds", in_.to(done.holds, 0, most_holds)),
               may("pain_before", in_.to(done.pain_before, 0, most_pain)),
               may("pain_after", in_.to(done.pain_after, 0, most_pain)),
               may("helped", [&](TokenIndex value) { done.helped = flag(value); }));
  }

  void name(TokenIndex token, std::string& into) {
    if (!in_.expect(token, JsonKind::string)) return;
    into = in_.tree().string(token);
    if (into.empty()) in_.fault(token, "an empty text", "a name");
  }

  void text(TokenIndex token, std::string& into) {
    into.clear();
    if (!in_.is_null(token) && in_.expect(token, JsonKind::string)) into = in_.tree().string(token);
  }

  bool flag(TokenIndex token) { return !in_.is_null(token) && in_.flag(token); }

  Reading& in_;
  SessionRecord& record_;
};

/// Finds an unescaped control character in a string. Blanks between values do not count.
std::optional<std::size_t> find_control_character(std::string_view line) {
  for (std::size_t from = 0;; ++from) {
    const std::size_t found = find_unprintable(line.substr(from));
    if (found == std::string_view::npos) return std::nullopt;
    from += found;
    if (line[from] != '\t' && line[from] != '\r') return from;
  }
}

}  // namespace

LineKind SessionReader::read(std::string_view line, SessionRecord& record) {
  escaped_.release();
  const bool is_json = tree_.read(line);
  if (!is_json || !tree_.faults().empty()) return faulty(tree_.faults().front());
  if (const auto control = find_control_character(line)) {
    return faulty({0, "a control character", "printable text", control});
  }
  Reading in(tree_, escaped_, UnknownKeys::are_newer);
  if (const auto schema = tree_.member("schema")) {
    if (in.expect(*schema, JsonKind::string) && tree_.string(*schema) != session_schema) {
      return LineKind::newer;
    }
  }
  RecordReader(in, record).read();
  return in.faults().empty() ? LineKind::session : faulty(in.faults().front());
}

LineKind SessionReader::faulty(const TokenFault& fault) {
  fault_ = fault;
  return LineKind::faulty;
}

Fault SessionReader::fault() const {
  return located(tree_, {fault_}).front();
}

std::string write_session(const SessionRecord& record) {
  std::string document;
  JsonWriter json(document, JsonLayout::one_line);
  json.object([&] {
    json.member("schema", session_schema);
    json.member("id", record.id);
    json.member("date", iso_date(record.date));
    json.member("total_s", record.total);
    json.list("areas", record.areas, [&](const AreaDone& area) {
      json.object([&] {
        json.member("release", area.release);
        json.member("side", id_of(area.side));
        json.member("role", id_of(area.role));
        json.text_or_null("tool", area.tool);
        json.member("holds", area.holds);
        json.member("pain_before", area.pain_before);
        json.member("pain_after", area.pain_after);
        json.member("helped", area.helped);
      });
    });
    json.text_or_null("note", record.note);
    if (record.undone) json.member("undone", true);
  });
  return document;
}

SessionRecord read_session(std::string_view line, std::string_view file) {
  SessionReader reader;
  SessionRecord record;
  switch (reader.read(line, record)) {
    case LineKind::session:
      break;
    case LineKind::newer:
      throw FaultyFile(file, {Fault{1, 1, "", "another schema", say("\"{}\"", session_schema)}});
    case LineKind::faulty:
      throw FaultyFile(file, {reader.fault()});
  }
  return record;
}

}  // namespace rollplan
