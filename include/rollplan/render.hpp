// Writes routines, catalogue entries and histories for people and for scripts. Each
// function returns the whole text in UTF-8, with an end of line at its end.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// The screen or paper that a text is laid out for.
struct Page {
  std::size_t width = 72;  ///< columns, 40 to 200
  bool colour = false;     ///< with terminal colours
  bool ascii = false;      ///< only ASCII characters, in the same columns
  bool paged = true;       ///< split into pages of `page_lines` lines, as for a printer
  bool pictures = false;   ///< with pictures, in the formats that have them
};

/// How many lines fit on a page of A4 as well as of US Letter paper.
inline constexpr std::size_t page_lines = 58;

/// Writes all the sessions of a history, one by one.
struct SessionList {
  std::string_view before{}, between{}, after{};
  std::string_view none{};  ///< for a history without sessions, instead of `before` and `after`
  /// `line` is the record as the history keeps it.
  std::string (*session)(const SessionRecord&, std::string_view line, const Page&) = nullptr;
};

/// Receives the next piece of a document.
using TakePiece = std::function<void(std::string_view)>;

/// One way to write each document. No function is null unless its comment allows it.
struct Format {
  std::string_view id{};
  std::string (*routine)(const Routine&, const Page&) = nullptr;
  /// All releases, tools and kinds of run.
  std::string (*list)(const Catalogue&, const Page&) = nullptr;
  /// One release with its sources, and when it was last rolled, newest first.
  std::string (*release)(const Catalogue&, const Release&, std::span<const Rolled>,
                         const Page&) = nullptr;
  std::string (*tool)(const Catalogue&, const Tool&, const Page&) = nullptr;
  std::string (*history)(const HistoryDigest&, HistoryView, const Page&) = nullptr;
  /// Writes `HistoryView::all` instead of `history`; null if `history` does that too.
  const SessionList* sessions = nullptr;
  /// Writes a large catalogue piece by piece, so that it never has to fit into memory as a whole;
  /// null if the format only has `list`.
  void (*list_pieces)(const Catalogue&, const Page&, const TakePiece&) = nullptr;
};

/// "text", "plain", "markdown", "html" and "json"; the first is the default.
std::span<const Format> formats();

/// The format with that id; null if there is none.
const Format* format_named(std::string_view id);

/// The routine in one line, short enough for a notification.
std::string brief(const Routine& routine, const Page& page);

}  // namespace rollplan
