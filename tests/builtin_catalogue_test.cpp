// The catalogue that ships inside: what it must contain, and that the generated tables say the same
// as the JSON.
#include <regex>

#include "catch.hpp"
#include "render/layout.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/render.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const Catalogue& built_in = builtin_catalogue();

template <class Entries>
std::string ids(const Entries& entries) {
  std::string all;
  for (const auto& entry : entries) all += std::string(entry.id) + " ";
  return all;
}

}  // namespace

TEST_CASE("six releases and four tools, in their order", "[core][catalogue]") {
  CHECK(ids(built_in.releases) == "glutes hip-rotators quads it-band calves plantar-fascia ");
  CHECK(ids(built_in.tools) == "lacrosse-ball tennis-ball foam-roller rumbleroller ");
  CHECK(ids(built_in.runs) == "easy long race speed uphill downhill treadmill trail ");
}

TEST_CASE("the tables say what the JSON says", "[core][catalogue]") {
  const std::string text = contents_of("data/catalogue.json");
  const Catalogue read = read_catalogue(text, "catalogue.json", Catalogue{});
  for (const Format& format : formats()) {
    CHECK(format.list(read, Page{}) == format.list(built_in, Page{}));
    for (std::size_t i = 0; i < read.releases.size(); ++i) {
      CHECK(format.release(read, read.releases[i], {}, Page{}) ==
            format.release(built_in, built_in.releases[i], {}, Page{}));
    }
    for (std::size_t i = 0; i < read.tools.size(); ++i) {
      CHECK(format.tool(read, read.tools[i], Page{}) ==
            format.tool(built_in, built_in.tools[i], Page{}));
    }
  }
  CHECK(same(read, built_in));
}

TEST_CASE("a difference between tables and JSON would be seen", "[core][catalogue]") {
  std::string text = contents_of("data/catalogue.json");
  text.replace(text.find("\"cap\": 5"), 8, "\"cap\": 4");
  CHECK_FALSE(same(read_catalogue(text, "c", Catalogue{}), built_in));
}

TEST_CASE("every fact names where it comes from", "[core][catalogue]") {
  const auto has_sources = [](const Statement& statement) {
    INFO(statement.text);
    CHECK((statement.text.empty() || !statement.sources.empty()));
  };
  const auto each_part = [&](const Position& position) {
    for (const Statement& part :
         {position.lie, position.roll, position.lighter, position.stronger}) {
      has_sources(part);
    }
  };
  for (const Release& release : built_in.releases) {
    INFO(release.id);
    each_part(release.position);
    has_sources(release.before_run);
    has_sources(release.stretch);
    has_sources(release.test_drive);
    for (const Statement& caution : release.cautions) has_sources(caution);
    for (const Statement& about : release.about) has_sources(about);
    for (const Preparation& preparation : release.preparations) {
      CHECK_FALSE(preparation.sources.empty());
    }
    for (const Fitness& fitness : release.tools) {
      CHECK_FALSE(fitness.sources.empty());
      each_part(fitness.position);
    }
    CHECK((release.pressure.cap == 0 || !release.pressure.sources.empty()));
    CHECK_FALSE(release.weight_sources.empty());
    CHECK((release.max_cycles.n == 0 || !release.max_cycles.sources.empty()));
    CHECK_FALSE(release.cautions.empty());
  }
  for (const Tool& tool : built_in.tools) CHECK_FALSE(tool.sources.empty());
  for (const Run& run : built_in.runs) CHECK_FALSE(run.sources.empty());
  for (const Refusal& refusal : built_in.refusals) CHECK_FALSE(refusal.sources.empty());
  for (const Referral& referral : built_in.referrals) CHECK_FALSE(referral.sources.empty());
  for (const Statement& line : built_in.stop_lines) has_sources(line);
  const Dose& dose = built_in.dose;
  for (const Timing& timing :
       {dose.get_ready, dose.roll, dose.hold, dose.change_sides, dose.stretch, dose.test_drive}) {
    CHECK_FALSE(timing.sources.empty());
  }
}

TEST_CASE("each source can be found: authors, year, journal, title and where it is",
          "[core][catalogue]") {
  const std::regex form(R"([A-Z][^,0-9]+(, [A-Z][^,0-9]+)?( et al\.)? (19|20)\d\d, [^:]+: .+\. )"
                        R"((doi 10\.\d+/\S+|PMC\d+|PMID \d+)\. .+\.)");
  const auto is_no_paper = [](std::string_view id) {
    return id == "practice" || id == "project" || id == "post" || id == "therapist";
  };
  int papers = 0;
  for (const Source& source : built_in.sources) {
    if (is_no_paper(source.id)) continue;
    ++papers;
    INFO(source.id << ": " << source.text);
    CHECK(std::regex_match(std::string(source.text), form));
    // The id ends with the paper's year.
    const std::string year(source.id.substr(source.id.size() - 4));
    CHECK(source.text.find(' ' + year + ", ") != std::string_view::npos);
  }
  CHECK(papers > 20);
  CHECK_FALSE(std::regex_match(std::string("PMC5613699: marathon soreness on day 1"), form));
}

TEST_CASE("weights after each kind of run", "[core][catalogue]") {
  // columns: easy long race speed uphill downhill treadmill trail
  const std::pair<std::string_view, std::vector<int>> wanted[] = {
      {"glutes", {1, 2, 2, 2, 3, 1, 1, 2}}, {"hip-rotators", {1, 1, 2, 1, 1, 1, 1, 2}},
      {"quads", {1, 2, 3, 1, 1, 3, 1, 2}},  {"it-band", {0, 1, 1, 0, 0, 1, 0, 1}},
      {"calves", {1, 2, 3, 3, 3, 2, 2, 2}}, {"plantar-fascia", {0, 1, 1, 2, 1, 0, 1, 2}}};
  for (const auto& [id, weights] : wanted) {
    const Release& release = release_named(built_in, id);
    std::vector<int> found(built_in.runs.size(), 0);
    for (const Weight& weight : release.weights) found[weight.run] = weight.weight;
    INFO(id);
    CHECK(found == weights);
  }
}

TEST_CASE("the stop rules take three lines of a page", "[core][catalogue]") {
  Paragraph paragraph;
  for (const Statement& line : built_in.stop_lines) paragraph.add(line.text);
  CHECK(paragraph.lines(Page{}).size() == 3);
}

TEST_CASE("the IT band names the hamstrings, whose catalogue ships inside", "[core][catalogue]") {
  std::string about;
  for (const Statement& statement : release_named(built_in, "it-band").about) {
    about += statement.text;
  }
  CHECK(about.find("--catalogue hamstrings") != std::string::npos);
  CHECK_FALSE(shipped_catalogue("hamstrings").empty());
  CHECK(shipped_catalogue("elbows").empty());
  REQUIRE(shipped_catalogues().size() == 1);
  CHECK(shipped_catalogue("hamstrings") == contents_of("data/hamstrings.json"));
}
