#include "cli/call/refusal.hpp"

#include "cli/call/settings.hpp"
#include "cli/output.hpp"
#include "core/lookup.hpp"
#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/suggest.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// Rows of words that may belong together, such as front of hip without quotes.
class Rows {
 public:
  /// Cuts a value at its commas, and at the side and the pain of each item: danger may
  /// stand behind them too.
  void add(std::string_view value) {
    for (const std::string_view item : split(value, ',')) {
      for (const std::string_view part : split(item, ':')) {
        for (const std::string_view word : split(part, '=')) row_.emplace_back(word);
      }
    }
  }

  void close() {
    for (std::size_t first = 0; first < row_.size(); ++first) {
      std::string joined;
      constexpr std::size_t longest = 4;
      for (std::size_t i = first; i < row_.size() && i < first + longest; ++i) {
        joined += (joined.empty() ? "" : " ") + row_[i];
        phrases_.push_back(joined);
      }
    }
    row_.clear();
  }

  std::vector<std::string> phrases() && { return std::move(phrases_); }

 private:
  std::vector<std::string> row_, phrases_;
};

bool names_areas(const OptionSpec& option) {
  return option.kind == ValueKind::areas || option.kind == ValueKind::area;
}

/// What an unknown option may have meant to say hurts: `--sor=fever`, `-xsfever`.
std::optional<std::string> meant_by(const std::string& unknown) {
  const std::size_t equals = unknown.find('=');
  if (unknown.starts_with("--")) {
    const bool is_near = edit_distance(unknown.substr(0, equals), "--sore") <= most_edits;
    if (!is_near) return std::nullopt;
    return equals == std::string::npos ? "" : unknown.substr(equals + 1);
  }
  const std::size_t letter = unknown.find('s');
  return letter == std::string::npos ? std::nullopt : std::optional(unknown.substr(letter + 1));
}

/// All that a call says hurts: the values of options that name areas, and the words
/// behind them. `show` needs no option for that.
std::vector<std::string> phrases_in(const std::vector<Token>& tokens) {
  const Token* const command = command_token(tokens);
  bool is_open = command != nullptr && command->text == "show";
  Rows rows;
  for (const Token& token : tokens) {
    if (&token == command || token.kind == Token::Kind::end_of_options) continue;
    if (token.is_operand()) {
      if (is_open) rows.add(token.text);
      continue;
    }
    rows.close();
    std::optional<std::string> said;
    if (token.kind == Token::Kind::unknown_option) {
      said = meant_by(token.text);
    } else if (names_areas(*token.option)) {
      said = token.value.value_or("");
    }
    is_open = said.has_value();
    if (said) rows.add(*said);
  }
  rows.close();
  return std::move(rows).phrases();
}

/// Goes on without a configuration that cannot be read.
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

/// As the call would have it shown, as far as that can be understood.
std::string document_of(const Context& context, const Routine& routine) {
  try {
    return Output(context).routine(routine);
  } catch (const Error&) {
    return plain_document(routine);
  }
}

/// What stands in the way of a file must not hide the text.
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

/// No other command knows `--as`.
bool is_for_scheduler(const PartOfCall& call) {
  return call.command == "remind" || call.arguments.has(Option::as);
}

}  // namespace

std::optional<Exit> refuse_despite(const std::vector<std::string>& words, const Ports& ports) {
  const std::vector<Token> tokens = tokens_of(words);
  PartOfCall call = understood(tokens);
  Arguments& arguments = call.arguments;
  arguments.command = find_command("today");
  const Context context{arguments, ports, {}};
  need_no_configuration(context);
  const Catalogue catalogue = readable_catalogue(context);
  Request request;
  const auto date = parse_date(arguments.value(Option::date).value_or(""));
  request.date = date.value_or(ports.clock.today());
  request.sore.emplace();
  for (const std::string& word : phrases_in(tokens)) {
    if (find_refusal(catalogue, word) != nullptr) {
      request.sore->push_back(Sore{word, Side::both, {}});
    }
  }
  if (request.sore->empty()) return std::nullopt;
  const Routine routine = plan(catalogue, request);
  if (is_for_scheduler(call)) {
    complain(ports, plain_document(routine));
  } else {
    print(context, routine);
  }
  return Exit::refused;
}

}  // namespace rollplan
