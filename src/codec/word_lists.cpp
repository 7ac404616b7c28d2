// Reads the lists of words, apart from the names of releases, that help to read a phrase.
#include <algorithm>
#include <vector>

#include "codec/catalogue_reader.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {

void CatalogueReader::read_refusals(TokenIndex token) {
  const auto is_kept = [](Words words, std::string_view word) {
    return std::ranges::any_of(words, [&](std::string_view own) { return same_word(own, word); });
  };
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
        if (at >= base_.refusals.size()) return refusal;
        const Refusal& known = base_.refusals[at];
        refusal.text = added_text(known.text, text, refusal.text);
        refusal.sources = joined(known.sources, refusal.sources);
        for (const std::string_view word : known.words) {
          if (is_kept(refusal.words, word)) continue;
          in_.fault(item, say("the refusal lacks its word \"{}\"", word),
                    "all its words; you can only add to them, or give yours an id of its own");
        }
        return refusal;
      });
}

void CatalogueReader::read_referrals(TokenIndex token) {
  result_.referrals =
      merged(base_.referrals, token, referral_ids_, [this](TokenIndex item, std::uint32_t) {
        Referral referral;
        in_.object(item, must("id", [&](TokenIndex value) { referral.id = in_.id(value); }),
                   must("words", [&](TokenIndex value) { referral.words = words(value); }),
                   must("text", [&](TokenIndex value) { referral.text = in_.text(value); }),
                   may("command", [&](TokenIndex value) { referral.command = in_.text(value); }),
                   may("unless", [&](TokenIndex value) { referral.unless = words(value); }),
                   may("sources", [&](TokenIndex value) { referral.sources = sources(value); }));
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
        if (at >= base_.ask_first_words.size()) return ask;
        const AskFirst& known = base_.ask_first_words[at];
        ask.text = added_text(known.text, text, ask.text);
        ask.sources = joined(known.sources, ask.sources);
        for (const std::string_view word : known.words) {
          const auto same = [&](std::string_view own) { return same_word(own, word); };
          if (std::ranges::any_of(ask.words, same)) continue;
          in_.fault(item, say("the entry lacks its word \"{}\"", word),
                    "all its words; you can only add to them, or give yours an id of its own");
        }
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
