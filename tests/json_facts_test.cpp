// What is JSON and what is not, in every kind of document that rollplan reads.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "cli_calls.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;
using namespace std::string_literals;

namespace {

/// A place for a value in a document, and the call that reads it.
struct Place {
  std::string document, before, behind;
  std::vector<std::string> call;
};

std::string routine_json() {
  Call call({"today", "--sore", "calf", "--json"});
  call.run();
  std::string text = call.terminal.out;
  return text.substr(0, text.rfind('}'));
}

const std::vector<Place>& places() {
  static const std::vector<Place> all{
      {"catalogue", R"({"schema": "rollplan.catalogue/1", "zzz": )", "}", {"check", "f"}},
      {"configuration", R"({"schema": "rollplan.config/1", "zzz": )", "}", {"check", "f"}},
      {"history",
       R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","areas":[],"zzz":)",
       "}\n",
       {"check", "f"}},
      {"routine", routine_json() + R"(, "zzz": )", "}", {"check", "f"}},
      {"request", R"({"sore": "calf", "zzz": )", "}\n", {"check", "f"}},
      {"request of a stream", R"({"sore": "calf", "zzz": )", "}\n", {"plan", "f"}},
      {"run",
       R"([{"activityType": {"typeKey": "running"}, "startTimeLocal": "2026-11-25 09:00:00", )"
       R"("distance": 5000, "duration": 1800, "zzz": )",
       "}]",
       {"today", "--run", "./f"}}};
  return all;
}

testing::Answer answer_to(const Place& place, const std::string& value) {
  Call call(place.call);
  for (const char* path : {"f", "./f"}) {
    call.files.files[path] = place.before + value + place.behind;
  }
  const Exit exit = call.run();
  return {exit, call.terminal.out, call.terminal.error};
}

/// What a faulty document ends with: its command stops, or the answer is no.
Exit exit_of_fault(const Place& place) {
  return place.call.front() == "today" ? Exit::trouble : Exit::no;
}

/// Whether the answer calls it no JSON.
bool is_refused(const testing::Answer& answer) {
  const std::string text = answer.out + answer.error;
  const std::array signs{"expected JSON", "expected a plain", "expected UTF-8", "no comments",
                         "a comma after the last entry"};
  return std::ranges::any_of(signs, [&](const char* sign) { return holds(text, sign); });
}

const std::string escape_of_nul = R"("\u0000")";

}  // namespace

TEST_CASE("a value of JSON is one in every document", "[codec][json]") {
  const std::string sound[]{
      "null", "true", "false", "0", "-0", "-1", "1.5", "1e5", "1E+5", "-1.25e-3", "0e0", "0.1",
      // of any size
      "123456789012345678901234567890", "-123456789012345678901234567890", "1e-400", R"("")",
      R"("\"\\\/\b\f\n\r\t")", R"("\u00e9\u00E9")", R"("\ud83d\udc5f")", "\"\xC3\xA9\"",
      "\"\xF0\x9F\x91\x9F\"", "\"a'b\"", R"("// no comment")", R"("\u0022")", escape_of_nul, "[]",
      "{}", "[[], {}]", R"({"": 0})", R"([1, "a", null])", R"({"a": {"b": []}})", " 1 ",
      "\t[ 1\t,\r2 ]", std::string(28, '[') + std::string(28, ']')};
  for (const Place& place : places()) {
    for (const std::string& value : sound) {
      const testing::Answer answer = answer_to(place, value);
      INFO(place.document << ": " << value << "\n" << answer.out << answer.error);
      CHECK_FALSE(is_refused(answer));
    }
  }
}

TEST_CASE("what is not JSON is refused in every document", "[codec][json]") {
  const std::string broken[]{
      // numbers
      "01", "-01", "00", "-", "+1", ".5", "-.5", "1.", "1.e5", "1e", "1e+", "1e5.5", "0x1F",
      "1_000", "1 2", "NaN", "-NaN", "Infinity", "-Infinity", "1f", "\xEF\xBC\x91",
      // words and strings
      "nul", "True", "FALSE", "undefined", "a", "'a'", "\"a", "\"a\\\"", R"("\x41")", R"("\a")",
      R"("\u12")", R"("\u12g4")", R"("\ud800")", R"("\udc00")", R"("\ud800\u0041")",
      R"("\ud800\ud800")", "\"\t\"", "\"\x1F\"", "\"\0\""s, "\0"s, "\"a\" \"b\"", "\"\xFF\"",
      "\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"", "\"\xE2\x82\"",
      // lists and objects
      "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1;2]", "[1:2]", "[1}", "{", "{]",
      R"({"a"})", R"({"a":})", R"({"a" 1})", R"({"a":1,})", R"({"a":1 "b":2})", R"({"a":1,,"b":2})",
      R"({a:1})", R"({'a':1})", "{1:1}", "{null:1}", R"({"a"::1})", R"({,"a":1})",
      // comments, marks and odd blanks
      "1 // one", "/* one */ 1", "# 1",
      "\xEF\xBB\xBF"
      "1",
      "\xC2\xA0"
      "1",
      "\v1", "\f1", ""};
  for (const Place& place : places()) {
    for (const std::string& value : broken) {
      const testing::Answer answer = answer_to(place, value);
      INFO(place.document << ": " << value << "\n" << answer.out << answer.error);
      CHECK(is_refused(answer));
      CHECK(answer.exit == exit_of_fault(place));
    }
  }
}

TEST_CASE("nesting has the same limit in every document", "[codec][json]") {
  for (const Place& place : places()) {
    for (const std::string& value :
         {std::string(40, '['), std::string(40, '[') + std::string(40, ']'),
          std::string(50'000, '['), R"({"a":)" + std::string(40, '[')}) {
      const testing::Answer answer = answer_to(place, value);
      INFO(place.document << "\n" << answer.out << answer.error);
      CHECK(holds(answer.out + answer.error, "nesting"));
      CHECK(answer.exit == exit_of_fault(place));
    }
  }
}
