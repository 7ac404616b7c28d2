#include "core/lookup.hpp"

#include <algorithm>

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
  return index_where(catalogue.runs, [&](const Run& run) { return same_word(run.id, word); });
}

std::vector<std::string_view> tool_words(const Catalogue& catalogue) {
  std::vector<std::string_view> words;
  for (const Tool& tool : catalogue.tools) {
    words.push_back(tool.id);
    words.insert(words.end(), tool.words.begin(), tool.words.end());
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
