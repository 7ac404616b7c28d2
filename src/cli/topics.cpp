#include "cli/topics.hpp"

#include <algorithm>
#include <array>

#include "cli/output.hpp"
#include "core/words.hpp"
#include "render/layout.hpp"

namespace rollplan {
namespace {

std::string exit_codes(const Context&) {
  return R"(Exit codes
  0  done
  1  the answer is no: check found faults; the routine has no step
  2  a slip in the call; standard error says what was expected
  3  bad data, or a file or stream that cannot be read or written
  5  refused for safety; the message says what to do instead

With 0, 1 and 5 the document is printed in the format asked for, with the
reason in its notes. Signals end the program as they end any other.

  rollplan today --sore calf --brief || echo "nothing to roll"
)";
}

std::string environment(const Context&) {
  return R"(Environment
  ROLLPLAN_TOOLS       the tools you own, as in --tools
  ROLLPLAN_LEVEL       gentle, normal or firm, as in --level
  ROLLPLAN_TIME        the time there is, as in --time
  ROLLPLAN_CATALOGUE   catalogues to add, as in --catalogue; several with colons
  NO_COLOR             no colour on a terminal
  TERM                 no colour where it is "dumb"
  LC_ALL, LC_CTYPE, LANG
                       the first that is set decides: without UTF-8 in it the
                       text is plain ASCII of the same width

An option wins over a variable.

  export ROLLPLAN_TOOLS=foam-roller,tennis-ball
)";
}

std::string json(const Context&) {
  return R"(JSON
Every document names its schema; later versions only add keys.

  rollplan.routine/1   date, level, budget_s, total_s, full_s, asked, notes,
                       steps, left_out
    notes              kind (safety, caution, info), release, text
    steps              n, area, release, name, side, tool, role, because,
                       pain_cap, starts_s, total_s, cues
    cues               kind (get-ready, roll, hold, switch, stretch,
                       test-drive), side, s, text
    left_out           release, side, reason (time, tool, pain, preparation),
                       needs_s, because
  rollplan.list/1      releases, tools, runs
  rollplan.release/1, rollplan.tool/1
                       one of them, with its sources

  rollplan today --sore calf --json | jq -r '.steps[] | .release + " " + .side'
  rollplan today --json | jq '[.steps[].cues[] | select(.kind == "hold").s] | add'
)";
}

std::string printing(const Context&) {
  return R"(Printing
Text in a pipe has 72 columns, no colour, and at most 58 lines a page, which
both A4 and Letter take:

  rollplan today --sore calf,it-band | lp

Longer routines break between areas, and each page says which it is. A queue
that knows no UTF-8 gets --ascii. Where a queue guesses the type of the file
wrongly, name it:

  rollplan today --sore calf | lp -o document-format=text/plain
)";
}

std::string safety(const Context& context) {
  Shelf shelf;
  const Catalogue catalogue = load_catalogue(context, shelf);
  Page page;
  page.width = 80;
  page.ascii = chosen_page(context).ascii;
  page.paged = false;
  Lines lines{"Safety", ""};
  const auto add = [&](const Statement& statement) {
    if (statement.text.empty()) return;
    append(lines, Flow().add(statement.text).lines(page, 2));
  };
  for (const Statement& line : catalogue.stop_lines) add(line);
  lines.emplace_back();
  add(catalogue.ask_first);
  lines.emplace_back();
  add(catalogue.never_on);
  lines.insert(lines.end(), {"", "Words that end the session, and why"});
  for (const Refusal& refusal : catalogue.refusals) {
    Flow flow;
    flow.add(comma_listed(std::vector<std::string>(refusal.words.begin(), refusal.words.end())) +
             ":");
    append(lines, flow.add(refusal.text).lines(page, "  ", 4));
  }
  lines.insert(lines.end(), {"", "What to expect"});
  for (const Statement& statement : catalogue.evidence) add(statement);
  return as_text(lines, page);
}

constexpr std::array topic_table{
    Topic{"exit-codes", "what the program answers to scripts", exit_codes},
    Topic{"environment", "variables that it reads", environment},
    Topic{"json", "the keys of its documents", json},
    Topic{"printing", "a routine on one page of paper", printing},
    Topic{"safety", "who should not roll, where, and when to stop", safety},
};

}  // namespace

std::span<const Topic> topics() {
  return topic_table;
}

const Topic* find_topic(std::string_view name) {
  const auto found = std::ranges::find(topic_table, name, &Topic::name);
  return found == topic_table.end() ? nullptr : &*found;
}

}  // namespace rollplan
