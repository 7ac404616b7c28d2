#include "commands.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "text/printable.hpp"

namespace rollplan::fuzz {
namespace {

constexpr int highest_exit = static_cast<int>(Exit::refused);

}  // namespace

void require_clean(std::string_view text, std::string_view allowed, std::string_view what) {
  const std::string_view whole = text;
  while (!text.empty()) {
    const std::size_t before = text.size();
    const char32_t c = take_code_point(text);
    const bool is_stray = c == 0xFFFD && before - text.size() == 1;
    const bool is_allowed = c < 0x80 && allowed.find(static_cast<char>(c)) != allowed.npos;
    const bool is_clean = !is_stray && (is_allowed || !is_unprintable(c));
    if (!is_clean) require(false, std::string(what) + " is clean: " + printable(whole, 2000));
  }
}

Printed printed(testing::Call& call, std::string_view allowed) {
  const Exit exit = call.run();
  const int number = static_cast<int>(exit);
  require(number >= 0 && number <= highest_exit, "an exit code is one of ours");
  require_clean(call.terminal.out, allowed, "standard output");
  require_clean(call.terminal.error, "\n", "standard error");
  if (exit == Exit::usage) require(!call.terminal.error.empty(), "a usage error says why");
  return {exit, call.terminal.out, call.terminal.error, call.files.files};
}

Printed printed(Words words, const FilesByPath& files, std::string_view allowed) {
  testing::Call call(std::move(words));
  call.files.files = files;
  return printed(call, allowed);
}

Printed printed_json(Words words, const FilesByPath& files) {
  words.emplace_back("--json");
  Printed result = printed(std::move(words), files, "\n");
  require(result.out.empty() || is_json(result.out), "--json prints JSON: " + result.out);
  return result;
}

std::string described(const Printed& printed) {
  std::string text = std::to_string(static_cast<int>(printed.exit));
  text.append("\n").append(printed.out).append("\n").append(printed.error);
  for (const auto& [path, content] : printed.files) {
    text.append("\n").append(path).append("\n").append(content);
  }
  return text;
}

bool is_json(std::string_view text) {
  return nlohmann::json::accept(text);
}

std::size_t require_json_lines(std::string_view text) {
  std::size_t lines = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    require(end != text.npos, "every line has an end");
    const std::string_view line = text.substr(0, end);
    if (!is_json(line)) require(false, "a line is JSON: " + printable(line, 500));
    text.remove_prefix(end + 1);
    ++lines;
  }
  return lines;
}

std::vector<std::string> quoted_words(const std::vector<std::string>& texts) {
  constexpr std::size_t longest = 40;
  std::set<std::string> words{"null", "true", "1e3", "-1", "\\u0000", "\\ud800", "\xEF\xBB\xBF"};
  for (const std::string& text : texts) {
    std::size_t begin = 0;
    while ((begin = text.find('"', begin)) != text.npos) {
      const std::size_t end = text.find('"', begin + 1);
      if (end == text.npos) break;
      if (end - begin < longest) words.insert(text.substr(begin, end - begin + 1));
      begin = end + 1;
    }
  }
  return {words.begin(), words.end()};
}

std::string project_file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(std::string(ROLLPLAN_SOURCE_DIR) + '/' + path, std::ios::binary).rdbuf();
  require(!text.str().empty(), path + " can be read");
  return text.str();
}

}  // namespace rollplan::fuzz
