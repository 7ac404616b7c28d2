#include <algorithm>
#include <utility>

#include "core/plan/stages.hpp"
#include "core/routine_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// A text of the catalogue with its placeholders replaced.
std::string filled_in(std::string_view pattern, const Tool& tool, Side side, std::string_view aim) {
  const std::array<std::pair<std::string_view, std::string_view>, 4> values{
      {{"{tool}", tool.name},
       {"{side}", id_of(side)},
       {"{other}", id_of(other_side(side))},
       {"{aim}", aim}}};
  std::string text;
  text.reserve(pattern.size() + 32);  // room for a tool, a side and an aim
  for (;;) {
    const std::size_t brace = pattern.find('{');
    text += pattern.substr(0, brace);
    if (brace == std::string_view::npos) break;
    pattern.remove_prefix(brace);
    const auto named = [&](const auto& value) { return pattern.starts_with(value.first); };
    const auto found = std::ranges::find_if(values, named);
    text += found == values.end() ? "{" : found->second;
    pattern.remove_prefix(found == values.end() ? 1 : found->first.size());
  }
  return text;
}

/// The same as a sentence.
std::string filled(std::string_view pattern, const Tool& tool, Side side, std::string_view aim) {
  return capitalised(filled_in(pattern, tool, side, aim));
}

/// The sides of an area in the order of rolling: the sorer one first, otherwise left.
std::vector<Side> sides_in_order(const DraftArea& area) {
  const Sides coming = area.coming();
  if (coming.side() != Side::both) return {coming.side()};
  const auto rank = [&](Side side) {
    const auto& pain = area.pain[index_of(side)];
    return pain ? pain->rank : -1;
  };
  if (rank(Side::right) > rank(Side::left)) return {Side::right, Side::left};
  return {Side::left, Side::right};
}

/// Whether the area gets less pressure than usual.
bool is_light(const Draft& draft, const DraftArea& area) {
  return draft.request.before_run || area.gentle || area.is_tender();
}

const Pressure& pressure_for(const Draft& draft, const DraftArea& area) {
  const Pressures& pressures = draft.catalogue.pressure;
  const Pressure& usual = draft.request.before_run ? pressures.before_run
                          : is_light(draft, area)  ? pressures.gentle
                                                   : pressures.normal;
  return pressure_on(*area.entry, usual);
}

/// Writes the cues of one area.
class AreaWriter {
 public:
  AreaWriter(const Draft& draft, std::size_t area, const Pick& pick)
      : draft_(draft),
        area_(draft.areas[area]),
        index_(area),
        pick_(pick),
        position_(position_with(draft.catalogue, *area_.entry, *pick.tool)),
        dose_(dose_of(draft.catalogue, *area_.entry)),
        pressure_(pressure_for(draft, area_)) {}

  void add_steps(std::vector<Step>& steps, int number, const std::string& next) const {
    const std::vector<Side> sides = sides_in_order(area_);
    for (const Side side : sides) {
      Step& current = steps.emplace_back(step(number, side));
      current.cues.reserve(most_cues());
      std::string lie = text(position_.lie.text, side);
      if (side == sides.front()) {
        add(current, CueKind::get_ready, side, dose_.get_ready, std::move(lie));
      } else {
        add(current, CueKind::change_sides, side, dose_.change_sides, second_position_text(lie));
      }
      add_cycles(current, side);
    }
    finish(steps.back(), sides, next);
  }

 private:
  Step step(int number, Side side) const {
    return Step{number,
                area_.entry,
                pick_.tool,
                side,
                area_.role,
                why_here(draft_, index_, side),
                why_tool(pick_),
                as_hint(position_.lighter, side),
                is_light(draft_, area_) ? std::string() : as_hint(position_.stronger, side),
                pressure_.cap,
                {}};
  }

  /// The number of cues in a step: the move into position, the cycles, two stretches, the test
  /// drive.
  std::size_t most_cues() const { return 2 * static_cast<std::size_t>(area_.cycles) + 4; }

  void add_cycles(Step& step, Side side) const {
    const std::string roll = text(position_.roll.text, side);
    const std::string hold = text(draft_.catalogue.hold.text, side);
    for (int cycle = 0; cycle < area_.cycles; ++cycle) {
      add(step, CueKind::roll, side, dose_.roll, roll);
      add(step, CueKind::hold, side, dose_.hold, hold);
    }
  }

  void finish(Step& last, const std::vector<Side>& sides, const std::string& next) const {
    if (area_.stretch) {
      for (const Side side : sides) {
        add(last, CueKind::stretch, side, dose_.stretch, text(area_.entry->stretch.text, side));
      }
    }
    std::string drive = text(area_.entry->test_drive.text, sides.front());
    if (!drive.empty()) drive += ' ';
    add(last, CueKind::test_drive, Side::both, dose_.test_drive, drive + next);
  }

  static void add(Step& step, CueKind kind, Side side, const Timing& timing, std::string text) {
    step.cues.push_back(Cue{kind, side, timing.length, std::move(text)});
  }

  /// Keeps a small first letter, because the hint follows "Lighter:" or "Stronger:".
  std::string as_hint(const Statement& hint, Side side) const {
    return filled_in(hint.text, *pick_.tool, side, pressure_.aim);
  }

  std::string text(std::string_view pattern, Side side) const {
    return filled(pattern, *pick_.tool, side, pressure_.aim);
  }

  const Draft& draft_;
  const DraftArea& area_;
  std::size_t index_;
  const Pick& pick_;
  const Position position_;
  const Dose& dose_;
  const Pressure& pressure_;
};

}  // namespace

std::string position_text(const Catalogue& catalogue, const Release& release, const Tool& tool,
                          Side side, std::string_view aim) {
  return filled(position_with(catalogue, release, tool).lie.text, tool, side, aim);
}

std::string second_position_text(std::string_view position) {
  std::string text = "Change sides. ";
  text += position;
  return text;
}

std::vector<Step> compose_steps(const Draft& draft, const std::vector<std::size_t>& order,
                                const std::vector<Pick>& picks) {
  std::vector<Step> all;
  all.reserve(2 * order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string next = i + 1 == order.size()
                                 ? std::string(no_next_words)
                                 : next_words(*draft.areas[order[i + 1]].entry, *picks[i + 1].tool);
    const AreaWriter writer(draft, order[i], picks[i]);
    writer.add_steps(all, static_cast<int>(i) + 1, next);
  }
  return all;
}

}  // namespace rollplan
