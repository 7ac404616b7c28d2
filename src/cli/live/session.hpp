// The session while it goes on, and its questions: between the console and the pure rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/live/prompter.hpp"
#include "cli/live/stage.hpp"
#include "core/ports.hpp"
#include "core/session/interview.hpp"

namespace rollplan {

/// The session's clock: the real one, or a faster one to try things out.
class LiveClock {
 public:
  LiveClock(const Clock& clock, double speed) : clock_(clock), speed_(speed), start_(clock.now()) {}

  Moment now() const { return start_ + scaled(clock_.now() - start_, speed_); }
  /// When it is `moment` here, on the real clock; never a little too early.
  Moment real(Moment moment) const {
    return start_ + scaled(moment - start_, 1 / speed_) + Moment(speed_ == 1 ? 0 : 1);
  }

 private:
  /// Whole nanoseconds are exact up to a hundred days.
  static Moment scaled(Moment length, double factor) {
    return Moment(static_cast<Moment::rep>(static_cast<double>(length.count()) * factor));
  }

  const Clock& clock_;
  double speed_;
  Moment start_;
};

/// Why somebody leaves before the end.
struct Departure {
  int signal = 0;          ///< that asked for it; 0 where none did
  bool is_closed = false;  ///< no more keys will come

  bool is_forced() const { return signal != 0 || is_closed; }
};

struct Answers {
  std::vector<Answer> given;           ///< one for each question, unless somebody left
  std::optional<Departure> departure;  ///< so somebody did, before the last one
};

/// Asks one question a line; each stays with its answer.
Answers ask(Prompter& prompter, Console& console, const std::vector<Question>& questions);

struct LiveParts {
  Console& console;
  LiveClock clock;
  Stage& stage;
  const std::vector<std::string>& voice;  ///< the program that speaks the cues; empty for none
  bool has_keys = false;                  ///< else nothing ever pauses
  bool waits_for_space = true;            ///< to begin
};

/// Goes on until the session is done or left; `state` is where it stands, also
/// where an Error ends it. The answer says what has ended it, if not the runner.
std::optional<Departure> play(const LiveParts& parts, const Timeline& timeline,
                              SessionState& state);

}  // namespace rollplan
