// Runs during the build: reads the catalogues with the program's own codec, which checks them, and
// writes them as C++ tables. So the program need not read JSON when it starts.
//
//   embed-catalogue OUT.cpp catalogue.json [NAME.json ...]
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/phrase/lexicon.hpp"
#include "rollplan/codec.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

std::string literal(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || byte < 0x20 || byte >= 0x7F) {
      result += say("\\{:03o}", static_cast<unsigned>(byte));
    } else {
      result += c;
    }
  }
  return result + '"';
}

/// Writes each distinct list once, as a named array.
class TableWriter {
 public:
  explicit TableWriter(const Catalogue& catalogue) : catalogue_(catalogue) {}

  std::string text() {
    const std::string value = catalogue();
    return arrays_ + say("constinit const Catalogue the_catalogue{{{}}};\n", value);
  }

 private:
  template <class T, class Write>
  std::string list(std::string_view type, std::span<const T> items, Write write) {
    if (items.empty()) return "{}";
    std::string body;
    for (const T& item : items) body += "    " + write(item) + ",\n";
    const auto [entry, is_new] =
        names_.try_emplace(std::string(type) + body, say("list_{}", names_.size()));
    if (is_new) {
      arrays_ += say("constexpr {} {}[] = {{\n{}}};\n", type, entry->second, body);
    }
    return entry->second;
  }

  std::string sources(Sources items) {
    return list("SourceIndex", items, [](SourceIndex item) { return say("{}", item); });
  }
  std::string words(Words items) {
    return list("std::string_view", items, [](std::string_view item) { return literal(item); });
  }
  std::string statement(const Statement& item) {
    return say("{{{}, {}}}", literal(item.text), sources(item.sources));
  }
  std::string statements(std::span<const Statement> items) {
    return list("Statement", items, [&](const Statement& item) { return statement(item); });
  }
  std::string timing(const Timing& item) {
    return say("{{Seconds({}), {}}}", item.length.count(), sources(item.sources));
  }
  std::string count(const Count& item) { return say("{{{}, {}}}", item.n, sources(item.sources)); }
  std::string dose(const Dose& item) {
    const Cycles& cycles = item.cycles;
    return say("{{{}, {}, {}, {}, {}, {}, {{{}, {}, {}, {}}}}}", timing(item.get_ready),
               timing(item.roll), timing(item.hold), timing(item.change_sides),
               timing(item.stretch), timing(item.test_drive), count(cycles.asked),
               count(cycles.required), count(cycles.optional), count(cycles.before_run));
  }
  std::string own_dose(const Dose* item) {
    if (item == nullptr) return "nullptr";
    return list("Dose", std::span(item, 1), [&](const Dose& one) { return dose(one); });
  }
  std::string position(const Position& item) {
    return say("{{{}, {}, {}, {}}}", statement(item.lie), statement(item.roll),
               statement(item.lighter), statement(item.stronger));
  }
  static std::string point(const Point& item) { return say("{{{}, {}}}", item.x, item.y); }
  std::string strokes(std::span<const Stroke> items) {
    return list("Stroke", items, [&](Stroke item) { return list("Point", item, point); });
  }
  std::string figure(const Figure* item) {
    if (item == nullptr) return "nullptr";
    return list("Figure", std::span(item, 1), [&](const Figure& one) {
      return say("{{{}, {}, {}, {}, {{{}, {}}}}}", point(one.head), strokes(one.lines),
                 strokes(one.props), point(one.tool), point(one.arrow.from), point(one.arrow.to));
    });
  }
  std::string pressure(const Pressure& item) {
    return say("{{{}, {}, {}}}", item.cap, literal(item.aim), sources(item.sources));
  }
  std::string release(const Release& item) {
    const std::string named = list("Word", item.words, [](const Word& word) {
      return say("{{{}, {}}}", literal(word.text), literal(word.caution));
    });
    const std::string preparations =
        list("Preparation", item.preparations, [&](const Preparation& one) {
          return say("{{{}, {}, {}, {}}}", one.release, one.required, literal(one.because),
                     sources(one.sources));
        });
    const std::string tools = list("Fitness", item.tools, [&](const Fitness& one) {
      return say("{{{}, {}, {}, {}, {}, {}, {}, {}}}", one.tool, one.normal, one.tender, one.firm,
                 literal(one.note), sources(one.sources), position(one.position),
                 figure(one.figure));
    });
    const std::string weights = list("Weight", item.weights, [](const Weight& one) {
      return say("{{{}, {}}}", one.run, one.weight);
    });
    const std::string what = say("{}, {}, {}, {}, {}, {}", literal(item.id), literal(item.name),
                                 literal(item.area), item.plural, named, literal(item.muscles));
    const std::string how =
        say("{}, {}, {}, {}, {}, {}", position(item.position), statement(item.stretch),
            statement(item.test_drive), statements(item.cautions), statement(item.before_run),
            statements(item.about));
    return say("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}", what, how, preparations, tools,
               weights, sources(item.weight_sources), count(item.max_cycles), own_dose(item.dose),
               pressure(item.pressure), figure(item.figure));
  }
  std::string lexicon(const Lexicon& item) {
    const auto term = [](const Term& one) {
      return say("{{{}, {}, {}, {}, static_cast<Meaning>({}), {}, {}, {}}}", one.key_at,
                 one.stems_at, one.key_size, one.stems_size, static_cast<int>(one.meaning),
                 one.words, one.word, one.entry);
    };
    std::size_t size = 0;
    for (const Term& one : item.terms) {
      size = std::max<std::size_t>(size, one.key_at + one.key_size);
      size = std::max<std::size_t>(size, one.stems_at + one.stems_size);
    }
    const std::string terms = list("Term", item.terms, term);
    const std::string dangers = list("Term", item.dangers, term);
    const std::string areas = list("Term", item.areas, term);
    arrays_ += say("constexpr Lexicon the_lexicon{{{}, {}, {}, {}}};\n",
                   literal(std::string_view(item.text, size)), terms, dangers, areas);
    return "the_lexicon";
  }
  std::string tool(const Tool& item) {
    return say("{{{}, {}, {}, {}, {}, {}, {}}}", literal(item.id), literal(item.name),
               words(item.words), literal(item.about), item.softness, sources(item.sources),
               item.size);
  }
  std::string run(const Run& item) {
    const std::string hours =
        list("std::int32_t", item.follow_up, [](std::int32_t hour) { return say("{}", hour); });
    return say("{{{}, {}, {}, {}, {}}}", literal(item.id), literal(item.name), item.gentle, hours,
               sources(item.sources));
  }
  std::string referral(const Referral& item) {
    return say("{{{}, {}, {}, {}, {}, {}}}", literal(item.id), words(item.words),
               literal(item.text), literal(item.command), words(item.unless),
               sources(item.sources));
  }
  /// A refusal, or a question that comes first: both have the same members.
  template <class Answer>
  std::string answer(const Answer& item) {
    return say("{{{}, {}, {}, {}}}", literal(item.id), words(item.words), literal(item.text),
               sources(item.sources));
  }
  std::string side(const SideWords& item) {
    return say("{{static_cast<Side>({}), {}}}", static_cast<int>(item.side), words(item.words));
  }
  /// The lists of entries, in the order of the members.
  std::string entries() {
    const Catalogue& all = catalogue_;
    const std::string origins = list("Source", all.sources, [](const Source& item) {
      return say("{{{}, {}}}", literal(item.id), literal(item.text));
    });
    const auto written = [this](auto write) {
      return [this, write](const auto& item) { return (this->*write)(item); };
    };
    const std::string tools = list("Tool", all.tools, written(&TableWriter::tool));
    const std::string runs = list("Run", all.runs, written(&TableWriter::run));
    const std::string releases = list("Release", all.releases, written(&TableWriter::release));
    const std::string refusals =
        list("Refusal", all.refusals, written(&TableWriter::answer<Refusal>));
    const std::string referrals = list("Referral", all.referrals, written(&TableWriter::referral));
    const std::string asks =
        list("AskFirst", all.ask_first_words, written(&TableWriter::answer<AskFirst>));
    const std::string sides = list("SideWords", all.sides, written(&TableWriter::side));
    return say("{}, {}, {}, {}, {}, {}, {}, {}", origins, tools, runs, releases, refusals,
               referrals, asks, sides);
  }
  std::string catalogue() {
    const Catalogue& all = catalogue_;
    const std::string lists = entries();
    const std::string pressures = say("{{{}, {}, {}}}", pressure(all.pressure.before_run),
                                      pressure(all.pressure.gentle), pressure(all.pressure.normal));
    return say("{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, &{}, {{}}", lists,
               words(all.feelings), statements(all.stop_lines), statement(all.stop_brief),
               dose(all.dose), pressures, statement(all.hold), statement(all.ask_first),
               statement(all.never_on), statement(all.closing), statement(all.closing_before_run),
               statements(all.evidence), lexicon(*all.lexicon));
  }

  const Catalogue& catalogue_;
  std::string arrays_;
  std::map<std::string, std::string> names_;
};

std::string contents_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::io, say("cannot read {}", path));
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The name of a catalogue file: "hamstrings" for "data/hamstrings.json".
std::string name_of(const std::string& path) {
  const std::size_t start = path.rfind('/') + 1;
  return path.substr(start, path.rfind('.') - start);
}

std::string generate(const std::vector<std::string>& paths) {
  const Catalogue builtin = read_catalogue(contents_of(paths.front()), paths.front(), Catalogue{});
  std::string names;
  std::string branches;
  for (std::size_t i = 1; i < paths.size(); ++i) {
    const std::string text = contents_of(paths[i]);
    static_cast<void>(read_catalogue(text, paths[i], builtin));
    names += literal(name_of(paths[i])) + ", ";
    branches += say("  if (name == {}) return {};\n", literal(name_of(paths[i])), literal(text));
  }
  return "// Made by the build from data/*.json.\n#include \"core/phrase/lexicon.hpp\"\n"
         "#include \"rollplan/catalogue.hpp\"\n\n"
         "namespace rollplan {\nnamespace {\n\n" +
         TableWriter(builtin).text() +
         say("constexpr std::string_view shipped_names[] = {{{}}};\n", names) +
         "\n}  // namespace\n\n"
         "const Catalogue& builtin_catalogue() { return the_catalogue; }\n\n"
         "Words shipped_catalogues() { return shipped_names; }\n\n"
         "std::string_view shipped_catalogue(std::string_view name) {\n" +
         branches + "  return {};\n}\n\n}  // namespace rollplan\n";
}

}  // namespace
}  // namespace rollplan

int main(int count, char** values) {
  if (count < 3) {
    std::fputs("usage: embed-catalogue OUT.cpp catalogue.json [NAME.json ...]\n", stderr);
    return 2;
  }
  try {
    const std::string code =
        rollplan::generate(std::vector<std::string>(values + 2, values + count));
    std::ofstream out(values[1], std::ios::binary);
    out << code << std::flush;
    return out ? 0 : 3;
  } catch (const rollplan::FaultyFile& faulty) {
    for (const rollplan::Fault& fault : faulty.faults) {
      std::fprintf(stderr, "%s: %s; expected %s\n", fault.pointer.c_str(), fault.what.c_str(),
                   fault.expected.c_str());
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return 3;
}
