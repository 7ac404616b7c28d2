#include "cli/call/unquoted.hpp"

#include <algorithm>

#include "cli/output.hpp"
#include "core/phrase/advice.hpp"
#include "core/phrase/decision.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

struct Unquoted {
  const OptionSpec* option = nullptr;
  std::string text;  ///< the option's value and the words after it
};

/// The option whose hyphens were forgotten: after, in log --sore calf=6 after calf=3.
const OptionSpec* without_hyphens(const CommandSpec& command, std::string_view word,
                                  std::string_view rest) {
  const bool is_after = word == name_of(Option::after) && rest.find('=') != std::string_view::npos;
  if (is_after) return option_of(command, Option::after);
  return word == name_of(Option::helped) ? option_of(command, Option::helped) : nullptr;
}

/// The parts that an option without hyphens begins, as they should be typed.
std::string in_parts(const Catalogue& catalogue, const CommandSpec& command,
                     const Unquoted& unquoted) {
  std::vector<Unquoted> parts{{unquoted.option, {}}};
  for (const std::string_view word : split(unquoted.text, ' ')) {
    if (word.empty()) continue;
    const auto end = static_cast<std::size_t>(word.data() + word.size() - unquoted.text.data());
    const std::string_view rest = std::string_view(unquoted.text).substr(end);
    if (const OptionSpec* const option = without_hyphens(command, word, rest)) {
      parts.push_back({option, {}});
    } else {
      parts.back().text.append(parts.back().text.empty() ? "" : " ").append(word);
    }
  }
  std::string typed;
  for (const Unquoted& part : parts) {
    const std::string value = typed_value(catalogue, part.text);
    if (value.empty()) return {};
    typed += say("{}--{} {}", typed.empty() ? "" : " ", part.option->name, shell_quoted(value));
  }
  return typed;
}

std::optional<Unquoted> find_unquoted(const std::vector<Token>& tokens) {
  Unquoted found;
  const Token* const command = command_token(tokens);
  bool any = false;
  for (const Token& token : tokens) {
    const bool names_areas = token.option != nullptr && (token.option->kind == ValueKind::areas ||
                                                         token.option->kind == ValueKind::area);
    if (any && !token.is_operand()) break;
    if (!token.is_operand()) found = {};
    if (names_areas && token.value) found = {token.option, *token.value};
    if (found.option == nullptr || !token.is_operand() || &token == command) continue;
    found.text += ' ' + token.text;
    any = true;
  }
  return any ? std::optional(found) : std::nullopt;
}

/// Whether the area and the side alone would contain every word.
bool is_area_and_side(const Phrase& phrase) {
  const Finding& area = phrase.releases.front();
  const std::size_t outside = phrase.words.size() - (area.last - area.first);
  const auto is_beside = [&](const Finding& side) {
    return side.first < area.first || side.first >= area.last;
  };
  return phrase.releases.size() == 1 && phrase.sides.size() <= 1 &&
         outside == static_cast<std::size_t>(std::ranges::count_if(phrase.sides, is_beside));
}

/// An item that has an answer but nothing to plan.
class AnsweredByText : public Error {
 public:
  using Error::Error;
};

/// Every text that answers the phrase. If there is one only, its command too.
AnsweredByText answer_of(const Catalogue& catalogue, const Phrase& phrase) {
  std::string texts;
  for (const Finding& finding : phrase.referrals) {
    const std::string text(catalogue.referrals[finding.term.entry].text);
    if (texts.find(text) == std::string::npos) texts += (texts.empty() ? "" : " ") + text;
  }
  const Referral& first = catalogue.referrals[phrase.referrals.front().term.entry];
  const bool helps = phrase.is_covered() && texts == first.text;
  return AnsweredByText(ErrorKind::usage, texts, helps ? std::string(first.command) : "");
}

/// "calf=6" for "calf 6" and "calf 6/10"; otherwise the item as it is.
std::string with_equals(std::string_view item) {
  const auto both = area_and_pain(item);
  return both && !both->area.empty() ? say("{}={}", both->area, both->pain) : std::string(item);
}

/// A pain as people write it: "6", "6/10".
std::optional<int> pain_in(std::string_view text) {
  if (text.ends_with("/10")) text.remove_suffix(3);
  const auto pain = whole_number(trimmed(text));
  return pain && *pain <= 10 ? pain : std::nullopt;
}

/// Where the first pain ends: behind the 6 of "calf 6 and foot 3". At the end if there is none.
std::size_t end_of_first(std::string_view item) {
  for (std::size_t at = 0; at < item.size();) {
    const std::size_t end = std::min(item.find(' ', at), item.size());
    const std::string_view word = item.substr(at, end - at);
    if (pain_in(word.substr(word.find('=') + 1))) return end;
    at = end + 1;
  }
  return item.size();
}

std::string_view without_joining_word(std::string_view item) {
  const std::string_view words = trimmed(item);
  const std::string_view first = words.substr(0, words.find(' '));
  return joins_areas(first) ? trimmed(words.substr(first.size())) : words;
}

/// The items of a list: commas separate them, and a pain ends one, as in "calf=6 it-band 4".
std::vector<std::string_view> items_in(std::string_view text) {
  std::vector<std::string_view> items;
  for (std::string_view item : split(text, ',')) {
    while (!item.empty()) {
      items.push_back(item.substr(0, end_of_first(item)));
      item = without_joining_word(item.substr(items.back().size()));
    }
  }
  return items;
}

/// One item of the list in a form that can be typed: calf:left=4, "sore left calf"=4. Empty if what
/// follows "=" is no pain; throws the error that explains an item which cannot be planned.
std::string typed_item(const Catalogue& catalogue, std::string_view item) {
  const std::size_t equals = std::min(item.find('='), item.size());
  const std::string_view text = trimmed(item.substr(0, equals));
  std::string pain;
  if (equals < item.size()) {
    const auto number = pain_in(item.substr(equals + 1));
    if (!number) return {};
    pain = say("={}", *number);
  }
  const Phrase phrase = read_phrase(catalogue, text);
  if (phrase.decision == Decision::several) return as_value(catalogue, phrase) + pain;
  if (phrase.decision == Decision::referred) throw answer_of(catalogue, phrase);
  if (phrase.decision == Decision::ask_first) {
    const AskFirst& ask = catalogue.ask_first_words[phrase.ask_first.front().term.entry];
    throw Error(ErrorKind::usage, std::string(ask.text));
  }
  if (phrase.decision != Decision::release) throw explained(catalogue, phrase, text);
  const std::string short_form = is_area_and_side(phrase) ? as_value(catalogue, phrase) : "";
  return (short_form.empty() ? std::string(text) : short_form) + pain;
}

/// Those items of the list that have a routine; empty if another one has a fault.
std::string rest_of(const Catalogue& catalogue, std::string_view text) {
  std::string value;
  for (const std::string_view item : items_in(text)) {
    try {
      const std::string typed = typed_item(catalogue, with_equals(item));
      if (typed.empty()) return {};
      value += (value.empty() ? "" : ",") + typed;
    } catch (const AnsweredByText&) {
      continue;
    } catch (const Error&) {
      return {};
    }
  }
  return value;
}

}  // namespace

std::optional<AreaAndPain> area_and_pain(std::string_view item) {
  const std::string_view words = trimmed(item);
  if (words.find('=') != std::string_view::npos) return std::nullopt;
  const std::size_t last = words.rfind(' ') + 1;  // 0 if there is one word
  const auto pain = pain_in(words.substr(last));
  return pain ? std::optional(AreaAndPain{trimmed(words.substr(0, last)), *pain}) : std::nullopt;
}

std::string typed_value(const Catalogue& catalogue, std::string_view text) {
  std::string value;
  for (const std::string_view item : items_in(text)) {
    const std::string typed = typed_item(catalogue, with_equals(item));
    if (typed.empty()) return {};
    value += (value.empty() ? "" : ",") + typed;
  }
  return value;
}

std::optional<Error> explain_unquoted(const std::vector<std::string>& words, const Ports& ports) {
  const std::vector<Token> tokens = tokens_of(words);
  const auto unquoted = find_unquoted(tokens);
  if (!unquoted) return std::nullopt;
  PartOfCall call = understood(tokens);
  if (call.arguments.command == nullptr) return std::nullopt;
  const Context context{call.arguments, ports, {}};
  const Catalogue catalogue = readable_catalogue(context);
  std::string typed;
  try {
    typed = in_parts(catalogue, *call.arguments.command, *unquoted);
  } catch (const AnsweredByText& answer) {
    const std::string rest = rest_of(catalogue, unquoted->text);
    if (rest.empty()) return answer;
    const std::string command = say("rollplan {} --{} {}", call.arguments.command->name,
                                    unquoted->option->name, shell_quoted(rest));
    const std::string hint = answer.hint + (answer.hint.empty() ? "" : "\n");
    return Error(ErrorKind::usage, answer.what(), hint + "for the rest: " + command);
  } catch (const Error& error) {
    return error;
  }
  if (typed.empty()) return std::nullopt;
  return Error(ErrorKind::usage, say("unexpected words in {}", in_quotes(unquoted->text)),
               say("did you mean: {}", typed));
}

}  // namespace rollplan
