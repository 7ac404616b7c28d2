// A routine: what to do on the floor, cue by cue, each step with its reason.
//
// A routine points to the catalogue it was planned or read with, and to releases and
// tools in it: that Catalogue object must outlive the routine.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"

namespace rollplan {

enum class CueKind : std::uint8_t { get_ready, roll, hold, change_sides, stretch, test_drive };
enum class Role : std::uint8_t { added, rotation, run, asked };  ///< from low to high
enum class NoteKind : std::uint8_t { safety, caution, info };
enum class Reason : std::uint8_t { pain, preparation, tool, time };  ///< the first that holds

std::string_view id_of(CueKind kind);
std::string_view id_of(Role role);
std::string_view id_of(NoteKind kind);
std::string_view id_of(Reason reason);
std::string_view id_of(Side side);
std::string_view id_of(Level level);

/// One thing to do for a counted time.
struct Cue {
  CueKind kind;
  Side side;
  Seconds length;
  std::string text;
};

/// One area on one side.
struct Step {
  int area;  ///< counted from 1; two sides of an area share it
  const Release* release;
  const Tool* tool;
  Side side;
  Role role;
  std::string because;       ///< why it is there: a sentence
  std::string tool_because;  ///< why this tool: "best fit, in hand"
  int pain_cap;
  std::vector<Cue> cues;
};

struct Note {
  NoteKind kind;
  const Release* release;  ///< null where it concerns the whole routine
  std::string text;
  std::string command;  ///< what to type, if anything: the text's last words

  /// Text and command in one.
  std::string whole() const { return command.empty() ? text : text + ' ' + command; }
};

struct LeftOut {
  const Release* release;
  Side side;
  Reason reason;
  std::optional<Seconds> needs;  ///< only for `time`: what would have to be added to the total
  std::string because;
};

struct AskedArea {
  const Release* release;
  Side side;
  std::optional<int> pain;
};

/// What became of the request.
enum class Verdict : std::uint8_t { ready, empty, refused };

struct Routine {
  Date date;
  Level level = Level::normal;
  bool before_run = false;
  std::optional<Seconds> budget;
  Seconds full{};  ///< the chosen areas and their preparations with no limit of time
  std::vector<AskedArea> asked;
  std::vector<Note> notes;  ///< safety first, then cautions, then information
  std::vector<Step> steps;
  std::vector<LeftOut> left_out;
  Verdict verdict = Verdict::ready;
  const Catalogue* catalogue = nullptr;

  /// Owns the releases and tools that a routine read from a document has and the
  /// catalogue lacks. Empty for a planned routine.
  std::shared_ptr<const void> storage;
};

/// The sum of the cues; no length is stored apart from them.
Seconds length_of(const Step& step);
Seconds length_of(const Routine& routine);

}  // namespace rollplan
