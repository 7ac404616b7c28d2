// Histories: each line by itself, and the whole in every command that reads it.
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "rollplan/codec.hpp"

namespace rollplan::fuzz::history {
namespace {

const std::string file = "h.jsonl";

/// What was read is written so that it is read as the same.
std::string read_and_written(std::string_view line) {
  SessionRecord record;
  try {
    record = read_session(line, file);
  } catch (const FaultyFile& faulty) {
    for (const Fault& fault : faulty.faults) require_clean(fault.text(file), "", "a fault");
    return faulty.what();
  }
  if (line.find('\0') == line.npos) require(is_json(line), "a session is JSON");
  const std::string written = write_session(record);
  require(is_json(written), "what is written is JSON");
  require(written.find('\n') == written.npos, "what is written is one line");
  require(write_session(read_session(written, file)) == written, "it is read as it was written");
  return written;
}

std::string line_by_line(std::string_view text) {
  std::string all;
  for (;;) {
    const std::size_t end = text.find('\n');
    all += read_and_written(text.substr(0, end)) + '\n';
    if (end == text.npos) return all;
    text.remove_prefix(end + 1);
  }
}

/// The same however the file comes: in pieces of any size.
std::string in_pieces(const Words& words, const std::string& text) {
  const auto with_pieces_of = [&](std::size_t bytes) {
    testing::Call call(words);
    call.files.files[file] = text;
    call.files.piece = bytes;
    return described(printed(call, "\n\f\t"));
  };
  std::string all = with_pieces_of(4096);
  require(with_pieces_of(text.size() % 61 + 1) == all, "the size of the pieces does not matter");
  return all;
}

Start start() {
  Start start;
  start.seeds = {
      R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","total_s":720,"areas":[{"release":"it-band","side":"left","role":"asked","tool":"ball","holds":2,"pain_before":6,"pain_after":3,"helped":true},{"release":"glutes","role":"added"}],"note":"after \"long\""})"
      "\n"
      R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-20","undone":true})"
      "\n",
      R"({"schema":"rollplan.session/1","id":"b","date":"2026-11-10","areas":[{"release":"calves"}],"note":null})",
      "{\"schema\":\"rollplan.session/2\",\"id\":\"c\"}\n\n{torn\n", "{\"\uFEFFa\": ['b']}\n"};
  std::vector<std::string> texts = start.seeds;
  texts.push_back(project_file("src/codec/session_record.cpp"));
  start.words = quoted_words(texts);
  return start;
}

std::string outcome_of(std::string input) {
  std::string all = line_by_line(input);
  const FilesByPath files{{file, input}};
  for (const Words& command : std::vector<Words>{{"history"},
                                                 {"history", "calf"},
                                                 {"history", "--by", "area", "-f", "plain"},
                                                 {"history", "--by", "week", "-f", "markdown"},
                                                 {"due"},
                                                 {"today", "--width", "40"},
                                                 {"check", file}}) {
    Words words = command;
    if (command.front() != "check") words.insert(words.end(), {"--history", file});
    all += in_pieces(words, input);
  }
  all += described(printed_json({"history", "--history", file}, files));
  const Printed undone = printed({"log", "--undo", "--history", file}, files);
  require(undone.files.at(file).starts_with(input), "a history is only appended to");
  return all + described(undone);
}

const Target target("history", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::history
