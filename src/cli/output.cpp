#include "cli/output.hpp"

#include <algorithm>
#include <array>

#include "cli/call/names.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
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
  if (const auto set = setting(context, Option::width)) return parse_width(*set);
  if (!terminal) return Page{}.width;
  return std::clamp(context.ports.terminal.width().value_or(Page{}.width), least_width,
                    widest_by_itself);
}

bool chosen_colour(const Context& context, bool terminal) {
  const auto set = setting(context, Option::color);
  std::string when = set ? parse_colour(*set) : "auto";
  if (when == "auto") {
    if (const auto variable = by_variable(context.ports.environment, Option::color)) {
      when = variable->text;
    }
  }
  if (when != "auto") return when == "always";
  return terminal && context.ports.environment("TERM") != "dumb";
}

/// Whether the locale of the environment writes UTF-8.
bool locale_is_utf8(const Environment& environment) {
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const auto value = environment(name);
    if (!value) continue;
    std::string plain = plain_word(*value);
    std::erase(plain, ' ');
    return plain.find("utf8") != std::string::npos;
  }
  return false;
}

/// A file ending such as ".pdf" that rollplan does not write, and how to get such a file.
struct FileEnding {
  std::string_view ending, way;
};

constexpr std::array file_endings{
    FileEnding{".html", "for a page add --format html"},
    FileEnding{".htm", "for a page add --format html"},
    FileEnding{".md", "for markdown add --format markdown"},
    FileEnding{".json", "for JSON add --json"},
    FileEnding{".pdf", "for PDF use -o x.html --format html, and print the page"},
};

/// A format is only chosen by --format, so this says when the name of the file promises another.
void note_ending(const Context& context, std::string_view file) {
  const Arguments& arguments = context.arguments;
  if (arguments.has(Option::format) || arguments.has(Option::json)) return;
  if (arguments.command->name == "plan" || arguments.has(Option::brief)) return;
  const auto is_its = [&](const FileEnding& one) { return file.ends_with(one.ending); };
  const auto found = std::ranges::find_if(file_endings, is_its);
  if (found == file_endings.end()) return;
  chatter(context, say("rollplan: {} holds text; {}\n", printable(file), found->way));
}

}  // namespace

std::size_t parse_width(const Setting& setting) {
  const auto width = static_cast<std::size_t>(whole_number(setting.text).value_or(0));
  if (width >= least_width && width <= most_width) return width;
  refuse(setting, say("not a width: {}", in_quotes(setting.text)),
         "a width is a whole number from 40 to 200");
}

std::string parse_colour(const Setting& setting) {
  constexpr std::array<std::string_view, 3> known{"auto", "always", "never"};
  if (std::ranges::find(known, setting.text) != known.end()) return setting.text;
  refuse(
      setting, say("unknown {}", in_quotes(setting.text)),
      with_suggestion(setting.text, known,
                      "use auto, always or never\n"
                      "the colours are your terminal's own, so they suit a light background too"));
}

const Format& chosen_format(const Arguments& arguments) {
  const auto named = arguments.value(Option::format);
  std::string name = arguments.has(Option::json) ? "json" : named.value_or("text");
  if (name == "md") name = "markdown";
  if (arguments.has(Option::json) && named && *named != "json") {
    throw Error(ErrorKind::usage, say("use either --json or --format {}", printable(*named)),
                "--json is the same as --format json");
  }
  return row_named(name, formats(), &Format::id, say("unknown format {}", in_quotes(name)),
                   "formats are text, plain, markdown, html, json");
}

void complain(const Ports& ports, std::string_view text) {
  try {
    ports.terminal.write(Stream::error, text);
  } catch (const Error&) {
    return;
  }
}

void chatter(const Context& context, std::string_view text) {
  if (!context.arguments.has(Option::quiet)) complain(context.ports, text);
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
  // Braille is not ASCII, and neither printers nor other programs can use it.
  page.pictures = terminal && !page.ascii;
  return page;
}

/// Pictures in markdown are SVG, which not every reader shows, so they are off by default.
void Output::choose_pictures(const Context& context) {
  const bool asked = context.arguments.has(Option::pictures);
  const bool markdown = format.id == "markdown" && !is_brief;
  if (asked && !markdown) {
    std::string operands;
    for (const std::string& word : context.arguments.operands) operands += ' ' + shell_quoted(word);
    throw Error(ErrorKind::usage, "--pictures is only for markdown",
                say("rollplan {}{} --format markdown --pictures", context.arguments.command->name,
                    operands));
  }
  if (markdown) page.pictures = asked;
}

void Output::expect_place_for_title(const Context& context) const {
  if (!context.arguments.has(Option::title) || format.id != "plain") return;
  throw Error(ErrorKind::usage, "--title has no place in the format plain",
              "plain has no heading; leave out --title, or use text, markdown, html or json");
}

Exit print(const Ports& ports, std::string_view text) {
  ports.terminal.write(Stream::out, text);
  return Exit::done;
}

Exit write_document(const Context& context, const std::string& document) {
  const std::string file = context.arguments.value(Option::output).value_or("-");
  if (file == "-") return print(context.ports, document);
  context.ports.files.replace(file, document);
  note_ending(context, file);
  return Exit::done;
}

Exit show_document(const Ports& ports, bool with_pager, const std::string& document) {
  Terminal& terminal = ports.terminal;
  const auto lines = static_cast<std::size_t>(std::ranges::count(document, '\n'));
  const bool too_long = lines >= terminal.height().value_or(lines + 1);
  const std::string pager(trimmed(ports.environment("PAGER").value_or("less")));
  const bool paged = with_pager && too_long && !pager.empty() && pager != "cat" &&
                     terminal.is_terminal(Stream::out) && ports.environment("TERM") != "dumb" &&
                     terminal.page(pager, document);
  if (!paged) terminal.write(Stream::out, document);
  return Exit::done;
}

Exit show_document(const Context& context, const std::string& document) {
  if (!goes_to_terminal(context)) return write_document(context, document);
  return show_document(context.ports, !context.arguments.has(Option::no_pager), document);
}

}  // namespace rollplan
