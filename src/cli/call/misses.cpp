#include "cli/call/misses.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "cli/call/loose_words.hpp"
#include "cli/call/names.hpp"
#include "cli/call/selection.hpp"
#include "cli/call/unquoted.hpp"
#include "cli/context.hpp"
#include "cli/help/help.hpp"
#include "core/lookup.hpp"
#include "core/phrase/phrase.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// Words that people type instead of a command, and the call that does what they mean.
struct Synonym {
  std::string_view word, call;
};

constexpr std::array synonyms{
    Synonym{"undo", "log --undo"},
    Synonym{"resume", "start --resume"},
    Synonym{"discard", "start --discard"},
    Synonym{"version", "--version"},
    Synonym{"follow", "start"},
    Synonym{"timer", "start"},
    Synonym{"go", "start"},
    Synonym{"begin", "start"},
    Synonym{"routine", "today"},
    Synonym{"sheet", "today"},
    Synonym{"print", "today"},
    Synonym{"tools", "list"},
    Synonym{"areas", "list"},
    Synonym{"releases", "list"},
    Synonym{"catalogue", "list"},
    Synonym{"stats", "history"},
    Synonym{"sessions", "history"},
    Synonym{"settings", "config list"},
    Synonym{"setup", "config list"},
    Synonym{"topics", "help help"},
};

class Miss {
 public:
  Miss(const std::vector<std::string>& words, const Ports& ports)
      : tokens_(tokens_of(words)), call_(understood(tokens_)), ports_(ports) {}

  /// The command that was probably meant; empty if that is unclear.
  std::string command() {
    if (!call_.command) return {};
    const CommandSpec* const typed = call_.arguments.command;
    if (typed == nullptr) return instead_of_unknown();
    const std::string_view name = typed->name;
    if (auto call = with_pains(); !call.empty()) return call;
    if (name == "list") return instead_of_list();
    if (name == "show") return instead_of_show();
    if (typed->kind == ValueKind::file) {
      // Only if the words make sense as something else are they known not to be a file.
      if (name == "check" || is_file() || !makes_sense(call_.arguments.operands)) return {};
      return as_command(name == "plan" ? "today" : name, call_.arguments.operands);
    }
    const bool takes_areas = option_of(*typed, Option::sore) || option_of(*typed, Option::area);
    if (!takes_areas || call_.arguments.operands.empty()) return {};
    return as_command(name, call_.arguments.operands);
  }

 private:
  const Catalogue& catalogue() {
    if (!catalogue_) {
      const Context context{call_.arguments, ports_, {}};
      catalogue_ = readable_catalogue(context);
    }
    return *catalogue_;
  }

  /// The call with each pain where it belongs: calf=6 for "calf 6" and "calf 6/10", and --after
  /// calf=3 for --after 3 if --sore names one area. Empty if none was misplaced.
  std::string with_pains() {
    if (!has_all_options(*call_.arguments.command) || !call_.arguments.operands.empty()) return {};
    Arguments corrected = call_.arguments;
    bool any = false;
    for (const Option option : {Option::sore, Option::after}) {
      std::vector<std::string> values = call_.arguments.values(option);
      for (std::string& value : values) any = move_pains(value, option) || any;
      corrected.set(option, values);
    }
    return any ? call_without(corrected, Option::count_) : std::string();
  }

  bool move_pains(std::string& value, Option option) {
    std::string moved;
    bool any = false;
    for (const std::string_view item : split(value, ',')) {
      const std::string better = with_pain(trimmed(item), option);
      any = any || !better.empty();
      moved += (moved.empty() ? "" : ",") + (better.empty() ? std::string(item) : better);
    }
    if (any) value = moved;
    return any;
  }

  /// calf=6 for "calf 6"; empty unless the item ends with a pain.
  std::string with_pain(std::string_view item, Option option) {
    const auto both = area_and_pain(item);
    if (!both) return {};
    if (!both->area.empty()) return typed_value(catalogue(), item);
    const std::string area = option == Option::after ? only_area() : "";
    return area.empty() ? area : say("{}={}", area, both->pain);
  }

  /// The area of --sore, with its side, if it names just one.
  std::string only_area() const {
    const std::string sore = call_.arguments.value(Option::sore).value_or("");
    if (sore.find(',') != std::string::npos) return {};
    return sore.substr(0, sore.find('='));
  }

  bool is_file() const {
    const auto& operands = call_.arguments.operands;
    return std::ranges::any_of(operands, [&](const std::string& word) {
      return word.find_first_of("/.") != std::string::npos || word == "-" ||
             ports_.files.exists(word);
    });
  }

  /// Whether the command knows every option that was typed.
  bool has_all_options(const CommandSpec& command) const {
    return std::ranges::all_of(tokens_, [&](const Token& token) {
      if (token.kind == Token::Kind::unknown_option || token.misses_value()) return false;
      return token.option == nullptr || option_of(command, token.option->id) != nullptr;
    });
  }

  std::string as_command(std::string_view name, const std::vector<std::string>& loose) {
    const CommandSpec& command = *find_command(name);
    if (!has_all_options(command)) return {};
    call_.arguments.command = &command;
    auto sorted = with_loose_words(catalogue(), call_.arguments, loose);
    if (!sorted) return {};
    if (name == "remind") complete_reminder(*sorted);
    return call_without(*sorted, Option::count_);
  }

  static void complete_reminder(Arguments& arguments) {
    const bool once = arguments.has(Option::date) || arguments.has(Option::in);
    if (!arguments.has(Option::as)) arguments.add(Option::as, once ? "at" : "cron");
    const bool has_time =
        arguments.has(Option::at) || arguments.has(Option::in) || arguments.has(Option::after_run);
    if (!has_time) arguments.add(Option::at, "19:30");
  }

  std::string instead_of_unknown() {
    std::vector<std::string> words = call_.arguments.operands;
    words.insert(words.begin(), *call_.command);
    const auto synonym = std::ranges::find(synonyms, *call_.command, &Synonym::word);
    if (synonym != synonyms.end() && tokens_.size() == 1) return say("rollplan {}", synonym->call);
    const std::string_view topic = topic_about(*call_.command);
    if (!topic.empty() && tokens_.size() == 1) return say("rollplan help {}", topic);
    if (!nearest(*call_.command, names_in(commands(), &CommandSpec::name)).empty()) return {};
    return makes_sense(words) ? as_command("today", words) : std::string();
  }

  /// Whether the words name an area, a kind of run or a length of time.
  bool makes_sense(const std::vector<std::string>& words) {
    if (words.empty()) return false;
    const Phrase phrase = read_phrase(catalogue(), joined(words, " ", " "));
    if (!phrase.releases.empty() || phrase.unknown.empty()) return true;
    const bool is_number = std::isdigit(static_cast<unsigned char>(words.front()[0])) != 0;
    return is_number || find_run(catalogue(), words.front());
  }

  std::string show_call(const std::vector<std::string>& words) {
    const std::string word = joined(words, " ", " ");
    const bool is_known = find_release(catalogue(), word) || find_tool(catalogue(), word);
    if (!is_known || !has_all_options(*find_command("show"))) return {};
    call_.arguments.command = find_command("show");
    return say("{} {}", call_without(call_.arguments, Option::count_), shell_quoted(word));
  }

  std::string instead_of_list() {
    const auto& operands = call_.arguments.operands;
    const auto synonym = operands.size() == 1
                             ? std::ranges::find(synonyms, operands.front(), &Synonym::word)
                             : synonyms.end();
    if (synonym != synonyms.end() && synonym->call == "list") return "rollplan list";
    return operands.empty() ? std::string() : show_call(operands);
  }

  std::string instead_of_show() {
    std::vector<std::string> words = call_.arguments.operands;
    if (words.empty()) return {};
    if (words.size() == 1 && find_command(words.front()) != nullptr && tokens_.size() == 2) {
      const bool is_bare = words.front() != "check" && words.front() != "completions";
      if (is_bare)
        return say("rollplan {}{}", words.front(), words.front() == "config" ? " list" : "");
    }
    const auto synonym = std::ranges::find(synonyms, words.front(), &Synonym::word);
    if (words.size() == 1 && synonym != synonyms.end()) return say("rollplan {}", synonym->call);
    if (words.front() != "me") return {};
    words.erase(words.begin());
    return show_call(words);
  }

  std::vector<Token> tokens_;
  PartOfCall call_;
  const Ports& ports_;
  std::optional<Catalogue> catalogue_;
};

}  // namespace

std::optional<Error> explain_miss(const std::vector<std::string>& words, const Error& error,
                                  const Ports& ports) {
  try {
    const std::string command = Miss(words, ports).command();
    if (command.empty()) return std::nullopt;
    return Error(ErrorKind::usage, error.what(), say("did you mean: {}", command));
  } catch (const Error& explanation) {
    return explanation;
  }
}

}  // namespace rollplan
