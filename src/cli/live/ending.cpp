#include "cli/live/ending.hpp"

#include <algorithm>

#include "cli/files/history_file.hpp"
#include "cli/live/unfinished.hpp"
#include "cli/output.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {

SessionRecord Ending::record(const SessionState& state) const {
  SessionRecord record = record_of(timeline_, state);
  record.id = id_;
  record.date = programme_.date;
  return record;
}

bool Ending::is_logged() const {
  return !context_.arguments.has(Option::no_log) && history_path(context_);
}

void Ending::log(const SessionRecord& record, bool is_done) {
  is_settled_ = true;
  if (!is_logged()) return;
  try {
    if (!record.areas.empty()) {
      append_session(context_, record);
      messages_ += say("Logged in {}\n", printable(*history_path(context_)));
    }
    if (is_done && programme_.resumed) context_.ports.files.remove(*unfinished_path(context_));
  } catch (const Error& error) {
    fail("the session was not logged", error.what(), error.hint);
    failures_ += "  you can add this line to the history by hand:\n" + write_session(record) + '\n';
  }
}

void Ending::keep(const SessionState& state) {
  if (!is_logged()) return;
  const auto other = programme_.resumed ? std::nullopt : resumable_session(context_);
  const bool is_any_finished = std::ranges::find(state.finished, true) != state.finished.end();
  if (other && !is_any_finished) return leave_kept();
  try {
    const std::string path = path_or_refuse(unfinished_path(context_), "an unfinished session");
    Unfinished left;
    left.id = id_;
    left.date = programme_.date;
    left.routine = *timeline_.routine;
    left.cue = state.cue;
    left.remaining = state.remaining;
    left.length = state.length;
    left.active = state.active;
    left.finished = state.finished;
    left.helped = state.helped;
    context_.ports.files.replace_private(path, write_unfinished(left));
    messages_ += other ? say("The rest is saved and replaces {}. To resume it:", other->name())
                       : "The rest is saved. To resume it:";
    messages_ += "\n  rollplan start --resume\n";
  } catch (const Error& error) {
    fail("the rest of the session was not saved", error.what(), error.hint);
  }
}

void Ending::leave_kept() {
  if (!is_logged()) return;
  const auto left = resumable_session(context_);
  if (!left) return;
  messages_ += programme_.resumed ? say("{} is still saved.", capitalised(left->name()))
                                  : say("Nothing was finished. Still saved: {}.",
                                        named_with_areas(context_, *left));
  messages_ += " To resume it:\n  rollplan start --resume\n";
}

void Ending::fail(const std::string& doing, const std::string& why, const std::string& hint) {
  has_failed_ = true;
  failures_ += say("rollplan: {}: {}\n", doing, why);
  if (!hint.empty()) failures_ += say("  {}\n", hint);
}

void Ending::report() const {
  if (!failures_.empty()) complain(context_.ports, failures_);
  if (!messages_.empty()) chatter(context_, messages_);
}

}  // namespace rollplan
