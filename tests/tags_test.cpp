// Every test is tagged with its room, so that `rollplan-tests "[planner]"` selects what it says.
#include "catch.hpp"
#include "source_files.hpp"

using namespace rollplan::testing;

namespace {

/// The tests in a file that have no tag before their opening brace.
std::vector<std::string> untagged(const SourceFile& source) {
  const std::string macro = std::string("TEST_") + "CASE(";
  std::vector<std::string> found;
  for (std::size_t at = source.text.find(macro); at != std::string::npos;
       at = source.text.find(macro, at + 1)) {
    const std::string head = source.text.substr(at, source.text.find(") {", at) - at);
    if (head.find("\"[") == std::string::npos || !head.ends_with("]\"")) {
      found.push_back(source.path + ": " + head);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every test has a tag", "[layering]") {
  const std::vector<SourceFile> sources = sources_below("tests");
  REQUIRE(sources.size() > 50);
  std::vector<std::string> all;
  for (const SourceFile& source : sources) {
    for (std::string& test : untagged(source)) all.push_back(std::move(test));
  }
  CHECK(all == std::vector<std::string>{});
}

TEST_CASE("a test without a tag is found", "[layering]") {
  const std::string head = std::string("TEST_") + "CASE(\"it works\"";
  CHECK(untagged({"x_test.cpp", head + ") {}"}).size() == 1);
  CHECK(untagged({"x_test.cpp", head + ",\n  \"[core]\") {}"}).empty());
}
