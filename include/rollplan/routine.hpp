// A routine: what to do on the floor, cue by cue, with the reason for each step.
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

/// One thing to do for a number of seconds.
struct Cue {
  CueKind kind = CueKind::get_ready;
  Side side = Side::both;
  Seconds length{};
  std::string text{};
};

/// One area on one side, or on both at once.
struct Step {
  int area = 0;  ///< counted from 1; the two sides of an area share it
  const Release* release = nullptr;
  const Tool* tool = nullptr;
  Side side = Side::both;
  Role role = Role::asked;
  std::string because;       ///< why it is there: a sentence
  std::string tool_because;  ///< why this tool: "best fit, in hand"
  int pain_cap = 0;          ///< ease off above this, 0 to 10
  std::vector<Cue> cues{};
};

struct Note {
  NoteKind kind;
  const Release* release;  ///< null where it concerns the whole routine
  std::string text;
  std::string command;  ///< what to type, if anything: the text's last words

  /// Text and command in one.
  std::string whole() const { return command.empty() ? text : text + ' ' + command; }
};

/// An area that is not in the routine, and why.
struct LeftOut {
  const Release* release = nullptr;
  Side side = Side::both;
  Reason reason = Reason::pain;
  std::optional<Seconds> needs{};  ///< only for Reason::time: how much more time it takes
  std::string because{};
};

/// An area that was asked for.
struct AskedArea {
  const Release* release = nullptr;
  Side side = Side::both;
  std::optional<int> pain{};  ///< 0 to 10
};

/// Whether there is anything to do: `empty` if nothing fits, `refused` for a danger.
enum class Verdict : std::uint8_t { ready, empty, refused };

struct Routine {
  Date date{};
  Level level = Level::normal;
  bool before_run = false;
  std::optional<Seconds> budget{};  ///< Request::time
  Seconds full{};                   ///< how long it would be without a limit of time
  std::vector<AskedArea> asked{};
  std::vector<Note> notes;  ///< safety first, then cautions, then information
  std::vector<Step> steps{};
  std::vector<LeftOut> left_out{};
  Verdict verdict = Verdict::ready;
  const Catalogue* catalogue = nullptr;

  /// Owns the releases and tools that a routine read from a document has and the
  /// catalogue lacks. Empty for a planned routine.
  std::shared_ptr<const void> storage;
};

/// How long it takes: the sum of its cues.
Seconds length_of(const Step& step);
Seconds length_of(const Routine& routine);

}  // namespace rollplan
