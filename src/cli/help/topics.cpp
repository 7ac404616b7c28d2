#include <array>

#include "cli/help/help.hpp"
#include "cli/output.hpp"
#include "core/lookup.hpp"
#include "render/layout.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::string_view exit_codes = R"(Exit codes
  0  done
  1  the answer is no: not due, faults found, or nothing to roll
  2  wrong usage; the message says what to type instead
  3  bad data, or a file or stream that cannot be read or written
  4  a live session was left early; "start --resume" continues it
  5  refused for safety; the message says what to do instead

With 0, 1 and 5 you get the document in the format you asked for, and its notes
give the reason. Signals end rollplan as they end any other program.

  rollplan due -q && rollplan today --brief
)";

constexpr std::string_view environment = R"(Environment
  ROLLPLAN_TOOLS       the tools you own, as in --tools
  ROLLPLAN_LEVEL       gentle, normal or firm, as in --level
  ROLLPLAN_TIME        how much time you have, as in --time
  ROLLPLAN_CATALOGUE   catalogues to add, as in --catalogue, separated by colons
  ROLLPLAN_CONFIG      the configuration, as in --config
  ROLLPLAN_HISTORY     the history, as in --history
  XDG_DATA_HOME        where rollplan/history.jsonl is (default: ~/.local/share)
  XDG_STATE_HOME       where rollplan/session.json is (default: ~/.local/state)
  XDG_CONFIG_HOME      where rollplan/config.json is (default: ~/.config)
  HOME, PATH           your home folder, written ~; where to find programs
  NO_COLOR             if set, no colour, unless --color is always
  CLICOLOR_FORCE       colour in pipes too; FORCE_COLOR does the same
  CLICOLOR             0 means no colour
  TERM                 "dumb" means no colour and no pager
  PAGER                shows long texts on a terminal (default: less); empty or
                       cat means no pager
  LC_ALL, LC_CTYPE, LANG
                       the first one set counts; if it is not UTF-8, output is
                       plain ASCII of the same width

An option overrides a variable, and a variable overrides the configuration.

  export ROLLPLAN_TOOLS=foam-roller,tennis-ball
)";

constexpr std::string_view own_catalogues = R"(Catalogues
A catalogue of your own is a JSON file with your areas and tools. It is added to
the built-in one, or stands alone with "base": "none". It can add warnings and
limits to the built-in ones, but never take any away.

  rollplan check ./my.json
  rollplan today --catalogue ./my.json --sore forearm
  rollplan today --catalogue ./a.json --catalogue ./b.json --sore forearm
  rollplan config set catalogue $HOME/my.json

How to write one, with an example: man rollplan-catalogue
)";

constexpr std::string_view json = R"(JSON
Every document names its schema; later versions only add keys.

  rollplan.routine/1   date, level, budget_s, total_s, full_s, asked, run,
                       notes, steps, left_out, before_run, title
    run                kind, because, distance_m, time_s, ascent_m, descent_m,
                       start, file; null if not known
    notes              kind (safety, caution, info), id, release, text
    steps              n, area, release, name, side, tool, role, because,
                       tool_because, lighter, stronger, pain_cap, starts_s,
                       total_s, cues
    cues               kind (get-ready, roll, hold, switch, stretch,
                       test-drive), side, s, text
    left_out           release, side, reason (time, tool, pain, preparation),
                       needs_s, because
  rollplan.session/1   a line of the history: id, date, total_s, areas, note
    areas              release, side, role, tool, holds, pain_before,
                       pain_after, helped
  rollplan.area-total/1, rollplan.week-total/1: the totals of "history --by"
  rollplan.list/1, rollplan.release/1, rollplan.tool/1, rollplan.unfinished/1
  rollplan.due/1, rollplan.settings/1: the answers of "due" and "config list"
  rollplan.live/1      a line of "start --json", printed as each cue begins
  rollplan.request/1, rollplan.fault/1: a line for "plan", and one it cannot plan
  rollplan today --sore calf --json | jq -r '.steps[] | .release + " " + .side'
)";

constexpr std::string_view phone = R"(Phone
As a page, a routine has a timer that you can read from the mat:
  rollplan today --sore calf --format html -o today.html

It is one file that loads nothing else. Ways to get it onto the phone:
  kdeconnect-cli --share today.html --name PHONE
                       from your desktop, if KDE Connect pairs the two
  mail                 as an attachment; open it in the browser
  a synced folder      let -o write into it
  your own website     with https, so that the screen can stay on

From the computer itself, if both are on the same network
  hostname -I; python3 -m http.server
Then open http://ADDRESS:8000/today.html on the phone; ADDRESS is the first
number that "hostname -I" printed. Without https the browser cannot keep the
screen on; beside Start, the page says for how many minutes to do it yourself.

We have not tried real phones. iPhones reportedly run no scripts in a file that
was sent to them: you then see all texts and times, but no timer.

The page has the keys of "start", and resumes where you left off. At the end it
shows the "rollplan log" line to type. For paper: rollplan help printing
)";

constexpr std::string_view printing = R"(Printing
In a pipe, text is made for paper: 72 columns, at most 58 lines a page, no
colour. It fits A4 and Letter without wrapping a line:

  rollplan today --sore calf,it-band | lp

Longer routines break between areas, and pages are numbered.

To save paper, plan less time, or print two pages on a sheet
  rollplan today --sore hip,calf,foot --time 6m | lp
  rollplan today --sore hip,calf,foot | lp -o number-up=2

Larger text that you can read from the floor, for one or two areas
  rollplan today --sore calf --width 56 | lp -o cpi=8 -o lpi=5

If your printer cannot print accents
  rollplan today --sore calf --ascii | lp

If the job disappears or prints garbage, the queue got its type wrong
  rollplan today --sore calf | lp -o document-format=text/plain
)";

constexpr std::string_view screen_reader = R"(Screen reader
Everything rollplan shows is text that can be read from top to bottom:

  rollplan start --sore calf --line
                       a plain line for each cue; ? says how much is left
  rollplan start --sore calf --say espeak-ng
                       a voice reads the cues aloud; on a Mac: --say say
  rollplan today --sore calf --format markdown
                       headings and lists, without columns or frames
  rollplan today --sore calf --format html -o today.html
                       a page with headings, lists and named buttons
  rollplan history calf --format markdown
                       the pain of each week as a table, not as a curve
For scripts, not for reading aloud: --format plain

If symbols are read aloud as noise, or the pager gets in the way
  --ascii              only ASCII characters; no pictures in Braille dots
  --no-pager           no pager this time; for good: export PAGER=cat
)";

constexpr std::string_view reminders = R"text(Reminders
"remind" prints a reminder for the scheduler you already run. To install it:
  cron     (crontab -l 2>/dev/null; rollplan remind --as cron ...) | crontab -
  at       rollplan remind --as at ... | sh
  systemd  (mkdir -p ~/.config/systemd/user; cd ~/.config/systemd/user &&
           rollplan remind --as systemd ... | awk '/^# /{f=$2} {print > f}' &&
           systemctl --user daemon-reload &&
           systemctl --user enable --now rollplan-*.[tp]*)
  ics      rollplan remind --as ics ... > roll.ics, and open that file
  remind   rollplan remind --as remind ... >> ~/.reminders

On the desktop when it is due; after each new run in a folder; in a status bar
  rollplan remind --as systemd --at 19:30 --if-due --notify 'notify-send Roll'
  rollplan remind --as systemd --after-run --watch ~/runs \
           --notify 'notify-send Roll'
  rollplan due -q && rollplan today -f plain | cut -f3 | uniq | paste -sd' '

Without --notify, cron and at mail you the routine, if the machine can send
mail; systemd keeps it in the journal. systemd reminds you while you are logged
in, and always after "loginctl enable-linger". Google Calendar drops alarms
when it imports a file: set one there. Times have no zone, so 19:30 is 19:30
where you are; a calendar that reads them as UTC shows a different hour.
More examples, for a watch, a synced folder and a server: docs/reminders.md
)text";

constexpr std::string_view run_files = R"(
  rollplan today --run marathon
  rollplan today --run ~/Downloads/morning.gpx
  rollplan today --run ~/HealthData/FitFiles/Activities

For a folder, it takes the newest run in it. rollplan reads FIT, GPX, TCX and
Garmin Connect's JSON, whatever the file is called, and changes nothing.

The first rule that applies decides the kind, and the routine tells you which:
  easy               under 1 km or 5 minutes
  treadmill          the watch says so, or there are no positions
  race, trail        the watch says so
  uphill, downhill   20 m per km, at least twice as much as the other way
  trail              20 m per km, up and down
  long               90 minutes or more of moving
  speed              three fast laps or more with rests, or a mean heart rate of
                     88 % of your highest: rollplan config set hr_max 188
  easy               anything else
If that is wrong, name the kind: rollplan today --run race
)";

/// "race (marathon, half)"
std::string kind_with_words(const Run& run) {
  const std::vector<std::string_view> words = words_for_run(run.id);
  if (words.empty()) return std::string(run.id);
  return say("{} ({})", run.id, joined(words, ", ", ", "));
}

std::string runs(const Context& context) {
  const Catalogue catalogue = readable_catalogue(context);
  const Page page{.width = 80, .colour = false, .ascii = writes_ascii(context), .paged = false};
  Paragraph kinds;
  kinds.add("\"--run\" takes what your watch wrote, or the kind of the run you just did:");
  kinds.add(joined(catalogue.runs, ", ", ", ", kind_with_words) + '.');
  Lines lines{"Runs"};
  append(lines, kinds.lines(page));
  return as_text(lines, page) + std::string(run_files);
}

std::string safety(const Context& context) {
  const Catalogue catalogue = readable_catalogue(context);
  const Page page{.width = 80, .colour = false, .ascii = writes_ascii(context), .paged = false};
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
    Topic{"options", "options of many commands: formats, files, colour", {}, shared_options},
    Topic{"exit-codes", "what each exit code means", exit_codes},
    Topic{"environment", "the variables that rollplan reads", environment},
    Topic{"catalogue", "areas and tools of your own", own_catalogues},
    Topic{"json", "the keys of each JSON document", json},
    Topic{"phone", "a page with a timer for the phone on the mat", phone},
    Topic{"printing", "a routine on one page of paper", printing},
    Topic{"reminders", "at a set time, after a run, or only when due", reminders},
    Topic{"runs", "what --run reads, and how it finds the kind", {}, runs},
    Topic{"safety", "who should not roll, where, and when to stop", {}, safety},
    Topic{"screen-reader", "the plainest ways to read and hear it", screen_reader},
};

/// Other words for a topic.
struct OtherName {
  std::string_view word, topic;
};

constexpr std::array other_names{
    OtherName{"page", "phone"},          OtherName{"html", "phone"},
    OtherName{"timer", "phone"},         OtherName{"print", "printing"},
    OtherName{"printer", "printing"},    OtherName{"paper", "printing"},
    OtherName{"pdf", "printing"},        OtherName{"accessibility", "screen-reader"},
    OtherName{"a11y", "screen-reader"},  OtherName{"braille", "screen-reader"},
    OtherName{"blind", "screen-reader"}, OtherName{"colour", "options"},
    OtherName{"color", "options"},       OtherName{"format", "options"},
    OtherName{"formats", "options"},     OtherName{"pager", "environment"},
};

}  // namespace

std::span<const Topic> topics() {
  return topic_table;
}

std::string_view topic_about(std::string_view word) {
  const auto topic = std::ranges::find(topic_table, word, &Topic::name);
  if (topic != topic_table.end()) return topic->name;
  const auto other = std::ranges::find(other_names, word, &OtherName::word);
  return other == other_names.end() ? std::string_view() : other->topic;
}

}  // namespace rollplan
