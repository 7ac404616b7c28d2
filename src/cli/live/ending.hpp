// The end of a session that is over or left: the history, the rest to go on with, and
// the words about both.
#pragma once

#include <string>

#include "cli/live/programme.hpp"
#include "rollplan/render.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

class Ending {
 public:
  Ending(const Context& context, const Programme& programme, const Timeline& timeline)
      : context_(context),
        programme_(programme),
        timeline_(timeline),
        id_(programme.resumed ? programme.resumed->id : context.ports.clock.unique_name()) {}

  /// The areas that were done, with the session's id and date.
  SessionRecord record(const SessionState& state) const;

  /// Puts the record into the history, if any hold was done, and forgets the rest
  /// of a session that was gone on with. Nothing with `--no-log`.
  void log(const SessionRecord& record, bool is_done);
  /// Keeps what is left of a session that had begun; but not in the place of
  /// another one while no cue is finished. Nothing with `--no-log`.
  void keep(const SessionState& state);
  /// A session left before stays as it is, and a message says so.
  void leave_kept();

  /// Says on standard error where all went, or what could not be written.
  void report() const;
  bool has_failed() const { return has_failed_; }
  /// Whether anything of it was written down, or tried to be.
  bool is_settled() const { return is_settled_; }

 private:
  /// Not with `--no-log`, nor where there is no place for a history.
  bool is_logged() const;
  void fail(const std::string& doing, const std::string& why, const std::string& hint);

  const Context& context_;
  const Programme& programme_;
  const Timeline& timeline_;
  std::string id_;
  std::string messages_;
  std::string failures_;
  bool has_failed_ = false;
  bool is_settled_ = false;
};

}  // namespace rollplan
