#include "core/run/run_done.hpp"

#include <algorithm>
#include <cmath>

#include "core/lookup.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

using std::chrono::minutes;

/// The value, or unset if it cannot be right.
std::optional<std::int32_t> whole_metres(const std::optional<double>& metres) {
  constexpr double most = 10'000'000;
  if (!metres || !(*metres >= 0 && *metres <= most)) return std::nullopt;
  return static_cast<std::int32_t>(std::lround(*metres));
}

/// Whether a document can contain the text unchanged.
bool is_clean(std::string_view text) {
  return is_utf8(text) && find_unprintable(text) == std::string_view::npos;
}

bool is_offset(minutes offset) {
  return std::chrono::abs(offset) <= most_utc_offset;
}

/// The kind that it most likely was if this guess is wrong.
RunKind other_than(RunKind kind) {
  return kind == RunKind::easy ? RunKind::speed : RunKind::easy;
}

Note run_note(std::string_view id, std::string text, const std::string& command, RunKind kind) {
  return Note{NoteKind::info, std::string(id), nullptr, std::move(text),
              say("{} --run {}", command, id_of(kind))};
}

/// "Trail run of 18.0 km", "Race of 52m".
std::string kind_and_length(const Catalogue& catalogue, const RunDone& run) {
  const auto known = std::ranges::find(catalogue.runs, run.kind, &Run::id);
  std::string text = known == catalogue.runs.end() ? say("run of the kind {}", printable(run.kind))
                                                   : std::string(known->name);
  if (run.distance) {
    // Uses whole numbers, so that halves always round up.
    const std::int32_t tenths = (*run.distance + 50) / 100;
    text += say(" of {}.{} km", tenths / 10, tenths % 10);
  } else if (run.time) {
    text += say(" of {}", duration_text(*run.time));
  }
  return capitalised(std::move(text));
}

/// "25 November", with the year unless it is this one.
std::string day_of_run(const RunDone& run, Date today) {
  const Date day{std::chrono::floor<std::chrono::days>(*run.start + run.utc_offset)};
  const std::string text = day_and_month(day);
  return day.year() == today.year() ? text : say("{} {}", text, static_cast<int>(day.year()));
}

std::string uncapitalised(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] += 'a' - 'A';
  return text;
}

}  // namespace

RunDone run_done(const Activity& activity, const std::optional<KindOfRun>& kind, minutes utc_offset,
                 std::string file) {
  RunDone run;
  if (kind) {
    run.kind = id_of(kind->kind);
    run.because = kind->because;
  }
  run.distance = whole_metres(activity.distance);
  run.ascent = whole_metres(activity.ascent);
  run.descent = whole_metres(activity.descent);
  if (activity.moving_time && *activity.moving_time >= Seconds(0)) run.time = activity.moving_time;
  run.start = activity.start;
  const minutes own = activity.utc_offset.value_or(utc_offset);
  run.utc_offset = is_offset(own) ? own : utc_offset;
  run.file = is_clean(file) ? std::move(file) : printable(file, std::string_view::npos);
  return run;
}

std::optional<std::chrono::sys_seconds> end_of(const RunDone& run) {
  if (!run.start) return std::nullopt;
  return *run.start + run.time.value_or(Seconds(0));
}

std::vector<Note> remarks_on(const Activity& activity, const std::optional<KindOfRun>& kind,
                             const std::string& name, const std::string& command) {
  if (!kind && activity.sport == Sport::other) {
    const std::string sport =
        activity.sport_name.empty() ? "" : say("{}, ", in_quotes(activity.sport_name));
    return {run_note(note_id::not_a_run,
                     say("{} is {}not a run. If you did run, name the kind:", name, sport), command,
                     RunKind::easy)};
  }
  if (!kind) {
    return {
        run_note(note_id::no_run_kind,
                 say("{} does not say which sport it was. If it was a run, name the kind:", name),
                 command, RunKind::easy)};
  }
  if (kind->may_be_race) {
    return {run_note(note_id::maybe_race, "If it was a race:", command, RunKind::race)};
  }
  if (!kind->is_guess) return {};
  return {run_note(note_id::run_kind, "If it was another kind of run, name it:", command,
                   other_than(kind->kind))};
}

std::string run_text(const Routine& routine) {
  if (!routine.run || routine.run->kind.empty() || routine.run->file.empty()) return {};
  const RunDone& run = *routine.run;
  std::string text = kind_and_length(*routine.catalogue, run);
  if (run.start) text += say(" on {}", day_of_run(run, routine.date));
  if (run.because.empty()) return text + '.';
  return say("{}, {}", text, uncapitalised(run.because));
}

std::string run_file_name(const RunDone& run) {
  const std::string_view file = run.file;
  return file == "-" ? std::string() : printable(file.substr(file.rfind('/') + 1));
}

}  // namespace rollplan
