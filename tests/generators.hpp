// Random catalogues, requests and pasts for the planner's tests.
#pragma once

#include <string>
#include <utility>

#include "dice.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/history.hpp"
#include "rollplan/planner.hpp"

namespace rollplan::testing {

/// A catalogue with the text it was read from.
struct OwnCatalogue {
  explicit OwnCatalogue(std::string json)
      : text(std::move(json)), catalogue(read_catalogue(text, "random.json", {})) {}

  const std::string text;
  const Catalogue catalogue;
};

/// The size of random catalogues.
struct CatalogueLimits {
  int releases = 8;
  int cycles = 4;
};

std::string random_catalogue(Dice& dice, const CatalogueLimits& limits = {});

/// The properties of random requests.
struct RequestLimits {
  int items = 5;          ///< at most so many in --sore
  int sore_percent = 75;  ///< how many requests have --sore
  int time_percent = 70;
  int longest = 1500;  ///< the most time given, in seconds
};

Request random_request(Dice& dice, const Catalogue& catalogue, const RequestLimits& limits = {});

/// The sore area as it would be typed.
std::string text_of(const Request& request);

/// Rolls some of the releases up to five times each, up to 20 days ago.
Past random_past(Dice& dice, const Catalogue& catalogue, Date today);

}  // namespace rollplan::testing
