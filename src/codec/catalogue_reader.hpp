// Reads a catalogue. These are the parts that its sections share.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "codec/reading.hpp"
#include "rollplan/catalogue.hpp"

namespace rollplan {

/// The most tools, and the most kinds of run, in one file.
inline constexpr std::uint32_t most_entries = 100;
/// One routine can never contain more preparations than this.
inline constexpr std::uint32_t most_preparations = 15;

/// From an id to its index in a list.
using IdIndex = std::unordered_map<std::string_view, std::uint32_t>;

/// A word that names something, and its token (0: it is in the base).
struct NamedBy {
  std::string_view word;
  std::uint32_t owner;
  TokenIndex token;
};

/// A preparation that a release claims for another one.
struct PreparesOther {
  ReleaseIndex other;
  Preparation preparation;
};

/// Reads a catalogue on top of its base.
class CatalogueReader {
 public:
  CatalogueReader(Reading& in, Catalogue base) : in_(in), base_(std::move(base)), result_(base_) {}

  Catalogue read();

 private:
  struct Sections;

  Sections read_top();
  void read_base(TokenIndex token);
  void read_globals(const Sections& sections);
  void read_sources(TokenIndex token);
  void read_tools(TokenIndex token);
  void read_runs(TokenIndex token);

  // safety_texts.cpp
  void read_stop_lines(TokenIndex lines, TokenIndex brief);
  Statement read_hold(TokenIndex token);
  void check_aim(TokenIndex token, const Pressure& pressure);
  Statement added(const Statement& builtin, TokenIndex token);
  /// `own` behind `builtin`, in one text; a fault if that is too long.
  std::string_view added_text(std::string_view builtin, TokenIndex token, std::string_view own);
  std::string_view joined(std::string_view builtin, std::string_view own);
  Sources joined(Sources builtin, Sources own);

  // kept_safety.cpp
  /// The release that one with this index and id takes the place of; null if there is none.
  const Release* replaced(ReleaseIndex self, std::string_view id) const;
  /// Adds what warns and limits in an entry of the base to the file's entry with its id.
  void keep_safety(const Release& builtin, TokenIndex token, Release& own, ReleaseIndex self);
  void keep_safety(const Referral& builtin, TokenIndex text, Referral& own);
  /// For a refusal, and for words that ask first.
  template <class Entry>
  void keep_danger(const Entry& builtin, TokenIndex text, Entry& own);
  std::span<const Word> all_words(const Release& builtin, TokenIndex token, const Release& own,
                                  ReleaseIndex self);
  template <class T>
  std::span<const T> stored(const std::vector<T>& all) {
    const std::span<T> copy = in_.array<T>(all.size());
    std::ranges::copy(all, copy.begin());
    return copy;
  }
  Words all_words(Words builtin, Words own);
  Words common_words(Words builtin, Words own);
  std::span<const Statement> all_statements(std::span<const Statement> builtin,
                                            std::span<const Statement> own);

  // word_lists.cpp
  void read_refusals(TokenIndex token);
  void read_referrals(TokenIndex token);
  void read_ask_first_words(TokenIndex token);
  void read_sides(TokenIndex token);
  void read_feelings(TokenIndex token);
  Words filling_words(TokenIndex token);

  // release_reader.cpp
  void read_releases(TokenIndex token);
  Release read_release(TokenIndex token, ReleaseIndex self);
  Word read_word(TokenIndex token, ReleaseIndex owner);
  std::span<const Fitness> read_tools_of_release(TokenIndex token);
  Fitness read_fitness(TokenIndex token);
  std::span<const Weight> read_weights(TokenIndex token, Sources& origin);
  Preparation read_preparation(TokenIndex token, ReleaseIndex self);
  void read_prepares(TokenIndex token, ReleaseIndex self);
  void add_claimed_preparations();
  std::string_view as_in_mid_sentence(std::string_view name);

  // figure_reader.cpp
  const Figure* figure(TokenIndex token);
  std::span<const Stroke> strokes(TokenIndex token);
  Stroke stroke(TokenIndex token);
  Arrow arrow(TokenIndex token);
  Point point(TokenIndex token);

  // word_checks.cpp
  void check_release_words();
  void check_tool_words();
  void check_referral_words();
  void check_dangers();
  /// The word of danger for which `word` is refused; empty if there is none.
  std::string_view refusal_in(std::string_view word) const;
  /// If the file both refuses a word and claims it, the claim is the fault.
  void report_claim(const NamedBy& name, std::string_view refused);
  void check_filling_words();
  void check_base_names();

  // catalogue_checks.cpp
  void check_circles();
  void check_complete();
  void drop_commands_without_release();

  // parts
  /// For something with a short form and a long one: returns whether it is the long one, and adds a
  /// fault if it is neither.
  bool either(TokenIndex token, std::string_view expected);
  Sources sources(TokenIndex token);
  Statement statement(TokenIndex token);
  Statement pattern(TokenIndex token);  ///< a statement with placeholders
  Timing timing(TokenIndex token);
  Count count(TokenIndex token, std::int32_t most);
  void dose(TokenIndex token, Dose& dose);
  Pressure pressure(TokenIndex token, std::int32_t highest_cap);
  Words words(TokenIndex token);
  void at_most(std::uint32_t most, TokenIndex list);  ///< adds a fault for a longer list

  /// Adds the entries of the file to those of the base, replacing entries with the same id. Fills
  /// `ids` first, so that entries may refer to each other, and then calls `read` for each with its
  /// index.
  template <class T, class Read>
  std::span<const T> merged(std::span<const T> base, TokenIndex token, IdIndex& ids, Read read);

  /// The index of the id. If it is unknown, adds a fault that names `what` and returns nothing.
  std::optional<std::uint32_t> known(const IdIndex& ids, TokenIndex token, std::string_view id,
                                     std::string_view what);

  Reading& in_;
  Catalogue base_;
  Catalogue result_;
  IdIndex source_ids_, tool_ids_, run_ids_, release_ids_, refusal_ids_, referral_ids_,
      ask_first_ids_;
  std::vector<NamedBy> release_names_, tool_names_, referral_words_, refused_words_, filling_words_;
  std::vector<TokenIndex> release_tokens_;  ///< of the file's releases, by release index
  std::vector<PreparesOther> claims_;
  /// The releases that a catalogue standing alone leaves out, by id.
  std::unordered_map<std::string_view, const Release*> left_out_;
};

/// The lower limit. Of two alike the file's, which may be in another language; 0 is no limit.
inline const Pressure& stricter(const Pressure& builtin, const Pressure& own) {
  const bool is_own = own.cap > 0 && (builtin.cap == 0 || own.cap <= builtin.cap);
  return is_own ? own : builtin;
}

inline const Count& stricter(const Count& builtin, const Count& own) {
  return own.n > 0 && (builtin.n == 0 || own.n <= builtin.n) ? own : builtin;
}

template <class Entry>
void CatalogueReader::keep_danger(const Entry& builtin, TokenIndex text, Entry& own) {
  own.words = all_words(builtin.words, own.words);
  own.text = added_text(builtin.text, text, own.text);
  own.sources = joined(builtin.sources, own.sources);
}

template <class T, class Read>
std::span<const T> CatalogueReader::merged(std::span<const T> base, TokenIndex token, IdIndex& ids,
                                           Read read) {
  for (std::uint32_t i = 0; i < base.size(); ++i) ids.emplace(base[i].id, i);
  if (token == 0 || !in_.expect(token, JsonKind::list)) return base;

  std::vector<std::uint32_t> indices;
  std::vector<bool> taken;
  auto next = static_cast<std::uint32_t>(base.size());
  in_.tree().each_item(token, [&](TokenIndex item) {
    std::string_view id;
    TokenIndex id_token = item;
    if (in_.is(item, JsonKind::object)) {
      in_.tree().each_member(item, [&](TokenIndex key, TokenIndex value) {
        if (in_.tree().string(key) != "id" || !in_.is(value, JsonKind::string)) return;
        id = in_.tree().string(value);
        id_token = value;
      });
    }
    const auto [entry, is_new] = ids.try_emplace(id, next);
    if (is_new) ++next;
    if (taken.size() < next) taken.resize(next);
    if (taken[entry->second] && !id.empty()) {
      in_.fault(id_token, "this id appears twice", "each id once");
    }
    taken[entry->second] = true;
    indices.push_back(entry->second);
  });

  const std::span<T> all = in_.array<T>(next);
  std::copy(base.begin(), base.end(), all.begin());
  std::size_t at = 0;
  in_.tree().each_item(token, [&](TokenIndex item) {
    const std::uint32_t index = indices[at++];
    all[index] = read(item, index);
  });
  return all;
}

}  // namespace rollplan
