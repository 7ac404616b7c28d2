// Reads FIT, the recording of a watch. The session has the totals. Once it is known which session
// counts, a second pass counts its laps, positions and local time.
#include <algorithm>
#include <array>

#include "codec/run_files/chosen_run.hpp"
#include "codec/run_files/fit_messages.hpp"
#include "codec/run_files/readers.hpp"
#include "codec/run_files/run_values.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::sys_seconds first_second{std::chrono::sys_days(1989y / 12 / 31)};

constexpr std::int64_t activity_file = 4;
constexpr std::int64_t active_lap = 0, rest_lap = 1;

constexpr std::int64_t running = 1;
constexpr std::int64_t treadmill_kind = 1, trail_kind = 3, indoor_kind = 45, virtual_kind = 58;

/// The names of common sports; others appear in messages by their number.
constexpr std::array<std::string_view, 18> sport_names{"",
                                                       "running",
                                                       "cycling",
                                                       "",
                                                       "fitness equipment",
                                                       "swimming",
                                                       "",
                                                       "",
                                                       "",
                                                       "",
                                                       "training",
                                                       "walking",
                                                       "cross-country skiing",
                                                       "alpine skiing",
                                                       "snowboarding",
                                                       "rowing",
                                                       "mountaineering",
                                                       "hiking"};

std::string sport_name(std::int64_t sport) {
  const auto index = static_cast<std::size_t>(sport);
  if (index < sport_names.size() && !sport_names[index].empty()) {
    return std::string(sport_names[index]);
  }
  return say("sport {}", sport);
}

std::optional<double> scaled(const std::optional<std::int64_t>& value, double unit) {
  return value ? std::optional(static_cast<double>(*value) / unit) : std::nullopt;
}

std::optional<Seconds> seconds(const std::optional<std::int64_t>& milliseconds) {
  constexpr std::int64_t thousand = 1000;
  if (!milliseconds) return std::nullopt;
  return Seconds(static_cast<std::int32_t>((*milliseconds + thousand / 2) / thousand));
}

Activity activity_of(const FitMessage& session) {
  Activity activity;
  if (const auto sport = session[FitField::sport]; sport && *sport != 0) {
    activity.sport = *sport == running ? Sport::running : Sport::other;
    activity.sport_name = sport_name(*sport);
  }
  const std::int64_t kind = session[FitField::sub_sport].value_or(0);
  activity.trail = kind == trail_kind;
  activity.indoors = kind == treadmill_kind || kind == indoor_kind || kind == virtual_kind;
  if (const auto start = session[FitField::start]) activity.start = first_second + *start * 1s;
  activity.distance = scaled(session[FitField::distance], 100);
  activity.moving_time = seconds(session[FitField::timer]);
  if (!activity.moving_time) activity.moving_time = seconds(session[FitField::elapsed]);
  activity.ascent = scaled(session[FitField::ascent], 1);
  activity.descent = scaled(session[FitField::descent], 1);
  if (const auto rate = session[FitField::mean_heart_rate]) {
    activity.mean_heart_rate = heart_rate(static_cast<double>(*rate));
  }
  return activity;
}

/// The period in which a session's laps and positions were written.
struct Span {
  std::int64_t first = 0, last = INT64_MAX;

  bool holds(const FitMessage& message) const {
    const auto time = message[FitField::time];
    return !time || (*time >= first && *time <= last);
  }
};

/// Without a start or an end, everything counts.
Span span_of(const FitMessage& session) {
  constexpr std::int64_t slack = 5;  // the last lap is written a little after the end
  Span span;
  const auto start = session[FitField::start];
  const auto elapsed = session[FitField::elapsed];
  if (!start) return span;
  span.first = *start;
  if (elapsed) span.last = *start + *elapsed / 1000 + slack;
  return span;
}

struct Sessions {
  ChosenRun chosen{};
  Span span{};
  int count = 0;
};

void expect_activity_file(const FitMessage& file_id, std::string_view file) {
  if (file_id[FitField::type].value_or(activity_file) == activity_file) return;
  refuse_run(
      file, {},
      {"a FIT file without an activity, such as a course or a workout", "the recording of a run"});
}

Sessions sessions_of(FitMessages& messages, std::string_view file) {
  Sessions sessions;
  while (const FitMessage* message = messages.next()) {
    if (message->kind == FitMessageKind::file_id) expect_activity_file(*message, file);
    if (message->kind != FitMessageKind::session) continue;
    ++sessions.count;
    if (sessions.chosen.consider(activity_of(*message))) sessions.span = span_of(*message);
  }
  return sessions;
}

void count_lap(Activity& activity, const FitMessage& lap) {
  const auto intensity = lap[FitField::intensity];
  if (intensity == active_lap) ++activity.active_laps;
  if (intensity == rest_lap) ++activity.rest_laps;
}

void read_local_time(Activity& activity, const FitMessage& message) {
  const auto local = message[FitField::local_time];
  const auto utc = message[FitField::time];
  if (!local || !utc) return;
  activity.utc_offset = zone_offset((*local - *utc) * 1s);
}

void add_details(Activity& activity, const FitMessage& message) {
  if (message.kind == FitMessageKind::lap) count_lap(activity, message);
  if (message.kind == FitMessageKind::activity) read_local_time(activity, message);
  if (message.kind != FitMessageKind::record) return;
  activity.has_samples = true;
  if (message[FitField::latitude] && message[FitField::longitude]) activity.has_positions = true;
}

}  // namespace

Activity read_fit(std::string_view bytes, std::string_view file) {
  FitMessages messages(bytes, file);
  Sessions sessions = sessions_of(messages, file);
  Activity activity = std::move(sessions.chosen).take(file, {});
  messages.rewind();
  while (const FitMessage* message = messages.next()) {
    const bool of_file = sessions.count == 1 || message->kind == FitMessageKind::activity;
    if (of_file || sessions.span.holds(*message)) add_details(activity, *message);
  }
  return activity;
}

}  // namespace rollplan
