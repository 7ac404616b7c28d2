// Which files of a folder are worth opening when its newest run is wanted.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace rollplan {

/// Sees the files of a folder one by one and keeps the newest twenty by name and the newest
/// twenty by their date of change: copying changes dates, and not every name begins with one.
/// Hidden files and files that are still being written (.tmp, .part) do not count.
class NewestFiles {
 public:
  static constexpr std::size_t most = 20;

  struct File {
    std::string name;
    std::chrono::sys_seconds changed{};
  };

  void see(std::string_view name, std::chrono::sys_seconds changed);
  /// Those kept, each once, the last changed first.
  std::vector<File> files() const;

 private:
  std::vector<File> by_name_, by_change_;  ///< heaps, the oldest on top
};

}  // namespace rollplan
