// Step 1 of planning: finds what each phrase of `--sore` asks for.
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

/// A text about an area for which there is no release.
struct Referred {
  const Referral* referral;
  bool with_command;                   ///< whether the command answers everything that was typed
  std::vector<ReleaseIndex> beside{};  ///< areas in the same phrase, which it does not plan
};

struct Resolution {
  std::vector<Asked> asked;  ///< in the order first named
  std::vector<const Refusal*> refusals;
  std::vector<const AskFirst*> ask_first;
  std::vector<Referred> referrals;
  std::vector<WordCaution> cautions;

  /// Whether a word forbids rolling for now.
  bool is_stopped() const { return !refusals.empty() || !ask_first.empty(); }
};

/// Throws Error(usage) for a phrase that it cannot understand, unless another phrase refuses or
/// asks first.
Resolution resolve(const Catalogue& catalogue, const std::vector<Sore>& sore);

}  // namespace rollplan
