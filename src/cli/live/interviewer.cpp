#include <string>
#include <utility>

#include "cli/live/session.hpp"
#include "rollplan/error.hpp"

namespace rollplan {
namespace {

class Interviewer {
 public:
  Interviewer(Prompter& prompter, Console& console, const std::vector<Question>& questions)
      : prompter_(prompter), console_(console), questions_(questions) {}

  Answers ask() {
    bool more_keys = false;
    while (!departure_ && !is_over(questions_, interview_)) {
      if (!more_keys) prompter_.show(prompt(questions_, interview_));
      const Wake wake = console_.wait(std::nullopt);
      more_keys = wake.more;
      take(wake);
    }
    if (interview_.left) departure_ = Departure{};
    if (departure_) end_line();
    return Answers{std::move(interview_.answers), departure_};
  }

 private:
  void end_line() {
    try {
      prompter_.keep();
    } catch (const Error&) {
      return;  // the terminal has gone, which is why we end
    }
  }

  void take(const Wake& wake) {
    switch (wake.kind) {
      case Wake::Kind::key:
        return press(wake.key);
      case Wake::Kind::stopping:
        prompter_.step_aside();
        return take(console_.stop());
      case Wake::Kind::signal:
        departure_ = Departure{wake.signal, false};
        return;
      case Wake::Kind::closed:
        departure_ = Departure{0, true};
        return;
      case Wake::Kind::returned:
        return prompter_.forget();
      case Wake::Kind::time:
      case Wake::Kind::resized:
        return;
    }
  }

  void press(Key key) {
    const std::size_t before = interview_.answers.size();
    const std::string asked = prompt(questions_, interview_);
    const std::string typed = interview_.typed;
    interview_ = answer(questions_, std::move(interview_), key);
    if (interview_.answers.size() == before) return;
    prompter_.show(asked + rest_of_word(questions_[before], typed));
    prompter_.keep();
  }

  /// Completes "n", "y" and Enter alone to the word, so that it shows how the answer was taken.
  static std::string rest_of_word(const Question& question, const std::string& typed) {
    if (question.kind != QuestionKind::yes_or_no) return {};
    if (typed.empty()) return "no";
    if (typed == "n") return "o";
    return typed == "y" ? "es" : "";
  }

  Prompter& prompter_;
  Console& console_;
  const std::vector<Question>& questions_;
  Interview interview_;
  std::optional<Departure> departure_;
};

}  // namespace

Answers ask(Prompter& prompter, Console& console, const std::vector<Question>& questions) {
  return Interviewer(prompter, console, questions).ask();
}

}  // namespace rollplan
