#include <algorithm>

#include "core/lookup.hpp"
#include "rollplan/history.hpp"

namespace rollplan {
namespace {

void add(std::optional<SidePain>& sum, const std::optional<SidePain>& side) {
  if (!side) return;
  if (!sum) sum.emplace();
  sum->before = std::max(sum->before, side->before);
  sum->after = std::max(sum->after, side->after);
}

Rolled rolled_of(Date date, const AreaDone& area) {
  Rolled rolled{date, area.helped, {}, {}};
  const SidePain pain{area.pain_before, area.pain_after};
  if (area.side != Side::right) rolled.left = pain;
  if (area.side != Side::left) rolled.right = pain;
  return rolled;
}

/// Both sides of an area count as one time, although they may be two lines.
void add(std::vector<Rolled>& times, std::size_t before_session, const Rolled& rolled) {
  if (times.size() == before_session) {
    times.push_back(rolled);
    return;
  }
  Rolled& same = times.back();
  same.helped = same.helped || rolled.helped;
  add(same.left, rolled.left);
  add(same.right, rolled.right);
}

std::optional<int> higher(const Rolled& rolled, std::optional<int> SidePain::*pain) {
  const auto on = [&](const std::optional<SidePain>& side) {
    return side ? (*side).*pain : std::nullopt;
  };
  return std::max(on(rolled.left), on(rolled.right));
}

}  // namespace

std::optional<int> Rolled::before() const {
  return higher(*this, &SidePain::before);
}

std::optional<int> Rolled::after() const {
  return higher(*this, &SidePain::after);
}

Past past_of(const Catalogue& catalogue, std::span<const SessionRecord> sessions, Date as_of) {
  Past past(catalogue.releases.size());
  std::vector<std::size_t> sizes(past.size());
  for (const SessionRecord& session : sessions) {
    if (session.date > as_of) continue;
    for (std::size_t i = 0; i < past.size(); ++i) sizes[i] = past[i].size();
    for (const AreaDone& area : session.areas) {
      const auto release = release_with_id(catalogue, area.release);
      if (!release) continue;
      add(past[*release], sizes[*release], rolled_of(session.date, area));
    }
  }
  // A session may be logged days later. Of several on one day, the last one logged counts as
  // newest.
  for (auto& times : past) std::ranges::stable_sort(times, std::ranges::greater(), &Rolled::date);
  return past;
}

}  // namespace rollplan
