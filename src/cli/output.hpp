// Where a document goes, and in which format.
#pragma once

#include "cli/context.hpp"
#include "rollplan/render.hpp"

namespace rollplan {

/// Throws Error(usage), with "did you mean", for an unknown one.
const Format& chosen_format(const Arguments& arguments);

/// On standard error. Ignores write errors: there is nowhere left to report them.
void complain(const Ports& ports, std::string_view text);
/// The same, unless `--quiet`.
void chatter(const Context& context, std::string_view text);

/// Whether by `--ascii` or by the locale; needs no configuration.
bool writes_ascii(const Context& context);

/// The width, colours and characters of what the document is written on.
Page chosen_page(const Context& context);

/// The value of an option or of a key: columns, and "auto", "always" or "never".
/// Each throws an Error that names where it comes from.
std::size_t parse_width(const Setting& setting);
std::string parse_colour(const Setting& setting);

// Each of these writes a text and answers Exit::done.

/// To standard output.
Exit print(const Ports& ports, std::string_view text);

/// To standard output, or whole into the file of `--output`.
Exit write_document(const Context& context, const std::string& document);

/// The same for what may be longer than a screen: on a terminal that is too low
/// for it, by the pager of PAGER, or less, unless --no-pager forbids it.
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

  /// In the format asked for, or in one line with `--brief`.
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
