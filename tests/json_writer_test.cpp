#include "text/json_writer.hpp"

#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "dice.hpp"
#include "rollplan/error.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Json = nlohmann::ordered_json;

/// Writes the document with our writer, value by value.
void rewrite(JsonWriter& out, const Json& value) {
  if (value.is_object()) {
    out.object([&] {
      for (const auto& [key, member] : value.items()) {
        out.found_key(key);
        rewrite(out, member);
      }
    });
  } else if (value.is_array()) {
    out.list(value, [&](const Json& item) { rewrite(out, item); });
  } else if (value.is_string()) {
    out.value(value.get<std::string>());
  } else if (value.is_boolean()) {
    out.value(value.get<bool>());
  } else if (value.is_number()) {
    out.value(value.get<std::int64_t>());
  } else {
    out.null();
  }
}

std::string rewritten(const Json& value, JsonLayout layout) {
  std::string text;
  JsonWriter out(text, layout);
  rewrite(out, value);
  return text;
}

std::string random_text(Dice& dice) {
  static constexpr std::array<std::string_view, 12> pieces{
      "calf", " ", "\"", "\\", "/", "\n", "\t", "\x01", "\x1f", "\x7f", "é", "🙂"};
  std::string text;
  for (int i = dice.between(0, 6); i > 0; --i) text += dice.one_of(pieces);
  if (dice.chance(2)) text += std::string(static_cast<std::size_t>(dice.between(0, 3000)), 'a');
  return text;
}

Json random_value(Dice& dice, int depth) {
  switch (dice.between(0, depth > 4 ? 3 : 5)) {
    case 0:
      return random_text(dice);
    case 1:
      return dice.between(-100'000, 100'000);
    case 2:
      return dice.between(0, 1) == 1;
    case 3:
      return nullptr;
    case 4: {
      Json list = Json::array();
      for (int i = dice.between(0, 4); i > 0; --i) list.push_back(random_value(dice, depth + 1));
      return list;
    }
    default: {
      Json object = Json::object();
      for (int i = dice.between(0, 4); i > 0; --i) {
        object[random_text(dice)] = random_value(dice, depth + 1);
      }
      return object;
    }
  }
}

}  // namespace

TEST_CASE("documents are written as nlohmann writes its trees, byte for byte", "[text][json]") {
  const Seed seed = seed_of_run();
  INFO("seed " << seed);
  Dice dice(seed);
  for (int i = 0; i < rounds(3000); ++i) {
    const Json value = random_value(dice, 0);
    REQUIRE(rewritten(value, JsonLayout::indented) == value.dump(2));
    REQUIRE(rewritten(value, JsonLayout::one_line) == value.dump());
  }
}

TEST_CASE("every ASCII character is escaped as JSON wants it", "[text][json]") {
  for (char c = 0; c >= 0 && c < 127; ++c) {
    const std::string text(1, c);
    CHECK(json_string(text) == Json(text).dump());
  }
}

TEST_CASE("an odd character is found at every place of a text of every length", "[text][json]") {
  for (std::size_t length = 1; length <= 50; ++length) {
    for (std::size_t place = 0; place < length; ++place) {
      for (const char* odd : {"\"", "\\", "\n", "\x1f", "é"}) {
        const std::string text =
            std::string(place, 'a') + odd + std::string(length - place - 1, 'z');
        REQUIRE(json_string(text) == Json(text).dump());
      }
    }
  }
}

TEST_CASE("texts about as long as the writer's room", "[text][json]") {
  for (const std::size_t size : {2040U, 2048U, 4093U, 4094U, 4095U, 4096U, 4097U, 10000U}) {
    for (const std::string before : {"", "calf"}) {
      const Json list{before, std::string(size, 'a'), std::string(size, '"'), "end"};
      CHECK(rewritten(list, JsonLayout::one_line) == list.dump());
    }
  }
}

TEST_CASE("the largest numbers, tenths, and what is unset", "[text][json]") {
  std::string text;
  JsonWriter json(text, JsonLayout::one_line);
  json.object([&] {
    json.member("least", std::numeric_limits<std::int64_t>::min());
    json.member("most", std::numeric_limits<std::int64_t>::max());
    json.member("length", std::optional(std::chrono::seconds(90)));
    json.member("unset", std::optional<int>());
    json.text_or_null("empty", "");
    json.text_or_null("text", "calf");
    json.key("means");
    json.list(std::array{0, 5, 10, 78}, [&](int tenths) { json.tenths(tenths); });
    json.list("words", std::array{"a", "b"});
  });
  CHECK(text ==
        R"({"least":-9223372036854775808,"most":9223372036854775807,"length":90,"unset":null,)"
        R"("empty":null,"text":"calf","means":[0.0,0.5,1.0,7.8],"words":["a","b"]})");
}

TEST_CASE("a text that is not UTF-8 makes no document", "[text][json]") {
  for (const char* bad : {"\xff", "calf\x80", "\xe2\x82", "\xed\xa0\x80"}) {
    try {
      json_string(bad);
      FAIL("written: " << bad);
    } catch (const Error& error) {
      CHECK(error.kind == ErrorKind::data);
      CHECK(std::string(error.what()).find("not UTF-8") != std::string::npos);
    }
  }
}
