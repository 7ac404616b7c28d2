// Finds the files of a folder that are worth opening in search of the newest run.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace rollplan {

/// Takes the files of a folder one by one and keeps the newest twenty by name and the newest twenty
/// by time of change. It needs both, because copying changes that time and not every name begins
/// with a date. Skips hidden files and files that are still being written (.tmp, .part).
class NewestFiles {
 public:
  static constexpr std::size_t most = 20;

  struct File {
    std::string name;
    std::chrono::sys_seconds changed{};
  };

  void see(std::string_view name, std::chrono::sys_seconds changed);
  /// The kept files, each once, the most recently changed first.
  std::vector<File> files() const;

 private:
  std::vector<File> by_name_, by_change_;  ///< heaps, the oldest on top
};

}  // namespace rollplan
