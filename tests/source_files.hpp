// Reads the project's own files, for tests of its structure.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support.hpp"
#include "texts.hpp"

namespace rollplan::testing {

/// A file of the source tree; the path is relative to its root.
struct SourceFile {
  std::string path;
  std::string text;
};

/// All C++ files in a folder and below, sorted by name.
inline std::vector<SourceFile> sources_below(const std::string& folder) {
  const std::filesystem::path root = ROLLPLAN_SOURCE_DIR;
  std::vector<SourceFile> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
    const std::string path = entry.path().lexically_relative(root).generic_string();
    found.push_back({path, contents_of(path)});
  }
  std::ranges::sort(found, {}, &SourceFile::path);
  return found;
}

}  // namespace rollplan::testing
