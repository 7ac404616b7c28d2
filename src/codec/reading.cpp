#include "codec/reading.hpp"

#include <algorithm>

#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t longest_id = 64;

bool is_id(std::string_view text) {
  const auto small_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  };
  const auto allowed = [&](char c) { return small_or_digit(c) || c == '-'; };
  return !text.empty() && text.size() <= longest_id && small_or_digit(text.front()) &&
         std::ranges::all_of(text, allowed);
}

}  // namespace

void Reading::fault(TokenIndex token, std::string what, std::string expected) {
  faults_.push_back(TokenFault{token, std::move(what), std::move(expected)});
}

void Reading::found(TokenIndex token, std::string expected) {
  fault(token, say("found {}", name_of(tree_.kind(token))), std::move(expected));
}

bool Reading::expect(TokenIndex token, JsonKind kind) {
  if (is(token, kind)) return true;
  found(token, std::string(name_of(kind)));
  return false;
}

std::string_view Reading::text(TokenIndex token) {
  if (!expect(token, JsonKind::string)) return {};
  const std::string_view text = tree_.string(token);
  if (text.find_first_not_of(' ') == std::string_view::npos) {
    fault(token, "an empty text", "some words");
  }
  return text;
}

std::string_view Reading::id(TokenIndex token) {
  if (!expect(token, JsonKind::string)) return {};
  const std::string_view id = tree_.string(token);
  if (!is_id(id)) {
    fault(token, say("not an id: {}", in_quotes(id)),
          "lower-case letters, digits and hyphens, at most 64");
  }
  return id;
}

std::int32_t Reading::number(TokenIndex token, std::int32_t least, std::int32_t most) {
  if (!expect(token, JsonKind::integer)) return least;
  const std::int64_t value = tree_.integer(token);
  if (value >= least && value <= most) return static_cast<std::int32_t>(value);
  fault(token, say("{} is out of range", value), say("{} to {}", least, most));
  return least;
}

bool Reading::flag(TokenIndex token) {
  return expect(token, JsonKind::boolean) && tree_.boolean(token);
}

Date Reading::date(TokenIndex token, std::chrono::year least) {
  if (!expect(token, JsonKind::string)) return {};
  const std::string_view text = tree_.string(token);
  const auto date = parse_date(text);
  if (date && date->year() >= least) return *date;
  fault(token, say("not a date: {}", in_quotes(text)), "a date such as 2026-11-22");
  return {};
}

std::string_view Reading::choice(TokenIndex token, std::span<const std::string_view> ids) {
  if (!expect(token, JsonKind::string)) return {};
  const std::string_view id = tree_.string(token);
  if (std::ranges::find(ids, id) != ids.end()) return id;
  fault(token, say("found {}", in_quotes(id)), joined(ids, ", ", " or "));
  return {};
}

bool Reading::expect_list(TokenIndex token, std::uint32_t most) {
  if (!expect(token, JsonKind::list)) return false;
  const std::uint32_t count = tree_.count(token);
  if (count <= most) return true;
  fault(token, say("{} entries", count), say("at most {}", most));
  return false;
}

void Reading::expect_schema(TokenIndex token, std::string_view schema) {
  if (!expect(token, JsonKind::string) || tree_.string(token) == schema) return;
  fault(token, say("schema {}", in_quotes(tree_.string(token))), say("\"schema\": \"{}\"", schema));
}

void Reading::unknown_key(TokenIndex key, std::initializer_list<std::string_view> known) {
  const std::string_view name = tree_.string(key);
  const std::string_view meant = nearest(name, std::span(known.begin(), known.size()));
  std::vector<std::string_view> all(known);
  std::erase_if(all, [](std::string_view one) { return one.starts_with('$'); });
  fault(key, say("unknown key {}", in_quotes(name)),
        meant.empty() ? say("one of {}", comma_listed(all)) : say("\"{}\", perhaps", meant));
}

void Reading::repeated_key(TokenIndex key) {
  fault(key, say("{} appears twice", in_quotes(tree_.string(key))), "each key once");
}

void Reading::missing_key(TokenIndex object, std::string_view key) {
  fault(object, say("\"{}\" is missing", key), "this key");
}

}  // namespace rollplan
