// Finds other programs, and runs the one that speaks the cues.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace rollplan {

/// The path of the program that `name` would run: `name` itself if it contains a slash, otherwise a
/// program on the PATH; empty if there is none.
std::optional<std::string> find_program(const std::string& name);

/// The absolute path of the program that was called as `name`.
std::string program_path(const std::string& name);

/// Runs a program that speaks the cues.
class Speaker {
 public:
  Speaker() = default;
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;
  ~Speaker() { be_silent(); }

  /// Runs it without a shell and without our streams, and ends the previous one.
  bool speak(const std::vector<std::string>& command);
  /// Ends the program if it is still speaking.
  void be_silent();

 private:
  void reap();

  pid_t speaking_ = 0;
  std::vector<pid_t> ended_;  ///< told to end, but still running
};

}  // namespace rollplan
