// Help, in all the ways to ask for it.
#include "cli/help/help.hpp"

#include <algorithm>

#include "catch.hpp"
#include "cli/call/commands.hpp"
#include "cli_calls.hpp"
#include "text/printable.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

TEST_CASE("the bare call helps", "[cli][help]") {
  const Answer answer = call({});
  CHECK(answer.exit == Exit::done);
  CHECK(answer.out.starts_with("rollplan: "));
  CHECK(call({"--help"}).out == answer.out);
  CHECK(call({"help"}).out == answer.out);
  CHECK(call({"-V"}).out == "rollplan 0.1.0\n");
  CHECK(call({"today", "--sore", "x", "--version"}).out == "rollplan 0.1.0\n");
  CHECK(call({"-qV"}).out == "rollplan 0.1.0\n");
  CHECK(call({"today", "-qh"}).out == call({"help", "today"}).out);
  CHECK(call({"today", "--sore", "-h"}).out == call({"help", "today"}).out);
}

TEST_CASE("help is the same by every road and fits a screen", "[cli][help]") {
  const auto check_fits = [](const std::string& text) {
    CHECK(std::ranges::count(text, '\n') <= 24);
    for (const std::string_view line : split(text, '\n')) CHECK(columns(line) <= 80);
  };
  for (const CommandSpec& command : commands()) {
    const std::string name(command.name);
    const Answer answer = call({"help", name});
    INFO(answer.out);
    CHECK(answer.exit == Exit::done);
    CHECK(call({name, "-h"}).out == answer.out);
    CHECK(call({"--help", name}).out == answer.out);
    check_fits(answer.out);
  }
  for (const Topic& topic : topics()) {
    const Answer answer = call({"help", std::string(topic.name)});
    INFO(answer.out);
    CHECK(answer.exit == Exit::done);
    // The short form leaves out no danger.
    if (topic.name != "safety") check_fits(answer.out);
  }
}

TEST_CASE("other words for a topic lead to it", "[cli][help]") {
  const std::vector<std::pair<std::string, std::string>> names{
      {"page", "phone"},     {"html", "phone"},
      {"print", "printing"}, {"accessibility", "screen-reader"},
      {"colour", "options"}, {"color", "options"}};
  for (const auto& [word, topic] : names) {
    const Answer answer = call({"help", word});
    INFO(answer.error);
    CHECK(answer.exit == Exit::usage);
    CHECK(answer.error.ends_with("  see: rollplan help " + topic + "\n"));
    CHECK(call({"help", topic}).exit == Exit::done);
  }
}

TEST_CASE("help says where names without an explanation are explained", "[cli][help]") {
  CHECK(call({"help", "list"}).out.ends_with("Explained in: rollplan help options\n"));
  CHECK(call({"help", "start"})
            .out.ends_with("Explained in: rollplan help today, rollplan help options\n"));
  const std::string general = call({"help"}).out;
  CHECK(std::ranges::count(general, '\n') <= 24);
  for (const std::string_view line : split(general, '\n')) CHECK(columns(line) <= 80);
  for (const Topic& topic : topics()) {
    CHECK(general.find(topic.name, general.find("Topics: ")) != std::string::npos);
  }
}

TEST_CASE("help needs no configuration", "[cli][help]") {
  Call broken({"help", "safety"});
  broken.files.files["/home/runner/.config/rollplan/config.json"] = "{";
  CHECK(broken.run() == Exit::done);
  CHECK(broken.terminal.out.find("fever") != std::string::npos);
  const Answer whole = call({"help", "safety"});
  CHECK(broken.terminal.out == whole.out);
  CHECK(call({"help", "safety", "--config", "none"}).out == whole.out);
  CHECK(call({"help", "safety"}, {{"ROLLPLAN_CATALOGUE", "nope"}}).out == whole.out);
  for (const Topic& topic : topics()) {
    CHECK(call({"help", std::string(topic.name), "--config", "none"}).exit == Exit::done);
  }
  for (const CommandSpec& command : commands()) {
    CHECK(call({"help", std::string(command.name), "--config", "none"}).exit == Exit::done);
    CHECK(call({std::string(command.name), "--help", "--config", "none"}).exit == Exit::done);
  }
}
