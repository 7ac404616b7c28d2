// Checks that need the whole catalogue: words with two owners, circles, missing parts.
#include <algorithm>
#include <limits>

#include "codec/catalogue_reader.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

struct Hashed {
  std::uint64_t hash;
  std::uint32_t name;  ///< its index in the list of names
};

std::vector<Hashed> sorted_by_hash(const std::vector<NamedBy>& names) {
  std::vector<Hashed> hashed;
  hashed.reserve(names.size());
  for (const NamedBy& name : names) {
    hashed.push_back(Hashed{word_hash(name.word), static_cast<std::uint32_t>(hashed.size())});
  }
  const auto key = [&](const Hashed& entry) {
    return std::pair(entry.hash, names[entry.name].token);
  };
  std::ranges::sort(hashed, {}, key);
  return hashed;
}

/// Calls `visit(first, later)` for each word that a second owner claims.
template <class Visit>
void each_clash(const std::vector<NamedBy>& names, Visit visit) {
  const std::vector<Hashed> hashed = sorted_by_hash(names);
  for (std::size_t i = 0; i < hashed.size();) {
    std::size_t j = i + 1;
    for (; j < hashed.size() && hashed[j].hash == hashed[i].hash; ++j) {
      const NamedBy& first = names[hashed[i].name];
      const NamedBy& later = names[hashed[j].name];
      if (first.owner != later.owner && same_word(first.word, later.word)) visit(first, later);
    }
    i = j;
  }
}

}  // namespace

void CatalogueReader::check_tool_words() {
  each_clash(tool_names_, [&](const NamedBy& first, const NamedBy& later) {
    in_.fault(later.token,
              say("{} is a word of the tool {} already", in_quotes(later.word),
                  in_quotes(result_.tools[first.owner].id)),
              "each word for one tool");
  });
}

void CatalogueReader::check_release_words() {
  for (ReleaseIndex i = 0; i < base_.releases.size(); ++i) {
    if (release_tokens_[i] != 0) continue;  // replaced
    const Release& release = base_.releases[i];
    for (const std::string_view name : {release.id, release.name, release.area}) {
      release_names_.push_back(NamedBy{name, i, 0});
    }
    for (const Word& word : release.words) release_names_.push_back(NamedBy{word.text, i, 0});
  }
  for (const NamedBy& refused : refused_words_) {
    release_names_.push_back(NamedBy{refused.word, nobody, refused.token});
  }
  each_clash(release_names_, [&](const NamedBy& first, const NamedBy& later) {
    // Where the file both refuses a word and claims it, the claim is the fault.
    const bool refusal_is_later = later.owner == nobody && first.token != 0;
    const NamedBy& claimed = refusal_is_later ? first : later;
    const NamedBy& owner = refusal_is_later ? later : first;
    if (owner.owner == nobody) {
      in_.fault(claimed.token, say("{} is a word that refuses", in_quotes(claimed.word)),
                "a word without danger");
    } else {
      in_.fault(claimed.token,
                say("{} is a word of {} already", in_quotes(claimed.word),
                    in_quotes(result_.releases[owner.owner].id)),
                "each word for one release");
    }
  });
}

/// Walks all preparations in depth, with a stack of its own: a hostile catalogue
/// may have a hundred thousand in a row.
void CatalogueReader::check_circles() {
  enum class State : std::uint8_t { fresh, open, done };
  struct Visit {
    ReleaseIndex release;
    std::size_t next;
  };
  const auto& releases = result_.releases;
  std::vector<State> states(releases.size(), State::fresh);
  std::vector<Visit> path;
  // Releases that only lead to the circle are not part of it.
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
                  say("the preparations of {} go in a circle", in_quotes(releases[next].id)),
                  "an end to what comes first");
      }
    }
  }
}

/// A referral to a release that is gone keeps its text, but not its command, which would
/// be refused. A command that names its own catalogues always works.
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
    if (!there) in_.fault(0, say("\"{}\" is missing", key), "it to be there");
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
