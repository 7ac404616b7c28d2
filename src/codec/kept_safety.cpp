// Keeps the warnings and limits of an entry when a file replaces it. The file's own warnings come
// after them, and of two limits the stricter one holds.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "codec/catalogue_reader.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::unordered_set<std::string> plain_words(Words words) {
  std::unordered_set<std::string> plain;
  for (const std::string_view word : words) plain.insert(plain_word(word));
  return plain;
}

}  // namespace

const Release* CatalogueReader::replaced(ReleaseIndex self, std::string_view id) const {
  if (self < base_.releases.size()) return &base_.releases[self];
  const auto found = left_out_.find(id);
  return found == left_out_.end() ? nullptr : found->second;
}

void CatalogueReader::keep_safety(const Release& builtin, TokenIndex token, Release& own,
                                  ReleaseIndex self) {
  own.words = all_words(builtin, token, own, self);
  own.cautions = all_statements(builtin.cautions, own.cautions);
  own.before_run.text = added_text(builtin.before_run.text, token, own.before_run.text);
  own.before_run.sources = joined(builtin.before_run.sources, own.before_run.sources);
  own.max_cycles = stricter(builtin.max_cycles, own.max_cycles);
  own.pressure = stricter(builtin.pressure, own.pressure);
}

/// The words that have a caution stay, in front of the file's own. Other words may be replaced.
std::span<const Word> CatalogueReader::all_words(const Release& builtin, TokenIndex token,
                                                 const Release& own, ReleaseIndex self) {
  std::vector<Word> all;
  std::unordered_map<std::string, std::size_t> kept;
  for (const Word& word : builtin.words) {
    if (word.caution.empty() || !kept.try_emplace(plain_word(word.text), all.size()).second)
      continue;
    all.push_back(word);
    release_names_.push_back(NamedBy{word.text, self, 0});
  }
  for (const Word& word : own.words) {
    const auto same = kept.find(plain_word(word.text));
    if (same == kept.end()) {
      all.push_back(word);
      continue;
    }
    std::string_view& caution = all[same->second].caution;
    caution = added_text(caution, token, word.caution);
  }
  return stored(all);
}

/// A referral without a command gets none, because its text says that no exercise is safe.
void CatalogueReader::keep_safety(const Referral& builtin, TokenIndex text, Referral& own) {
  keep_danger(builtin, text, own);
  if (own.command.empty() || builtin.command.empty()) own.command = builtin.command;
  own.unless = own.unless.empty() ? builtin.unless : common_words(builtin.unless, own.unless);
}

Words CatalogueReader::all_words(Words builtin, Words own) {
  std::vector<std::string_view> all(builtin.begin(), builtin.end());
  const std::unordered_set<std::string> known = plain_words(builtin);
  for (const std::string_view word : own) {
    if (!known.contains(plain_word(word))) all.push_back(word);
  }
  return stored(all);
}

Words CatalogueReader::common_words(Words builtin, Words own) {
  std::vector<std::string_view> common;
  const std::unordered_set<std::string> known = plain_words(builtin);
  for (const std::string_view word : own) {
    if (known.contains(plain_word(word))) common.push_back(word);
  }
  return stored(common);
}

std::span<const Statement> CatalogueReader::all_statements(std::span<const Statement> builtin,
                                                           std::span<const Statement> own) {
  std::vector<Statement> all(builtin.begin(), builtin.end());
  std::unordered_set<std::string_view> known;
  for (const Statement& statement : builtin) known.insert(statement.text);
  for (const Statement& statement : own) {
    if (!known.contains(statement.text)) all.push_back(statement);
  }
  return stored(all);
}

}  // namespace rollplan
