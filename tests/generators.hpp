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

/// How large the random catalogues get.
struct CatalogueLimits {
  int releases = 8;
  int cycles = 4;
};

std::string random_catalogue(Dice& dice, const CatalogueLimits& limits = {});

/// How the random requests are made.
struct RequestLimits {
  int items = 5;          ///< of --sore
  int sore_percent = 75;  ///< how many have any --sore
  int time_percent = 70;
  int longest = 1500;  ///< the most time given, in seconds
};

Request random_request(Dice& dice, const Catalogue& catalogue, const RequestLimits& limits = {});

/// The request as it would be typed.
std::string text_of(const Request& request);

/// Up to five times for some of the releases, on days up to 20 days back.
Past random_past(Dice& dice, const Catalogue& catalogue, Date today);

}  // namespace rollplan::testing
