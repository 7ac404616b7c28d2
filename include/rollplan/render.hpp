// Every document in every format, as pure functions from values to bytes.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

/// What the text is written on.
struct Page {
  std::size_t width = 72;  ///< columns, 40 to 200
  bool colour = false;     ///< with terminal colours
  bool ascii = false;      ///< nothing but ASCII, in the same columns
  bool paged = true;       ///< broken into pages of `page_lines`, as for a printer
};

/// The lines of a page that A4 and Letter both take.
inline constexpr std::size_t page_lines = 58;

/// How all sessions of a history are written, one after the other.
struct SessionList {
  std::string_view before, between, after;
  std::string_view none;  ///< instead of `before` and `after`
  std::string (*session)(const SessionRecord&, std::string_view line, const Page&);
};

/// One way to write each document.
struct Format {
  std::string_view id;
  std::string (*routine)(const Routine&, const Page&);
  std::string (*list)(const Catalogue&, const Page&);
  /// With the times that it was rolled of late, the newest first.
  std::string (*release)(const Catalogue&, const Release&, std::span<const Rolled>, const Page&);
  std::string (*tool)(const Catalogue&, const Tool&, const Page&);
  std::string (*history)(const HistoryDigest&, HistoryView, const Page&);
  /// Instead of `history` where all of it is asked for; null where that will do.
  const SessionList* sessions;
};

/// All of them; the first is the default.
std::span<const Format> formats();

/// The routine in one line, as for a notification.
std::string brief(const Routine& routine, const Page& page);

}  // namespace rollplan
