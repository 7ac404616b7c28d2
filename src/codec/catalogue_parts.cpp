// The small parts of a catalogue: statements, times, counts and their sources.
#include <algorithm>
#include <array>

#include "codec/catalogue_reader.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::int32_t longest_catalogue_cue = 120;
constexpr std::int32_t most_cycles = 6;

/// Suggests the id that was probably meant by an unknown one: the nearest, or all if there are few.
std::string one_of(const IdIndex& ids, std::string_view unknown, std::string_view what) {
  constexpr std::size_t few = 12;
  std::vector<std::string_view> in_order(ids.size());
  for (const auto& [id, index] : ids) in_order[index] = id;
  const std::string_view meant = nearest(unknown, in_order);
  if (!meant.empty()) return say("\"{}\", perhaps", meant);
  if (in_order.size() > few) return say("the id of a {}", what);
  return "one of " + comma_listed(std::vector<std::string>(in_order.begin(), in_order.end()));
}

}  // namespace

std::optional<std::uint32_t> CatalogueReader::known(const IdIndex& ids, TokenIndex token,
                                                    std::string_view id, std::string_view what) {
  const auto found = ids.find(id);
  if (found != ids.end()) return found->second;
  in_.fault(token, say("unknown {} {}", what, in_quotes(id)), one_of(ids, id, what));
  return std::nullopt;
}

Sources CatalogueReader::sources(TokenIndex token) {
  return in_.list<SourceIndex>(token, [&](TokenIndex item) -> SourceIndex {
    if (!in_.expect(item, JsonKind::string)) return 0;
    return known(source_ids_, item, in_.tree().string(item), "source").value_or(0);
  });
}

bool CatalogueReader::either(TokenIndex token, std::string_view expected) {
  if (in_.is(token, JsonKind::object)) return true;
  in_.fault(token, say("found {}", name_of(in_.tree().kind(token))), std::string(expected));
  return false;
}

Statement CatalogueReader::statement(TokenIndex token) {
  Statement result;
  if (in_.is(token, JsonKind::string)) {
    result.text = in_.text(token);
    return result;
  }
  if (!either(token, "a text, or an object with text and sources")) return result;
  in_.object(token, must("text", [&](TokenIndex value) { result.text = in_.text(value); }),
             may("sources", [&](TokenIndex value) { result.sources = sources(value); }));
  return result;
}

Statement CatalogueReader::pattern(TokenIndex token) {
  const Statement result = statement(token);
  constexpr std::array<std::string_view, 4> placeholders{"{tool}", "{side}", "{other}", "{aim}"};
  std::string_view rest = result.text;
  for (std::size_t at = rest.find('{'); at != std::string_view::npos; at = rest.find('{')) {
    rest.remove_prefix(at);
    const auto starts = [&](std::string_view name) { return rest.starts_with(name); };
    if (std::ranges::none_of(placeholders, starts)) {
      const std::size_t last = std::min(rest.find('}'), rest.size() - 1);
      in_.fault(token, say("unknown placeholder {}", in_quotes(rest.substr(0, last + 1))),
                "{tool}, {side}, {other} or {aim}");
      break;
    }
    rest.remove_prefix(1);
  }
  return result;
}

Timing CatalogueReader::timing(TokenIndex token) {
  Timing result;
  const auto length = [&](TokenIndex value) {
    result.length = Seconds(in_.number(value, 1, longest_catalogue_cue));
  };
  if (in_.is(token, JsonKind::integer)) {
    length(token);
    return result;
  }
  if (!either(token, "a number of seconds, or an object with s and sources")) return result;
  in_.object(token, must("s", length),
             may("sources", [&](TokenIndex value) { result.sources = sources(value); }));
  return result;
}

Count CatalogueReader::count(TokenIndex token, std::int32_t most) {
  Count result;
  const auto number = [&](TokenIndex value) { result.n = in_.number(value, 1, most); };
  if (in_.is(token, JsonKind::integer)) {
    number(token);
    return result;
  }
  if (!either(token, "a number, or an object with n and sources")) return result;
  in_.object(token, must("n", number),
             may("sources", [&](TokenIndex value) { result.sources = sources(value); }));
  return result;
}

void CatalogueReader::dose(TokenIndex token, Dose& dose) {
  const auto time = [this](Timing& into) {
    return [this, &into](TokenIndex value) { into = timing(value); };
  };
  const auto times = [this](Count& into) {
    return [this, &into](TokenIndex value) { into = count(value, most_cycles); };
  };
  const auto cycles = [&](TokenIndex value) {
    in_.object(value, may("asked", times(dose.cycles.asked)),
               may("required", times(dose.cycles.required)),
               may("optional", times(dose.cycles.optional)),
               may("before_run", times(dose.cycles.before_run)));
  };
  in_.object(token, may("get_ready", time(dose.get_ready)), may("roll", time(dose.roll)),
             may("hold", time(dose.hold)), may("change_sides", time(dose.change_sides)),
             may("stretch", time(dose.stretch)), may("test_drive", time(dose.test_drive)),
             may("cycles", cycles));
}

Pressure CatalogueReader::pressure(TokenIndex token, std::int32_t highest_cap) {
  Pressure result;
  TokenIndex aim = 0;
  const std::size_t faults = in_.faults().size();
  in_.object(token,
             must("cap", [&](TokenIndex value) { result.cap = in_.number(value, 1, highest_cap); }),
             must("aim",
                  [&](TokenIndex value) {
                    result.aim = in_.text(value);
                    aim = value;
                  }),
             may("sources", [&](TokenIndex value) { result.sources = sources(value); }));
  if (in_.faults().size() != faults) return {};
  check_aim(aim, result);
  return result;
}

void CatalogueReader::at_most(std::uint32_t most, TokenIndex list) {
  if (list == 0 || !in_.is(list, JsonKind::list) || in_.tree().count(list) <= most) return;
  in_.fault(list, say("{} entries", in_.tree().count(list)), say("at most {}", most));
}

Words CatalogueReader::words(TokenIndex token) {
  return in_.list<std::string_view>(token, [&](TokenIndex item) { return in_.text(item); });
}

}  // namespace rollplan
