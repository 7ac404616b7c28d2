#include "render/entry_text.hpp"

#include <algorithm>

#include "rollplan/routine.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// Replaces placeholders with words: "{tool}" becomes "the tool".
std::string readable(std::string_view pattern) {
  std::string text = replaced(replaced(pattern, "the {tool}", "{tool}"), "{tool}", "the tool");
  text = replaced(text, "{side}", "left");
  text = replaced(text, "{other}", "right");
  return capitalised(replaced(text, "{aim}", "the aim"));
}

std::string_view fit_word(int number) {
  constexpr std::array<std::string_view, 4> words{"first choice", "best", "good",
                                                  "only if you have nothing better"};
  return words[static_cast<std::size_t>(std::clamp(number, 0, 3))];
}

std::string fitness_text(std::string_view name, const Fitness& fitness) {
  std::string text = say("{}: {}", capitalised(name), fit_word(fitness.normal));
  if (fitness.tender != fitness.normal) text += say("; when tender: {}", fit_word(fitness.tender));
  if (fitness.firm != fitness.normal) text += say("; at level firm: {}", fit_word(fitness.firm));
  if (!fitness.note.empty()) text += say(" ({})", fitness.note);
  return text + ".";
}

class EntryWriter {
 public:
  explicit EntryWriter(const Catalogue& catalogue) : catalogue_(catalogue) {}

  void title(std::string_view name, std::string_view id) {
    entry_.title = capitalised(name) == name ? std::string(name) : capitalised(name);
    entry_.title += say(" ({})", id);
  }

  void section(std::string heading) { entry_.sections.push_back(Section{std::move(heading), {}}); }

  void add(std::string text, Sources sources) {
    entry_.sections.back().facts.push_back(Fact{std::move(text), sources});
    named_.insert(named_.end(), sources.begin(), sources.end());
  }

  void one(std::string heading, const Statement& statement) {
    if (statement.text.empty()) return;
    section(std::move(heading));
    add(readable(statement.text), statement.sources);
  }

  void several(std::string heading, std::span<const Statement> statements) {
    if (statements.empty()) return;
    section(std::move(heading));
    for (const Statement& statement : statements) add(readable(statement.text), statement.sources);
  }

  Entry finish(std::string words) {
    entry_.words = std::move(words);
    for (SourceIndex i = 0; i < catalogue_.sources.size(); ++i) {
      if (std::ranges::find(named_, i) != named_.end()) {
        entry_.sources.push_back(&catalogue_.sources[i]);
      }
    }
    std::erase_if(entry_.sections, [](const Section& section) { return section.facts.empty(); });
    return std::move(entry_);
  }

 private:
  const Catalogue& catalogue_;
  Entry entry_;
  std::vector<SourceIndex> named_;
};

/// How to do it, and then what differs for some of the tools.
void add_position(EntryWriter& writer, const Catalogue& catalogue, const Release& release) {
  const auto add = [&](std::string_view heading, Statement Position::*part) {
    writer.section(std::string(heading));
    const Statement& own = release.position.*part;
    if (!own.text.empty()) writer.add(readable(own.text), own.sources);
    for (const Fitness& fitness : release.tools) {
      const Statement& different = fitness.position.*part;
      if (different.text.empty()) continue;
      writer.add(
          say("With the {}: {}", catalogue.tools[fitness.tool].name, readable(different.text)),
          different.sources);
    }
  };
  add("Lie", &Position::lie);
  add("Roll", &Position::roll);
  add("Lighter", &Position::lighter);
  add("Stronger", &Position::stronger);
}

void add_preparations(EntryWriter& writer, const Catalogue& catalogue, const Release& release) {
  writer.section("First");
  for (const Preparation& preparation : release.preparations) {
    writer.add(say("{}, {}: {}", capitalised(catalogue.releases[preparation.release].area),
                   preparation.required ? "required" : "if there is time", preparation.because),
               preparation.sources);
  }
}

void add_dose(EntryWriter& writer, const Catalogue& catalogue, const Release& release) {
  const Dose& dose = dose_of(catalogue, release);
  writer.section("Dose");
  const int cycles = release.max_cycles.n > 0 ? std::min(release.max_cycles.n, dose.cycles.asked.n)
                                              : dose.cycles.asked.n;
  const Count& limit = release.max_cycles.n > 0 ? release.max_cycles : dose.cycles.asked;
  writer.add(say("Up to {} {} a side.", cycles, cycles == 1 ? "cycle" : "cycles"), limit.sources);
  writer.add(say("Each cycle: roll {} s to the spot,", dose.roll.length.count()),
             dose.roll.sources);
  writer.add(say("then hold {} s on it.", dose.hold.length.count()), dose.hold.sources);
}

void add_weights(EntryWriter& writer, const Catalogue& catalogue, const Release& release) {
  std::vector<std::string> weights;
  for (const Weight& weight : release.weights) {
    if (weight.weight == 0) continue;
    weights.push_back(say("{} {}", catalogue.runs[weight.run].id, weight.weight));
  }
  if (weights.empty()) return;
  writer.section("After a run");
  writer.add(say("Weight by kind, 1 to 3: {}.", comma_listed(weights)), release.weight_sources);
}

/// "pain 6 before, 3 after"
std::string noted_text(const SidePain& pain) {
  std::vector<std::string> pains;
  if (pain.before) pains.push_back(say("{} before", *pain.before));
  if (pain.after) pains.push_back(say("{} after", *pain.after));
  return pains.empty() ? "no pain noted" : say("pain {}", comma_listed(pains));
}

/// "2026-11-20: left, pain 3 before, 2 after; right, pain 7 before, 5 after; it helped."
std::string rolled_text(const Rolled& rolled) {
  std::string text;
  if (rolled.left == rolled.right) {
    text = noted_text(SidePain{rolled.before(), rolled.after()});
  } else {
    if (rolled.left) text = say("left, {}", noted_text(*rolled.left));
    if (rolled.left && rolled.right) text += "; ";
    if (rolled.right) text += say("right, {}", noted_text(*rolled.right));
  }
  return say("{}: {}{}.", iso_date(rolled.date), text, rolled.helped ? "; it helped" : "");
}

/// When the area was last rolled, how that went and what helped.
void add_times(EntryWriter& writer, std::span<const Rolled> times) {
  constexpr std::size_t most_listed = 3;
  if (times.empty()) return;
  writer.section("Lately");
  for (const Rolled& rolled : times.first(std::min(most_listed, times.size()))) {
    writer.add(rolled_text(rolled), {});
  }
  const auto helped = std::ranges::count(times, true, &Rolled::helped);
  if (times.size() <= most_listed && helped == 0) return;
  const std::string times_in_all = times.size() == 1 ? "once" : say("{} times", times.size());
  writer.add(helped == 0 ? say("Rolled {} recently.", times_in_all)
                         : say("Rolled {} recently; the test drive said {} that it helped.",
                               times_in_all, helped == 1 ? "once" : say("{} times", helped)),
             {});
}

}  // namespace

Picture picture_of(const Catalogue& catalogue, const Release& release) {
  Picture best;
  std::int32_t best_fit = 0;
  for (const Fitness& fitness : release.tools) {
    const Tool& tool = catalogue.tools[fitness.tool];
    const Figure* figure = figure_with(catalogue, release, tool);
    if (figure == nullptr || (best.figure != nullptr && fitness.normal >= best_fit)) continue;
    best = Picture{figure, &tool, readable(position_with(catalogue, release, tool).lie.text)};
    best_fit = fitness.normal;
  }
  return best;
}

Entry entry_of(const Catalogue& catalogue, const Release& release, std::span<const Rolled> times) {
  EntryWriter writer(catalogue);
  writer.title(release.name, release.id);
  writer.one("Muscles", Statement{release.muscles, {}});
  add_times(writer, times);
  add_position(writer, catalogue, release);
  writer.several("Care", release.cautions);
  writer.one("Before a run", release.before_run);
  writer.several("Know", release.about);
  add_preparations(writer, catalogue, release);
  writer.section("Tools");
  for (const Fitness& fitness : release.tools) {
    writer.add(fitness_text(catalogue.tools[fitness.tool].name, fitness), fitness.sources);
  }
  add_dose(writer, catalogue, release);
  if (const Pressure& own = release.pressure; own.cap > 0) {
    writer.section("Pressure");
    writer.add(say("{}.", capitalised(own.aim)), own.sources);
  }
  writer.one("Stretch", release.stretch);
  writer.one("Test drive", release.test_drive);
  add_weights(writer, catalogue, release);
  writer.one("Ask first", catalogue.ask_first);
  writer.one("Never", catalogue.never_on);
  writer.several("Stop", catalogue.stop_lines);
  return writer.finish(words_of(release));
}

Entry entry_of(const Catalogue& catalogue, const Tool& tool) {
  EntryWriter writer(catalogue);
  writer.title(tool.name, tool.id);
  writer.one("About", Statement{tool.about, tool.sources});
  writer.section("Suits");
  for (const Release& release : catalogue.releases) {
    for (const Fitness& fitness : release.tools) {
      if (&catalogue.tools[fitness.tool] != &tool) continue;
      writer.add(fitness_text(release.area, fitness), fitness.sources);
    }
  }
  writer.several("Stop", catalogue.stop_lines);
  return writer.finish(words_of(tool));
}

std::string ids_of(const Catalogue& catalogue, Sources sources) {
  return comma_listed(sources, [&](SourceIndex source) { return catalogue.sources[source].id; });
}

std::vector<OtherWords> other_words(const Catalogue& catalogue) {
  std::vector<OtherWords> others;
  const auto add = [&](std::string_view what, std::string_view then, const auto& entries) {
    std::vector<std::string> words;
    for (const auto& entry : entries) {
      if (!entry.words.empty()) words.emplace_back(entry.words.front());
    }
    if (!words.empty()) others.push_back(OtherWords{what, then, comma_listed(words)});
  };
  add("elsewhere", "advice, no exercise", catalogue.referrals);
  add("ask first", "advice, no routine", catalogue.ask_first_words);
  add("danger", "no routine at all", catalogue.refusals);
  return others;
}

std::string source_marks(const Catalogue& catalogue, Sources sources) {
  return sources.empty() ? "" : say("[{}]", ids_of(catalogue, sources));
}

std::string words_of(const Release& release) {
  return comma_listed(release.words, &Word::text);
}

std::string words_of(const Tool& tool) {
  return comma_listed(tool.words);
}

}  // namespace rollplan
