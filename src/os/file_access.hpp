// Helpers that reading and writing files share.
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <string>
#include <string_view>

namespace rollplan {

/// The mode of private files.
inline constexpr mode_t owners_alone = 0600;

/// The folder that a file is in.
std::string folder_of(const std::string& path);

/// Throws Error(io), which says what could not be done ("read", "write", ...) and why.
[[noreturn]] void fail_to(std::string_view doing, const std::string& path, int error);

/// Refuses everything except files and pipes: a folder is a typo, and a device may be endless.
void expect_readable_kind(const std::string& path, const struct stat& status);

/// Whether a pipe has something to read, or has lost its writer, within some seconds. One with
/// a name may have no writer, and waiting for one could take for ever; if a pipe that has not
/// woken up then is at its end, there was none.
bool has_woken_up(int pipe);

/// Throws Error(io): the pipe has no writer.
[[noreturn]] void give_up_pipe(const std::string& path);

/// Refuses anything but files: for reading from the end, and for writing in place.
void expect_file(std::string_view doing, const std::string& path, const struct stat& status);

/// Where a link points to, whether that exists or not, so that writing keeps the link. For any
/// other file, returns the path itself. Throws Error(io) if links form a circle.
std::string target_of(const std::string& path);

/// Replaces the file atomically and keeps its mode; a new file gets `mode`, less the umask.
void write_and_rename(const std::string& path, std::string_view text, mode_t mode);

/// Creates the missing folders above `path`, accessible only to their owner.
void make_folders(const std::string& path);

/// Writes the folder of a file to the disk, which makes the file's name permanent. False with errno
/// set if that failed.
bool sync_folder_of(const std::string& path);

/// Tries to get flock's lock, LOCK_EX or LOCK_SH, for as long as `patience`; false with errno
/// set if that failed, EWOULDBLOCK if another program holds it.
bool lock_within(int descriptor, int kind, std::chrono::milliseconds patience);

}  // namespace rollplan
