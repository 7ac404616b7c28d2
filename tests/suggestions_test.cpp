// Every command that an answer suggests works when it is pasted.
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli_calls.hpp"
#include "dice.hpp"
#include "rollplan/catalogue.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using CommandLine = std::vector<std::string>;

/// As a shell would cut it; of its quotes, only the single ones are used.
CommandLine shell_words(const std::string& line) {
  CommandLine words;
  std::string word;
  bool quoted = false, any = false;
  for (const char c : line + ' ') {
    if (c == '\'') {
      quoted = !quoted;
      any = true;
    } else if (c == ' ' && !quoted) {
      if (any) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  return words;
}

/// The commands in what was printed: whole ones, options alone, and phrases.
std::vector<CommandLine> commands_in(const std::string& text) {
  std::vector<CommandLine> found;
  const auto each = [&](const std::regex& pattern, auto make) {
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
      found.push_back(make((*it)[1].str()));
    }
  };
  // Made once: that takes longer than to search with them.
  static const std::regex option(R"((--(?:sore|after|area) (?:'[^']*'|[^ ;\n]+)(?:=\d+)?))");
  static const std::regex meant("did you mean \"([^\"]+)\"\\?");
  static const std::regex today("rollplan (today [^\n]*)");
  each(option, [](const std::string& typed) {
    CommandLine words = shell_words(typed);
    words[0] = "--sore";
    words.insert(words.begin(), "today");
    return words;
  });
  each(meant, [](const std::string& phrase) { return CommandLine{"today", "--sore", phrase}; });
  each(today, shell_words);
  if (text.find("rollplan list") != std::string::npos) found.push_back({"list"});
  if (text.find("rollplan help safety") != std::string::npos) found.push_back({"help", "safety"});
  return found;
}

Answer call_at_home(CommandLine words) {
  return call(std::move(words), {{"HOME", "/home/runner"}});
}

std::size_t check_suggestions(const CommandLine& words) {
  const Answer answer = call_at_home(words);
  const std::vector<CommandLine> commands = commands_in(answer.error);
  for (const CommandLine& command : commands) {
    std::string typed;
    for (const std::string& word : command) typed += ' ' + word;
    INFO(answer.error << "suggests" << typed);
    const bool is_entry = words[0] == "show" && command.size() == 3 &&
                          answer.error.find('"' + command[2] + "\"?") != std::string::npos;
    CHECK(call_at_home(is_entry ? CommandLine{"show", command[2]} : command).exit != Exit::usage);
  }
  CHECK(std::ranges::count(answer.error, '\n') <= 3);
  return commands.size();
}

}  // namespace

TEST_CASE("what is suggested for a phrase can be typed", "[cli][phrase]") {
  std::ifstream file(std::string(ROLLPLAN_SOURCE_DIR) + "/tests/phrases.tsv");
  constexpr int step = 10 / rounds(10);
  int number = 0;
  std::size_t suggested = 0;
  for (std::string line; std::getline(file, line);) {
    if (number++ % step != 0) continue;
    const std::string phrase = line.substr(0, line.find('\t'));
    if (line.starts_with('#') || phrase.starts_with('-')) continue;
    suggested += check_suggestions({"today", "--sore", phrase});
    // The same without quotes, and with the last letter missing or doubled.
    CommandLine unquoted{"today", "--sore"};
    std::istringstream words(phrase);
    for (std::string word; words >> word;) unquoted.push_back(word);
    suggested += check_suggestions(unquoted);
    suggested += check_suggestions({"start", "--sore", phrase.substr(0, phrase.size() - 1)});
    suggested += check_suggestions({"today", "--sore", phrase + phrase.back()});
    suggested += check_suggestions({"due", "--area", phrase});
    suggested += check_suggestions({"show", phrase});
    suggested += check_suggestions({"log", "--sore", phrase + "=4", "--after", "clf=3"});
  }
  CHECK(suggested > static_cast<std::size_t>(rounds(500)));
}

TEST_CASE("the command of every referral works", "[cli][phrase]") {
  for (const Referral& referral : builtin_catalogue().referrals) {
    if (referral.command.empty()) continue;
    CommandLine words = shell_words(std::string(referral.command));
    INFO(referral.command);
    REQUIRE(words.front() == "rollplan");
    words.erase(words.begin());
    CHECK(call(words).exit == Exit::done);
  }
}

TEST_CASE("every command reads a phrase alike", "[cli][phrase]") {
  for (const std::string phrase : {"left calf", "my tight calves", "calf muscle (left)"}) {
    INFO(phrase);
    CHECK(call_at_home({"today", "--sore", phrase}).exit == Exit::done);
    CHECK(call_at_home({"show", phrase}).exit == Exit::done);
    CHECK(call_at_home({"log", "--sore", phrase + "=4", "--after", phrase + "=2"}).exit ==
          Exit::done);
    CHECK(call_at_home({"due", "--area", phrase}).exit == Exit::done);
    CHECK(call_at_home({"remind", "--as", "cron", "--at", "07:00", "--sore", phrase}).exit ==
          Exit::done);
    CHECK(call_at_home({"start", "--sore", phrase}).exit != Exit::usage);
  }
  for (const std::string phrase : {"swollen left calf", "groins", "front of my hip", "hot calf"}) {
    INFO(phrase);
    CHECK(call_at_home({"today", "--sore", phrase}).exit == Exit::refused);
    CHECK(call_at_home({"show", phrase}).exit == Exit::refused);
    CHECK(call_at_home({"log", "--sore", phrase}).exit == Exit::refused);
    CHECK(call_at_home({"log", "--sore", "calf=4", "--after", phrase + "=2"}).exit ==
          Exit::refused);
    CHECK(call_at_home({"due", "--area", phrase}).exit == Exit::refused);
    CHECK(call_at_home({"remind", "--as", "cron", "--at", "07:00", "--sore", phrase}).exit ==
          Exit::refused);
    CHECK(call_at_home({"start", "--sore", phrase}).exit == Exit::refused);
    CHECK(call_at_home({"today", "--sore", "calf:" + phrase}).exit == Exit::refused);
    CHECK(call_at_home({"today", "--sore", "calf=" + phrase}).exit == Exit::refused);
    CHECK(call_at_home({"today", "--tme", "5m", "--sore", phrase}).exit == Exit::refused);
  }
  CHECK(call_at_home({"show", "pulled calf"}).exit == Exit::no);
  CHECK(call_at_home({"log", "--sore", "pulled calf"}).exit == Exit::no);
  CHECK(call_at_home({"remind", "--as", "cron", "--at", "07:00", "--sore", "pulled calf"}).exit ==
        Exit::no);
  CHECK(call_at_home({"remind", "--as", "cron", "--at", "07:00", "--sore", "my left calf"})
            .out.find("my left calf") != std::string::npos);
}
