#include <vector>

#include "render/live/words.hpp"
#include "render/segments.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::size_t least_place = 6;   ///< fewer columns of a place say nothing
constexpr std::size_t least_words = 24;  ///< the same for the words of a cue

/// The parts behind the place, the most needed first.
std::vector<Segment> extras_of(const LiveFacts& facts) {
  std::vector<Segment> extras;
  if (facts.state.phase == Phase::paused) {
    extras.push_back({say(" - in {}", word_of(facts.entry().cue->kind)), facts.style()});
  }
  if (facts.is_test_drive()) {
    extras.push_back(facts.is_helped() ? Segment{" - noted: helped", Style::moment}
                                       : Segment{" - y: it helped", Style::label});
  }
  extras.push_back({" - " + facts.to_go(), Style::plain});
  if (facts.state.muted) extras.push_back({", muted", Style::plain});
  extras.push_back({" - next: " + next_after(facts.timeline, facts.state.cue), Style::plain});
  return extras;
}

}  // namespace

std::string live_line(const LiveFacts& facts, std::size_t width, const Page& page) {
  Segments line{{std::string(facts.word()), facts.style()}};
  if (facts.state.phase == Phase::waiting) line.push_back({" space begins", Style::title});
  // The time comes first, because a running clock shows that the program is alive.
  if (!facts.away().empty()) line.push_back({" " + facts.away(), Style::plain});
  if (facts.is_timed()) line.push_back({" " + facts.counter(), Style::title});
  const auto left_over = [&] {
    const std::size_t used = width_of(line);
    return used < width ? width - used : 0;
  };
  if (facts.state.keys_shown) {
    const std::string keys =
        shortened("space n b +/- m y q ?", left_over() > 0 ? left_over() - 1 : 0);
    if (!keys.empty()) line.push_back({" " + keys, Style::label});
    return line_of(line, width, page);
  }
  if (left_over() <= least_place) return line_of(line, width, page);
  line.push_back({" " + shortened(place_of(facts.entry()), left_over() - 1), Style::plain});
  for (const Segment& extra : extras_of(facts)) {
    if (columns(extra.text) <= left_over()) line.push_back(extra);
  }
  if (left_over() >= least_words) line.push_back({" - " + facts.entry().cue->text, Style::faint});
  return line_of(line, width, page);
}

}  // namespace rollplan
