#include "cli/call/options.hpp"

#include <array>

namespace rollplan {
namespace {

constexpr std::array selection_options{
    OptionSpec{Option::sore, 's', "sore", "AREA[:SIDE][=PAIN],...",
               "what hurts: calf, it-band:left, foot=6", ValueKind::areas, true},
    OptionSpec{Option::time, 't', "time", "DUR", "how much time you have: 12m, 1h, 1m30s, 300s"},
    OptionSpec{Option::tools, 0, "tools", "TOOL,...", "the tools you own (default: all four)",
               ValueKind::tools, true},
    OptionSpec{Option::level, 0, "level", "LEVEL",
               "gentle, normal or firm: harder tools, not more pain", ValueKind::level},
    OptionSpec{
        Option::run, 0, "run", "KIND|FILE",
        "the run just done: long, race, ..., or a file or folder from your watch (see: help runs)",
        ValueKind::run},
    OptionSpec{Option::before_run, 0, "before-run", "", "short, moving and light"},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "plan for that day"},
    OptionSpec{Option::title, 0, "title", "TEXT", "a heading for the sheet: \"Anna, week 3\""},
};

constexpr std::array live_options{
    OptionSpec{Option::line, 0, "line", "",
               "a plain line for each cue instead of a display, for screen readers"},
    OptionSpec{Option::json, 0, "json", "", "a line of JSON as each cue begins"},
    OptionSpec{Option::say, 0, "say", "CMD", "a program that reads the cues aloud: espeak-ng, say"},
    OptionSpec{Option::speed, 0, "speed", "N", "N times as fast, to try it out"},
    OptionSpec{Option::resume, 0, "resume", "", "resume the unfinished session"},
    OptionSpec{Option::discard, 0, "discard", "", "throw the unfinished session away"},
    OptionSpec{Option::no_log, 0, "no-log", "", "do not save the session to the history"},
    OptionSpec{Option::ascii, 0, "ascii", "", "only ASCII characters"},
    OptionSpec{Option::color, 0, "color", "WHEN", "auto, always or never", ValueKind::color},
};

constexpr std::array record_options{
    OptionSpec{Option::sore, 's', "sore", "AREA[:SIDE][=PAIN],...",
               "what you rolled, and the pain before: calf=6", ValueKind::areas, true},
    OptionSpec{Option::after, 0, "after", "AREA[:SIDE]=PAIN,...", "the pain after: calf=3",
               ValueKind::areas, true},
    OptionSpec{Option::helped, 0, "helped", "AREA[:SIDE],...", "which areas it helped: calf",
               ValueKind::areas, true},
    OptionSpec{Option::time, 't', "time", "DUR", "how long it took: 12m"},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "the day, if it was not today"},
    OptionSpec{Option::note, 0, "note", "TEXT", "a note, which history shows"},
    OptionSpec{Option::undo, 0, "undo", "", "remove the last session"},
    OptionSpec{Option::json, 0, "json", "", "print the record that was written"},
};

constexpr std::array review_options{
    OptionSpec{Option::since, 0, "since", "DAYS|DATE",
               "only sessions since then: 30d, 8w or a date"},
    OptionSpec{Option::by, 0, "by", "WHAT", "only totals, by area or week", ValueKind::total},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "as of that day"},
};

constexpr std::array interval_options{
    OptionSpec{Option::every, 0, "every", "DAYS", "how often, such as 2d or 1w (default: 2d)"},
    OptionSpec{Option::area, 0, "area", "AREA", "only this area", ValueKind::area},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "as of that day"},
    OptionSpec{Option::json, 0, "json", "", "the answer as JSON"},
};

constexpr std::array schedule_options{
    OptionSpec{Option::as, 0, "as", "WHAT", "cron, at, systemd, ics (a calendar) or remind",
               ValueKind::scheduler},
    OptionSpec{Option::at, 0, "at", "HH:MM,...", "daily, or on the --days or --date given",
               ValueKind::anything, true},
    OptionSpec{Option::days, 0, "days", "DAY,...",
               "on these days of the week: mon,wed,fri or mon-fri", ValueKind::days, true},
    OptionSpec{Option::in, 0, "in", "DUR", "once, after this long: 30m"},
    OptionSpec{Option::after_run, 0, "after-run", "",
               "when rolling helps after --run: 1, 24 and 48 h later"},
    OptionSpec{Option::watch, 0, "watch", "FOLDER",
               "with --after-run: after each new run in it (systemd)", ValueKind::file},
    OptionSpec{Option::notify, 0, "notify", "CMD",
               "run CMD with the routine as one line: 'notify-send Roll'"},
    OptionSpec{Option::if_due, 0, "if-due", "", "only when it is time, as \"due\" says"},
    OptionSpec{Option::every, 0, "every", "DAYS", "how often, with --if-due (default: 2d)"},
    OptionSpec{Option::name, 0, "name", "NAME",
               "name the reminder; the same name again updates it"},
};

constexpr std::array settings_options{
    OptionSpec{Option::json, 0, "json", "", "with list: as JSON"},
};

constexpr std::array brief_options{
    OptionSpec{Option::brief, 0, "brief", "", "one line, for a notification"},
};

constexpr std::array stream_options{
    OptionSpec{Option::brief, 0, "brief", "", "one line of text for each request, not JSON"},
    OptionSpec{Option::strict, 0, "strict", "", "stop at the first line with a fault"},
    OptionSpec{Option::date, 0, "date", "YYYY-MM-DD", "the day for requests without a date"},
};

constexpr std::array picture_options{
    OptionSpec{Option::pictures, 0, "pictures", "", "draw the positions (with --format markdown)"},
};

constexpr std::array output_options{
    OptionSpec{Option::format, 'f', "format", "FORMAT", "text, plain, markdown, html or json",
               ValueKind::format},
    OptionSpec{Option::json, 0, "json", "", "the same as --format json"},
    OptionSpec{Option::output, 'o', "output", "FILE", "write to FILE; - is standard output",
               ValueKind::file},
    OptionSpec{Option::width, 0, "width", "N", "columns of the text, 40 to 200"},
    OptionSpec{Option::ascii, 0, "ascii", "", "only ASCII characters"},
    OptionSpec{Option::color, 0, "color", "WHEN", "auto, always or never", ValueKind::color},
};

constexpr std::array general_options{
    OptionSpec{Option::catalogue, 0, "catalogue", "FILE|NAME",
               "add a catalogue, such as the built-in hamstrings; repeatable", ValueKind::catalogue,
               true},
    OptionSpec{Option::config, 0, "config", "FILE",
               "use this configuration instead of the usual one", ValueKind::file},
    OptionSpec{Option::history, 0, "history", "FILE", "use this history instead of the usual one",
               ValueKind::file},
    OptionSpec{Option::no_pager, 0, "no-pager", "", "show long texts without a pager"},
    OptionSpec{Option::quiet, 'q', "quiet", "", "keep standard error quiet, except for errors"},
    OptionSpec{Option::help, 'h', "help", "", "this help"},
    OptionSpec{Option::version, 'V', "version", "", "the version"},
};

}  // namespace

constexpr OptionGroup selection_group{"What to plan", selection_options};
constexpr OptionGroup live_group{"How to follow it", live_options};
constexpr OptionGroup record_group{"What was done", record_options};
constexpr OptionGroup review_group{"What to look at", review_options};
constexpr OptionGroup interval_group{"When", interval_options};
constexpr OptionGroup schedule_group{"Scheduler and time", schedule_options};
constexpr OptionGroup output_group{"How to show it", output_options};
constexpr OptionGroup picture_group{"Pictures", picture_options};
constexpr OptionGroup brief_group{"One line", brief_options};
constexpr OptionGroup stream_group{"How to answer", stream_options};
constexpr OptionGroup settings_group{"As a document", settings_options};
constexpr OptionGroup general_group{"Everywhere", general_options};

namespace {

constexpr std::array all_groups{&selection_group, &live_group,     &record_group,   &review_group,
                                &interval_group,  &schedule_group, &output_group,   &picture_group,
                                &brief_group,     &stream_group,   &settings_group, &general_group};

/// The first option for which `is_it` returns true; null if there is none.
template <class Predicate>
const OptionSpec* first_option(Predicate is_it) {
  for (const OptionGroup* group : all_groups) {
    for (const OptionSpec& option : group->options) {
      if (is_it(option)) return &option;
    }
  }
  return nullptr;
}

}  // namespace

std::string_view name_of(Option id) {
  return first_option([&](const OptionSpec& option) { return option.id == id; })->name;
}

std::string flag_of(Option id) {
  std::string flag = "--";
  flag += name_of(id);
  return flag;
}

const OptionSpec* find_option(std::string_view word) {
  const bool is_letter = word.size() == 2 && word[0] == '-';
  const bool is_name = word.starts_with("--");
  return first_option([&](const OptionSpec& option) {
    return is_name ? word.substr(2) == option.name
                   : is_letter && option.letter != 0 && word[1] == option.letter;
  });
}

}  // namespace rollplan
