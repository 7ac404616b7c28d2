// Step 1 of planning: finds the area that each word of `--sore` asks for.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/plan/sides.hpp"
#include "rollplan/planner.hpp"

namespace rollplan {

/// Pain on one side. Without a number it ranks as 5.
struct Pain {
  int rank = 5;
  std::optional<int> number;
};

/// A release that was asked for, on the sides that have a pain.
struct Asked {
  ReleaseIndex release;
  std::array<std::optional<Pain>, 2> pain;  ///< left, right

  Sides sides() const;
};

/// The caution of a word, such as "heel".
struct WordCaution {
  ReleaseIndex release;
  std::string_view text;
};

struct Resolution {
  std::vector<Asked> asked;  ///< in the order first named
  std::vector<const Refusal*> refusals;
  std::vector<const Referral*> referrals;
  std::vector<WordCaution> cautions;
};

/// Throws Error(usage) for an unknown word, unless another word is refused.
Resolution resolve(const Catalogue& catalogue, const std::vector<Sore>& sore);

}  // namespace rollplan
