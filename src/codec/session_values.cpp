// The values of a session's line, and what is said where they are not as they should be.
#include <algorithm>

#include "codec/session_line.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

// As they are written, in quotes.
constexpr std::string_view written_schema = R"("rollplan.session/1")";
constexpr int least_year = 1900;

// The likeliest first. The names are those of `id_of`; a test holds them together.
constexpr std::array sides{Side::both, Side::left, Side::right};
constexpr std::array<std::string_view, sides.size()> side_names{R"("both")", R"("left")",
                                                                R"("right")"};
constexpr std::array roles{Role::asked, Role::added, Role::run, Role::rotation};
constexpr std::array<std::string_view, roles.size()> role_names{R"("asked")", R"("added")",
                                                                R"("run")", R"("rotation")"};

constexpr std::string_view unquoted(std::string_view written) {
  return written.substr(1, written.size() - 2);
}

static_assert(unquoted(written_schema) == session_schema);

}  // namespace

Fault SessionReader::fault() const {
  Fault fault = fault_;
  const std::string_view before = line_.substr(0, fault_place_);
  const auto starts_character = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  };
  fault.column = 1 + static_cast<std::size_t>(std::ranges::count_if(before, starts_character));
  return fault;
}

/// Only the first fault of a line is told.
void SessionReader::complain(std::string what, std::string expected) {
  if (is_faulty_) return;
  is_faulty_ = true;
  fault_place_ = place_;
  fault_.pointer = pointer();
  fault_.what = std::move(what);
  fault_.expected = std::move(expected);
}

std::string SessionReader::pointer() const {
  std::string pointer;
  if (area_) pointer = say("/areas/{}", *area_);
  if (!key_.empty()) pointer += say("/{}", key_name(key_));
  return pointer;
}

bool SessionReader::refuse_kind(JsonKind expected) {
  complain(say("{} in this place", name_of(kind_)), std::string(name_of(expected)));
  scanner_.skip();
  return false;
}

void SessionReader::schema() {
  if (!expect(JsonKind::string)) return;
  const bool own = scanner_.string_as(written_schema) || scanner_.string() == session_schema;
  schema_ = own ? Schema::own : Schema::other;
}

void SessionReader::date(Date& into) {
  if (!expect(JsonKind::string)) return;
  const std::string_view written = scanner_.string();
  const auto date = parse_date(written);
  if (date && date->year() >= std::chrono::year(least_year)) {
    into = *date;
  } else {
    complain(say("{} is no date", in_quotes(written)), "one such as 2026-11-22");
  }
}

void SessionReader::text(std::string& into) {
  into.clear();
  if (!is_null() && expect(JsonKind::string)) into = scanner_.string();
}

void SessionReader::name(std::string& into) {
  if (!expect(JsonKind::string)) return;
  into = scanner_.string();
  if (into.empty()) complain("an empty text", "a name");
}

void SessionReader::number(std::optional<int>& into, int most) {
  into.reset();
  if (is_null() || !expect(JsonKind::integer)) return;
  const JsonScanner::Number number = scanner_.number();
  if (!number.whole) {
    complain(say("{} in this place", name_of(JsonKind::real)),
             std::string(name_of(JsonKind::integer)));
  } else if (number.value < 0 || number.value > most) {
    complain(say("{} is out of range", number.value), say("0 to {}", most));
  } else {
    into = static_cast<int>(number.value);
  }
}

bool SessionReader::flag() {
  return !is_null() && expect(JsonKind::boolean) && scanner_.boolean();
}

/// The place of what is written among the `names`.
template <std::size_t N>
std::size_t SessionReader::choice(const std::array<std::string_view, N>& names,
                                  const char* expected) {
  if (!expect(JsonKind::string)) return 0;
  for (std::size_t i = 0; i < N; ++i) {
    if (scanner_.string_as(names[i])) return i;
  }
  const std::string_view written = scanner_.string();  // perhaps with escapes
  for (std::size_t i = 0; i < N; ++i) {
    if (unquoted(names[i]) == written) return i;
  }
  complain(in_quotes(written) + " in this place", expected);
  return 0;
}

void SessionReader::side(Side& into) {
  into = sides[choice(side_names, "left, right or both")];
}

void SessionReader::role(Role& into) {
  into = roles[choice(role_names, "asked, run, rotation or added")];
}

}  // namespace rollplan
