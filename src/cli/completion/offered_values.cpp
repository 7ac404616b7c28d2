#include <algorithm>
#include <array>

#include "cli/call/config_rows.hpp"
#include "cli/completion/offers.hpp"
#include "cli/completion/shells.hpp"
#include "cli/help/topics.hpp"
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
  std::vector<std::string_view> before;  ///< the items of the list that are there already
};

void add(Offers& offers, std::string_view word, std::string_view help = {}) {
  const auto is_safe = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (!word.empty() && std::ranges::all_of(word, is_safe)) offers.add(word, printable(help));
}

void add_all(Offers& offers, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) add(offers, word);
}

/// "IT band" as it is typed without quotes: "it-band".
std::string hyphenated(std::string_view word) {
  std::string plain = plain_word(word);
  std::ranges::replace(plain, ' ', '-');
  return plain;
}

enum class Names { ids, others };

/// No catalogue gives a release a word that refuses, so none is offered.
void add_areas(const Query& query, const Catalogue& catalogue, Names names, Offers& offers) {
  for (ReleaseIndex i = 0; i < catalogue.releases.size(); ++i) {
    const Release& release = catalogue.releases[i];
    // With its side an area can be named once more, for the other one.
    const auto is_it = [&](std::string_view item) {
      const Phrase phrase = read_phrase(catalogue, item.substr(0, item.find('=')));
      return phrase.decision == Decision::release && phrase.sides.empty() &&
             phrase.releases.front().term.entry == i;
    };
    if (std::ranges::any_of(query.before, is_it)) continue;
    if (names == Names::ids) {
      add(offers, release.id, release.name);
      continue;
    }
    for (const Word& word : release.words) add(offers, hyphenated(word.text), release.name);
  }
}

void add_tools(const Query& query, const Catalogue& catalogue, Names names, Offers& offers) {
  for (ToolIndex i = 0; i < catalogue.tools.size(); ++i) {
    const Tool& tool = catalogue.tools[i];
    const auto is_it = [&](std::string_view item) { return find_tool(catalogue, item) == i; };
    if (std::ranges::any_of(query.before, is_it)) continue;
    if (names == Names::ids) {
      add(offers, tool.id, tool.name);
      continue;
    }
    for (const std::string_view word : tool.words) add(offers, hyphenated(word), tool.name);
  }
}

/// calf:left, calf:right
void add_sides(const Catalogue& catalogue, Offers& offers) {
  const std::string area = offers.item.substr(0, offers.item.find(':'));
  const auto release = find_release(catalogue, area);
  if (!release) return;
  for (const Side side : {Side::left, Side::right}) {
    const std::string help = say("{}, {}", catalogue.releases[*release].name, id_of(side));
    offers.add(say("{}:{}", area, id_of(side)), printable(help));
  }
}

/// Ids say all there is in the fewest words; other names come in where no id
/// begins like what was typed.
template <class Add>
void by_ids_first(const Query& query, Offers& offers, Add add_named) {
  const Catalogue catalogue = readable_catalogue(query.context);
  add_named(catalogue, Names::ids);
  if (offers.words.empty()) add_named(catalogue, Names::others);
}

void offer_area(const Query& query, Offers& offers) {
  by_ids_first(query, offers, [&](const Catalogue& catalogue, Names names) {
    add_areas(query, catalogue, names, offers);
  });
}

void offer_areas(const Query& query, Offers& offers) {
  if (offers.item.find(':') == std::string::npos) return offer_area(query, offers);
  add_sides(readable_catalogue(query.context), offers);
}

void offer_tools(const Query& query, Offers& offers) {
  by_ids_first(query, offers, [&](const Catalogue& catalogue, Names names) {
    add_tools(query, catalogue, names, offers);
  });
}

void offer_entries(const Query& query, Offers& offers) {
  if (!query.context.arguments.operands.empty()) return;  // one name, in several words
  by_ids_first(query, offers, [&](const Catalogue& catalogue, Names names) {
    add_areas(query, catalogue, names, offers);
    add_tools(query, catalogue, names, offers);
  });
}

void offer_levels(const Query&, Offers& offers) {
  for (const std::string_view id : all_ids<Level>) add(offers, id);
}

void offer_colors(const Query&, Offers& offers) {
  add_all(offers, {"auto", "always", "never"});
}

void offer_totals(const Query&, Offers& offers) {
  add_all(offers, {"area", "week"});
}

void offer_runs(const Query& query, Offers& offers) {
  const Catalogue catalogue = readable_catalogue(query.context);
  for (const Run& run : catalogue.runs) add(offers, run.id);
}

void offer_formats(const Query&, Offers& offers) {
  for (const Format& format : formats()) add(offers, format.id);
}

void offer_schedulers(const Query&, Offers& offers) {
  for (const Scheduler& scheduler : schedulers()) add(offers, scheduler.id);
}

void offer_days(const Query& query, Offers& offers) {
  for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    if (std::ranges::find(query.before, day) == query.before.end()) add(offers, day);
  }
}

void offer_files(const Query&, Offers& offers) {
  offers.files = true;
}

void offer_catalogues(const Query&, Offers& offers) {
  for (const std::string_view name : shipped_catalogues()) add(offers, name);
  offers.files = true;
}

void offer_subjects(const Query&, Offers& offers) {
  for (const CommandSpec& command : commands()) add(offers, command.name, command.summary);
  for (const Topic& topic : topics()) add(offers, topic.name, topic.summary);
}

void offer_shells(const Query&, Offers& offers) {
  for (const Shell& shell : shells()) add(offers, shell.name);
}

/// A key's values are those of the option of its name.
void offer_settings(const Query& query, Offers& offers) {
  const std::vector<std::string>& operands = query.context.arguments.operands;
  if (operands.empty()) return add_all(offers, {"path", "list", "get", "set", "unset"});
  const bool takes_key = operands[0] == "get" || operands[0] == "set" || operands[0] == "unset";
  if (operands.size() == 1 && takes_key) {
    for (const ConfigKeySpec& key : config_keys()) add(offers, key.name, key.help);
  }
  if (operands.size() != 2 || operands[0] != "set") return;
  const auto key = std::ranges::find(config_keys(), operands[1], &ConfigKeySpec::name);
  if (key == config_keys().end()) return;
  const std::string_view option = name_of(row_of(key->key).option);
  offer_values(query.context, find_option(say("--{}", option))->kind, offers);
}

/// The last item is asked for; the list may go on behind it.
void begin_list(Query& query, const std::string& value, Offers& offers) {
  query.before = split(value, ',');
  query.before.pop_back();
  const std::size_t start = value.find_first_not_of(' ', value.rfind(',') + 1);
  offers.item = start == std::string::npos ? "" : value.substr(start);
  offers.goes_on = true;
}

void offer_nothing(const Query&, Offers&) {}

struct Kind {
  ValueKind kind;
  void (*offer)(const Query&, Offers&);
  bool is_list = false;
};

constexpr std::array kinds{
    Kind{ValueKind::anything, offer_nothing},
    Kind{ValueKind::areas, offer_areas, true},
    Kind{ValueKind::area, offer_area},
    Kind{ValueKind::tools, offer_tools, true},
    Kind{ValueKind::level, offer_levels},
    Kind{ValueKind::run, offer_runs},
    Kind{ValueKind::color, offer_colors},
    Kind{ValueKind::format, offer_formats},
    Kind{ValueKind::scheduler, offer_schedulers},
    Kind{ValueKind::total, offer_totals},
    Kind{ValueKind::days, offer_days, true},
    Kind{ValueKind::catalogue, offer_catalogues},
    Kind{ValueKind::file, offer_files},
    Kind{ValueKind::entry, offer_entries},
    Kind{ValueKind::subject, offer_subjects},
    Kind{ValueKind::shell, offer_shells},
    Kind{ValueKind::setting, offer_settings},
};
static_assert(kinds.size() == static_cast<std::size_t>(ValueKind::count_));

}  // namespace

void offer_values(const Context& context, ValueKind kind, Offers& offers) {
  const Kind& row = *std::ranges::find(kinds, kind, &Kind::kind);
  const std::string value = offers.item;
  Query query{context, {}};
  if (row.is_list) begin_list(query, value, offers);
  row.offer(query, offers);
}

}  // namespace rollplan
