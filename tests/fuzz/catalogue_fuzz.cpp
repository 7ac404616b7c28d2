// Catalogues, read on top of the built-in one and used by every command.
#include <array>

#include "commands.hpp"
#include "kept_safety.hpp"
#include "rollplan/codec.hpp"
#include "text/printable.hpp"

namespace rollplan::fuzz::catalogue {
namespace {

const std::string file = "c.json";

/// Between 40 and 200 columns, from the size of the text.
std::size_t width_for(const std::string& text) {
  constexpr std::size_t least = 40;
  constexpr std::size_t widths = 161;
  return least + text.size() % widths;
}

void require_fits(std::string_view text, std::size_t width) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.starts_with('\f')) line.remove_prefix(1);
    if (columns(line) > width) require(false, "a line fits: " + printable(line, 500));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// What the commands print with the catalogue, in every format.
std::string used(const std::string& text) {
  const std::size_t width = width_for(text);
  const std::vector<Words> calls{
      {"today"},
      {"list"},
      {"today", "--sore", "calf=7,it-band=3", "--run", "race", "--time", "5m"}};
  std::string all;
  for (Words words : calls) {
    words.insert(words.end(), {"--catalogue", file, "--width", std::to_string(width)});
    all += described(printed_json(words, {{file, text}}));
    const Printed sheet = printed(words, {{file, text}});
    require_fits(sheet.out, width);
    all += sheet.out;
    words.emplace_back("--format");
    for (const char* format : {"plain", "markdown", "html"}) {
      words.emplace_back(format);
      all += printed(words, {{file, text}}, "\n\t").out;
      words.pop_back();
    }
  }
  return all;
}

std::string reminded(const std::string& text) {
  std::string all;
  for (const char* format : {"cron", "at", "systemd", "ics", "remind"}) {
    all +=
        printed({"remind", "--as", format, "--at", "19:30", "--sore", "calf", "--catalogue", file},
                {{file, text}}, "\n\r")
            .out;
  }
  return all;
}

Start start() {
  Start start;
  start.seeds = {project_file("data/hamstrings.json"), project_file("data/example-catalogue.json"),
                 R"({"schema": "rollplan.catalogue/1", "releases": [{"id": "a", "name": "A",
          "lie": "Lie.", "roll": "Roll.", "tools": {"foam-roller": {"fit": 1}}}]})",
                 R"({"schema": "rollplan.catalogue/1", "refuse": ["x"], "ask_first": ["y"],
          "sides": {"left": ["l"]}, "feelings": ["z"], "sources": ["a source"]})",
                 R"({"schema": "rollplan.catalogue/1", "runs": [{"id": "race", "gentle": false}],
          "releases": [{"id": "calves", "name": "A", "words": ["Wade"], "max_cycles": 6,
            "lie": "Lie.", "roll": "Roll.", "tools": {"foam-roller": {"fit": 1}}}],
          "referrals": [{"id": "shin", "words": ["b"], "unless": ["calf"], "text": "T.",
                         "command": "rollplan list"}],
          "refusals": [{"id": "fever", "words": ["c"], "text": "T."}]})"};
  std::vector<std::string> texts = start.seeds;
  texts.push_back(project_file("data/catalogue.schema.json"));
  start.words = quoted_words(texts);
  return start;
}

std::string outcome_of(std::string input) {
  const Printed check = printed({"check", file}, {{file, input}}, "\n");
  const Catalogue read = read_catalogue(input, file, builtin_catalogue());
  const std::string lost = testing::lost_safety(builtin_catalogue(), read);
  require(lost.empty(), "a catalogue takes no safety away: " + lost);
  require(check.exit == Exit::done, "what can be read has no fault for check: " + check.error);
  return described(check) + used(input) + reminded(input);
}

const Target target("catalogue", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::catalogue
