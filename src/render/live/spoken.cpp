// Cues as spoken text.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/routine_text.hpp"
#include "core/session/timeline.hpp"
#include "render/live/live.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::string spoken_length(Seconds length) {
  const auto s = static_cast<std::size_t>(length.count());
  if (s < 60) return counted(s, "second");
  const std::string minutes = counted(s / 60, "minute");
  return s % 60 == 0 ? minutes : say("{} {}", minutes, counted(s % 60, "second"));
}

/// "IT" is read letter by letter, not as "it".
std::string spelled(std::string_view word) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (word.size() < 2 || word.size() > 4 || !std::ranges::all_of(word, is_capital)) {
    return std::string(word);
  }
  std::string letters;
  for (const char c : word) {
    if (!letters.empty()) letters += ' ';
    letters += c;
  }
  return letters;
}

/// Spells out the unit after a number: "10 s, let go" becomes "10 seconds, let go".
std::string unit_of(std::string_view word, bool one) {
  const std::size_t end = std::min(word.find_first_of(",.;:)"), word.size());
  const std::string_view unit = word.substr(0, end);
  if (unit != "s" && unit != "min") return std::string(word);
  std::string spoken = unit == "s" ? "second" : "minute";
  if (!one) spoken += 's';
  return spoken.append(word.substr(end));
}

std::string for_the_ear(std::string_view text) {
  std::string spoken;
  std::string_view before;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    if (!spoken.empty()) spoken += ' ';
    spoken += whole_number(before) ? unit_of(word, before == "1") : spelled(word);
    before = word;
  }
  // Removes leading dashes, because the program that speaks would take them for options.
  spoken.erase(0, std::min(spoken.find_first_not_of("- "), spoken.size()));
  return spoken;
}

std::string_view spoken_word(CueKind kind) {
  constexpr std::array<std::string_view, 6> words{"Get ready",    "Roll",    "Hold",
                                                  "Change sides", "Stretch", "Test drive"};
  return words[static_cast<std::size_t>(kind)];
}

std::string sentence(std::string_view words) {
  const bool is_ended = words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
  return std::string(words) + (is_ended ? "" : ".");
}

/// Whether the cue belongs to the first of its area's sides.
bool begins_area(const Timeline& timeline, std::size_t cue) {
  const Step* const step = timeline.cues[cue].step;
  return step == timeline.routine->steps.data() || (step - 1)->area != step->area;
}

std::string side_text(Side side) {
  return side == Side::both ? std::string() : say(", {} side", id_of(side));
}

}  // namespace

std::string live_spoken(const Timeline& timeline, std::size_t cue) {
  const Timeline::Entry& entry = timeline.cues[cue];
  const std::string length = spoken_length(entry.cue->length);
  if (!is_first_of_kind(timeline, cue)) {
    // In a step, only stretches can be for different sides.
    const bool is_stretch = entry.cue->kind == CueKind::stretch;
    return say("{}{}, {}.", spoken_word(entry.cue->kind),
               is_stretch ? side_text(entry.cue->side) : std::string(), length);
  }
  const std::string_view words =
      entry.cue->text.empty() ? spoken_word(entry.cue->kind) : entry.cue->text;
  const std::string text = sentence(words);
  if (entry.cue->kind == CueKind::roll && begins_area(timeline, cue)) {
    // Adds the hints here, because there is no time for them while the runner lies down.
    const std::string hints = pressure_hints(*entry.step);
    return for_the_ear(say("{} {}.{}{}", text, length, hints.empty() ? "" : " ", hints));
  }
  if (entry.cue->kind != CueKind::get_ready) return for_the_ear(say("{} {}.", text, length));
  return for_the_ear(say("{}{}, {}. {} {}.", capitalised(entry.step->release->area),
                         side_text(entry.cue->side), entry.step->tool->name, text, length));
}

}  // namespace rollplan
