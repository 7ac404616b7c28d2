// What people say of their pain: a word of danger is never overlooked.
#include "commands.hpp"
#include "core/phrase/phrase.hpp"
#include "rollplan/catalogue.hpp"

namespace rollplan::fuzz::phrase {
namespace {

/// Characters that have a meaning of their own in a call, which changes what a phrase is.
bool is_only_words(const std::string& text) {
  return text.find_first_of(",=:;") == text.npos;
}

std::string today(const std::string& phrase) {
  const Printed json = printed_json({"today", "--sore=" + phrase}, {});
  return described(json);
}

void require_refused(const std::string& phrase) {
  const Printed answer = printed({"today", "--sore=" + phrase}, {});
  require(answer.exit == Exit::refused, "a word of danger refuses: " + phrase);
}

Start start() {
  Start start;
  std::string table = project_file("tests/phrases.tsv");
  constexpr std::size_t every = 25;
  std::size_t number = 0;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size() - 1);
    const std::string line = table.substr(0, end);
    if (!line.starts_with('#') && number++ % every == 0) {
      start.seeds.push_back(line.substr(0, line.find('\t')));
    }
    start.words.push_back(line.substr(0, line.find_first_of(" \t")) + ' ');
    table.erase(0, end + 1);
  }
  start.seeds.insert(start.seeds.end(), {"calf=7,it-band:left=3", "left calf=11", "glutes:both"});
  return start;
}

std::string outcome_of(std::string input) {
  const Catalogue& catalogue = builtin_catalogue();
  const Phrase phrase = read_phrase(catalogue, input);
  require(find_refusals(catalogue, input).empty() == phrase.refusals.empty(),
          "both ways find the same words of danger");
  require(phrase.refusals.empty() || phrase.decision == Decision::refused, "danger comes first");
  for (const Finding& finding : phrase.refusals) {
    require(finding.last <= phrase.words.size(), "a finding is in the phrase");
  }
  if (is_only_words(input) && input.find('\0') == input.npos) {
    if (!phrase.refusals.empty()) require_refused(input);
    require_refused(input + " swollen");
  }
  return today(input) + std::to_string(static_cast<int>(phrase.decision)) +
         described(printed({"log", "--sore=" + input, "--history", "h"}, {})) +
         described(printed({"remind", "--as", "cron", "--at", "7:30", "--sore=" + input}, {}));
}

const Target target("phrase", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::phrase
