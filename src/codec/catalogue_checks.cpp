// Checks that need the whole catalogue: circles, missing parts, dead referrals.
#include <algorithm>
#include <vector>

#include "codec/catalogue_reader.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {

/// Walks all preparations depth first. Uses its own stack, because a hostile catalogue may chain a
/// hundred thousand of them.
void CatalogueReader::check_circles() {
  enum class State : std::uint8_t { fresh, open, done };
  struct Visit {
    ReleaseIndex release;
    std::size_t next;
  };
  const auto& releases = result_.releases;
  std::vector<State> states(releases.size(), State::fresh);
  std::vector<Visit> path;
  // Leaves out releases that only lead to the circle.
  const auto last_of_circle = [&](ReleaseIndex first) {
    TokenIndex token = release_tokens_[first];
    for (std::size_t i = path.size(); path[--i].release != first;) {
      token = std::max(token, release_tokens_[path[i].release]);
    }
    return token;
  };
  for (ReleaseIndex start = 0; start < releases.size(); ++start) {
    if (states[start] != State::fresh) continue;
    path.push_back(Visit{start, 0});
    states[start] = State::open;
    while (!path.empty()) {
      Visit& visit = path.back();
      const auto& preparations = releases[visit.release].preparations;
      if (visit.next == preparations.size()) {
        states[visit.release] = State::done;
        path.pop_back();
        continue;
      }
      const ReleaseIndex next = preparations[visit.next++].release;
      if (states[next] == State::fresh) {
        states[next] = State::open;
        path.push_back(Visit{next, 0});
      } else if (states[next] == State::open && next != visit.release) {
        in_.fault(last_of_circle(next),
                  say("the preparations of {} form a circle", in_quotes(releases[next].id)),
                  "no release to prepare itself, even through others");
      }
    }
  }
}

/// If a referral's release is gone, keeps its text but not its command, which would be refused. A
/// command that names its own catalogues always works.
void CatalogueReader::drop_commands_without_release() {
  const std::span<Referral> referrals = in_.array<Referral>(result_.referrals.size());
  std::ranges::copy(result_.referrals, referrals.begin());
  constexpr std::string_view option = " --sore ";
  for (Referral& referral : referrals) {
    const std::size_t at = referral.command.find(option);
    if (at == std::string_view::npos) continue;
    if (referral.command.find(" --catalogue ") != std::string_view::npos) continue;
    const std::string_view area = referral.command.substr(at + option.size());
    if (!find_release(result_, area.substr(0, area.find(' ')))) referral.command = {};
  }
  result_.referrals = referrals;
}

void CatalogueReader::check_complete() {
  const auto need = [&](bool there, std::string_view key) {
    if (!there) in_.fault(0, say("\"{}\" is missing", key), "this key");
  };
  const Dose& dose = result_.dose;
  need(!result_.releases.empty(), "releases");
  need(!result_.tools.empty(), "tools");
  need(!result_.stop_lines.empty(), "stop_lines");
  need(!result_.hold.text.empty(), "hold");
  need(!result_.closing.text.empty(), "closing");
  need(result_.pressure.before_run.cap > 0 && result_.pressure.gentle.cap > 0 &&
           result_.pressure.normal.cap > 0,
       "pressure");
  const bool dosed = dose.get_ready.length.count() > 0 && dose.roll.length.count() > 0 &&
                     dose.hold.length.count() > 0 && dose.change_sides.length.count() > 0 &&
                     dose.stretch.length.count() > 0 && dose.test_drive.length.count() > 0 &&
                     dose.cycles.asked.n > 0 && dose.cycles.required.n > 0 &&
                     dose.cycles.optional.n > 0 && dose.cycles.before_run.n > 0;
  need(dosed, "dose");
}

}  // namespace rollplan
