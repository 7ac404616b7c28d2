// Decides where a document goes, and in which format.
#pragma once

#include "cli/context.hpp"
#include "rollplan/render.hpp"

namespace rollplan {

/// The format with that name. Throws Error(usage), with "did you mean", if it is unknown.
const Format& chosen_format(const Arguments& arguments);

/// Writes to standard error. Ignores write errors: there is nowhere left to report them.
void complain(const Ports& ports, std::string_view text);
/// The same, but writes nothing with `--quiet`.
void chatter(const Context& context, std::string_view text);

/// Whether `--ascii` or the locale asks for ASCII. Does not need the configuration.
bool writes_ascii(const Context& context);

/// The width, colours and characters of the output.
Page chosen_page(const Context& context);

/// Parses the value of an option or a key: columns, and "auto", "always" or "never". Each throws an
/// Error that says where the value comes from.
std::size_t parse_width(const Setting& setting);
std::string parse_colour(const Setting& setting);

// Each of these writes a text and returns Exit::done.

/// Writes to standard output.
Exit print(const Ports& ports, std::string_view text);

/// Writes to standard output, or in one piece to the file of `--output`.
Exit write_document(const Context& context, const std::string& document);

/// The same for a text that may be longer than the screen. On a terminal with too few lines, shows
/// it in the pager (PAGER, or less) unless --no-pager is set.
Exit show_document(const Context& context, const std::string& document);
Exit show_document(const Ports& ports, bool with_pager, const std::string& document);

/// Checks the output options first, so that a mistake is reported before any work is done.
struct Output {
  explicit Output(const Context& context)
      : format(chosen_format(context.arguments)),
        page(chosen_page(context)),
        is_brief(context.arguments.has(Option::brief)) {
    choose_pictures(context);
    expect_place_for_title(context);
  }

  /// Writes the routine in the chosen format, or in one line with `--brief`.
  std::string routine(const Routine& routine) const {
    return is_brief ? brief(routine, page) : format.routine(routine, page);
  }

  const Format& format;
  Page page;
  bool is_brief;

 private:
  void choose_pictures(const Context& context);
  void expect_place_for_title(const Context& context) const;
};

}  // namespace rollplan
