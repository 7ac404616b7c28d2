// The questions before and after a session, answered key by key.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollplan/catalogue.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

enum class QuestionKind : std::uint8_t {
  yes_or_no,  ///< y or n and Enter; Enter alone is no
  pain,       ///< 0 to 10 and Enter; Enter alone skips
  choice      ///< numbers from 1 to `choices` with commas or blanks, 0 for none, and Enter;
              ///< Enter alone keeps `preset`
};

struct Question {
  QuestionKind kind = QuestionKind::yes_or_no;
  std::string text;  ///< "Pain in the calves now, 0-10 (Enter to skip):"
  int choices = 0;
  std::vector<int> preset;
  /// If not null, a phrase that it refuses or that it says to ask a doctor about means yes.
  const Catalogue* catalogue = nullptr;
};

struct Answer {
  bool yes = false;
  std::string advice{};  ///< the catalogue's texts about the dangers that were named
  std::optional<int> pain;
  std::vector<int> chosen;
};

struct Interview {
  std::vector<Answer> answers;  ///< one for each question answered
  std::string typed;            ///< for the present question
  std::string complaint;        ///< about the last answer: "a number from 0 to 10"
  bool left = false;            ///< by the key q, not inside a word: there will be no more answers
};

/// The interview after a key press; unchanged if it is over.
Interview answer(std::span<const Question> questions, Interview interview, Key key);

bool is_over(std::span<const Question> questions, const Interview& interview);

/// The line to show: the present question, then the typed text or, if the last answer was not
/// accepted, the complaint. The cursor belongs at the end.
std::string prompt(std::span<const Question> questions, const Interview& interview);

}  // namespace rollplan
