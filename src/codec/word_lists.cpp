// Reads the lists of words, apart from the names of releases, that help to read a phrase.
#include <algorithm>
#include <vector>

#include "codec/catalogue_reader.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {

void CatalogueReader::read_refusals(TokenIndex token) {
  result_.refusals =
      merged(base_.refusals, token, refusal_ids_, [&](TokenIndex item, std::uint32_t at) {
        Refusal refusal;
        TokenIndex text = item;
        const auto refused = [&](TokenIndex value) {
          refusal.words = in_.list<std::string_view>(value, [&](TokenIndex word) {
            refused_words_.push_back(NamedBy{in_.text(word), at, word});
            return refused_words_.back().word;
          });
        };
        in_.object(item, must("id", [&](TokenIndex value) { refusal.id = in_.id(value); }),
                   must("words", refused),
                   must("text", [&](TokenIndex value) { refusal.text = in_.text(text = value); }),
                   may("sources", [&](TokenIndex value) { refusal.sources = sources(value); }));
        if (at < base_.refusals.size()) keep_danger(base_.refusals[at], text, refusal);
        return refusal;
      });
}

void CatalogueReader::read_referrals(TokenIndex token) {
  result_.referrals =
      merged(base_.referrals, token, referral_ids_, [&](TokenIndex item, std::uint32_t at) {
        Referral referral;
        TokenIndex text = item;
        const auto own_words = [&](TokenIndex value) {
          referral.words = in_.list<std::string_view>(value, [&](TokenIndex word) {
            referral_words_.push_back(NamedBy{in_.text(word), at, word});
            return referral_words_.back().word;
          });
        };
        in_.object(item, must("id", [&](TokenIndex value) { referral.id = in_.id(value); }),
                   must("words", own_words),
                   must("text", [&](TokenIndex value) { referral.text = in_.text(text = value); }),
                   may("command", [&](TokenIndex value) { referral.command = in_.text(value); }),
                   may("unless", [&](TokenIndex value) { referral.unless = words(value); }),
                   may("sources", [&](TokenIndex value) { referral.sources = sources(value); }));
        if (at < base_.referrals.size()) keep_safety(base_.referrals[at], text, referral);
        return referral;
      });
}

void CatalogueReader::read_ask_first_words(TokenIndex token) {
  result_.ask_first_words =
      merged(base_.ask_first_words, token, ask_first_ids_, [&](TokenIndex item, std::uint32_t at) {
        AskFirst ask;
        TokenIndex text = item;
        in_.object(item, must("id", [&](TokenIndex value) { ask.id = in_.id(value); }),
                   must("words", [&](TokenIndex value) { ask.words = words(value); }),
                   must("text", [&](TokenIndex value) { ask.text = in_.text(text = value); }),
                   may("sources", [&](TokenIndex value) { ask.sources = sources(value); }));
        if (at < base_.ask_first_words.size()) keep_danger(base_.ask_first_words[at], text, ask);
        return ask;
      });
}

Words CatalogueReader::filling_words(TokenIndex token) {
  return in_.list<std::string_view>(token, [&](TokenIndex item) {
    filling_words_.push_back(NamedBy{in_.text(item), 0, item});
    return filling_words_.back().word;
  });
}

void CatalogueReader::read_sides(TokenIndex token) {
  result_.sides = base_.sides;
  if (token == 0) return;
  std::vector<SideWords> all(base_.sides.begin(), base_.sides.end());
  in_.items(token, most_entries, [&](TokenIndex item) {
    SideWords side;
    in_.object(item, must("side", in_.to(side.side)),
               must("words", [&](TokenIndex value) { side.words = filling_words(value); }));
    all.push_back(side);
  });
  const std::span<SideWords> kept = in_.array<SideWords>(all.size());
  std::ranges::copy(all, kept.begin());
  result_.sides = kept;
}

void CatalogueReader::read_feelings(TokenIndex token) {
  result_.feelings = base_.feelings;
  if (token == 0) return;
  const Words own = filling_words(token);
  std::vector<std::string_view> all(base_.feelings.begin(), base_.feelings.end());
  all.insert(all.end(), own.begin(), own.end());
  const std::span<std::string_view> kept = in_.array<std::string_view>(all.size());
  std::ranges::copy(all, kept.begin());
  result_.feelings = kept;
}

}  // namespace rollplan
