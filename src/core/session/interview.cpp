#include "core/session/interview.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "core/phrase/phrase.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t most_typed = 60;
constexpr Key key_backspace = 0x08;

bool is_digit(Key key) {
  return key >= U'0' && key <= U'9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The keys that type nothing by themselves, such as the arrows.
bool is_special(Key key) {
  return key >= U'\uE000' && key <= U'\uF8FF';
}

/// Removes the last character, which may be several bytes.
void erase_last(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

/// The numbers in `typed`, between commas and blanks. What is no number, or too large for an int,
/// becomes -1, which no question accepts.
std::vector<int> numbers_in(std::string_view typed) {
  std::vector<int> numbers;
  while (!typed.empty()) {
    const std::size_t start = std::min(typed.find_first_not_of(", "), typed.size());
    const std::size_t end = std::min(typed.find_first_of(", ", start), typed.size());
    int number = 0;
    const auto read = std::from_chars(typed.data() + start, typed.data() + end, number);
    if (read.ec != std::errc() || read.ptr != typed.data() + end) number = -1;
    if (end > start) numbers.push_back(number);
    typed.remove_prefix(end);
  }
  return numbers;
}

std::optional<Answer> pain_answer(std::string_view typed) {
  const std::vector<int> numbers = numbers_in(typed);
  Answer given;
  if (trimmed(typed).empty()) return given;
  if (numbers.size() != 1 || numbers.front() < 0 || numbers.front() > 10) return std::nullopt;
  given.pain = numbers.front();
  return given;
}

std::optional<Answer> choice_answer(const Question& question, std::string_view typed) {
  Answer given;
  given.chosen = numbers_in(typed);
  if (given.chosen.empty()) given.chosen = question.preset;
  if (given.chosen == std::vector<int>{0}) given.chosen.clear();
  std::ranges::sort(given.chosen);
  given.chosen.erase(std::unique(given.chosen.begin(), given.chosen.end()), given.chosen.end());
  const auto is_offered = [&](int n) { return n >= 1 && n <= question.choices; };
  if (!std::ranges::all_of(given.chosen, is_offered)) return std::nullopt;
  return given;
}

constexpr std::array<std::string_view, 6> noes{"n",   "no", "none", "none of these", "none of them",
                                               "nope"};

/// The catalogue's texts about what refuses, or else about what asks first, each once.
std::string advice_on(const Catalogue& catalogue, const Phrase& phrase) {
  std::string advice;
  const auto add = [&](std::string_view text) {
    if (advice.find(text) != std::string::npos) return;
    advice.append(advice.empty() ? "" : " ").append(text);
  };
  for (const Finding& found : phrase.refusals) add(catalogue.refusals[found.term.entry].text);
  if (!advice.empty()) return advice;
  for (const Finding& found : phrase.ask_first) {
    add(catalogue.ask_first_words[found.term.entry].text);
  }
  return advice;
}

/// Enter alone is no. Words that name a danger are yes; any others are no answer.
std::optional<Answer> yes_or_no_answer(const Question& question, std::string_view typed) {
  Answer given;
  if (trimmed(typed).empty()) return given;
  const std::string word = plain_word(typed);
  if (std::ranges::find(noes, word) != noes.end()) return given;
  given.yes = word == "y" || word == "yes";
  if (!given.yes && question.catalogue != nullptr) {
    given.advice = advice_on(*question.catalogue, read_phrase(*question.catalogue, typed));
    given.yes = !given.advice.empty();
  }
  return given.yes ? std::optional(given) : std::nullopt;
}

std::optional<Answer> answer_in(const Question& question, std::string_view typed) {
  switch (question.kind) {
    case QuestionKind::yes_or_no:
      return yes_or_no_answer(question, typed);
    case QuestionKind::pain:
      return pain_answer(typed);
    case QuestionKind::choice:
      break;
  }
  return choice_answer(question, typed);
}

std::string expected(const Question& question) {
  if (question.kind == QuestionKind::yes_or_no) return "Please type y or n, then press Enter.";
  if (question.kind == QuestionKind::pain) return "a number from 0 to 10";
  return question.choices == 1 ? "1, or 0 for none"
                               : say("numbers from 1 to {}, or 0 for none", question.choices);
}

void take_typed(const Question& question, Interview& interview) {
  if (auto given = answer_in(question, interview.typed)) {
    interview.answers.push_back(*std::move(given));
  } else {
    interview.complaint = expected(question);
  }
  interview.typed.clear();
}

/// A choice takes only numbers. The others take words too, so that a word is never taken for an
/// empty answer.
void type(const Question& question, Interview& interview, Key key) {
  const bool fits = question.kind == QuestionKind::choice
                        ? is_digit(key) || key == U',' || key == U' '
                        : !is_unprintable(key) && !is_special(key);
  if (fits && interview.typed.size() < most_typed) append_code_point(interview.typed, key);
}

/// Inside a word q is a letter like any other.
bool leaves(const Interview& interview, Key key) {
  const bool in_word = !interview.typed.empty() && is_letter(interview.typed.back());
  return (key == U'q' || key == U'Q') && !in_word;
}

}  // namespace

bool is_over(std::span<const Question> questions, const Interview& interview) {
  return interview.left || interview.answers.size() >= questions.size();
}

Interview answer(std::span<const Question> questions, Interview interview, Key key) {
  if (is_over(questions, interview)) return interview;
  const Question& question = questions[interview.answers.size()];
  interview.complaint.clear();
  if (leaves(interview, key)) {
    interview.left = true;
  } else if (key == key_enter) {
    take_typed(question, interview);
  } else if (key == key_erase || key == key_backspace) {
    erase_last(interview.typed);
  } else {
    type(question, interview, key);
  }
  return interview;
}

std::string prompt(std::span<const Question> questions, const Interview& interview) {
  if (is_over(questions, interview)) return {};
  const std::string& text = questions[interview.answers.size()].text;
  if (interview.complaint.empty()) return say("{} {}", text, interview.typed);
  return say("{} [{}] ", text, interview.complaint);
}

}  // namespace rollplan
