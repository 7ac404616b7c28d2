// Reading the pictures of positions, and the mistakes that are found in them.
#include "catch.hpp"
#include "rollplan/codec.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

std::string in_release(const std::string& figure) {
  return R"({"schema": "rollplan.catalogue/1", "releases": [{"id": "k", "name": "K",
 "lie": "Lie.", "roll": "Roll.", "tools": {"foam-roller": {"fit": 1}},
 "figure": )" +
         figure + "}]}";
}

/// A valid figure with `from` replaced.
std::string with(const std::string& from, const std::string& to) {
  std::string text = R"({"head": [1, 2], "lines": [[[3, 4], [5, 6]]], "props": [], )"
                     R"("tool": [7, 36], "arrow": [[8, 38], [9, 38]]})";
  if (!from.empty()) text.replace(text.find(from), from.size(), to);
  return in_release(text);
}

/// All faults with their places. The figure is in line 3, after `"figure": `.
std::string faults_of(const std::string& text) {
  try {
    read_catalogue(text, "f", builtin_catalogue());
  } catch (const FaultyFile& faulty) {
    std::string all;
    for (const Fault& fault : faulty.faults) {
      all += std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
             fault.pointer.substr(fault.pointer.find("/figure")) + ": " + fault.what + "; " +
             fault.expected + "\n";
    }
    return all;
  }
  return "none";
}

}  // namespace

TEST_CASE("a tool may have its own figure, the release's is the default", "[codec][catalogue]") {
  const Catalogue& catalogue = builtin_catalogue();
  const Release& glutes = release_named(catalogue, "glutes");
  const auto with_tool = [&](std::string_view tool) {
    return figure_with(catalogue, glutes, catalogue.tools[find_tool(catalogue, tool).value()]);
  };
  CHECK(with_tool("lacrosse-ball") == glutes.figure);
  CHECK(with_tool("foam-roller") != glutes.figure);
  CHECK(with_tool("foam-roller")->head == Point{20, 6});
  const Catalogue bare = read_catalogue(
      R"({"schema": "rollplan.catalogue/1", "releases": [{"id": "k", "name": "K", "lie": "Lie.",
          "roll": "Roll.", "tools": {"foam-roller": {"fit": 1}}}]})",
      "f", catalogue);
  CHECK(figure_with(bare, bare.releases.back(), bare.tools[2]) == nullptr);
}

TEST_CASE("a figure is read", "[codec][catalogue]") {
  const Catalogue catalogue = read_catalogue(with("", ""), "f", builtin_catalogue());
  const Figure& figure = *catalogue.releases.back().figure;
  CHECK(figure.head == Point{1, 2});
  REQUIRE(figure.lines.size() == 1);
  CHECK(figure.lines[0][1] == Point{5, 6});
  CHECK(figure.props.empty());
  CHECK(figure.tool == Point{7, 36});
  CHECK(figure.arrow.from == Point{8, 38});
  CHECK(figure.arrow.to == Point{9, 38});
}

TEST_CASE("slips in a figure are named at their place", "[codec][catalogue]") {
  CHECK(faults_of(with("[1, 2]", "[61, 2]")) ==
        "3:22 /figure/head/0: 61 is out of range; 0 to 60\n");
  CHECK(faults_of(with("[1, 2]", "[1, 41]")) ==
        "3:25 /figure/head/1: 41 is out of range; 0 to 40\n");
  CHECK(faults_of(with("[1, 2]", "[-1, 2]")) ==
        "3:22 /figure/head/0: -1 is out of range; 0 to 60\n");
  CHECK(faults_of(with("[1, 2]", "[1]")) == "3:21 /figure/head: 1 number; two: [x, y]\n");
  CHECK(faults_of(with("[1, 2]", "[1, 2, 3]")) == "3:21 /figure/head: 3 numbers; two: [x, y]\n");
  CHECK(faults_of(with("[1, 2]", "[1, 2.5]")) ==
        "3:25 /figure/head/1: found a number with a fraction or exponent; a whole number\n");
  CHECK(faults_of(with("[1, 2]", "1")) == "3:21 /figure/head: found a whole number; a list\n");
  CHECK(faults_of(with(R"("head": [1, 2], )", "")) ==
        "3:12 /figure: \"head\" is missing; this key\n");
  CHECK(faults_of(with("\"props\"", "\"prop\"")) ==
        "3:58 /figure/prop: unknown key \"prop\"; \"props\", perhaps\n");
}

TEST_CASE("lines and arrows in a figure have their limits", "[codec][catalogue]") {
  const auto repeated = [](const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += (i > 0 ? "," : "") + text;
    return all;
  };
  const std::string line = "[[3, 4], [5, 6]]";
  CHECK(faults_of(with(line, repeated(line, 8))) == "none");
  CHECK(faults_of(with(line, repeated(line, 9))) == "3:38 /figure/lines: 9 entries; at most 8\n");
  CHECK(faults_of(with("[3, 4], [5, 6]", repeated("[3, 4]", 8))) == "none");
  CHECK(faults_of(with("[3, 4], [5, 6]", repeated("[3, 4]", 9))) ==
        "3:39 /figure/lines/0: 9 entries; at most 8\n");
  CHECK(faults_of(with(", [5, 6]", "")) ==
        "3:39 /figure/lines/0: a line of fewer than two points; two points or more\n");
  CHECK(faults_of(with(line, "")) ==
        "3:38 /figure/lines: no line; at least one line, such as [[10, 20], [20, 30]]\n");
  CHECK(faults_of(with("\"props\": []", "\"props\": [" + repeated(line, 9) + "]")) ==
        "3:67 /figure/props: 9 entries; at most 8\n");
  CHECK(faults_of(with(", [9, 38]", "")) ==
        "3:97 /figure/arrow: 1 point; two points: from where to where\n");
  CHECK(faults_of(with("[9, 38]", "[8, 38]")) ==
        "3:97 /figure/arrow: an arrow without a length; two different points\n");
}

TEST_CASE("the size of a tool has its limits, and a default", "[codec][catalogue]") {
  const auto sized = [](const std::string& size) {
    return R"({"schema": "rollplan.catalogue/1", "tools": [{"id": "k", "name": "k")" + size + "}]}";
  };
  const auto size_of = [&](const std::string& text) {
    return read_catalogue(sized(text), "f", builtin_catalogue()).tools.back().size;
  };
  CHECK(size_of("") == 3);
  CHECK(size_of(R"(, "size": 8)") == 8);
  CHECK_THROWS_AS(size_of(R"(, "size": 9)"), FaultyFile);
  CHECK_THROWS_AS(size_of(R"(, "size": 0)"), FaultyFile);
}
