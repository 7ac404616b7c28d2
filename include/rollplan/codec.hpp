// From the text of a file to values, with the place of every fault.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"
#include "rollplan/error.hpp"
#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

inline constexpr std::size_t most_bytes = std::size_t{256} << 20U;  ///< of a file
inline constexpr std::size_t most_depth = 32;                       ///< of lists in lists
inline constexpr std::size_t most_string = 4096;                    ///< bytes of a text

// What a document says that it is.
inline constexpr std::string_view catalogue_schema = "rollplan.catalogue/1";
inline constexpr std::string_view config_schema = "rollplan.config/1";
inline constexpr std::string_view routine_schema = "rollplan.routine/1";
inline constexpr std::string_view session_schema = "rollplan.session/1";
inline constexpr std::string_view unfinished_schema = "rollplan.unfinished/1";

/// Something in a file that is not as it should be.
struct Fault {
  std::size_t line = 1, column = 1;  ///< counted from 1, columns in characters
  std::string pointer;               ///< JSON pointer; empty for the whole file
  std::string what;
  std::string expected;

  /// `file:line:col: /json/pointer: what is wrong; what was expected`
  std::string text(std::string_view file) const;
};

/// What a file is called that was read from there, in every message.
inline constexpr std::string_view standard_input = "standard input";

/// `rollplan check FILE`, as it is typed; `-` for standard input.
std::string command_to_check(std::string_view file);

/// A file whose content is at fault; the message is the first fault's.
class FaultyFile : public Error {
 public:
  FaultyFile(std::string_view file, std::vector<Fault> found);
  bool is_about(std::string_view file) const { return file_ == file; }
  std::vector<Fault> faults;  ///< in the order of the file

 private:
  std::string file_;
};

/// Reads a catalogue and adds it to `base`: entries of a known id are replaced
/// where they stand, new ones follow. With an empty `base` it must be complete.
/// The result views `text`, `memory` and whatever `base` views: keep them.
/// Throws FaultyFile, which names `file`.
Catalogue parse_catalogue(std::string_view text, std::string_view file, const Catalogue& base,
                          std::pmr::memory_resource& memory);

/// Reads a routine as `rollplan.routine/1` writes it. Releases and tools that the
/// catalogue does not have come from the routine itself, with no more than their
/// names. The stop lines of the catalogue are not among the notes: every routine
/// has them. Keys that are not known are passed over, for documents only grow.
/// The result views `text`, `catalogue` and `memory`. Throws FaultyFile.
Routine parse_routine(std::string_view text, std::string_view file, const Catalogue& catalogue,
                      std::pmr::memory_resource& memory);

/// The same for a session that was left early.
Unfinished parse_unfinished(std::string_view text, std::string_view file,
                            const Catalogue& catalogue, std::pmr::memory_resource& memory);

/// `rollplan.routine/1`, `rollplan.unfinished/1`; keys in their order.
std::string write_routine(const Routine& routine);
std::string write_unfinished(const Unfinished& left);

/// A session as a history keeps it, `rollplan.session/1`: one line without its end.
/// Reading throws FaultyFile.
std::string write_session(const SessionRecord& record);
SessionRecord parse_session(std::string_view line, std::string_view file);

/// The one of `known` that the document names as its `schema`. A configuration may
/// leave it out: then its keys tell. Throws FaultyFile for any other document, and
/// for a text that is not JSON.
std::string_view schema_of(std::string_view text, std::string_view file,
                           std::initializer_list<std::string_view> known);

}  // namespace rollplan
