#include "cli/help/topics.hpp"

#include <algorithm>
#include <array>

#include "cli/help/help.hpp"
#include "cli/output.hpp"
#include "render/layout.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::string exit_codes(const Context&) {
  return R"(Exit codes
  0  done
  1  the answer is no: not due; check found faults; the routine has no step
  2  wrong usage; standard error says what was expected
  3  bad data, or a file or stream that cannot be read or written
  4  a live session was left early; "start --resume" goes on with it
  5  refused for safety; the message says what to do instead

With 0, 1 and 5 the document is printed in the format asked for, with the
reason in its notes. Signals end the program as they end any other.

  rollplan due -q && rollplan today --brief
)";
}

std::string environment(const Context&) {
  return R"(Environment
  ROLLPLAN_TOOLS       the tools you own, as in --tools
  ROLLPLAN_LEVEL       gentle, normal or firm, as in --level
  ROLLPLAN_TIME        the time there is, as in --time
  ROLLPLAN_CATALOGUE   catalogues to add, as in --catalogue; several with colons
  ROLLPLAN_CONFIG      the configuration, as in --config
  ROLLPLAN_HISTORY     the history, as in --history
  XDG_DATA_HOME        has rollplan/history.jsonl; ~/.local/share if not set
  XDG_STATE_HOME       has rollplan/session.json, left early; or ~/.local/state
  XDG_CONFIG_HOME      has rollplan/config.json; ~/.config if not set
  HOME, PATH           what ~ stands for; where programs are found
  NO_COLOR             no colour, unless --color is always
  CLICOLOR_FORCE       colour even in pipes; so does FORCE_COLOR
  CLICOLOR             no colour where it is 0
  TERM                 neither colour nor pager where it is "dumb"
  PAGER                what shows a long text on a terminal; less if not set,
                       nothing where it is empty or cat
  LC_ALL, LC_CTYPE, LANG
                       the first one set counts; if it is not UTF-8, output is
                       plain ASCII of the same width

An option wins over a variable, a variable over the configuration.

  export ROLLPLAN_TOOLS=foam-roller,tennis-ball
)";
}

std::string json(const Context&) {
  return R"(JSON
Every document names its schema; later versions only add keys.

  rollplan.routine/1   date, level, budget_s, total_s, full_s, asked, notes,
                       steps, left_out, before_run
    notes              kind (safety, caution, info), id, release, text
    steps              n, area, release, name, side, tool, role, because,
                       tool_because, lighter, stronger, pain_cap, starts_s,
                       total_s, cues
    cues               kind (get-ready, roll, hold, switch, stretch,
                       test-drive), side, s, text
    left_out           release, side, reason (time, tool, pain, preparation),
                       needs_s, because
  rollplan.session/1   what the history keeps: id, date, total_s, areas, note
    areas              release, side, role, tool, holds, pain_before,
                       pain_after, helped
  rollplan.area-total/1, rollplan.week-total/1
                       what "history --by area" and "--by week" add up
  rollplan.list/1      releases, tools, runs
  rollplan.release/1, rollplan.tool/1: one of them, with its sources
  rollplan.live/1      what begins, as "start --json" prints it line by line
  rollplan.unfinished/1: a session that was left, with its routine

  rollplan today --sore calf --json | jq -r '.steps[] | .release + " " + .side'
  rollplan today --json | jq '[.steps[].total_s] | max'
)";
}

std::string printing(const Context&) {
  return R"(Printing
Text in a pipe is made for paper: 72 columns, at most 58 lines a page, no
colour. A4 and Letter both take that, and no line wraps:

  rollplan today --sore calf,it-band | lp

Longer routines break between areas, and pages are numbered.

One page of paper: give it less time, or put two pages on a sheet
  rollplan today --sore hip,calf,foot --time 10m | lp
  rollplan today --sore hip,calf,foot | lp -o number-up=2

Larger text, to read from the floor; for an area or two
  rollplan today --sore calf --width 56 | lp -o cpi=8 -o lpi=5

If your printer cannot print accents
  rollplan today --sore calf --ascii | lp

If the job disappears or prints garbage, the queue misdetected its type
  rollplan today --sore calf | lp -o document-format=text/plain
)";
}

std::string reminders(const Context&) {
  return R"text(Reminders
"remind" prints what your scheduler takes; "due" answers by exit code whether it
is time. Whole examples, to be copied:

After each new run, from the hook of what fetches it from the watch; at mails it
  #!/bin/sh
  rollplan remind --as at --after-run --run easy | sh

On the desktop, when it is due; notify-send reads backslashes and markup
  rollplan due -q && notify-send -a rollplan "Time to roll" "$(
    rollplan today --brief |
    sed 's/\\/&&/g; s/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g')"

From cron (crontab -e), which runs outside your session, so set the bus address
  DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus
  30 19 * * * /usr/bin/rollplan due -q && notify-send "Time to roll"

By mail from a server: cron mails what a job prints
  MAILTO=you@example.org
  0 7 * * * /usr/bin/rollplan due --every 3d -q && /usr/bin/rollplan today

In a status bar
  rollplan due -q && rollplan today -f plain | cut -f3 | uniq | paste -sd' '
)text";
}

std::string safety(const Context& context) {
  const Catalogue catalogue = readable_catalogue(context);
  Page page;
  page.width = 80;
  page.ascii = writes_ascii(context);
  page.paged = false;
  Lines lines{"Safety", ""};
  const auto add = [&](const Statement& statement) {
    if (statement.text.empty()) return;
    append(lines, Paragraph().add(statement.text).lines(page, 2));
  };
  for (const Statement& line : catalogue.stop_lines) add(line);
  lines.emplace_back();
  add(catalogue.ask_first);
  lines.emplace_back();
  add(catalogue.never_on);
  lines.insert(lines.end(), {"", "Words that end the session, and why"});
  for (const Refusal& refusal : catalogue.refusals) {
    Paragraph paragraph;
    paragraph.add(
        comma_listed(std::vector<std::string>(refusal.words.begin(), refusal.words.end())) + ":");
    append(lines, paragraph.add(refusal.text).lines(page, "  ", 4));
  }
  lines.insert(lines.end(), {"", "What to expect"});
  for (const Statement& statement : catalogue.evidence) add(statement);
  return as_text(lines, page);
}

constexpr std::array topic_table{
    Topic{"options", "what many commands share: formats, files, colour", shared_options},
    Topic{"exit-codes", "what the program answers to scripts", exit_codes},
    Topic{"environment", "variables that it reads", environment},
    Topic{"json", "the keys of its documents", json},
    Topic{"printing", "a routine on one page of paper", printing},
    Topic{"reminders", "at a time, after a run, only when it is due", reminders},
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
