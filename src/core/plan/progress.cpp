#include "core/plan/progress.hpp"

#include "core/routine_text.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr int mild_below = 4;

std::string three_pains(const Release& release, const Standstill& standstill) {
  const auto [oldest, middle, newest] = standstill.pains;
  const std::string area = capitalised(release.area);
  if (oldest == middle && middle == newest) {
    return say("{}: the pain before rolling has stayed at {} for three sessions", area, newest);
  }
  return say("{}: the pain before rolling was {}, {} and {} in the last three sessions", area,
             oldest, middle, newest);
}

std::string_view advice_on(const Standstill& standstill) {
  return standstill.pains.back() < mild_below
             ? "that can take time, so run a little less, and see a doctor or physio if it lasts"
             : "take some load off, or see a doctor or physio";
}

}  // namespace

std::string standstill_text(const Release& release, const Standstill& standstill) {
  return say("{}; {}.", three_pains(release, standstill), advice_on(standstill));
}

std::string skipped_text(const Release& release, const Standstill& standstill) {
  return say("{}, so rollplan skips {} until it drops or until {}; {}.",
             three_pains(release, standstill), agreeing(release, "it", "them"),
             iso_date(standstill.turns_again()), advice_on(standstill));
}

Date Standstill::turns_again() const {
  return Date(std::chrono::sys_days(newest) + rest_of_standstill);
}

std::optional<Standstill> standstill_of(const Past& past, ReleaseIndex release) {
  if (release >= past.size()) return std::nullopt;
  Standstill found{};
  std::size_t missing = found.pains.size();
  for (const Rolled& rolled : past[release]) {
    const auto pain = rolled.before();
    if (!pain) continue;
    if (missing == found.pains.size()) found.newest = rolled.date;
    found.pains[--missing] = *pain;
    if (missing == 0) break;
  }
  const int newest = found.pains.back();
  if (missing > 0 || newest == 0 || newest < found.pains.front()) return std::nullopt;
  return found;
}

bool sits_out(const Past& past, ReleaseIndex release, Date today) {
  const auto standstill = standstill_of(past, release);
  return standstill && today < standstill->turns_again();
}

std::optional<Date> last_rolled(const Past& past, ReleaseIndex release) {
  if (release >= past.size() || past[release].empty()) return std::nullopt;
  return past[release].front().date;
}

}  // namespace rollplan
