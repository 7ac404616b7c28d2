#include "codec/catalogue_reader.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "codec/storage.hpp"
#include "core/phrase/lexicon.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {

/// The tokens of the top-level sections; 0 where there is none.
struct CatalogueReader::Sections {
  TokenIndex base = 0, sources = 0, dose = 0, pressure = 0, hold = 0, stop_lines = 0,
             stop_brief = 0, ask_first = 0, never_on = 0, closing = 0, closing_before_run = 0,
             evidence = 0, refusals = 0, referrals = 0, ask_first_words = 0, sides = 0,
             feelings = 0, tools = 0, runs = 0, releases = 0;
};

CatalogueReader::Sections CatalogueReader::read_top() {
  Sections sections;
  const auto keep = [](TokenIndex& section) {
    return [&section](TokenIndex value) { section = value; };
  };
  const auto schema = [this](TokenIndex value) { in_.expect_schema(value, catalogue_schema); };
  in_.object(
      0, may("$schema", [this](TokenIndex value) { in_.text(value); }), must("schema", schema),
      may("base", keep(sections.base)), may("sources", keep(sections.sources)),
      may("dose", keep(sections.dose)), may("pressure", keep(sections.pressure)),
      may("hold", keep(sections.hold)), may("stop_lines", keep(sections.stop_lines)),
      may("stop_brief", keep(sections.stop_brief)), may("ask_first", keep(sections.ask_first)),
      may("never_on", keep(sections.never_on)), may("closing", keep(sections.closing)),
      may("closing_before_run", keep(sections.closing_before_run)),
      may("evidence", keep(sections.evidence)), may("refusals", keep(sections.refusals)),
      may("referrals", keep(sections.referrals)),
      may("ask_first_words", keep(sections.ask_first_words)), may("sides", keep(sections.sides)),
      may("feelings", keep(sections.feelings)), may("tools", keep(sections.tools)),
      may("runs", keep(sections.runs)), may("releases", keep(sections.releases)));
  return sections;
}

Catalogue CatalogueReader::read() {
  const Sections sections = read_top();
  if (sections.base != 0) read_base(sections.base);
  read_sources(sections.sources);
  read_globals(sections);
  read_refusals(sections.refusals);
  read_referrals(sections.referrals);
  read_ask_first_words(sections.ask_first_words);
  read_sides(sections.sides);
  read_feelings(sections.feelings);
  read_tools(sections.tools);
  read_runs(sections.runs);
  read_releases(sections.releases);
  result_.lexicon = make_lexicon(result_, in_.memory());
  check_tool_words();
  check_release_words();
  check_referral_words();
  check_dangers();
  check_circles();
  check_complete();
  if (sections.base != 0) drop_commands_without_release();
  in_.finish();
  return result_;
}

void CatalogueReader::read_base(TokenIndex token) {
  if (!in_.expect(token, JsonKind::string)) return;
  const std::string_view base = in_.tree().string(token);
  if (base != "none") in_.fault(token, say("base {}", in_quotes(base)), "\"none\", or no base");
  for (const Release& release : base_.releases) left_out_.emplace(release.id, &release);
  base_.releases = result_.releases = {};
}

void CatalogueReader::read_globals(const Sections& sections) {
  const auto read = [&](TokenIndex token, Statement& into) {
    if (token != 0) into = statement(token);
  };
  const auto add = [&](TokenIndex token, Statement& to) {
    if (token != 0) to = added(to, token);
  };
  if (sections.hold != 0) result_.hold = read_hold(sections.hold);
  add(sections.ask_first, result_.ask_first);
  add(sections.never_on, result_.never_on);
  read(sections.closing, result_.closing);
  read(sections.closing_before_run, result_.closing_before_run);
  if (sections.dose != 0) dose(sections.dose, result_.dose);
  read_stop_lines(sections.stop_lines, sections.stop_brief);
  if (sections.evidence != 0) {
    result_.evidence =
        in_.list<Statement>(sections.evidence, [&](TokenIndex item) { return statement(item); });
  }
  if (sections.pressure == 0) return;
  const auto cap = [this](Pressure& into, std::int32_t highest) {
    return [this, &into, highest](TokenIndex token) {
      into = stricter(into, pressure(token, highest));
    };
  };
  in_.object(sections.pressure, may("before_run", cap(result_.pressure.before_run, 4)),
             may("gentle", cap(result_.pressure.gentle, 5)),
             may("normal", cap(result_.pressure.normal, 7)));
}

void CatalogueReader::read_sources(TokenIndex token) {
  result_.sources =
      merged(base_.sources, token, source_ids_, [this](TokenIndex item, std::uint32_t) {
        Source source;
        in_.object(item, must("id", [&](TokenIndex value) { source.id = in_.id(value); }),
                   must("text", [&](TokenIndex value) { source.text = in_.text(value); }));
        return source;
      });
}

void CatalogueReader::read_tools(TokenIndex token) {
  constexpr std::int32_t largest_tool = 8;
  at_most(most_entries, token);
  for (std::uint32_t i = 0; i < base_.tools.size(); ++i) {
    const Tool& tool = base_.tools[i];
    tool_names_.push_back(NamedBy{tool.id, i, 0});
    for (const std::string_view word : tool.words) tool_names_.push_back(NamedBy{word, i, 0});
  }
  result_.tools = merged(base_.tools, token, tool_ids_, [this](TokenIndex item, std::uint32_t at) {
    Tool tool;
    tool.softness = 3;
    tool.size = 3;
    if (at < base_.tools.size()) {
      tool.softness = base_.tools[at].softness;
      tool.size = base_.tools[at].size;
      std::erase_if(tool_names_, [&](const NamedBy& name) { return name.owner == at; });
    }
    const auto name_here = [&](TokenIndex value) {
      tool_names_.push_back(NamedBy{in_.text(value), at, value});
      return tool_names_.back().word;
    };
    in_.object(
        item, must("id", [&](TokenIndex value) { tool.id = in_.id(value); }),
        must("name", [&](TokenIndex value) { tool.name = name_here(value); }),
        may("words",
            [&](TokenIndex value) { tool.words = in_.list<std::string_view>(value, name_here); }),
        may("about", [&](TokenIndex value) { tool.about = in_.text(value); }),
        may("softness", [&](TokenIndex value) { tool.softness = in_.number(value, 1, 9); }),
        may("size", [&](TokenIndex value) { tool.size = in_.number(value, 1, largest_tool); }),
        may("sources", [&](TokenIndex value) { tool.sources = sources(value); }));
    tool_names_.push_back(NamedBy{tool.id, at, item});
    return tool;
  });
}

void CatalogueReader::read_runs(TokenIndex token) {
  constexpr std::int32_t hours_in_a_week = 168;
  at_most(most_entries, token);
  result_.runs = merged(base_.runs, token, run_ids_, [&](TokenIndex item, std::uint32_t at) {
    Run run;
    const auto hours = [&](TokenIndex value) {
      run.follow_up = in_.list<std::int32_t>(
          value, [&](TokenIndex hour) { return in_.number(hour, 1, hours_in_a_week); });
    };
    in_.object(item, must("id", [&](TokenIndex value) { run.id = in_.id(value); }),
               may("name", [&](TokenIndex value) { run.name = in_.text(value); }),
               may("gentle", [&](TokenIndex value) { run.gentle = in_.flag(value); }),
               may("follow_up_h", hours),
               may("sources", [&](TokenIndex value) { run.sources = sources(value); }));
    if (run.name.empty()) run.name = run.id;
    if (at < base_.runs.size()) run.gentle = run.gentle || base_.runs[at].gentle;
    return run;
  });
}

Catalogue read_catalogue(std::string text, std::string_view file, const Catalogue& base) {
  const auto storage = std::make_shared<DocumentStorage>(std::move(text), base.storage);
  const JsonTree tree(storage->text, file, storage->memory);
  Reading in(tree, storage->memory);
  Catalogue catalogue = CatalogueReader(in, base).read();
  catalogue.storage = storage;
  return catalogue;
}

}  // namespace rollplan
