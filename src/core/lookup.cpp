#include "core/lookup.hpp"

#include <algorithm>
#include <array>

#include "core/phrase/phrase.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

bool is_among(Words words, std::string_view word) {
  return std::ranges::any_of(words, [&](std::string_view known) { return same_word(known, word); });
}

/// The first entry of `entries` that `matches`, as an index.
template <class Entries, class Matches>
std::optional<std::uint32_t> index_where(const Entries& entries, Matches matches) {
  const auto found = std::ranges::find_if(entries, matches);
  if (found == entries.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - entries.begin());
}

/// Other words that runners use for a kind of run. A race distance means a race, which makes the
/// routine gentle.
struct RunWord {
  std::string_view word, kind;
};

constexpr std::array run_words{
    RunWord{"marathon", "race"},
    RunWord{"half", "race"},
    RunWord{"half marathon", "race"},
    RunWord{"10k", "race"},
    RunWord{"5k", "race"},
    RunWord{"parkrun", "race"},
    RunWord{"tempo", "speed"},
    RunWord{"tempo run", "speed"},
    RunWord{"intervals", "speed"},
    RunWord{"interval", "speed"},
    RunWord{"fartlek", "speed"},
    RunWord{"hills", "uphill"},
    RunWord{"hill", "uphill"},
    RunWord{"hill repeats", "uphill"},
    RunWord{"recovery", "easy"},
    RunWord{"recovery run", "easy"},
    RunWord{"jog", "easy"},
};

template <class Entries>
std::string ids_of(const Entries& entries) {
  std::vector<std::string> ids;
  for (const auto& entry : entries) ids.emplace_back(entry.id);
  return comma_listed(ids);
}

}  // namespace

std::optional<ReleaseIndex> release_with_id(const Catalogue& catalogue, std::string_view id) {
  const auto found = std::ranges::find(catalogue.releases, id, &Release::id);
  if (found == catalogue.releases.end()) return std::nullopt;
  return static_cast<ReleaseIndex>(found - catalogue.releases.begin());
}

std::optional<ReleaseIndex> find_release(const Catalogue& catalogue, std::string_view phrase) {
  const Phrase read = read_phrase(catalogue, phrase);
  if (read.decision != Decision::release) return std::nullopt;
  return read.releases.front().term.entry;
}

std::optional<ToolIndex> find_tool(const Catalogue& catalogue, std::string_view word) {
  return index_where(catalogue.tools, [&](const Tool& tool) {
    return same_word(tool.id, word) || same_word(tool.name, word) || is_among(tool.words, word);
  });
}

std::optional<RunIndex> find_run(const Catalogue& catalogue, std::string_view word) {
  const auto named = [&](std::string_view name) {
    return index_where(catalogue.runs, [&](const Run& run) { return same_word(run.id, name); });
  };
  if (const auto run = named(word)) return run;
  const auto by_name =
      index_where(catalogue.runs, [&](const Run& run) { return same_word(run.name, word); });
  if (by_name) return by_name;
  const auto known = std::ranges::find_if(
      run_words, [&](const RunWord& known_word) { return same_word(known_word.word, word); });
  return known == run_words.end() ? std::nullopt : named(known->kind);
}

std::vector<std::string_view> tool_words(const Catalogue& catalogue) {
  std::vector<std::string_view> words;
  for (const Tool& tool : catalogue.tools) {
    words.push_back(tool.id);
    words.insert(words.end(), tool.words.begin(), tool.words.end());
  }
  return words;
}

std::vector<std::string_view> words_for_run(std::string_view kind) {
  std::vector<std::string_view> words;
  for (const RunWord& known : run_words) {
    if (known.kind == kind) words.push_back(known.word);
  }
  return words;
}

std::string tool_ids(const Catalogue& catalogue) {
  return ids_of(catalogue.tools);
}
std::string run_ids(const Catalogue& catalogue) {
  return ids_of(catalogue.runs);
}

}  // namespace rollplan
