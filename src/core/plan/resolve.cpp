#include "core/plan/resolve.hpp"

#include <algorithm>

#include "core/lookup.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"

namespace rollplan {
namespace {

template <class T>
void add_once(std::vector<const T*>& list, const T* entry) {
  if (std::ranges::find(list, entry) == list.end()) list.push_back(entry);
}

[[noreturn]] void refuse_unknown(const Catalogue& catalogue, std::string_view word) {
  throw Error(ErrorKind::usage, say("unknown area {}", in_quotes(word)),
              with_meant(nearest_area(catalogue, word), "rollplan list shows the areas"));
}

/// Keeps the higher pain; on a tie the one with a number.
void raise(std::optional<Pain>& pain, const Pain& named) {
  const bool higher = !pain || named.rank > pain->rank;
  if (higher || (named.rank == pain->rank && named.number)) pain = named;
}

Asked& entry_for(std::vector<Asked>& asked, ReleaseIndex release) {
  const auto found = std::ranges::find(asked, release, &Asked::release);
  if (found != asked.end()) return *found;
  asked.push_back(Asked{release, {}});
  return asked.back();
}

void add_area(Resolution& resolution, const Catalogue& catalogue, ReleaseIndex release,
              const Sore& sore) {
  Asked& asked = entry_for(resolution.asked, release);
  const Pain named = sore.pain ? Pain{*sore.pain, sore.pain} : Pain{};
  for (const Side side : each_side) {
    if (Sides(sore.side).has(side)) raise(asked.pain[index_of(side)], named);
  }
  const std::string_view caution = caution_of(catalogue.releases[release], sore.word);
  const bool known = std::ranges::find(resolution.cautions, caution, &WordCaution::text) !=
                     resolution.cautions.end();
  if (!caution.empty() && !known) resolution.cautions.push_back(WordCaution{release, caution});
}

}  // namespace

Sides Asked::sides() const {
  Sides sides;
  for (const Side side : each_side) {
    if (pain[index_of(side)]) sides.add(Sides(side));
  }
  return sides;
}

Resolution resolve(const Catalogue& catalogue, const std::vector<Sore>& sore) {
  Resolution resolution;
  const Sore* unknown = nullptr;
  for (const Sore& item : sore) {
    if (const Refusal* refusal = find_refusal(catalogue, item.word)) {
      add_once(resolution.refusals, refusal);
    } else if (const auto release = find_release(catalogue, item.word)) {
      add_area(resolution, catalogue, *release, item);
    } else if (const Referral* referral = find_referral(catalogue, item.word)) {
      add_once(resolution.referrals, referral);
    } else if (unknown == nullptr) {
      unknown = &item;
    }
  }
  if (unknown != nullptr && resolution.refusals.empty()) refuse_unknown(catalogue, unknown->word);
  return resolution;
}

}  // namespace rollplan
