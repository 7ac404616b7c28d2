// What reading and writing files have in common.
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <string>
#include <string_view>

namespace rollplan {

/// Throws Error(io) for what went wrong while "read"ing, "write"ing or … a file.
[[noreturn]] void fail_to(std::string_view doing, const std::string& path, int error);

/// Files and pipes can be read; anything else is a slip of the hand, or endless.
void expect_readable_kind(const std::string& path, const struct stat& status);

/// The same for what is read from its end or written in place: files alone.
void expect_file(std::string_view doing, const std::string& path, const struct stat& status);

/// Where a link leads to, so that the link itself stays, whether there is a file
/// yet or not; the path itself where it is no link. Throws Error(io) for a circle.
std::string target_of(const std::string& path);

/// A whole new file in place of the old one, at once and with its mode; `mode`,
/// before the umask, is for where there is none.
void write_and_rename(const std::string& path, std::string_view text, mode_t mode);

/// Makes the folders above `path` that are missing, their owner's alone.
void make_folders(const std::string& path);

/// Has the disk keep the name of a file; false with errno set if it would not.
bool sync_folder_of(const std::string& path);

/// Tries for a lock of flock's, LOCK_EX or LOCK_SH, as long as `patience` lasts;
/// false with errno set if it was not to be had, EWOULDBLOCK where another has it.
bool lock_within(int descriptor, int kind, std::chrono::milliseconds patience);

}  // namespace rollplan
