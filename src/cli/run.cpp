// The one place where commands are chosen and errors are caught.
#include "cli/run.hpp"

#include <algorithm>

#include "cli/call/misses.hpp"
#include "cli/call/names.hpp"
#include "cli/call/refusal.hpp"
#include "cli/call/rehearsal.hpp"
#include "cli/call/unquoted.hpp"
#include "cli/completion/completion.hpp"
#include "cli/context.hpp"
#include "cli/help/help.hpp"
#include "cli/output.hpp"
#include "render/layout.hpp"
#include "rollplan/error.hpp"
#include "rollplan/version.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

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
  return row_named(word, commands(), &CommandSpec::name, say("unknown command {}", in_quotes(word)),
                   "rollplan help lists the commands");
}

Exit dispatch(const Words& words, const Ports& ports) {
  if (words.empty()) return print(ports, general_help());
  if (words.front() == completion_call) return answer_completion(words, ports);
  const std::vector<Token> tokens = tokens_of(words);
  if (has_option(tokens, Option::version)) return print(ports, say("rollplan {}\n", version));
  if (has_option(tokens, Option::help)) {
    const bool is_general = command_token(tokens) == nullptr;
    return show_document(ports, !has_option(tokens, Option::no_pager),
                         is_general ? general_help() : command_help(named_command(words, tokens)));
  }
  const CommandSpec& command = named_command(words, tokens);
  const Arguments arguments = parse_arguments(command, tokens);
  const Context context{arguments, ports, {}};
  return command.run(context);
}

/// The error message as one line; on a terminal, wrapped to its width.
std::string message_of(const Error& error, const Terminal& terminal) {
  std::string message = say("rollplan: {}", error.what());
  if (!terminal.is_terminal(Stream::error)) return message + '\n';
  constexpr std::size_t usual_width = 80;
  constexpr std::size_t indent = 2;
  Page page;
  page.width = std::max(terminal.width().value_or(usual_width), std::size_t{20});
  return as_text(Paragraph().add(message).lines(page, "", indent), page);
}

/// Prints what is wrong, and in at most two lines what to do.
std::string report(const Error& error, const Terminal& terminal) {
  std::string text = message_of(error, terminal);
  if (error.hint.empty()) return text;
  for (const std::string_view line : split(error.hint, '\n')) text += say("  {}\n", line);
  return text;
}

/// The error with its suggestion if that works. If the suggested command would keep another
/// mistake of the call, that mistake instead; if it fails for another reason, `otherwise`.
Error tried(const Error& error, const Error& otherwise, const Ports& ports) {
  const auto fault = fault_of_suggestion(error, ports, dispatch);
  if (!fault) return error;
  if (fault->kind != ErrorKind::usage) return otherwise;
  return fault_of_suggestion(*fault, ports, dispatch) ? Error(fault->kind, fault->what()) : *fault;
}

Exit run_or_throw(const Words& words, const Ports& ports) {
  try {
    return dispatch(words, ports);
  } catch (const Error& error) {
    if (error.kind != ErrorKind::silent) {
      if (const auto refused = refuse_despite(words, ports)) return *refused;
    }
    if (error.kind == ErrorKind::usage) {
      if (const auto unquoted = explain_unquoted(words, ports)) {
        throw tried(*unquoted, error, ports);
      }
    }
    // If `start` or `plan` takes a stray word for a file, the error is io instead of usage.
    if (error.kind == ErrorKind::usage || error.kind == ErrorKind::io) {
      if (const auto meant = explain_miss(words, error, ports)) throw tried(*meant, error, ports);
    }
    if (!fault_of_suggestion(error, ports, dispatch)) throw;
    throw tried(error, Error(error.kind, error.what()), ports);
  }
}

}  // namespace

Exit run(const std::vector<std::string>& arguments, const Ports& ports) {
  try {
    return run_or_throw(arguments, ports);
  } catch (const Error& error) {
    if (error.kind != ErrorKind::silent) complain(ports, report(error, ports.terminal));
    return error.kind == ErrorKind::usage ? Exit::usage : Exit::trouble;
  } catch (const std::bad_alloc&) {
    complain(ports, "rollplan: not enough memory\n");
  } catch (const std::exception& error) {
    complain(ports, say("rollplan: {}\n", printable(error.what())));
  }
  return Exit::trouble;
}

}  // namespace rollplan
