// The only file that uses CLI11.
#include "cli/call/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

void add_to(CLI::App& app, const OptionSpec& option, Arguments& arguments) {
  const std::string name = say("--{}", option.name);
  if (!option.takes_value()) {
    app.add_flag_callback(name, [&arguments, &option] { arguments.add(option.id, ""); });
    return;
  }
  const CLI::callback_t keep = [&arguments, &option](const CLI::results_t& values) {
    for (const std::string& value : values) arguments.add(option.id, value);
    return true;
  };
  app.add_option(name, keep)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

std::string see(const CommandSpec& command) {
  return say("see: rollplan help {}", command.name);
}

/// An option that people expect, and what to use instead.
struct Expected {
  std::string_view option, way;
};

constexpr std::array expected_of_documents{
    Expected{"--html", "did you mean: --format html"},
    Expected{"--markdown", "did you mean: --format markdown"},
    Expected{"--md", "did you mean: --format markdown"},
    Expected{"--plain", "did you mean: --format plain"},
    Expected{"--text", "did you mean: --format text"},
    Expected{"--page", "for a page: --format html -o page.html"},
    Expected{"--pdf", "for PDF: --format html -o page.html, and print that page in the browser"},
    Expected{"--print", "to print, pipe it to lp: rollplan help printing"},
    Expected{"--printer", "to print, pipe it to lp: rollplan help printing"},
    Expected{"--paper", "to print, pipe it to lp: rollplan help printing"},
    Expected{"--phone",
             "for a page with a timer: --format html -o page.html\n"
             "how to get it onto the phone: rollplan help phone"},
};

/// The way out for an option that `command` lacks but people expect; empty if there is none.
std::string_view way_without(const CommandSpec& command, std::string_view name) {
  constexpr std::array<std::string_view, 3> of_log{"--helped", "--after", "--note"};
  const bool is_of_log = std::ranges::find(of_log, name) != of_log.end();
  if (is_of_log) return "\"rollplan log\" records a session: rollplan help log";
  if (option_of(command, Option::format) == nullptr) return {};
  const auto found = std::ranges::find(expected_of_documents, name, &Expected::option);
  return found == expected_of_documents.end() ? std::string_view() : found->way;
}

[[noreturn]] void refuse_option(const CommandSpec& command, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  const std::string message = say("{} has no option {}", command.name, in_quotes(name));
  const std::string_view way = way_without(command, name);
  if (!way.empty()) throw Error(ErrorKind::usage, message, std::string(way));
  std::vector<std::string> known;
  for (const OptionSpec* option : options_of(command)) known.push_back(say("--{}", option->name));
  const std::vector<std::string_view> views(known.begin(), known.end());
  throw Error(ErrorKind::usage, message, with_suggestion(name, views, see(command)));
}

/// Refuses an option that has two values, because CLI11 would silently drop one. A switch may be
/// repeated.
void check_repeated(const std::vector<Token>& tokens) {
  for (const Token& first : tokens) {
    if (first.option == nullptr || first.option->repeatable || !first.value) continue;
    const auto again = std::find_if(&first + 1, tokens.data() + tokens.size(),
                                    [&](const Token& token) { return token.is(first.option->id); });
    if (again == tokens.data() + tokens.size() || !again->value) continue;
    throw Error(ErrorKind::usage,
                say("--{} is given twice: {} and {}", first.option->name, in_quotes(*first.value),
                    in_quotes(*again->value)),
                "leave one of them out");
  }
}

/// Checks these before CLI11 does, because its wording differs between versions.
void check_options(const CommandSpec& command, const std::vector<Token>& tokens) {
  for (const Token& token : tokens) {
    if (token.misses_value()) {
      throw Error(ErrorKind::usage,
                  say("--{} needs a value: {}", token.option->name, token.option->value),
                  see(command));
    }
    if (token.option != nullptr && token.value && !token.option->takes_value()) {
      throw Error(ErrorKind::usage, say("{} takes no value", token.text), see(command));
    }
  }
  check_repeated(tokens);
  for (const Token& token : tokens) {
    const bool is_foreign =
        token.option != nullptr && option_of(command, token.option->id) == nullptr;
    if (is_foreign || token.kind == Token::Kind::unknown_option) refuse_option(command, token.text);
  }
}

/// The options in the form that CLI11 parses. A value goes into the same word as its option,
/// because it may begin with a hyphen.
std::vector<std::string> option_words(const std::vector<Token>& tokens) {
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    if (token.option == nullptr) continue;
    words.push_back(say("--{}", token.option->name));
    if (!token.option->takes_value()) continue;
    if (token.value->empty()) {
      words.emplace_back();
    } else {
      words.back() += '=' + *token.value;
    }
  }
  return words;
}

void check_operands(const Arguments& arguments) {
  const CommandSpec& command = *arguments.command;
  if (arguments.operands.empty() && !command.missing.empty()) {
    throw Error(ErrorKind::usage, std::string(command.missing), see(command));
  }
  if (arguments.operands.size() <= command.most_arguments) return;
  const std::string& word = arguments.operands[command.most_arguments];
  const bool takes_a_file = command.kind == ValueKind::file;
  throw Error(ErrorKind::usage, say("unexpected word {}", in_quotes(word)),
              takes_a_file ? say("one file at a time, as in: rollplan {} {}", command.name,
                                 shell_quoted(arguments.operands.front()))
                           : see(command));
}

}  // namespace

std::optional<std::string> Arguments::value(Option option) const {
  if (!has(option)) return std::nullopt;
  const std::vector<std::string>& all = values(option);
  if (all.size() == 1 || !find_option(flag_of(option))->repeatable) return all.back();
  return joined(all, ",", ",");
}

const Token* command_token(const std::vector<Token>& tokens) {
  const auto found = std::ranges::find_if(tokens, &Token::is_operand);
  return found == tokens.end() ? nullptr : &*found;
}

PartOfCall understood(const std::vector<Token>& tokens) {
  PartOfCall call;
  for (const Token& token : tokens) {
    if (token.kind == Token::Kind::end_of_options) call.only_operands = true;
    if (token.option != nullptr && !token.misses_value()) {
      call.arguments.add(token.option->id, token.value.value_or(""));
    }
    if (!token.is_operand()) continue;
    if (call.command) {
      call.arguments.operands.push_back(token.text);
    } else {
      call.command = token.text;
    }
  }
  const bool is_open = !tokens.empty() && tokens.back().misses_value() && !tokens.back().is_joined;
  if (is_open) call.open = tokens.back().option;
  if (call.command) call.arguments.command = find_command(*call.command);
  return call;
}

Arguments parse_arguments(const CommandSpec& command, const std::vector<Token>& tokens) {
  Arguments arguments;
  arguments.command = &command;
  check_options(command, tokens);
  CLI::App app;
  app.set_help_flag();
  // CLI11 compares each option added with all earlier ones, so this adds only those that were
  // typed.
  for (const OptionSpec* option : options_of(command)) {
    if (has_option(tokens, option->id)) add_to(app, *option, arguments);
  }
  std::vector<std::string> words = option_words(tokens);
  std::ranges::reverse(words);  // CLI11 takes them from the back
  try {
    app.parse(words);
  } catch (const CLI::ParseError& error) {
    throw Error(ErrorKind::usage, printable(error.what()), see(command));
  }
  arguments.operands = understood(tokens).arguments.operands;
  check_operands(arguments);
  return arguments;
}

}  // namespace rollplan
