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

using Strings = std::vector<std::string>;

/// Splits words like a shell. The suggestions only use single quotes.
Strings shell_words(const std::string& line) {
  Strings words;
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

/// The commands in the output: whole ones, options alone, and phrases.
std::vector<Strings> commands_in(const std::string& text) {
  std::vector<Strings> found;
  const auto each = [&](const char* pattern, auto make) {
    const std::regex regex(pattern);
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
      found.push_back(make((*it)[1].str()));
    }
  };
  each(R"((--(?:sore|after|area) (?:'[^']*'|[^ ;\n]+)(?:=\d+)?))", [](const std::string& option) {
    Strings words = shell_words(option);
    words[0] = "--sore";
    words.insert(words.begin(), "today");
    return words;
  });
  each("did you mean \"([^\"]+)\"\\?", [](const std::string& phrase) {
    return Strings{"today", "--sore", phrase};
  });
  each("rollplan (today [^\n]*)", shell_words);
  if (text.find("rollplan list") != std::string::npos) found.push_back({"list"});
  if (text.find("rollplan help safety") != std::string::npos) found.push_back({"help", "safety"});
  return found;
}

Answer call_at_home(Strings words) {
  return call(std::move(words), {{"HOME", "/home/runner"}});
}

std::size_t check_suggestions(const Strings& words) {
  const Answer answer = call_at_home(words);
  const std::vector<Strings> commands = commands_in(answer.error);
  for (const Strings& command : commands) {
    std::string typed;
    for (const std::string& word : command) typed += ' ' + word;
    INFO(answer.error << "suggests" << typed);
    const bool is_entry = words[0] == "show" && command.size() == 3 &&
                          answer.error.find('"' + command[2] + "\"?") != std::string::npos;
    CHECK(call_at_home(is_entry ? Strings{"show", command[2]} : command).exit != Exit::usage);
  }
  CHECK(std::ranges::count(answer.error, '\n') <= 3);
  return commands.size();
}

}  // namespace

TEST_CASE("what is suggested for a phrase can be typed", "[cli][phrase]") {
  std::ifstream file(std::string(ROLLPLAN_SOURCE_DIR) + "/tests/phrases.tsv");
  constexpr int step = 4 / rounds(4);
  int number = 0;
  std::size_t suggested = 0;
  for (std::string line; std::getline(file, line);) {
    if (number++ % step != 0) continue;
    const std::string phrase = line.substr(0, line.find('\t'));
    if (line.starts_with('#') || phrase.starts_with('-')) continue;
    suggested += check_suggestions({"today", "--sore", phrase});
    // The same words without quotes, and with the last letter missing or doubled.
    Strings unquoted{"today", "--sore"};
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
    Strings words = shell_words(std::string(referral.command));
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
