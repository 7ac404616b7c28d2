#include <algorithm>
#include <string>
#include <utility>

#include "cli/live/painter.hpp"
#include "cli/live/session.hpp"
#include "render/layout.hpp"
#include "rollplan/error.hpp"

namespace rollplan {
namespace {

constexpr std::size_t least_columns = 10;

class Interviewer {
 public:
  Interviewer(Terminal& terminal, Console& console, const std::vector<Question>& questions)
      : painter_(terminal), console_(console), questions_(questions) {}

  Answers ask() {
    bool more_keys = false;
    while (!departure_ && !is_over(questions_, interview_)) {
      if (!more_keys) show(prompt(questions_, interview_));
      const Wake wake = console_.wait(std::nullopt);
      more_keys = wake.more;
      take(wake);
    }
    if (interview_.left) departure_ = Departure{};
    if (departure_) end_line();
    return Answers{std::move(interview_.answers), departure_};
  }

 private:
  /// Wrapped at its blanks; the last of them keeps the cursor off the text.
  void show(const std::string& asked) {
    const std::size_t columns = std::max<std::size_t>(console_.size().columns, least_columns);
    Page page;
    page.width = columns - 2;
    Lines lines = Paragraph().add(asked).lines(page);
    if (asked.ends_with(' ')) lines.back() += ' ';
    painter_.ask(lines, columns);
  }

  void end_line() {
    try {
      painter_.keep();
    } catch (const Error&) {
      return;  // the terminal has gone, which is why we end
    }
  }

  void take(const Wake& wake) {
    switch (wake.kind) {
      case Wake::Kind::key:
        return press(wake.key);
      case Wake::Kind::stopping:
        painter_.erase();
        return take(console_.stop());
      case Wake::Kind::signal:
        departure_ = Departure{wake.signal, false};
        return;
      case Wake::Kind::closed:
        departure_ = Departure{0, true};
        return;
      case Wake::Kind::returned:
        return painter_.forget();
      case Wake::Kind::time:
      case Wake::Kind::resized:
        return;
    }
  }

  void press(Key key) {
    const std::size_t before = interview_.answers.size();
    const std::string asked = prompt(questions_, interview_);
    interview_ = answer(questions_, std::move(interview_), key);
    if (interview_.answers.size() == before) return;
    const bool is_one_key = questions_[before].kind == QuestionKind::yes_or_no;
    show(is_one_key ? asked + (interview_.answers.back().yes ? "yes" : "no") : asked);
    painter_.keep();
  }

  Painter painter_;
  Console& console_;
  const std::vector<Question>& questions_;
  Interview interview_;
  std::optional<Departure> departure_;
};

}  // namespace

Answers ask(Terminal& terminal, Console& console, const std::vector<Question>& questions) {
  return Interviewer(terminal, console, questions).ask();
}

}  // namespace rollplan
