#include "codec/run_files/chosen_run.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "text/byte_order_mark.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::sys_seconds earliest{std::chrono::sys_days(2000y / 1 / 1)};
constexpr std::chrono::sys_seconds latest{std::chrono::sys_days(2200y / 1 / 1)};
constexpr double most_metres = 1e6;     // more than anybody covers in one activity
constexpr double most_climb = 200'000;  // twenty times up Everest from sea level
constexpr Seconds most_time = 24h * 31;

void expect_amount(std::string_view file, Place place, std::string_view name,
                   const std::optional<double>& value, double most) {
  if (!value || (std::isfinite(*value) && *value >= 0 && *value <= most)) return;
  refuse_run(file, place, {say("{} of {} m", name, *value), say("0 to {:.0f} m", most)});
}

void expect_start(std::string_view file, Place place, std::chrono::sys_seconds start) {
  if (start >= earliest && start < latest) return;
  const Date date{std::chrono::floor<std::chrono::days>(start)};
  refuse_run(file, place, {say("an activity dated {}", iso_date(date)), "a date from 2000 on"});
}

void expect_time(std::string_view file, Place place, Seconds time) {
  if (time >= 0s && time <= most_time) return;
  refuse_run(file, place, {say("a time of {} s", time.count()), "at most 31 days"});
}

FaultyFile faulty_run(std::string_view file, Place place, const RunFault& fault) {
  FaultyFile faulty(file, {Fault{place.line, place.column, "", fault.what, fault.expected}});
  faulty.hint = fault.way_out;
  return faulty;
}

/// The name is only for messages, which would shorten a longer one anyway.
constexpr std::size_t most_name = 400;

bool is_longer_run(const Activity& other, const Activity& best) {
  const auto rank = [](const Activity& activity) {
    return std::tuple(activity.sport == Sport::running, activity.moving_time.value_or(Seconds{}),
                      activity.distance.value_or(0));
  };
  return rank(other) > rank(best);
}

}  // namespace

Place place_at(std::string_view text, std::size_t offset) {
  const std::size_t mark = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t line_end = before.rfind('\n');
  const std::size_t start = line_end == std::string_view::npos ? mark : line_end + 1;
  const auto begins_character = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  };
  const std::string_view line = before.substr(std::min(start, before.size()));
  return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
          1 + static_cast<std::size_t>(std::ranges::count_if(line, begins_character))};
}

void refuse_run(std::string_view file, Place place, const RunFault& fault) {
  throw faulty_run(file, place, fault);
}

bool ChosenRun::consider(Activity activity) {
  const bool is_better = !best_ || is_longer_run(activity, *best_);
  if (is_better) best_ = std::move(activity);
  return is_better;
}

Activity ChosenRun::take(std::string_view file, Place place) && {
  if (!best_) refuse_run(file, place, {"the file has no activity", "a recorded run"});
  expect_amount(file, place, "a distance", best_->distance, most_metres);
  expect_amount(file, place, "an ascent", best_->ascent, most_climb);
  expect_amount(file, place, "a descent", best_->descent, most_climb);
  if (best_->moving_time) expect_time(file, place, *best_->moving_time);
  if (best_->start) expect_start(file, place, *best_->start);
  if (best_->sport_name.size() > most_name) best_->sport_name.resize(most_name);
  return *std::move(best_);
}

}  // namespace rollplan
