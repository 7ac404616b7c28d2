// Another program that speaks.
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

  /// Runs it without a shell and without our streams; the one before is ended.
  bool speak(const std::vector<std::string>& command);
  /// Ends what still speaks.
  void be_silent();

 private:
  void reap();

  pid_t speaking_ = 0;
  std::vector<pid_t> ended_;  ///< told to end, and not gone yet
};

}  // namespace rollplan
