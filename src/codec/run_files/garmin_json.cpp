// Reads the JSON of Garmin Connect, as GarminDB and python-garminconnect save it. In a list of
// activities, the totals are beside the name; a single activity has them in "summaryDTO".
#include <memory_resource>

#include "codec/json_tree.hpp"
#include "codec/positions.hpp"
#include "codec/run_files/chosen_run.hpp"
#include "codec/run_files/readers.hpp"
#include "codec/run_files/run_values.hpp"
#include "codec/run_files/type_words.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

class GarminReader {
 public:
  GarminReader(const JsonTree& tree, std::string_view file) : tree_(tree), file_(file) {}

  Activity read() && {
    if (is(0, JsonKind::list)) {
      tree_.each_item(0, [&](TokenIndex item) { consider(item); });
    } else {
      consider(0);
    }
    if (!chosen_at_) {
      refuse(0, "this JSON has no activity", "\"activityType\", as Garmin Connect writes it");
    }
    return std::move(chosen_).take(file_, place_of(*chosen_at_));
  }

 private:
  bool is(TokenIndex token, JsonKind kind) const { return tree_.kind(token) == kind; }

  std::optional<TokenIndex> member(TokenIndex object, std::string_view name) const {
    std::optional<TokenIndex> found;
    if (!is(object, JsonKind::object)) return found;
    tree_.each_member(object, [&](TokenIndex key, TokenIndex value) {
      if (tree_.string(key) == name && !is(value, JsonKind::null)) found = value;
    });
    return found;
  }

  [[noreturn]] void refuse(TokenIndex token, std::string what, std::string expected) const {
    throw FaultyFile(file_,
                     located(tree_, {TokenFault{token, std::move(what), std::move(expected)}}));
  }

  void consider(TokenIndex object) {
    const auto type = either(object, "activityType", "activityTypeDTO");
    if (!type || !is(*type, JsonKind::object)) return;
    Activity activity;
    if (const auto key = member(*type, "typeKey")) set_type(activity, text(*key));
    const auto event = either(object, "eventType", "eventTypeDTO");
    const auto event_key = event ? member(*event, "typeKey") : std::nullopt;
    activity.race = event_key && tree_.string(*event_key) == "race";
    const TokenIndex totals = member(object, "summaryDTO").value_or(object);
    read_totals(totals, activity);
    read_start(totals, activity);
    read_positions(object, totals, activity);
    read_laps(object, activity);
    if (chosen_.consider(std::move(activity))) chosen_at_ = object;
  }

  std::optional<TokenIndex> either(TokenIndex object, std::string_view one,
                                   std::string_view other) const {
    const auto found = member(object, one);
    return found ? found : member(object, other);
  }

  void read_totals(TokenIndex totals, Activity& activity) {
    activity.distance = number(totals, "distance");
    activity.ascent = number(totals, "elevationGain");
    activity.descent = number(totals, "elevationLoss");
    auto time = number(totals, "movingDuration");
    // Garmin writes 0 for a treadmill.
    if (!time || *time <= 0) time = number(totals, "duration");
    if (time) activity.moving_time = whole_seconds(*time);
    if (const auto rate = number(totals, "averageHR")) activity.mean_heart_rate = heart_rate(*rate);
  }

  void read_start(TokenIndex totals, Activity& activity) {
    const auto utc = time(totals, "startTimeGMT");
    const auto local = time(totals, "startTimeLocal");
    if (utc) activity.start = std::chrono::floor<std::chrono::seconds>(utc->utc);
    if (!utc || !local) return;
    activity.utc_offset = zone_offset(local->utc - utc->utc);
  }

  void read_positions(TokenIndex object, TokenIndex totals, Activity& activity) {
    const auto course = member(object, "hasPolyline");
    const bool has_course = course && is(*course, JsonKind::boolean) && tree_.boolean(*course);
    activity.has_positions = has_course || number(totals, "startLatitude").has_value();
    // Garmin always says whether an activity has a course.
    activity.has_samples = course.has_value() || activity.has_positions;
  }

  /// Garmin sums up the steps of a workout by their kind.
  void read_laps(TokenIndex object, Activity& activity) {
    const auto splits = member(object, "splitSummaries");
    if (!splits || !is(*splits, JsonKind::list)) return;
    tree_.each_item(*splits, [&](TokenIndex split) {
      const auto type = member(split, "splitType");
      const std::string_view name = type ? tree_.string(*type) : std::string_view{};
      const int count = lap_count(number(split, "noOfSplits"));
      if (name == "INTERVAL_ACTIVE") activity.active_laps += count;
      if (name == "INTERVAL_REST" || name == "INTERVAL_RECOVERY") activity.rest_laps += count;
    });
  }

  static int lap_count(std::optional<double> count) {
    constexpr double most = 1000;
    return count && *count >= 0 && *count <= most ? static_cast<int>(*count) : 0;
  }

  std::string_view text(TokenIndex token) const {
    if (is(token, JsonKind::string)) return tree_.string(token);
    refuse(token, say("found {}", name_of(tree_.kind(token))), "a text");
  }

  std::optional<double> number(TokenIndex object, std::string_view name) const {
    const auto found = member(object, name);
    if (!found) return std::nullopt;
    if (is(*found, JsonKind::real)) return tree_.real(*found);
    if (is(*found, JsonKind::integer)) return static_cast<double>(tree_.integer(*found));
    refuse(*found, say("\"{}\" is {}", name, name_of(tree_.kind(*found))), "a number");
  }

  std::optional<IsoTime> time(TokenIndex object, std::string_view name) const {
    const auto found = member(object, name);
    if (!found) return std::nullopt;
    const auto time = parse_iso_time(text(*found));
    if (time) return time;
    refuse(*found, say("not a time: {}", in_quotes(tree_.string(*found))),
           "a time such as \"2026-11-22 17:03:05\"");
  }

  Place place_of(TokenIndex token) const {
    const Fault fault = located(tree_, {TokenFault{token}}).front();
    return {fault.line, fault.column};
  }

  const JsonTree& tree_;
  std::string_view file_;
  ChosenRun chosen_;
  std::optional<TokenIndex> chosen_at_{};
};

}  // namespace

Activity read_garmin_json(std::string_view text, std::string_view file) {
  std::pmr::monotonic_buffer_resource memory;
  JsonTree tree(memory, Strings::any);
  if (!tree.read(text)) throw FaultyFile(file, tree.all_faults({}));
  return GarminReader(tree, file).read();
}

}  // namespace rollplan
