#include <algorithm>
#include <functional>

#include "cli/call/names.hpp"
#include "cli/completion/completion.hpp"
#include "cli/help/help.hpp"
#include "codec/config.hpp"
#include "core/phrase/phrase.hpp"
#include "render/remind/reminder.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/render.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

struct Query {
  const Context& context;
  std::vector<std::string_view> before;  ///< items that are already in the list
};

void add(Offers& offers, std::string_view word, std::string_view help = {}) {
  const auto is_safe = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (!word.empty() && std::ranges::all_of(word, is_safe)) offers.add(word, printable(help));
}

/// Adds the words that are not in the list yet.
void add_all(const Query& query, const std::vector<std::string_view>& words, Offers& offers) {
  for (const std::string_view word : words) {
    if (std::ranges::find(query.before, word) == query.before.end()) add(offers, word);
  }
}

/// "IT band" in a form that needs no quotes: "it-band".
std::string hyphenated(std::string_view word) {
  std::string plain = plain_word(word);
  std::ranges::replace(plain, ' ', '-');
  return plain;
}

std::string_view text_of(std::string_view word) {
  return word;
}
std::string_view text_of(const Word& word) {
  return word.text;
}

enum class Names { ids, others };

/// Adds the entries that are not in the list yet, under any of their names.
template <class Entry, class Find>
void add_entries(const Query& query, std::span<const Entry> entries, Find find, Names names,
                 Offers& offers) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    const auto is_it = [&](std::string_view item) { return find(item) == i; };
    if (std::ranges::any_of(query.before, is_it)) continue;
    if (names == Names::ids) {
      add(offers, entry.id, entry.name);
      continue;
    }
    for (const auto& word : entry.words) add(offers, hyphenated(text_of(word)), entry.name);
  }
}

/// Offers ids, which say everything in the fewest words. Offers other names only if no id begins
/// with what was typed. No word that refuses is ever offered, because a catalogue cannot give one
/// to a release.
void offer_entries(const Query& query, bool areas, bool tools, Offers& offers) {
  const Catalogue catalogue = readable_catalogue(query.context);
  // An area with a side is offered again, for the other side.
  const auto area = [&](std::string_view item) -> std::optional<ReleaseIndex> {
    const Phrase phrase = read_phrase(catalogue, item.substr(0, item.find('=')));
    if (phrase.decision != Decision::release || !phrase.sides.empty()) return std::nullopt;
    return phrase.releases.front().term.entry;
  };
  const auto tool = [&](std::string_view item) { return find_tool(catalogue, item); };
  for (const Names names : {Names::ids, Names::others}) {
    if (!offers.words.empty()) return;
    if (areas) add_entries(query, std::span(catalogue.releases), area, names, offers);
    if (tools) add_entries(query, std::span(catalogue.tools), tool, names, offers);
  }
}

/// Offers calf:left and calf:right.
void offer_sides(const Query& query, Offers& offers) {
  const Catalogue catalogue = readable_catalogue(query.context);
  const std::string area = offers.item.substr(0, offers.item.find(':'));
  const auto release = find_release(catalogue, area);
  if (!release) return;
  for (const Side side : {Side::left, Side::right}) {
    const std::string help = say("{}, {}", catalogue.releases[*release].name, id_of(side));
    offers.add(say("{}:{}", area, id_of(side)), printable(help));
  }
}

void offer_kinds_of_run(const Query& query, Offers& offers) {
  const Catalogue catalogue = readable_catalogue(query.context);
  add_all(query, names_in(catalogue.runs, &Run::id), offers);
}

void offer_catalogues(const Query& query, Offers& offers) {
  const auto shipped = shipped_catalogues();
  add_all(query, {shipped.begin(), shipped.end()}, offers);
  offers.files = true;
}

void offer_subjects(Offers& offers) {
  for (const CommandSpec& command : commands()) add(offers, command.name, command.summary);
  for (const Topic& topic : topics()) add(offers, topic.name, topic.summary);
}

/// A key's values are those of the option with the same name, if there is one. For `run`, only
/// kinds make sense as a default, not files.
void offer_settings(const Query& query, Offers& offers) {
  const std::vector<std::string>& operands = query.context.arguments.operands;
  if (operands.empty()) return add_all(query, {"path", "list", "get", "set", "unset"}, offers);
  const bool takes_key = operands[0] == "get" || operands[0] == "set" || operands[0] == "unset";
  if (operands.size() == 1 && takes_key) {
    for (const ConfigKeySpec& key : config_keys()) add(offers, key.name, key.help);
  }
  if (operands.size() != 2 || operands[0] != "set") return;
  const auto key = std::ranges::find(config_keys(), operands[1], &ConfigKeySpec::name);
  if (key == config_keys().end()) return;
  if (key->key == ConfigKey::run) return offer_kinds_of_run(query, offers);
  const OptionSpec* const option = find_option(say("--{}", key->name));
  if (option != nullptr) offer_values(query.context, option->kind, offers);
}

bool is_list(ValueKind kind) {
  return kind == ValueKind::areas || kind == ValueKind::tools || kind == ValueKind::days;
}

/// Splits off the items before the last one, which is being completed.
std::vector<std::string_view> begin_list(std::string_view value, Offers& offers) {
  std::vector<std::string_view> before = split(value, ',');
  before.pop_back();
  const std::size_t start = value.find_first_not_of(' ', value.rfind(',') + 1);
  offers.item = start == std::string::npos ? "" : value.substr(start);
  offers.goes_on = true;
  return before;
}

/// A file, or what stands for one.
bool offer_files(const Query& query, ValueKind kind, Offers& offers) {
  switch (kind) {
    case ValueKind::run:
      offer_kinds_of_run(query, offers);
      offers.files = true;
      return true;
    case ValueKind::catalogue:
      offer_catalogues(query, offers);
      return true;
    case ValueKind::file:
      offers.files = true;
      return true;
    default:
      return false;
  }
}

/// Areas and tools of the catalogue.
bool offer_names(const Query& query, ValueKind kind, Offers& offers) {
  const bool is_first = query.context.arguments.operands.empty();
  switch (kind) {
    case ValueKind::areas:
      if (offers.item.find(':') != std::string::npos) {
        offer_sides(query, offers);
      } else {
        offer_entries(query, true, false, offers);
      }
      return true;
    case ValueKind::tools:
      offer_entries(query, false, true, offers);
      return true;
    case ValueKind::area:   // one name, in several words
    case ValueKind::entry:  // the same
      if (is_first) offer_entries(query, true, kind == ValueKind::entry, offers);
      return true;
    default:
      return false;
  }
}

/// The words of a list that is the same for everybody.
std::vector<std::string_view> fixed_words(ValueKind kind) {
  switch (kind) {
    case ValueKind::level:
      return names_in(all_ids<Level>, std::identity{});
    case ValueKind::color:
      return {"auto", "always", "never"};
    case ValueKind::format:
      return names_in(formats(), &Format::id);
    case ValueKind::scheduler:
      return names_in(schedulers(), &Scheduler::id);
    case ValueKind::total:
      return {"area", "week"};
    case ValueKind::days:
      return {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekdays", "weekends"};
    case ValueKind::shell:
      return names_in(shells(), &Shell::name);
    default:
      return {};
  }
}

}  // namespace

void offer_values(const Context& context, ValueKind kind, Offers& offers) {
  const std::string value = offers.item;
  Query query{context, {}};
  if (is_list(kind)) query.before = begin_list(value, offers);
  if (offer_files(query, kind, offers) || offer_names(query, kind, offers)) return;
  if (kind == ValueKind::subject) return offer_subjects(offers);
  if (kind == ValueKind::setting) return offer_settings(query, offers);
  add_all(query, fixed_words(kind), offers);
}

}  // namespace rollplan
