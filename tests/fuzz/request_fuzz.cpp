// Streams of requests for `plan`: each line in gives exactly one line out.
#include <algorithm>

#include "commands.hpp"
#include "text/byte_order_mark.hpp"

namespace rollplan::fuzz::request {
namespace {

bool is_blank(std::string_view line) {
  line = without_mark(line);
  return line.find_first_not_of(" \t\r") == line.npos;
}

/// A blank line is answered by an empty one, any other by a line of JSON.
void require_answers(std::string_view requests, std::string_view answers) {
  while (!requests.empty()) {
    const std::size_t request_end = std::min(requests.find('\n'), requests.size());
    const std::size_t answer_end = answers.find('\n');
    require(answer_end != answers.npos, "every line has an answer");
    const std::string_view answer = answers.substr(0, answer_end);
    require(is_blank(requests.substr(0, request_end)) ? answer.empty() : is_json(answer),
            "an answer is JSON: " + std::string(answer));
    requests.remove_prefix(std::min(request_end + 1, requests.size()));
    answers.remove_prefix(answer_end + 1);
  }
  require(answers.empty(), "no answer is without a line");
}

Start start() {
  Start start;
  start.seeds = {
      R"({"schema": "rollplan.request/1", "id": 7, "sore": ["calf=7", "left IT band"], "time": "12m"})"
      "\n\n"
      R"({"id": "a", "sore": [], "tools": ["ball"], "level": "gentle", "run": "long", "before_run": true, "date": "2026-11-22"})"
      "\n",
      "{\"sore\": [\"swollen calf\"]}\r\n{\"sore\": 7}\nnonsense\n{}"};
  std::vector<std::string> texts = start.seeds;
  texts.push_back(project_file("data/request.schema.json"));
  start.words = quoted_words(texts);
  start.words.emplace_back("\n");
  return start;
}

std::string outcome_of(std::string input) {
  const FilesByPath files{{"r", input}};
  const Printed json = printed({"plan", "r"}, files, "\n");
  require(json.exit == Exit::done || json.exit == Exit::no, "a stream goes on: " + json.error);
  require_answers(input, json.out);
  const Printed brief = printed({"plan", "r", "--brief"}, files, "\n");
  return described(json) + described(brief);
}

const Target target("request", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::request
