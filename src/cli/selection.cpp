#include "cli/selection.hpp"

#include <array>
#include <charconv>

#include "cli/shell.hpp"
#include "core/lookup.hpp"
#include "core/printable.hpp"
#include "core/say.hpp"
#include "core/suggest.hpp"
#include "core/time_text.hpp"
#include "core/words.hpp"
#include "rollplan/error.hpp"

namespace rollplan {
namespace {

[[noreturn]] void refuse(const std::string& message, std::string hint) {
  throw Error(ErrorKind::usage, message, std::move(hint));
}

/// `hint` behind "did you mean", on a line of its own.
std::string with_suggestion(std::string_view typed, std::span<const std::string_view> known,
                            const std::string& hint) {
  const std::string meant = did_you_mean(typed, known);
  return meant.empty() ? hint : meant + '\n' + hint;
}

int parse_pain(std::string_view text, std::string_view item) {
  int pain = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), pain);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || pain < 0 || pain > 10) {
    refuse(say("--sore: {} is no pain", in_quotes(item)),
           "pain is a whole number from 0 to 10: calf=6");
  }
  return pain;
}

Side parse_side(std::string_view text, std::string_view item) {
  if (same_word(text, "left")) return Side::left;
  if (same_word(text, "right")) return Side::right;
  refuse(say("--sore: {} names no side", in_quotes(item)), "a side is left or right: calf:left");
}

Sore parse_item(std::string_view item) {
  Sore sore;
  std::string_view word = item;
  if (const std::size_t equals = word.find('='); equals != std::string_view::npos) {
    sore.pain = parse_pain(trimmed(word.substr(equals + 1)), item);
    word = word.substr(0, equals);
  }
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    sore.side = parse_side(trimmed(word.substr(colon + 1)), item);
    word = word.substr(0, colon);
  }
  sore.word = trimmed(word);
  if (plain_word(sore.word).empty()) {
    refuse("--sore: an area is missing", "name what hurts: --sore calf,it-band");
  }
  return sore;
}

std::vector<ToolIndex> parse_tools(const Setting& setting, const Catalogue& catalogue) {
  std::vector<ToolIndex> tools;
  for (const std::string_view word : split(setting.text, ',')) {
    if (plain_word(word).empty()) {
      refuse(say("{}: a tool is missing", setting.origin),
             say("tools are {}", tool_ids(catalogue)));
    }
    const auto tool = find_tool(catalogue, word);
    if (!tool) {
      refuse(say("{}: unknown tool {}", setting.origin, in_quotes(word)),
             with_suggestion(plain_word(word), tool_words(catalogue),
                             say("tools are {}", tool_ids(catalogue))));
    }
    tools.push_back(*tool);
  }
  return tools;
}

Level parse_level(const Setting& setting) {
  constexpr std::array<std::string_view, 3> levels{"gentle", "normal", "firm"};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (same_word(setting.text, levels[i])) return static_cast<Level>(i);
  }
  refuse(say("{}: unknown level {}", setting.origin, in_quotes(setting.text)),
         with_suggestion(plain_word(setting.text), levels, "levels are gentle, normal, firm"));
}

RunIndex parse_run(const std::string& text, const Catalogue& catalogue) {
  if (const auto run = find_run(catalogue, text)) return *run;
  std::vector<std::string_view> known;
  for (const Run& run : catalogue.runs) known.push_back(run.id);
  refuse(say("--run: unknown kind of run {}", in_quotes(text)),
         with_suggestion(plain_word(text), known, say("kinds are {}", run_ids(catalogue))));
}

Date read_date(const Context& context) {
  const auto text = context.arguments.value(Option::date);
  if (!text) return context.ports.clock.today();
  if (const auto date = parse_date(*text)) return *date;
  refuse(say("--date: {} is no date", in_quotes(*text)), "write it as 2026-11-22");
}

/// The call without its time, to be typed again with another one.
std::string command_without_time(const Arguments& arguments) {
  std::string command = say("rollplan {}", arguments.command->name);
  for (const Option id : {Option::catalogue, Option::sore, Option::tools, Option::level,
                          Option::run, Option::before_run, Option::date}) {
    for (const OptionSpec* option : options_of(*arguments.command)) {
      if (option->id != id) continue;
      for (const std::string& value : arguments.values(id)) {
        command += say(" --{}", option->name);
        if (!option->value.empty()) command += ' ' + shell_quoted(value);
      }
    }
  }
  return command;
}

void check_before_run(Request& request, const Arguments& arguments) {
  if (!request.before_run) return;
  if (request.run) {
    refuse("--before-run and --run exclude each other", "--run is for a run that is over");
  }
  if (request.level != Level::firm) return;
  if (arguments.has(Option::level)) {
    refuse("--before-run is never firm", "leave out --level firm, or roll after the run");
  }
  request.level.reset();  // a habit from the environment is no wish for this once
}

}  // namespace

std::vector<Sore> parse_sore(std::string_view text) {
  std::vector<Sore> sore;
  for (const std::string_view item : split(text, ',')) sore.push_back(parse_item(item));
  return sore;
}

Request read_request(const Context& context, const Catalogue& catalogue) {
  const Arguments& arguments = context.arguments;
  Request request;
  request.date = read_date(context);
  for (const std::string& value : arguments.values(Option::sore)) {
    if (!request.sore) request.sore.emplace();
    for (Sore& sore : parse_sore(value)) request.sore->push_back(std::move(sore));
  }
  if (const auto time = setting(context, Option::time, "ROLLPLAN_TIME")) {
    request.time = parse_duration(trimmed(time->text), time->origin);
  }
  if (const auto tools = setting(context, Option::tools, "ROLLPLAN_TOOLS")) {
    request.tools = parse_tools(*tools, catalogue);
  }
  if (const auto run = arguments.value(Option::run)) request.run = parse_run(*run, catalogue);
  request.before_run = arguments.has(Option::before_run);
  if (const auto level = setting(context, Option::level, "ROLLPLAN_LEVEL")) {
    request.level = parse_level(*level);
  }
  check_before_run(request, arguments);
  request.command = command_without_time(arguments);
  return request;
}

}  // namespace rollplan
