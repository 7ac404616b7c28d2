// The one place where commands are chosen and errors are caught.
#include "cli/run.hpp"

#include "cli/call/refusal.hpp"
#include "cli/call/unquoted.hpp"
#include "cli/completion/shells.hpp"
#include "cli/context.hpp"
#include "cli/help/help.hpp"
#include "cli/output.hpp"
#include "rollplan/error.hpp"
#include "rollplan/version.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"

namespace rollplan {
namespace {

using Words = std::vector<std::string>;

const CommandSpec& named_command(const Words& words, const std::vector<Token>& tokens) {
  const Token* const token = command_token(tokens);
  if (token == nullptr) {
    std::string meant = "rollplan today";
    for (const std::string& option : words) meant += ' ' + shell_quoted(option);
    throw Error(ErrorKind::usage, "a command is missing", say("to plan: {}", meant));
  }
  const std::string& word = token->text;
  if (const CommandSpec* command = find_command(word)) return *command;
  std::vector<std::string_view> known;
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  throw Error(ErrorKind::usage, say("unknown command {}", in_quotes(word)),
              with_suggestion(word, known, "rollplan help lists the commands"));
}

Exit dispatch(const Words& words, const Ports& ports) {
  const auto say_out = [&](const std::string& text) {
    ports.terminal.write(Stream::out, text);
    return Exit::done;
  };
  if (words.empty()) return say_out(general_help());
  if (words.front() == completion_call) return answer_completion(words, ports);
  const std::vector<Token> tokens = tokens_of(words);
  if (has_option(tokens, Option::version)) return say_out(say("rollplan {}\n", version));
  const bool wants_help = has_option(tokens, Option::help);
  const auto show_help = [&](const std::string& text) {
    show_document(ports, !has_option(tokens, Option::no_pager), text);
    return Exit::done;
  };
  if (wants_help && command_token(tokens) == nullptr) return show_help(general_help());
  const CommandSpec& command = named_command(words, tokens);
  if (wants_help) return show_help(command_help(command));

  const Arguments arguments = parse_arguments(command, tokens);
  const Context context{arguments, ports, {}};
  return command.run(context);
}

/// At most three lines: what is wrong, and the way out.
std::string report(const Error& error) {
  std::string text = say("rollplan: {}\n", error.what());
  if (error.hint.empty()) return text;
  text += "  ";
  for (const char c : error.hint) text += c == '\n' ? std::string("\n  ") : std::string(1, c);
  return text + '\n';
}

Exit exit_of(ErrorKind kind) {
  return kind == ErrorKind::usage ? Exit::usage : Exit::trouble;
}

Exit run_or_throw(const Words& words, const Ports& ports) {
  try {
    return dispatch(words, ports);
  } catch (const Error& error) {
    if (error.kind != ErrorKind::silent) {
      if (const auto refused = refuse_despite(words, ports)) return *refused;
    }
    if (error.kind == ErrorKind::usage) {
      if (const auto unquoted = explain_unquoted(words, ports)) throw Error(*unquoted);
    }
    throw;
  }
}

}  // namespace

Exit run(const std::vector<std::string>& arguments, const Ports& ports) {
  try {
    return run_or_throw(arguments, ports);
  } catch (const Error& error) {
    if (error.kind != ErrorKind::silent) complain(ports, report(error));
    return exit_of(error.kind);
  } catch (const std::bad_alloc&) {
    complain(ports, "rollplan: not enough memory\n");
  } catch (const std::exception& error) {
    complain(ports, say("rollplan: {}\n", printable(error.what())));
  }
  return Exit::trouble;
}

}  // namespace rollplan
