#include <algorithm>
#include <numeric>

#include "core/plan/progress.hpp"
#include "core/plan/stages.hpp"

namespace rollplan {
namespace {

void rank_by_run(std::vector<ReleaseIndex>& areas, const Catalogue& catalogue, RunIndex run) {
  const auto weight = [&](ReleaseIndex release) {
    return weight_after(catalogue.releases[release], run);
  };
  std::erase_if(areas, [&](ReleaseIndex release) { return weight(release) == 0; });
  std::ranges::stable_sort(areas, std::ranges::greater(), weight);
}

/// Orders areas by when they were last rolled: never first, then the longest ago.
void rank_by_turn(std::vector<ReleaseIndex>& areas, const Past& past) {
  std::ranges::stable_sort(areas, std::ranges::less(),
                           [&](ReleaseIndex release) { return last_rolled(past, release); });
}

std::vector<ReleaseIndex> ranking(const Draft& draft) {
  std::vector<ReleaseIndex> ranked(draft.catalogue.releases.size());
  std::iota(ranked.begin(), ranked.end(), ReleaseIndex{0});
  std::erase_if(ranked, [&](ReleaseIndex release) {
    return sits_out(draft.past, release, draft.request.date);
  });
  if (draft.request.run) {
    rank_by_run(ranked, draft.catalogue, *draft.request.run);
  } else {
    rank_by_turn(ranked, draft.past);
  }
  return ranked;
}

/// Grows the draft area by area.
class Chooser {
 public:
  explicit Chooser(Draft& draft)
      : draft_(draft), role_(draft.request.run ? Role::run : Role::rotation) {}

  void take_if_whole(ReleaseIndex release) {
    if (cannot_fit(release)) return;
    std::vector<Wanted> wanted = wanted_;
    wanted.push_back(Wanted{release, role_, Sides(Side::both), {}});
    auto larger = whole(wanted);
    if (!larger || larger->full_total() > *draft_.budget) return;
    wanted_ = std::move(wanted);
    draft_.areas = std::move(larger->areas);
  }

  /// The seconds for the whole area by itself; empty if it can never be complete.
  std::optional<Seconds> whole_cost(ReleaseIndex release) const {
    const auto alone = whole({Wanted{release, role_, Sides(Side::both), {}}});
    return alone ? std::optional(alone->full_total()) : std::nullopt;
  }

  void take_as_if_asked(ReleaseIndex release) {
    const std::vector<Wanted> wanted{Wanted{release, role_, Sides(Side::both), {}}};
    if (auto areas = route(draft_.catalogue, wanted, Preparations::all)) {
      draft_.areas = std::move(*areas);
    }
  }

 private:
  /// The draft with all of these areas complete; nothing if that makes too many areas, or if no
  /// owned tool suits the last one.
  std::optional<Draft> whole(const std::vector<Wanted>& wanted) const {
    const Release& last = draft_.catalogue.releases[wanted.back().release];
    if (!has_tool(draft_, last)) return std::nullopt;
    auto areas = route(draft_.catalogue, wanted, Preparations::required_only);
    if (!areas) return std::nullopt;
    Draft result = draft_;
    result.areas = std::move(*areas);
    mark_losses(result);
    return result;
  }

  /// A quick check before the full one: does the area fit by itself?
  bool cannot_fit(ReleaseIndex release) const {
    const bool there =
        std::ranges::find(draft_.areas, release, &DraftArea::release) != draft_.areas.end();
    DraftArea alone;
    alone.entry = &draft_.catalogue.releases[release];
    alone.role = role_;
    alone.wanted = Sides(Side::both);
    return !there && draft_.full_total() + draft_.full_cost(alone) > *draft_.budget;
  }

  Draft& draft_;
  Role role_;
  std::vector<Wanted> wanted_;
};

}  // namespace

int weight_after(const Release& release, RunIndex run) {
  const auto found = std::ranges::find(release.weights, run, &Weight::run);
  return found == release.weights.end() ? 0 : found->weight;
}

void choose_areas(Draft& draft) {
  const std::vector<ReleaseIndex> ranked = ranking(draft);
  Chooser chooser(draft);
  for (const ReleaseIndex release : ranked) chooser.take_if_whole(release);
  if (!draft.areas.empty() || ranked.empty()) return;
  for (const ReleaseIndex release : ranked) {
    const auto cost = chooser.whole_cost(release);
    if (cost && (!draft.least_whole || *cost < *draft.least_whole)) draft.least_whole = cost;
  }
  chooser.take_as_if_asked(ranked.front());
}

}  // namespace rollplan
