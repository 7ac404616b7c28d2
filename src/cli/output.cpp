#include "cli/output.hpp"

#include <algorithm>

#include "cli/call/settings.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t least_width = 40;
constexpr std::size_t most_width = 200;
constexpr std::size_t widest_by_itself = 100;  ///< longer lines are hard to read

bool goes_to_terminal(const Context& context) {
  return context.arguments.value(Option::output).value_or("-") == "-" &&
         context.ports.terminal.is_terminal(Stream::out);
}

std::size_t chosen_width(const Context& context, bool terminal) {
  if (const auto set = setting(context, Option::width, ConfigKey::width)) return parse_width(*set);
  if (!terminal) return Page{}.width;
  return std::clamp(context.ports.terminal.width().value_or(Page{}.width), least_width,
                    widest_by_itself);
}

bool chosen_colour(const Context& context, bool terminal) {
  const auto flag = context.arguments.value(Option::color);
  std::string when = flag ? parse_colour({*flag, "--color"}) : "auto";
  if (when != "auto") return when == "always";
  if (const auto variable = colour_variable(context.ports.environment)) {
    when = variable->text;
  } else if (!flag) {
    if (const auto set = configured(context, ConfigKey::color)) when = set->text;
  }
  if (when != "auto") return when == "always";
  return terminal && context.ports.environment("TERM") != "dumb";
}

/// Whether the locale of the environment writes UTF-8.
bool locale_is_utf8(const Environment& environment) {
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const auto value = environment(name);
    if (!value) continue;
    std::string plain;
    for (const char c : plain_word(*value)) {
      if (c != ' ') plain += c;
    }
    return plain.find("utf8") != std::string::npos;
  }
  return false;
}

}  // namespace

std::size_t parse_width(const Setting& setting) {
  const auto width = static_cast<std::size_t>(whole_number(setting.text).value_or(0));
  if (width >= least_width && width <= most_width) return width;
  throw Error(setting.kind, say("{}: not a width: {}", setting.origin, in_quotes(setting.text)),
              "a width is a whole number from 40 to 200");
}

std::string parse_colour(const Setting& setting) {
  constexpr std::array<std::string_view, 3> known{"auto", "always", "never"};
  if (std::ranges::find(known, setting.text) != known.end()) return setting.text;
  throw Error(setting.kind, say("{}: unknown {}", setting.origin, in_quotes(setting.text)),
              with_suggestion(setting.text, known, "it is auto, always or never"));
}

std::optional<Setting> colour_variable(const Environment& environment) {
  if (environment("NO_COLOR")) return Setting{"never", "NO_COLOR"};
  for (const char* const name : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    const auto value = environment(name);
    if (value && *value != "0") return Setting{"always", name};
  }
  if (environment("CLICOLOR") == "0") return Setting{"never", "CLICOLOR"};
  return std::nullopt;
}

const Format& chosen_format(const Arguments& arguments) {
  const auto named = arguments.value(Option::format);
  const std::string name = arguments.has(Option::json) ? "json" : named.value_or("text");
  if (arguments.has(Option::json) && named && *named != "json") {
    throw Error(ErrorKind::usage, say("use either --json or --format {}", printable(*named)),
                "--json is the same as --format json");
  }
  if (const Format* const format = format_named(name)) return *format;
  std::vector<std::string_view> known;
  for (const Format& format : formats()) known.push_back(format.id);
  throw Error(ErrorKind::usage, say("unknown format {}", in_quotes(name)),
              with_suggestion(name, known, "formats are text, plain, markdown, json"));
}

void complain(const Ports& ports, std::string_view text) {
  try {
    ports.terminal.write(Stream::error, text);
  } catch (const Error&) {
    return;
  }
}

bool writes_ascii(const Context& context) {
  return context.arguments.has(Option::ascii) || !locale_is_utf8(context.ports.environment);
}

Page chosen_page(const Context& context) {
  const bool terminal = goes_to_terminal(context);
  Page page;
  page.width = chosen_width(context, terminal);
  page.colour = chosen_colour(context, terminal);
  page.ascii = writes_ascii(context);
  page.paged = !terminal;
  return page;
}

void write_document(const Context& context, const std::string& document) {
  const std::string file = context.arguments.value(Option::output).value_or("-");
  if (file == "-") {
    context.ports.terminal.write(Stream::out, document);
  } else {
    context.ports.files.replace(file, document);
  }
}

void show_document(const Ports& ports, bool with_pager, const std::string& document) {
  Terminal& terminal = ports.terminal;
  const auto lines = static_cast<std::size_t>(std::ranges::count(document, '\n'));
  const bool too_long = lines >= terminal.height().value_or(lines + 1);
  const std::string pager(trimmed(ports.environment("PAGER").value_or("less")));
  const bool paged = with_pager && too_long && !pager.empty() && pager != "cat" &&
                     terminal.is_terminal(Stream::out) && ports.environment("TERM") != "dumb" &&
                     terminal.page(pager, document);
  if (!paged) terminal.write(Stream::out, document);
}

void show_document(const Context& context, const std::string& document) {
  if (!goes_to_terminal(context)) return write_document(context, document);
  show_document(context.ports, !context.arguments.has(Option::no_pager), document);
}

}  // namespace rollplan
