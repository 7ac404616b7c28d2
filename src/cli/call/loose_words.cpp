#include "cli/call/loose_words.hpp"

#include <algorithm>
#include <utility>

#include "cli/call/names.hpp"
#include "cli/call/unquoted.hpp"
#include "core/phrase/advice.hpp"
#include "render/remind/reminder.hpp"
#include "rollplan/render.hpp"
#include "text/clear_forms.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

bool is_duration_word(const std::string& word) {
  try {
    parse_duration(word, "");
    return true;
  } catch (const Error&) {
    return false;
  }
}

bool is_format_word(const std::string& word) {
  return word == "md" || format_named(word) != nullptr;
}

bool is_scheduler_word(const std::string& word) {
  return std::ranges::find(schedulers(), word, &Scheduler::id) != schedulers().end();
}

/// Whether the word can be dropped because it adds no meaning: "remind me".
bool is_filler(const std::string& word) {
  return word == "me" || word == "at";
}

/// Joins a number and its unit into one word: "10 min" becomes "10min".
std::vector<std::string> with_units(const std::vector<std::string>& words) {
  std::vector<std::string> joined;
  joined.reserve(words.size());
  for (const std::string& word : words) {
    const bool is_part = !joined.empty() && whole_number(joined.back()) && is_unit(word);
    if (is_part) {
      joined.back() += word;
    } else {
      joined.push_back(word);
    }
  }
  return joined;
}

class Sorter {
 public:
  Sorter(const Catalogue& catalogue, Arguments arguments)
      : catalogue_(catalogue), sorted_(std::move(arguments)) {
    sorted_.operands.clear();
  }

  std::optional<Arguments> sort(const std::vector<std::string>& words) {
    const std::vector<std::string> whole = with_units(words);
    for (std::size_t i = 0; i < whole.size(); ++i) {
      // Before a time of day, "at" is not the scheduler: at 19:30.
      const bool before_time = i + 1 < whole.size() && parse_time_of_day(whole[i + 1]);
      if (!(before_time && whole[i] == "at")) place(whole[i]);
    }
    if (!fits_) return std::nullopt;
    add_area();
    return fits_ ? std::optional(std::move(sorted_)) : std::nullopt;
  }

 private:
  bool takes(Option option) const { return option_of(*sorted_.command, option) != nullptr; }

  void set(Option option, const std::string& value) {
    const bool is_taken = sorted_.has(option) && !find_option(flag_of(option))->repeatable;
    if (is_taken) fits_ = false;
    sorted_.add(option, value);
  }

  /// The only option that can have this word as its value.
  std::optional<Option> option_for(const std::string& word) const {
    if (takes(Option::as) && is_scheduler_word(word)) return Option::as;
    if (takes(Option::at) && parse_time_of_day(word)) return Option::at;
    if (takes(Option::time) && is_duration_word(word)) return Option::time;
    if (takes(Option::run) && find_run(catalogue_, word)) return Option::run;
    if (takes(Option::date) && parse_day(word, Date{})) return Option::date;
    if (takes(Option::level) && value_of<Level>(plain_word(word))) return Option::level;
    if (takes(Option::format) && is_format_word(word)) return Option::format;
    if (takes(Option::tools) && find_tool(catalogue_, word)) return Option::tools;
    return std::nullopt;
  }

  void place(const std::string& word) {
    if (const auto option = option_for(word)) return set(*option, word);
    if (!is_filler(word)) phrase_ += (phrase_.empty() ? "" : " ") + word;
  }

  void add_area() {
    if (phrase_.empty()) return;
    const Option option = takes(Option::area) ? Option::area : Option::sore;
    fits_ = fits_ && takes(option);
    if (!fits_) return;
    const std::string areas = typed_value(catalogue_, phrase_);
    fits_ = option == Option::sore || areas.find('=') == std::string::npos;
    if (fits_) set(option, areas);
  }

  const Catalogue& catalogue_;
  Arguments sorted_;
  std::string phrase_;
  bool fits_ = true;
};

}  // namespace

std::optional<Arguments> with_loose_words(const Catalogue& catalogue, const Arguments& arguments,
                                          const std::vector<std::string>& words) {
  return Sorter(catalogue, arguments).sort(words);
}

}  // namespace rollplan
