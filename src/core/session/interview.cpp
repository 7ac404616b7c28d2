#include "core/session/interview.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::size_t most_typed = 60;
constexpr Key key_backspace = 0x08;

bool is_digit(Key key) {
  return key >= U'0' && key <= U'9';
}

/// The numbers in `typed`, which contains only digits, commas and blanks. A number that is too
/// large for an int becomes -1, which no question accepts.
std::vector<int> numbers_in(std::string_view typed) {
  std::vector<int> numbers;
  while (!typed.empty()) {
    const std::size_t start = std::min(typed.find_first_not_of(", "), typed.size());
    const std::size_t end = std::min(typed.find_first_of(", ", start), typed.size());
    int number = 0;
    const auto read = std::from_chars(typed.data() + start, typed.data() + end, number);
    if (read.ec == std::errc::result_out_of_range) number = -1;
    if (end > start) numbers.push_back(number);
    typed.remove_prefix(end);
  }
  return numbers;
}

std::optional<Answer> pain_answer(std::string_view typed) {
  const std::vector<int> numbers = numbers_in(typed);
  Answer given;
  if (numbers.empty()) return given;
  if (numbers.front() < 0 || numbers.front() > 10) return std::nullopt;
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

std::string expected(const Question& question) {
  if (question.kind == QuestionKind::pain) return "a number from 0 to 10";
  return question.choices == 1 ? "1, or 0 for none"
                               : say("numbers from 1 to {}, or 0 for none", question.choices);
}

void take(Interview& interview, Answer given) {
  interview.answers.push_back(std::move(given));
  interview.typed.clear();
}

void take_typed(const Question& question, Interview& interview) {
  const auto given = question.kind == QuestionKind::pain ? pain_answer(interview.typed)
                                                         : choice_answer(question, interview.typed);
  if (given) return take(interview, *given);
  interview.complaint = expected(question);
  interview.typed.clear();
}

void answer_yes_or_no(Interview& interview, Key key) {
  Answer given;
  given.yes = key == U'y' || key == U'Y';
  if (given.yes || key == U'n' || key == U'N' || key == key_enter) take(interview, given);
}

void type(const Question& question, Interview& interview, Key key) {
  const bool separates = key == U',' || key == U' ';
  const bool fits = is_digit(key) || (separates && question.kind == QuestionKind::choice);
  if (fits && interview.typed.size() < most_typed) interview.typed += static_cast<char>(key);
}

}  // namespace

bool is_over(std::span<const Question> questions, const Interview& interview) {
  return interview.left || interview.answers.size() >= questions.size();
}

Interview answer(std::span<const Question> questions, Interview interview, Key key) {
  if (is_over(questions, interview)) return interview;
  const Question& question = questions[interview.answers.size()];
  interview.complaint.clear();
  if (key == U'q' || key == U'Q') {
    interview.left = true;
  } else if (question.kind == QuestionKind::yes_or_no) {
    answer_yes_or_no(interview, key);
  } else if (key == key_enter) {
    take_typed(question, interview);
  } else if (key == key_erase || key == key_backspace) {
    if (!interview.typed.empty()) interview.typed.pop_back();
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
