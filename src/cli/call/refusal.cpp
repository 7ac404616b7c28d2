#include "cli/call/refusal.hpp"

#include <algorithm>
#include <utility>

#include "cli/output.hpp"
#include "core/phrase/phrase.hpp"
#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/clear_forms.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

bool names_areas(const OptionSpec& option) {
  return option.kind == ValueKind::areas || option.kind == ValueKind::area;
}

/// The value that a mistyped --sore may have been meant to have: `--sor=fever`, `-xsfever`.
std::optional<std::string> meant_by(const std::string& unknown) {
  constexpr std::string_view sore = "--sore";
  const std::size_t equals = unknown.find('=');
  if (unknown.starts_with(sore)) return unknown.substr(sore.size());
  if (unknown.starts_with("--")) {
    if (edit_distance(unknown.substr(0, equals), sore) > most_edits) return std::nullopt;
    return equals == std::string::npos ? "" : unknown.substr(equals + 1);
  }
  const std::size_t letter = unknown.find('s');
  return letter == std::string::npos ? std::nullopt : std::optional(unknown.substr(letter + 1));
}

/// Whether words after the command may be areas whose option was forgotten: show fever, today
/// fever, start fever.
bool takes_areas_alone(const CommandSpec* command) {
  if (command == nullptr) return true;
  if (command->kind == ValueKind::entry || command->kind == ValueKind::area) return true;
  if (command->name == "plan") return true;
  return (command->most_arguments == 0 || command->name == "start") &&
         std::ranges::any_of(options_of(*command),
                             [](const OptionSpec* option) { return names_areas(*option); });
}

/// Collects the phrases of a call that may say what hurts: the values of options that name areas,
/// and every word after the first of these options. Words without a comma between them form one
/// phrase, because an area may have several: front of hip, typed without quotes.
class Said {
 public:
  explicit Said(const std::vector<Token>& tokens) {
    const Token* const command = command_token(tokens);
    const CommandSpec* const known = command != nullptr ? find_command(command->text) : nullptr;
    names_areas_ = command != nullptr && takes_areas_alone(known);
    takes_file_ = known != nullptr && known->kind == ValueKind::file;
    for (const Token& token : tokens) {
      // An unknown command may be an area as well: rollplan swollen calf.
      if (&token != command || known == nullptr) read(token);
    }
  }

  std::vector<std::string> phrases;

 private:
  void read(const Token& token) {
    if (token.kind == Token::Kind::unknown_option) {
      if (const auto value = meant_by(token.text)) name_areas(*value);
    } else if (token.option != nullptr && names_areas(*token.option)) {
      name_areas(token.value.value_or(""));
    } else if (token.is_operand()) {
      if (names_areas_ && !is_file(token.text)) add(token.text);
    } else if (token.value && token.value->starts_with('-')) {
      // The value may be an option, taken because the real value is missing: --time -sfever
      for (const Token& taken : tokens_of({*token.value})) read(taken);
    }
  }

  /// Whether `start` and `plan` would read this word as a file name.
  bool is_file(const std::string& word) const {
    return takes_file_ && word.find_first_of("./") != std::string::npos;
  }

  void name_areas(std::string_view value) {
    names_areas_ = true;
    phrases.emplace_back();
    add(value);
  }

  void add(std::string_view value) {
    if (phrases.empty()) phrases.emplace_back();
    bool is_first = true;
    for (const std::string_view item : split(value, ',')) {
      if (!std::exchange(is_first, false)) phrases.emplace_back();
      phrases.back().append(" ").append(item);
    }
  }

  bool names_areas_ = false;
  bool takes_file_ = false;
};

/// The words that refuse, one for each refusal.
std::vector<std::string> refused_words(const Catalogue& catalogue, std::string_view text) {
  std::vector<std::string> words;
  for (const Finding& finding : find_refusals(catalogue, text)) {
    words.emplace_back(text_of(catalogue, finding));
  }
  return words;
}

/// Continues without the configuration if it cannot be read.
void need_no_configuration(const Context& context) {
  try {
    config_of(context);
  } catch (const Error&) {
    context.config.emplace();
  }
}

std::string plain_document(const Routine& routine) {
  return formats().front().routine(routine, Page{});
}

/// The routine in the format of the call, or as plain text if that fails.
std::string document_of(const Context& context, const Routine& routine) {
  try {
    return Output(context).routine(routine);
  } catch (const Error&) {
    return plain_document(routine);
  }
}

/// If the --output file cannot be written, prints the refusal on standard output instead.
void print(const Context& context, const Routine& routine) {
  const std::string document = document_of(context, routine);
  try {
    write_document(context, document);
  } catch (const Error& error) {
    const bool is_file = context.arguments.value(Option::output).value_or("-") != "-";
    if (!is_file || error.kind == ErrorKind::silent) throw;
    context.ports.terminal.write(Stream::out, document);
  }
}

/// Only `remind` knows `--as`, so it is probably meant even if the command is unknown.
bool is_for_scheduler(const PartOfCall& call) {
  return call.command == "remind" || call.arguments.has(Option::as);
}

}  // namespace

std::optional<Routine> refusal_of(const Catalogue& catalogue, Date date,
                                  const std::vector<std::string>& phrases) {
  Request request;
  request.date = date;
  request.sore.emplace();
  for (const std::string& phrase : phrases) {
    for (std::string& word : refused_words(catalogue, phrase)) {
      request.sore->push_back(Sore{std::move(word), Side::both, {}});
    }
  }
  if (request.sore->empty()) return std::nullopt;
  return plan(catalogue, request);
}

std::optional<Exit> refuse_despite(const std::vector<std::string>& words, const Ports& ports) {
  const std::vector<Token> tokens = tokens_of(words);
  PartOfCall call = understood(tokens);
  Arguments& arguments = call.arguments;
  arguments.command = find_command("today");
  const Context context{arguments, ports, {}};
  need_no_configuration(context);
  const Catalogue catalogue = readable_catalogue(context);
  const auto date = parse_day(arguments.value(Option::date).value_or(""), ports.clock.today());
  const auto routine =
      refusal_of(catalogue, date.value_or(ports.clock.today()), Said(tokens).phrases);
  if (!routine) return std::nullopt;
  if (is_for_scheduler(call)) {
    complain(ports, plain_document(*routine));
  } else {
    print(context, *routine);
  }
  return Exit::refused;
}

}  // namespace rollplan
