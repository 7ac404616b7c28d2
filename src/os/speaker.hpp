// Runs a program that speaks the cues.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace rollplan {

class Speaker {
 public:
  Speaker() = default;
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;
  ~Speaker() { be_silent(); }

  /// Runs it without a shell and without our streams, and ends the one before.
  bool speak(const std::vector<std::string>& command);
  /// Ends the program if it is still speaking.
  void be_silent();

 private:
  void reap();

  pid_t speaking_ = 0;
  std::vector<pid_t> ended_;  ///< asked to end, but still running
};

}  // namespace rollplan
