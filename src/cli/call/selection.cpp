#include "cli/call/selection.hpp"

#include "cli/call/names.hpp"
#include "cli/files/history_file.hpp"
#include "cli/files/run_files.hpp"
#include "core/lookup.hpp"
#include "core/phrase/phrase.hpp"
#include "core/run/kind.hpp"
#include "core/run/run_done.hpp"
#include "rollplan/error.hpp"
#include "text/clear_forms.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

Side parse_side(const Catalogue& catalogue, std::string_view text, std::string_view item,
                const Setting& option) {
  const Phrase phrase = read_phrase(catalogue, text);
  const auto side = phrase.side();
  if (side && phrase.decision == Decision::empty) return *side;
  refuse(option, say("not a side: {}", in_quotes(item)), "a side is left or right: calf:left");
}

Sore parse_item(const Catalogue& catalogue, std::string_view item, const Setting& option) {
  Sore sore;
  std::string_view word = item;
  if (const std::size_t equals = word.find('='); equals != std::string_view::npos) {
    sore.pain = whole_number(trimmed(word.substr(equals + 1)));
    if (!sore.pain || *sore.pain > 10) {
      const bool is_blank = trimmed(word.substr(equals + 1)) == "_";
      refuse(option, say("not a pain: {}", in_quotes(item)),
             is_blank ? "replace _ by a number from 0 to 10, or leave out =_"
                      : "pain is a whole number from 0 to 10: calf=6");
    }
    word = word.substr(0, equals);
  }
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    sore.side = parse_side(catalogue, trimmed(word.substr(colon + 1)), item, option);
    word = word.substr(0, colon);
  }
  sore.word = trimmed(word);
  if (plain_word(sore.word).empty()) {
    refuse(option, "an area is missing", say("name what hurts: {} calf,it-band", option.origin));
  }
  return sore;
}

/// The run that the call names. Otherwise the configured run, unless --sore or --before-run is
/// given.
std::optional<Setting> chosen_run(const Context& context) {
  const Arguments& arguments = context.arguments;
  if (auto run = arguments.value(Option::run)) return Setting{std::move(*run), "--run"};
  if (arguments.has(Option::sore) || arguments.has(Option::before_run)) return std::nullopt;
  return configured(context, Option::run);
}

void check_before_run(Request& request, const Arguments& arguments) {
  if (!request.before_run || request.level != Level::firm) return;
  if (arguments.has(Option::level)) {
    throw Error(ErrorKind::usage, "--before-run is never firm",
                "leave out --level firm, or roll after the run");
  }
  request.level.reset();  // the configured level does not apply before a run
}

std::optional<int> highest_heart_rate(const Context& context) {
  const auto& set = config_of(context)[ConfigKey::hr_max];
  return set ? whole_number(set->text) : std::nullopt;
}

/// The time zone's offset from UTC at that moment.
std::chrono::minutes utc_offset(const Clock& clock, std::chrono::sys_seconds moment) {
  const auto utc = std::chrono::floor<std::chrono::minutes>(moment);
  return clock.local(moment).time_since_epoch() - utc.time_since_epoch();
}

void add_run_of_file(Request& request, const Context& context, const Catalogue& catalogue,
                     const std::string& path) {
  RunFile file = read_run(context, path);
  const Activity& activity = file.activity;
  const auto offset =
      activity.start ? utc_offset(context.ports.clock, *activity.start) : std::chrono::minutes(0);
  const auto kind = kind_of(activity, highest_heart_rate(context));
  request.ran = run_done(activity, kind, offset, std::move(file.path));
  request.remarks =
      remarks_on(activity, kind, file.name, call_without(context.arguments, Option::run));
  if (kind) request.run = parse_run(Setting{request.ran->kind, file.name}, catalogue);
}

/// Adds the run just done, whose kind is either named or found in a file.
void add_run(Request& request, const Context& context, const Catalogue& catalogue) {
  const auto run = chosen_run(context);
  if (!run) return;
  if (request.before_run) {
    throw Error(ErrorKind::usage, "use either --before-run or --run",
                "--run is for a run you have finished");
  }
  if (const auto path = run_path(context, catalogue)) {
    add_run_of_file(request, context, catalogue, *path);
  } else {
    request.run = parse_run(*run, catalogue);
  }
}

/// "ball,roller" for "ball and roller" if all of them are tools; otherwise empty.
std::string separated_tools(const Catalogue& catalogue, std::string_view text) {
  const std::string list = replaced(replaced(replaced(text, "&", ","), "+", ","), " and ", ",");
  if (list.find(',') == std::string::npos) return {};
  std::string tools;
  for (const std::string_view word : split(list, ',')) {
    const auto tool = find_tool(catalogue, word);
    if (!tool) return {};
    tools += (tools.empty() ? "" : ",") + std::string(catalogue.tools[*tool].id);
  }
  return tools;
}

}  // namespace

std::vector<ToolIndex> parse_tools(const Setting& setting, const Catalogue& catalogue) {
  std::vector<ToolIndex> tools;
  for (const std::string_view word : split(setting.text, ',')) {
    if (plain_word(word).empty()) {
      refuse(setting, "a tool is missing", say("tools are {}", tool_ids(catalogue)));
    }
    const auto tool = find_tool(catalogue, word);
    if (!tool) {
      const std::string apart = separated_tools(catalogue, word);
      if (!apart.empty()) {
        refuse(setting, say("unknown tool {}", in_quotes(word)),
               say("separate tools by commas: {}", apart));
      }
      refuse(setting, say("unknown tool {}", in_quotes(word)),
             with_suggestion(plain_word(word), tool_words(catalogue),
                             say("tools are {}", tool_ids(catalogue))));
    }
    tools.push_back(*tool);
  }
  return tools;
}

Level parse_level(const Setting& setting) {
  if (const auto level = value_of<Level>(plain_word(setting.text))) return *level;
  refuse(
      setting, say("unknown level {}", in_quotes(setting.text)),
      with_suggestion(plain_word(setting.text), all_ids<Level>, "levels are gentle, normal, firm"));
}

RunIndex parse_run(const Setting& setting, const Catalogue& catalogue) {
  if (const auto run = find_run(catalogue, setting.text)) return *run;
  refuse(setting, say("unknown kind of run {}", in_quotes(setting.text)),
         with_suggestion(plain_word(setting.text), names_in(catalogue.runs, &Run::id),
                         say("kinds are {}", run_ids(catalogue))));
}

std::vector<Sore> parse_sore(const Catalogue& catalogue, const Arguments& arguments,
                             Option option) {
  std::vector<Sore> sore;
  for (const std::string& value : arguments.values(option)) {
    const Setting setting{value, flag_of(option)};
    for (const std::string_view item : split(value, ',')) {
      sore.push_back(parse_item(catalogue, item, setting));
    }
  }
  return sore;
}

std::string call_without(const Arguments& arguments, Option left_out) {
  std::string command = "rollplan ";
  command += arguments.command->name;
  const auto add = [&](const OptionSpec& option, const std::string& value) {
    command += " --";
    command += option.name;
    if (option.takes_value()) command += ' ' + shell_quoted(value);
  };
  for (const OptionSpec* option : options_of(*arguments.command)) {
    const std::vector<std::string>& values = arguments.values(option->id);
    if (option->id == left_out || values.empty()) continue;
    if (option->repeatable) {
      for (const std::string& value : values) add(*option, value);
    } else {
      add(*option, values.back());
    }
  }
  return command;
}

Date chosen_date(const Context& context) {
  const auto text = context.arguments.value(Option::date);
  if (!text) return context.ports.clock.today();
  // A full date does not depend on the clock, so it is tried first.
  if (const auto date = parse_date(*text)) return *date;
  if (const auto date = parse_day(*text, context.ports.clock.today())) return *date;
  throw Error(ErrorKind::usage, say("--date: not a date: {}", in_quotes(*text)),
              say("write it as 2026-11-22, {}", context.arguments.command->name == "log"
                                                    ? "yesterday or today"
                                                    : "yesterday, today or tomorrow"));
}

std::chrono::days chosen_interval(const Arguments& arguments) {
  constexpr int most = 999;
  const std::string text = arguments.value(Option::every).value_or("2d");
  const auto days = parse_day_count(text, most);
  if (days && days->count() > 0) return *days;
  std::string_view unit = text;
  const std::int64_t count = take_number(unit).value_or(0);
  const bool bare = count > 0 && unit.empty();
  throw Error(ErrorKind::usage, say("--every: not a number of days: {}", in_quotes(text)),
              bare ? say("add the unit: {}d for days, {}w for weeks", count, count)
                   : "write it as 2d or 1w");
}

Date day_done(const Context& context) {
  const Date date = chosen_date(context);
  if (date > context.ports.clock.today()) {
    throw Error(ErrorKind::usage, say("--date: {} is in the future", iso_date(date)),
                "leave out --date, or name a day that is over");
  }
  constexpr std::chrono::year first_year{1900};
  if (date.year() < first_year) {
    throw Error(ErrorKind::usage, say("--date: {} is too long ago", iso_date(date)),
                "use a year from 1900 on");
  }
  return date;
}

Request read_request(const Context& context, const Catalogue& catalogue) {
  const Arguments& arguments = context.arguments;
  Request request;
  request.date = chosen_date(context);
  chosen_title(arguments);  // a mistake is reported before any work is done
  if (arguments.has(Option::sore)) request.sore = parse_sore(catalogue, arguments, Option::sore);
  if (const auto time = setting(context, Option::time)) {
    request.time = parse_duration(trimmed(time->text), time->origin);
  }
  if (const auto tools = setting(context, Option::tools)) {
    request.tools = parse_tools(*tools, catalogue);
  }
  request.before_run = arguments.has(Option::before_run);
  if (const auto level = setting(context, Option::level)) {
    request.level = parse_level(*level);
  }
  check_before_run(request, arguments);
  request.command = call_without(arguments, Option::time);
  add_run(request, context, catalogue);
  return request;
}

std::string chosen_title(const Arguments& arguments) {
  constexpr std::size_t most = 80;
  const auto given = arguments.value(Option::title);
  if (!given) return {};
  std::string title(trimmed(*given));
  if (!is_utf8(title) || find_unprintable(title) != std::string_view::npos) {
    throw Error(ErrorKind::usage, say("--title: {} cannot be printed as it is", in_quotes(title)),
                "a title is one line of text, without control characters");
  }
  if (title.empty() || columns(title) > most) {
    throw Error(
        ErrorKind::usage,
        title.empty() ? "--title: a text is missing" : say("--title: wider than {} columns", most),
        "a title is a few words: --title \"Anna, week 3\"");
  }
  return title;
}

Routine planned(const Context& context, const Catalogue& catalogue, const Request& request) {
  Routine routine = plan(catalogue, request, load_past(context, catalogue, request.date));
  routine.title = chosen_title(context.arguments);
  return routine;
}

Exit exit_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::ready:
      return Exit::done;
    case Verdict::empty:
      return Exit::no;
    case Verdict::refused:
      break;
  }
  return Exit::refused;
}

}  // namespace rollplan
