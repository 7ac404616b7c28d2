// Compares the planner with a search through all plans, on small requests.
#include <string>

#include "catch.hpp"
#include "generators.hpp"
#include "planner_choice.hpp"
#include "rollplan/planner.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

/// Keeps the search quick in an unoptimised build.
constexpr long most_plans = 3000;

std::string listed(const PlannerRules& rules, const Shares& shares) {
  std::string text;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (!rules.areas[i].is_in_route()) continue;
    text += std::string(rules.areas[i].release->id) + ' ' + std::to_string(shares[i].cycles) +
            (shares[i].stretch ? "+stretch" : "") + "; ";
  }
  return text + std::to_string(rules.seconds(shares).count()) + " s";
}

/// Checks that the routine is the best of all plans. Returns false if there are too many to try.
bool check_best(const Catalogue& catalogue, const Request& request) {
  const Choice choice = choose(catalogue, request);
  const PlannerRules rules = choice.rules(catalogue, request);
  if (!choice.is_fitted || BruteForce::plans(rules) > most_plans) return false;
  const BruteForce search(rules, choice.budget);
  const Shares planned = shares_of(catalogue, plan(catalogue, request));
  INFO("request: " << text_of(request));
  CHECK(listed(rules, planned) == listed(rules, search.best()));
  return true;
}

/// Checks the same request with more time, with just enough for its plan, and with a second less. A
/// plan changes at these limits.
int check_edges(const Catalogue& catalogue, Request request) {
  if (!check_best(catalogue, request)) return 0;
  const Seconds total = length_of(plan(catalogue, request));
  int checked = 1;
  for (const Seconds time : {total, total - Seconds(1), total + Seconds(1)}) {
    if (time <= Seconds(0)) continue;
    request.time = time;
    checked += int{check_best(catalogue, request)};
  }
  return checked;
}

}  // namespace

TEST_CASE("the plan of a sore request is the best of all plans: built-in catalogue",
          "[core][planner]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  const Catalogue& catalogue = builtin_catalogue();
  Dice dice(seed);
  int checked = 0;
  for (int i = 0; i < 250; ++i) {
    checked += check_edges(catalogue, random_request(dice, catalogue, {3, 100, 85, 1100}));
  }
  CHECK(checked > 300);
}

TEST_CASE("the plan of a sore request is the best of all plans: random catalogues",
          "[core][planner]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 1);
  int checked = 0;
  for (int i = 0; i < 250; ++i) {
    const OwnCatalogue own(random_catalogue(dice, {6, 3}));
    INFO(own.text);
    for (int j = 0; j < 3; ++j) {
      checked += check_edges(own.catalogue, random_request(dice, own.catalogue, {3, 100, 90, 500}));
    }
  }
  CHECK(checked > 1000);
}

TEST_CASE("many cycles are shared out one by one", "[core][planner]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 2);
  for (int i = 0; i < 100; ++i) {
    const OwnCatalogue own(random_catalogue(dice, {3, 6}));
    INFO(own.text);
    check_edges(own.catalogue, random_request(dice, own.catalogue, {2, 100, 100, 600}));
  }
}

TEST_CASE("with nothing sore whole areas come down the ranking, else the first is fitted",
          "[core][planner]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed + 3);
  int whole = 0;
  int fitted = 0;
  for (int i = 0; i < 300; ++i) {
    const OwnCatalogue own(random_catalogue(dice, {7, 3}));
    INFO(own.text);
    for (int j = 0; j < 3; ++j) {
      const Request request = random_request(dice, own.catalogue, {1, 0, 75, 900});
      INFO("request: " << text_of(request));
      const Choice choice = choose(own.catalogue, request);
      const PlannerRules rules = choice.rules(own.catalogue, request);
      const Shares planned = shares_of(own.catalogue, plan(own.catalogue, request));
      if (choice.is_fitted) {
        fitted += int{check_best(own.catalogue, request)};
        continue;
      }
      ++whole;
      CHECK(listed(rules, planned) == listed(rules, rules.whole()));
    }
  }
  CHECK(whole > 200);
  CHECK(fitted > 100);
}

TEST_CASE("with nothing sore the built-in catalogue is chosen from by the same rules",
          "[core][planner]") {
  const Catalogue& catalogue = builtin_catalogue();
  Request request;
  for (RunIndex run = 0; run <= catalogue.runs.size(); ++run) {
    request.run = run == catalogue.runs.size() ? std::nullopt : std::optional(run);
    for (int time = 40; time < 2000; time += 7) {
      request.time = Seconds(time);
      INFO("run " << run << ", " << time << " s");
      const Choice choice = choose(catalogue, request);
      const PlannerRules rules = choice.rules(catalogue, request);
      const Shares expected =
          choice.is_fitted ? BruteForce(rules, choice.budget).best() : rules.whole();
      CHECK(listed(rules, shares_of(catalogue, plan(catalogue, request))) ==
            listed(rules, expected));
    }
  }
}
