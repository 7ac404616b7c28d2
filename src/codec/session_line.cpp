#include "codec/session_line.hpp"

#include <algorithm>

#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::size_t most_areas_done = 64;  ///< both sides of all that a routine takes, twice
constexpr int most_pain = 10;
constexpr int most_holds = 10'000;
constexpr int most_seconds = 86'400;

/// Keys as they are written, in the order in which they are written.
template <std::size_t N>
using Keys = std::array<std::string_view, N>;

enum SessionKey : std::uint8_t { schema_key, id_key, date_key, total_key, areas_key, note_key };
constexpr Keys<7> session_keys{R"("schema":)", R"("id":)",   R"("date":)",  R"("total_s":)",
                               R"("areas":)",  R"("note":)", R"("undone":)"};
constexpr std::uint32_t session_required =
    1U << schema_key | 1U << id_key | 1U << date_key | 1U << areas_key;

enum AreaKey : std::uint8_t {
  release_key,
  side_key,
  role_key,
  tool_key,
  holds_key,
  before_key,
  after_key
};
constexpr Keys<8> area_keys{R"("release":)",    R"("side":)",  R"("role":)",
                            R"("tool":)",       R"("holds":)", R"("pain_before":)",
                            R"("pain_after":)", R"("helped":)"};
constexpr std::uint32_t area_required = 1U << release_key;

}  // namespace

LineKind SessionReader::read(std::string_view line, SessionRecord& record) {
  line_ = line;
  schema_ = Schema::missing;
  area_.reset();
  key_ = {};
  place_ = 0;
  is_faulty_ = false;
  record.total.reset();
  record.note.clear();
  record.undone = false;

  scanner_.start(line);
  value_comes();
  if (expect(JsonKind::object)) members(record);
  if (!scanner_.finish()) {
    is_faulty_ = false;  // nothing that was said before matters beside this
    place_ = scanner_.place();
    complain(scanner_.complaint(), "JSON");
  } else if (scanner_.unprintable() != std::string_view::npos) {
    is_faulty_ = false;
    key_ = {};
    area_.reset();
    place_ = scanner_.unprintable();
    complain("a control character", "printable text");
  } else if (schema_ == Schema::other) {
    return LineKind::newer;
  }
  return is_faulty_ ? LineKind::faulty : LineKind::session;
}

/// Hands the place of each known key to `read`. Others may be what a newer
/// program writes.
template <std::size_t N, class Read>
void SessionReader::object(const std::array<std::string_view, N>& keys, std::uint32_t required,
                           Read read) {
  const std::size_t start = place_;
  std::uint32_t seen = 0;
  std::size_t key = 0;
  // Mostly all keys are there, in their order and without blanks.
  const auto next_member = [&] {
    if (key < N && scanner_.member_as(keys[key])) return true;
    std::string_view name;
    if (!scanner_.member(name)) return false;
    key = static_cast<std::size_t>(std::ranges::find(keys, name, key_name) - keys.begin());
    return true;
  };
  for (scanner_.open(); next_member(); ++key) {
    if (key == N) {
      scanner_.skip();
      continue;
    }
    key_ = keys[key];
    value_comes();
    const std::uint32_t bit = 1U << key;
    if ((seen & bit) != 0)
      complain(say("\"{}\" stands here twice", key_name(key_)), "each key once");
    seen |= bit;
    read(key);
    key_ = {};
  }
  if ((seen & required) == required) return;
  place_ = start;
  for (std::size_t i = 0; i < N; ++i) {
    if ((required & ~seen & 1U << i) == 0) continue;
    complain(say("\"{}\" is missing", key_name(keys[i])), "it to be there");
  }
}

void SessionReader::members(SessionRecord& record) {
  bool has_areas = false;
  object(session_keys, session_required, [&](std::size_t key) {
    has_areas = has_areas || key == areas_key;
    session_member(key, record);
  });
  if (!has_areas) record.areas.clear();
}

void SessionReader::session_member(std::size_t key, SessionRecord& record) {
  std::optional<int> total;
  switch (key) {
    case schema_key:
      return schema();
    case id_key:
      return name(record.id);
    case date_key:
      return date(record.date);
    case total_key:
      number(total, most_seconds);
      if (total) record.total = Seconds(*total);
      return;
    case areas_key:
      return areas(record.areas);
    case note_key:
      return text(record.note);
    default:
      record.undone = flag();
  }
}

void SessionReader::areas(std::vector<AreaDone>& areas) {
  std::size_t count = 0;
  if (expect(JsonKind::list)) {
    constexpr std::size_t most_have = 4;
    areas.reserve(most_have);
    scanner_.open();
    while (scanner_.item()) {
      value_comes();
      if (count == most_areas_done) {
        complain("more than 64 areas", "fewer");
        scanner_.skip();
        continue;
      }
      if (count == areas.size()) areas.emplace_back();
      area_ = count;
      key_ = {};
      area(areas[count++]);
      area_.reset();
    }
  }
  areas.resize(count);
}

void SessionReader::area(AreaDone& done) {
  done.side = Side::both;
  done.role = Role::asked;
  done.tool.clear();
  done.holds.reset();
  done.pain_before.reset();
  done.pain_after.reset();
  done.helped = false;
  if (!expect(JsonKind::object)) return;
  object(area_keys, area_required, [&](std::size_t key) { area_member(key, done); });
}

void SessionReader::area_member(std::size_t key, AreaDone& done) {
  switch (key) {
    case release_key:
      return name(done.release);
    case side_key:
      return side(done.side);
    case role_key:
      return role(done.role);
    case tool_key:
      return text(done.tool);
    case holds_key:
      return number(done.holds, most_holds);
    case before_key:
      return number(done.pain_before, most_pain);
    case after_key:
      return number(done.pain_after, most_pain);
    default:
      done.helped = flag();
  }
}

}  // namespace rollplan
