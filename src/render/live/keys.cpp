// Shows the keys of a live session, in one line or with explanations.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "render/live/words.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

struct Hint {
  std::string text;
  int rank;  ///< in a narrow window, the highest is dropped first
};

std::vector<Hint> hints_for(const LiveFacts& facts) {
  const SessionState& state = facts.state;
  const std::string mute = state.muted ? "m unmute" : "m mute";
  const std::string keys = state.keys_shown ? "? hide" : "? keys";
  switch (state.phase) {
    case Phase::waiting:
      return {{"space begin", 0}, {mute, 3}, {keys, 2}, {"q quit", 1}};
    case Phase::running:
    case Phase::paused:
      break;
    case Phase::done:
    case Phase::left:
      return {};
  }
  const std::string space = state.phase == Phase::paused
                                ? say("space resume {}", word_of(facts.entry().cue->kind))
                                : "space pause";
  return {{space, 0}, {"n next", 3}, {"b back", 4}, {"+/- 10 s", 5},
          {mute, 6},  {keys, 2},     {"q quit", 1}};
}

std::string text_of(const std::vector<Hint>& hints) {
  return joined(hints, "  ", "  ", &Hint::text);
}

struct Explained {
  std::string_view key, text, in_short;
};

constexpr std::array<Explained, 8> all_keys{
    {{"space or p", "pause or resume", "space pause, resume;"},
     {"n or right", "skip to the next cue", "n next;"},
     {"b or left", "repeat this cue; twice: the one before", "b repeat, twice: the one before;"},
     {"+ and -", "ten seconds more or less", "+/- 10 s;"},
     {"m", "bells and voice off or on", "m mute;"},
     {"y", "in a test drive: this one helped", "y in a test drive: it helped;"},
     {"q", "quit; what you finished is logged", "q quit;"},
     {"?", "hide the keys", "? hide."}}};

constexpr std::size_t key_column = 12;

}  // namespace

std::string key_hints(const LiveFacts& facts, std::size_t width) {
  std::vector<Hint> hints = hints_for(facts);
  while (hints.size() > 1 && columns(text_of(hints)) > width) {
    hints.erase(std::ranges::max_element(hints, {}, &Hint::rank));
  }
  return text_of(hints);
}

Lines keys_explained(const Page& page) {
  Lines lines;
  for (const Explained& key : all_keys) {
    append(lines, Paragraph().add(key.text).lines(page, ' ' + padded(key.key, key_column),
                                                  key_column + 1, Style::title));
  }
  return lines;
}

Lines keys_in_short(const Page& page) {
  Paragraph paragraph;
  for (const Explained& key : all_keys) paragraph.add(key.in_short);
  return paragraph.lines(page, 1);
}

std::string told_keys() {
  std::string keys = "Keys.";
  for (const Explained& key : all_keys) {
    keys += say(" {}: {}.", key.key, key.key == "?" ? "what is to go, and the keys" : key.text);
  }
  return keys;
}

}  // namespace rollplan
