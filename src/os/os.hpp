// The real ports.
#pragma once

#include "rollplan/ports.hpp"

namespace rollplan {

class SystemClock : public Clock {
 public:
  Date today() const override;
};

class SystemTerminal : public Terminal {
 public:
  bool is_terminal(Stream stream) const override;
  std::optional<std::size_t> width() const override;
  void write(Stream stream, std::string_view text) override;
};

class SystemFiles : public Files {
 public:
  std::string read(const std::string& path) const override;
  void replace(const std::string& path, std::string_view text) override;
};

std::optional<std::string> system_environment(const char* name);

}  // namespace rollplan
