#include <algorithm>

#include "codec/catalogue_reader.hpp"
#include "text/say.hpp"

namespace rollplan {

void CatalogueReader::read_releases(TokenIndex token) {
  result_.releases =
      merged(base_.releases, token, release_ids_, [this](TokenIndex item, ReleaseIndex at) {
        if (release_tokens_.size() <= at) release_tokens_.resize(at + 1);
        release_tokens_[at] = item;
        Release release = read_release(item, at);
        if (const Release* const builtin = replaced(at, release.id)) {
          keep_safety(*builtin, item, release, at);
        }
        return release;
      });
  release_tokens_.resize(result_.releases.size());
  add_claimed_preparations();
}

Release CatalogueReader::read_release(TokenIndex token, ReleaseIndex self) {
  Release release;
  const auto text = [&](std::string_view& into) {
    return [this, &into, self](TokenIndex value) {
      into = in_.text(value);
      release_names_.push_back(NamedBy{into, self, value});
    };
  };
  const auto filled = [this](Statement& into) {
    return [this, &into](TokenIndex value) { into = pattern(value); };
  };
  const auto statements = [this](std::span<const Statement>& into) {
    return [this, &into](TokenIndex value) {
      into = in_.list<Statement>(value, [&](TokenIndex item) { return statement(item); });
    };
  };
  const auto own_dose = [&](TokenIndex value) {
    const std::span<Dose> room = in_.array<Dose>(1);
    room[0] = result_.dose;
    dose(value, room[0]);
    release.dose = room.data();
  };
  const auto prepared = [&](TokenIndex value) {
    at_most(most_preparations, value);
    release.preparations =
        in_.list<Preparation>(value, [&](TokenIndex item) { return read_preparation(item, self); });
  };
  const auto own_pressure = [&](TokenIndex value) {
    release.pressure = pressure(value, std::max(result_.pressure.normal.cap, 1));
  };
  const auto named = [&](TokenIndex value) {
    release.words = in_.list<Word>(value, [&](TokenIndex item) { return read_word(item, self); });
  };
  in_.object(
      token,
      must("id",
           [&](TokenIndex value) {
             release.id = in_.id(value);
             release_names_.push_back(NamedBy{release.id, self, value});
           }),
      must("name", text(release.name)), may("area", text(release.area)),
      may("plural", [&](TokenIndex value) { release.plural = in_.flag(value); }),
      may("words", named),
      may("muscles", [&](TokenIndex value) { release.muscles = in_.text(value); }),
      must("lie", filled(release.position.lie)), must("roll", filled(release.position.roll)),
      may("lighter", filled(release.position.lighter)),
      may("stronger", filled(release.position.stronger)), may("stretch", filled(release.stretch)),
      may("test_drive", filled(release.test_drive)), may("cautions", statements(release.cautions)),
      may("before_run", [&](TokenIndex value) { release.before_run = statement(value); }),
      may("about", statements(release.about)), may("preparations", prepared),
      may("prepares", [&](TokenIndex value) { read_prepares(value, self); }),
      must("tools", [&](TokenIndex value) { release.tools = read_tools_of_release(value); }),
      may("weights",
          [&](TokenIndex value) { release.weights = read_weights(value, release.weight_sources); }),
      may("max_cycles", [&](TokenIndex value) { release.max_cycles = count(value, 6); }),
      may("dose", own_dose), may("pressure", own_pressure),
      may("figure", [&](TokenIndex value) { release.figure = figure(value); }));
  if (release.area.empty()) release.area = as_in_mid_sentence(release.name);
  return release;
}

/// Makes the first letter small: "Forearm release" becomes "forearm release". Leaves a word in
/// capitals, such as "IT".
std::string_view CatalogueReader::as_in_mid_sentence(std::string_view name) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (name.size() < 2 || !is_capital(name[0]) || is_capital(name[1])) return name;
  const std::span<char> copy = in_.array<char>(name.size());
  std::ranges::copy(name, copy.begin());
  copy[0] = static_cast<char>(copy[0] - 'A' + 'a');
  return {copy.data(), copy.size()};
}

Word CatalogueReader::read_word(TokenIndex token, ReleaseIndex owner) {
  Word word;
  if (in_.is(token, JsonKind::string)) {
    word.text = in_.text(token);
  } else if (either(token, "a text, or an object with word and caution")) {
    in_.object(token, must("word", [&](TokenIndex value) { word.text = in_.text(value); }),
               must("caution", [&](TokenIndex value) { word.caution = in_.text(value); }));
  }
  release_names_.push_back(NamedBy{word.text, owner, token});
  return word;
}

std::span<const Fitness> CatalogueReader::read_tools_of_release(TokenIndex token) {
  if (!in_.expect(token, JsonKind::object)) return {};
  std::vector<Fitness> all;
  in_.tree().each_member(token, [&](TokenIndex key, TokenIndex value) {
    const auto tool = known(tool_ids_, key, in_.tree().string(key), "tool");
    Fitness fitness = read_fitness(value);
    fitness.tool = tool.value_or(0);
    if (tool && std::ranges::find(all, fitness.tool, &Fitness::tool) != all.end()) {
      in_.fault(key, "this tool appears twice", "each tool once");
    }
    all.push_back(fitness);
  });
  if (all.empty()) in_.fault(token, "no tool", "at least one that suits");
  const std::span<Fitness> kept = in_.array<Fitness>(all.size());
  std::ranges::copy(all, kept.begin());
  return kept;
}

Fitness CatalogueReader::read_fitness(TokenIndex token) {
  Fitness fitness;
  if (!in_.is(token, JsonKind::object)) {
    const bool is_number = in_.is(token, JsonKind::integer);
    const auto fit = is_number ? std::clamp<std::int64_t>(in_.tree().integer(token), 1, 3) : 1;
    in_.fault(token, say("found {}", name_of(in_.tree().kind(token))), say("{{\"fit\": {}}}", fit));
    return fitness;
  }
  std::int32_t tender = -1;
  std::int32_t firm = -1;
  const auto filled = [this](Statement& into) {
    return [this, &into](TokenIndex value) { into = pattern(value); };
  };
  Position& position = fitness.position;
  in_.object(token,
             must("fit", [&](TokenIndex number) { fitness.normal = in_.number(number, 1, 3); }),
             may("tender", [&](TokenIndex number) { tender = in_.number(number, 1, 3); }),
             may("firm", [&](TokenIndex number) { firm = in_.number(number, 0, 3); }),
             may("note", [&](TokenIndex note) { fitness.note = in_.text(note); }),
             may("sources", [&](TokenIndex list) { fitness.sources = sources(list); }),
             may("lie", filled(position.lie)), may("roll", filled(position.roll)),
             may("lighter", filled(position.lighter)), may("stronger", filled(position.stronger)),
             may("figure", [&](TokenIndex value) { fitness.figure = figure(value); }));
  fitness.tender = tender < 0 ? fitness.normal : tender;
  fitness.firm = firm < 0 ? fitness.normal : firm;
  return fitness;
}

std::span<const Weight> CatalogueReader::read_weights(TokenIndex token, Sources& origin) {
  std::vector<Weight> all;
  const auto by_run = [&](TokenIndex runs) {
    if (!in_.expect(runs, JsonKind::object)) return;
    in_.tree().each_member(runs, [&](TokenIndex key, TokenIndex value) {
      const auto run = known(run_ids_, key, in_.tree().string(key), "run kind");
      if (run && std::ranges::find(all, *run, &Weight::run) != all.end()) {
        in_.fault(key, "this kind of run appears twice", "each kind of run once");
      }
      all.push_back(Weight{run.value_or(0), in_.number(value, 0, 3)});
    });
  };
  in_.object(token, must("by_run", by_run),
             may("sources", [&](TokenIndex value) { origin = sources(value); }));
  const std::span<Weight> kept = in_.array<Weight>(all.size());
  std::ranges::copy(all, kept.begin());
  return kept;
}

Preparation CatalogueReader::read_preparation(TokenIndex token, ReleaseIndex self) {
  Preparation result;
  result.required = true;
  result.release = self;  // if the id is unknown, it stays like this and cannot be part of a circle
  const auto release = [&](TokenIndex value) {
    if (!in_.expect(value, JsonKind::string)) return;
    const auto found = known(release_ids_, value, in_.tree().string(value), "release");
    if (found == self) in_.fault(value, "a release cannot prepare itself", "another release");
    result.release = found.value_or(self);
  };
  if (in_.is(token, JsonKind::string)) {
    release(token);
  } else {
    in_.object(token, must("release", release),
               may("required", [&](TokenIndex value) { result.required = in_.flag(value); }),
               may("because", [&](TokenIndex value) { result.because = in_.text(value); }),
               may("sources", [&](TokenIndex value) { result.sources = sources(value); }));
  }
  if (result.because.empty()) result.because = "Your catalogue puts it first.";
  return result;
}

void CatalogueReader::read_prepares(TokenIndex token, ReleaseIndex self) {
  if (!in_.expect(token, JsonKind::list)) return;
  at_most(most_preparations, token);
  in_.tree().each_item(token, [&](TokenIndex item) {
    Preparation preparation = read_preparation(item, self);
    const ReleaseIndex other = std::exchange(preparation.release, self);
    claims_.push_back(PreparesOther{other, preparation});
  });
}

/// Makes one new list for each release that others claim to prepare.
void CatalogueReader::add_claimed_preparations() {
  std::ranges::stable_sort(claims_, {}, &PreparesOther::other);
  for (std::size_t first = 0; first < claims_.size();) {
    std::size_t last = first;
    while (last < claims_.size() && claims_[last].other == claims_[first].other) ++last;
    // `merged` made this list in our own memory, so it may be changed.
    auto& release = const_cast<Release&>(result_.releases[claims_[first].other]);
    std::vector<Preparation> all(release.preparations.begin(), release.preparations.end());
    if (all.size() + (last - first) > most_preparations) {
      in_.fault(release_tokens_[claims_[first].preparation.release],
                say("more than {} releases prepare \"{}\"", most_preparations, release.id),
                "fewer preparations");
      first = last;
    }
    for (; first < last; ++first) {
      const Preparation& claim = claims_[first].preparation;
      const auto known = std::ranges::find(all, claim.release, &Preparation::release);
      if (known == all.end()) {
        all.push_back(claim);
      } else {
        *known = claim;
      }
    }
    const std::span<Preparation> kept = in_.array<Preparation>(all.size());
    std::ranges::copy(all, kept.begin());
    release.preparations = kept;
  }
}

}  // namespace rollplan
