#include "codec/json_scanner.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "catch.hpp"
#include "dice.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using nlohmann::json;

namespace {

json value_of(JsonScanner& scanner);

json list_of(JsonScanner& scanner) {
  json list = json::array();
  scanner.open();
  while (scanner.item()) list.push_back(value_of(scanner));
  return list;
}

json object_of(JsonScanner& scanner) {
  json object = json::object();
  scanner.open();
  for (std::string_view key; scanner.member(key);) {
    const std::string kept(key);
    object[kept] = value_of(scanner);
  }
  return object;
}

/// Stands for all numbers whose value is no matter here: with a fraction or an
/// exponent, or beyond 18 digits.
const json some_number = 0.5;
constexpr std::int64_t beyond = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t exact = 999'999'999'999'999'999;

json number_of(JsonScanner& scanner) {
  const JsonScanner::Number number = scanner.number();
  if (!number.whole || number.value == beyond || number.value == -beyond) return some_number;
  return number.value;
}

json value_of(JsonScanner& scanner) {
  switch (scanner.next()) {
    case JsonKind::null:
      scanner.null();
      return nullptr;
    case JsonKind::boolean:
      return scanner.boolean();
    case JsonKind::integer:
    case JsonKind::real:
      return number_of(scanner);
    case JsonKind::string:
      return std::string(scanner.string());
    case JsonKind::list:
      return list_of(scanner);
    case JsonKind::object:
      break;
  }
  return object_of(scanner);
}

/// Nothing where the text is not accepted.
std::optional<json> scanned(std::string_view text) {
  JsonScanner scanner;
  scanner.start(text);
  json value = value_of(scanner);
  if (!scanner.finish()) return std::nullopt;
  return value;
}

bool skipped(std::string_view text) {
  JsonScanner scanner;
  scanner.start(text);
  scanner.skip();
  return scanner.finish();
}

std::string complaint_about(std::string_view text) {
  JsonScanner scanner;
  scanner.start(text);
  scanner.skip();
  scanner.finish();
  return scanner.complaint();
}

json as_scanned(json value) {
  if (value.is_structured()) {
    for (json& item : value) item = as_scanned(item);
  } else if (value.is_number_float() ||
             (value.is_number_unsigned() && value.get<std::uint64_t>() > exact) ||
             (value.is_number_integer() && value.get<std::int64_t>() < -exact)) {
    return some_number;
  }
  return value;
}

std::string random_string(Dice& dice) {
  const std::vector<std::string> pieces{
      "a",      "calves",     "0",       " ",       "\\n",     "\\\"",
      "\\\\",   "\\/",        "\\u00e9", "\\u0041", "\\u0000", "\\uD83D\\uDE00",
      "\u00fc", "\U0001F600", "\u2028",  "\x7f",    "it-band", "pain_before"};
  std::string text = "\"";
  for (int i = dice.between(0, 6); i > 0; --i) text += dice.one_of(pieces);
  return text + '"';
}

std::string random_blank(Dice& dice) {
  return dice.chance(20) ? dice.one_of(std::vector<std::string>{" ", "\t", "\n", "\r\n"}) : "";
}

std::string random_scalar(Dice& dice) {
  const std::vector<std::string> scalars{"0",
                                         "-0",
                                         "7",
                                         "-12",
                                         "1.5",
                                         "1e5",
                                         "-2E-3",
                                         "10",
                                         "true",
                                         "false",
                                         "null",
                                         "123456789012",
                                         "999999999999999999",
                                         "0.0",
                                         "1E+2"};
  return dice.chance(40) ? random_string(dice) : dice.one_of(scalars);
}

std::string random_text(Dice& dice, int depth) {
  const std::string blank = random_blank(dice);
  if (depth == 0 || dice.chance(40)) return blank + random_scalar(dice) + random_blank(dice);
  const bool is_list = dice.chance(50);
  std::string text = blank + (is_list ? "[" : "{");
  for (int i = dice.between(0, 4); i > 0; --i) {
    if (!is_list) text += random_blank(dice) + random_string(dice) + random_blank(dice) + ':';
    text += random_text(dice, depth - 1);
    if (i > 1) text += ',';
  }
  return text + random_blank(dice) + (is_list ? "]" : "}") + random_blank(dice);
}

/// A byte gone, doubled, changed or put in, up to three times.
std::string mutated(Dice& dice, std::string text) {
  constexpr std::string_view bytes =
      "{}[],:\"\\0123456789-+.eEtfnu \n\t\r\x01\x1f\x7f\x80\xc3\xe2\xed\xff\xbf\xa0";
  for (int i = dice.between(1, 3); i > 0 && !text.empty(); --i) {
    const auto at = static_cast<std::size_t>(dice.between(0, static_cast<int>(text.size()) - 1));
    const char byte = dice.one_of(bytes);
    switch (dice.between(0, 3)) {
      case 0:
        text.erase(at, 1);
        break;
      case 1:
        text.insert(at, 1, text[at]);
        break;
      case 2:
        text[at] = byte;
        break;
      default:
        text.insert(at, 1, byte);
    }
  }
  return text;
}

/// What nlohmann makes of it; a number that no double holds is JSON all the same,
/// and no matter of comparison.
enum class Opinion { accepts, refuses, none };
Opinion opinion_of(const std::string& text, json& value) {
  try {
    value = json::parse(text);
    return Opinion::accepts;
  } catch (const json::out_of_range&) {
    return Opinion::none;
  } catch (const json::parse_error&) {
    return Opinion::refuses;
  }
}

}  // namespace

TEST_CASE("a scanner reads what nlohmann reads, and refuses what it refuses", "[codec][json]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  int accepted = 0;
  int refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = random_text(dice, 4);
    if (dice.chance(70)) text = mutated(dice, text);
    json expected;
    const Opinion opinion = opinion_of(text, expected);
    if (opinion == Opinion::none) continue;
    const auto value = scanned(text);
    INFO(text);
    ++(value ? accepted : refused);
    REQUIRE(value.has_value() == (opinion == Opinion::accepts));
    REQUIRE(skipped(text) == value.has_value());
    if (value) REQUIRE(*value == as_scanned(expected));
  }
  CHECK(accepted > 2'000);
  CHECK(refused > 2'000);
}

TEST_CASE("texts cut anywhere are refused", "[codec][json]") {
  const std::string text =
      R"({"a": [1, -2.5e3, true, null, "\u00e9\ud83d\ude00x"], "b": {"c": ""}})";
  REQUIRE(skipped(text));
  for (std::size_t size = 0; size < text.size(); ++size) {
    INFO(size);
    CHECK(complaint_about(text.substr(0, size)) == "the text ends too early");
  }
}

TEST_CASE("escapes that mean no character are refused", "[codec][json]") {
  for (const char* text :
       {R"("\ud83d")", R"("\ud83dx")", R"("\ud83d\n")", R"("\ud83d\ud83d")", R"("\ud83d\u0041")",
        R"("\ude00")", R"("\ud83d\udbff")", R"("\ud83d\ue000")", R"("\u12g4")", R"("\u")",
        R"("\x")", R"("\U0041")", R"("\")"}) {
    INFO(text);
    CHECK_FALSE(skipped(text));
    CHECK_FALSE(json::accept(text));
  }
  CHECK(scanned(R"("\udbff\udfff\ud800\udc00")") == json("\U0010FFFF\U00010000"));
}

TEST_CASE("a scanner has the limits of the other reader", "[codec][json]") {
  const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
  const auto text = [](std::size_t n) { return '"' + std::string(n, 'x') + '"'; };
  CHECK(skipped(nested(32)));
  CHECK(complaint_about(nested(33)) == "more than 32 levels of nesting");
  CHECK(complaint_about(std::string(200'000, '[')) == "more than 32 levels of nesting");
  CHECK(skipped(text(4096)));
  CHECK(complaint_about(text(4097)) == "a text of more than 4096 bytes");
  CHECK(complaint_about("{" + text(4097) + ":1}") == "a text of more than 4096 bytes");
}

TEST_CASE("what is no JSON is told with its place", "[codec][json]") {
  CHECK(complaint_about("") == "the text ends too early");
  CHECK(complaint_about("[1,]") == "unexpected \"]\"");
  CHECK(complaint_about("{\"a\": \"\xff\"}") == "\"\\xff\" is not UTF-8");
  CHECK(complaint_about("\"\x1b[31m\"") == "unexpected \"\\x1b\"");
  JsonScanner scanner;
  scanner.start("[1, x]");
  scanner.skip();
  CHECK(scanner.failed());
  CHECK(scanner.place() == 4);
  scanner.start("[1]");
  scanner.skip();
  CHECK(scanner.finish());
}

TEST_CASE("what may not be shown is found where it stands as it is", "[codec][json]") {
  JsonScanner scanner;
  const auto place_in = [&](std::string_view text) {
    scanner.start(text);
    scanner.skip();
    REQUIRE(scanner.finish());
    return scanner.unprintable();
  };
  CHECK(place_in("[\"abc\", \"\u202eflac\"]") == 9);
  CHECK(place_in("[\"a\x7f\"]") == 3);
  CHECK(place_in("{\"a\u009b\": 1}") == 3);
  CHECK(place_in(R"(["\u001b", "é"])") == std::string_view::npos);
}
