// The manual pages match the program: the same commands, options, exit codes, variables and keys,
// and examples that it can read.
#include <filesystem>
#include <map>

#include "catch.hpp"
#include "cli/call/commands.hpp"
#include "cli/help/help.hpp"
#include "cli/run.hpp"
#include "codec/config.hpp"
#include "fakes.hpp"
#include "manual_pages.hpp"
#include "render/remind/reminder.hpp"
#include "rollplan/render.hpp"
#include "support.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// The formats include the one line of `--brief`.
std::string section_of(const OptionGroup& group) {
  const bool is_shown_there = &group == &brief_group || &group == &picture_group;
  return std::string(is_shown_there ? output_group.heading : group.heading);
}

Names all_sections() {
  Names names;
  for (const CommandSpec& command : commands()) {
    for (const OptionGroup* group : command.options) names.insert(section_of(*group));
  }
  return names;
}

std::string shown(const OptionSpec& option) {
  std::string text;
  if (option.letter != 0) text += std::string("-") + option.letter + ',';
  return text.append("--").append(option.name).append(option.value);
}

/// Names in the sources that consist of `begin` and any of `letters`.
Names named_in_sources(const std::string& begin, std::string_view letters) {
  Names names;
  const std::filesystem::path root(ROLLPLAN_SOURCE_DIR);
  std::vector<std::filesystem::path> sources{root / "include/rollplan/codec.hpp"};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src")) {
    if (entry.path().extension() == ".cpp") sources.push_back(entry.path());
  }
  for (const std::filesystem::path& source : sources) {
    const std::string text = contents_of(std::filesystem::relative(source, root).string());
    for (auto at = text.find('"' + begin); at != std::string::npos;
         at = text.find('"' + begin, at + 1)) {
      const auto end = text.find_first_not_of(letters, at + 1 + begin.size());
      names.insert(text.substr(at + 1, end - at - 1));
    }
  }
  return names;
}

std::string topic_text(const std::string& topic) {
  Call call({"help", topic});
  REQUIRE(call.run() == Exit::done);
  return call.terminal.out;
}

constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";

/// The variables that a help topic explains.
Names variables_of_help() {
  Names names;
  for (const std::string& line : lines_of(topic_text("environment"))) {
    if (!line.starts_with("  ") || line.starts_with("   ")) continue;
    for (std::string word : words_of(line)) {
      if (word.ends_with(',')) word.pop_back();
      if (word.size() < 2 || word.find_first_not_of(capitals) != std::string::npos) break;
      names.insert(word);
    }
  }
  return names;
}

Names only_ours(const Names& names) {
  Names ours;
  for (const std::string& name : names) {
    if (name.starts_with("ROLLPLAN_")) ours.insert(name);
  }
  return ours;
}

}  // namespace

TEST_CASE("the manual has the commands of the program in their order, with their operands",
          "[cli][manual]") {
  const Manual page = page_named("rollplan.1");
  std::vector<std::string> commands_of_page;
  for (const std::string& item : items(section(page, ".Sh COMMANDS"), ".It Cm ")) {
    commands_of_page.push_back(words_of(item).front());
  }
  std::vector<std::string> synopsis = items(section(page, ".Sh SYNOPSIS"), ".Cm ");
  std::erase_if(synopsis, [](const std::string& line) { return line.starts_with("path"); });
  std::vector<std::string> known;
  for (const CommandSpec& command : commands()) known.emplace_back(command.name);
  CHECK(commands_of_page == known);
  CHECK(synopsis == known);
}

TEST_CASE("the manual says of each command which options it takes", "[cli][manual]") {
  const Manual page = page_named("rollplan.1");
  const Names sections = all_sections();
  for (const CommandSpec& command : commands()) {
    INFO(command.name);
    Names expected;
    for (const OptionGroup* group : command.options) {
      if (group != &general_group) expected.insert(section_of(*group));
    }
    Names found;
    for (std::string reference : items(entry_of(page, command.name), ".Sx ")) {
      reference.resize(reference.size() - 2);  // " ." or " ;"
      if (sections.contains(reference)) found.insert(reference);
    }
    CHECK(found == expected);
  }
}

TEST_CASE("the manual has the options of the program, with letters and values", "[cli][manual]") {
  const Manual page = page_named("rollplan.1");
  std::map<std::string, std::vector<std::string>> expected;
  Names seen;
  for (const CommandSpec& command : commands()) {
    for (const OptionGroup* group : command.options) {
      if (!seen.insert(std::string(group->heading)).second) continue;
      for (const OptionSpec& option : group->options) {
        expected[section_of(*group)].push_back(shown(option));
      }
    }
  }
  std::size_t count = 0;
  for (const auto& [heading, options] : expected) {
    INFO(heading);
    std::vector<std::string> found;
    for (const std::string& item : items(section(page, ".Ss " + heading), ".It ")) {
      found.push_back(shown(item));
    }
    CHECK(found == options);
    count += options.size();
  }
  CHECK(items(page, ".It Fl ").size() == count);
}

TEST_CASE("what the text of the manual calls an option is one", "[cli][manual]") {
  for (const char* const name : {"rollplan.1", "rollplan-catalogue.5", "rollplan-config.5"}) {
    for (const std::string& line : page_named(name)) {
      const std::vector<std::string> words = words_of(line);
      for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != "Fl" && words[i] != ".Fl") continue;
        INFO(name << ": " << line);
        CHECK(find_option('-' + words[i + 1]) != nullptr);
      }
    }
  }
}

TEST_CASE("the manual has the exit codes of the program and of its help", "[cli][manual]") {
  Names expected;
  for (const Exit exit :
       {Exit::done, Exit::no, Exit::usage, Exit::trouble, Exit::left, Exit::refused}) {
    expected.insert(std::to_string(static_cast<int>(exit)));
  }
  Names of_help;
  for (const std::string& line : lines_of(topic_text("exit-codes"))) {
    if (line.size() > 3 && line.starts_with("  ") && std::isdigit(line[2]) != 0) {
      of_help.insert(words_of(line).front());
    }
  }
  const std::vector<std::string> listed =
      items(section(page_named("rollplan.1"), ".Sh EXIT STATUS"), ".It ");
  CHECK(Names(listed.begin(), listed.end()) == expected);
  CHECK(of_help == expected);
}

TEST_CASE("sources, help and manual know the same variables", "[cli][manual]") {
  const Names in_sources = named_in_sources("ROLLPLAN_", capitals);
  const Names of_help = variables_of_help();
  const Manual listed = section(page_named("rollplan.1"), ".Sh ENVIRONMENT");
  Names of_page;
  for (const std::string& item : items(listed, ".It Ev ")) {
    for (const std::string& word : words_of(item)) {
      if (word != ",") of_page.insert(word);
    }
  }
  CHECK(in_sources.size() > 5);
  CHECK(only_ours(of_page) == in_sources);
  CHECK(only_ours(of_help) == in_sources);
  for (const std::string& name : of_help) {
    INFO(name);
    CHECK(of_page.contains(name));
  }
}

TEST_CASE("the manual names every topic, format, scheduler and schema", "[cli][manual]") {
  const Manual page = page_named("rollplan.1");
  const Names words = marked_words(page, "Cm");
  for (const Topic& topic : topics()) CHECK(words.contains(std::string(topic.name)));
  for (const Format& format : formats()) CHECK(words.contains(std::string(format.id)));
  for (const Scheduler& scheduler : schedulers()) {
    CHECK(words.contains(std::string(scheduler.id)));
  }
  const Names schemas = named_in_sources("rollplan.", "abcdefghijklmnopqrstuvwxyz-/0123456789");
  CHECK(schemas.contains("rollplan.routine/1"));
  for (const std::string& schema : schemas) {
    if (schema.ends_with('/')) continue;  // of any version
    INFO(schema);
    CHECK(words.contains(schema));
  }
}

TEST_CASE("help json names every document that the program writes", "[cli][manual]") {
  Call call({"help", "json"});
  CHECK(call.run() == Exit::done);
  for (const std::string& schema :
       named_in_sources("rollplan.", "abcdefghijklmnopqrstuvwxyz-/0123456789")) {
    const bool is_read_alone = schema == "rollplan.catalogue/1" || schema == "rollplan.config/1";
    if (schema.ends_with('/') || is_read_alone) continue;
    INFO(schema);
    CHECK(call.terminal.out.find(schema) != std::string::npos);
  }
}

TEST_CASE("the manual names what the built-in catalogue has, and all that it refuses",
          "[cli][manual]") {
  const Manual page = page_named("rollplan.1");
  const Names words = marked_words(page, "Cm");
  const Catalogue& catalogue = builtin_catalogue();
  std::vector<std::string> ids;
  for (const Release& release : catalogue.releases) ids.emplace_back(release.id);
  const std::vector<std::string> listed = items(section(page, ".Sh AREAS AND TOOLS"), ".It Cm ");
  CHECK(listed == ids);
  for (const Tool& tool : catalogue.tools) CHECK(words.contains(std::string(tool.id)));
  for (const Run& run : catalogue.runs) CHECK(words.contains(std::string(run.id)));

  const std::string text = prose(section(page, ".Sh SAFETY"));
  for (const Statement& line : catalogue.stop_lines) {
    INFO(line.text);
    CHECK(text.find(line.text) != std::string::npos);
  }
  CHECK(text.find(catalogue.ask_first.text) != std::string::npos);
  for (const Refusal& refusal : catalogue.refusals) {
    for (const std::string_view word : refusal.words) {
      INFO(word);
      CHECK(text.find(' ' + std::string(word)) != std::string::npos);
    }
  }
}
