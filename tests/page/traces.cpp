// Sends random sessions through the program's session core and prints them as JavaScript, so that
// the page's timer can be compared with it. Prints sessions until there are as many events as the
// first argument says. Every line of a session is one event and the whole state after it.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "core/session/timeline.hpp"
#include "live_events.hpp"
#include "rollplan/catalogue.hpp"
#include "text/say.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

constexpr int most_events = 200;         // in one session
constexpr int events_after_the_end = 3;  // to check that nothing changes any more

/// Uses whole milliseconds for all moments, because the page counts in milliseconds.
long long ms(Moment moment) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(moment).count();
}

std::string ms(const std::optional<Moment>& moment) {
  return moment ? std::to_string(ms(*moment)) : "null";
}

/// The browser's name for the key.
std::string name_of(Key key) {
  if (key == key_left) return "ArrowLeft";
  if (key == key_right) return "ArrowRight";
  if (key == key_enter) return "Enter";
  if (key == key_erase) return "Backspace";
  return std::string(1, static_cast<char>(key));
}

std::string name_of(const Event& event) {
  switch (event.kind) {
    case EventKind::time:
      return "time";
    case EventKind::returned:
      return "returned";
    case EventKind::leave:
      return "leave";
    case EventKind::key:
      break;
  }
  return name_of(event.key);
}

std::string name_of(Phase phase) {
  constexpr std::array<const char*, 5> names{"waiting", "running", "paused", "done", "left"};
  return names[static_cast<std::size_t>(phase)];
}

std::string name_of(const Effect& effect) {
  constexpr std::array<const char*, 6> names{"begin", "count", "end", "area", "paused", "resumed"};
  return say("{}{} ", names[static_cast<std::size_t>(effect.kind)], effect.index);
}

std::string digits(const std::vector<bool>& flags) {
  std::string text;
  for (const bool flag : flags) text += flag ? '1' : '0';
  return text;
}

std::string text_of(const Timeline& timeline, const Update& after, Moment now) {
  const SessionState& state = after.state;
  std::string effects;
  for (const Effect& effect : after.effects) effects += name_of(effect);
  const bool runs = state.phase == Phase::running;
  return say("{}|{} {} of {} {} {}|{} {} {}|{} {}|{} {}|{} {} {}", effects, name_of(state.phase),
             state.cue, ms(state.length), ms(cue_left(state, now)),
             ms(routine_left(timeline, state, now)), ms(state.active), ms(state.away),
             ms(state.went_back), state.muted ? 1 : 0, state.keys_shown ? 1 : 0,
             digits(state.finished), digits(state.helped), state.bells, ms(state.seen),
             ms(runs ? next_moment(state) : std::nullopt));
}

void print_score(const Timeline& timeline) {
  std::fputs("{score:[", stdout);
  for (std::size_t i = 0; i < timeline.cues.size(); ++i) {
    const Cue& cue = *timeline.cues[i].cue;
    const std::string kind(id_of(cue.kind));
    std::printf("{s:%d,kind:'%s',area:%zu},", static_cast<int>(cue.length.count()), kind.c_str(),
                area_at(timeline, i));
  }
  std::fputs("],events:[\n", stdout);
}

bool is_over(const SessionState& state) {
  return state.phase == Phase::done || state.phase == Phase::left;
}

/// Sometimes holds a key down, because only that makes a cue as long as it can be.
LiveEvent next_event(Dice& dice, const SessionState& state, Moment now, int& pluses) {
  if (pluses == 0 && dice.chance(1)) pluses = 62;
  if (pluses == 0) return random_event(dice, state, now);
  --pluses;
  return LiveEvent{Event{EventKind::key, U'+'}, now};
}

/// Returns the number of events.
int print_session(Dice& dice, const Catalogue& catalogue) {
  const Routine routine = random_routine(dice, catalogue);
  const Timeline timeline = timeline_of(routine);
  print_score(timeline);
  SessionState state = session_at(timeline);
  Moment now = std::chrono::milliseconds(dice.between(0, 100'000));
  int events = 0;
  int pluses = 0;
  for (int more = most_events; more > 0; --more) {
    const LiveEvent event = next_event(dice, state, now, pluses);
    now = std::chrono::ceil<std::chrono::milliseconds>(event.now);
    const Update after = update(timeline, state, event.what, now);
    state = after.state;
    std::printf("['%s',%lld,'%s'],\n", name_of(event.what).c_str(), ms(now),
                text_of(timeline, after, now).c_str());
    ++events;
    if (is_over(state)) more = std::min(more, events_after_the_end + 1);
  }
  std::puts("]},");
  return events;
}

}  // namespace

int main(int count, char** words) {
  const int wanted = count > 1 ? std::atoi(words[1]) : 1;
  const Seed seed = seed_of_run();
  Dice dice(seed);
  std::printf("const seed = '%llu';\nconst traces = [\n", static_cast<unsigned long long>(seed));
  for (int events = 0; events < wanted;) events += print_session(dice, builtin_catalogue());
  std::puts("];");
}
