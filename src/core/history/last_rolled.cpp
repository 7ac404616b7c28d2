#include "core/history/last_rolled.hpp"

#include <algorithm>
#include <string>

#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// Ids are in UTC, and a session may end after midnight, so its day can differ by one.
constexpr std::chrono::days slack{2};

/// Even somebody who logs every session at once does not do thirty of them in fewer days.
constexpr std::chrono::days spread{10};

Date later_by_slack(Date date) {
  return Date(std::chrono::sys_days(date) + slack);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::optional<Date> day_in_id(std::string_view id) {
  constexpr std::string_view form = "20261122T183000-";
  if (id.size() < form.size() || id[8] != form[8] || id[15] != form[15]) return std::nullopt;
  const std::string_view day = id.substr(0, 8);
  if (!std::ranges::all_of(day, is_digit) || !std::ranges::all_of(id.substr(9, 6), is_digit)) {
    return std::nullopt;
  }
  const auto number = [&](std::size_t from, std::size_t length) {
    int value = 0;
    for (const char c : day.substr(from, length)) value = 10 * value + (c - '0');
    return value;
  };
  const Date date(std::chrono::year(number(0, 4)),
                  std::chrono::month(static_cast<unsigned>(number(4, 2))),
                  std::chrono::day(static_cast<unsigned>(number(6, 2))));
  return date.ok() ? std::optional(date) : std::nullopt;
}

void LastRolled::add(const SessionRecord& session) {
  consider_date(session);
  if (const auto stamp = day_in_id(session.id)) consider_stamp(*stamp, session.date);
  consider_order(session.date);
}

void LastRolled::consider_date(const SessionRecord& session) {
  if (session.date > question_.as_of || (last_ && session.date <= *last_)) return;
  const bool concerns = question_.release.empty() ||
                        std::ranges::find(session.areas, question_.release, &AreaDone::release) !=
                            session.areas.end();
  if (concerns) last_ = session.date;
}

void LastRolled::consider_stamp(Date stamp, Date date) {
  has_stamps_ = true;
  // A session that was resumed days later keeps its id, so its line is younger than the id.
  if (date > later_by_slack(stamp)) return;
  if (latest_stamp_ && later_by_slack(stamp) < *latest_stamp_) is_disordered_ = true;
  latest_stamp_ = std::max(latest_stamp_.value_or(stamp), stamp);
  const Date before = later_by_slack(stamp);
  before_ = std::min(before_.value_or(before), before);
}

void LastRolled::consider_order(Date date) {
  if (has_stamps_) return;
  const bool goes_on = run_ > 0 && date >= previous_;
  if (!goes_on) {
    run_ = 0;
    run_begins_ = date;
  }
  previous_ = date;
  const bool is_long = ++run_ >= most_sessions_back;
  const bool is_spread = std::chrono::sys_days(date) - std::chrono::sys_days(run_begins_) >= spread;
  if (is_long && is_spread) before_ = std::min(before_.value_or(date), run_begins_);
}

bool LastRolled::is_settled() const {
  if (last_ && *last_ >= question_.enough) return true;
  if (!before_ || is_disordered_) return false;
  const std::chrono::sys_days oldest(question_.oldest);
  return *before_ <= last_.value_or(Date(oldest - std::chrono::days(1)));
}

}  // namespace rollplan
