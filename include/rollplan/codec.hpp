// Reads and writes the documents that rollplan keeps. Readers take the text of a file and
// its name, which only appears in messages; they report every fault, not just the first.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"
#include "rollplan/error.hpp"
#include "rollplan/history.hpp"
#include "rollplan/routine.hpp"
#include "rollplan/session.hpp"

namespace rollplan {

// Limits on what is read.
inline constexpr std::size_t most_bytes = std::size_t{256} << 20U;  ///< the size of a file
inline constexpr std::size_t most_depth = 32;     ///< how deep lists and objects are nested
inline constexpr std::size_t most_string = 4096;  ///< the size of one text

// The `schema` of each document: its kind and version.
inline constexpr std::string_view catalogue_schema = "rollplan.catalogue/1";
inline constexpr std::string_view config_schema = "rollplan.config/1";
inline constexpr std::string_view routine_schema = "rollplan.routine/1";
inline constexpr std::string_view session_schema = "rollplan.session/1";
inline constexpr std::string_view unfinished_schema = "rollplan.unfinished/1";

/// Something wrong in a file, and where.
struct Fault {
  /// Counted from 1, columns in characters. Line 0 is a file without lines, or all of it.
  std::size_t line = 1, column = 1;
  std::string pointer{};   ///< JSON pointer, such as /releases/0/id; empty for the whole file
  std::string what{};      ///< what is wrong
  std::string expected{};  ///< what should be there

  /// `file:line:col: /json/pointer: what is wrong; what was expected`
  std::string text(std::string_view file) const;
};

/// The name that messages use for a file that was read from standard input.
inline constexpr std::string_view standard_input = "standard input";

/// The command `rollplan check FILE`, quoted for a shell; `-` for standard input.
std::string command_to_check(std::string_view file);

/// Thrown for a file with faults. `what()` describes the first one.
class FaultyFile : public Error {
 public:
  FaultyFile(std::string_view file, std::vector<Fault> found);
  bool is_about(std::string_view file) const { return file_ == file; }
  std::vector<Fault> faults;  ///< in file order

 private:
  std::string file_;
};

/// Reads a catalogue and adds it to `base`: an entry with a known id replaces the one in
/// `base`, new entries come last. If `base` is empty, the catalogue has to be complete.
/// The result owns everything it needs. Throws FaultyFile.
Catalogue read_catalogue(std::string text, std::string_view file, const Catalogue& base);

/// Reads a routine: the document `rollplan.routine/1`. A release or tool that `catalogue`
/// lacks is taken from the routine, with only its id and name. Unknown keys are ignored,
/// because a newer version may have written them. The catalogue's stop lines are left out
/// of the notes, because every routine has them. The result points to `catalogue`, which
/// must outlive it. Throws FaultyFile.
Routine read_routine(std::string text, std::string_view file, const Catalogue& catalogue);
std::string write_routine(const Routine& routine);

/// Reads a session that was left early, `rollplan.unfinished/1`, in the same way.
Unfinished read_unfinished(std::string text, std::string_view file, const Catalogue& catalogue);
std::string write_unfinished(const Unfinished& left);
/// The day of such a session, read without looking at the rest. Null if the text has none.
std::optional<Date> date_of_unfinished(std::string_view text);

/// A history that was read: lines of `rollplan.session/1`.
struct History {
  std::vector<SessionRecord> sessions{};  ///< without those replaced or removed, in file order
  std::vector<Fault> faults{};            ///< the first fault of every line that was skipped
};

/// Reads a whole history. A later record replaces an earlier one with the same id, or
/// removes it. Lines with a fault, and those of a newer version, are skipped.
History read_history(std::string_view text);

/// One session as a line of a history, `rollplan.session/1`, without the end of the line. Reading
/// throws FaultyFile if the line is faulty or has another schema.
SessionRecord read_session(std::string_view line, std::string_view file);
std::string write_session(const SessionRecord& record);

/// Returns the member of `known` that the document names as its `schema`. A configuration may leave
/// it out and is then recognised by its keys. Throws FaultyFile for any other document, and for
/// text that is not JSON.
std::string_view schema_of(std::string_view text, std::string_view file,
                           std::initializer_list<std::string_view> known);

}  // namespace rollplan
