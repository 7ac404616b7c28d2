// The questions before and after a session, answered key by key.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollplan/session.hpp"

namespace rollplan {

enum class QuestionKind : std::uint8_t {
  yes_or_no,  ///< one key: y, or n or Enter for no
  pain,       ///< 0 to 10 and Enter; Enter alone skips
  choice      ///< numbers from 1 to `choices` with commas or blanks, 0 for none, and Enter;
              ///< Enter alone keeps `preset`
};

struct Question {
  QuestionKind kind = QuestionKind::yes_or_no;
  std::string text;  ///< "Pain in the calves now, 0 to 10 (Enter skips):"
  int choices = 0;
  std::vector<int> preset;
};

struct Answer {
  bool yes = false;
  std::optional<int> pain;
  std::vector<int> chosen;
};

struct Interview {
  std::vector<Answer> answers;  ///< one for each question answered
  std::string typed;            ///< for the question at hand
  std::string complaint;        ///< why the last Enter was not taken: "a number from 0 to 10"
  bool left = false;            ///< q: no answers any more
};

/// What becomes of the interview when a key is pressed; nothing once it is over.
Interview answer(std::span<const Question> questions, Interview interview, Key key);

bool is_over(std::span<const Question> questions, const Interview& interview);

/// The line that asks: the question at hand, and what is typed or, after a number
/// that was not taken, the complaint. The cursor belongs at its end.
std::string prompt(std::span<const Question> questions, const Interview& interview);

}  // namespace rollplan
