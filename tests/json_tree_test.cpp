#include "codec/json_tree.hpp"

#include "catch.hpp"
#include "codec/positions.hpp"

using namespace rollplan;

namespace {

/// The faults of a text that must be refused.
std::vector<Fault> faults_of(const std::string& text) {
  std::pmr::monotonic_buffer_resource memory;
  try {
    const JsonTree tree(text, "f.json", memory);
    tree.finish({});
  } catch (const FaultyFile& faulty) {
    return faulty.faults;
  }
  return {};
}

}  // namespace

TEST_CASE("a tree gives back what the text says", "[codec][json]") {
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(R"({"a": [1, -2, true, null, 1.5], "b": {"c": "\u00e9x"}, "d": ""})", "f",
                      memory);
  REQUIRE(tree.kind(0) == JsonKind::object);
  std::string seen;
  tree.each_member(0, [&](TokenIndex key, TokenIndex value) {
    seen += std::string(tree.string(key)) + ":" + std::string(name_of(tree.kind(value))) + " ";
  });
  CHECK(seen == "a:a list b:an object d:a text ");
  CHECK(tree.count(2) == 5);
  CHECK(tree.integer(3) == 1);
  CHECK(tree.integer(4) == -2);
  CHECK(tree.boolean(5));
  CHECK(tree.kind(6) == JsonKind::null);
  CHECK(tree.kind(7) == JsonKind::real);
  CHECK(tree.string(11) == "\u00e9x");
}

TEST_CASE("an escape in one text does not disturb the next ones", "[codec][json]") {
  const std::string text = R"(["\\\\", "\\", "\\x", "\\\"", "\"", "\",\"", "a\\", "", "b", 7])";
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(text, "f", memory);
  std::vector<std::string> seen;
  tree.each_item(0, [&](TokenIndex item) { seen.emplace_back(tree.string(item)); });
  CHECK(seen ==
        std::vector<std::string>{"\\\\", "\\", "\\x", "\\\"", "\"", "\",\"", "a\\", "", "b", ""});
  // The tree does not copy a text without escapes.
  CHECK(tree.string(9).data() == text.data() + text.find("\"b\"") + 1);
  CHECK(token_offsets(text, {0, 6, 9, 10}) ==
        std::vector<std::size_t>{0, text.find("\"\\\",\\\""), text.find("\"b\""), text.find('7')});
}

TEST_CASE("nesting has a limit, and 32 levels are within it", "[codec][json]") {
  CHECK(faults_of(std::string(32, '[') + std::string(32, ']')).empty());
  const auto faults = faults_of(std::string(33, '[') + std::string(33, ']'));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].what == "more than 32 levels of nesting");
  CHECK(faults[0].column == 33);
  CHECK(faults_of(std::string(200000, '[')).size() == 1);
}

TEST_CASE("texts have a limit, and 4096 bytes are within it", "[codec][json]") {
  const auto text = [](std::size_t size) { return "[\"" + std::string(size, 'x') + "\"]"; };
  CHECK(faults_of(text(4096)).empty());
  const auto faults = faults_of(text(4097));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer == "/0");
}

TEST_CASE("control characters and broken UTF-8 are refused in values and keys", "[codec][json]") {
  CHECK(faults_of(R"(["\u001b[31m"])").size() == 1);
  CHECK(faults_of(R"({"a\u0007": 1})").size() == 1);
  CHECK(faults_of(R"({"x": {"a\u0007": 1}})")[0].line == 1);
  CHECK(faults_of("[\"\xff\"]").size() == 1);
  CHECK(faults_of("[\"\xed\xa0\x80\"]").size() == 1);
}

TEST_CASE("one bad text does not hide what comes behind it", "[codec][json]") {
  const auto faults = faults_of(R"({"a": "\u001b", "b": ["\u0007"]})");
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].pointer == "/a");
  CHECK(faults[1].pointer == "/b/0");
}

TEST_CASE("what is not JSON is described in words of our own", "[codec][json]") {
  CHECK(faults_of("")[0].what == "the text ends too early");
  CHECK(faults_of("[1,]")[0].what == "a comma after the last entry");
  CHECK(faults_of("[\"\xff\"]")[0].what == "\"\\xff\" is not UTF-8");
  CHECK(faults_of("{\"a\": [1, x]}")[0].pointer == "/a");
}

TEST_CASE("what an editor or a habit puts into JSON is named", "[codec][json]") {
  const auto fault = [](const std::string& text) {
    const auto faults = faults_of(text);
    REQUIRE(faults.size() == 1);
    return std::to_string(faults[0].line) + ':' + std::to_string(faults[0].column) + ": " +
           faults[0].what + "; expected " + faults[0].expected;
  };
  CHECK(fault("{\n \u201ca\u201d: 1}") == "2:2: unexpected \"\u201c\"; expected a plain \"");
  CHECK(fault("{\"a\": 'b'}") == "1:7: unexpected \"'\"; expected a plain \"");
  const std::string no_comments = "a comment; expected none, because JSON has no comments";
  CHECK(fault("// mine\n{}") == "1:1: " + no_comments);
  CHECK(fault("{\"a\": 1, /* mine */ \"b\": 2}") == "1:10: " + no_comments);
  CHECK(fault("[1] // mine") == "1:5: " + no_comments);
  const std::string save = "; expected UTF-8; save the file as UTF-8";
  CHECK(fault("[\"\xdc"
              "ber\"]") == "1:3: \"\\xdc\" is not UTF-8" + save);  // Latin-1
  CHECK(fault("[\"M\xfcller\"]") == "1:4: \"\\xfc\" is not UTF-8" + save);
  CHECK(fault("[\"na\xefve text\"]") == "1:5: \"\\xef\" is not UTF-8" + save);
  CHECK(fault("\xff\xfe{") == "1:1: \"\\xff\" is not UTF-8" + save);  // UTF-16
  CHECK(fault(std::string("{\0}\0", 4)) == "1:2: unexpected \"\\x00\"" + save);
  CHECK(fault(std::string("\0{\0}", 4)) == "1:1: unexpected \"\\x00\"" + save);
}

TEST_CASE("what is not JSON is reported with its position", "[codec][json]") {
  const auto faults = faults_of("{\n  \"a\": 1,\n  oops\n}");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].line == 3);
  CHECK(faults[0].column == 3);
  CHECK(faults[0].expected == "JSON");
  for (const std::string text : {"", " ", "[1,]", "{\"a\"}", "[1] 2", "nul", "\"open", "[1e999]"}) {
    INFO(text);
    CHECK(faults_of(text).size() == 1);
  }
}

TEST_CASE("nothing may be behind the end of the text, not even a NUL", "[codec][json]") {
  const std::string nul(1, '\0');
  for (const std::string document : {"{}", "[1]", "7", "\"a\"", " null "}) {
    INFO(document);
    for (const std::string& more : {nul, nul + nul, nul + "{}", " " + nul, nul + " "}) {
      const auto faults = faults_of(document + more);
      REQUIRE(faults.size() == 1);
      CHECK(faults[0].what == "unexpected \"\\x00\"");
      CHECK(faults[0].column == document.size() + 1 + (more.front() == ' ' ? 1 : 0));
    }
    CHECK(faults_of(document + " x")[0].what == "unexpected \"x\"");
    CHECK(faults_of(document + " \n").empty());
  }
  CHECK(faults_of("[" + nul + "]")[0].column == 2);
}

TEST_CASE("a byte order mark is skipped and has no column", "[codec][json]") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(faults_of(mark + "{}").empty());
  CHECK(faults_of(mark + "[x]")[0].column == 2);
  CHECK(faults_of(mark + R"(["\u001b"])")[0].column == 2);
  CHECK(faults_of(mark + "{}" + mark).size() == 1);
  CHECK(faults_of(mark)[0].what == "the text ends too early");
}

TEST_CASE("a tree reads one text after the other", "[codec][json]") {
  std::pmr::monotonic_buffer_resource memory;
  JsonTree tree(memory, Strings::any);
  REQUIRE(tree.read(R"({"a": "\u0007", "b": [1]})"));
  CHECK(tree.string(*tree.member("a")) == "\a");
  CHECK_FALSE(tree.read(R"({"a": [1, {"b": x}]})"));
  REQUIRE(tree.faults().size() == 1);
  CHECK(tree.faults()[0].offset == 16);
  CHECK(tree.count(*tree.member("a")) == 2);  // as far as the text goes
  CHECK_FALSE(tree.read(""));
  CHECK_FALSE(tree.member("a"));
  REQUIRE(tree.read("[]"));
  CHECK(tree.faults().empty());
  CHECK(tree.count(0) == 0);
}

TEST_CASE("a key without its value is a fault, and the rest is not looked at", "[codec][json]") {
  for (const std::string text : {R"({"a": })", R"({"a":)", R"({"a" 1})", R"({"s": 1, "a": x})"}) {
    INFO(text);
    const auto faults = faults_of(text);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].pointer.empty());
  }
  CHECK(faults_of(R"({"a": [0, {"b": 1, "c": }]})")[0].pointer == "/a/1");
}

TEST_CASE("tokens find their lines, columns and pointers", "[codec][json]") {
  const std::string text = "{\n \"k\u00e9y\": [10, {\"a/b\": 2}],\n \"z~\": 33}";
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(text, "f.json", memory);
  // Tokens: 0 {, 1 kéy, 2 [, 3 10, 4 {, 5 a/b, 6 2, 7 z~, 8 33
  std::vector<TokenFault> wanted;
  for (const TokenIndex token : {8U, 6U, 5U, 3U, 2U, 0U}) wanted.push_back({token, "x", "y"});
  try {
    tree.finish(wanted);
    FAIL("nothing was raised");
  } catch (const FaultyFile& faulty) {
    std::string places;
    for (const Fault& fault : faulty.faults) places += fault.text("f") + "\n";
    CHECK(places ==
          "f:1:1: x; expected y\n"
          "f:2:9: /k\u00e9y: x; expected y\n"
          "f:2:10: /k\u00e9y/0: x; expected y\n"
          "f:2:15: /k\u00e9y/1/a~1b: x; expected y\n"
          "f:2:22: /k\u00e9y/1/a~1b: x; expected y\n"
          "f:3:8: /z~0: x; expected y\n");
    CHECK(std::string(faulty.what()) == "f.json:1:1: x; expected y");
    CHECK(faulty.hint == "5 more; all of them: rollplan check f.json");
  }
}

TEST_CASE("the way out of several faults is a command that can be typed", "[codec][json]") {
  const auto hint = [](const std::string& file) {
    return FaultyFile(file, {Fault{}, Fault{}}).hint;
  };
  CHECK(hint("standard input") == "1 more; all of them: rollplan check -");
  CHECK(hint("a b/it's.json") == "1 more; all of them: rollplan check 'a b/it'\\''s.json'");
  CHECK(hint("$(x).json") == "1 more; all of them: rollplan check '$(x).json'");
  CHECK(hint("-x.json") == "1 more; all of them: rollplan check ./-x.json");
  CHECK(FaultyFile("f", {Fault{}}).hint.empty());
}
