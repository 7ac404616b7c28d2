// The only file that knows CLI11.
#include "cli/call/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"

namespace rollplan {
namespace {

bool looks_like_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-';
}

std::string names_of(const OptionSpec& option) {
  const std::string letter = option.letter != 0 ? std::string("-") + option.letter + "," : "";
  return say("{}--{}", letter, option.name);
}

void add_to(CLI::App& app, const OptionSpec& option, Arguments& arguments) {
  if (option.value.empty()) {
    app.add_flag_callback(names_of(option),
                          [&arguments, &option] { arguments.add(option.id, ""); });
    return;
  }
  const CLI::callback_t keep = [&arguments, &option](const CLI::results_t& values) {
    for (const std::string& value : values) arguments.add(option.id, value);
    return true;
  };
  app.add_option(names_of(option), keep)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

/// Whether any word could mean the option. CLI11 compares each option it is
/// given with all before it, so it is given only those.
bool is_mentioned(const OptionSpec& option, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    if (word.starts_with("--")) return word.substr(2).starts_with(option.name);
    return looks_like_option(word) && option.letter != 0 &&
           word.find(option.letter) != std::string_view::npos;
  });
}

std::string see(const CommandSpec& command) {
  return say("see: rollplan help {}", command.name);
}

[[noreturn]] void refuse_option(const CommandSpec& command, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string> known;
  for (const OptionSpec* option : options_of(command)) known.push_back(say("--{}", option->name));
  const std::vector<std::string_view> views(known.begin(), known.end());
  throw Error(ErrorKind::usage, say("{} has no option {}", command.name, in_quotes(name)),
              with_suggestion(name, views, see(command)));
}

[[noreturn]] void refuse_operand(const CommandSpec& command, const Arguments& arguments,
                                 const std::string& word) {
  const auto sore = arguments.value(Option::sore);
  if (sore && command.most_arguments == 0) {
    std::string list = *sore + ',' + word;
    while (list.find(",,") != std::string::npos) list.replace(list.find(",,"), 2, ",");
    throw Error(ErrorKind::usage, say("{} stands by itself", in_quotes(word)),
                say("several areas take a comma: --sore {}", printable(list)));
  }
  if (command.most_arguments == 0) {
    throw Error(ErrorKind::usage, say("{} takes no {}", command.name, in_quotes(word)),
                command.id == Command::today
                    ? say("areas go behind --sore: rollplan today --sore {}", printable(word))
                    : see(command));
  }
  throw Error(ErrorKind::usage, say("one word too many: {}", in_quotes(word)), see(command));
}

bool is_option(const std::string& word) {
  return looks_like_option(word) && find_option(word) != nullptr;
}

/// CLI11 says it in its own words, which differ by version; so we look first.
void expect_values(const CommandSpec& command, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string name = words[i].substr(0, words[i].find('='));
    const bool is_inside = name != words[i];
    const OptionSpec* option = find_option(name);
    if (option == nullptr) continue;
    if (option->value.empty()) {
      if (!is_inside) continue;
      throw Error(ErrorKind::usage, say("{} takes no value", name), see(command));
    }
    const bool is_missing = is_inside ? words[i].size() == name.size() + 1
                                      : i + 1 == words.size() || is_option(words[i + 1]);
    if (is_missing) {
      throw Error(ErrorKind::usage, say("--{} wants a value: {}", option->name, option->value),
                  see(command));
    }
    if (!is_inside) ++i;
  }
}

/// Ends the words before the first --, and gives what is behind it: operands,
/// whatever they look like.
std::vector<std::string> cut_at_hyphens(std::vector<std::string>& words) {
  auto hyphens = words.begin();
  for (; hyphens != words.end() && *hyphens != "--"; ++hyphens) {
    if (wants_value(*hyphens)) ++hyphens;  // which is there
  }
  if (hyphens == words.end()) return {};
  std::vector<std::string> behind(hyphens + 1, words.end());
  words.erase(hyphens, words.end());
  return behind;
}

void check_operands(const Arguments& arguments) {
  const CommandSpec& command = *arguments.command;
  if (arguments.operands.size() > command.most_arguments) {
    refuse_operand(command, arguments, arguments.operands[command.most_arguments]);
  }
  if (arguments.operands.size() < command.least_arguments) {
    throw Error(ErrorKind::usage, say("{} wants {}", command.name, command.arguments),
                see(command));
  }
}

}  // namespace

std::optional<std::string> Arguments::value(Option option) const {
  if (!has(option)) return std::nullopt;
  return values(option).back();
}

bool wants_value(const std::string& word) {
  const OptionSpec* option = find_option(word);
  return option != nullptr && !option->value.empty();
}

std::optional<std::size_t> command_place(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!looks_like_option(words[i])) return i;
    if (wants_value(words[i])) ++i;
  }
  return std::nullopt;
}

WrittenOption written_option(const std::string& word) {
  const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
  WrittenOption written{find_option(word.substr(0, equals)), std::nullopt};
  if (equals != std::string::npos) written.value = word.substr(equals + 1);
  return written;
}

PartOfCall understood(const std::vector<std::string>& words) {
  PartOfCall call;
  for (const std::string& word : words) {
    const bool is_option = looks_like_option(word) && !call.only_operands;
    const WrittenOption written = is_option ? written_option(word) : WrittenOption{};
    if (call.open != nullptr && written.spec == nullptr) {
      call.arguments.add(call.open->id, word);
      call.open = nullptr;
    } else if (!is_option && !call.command) {
      call.command = word;
    } else if (!is_option) {
      call.arguments.operands.push_back(word);
    } else if (word == "--") {
      call.only_operands = true;
    } else if (written.spec != nullptr) {
      const bool wants_value = !written.spec->value.empty() && !written.value;
      call.open = wants_value ? written.spec : nullptr;
      if (!wants_value) call.arguments.add(written.spec->id, written.value.value_or(""));
    }
  }
  if (call.command) call.arguments.command = find_command(*call.command);
  return call;
}

Arguments parse_arguments(const CommandSpec& command, std::vector<std::string> words) {
  Arguments arguments;
  arguments.command = &command;
  expect_values(command, words);
  const std::vector<std::string> behind = cut_at_hyphens(words);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (const OptionSpec* option : options_of(command)) {
    if (is_mentioned(*option, words)) add_to(app, *option, arguments);
  }
  std::ranges::reverse(words);  // CLI11 takes them from the back
  try {
    app.parse(words);
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorKind::usage, printable(error.what()), see(command));
  }
  arguments.operands = app.remaining();
  for (const std::string& word : arguments.operands) {
    if (looks_like_option(word)) refuse_option(command, word);
  }
  arguments.operands.insert(arguments.operands.end(), behind.begin(), behind.end());
  check_operands(arguments);
  return arguments;
}

}  // namespace rollplan
