// Makes the real ports.
#pragma once

#include "core/ports.hpp"
#include "os/console.hpp"
#include "os/program.hpp"

namespace rollplan {

class SystemClock : public Clock {
 public:
  Date today() const override;
  Moment now() const override;
  std::chrono::sys_seconds utc_now() const override;
  LocalTime local(std::chrono::sys_seconds moment) const override;
  std::optional<std::chrono::sys_seconds> utc(LocalTime time) const override;
  std::string unique_name() const override;
};

class SystemTerminal : public Terminal {
 public:
  bool is_terminal(Stream stream) const override;
  std::optional<std::size_t> width() const override;
  std::optional<std::size_t> height() const override;
  bool page(const std::string& pager, std::string_view text) override;
  void write(Stream stream, std::string_view text) override;
};

class SystemFiles : public Files {
 public:
  std::string read(const std::string& path) const override;
  bool exists(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  void each_file(const std::string& folder,
                 const std::function<void(std::string_view name, std::chrono::sys_seconds changed)>&
                     see) const override;
  void replace(const std::string& path, std::string_view text) override;
  void replace_private(const std::string& path, std::string_view text) override;
  void edit_private(const std::string& path,
                    const std::function<std::string(const std::string&)>& edit) override;
  std::optional<Tail> tail(const std::string& path, std::size_t bytes) const override;
  bool read_pieces(const std::string& path,
                   const std::function<bool(std::string_view)>& take) const override;
  bool append_line(const std::string& path, std::string_view line) override;
  std::string absolute(const std::string& path) const override;
  void remove(const std::string& path) override;
};

std::optional<std::string> system_environment(const char* name);

}  // namespace rollplan
