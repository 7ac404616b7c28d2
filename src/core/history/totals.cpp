#include "core/history/totals.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "core/lookup.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// If either value is unknown, the sum is unknown, not 0.
template <class Sum, class T>
void add_known(std::optional<Sum>& sum, const std::optional<T>& value) {
  if (value) sum = sum.value_or(Sum{}) + *value;
}

/// Merges all lines of the first one's release: the higher pain, the sum of holds.
AreaDone merged(std::span<const AreaDone> lines) {
  AreaDone sum = lines.front();
  for (const AreaDone& line : lines.subspan(1)) {
    if (line.release != sum.release) continue;
    sum.pain_before = std::max(sum.pain_before, line.pain_before);
    sum.pain_after = std::max(sum.pain_after, line.pain_after);
    sum.helped = sum.helped || line.helped;
    add_known(sum.holds, line.holds);
  }
  return sum;
}

}  // namespace

Date monday_of(Date date) {
  const std::chrono::sys_days day(date);
  return Date(day - (std::chrono::weekday(day) - std::chrono::Monday));
}

std::string iso_week(Date monday) {
  const std::chrono::sys_days thursday = std::chrono::sys_days(monday) + std::chrono::days(3);
  const std::chrono::year year = Date(thursday).year();
  const std::chrono::sys_days new_year(year / std::chrono::January / 1);
  return say("{:04}-W{:02}", static_cast<int>(year), (thursday - new_year).count() / 7 + 1);
}

void HistoryTotals::add(const SessionRecord& session) {
  ++sums_.sessions;
  add_known(sums_.time, session.total);
  if (!sums_.first || session.date < *sums_.first) sums_.first = session.date;
  const Date monday = monday_of(session.date);
  WeekTotal& week = weeks_[std::chrono::sys_days(monday)];
  week.monday = monday;
  ++week.sessions;
  add_known(week.time, session.total);
  add_areas(session);
  add_latest(session);
}

void HistoryTotals::add_areas(const SessionRecord& session) {
  const std::span<const AreaDone> lines(session.areas);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto before = lines.first(i);
    if (std::ranges::find(before, lines[i].release, &AreaDone::release) != before.end()) continue;
    const AreaDone done = merged(lines.subspan(i));
    AreaTotal& total = total_of(done.release);
    if (total.times++ == 0 || session.date > total.last) total.last = session.date;
    add_known(total.holds, done.holds);
    total.helped += done.helped ? 1 : 0;
    if (!done.pain_before || !done.pain_after) continue;
    ++total.measured;
    total.pain_before += *done.pain_before;
    total.pain_after += *done.pain_after;
  }
}

AreaTotal& HistoryTotals::total_of(const std::string& release) {
  const auto known = indices_.find(release);
  if (known != indices_.end()) return areas_[known->second];
  if (areas_.size() <= most_areas_named) {
    AreaTotal& fresh = areas_.emplace_back();
    if (areas_.size() > most_areas_named) return fresh;  // the total of all others, unnamed
    fresh.release = release;
    indices_.emplace(release, areas_.size() - 1);
    return fresh;
  }
  return areas_.back();
}

void HistoryTotals::add_latest(const SessionRecord& session) {
  const bool full = latest_.size() == most_latest;
  if (full && session.date < latest_.back().date) return;
  if (full) latest_.pop_back();
  const auto is_newer = [](const SessionRecord& one, Date date) { return one.date > date; };
  latest_.insert(std::lower_bound(latest_.begin(), latest_.end(), session.date, is_newer), session);
}

HistoryDigest HistoryTotals::digest(const Catalogue& catalogue) const {
  HistoryDigest digest = sums_;
  digest.catalogue = &catalogue;
  digest.latest.assign(latest_.begin(), latest_.end());
  for (const auto& week : weeks_) digest.weeks.push_back(week.second);
  digest.areas = areas_;
  const auto rank = [&](const AreaTotal& total) {
    const std::size_t last = catalogue.releases.size();
    return std::tuple(total.release.empty(),
                      std::size_t{release_with_id(catalogue, total.release).value_or(last)},
                      std::string_view(total.release));
  };
  std::ranges::sort(digest.areas,
                    [&](const AreaTotal& a, const AreaTotal& b) { return rank(a) < rank(b); });
  return digest;
}

}  // namespace rollplan
