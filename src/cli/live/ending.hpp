// What becomes of a session when it is over or left: the history, the rest to
// go on with, and the words about both.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "rollplan/render.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

/// What goes by the session's name wherever it is written down.
struct SessionName {
  std::string id;
  Date date;
  bool is_resumed = false;
};

class Ending {
 public:
  Ending(const Context& context, const Timeline& timeline, SessionName name)
      : context_(context), timeline_(timeline), name_(std::move(name)) {}

  /// What was done, under the session's name.
  SessionRecord record(const SessionState& state) const;

  /// Puts what was done into the history, if any hold was, and forgets the rest
  /// of a session that was gone on with. Nothing with `--no-log`.
  void log(const SessionRecord& record, bool is_done);
  /// Keeps what is left of a session that had begun; but not in the place of
  /// another one while no cue is finished. Nothing with `--no-log`.
  void keep(const SessionState& state);
  /// A session left before stays as it is, and a message says so.
  void leave_kept();

  /// Says on standard error where all went, or what could not be written.
  void tell() const;
  bool has_failed() const { return has_failed_; }
  /// Whether anything of it was written down, or tried to be.
  bool is_settled() const { return is_settled_; }

 private:
  void fail(const std::string& doing, const std::string& why, const std::string& hint);

  const Context& context_;
  const Timeline& timeline_;
  SessionName name_;
  std::string told_;
  std::string failures_;
  bool has_failed_ = false;
  bool is_settled_ = false;
};

}  // namespace rollplan
