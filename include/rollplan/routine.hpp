// A routine: what to do on the floor, cue by cue, with the reason for each step.
//
// A routine points to the catalogue it was planned or read with, and to releases and
// tools in it: that Catalogue object must outlive the routine.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
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
/// Why an area is left out. If several reasons apply, the first of these counts.
enum class Reason : std::uint8_t { pain, preparation, tool, time };

/// The ids of an enumeration's values, in the order of the values. Documents and options use these
/// ids.
template <class Enum>
inline constexpr std::array<std::string_view, 0> all_ids{};
template <>
inline constexpr std::array<std::string_view, 6> all_ids<CueKind>{
    "get-ready", "roll", "hold", "switch", "stretch", "test-drive"};
template <>
inline constexpr std::array<std::string_view, 4> all_ids<Role>{"added", "rotation", "run", "asked"};
template <>
inline constexpr std::array<std::string_view, 3> all_ids<NoteKind>{"safety", "caution", "info"};
template <>
inline constexpr std::array<std::string_view, 4> all_ids<Reason>{"pain", "preparation", "tool",
                                                                 "time"};
template <>
inline constexpr std::array<std::string_view, 3> all_ids<Side>{"left", "right", "both"};
template <>
inline constexpr std::array<std::string_view, 3> all_ids<Level>{"gentle", "normal", "firm"};

template <class Enum>
concept HasIds = !all_ids<Enum>.empty();

template <HasIds Enum>
constexpr std::string_view id_of(Enum value) {
  return all_ids<Enum>[static_cast<std::size_t>(value)];
}

/// The value with exactly this id: `value_of<Side>("left")`.
template <HasIds Enum>
constexpr std::optional<Enum> value_of(std::string_view id) {
  for (std::size_t i = 0; i < all_ids<Enum>.size(); ++i) {
    if (all_ids<Enum>[i] == id) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

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
  std::string because{};       ///< why it is there: a sentence
  std::string tool_because{};  ///< why this tool: "best fit, in hand"
  std::string lighter{};       ///< how to press less; empty if nothing is known
  std::string stronger{};      ///< how to press more; likewise
  int pain_cap = 0;            ///< ease off above this, 0 to 10
  std::vector<Cue> cues{};
};

/// The ids of the planner's own notes. A refusal or a referral has the id that the catalogue gives
/// it.
namespace note_id {
inline constexpr std::string_view stop = "stop";  ///< the catalogue's stop lines
inline constexpr std::string_view pain = "pain";  ///< too much pain for any pressure
inline constexpr std::string_view tender_before_run = "tender-before-run";
inline constexpr std::string_view word_caution = "word-caution";  ///< for a word of --sore
inline constexpr std::string_view caution = "caution";            ///< for an area of the routine
inline constexpr std::string_view before_run = "before-run";      ///< the same, before a run
inline constexpr std::string_view standstill = "standstill";      ///< the pain is not improving
inline constexpr std::string_view firm = "firm";                  ///< what the level `firm` changes
inline constexpr std::string_view run_beside_sore = "run-beside-sore";
inline constexpr std::string_view no_weights = "no-weights";  ///< no area is rolled after that run
inline constexpr std::string_view no_tool = "no-tool";
inline constexpr std::string_view shortened = "shortened";
inline constexpr std::string_view least_time = "least-time";  ///< the shortest --time that works
inline constexpr std::string_view tools = "tools";            ///< how to say which tools you own
inline constexpr std::string_view run_kind = "run-kind";      ///< how to correct a guess
inline constexpr std::string_view maybe_race = "maybe-race";  ///< it is as long as a race
inline constexpr std::string_view not_a_run = "not-a-run";
inline constexpr std::string_view no_run_kind = "no-run-kind";  ///< the file does not give it
}  // namespace note_id

/// A remark beside the steps.
struct Note {
  NoteKind kind = NoteKind::info;
  std::string id{};                  ///< shared by all notes of one sort
  const Release* release = nullptr;  ///< null if it is about the whole routine
  std::string text{};
  std::string command{};  ///< a command to type, if there is one; it ends the text

  /// The text with its command.
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

/// An area that the user asked for.
struct AskedArea {
  const Release* release = nullptr;
  Side side = Side::both;
  std::optional<int> pain{};  ///< 0 to 10
};

/// The run just done, as its file describes it. Values that the file lacks are unset. If the user
/// named the kind, only the kind is set.
struct RunDone {
  std::string kind{};     ///< the id of a kind of run: "trail"; empty if unknown
  std::string because{};  ///< how the kind was found, as a sentence
  std::optional<std::int32_t> distance{}, ascent{}, descent{};  ///< in metres
  std::optional<Seconds> time{};                                ///< spent moving
  std::optional<std::chrono::sys_seconds> start{};
  std::chrono::minutes utc_offset{};  ///< of the local time at the start
  std::string file{};                 ///< where this was read, "-" for standard input
};

/// Whether there is something to do: `empty` if nothing fits, `refused` if it would be dangerous.
enum class Verdict : std::uint8_t { ready, empty, refused };

struct Routine {
  Date date{};
  Level level = Level::normal;
  bool before_run = false;
  std::optional<Seconds> budget{};  ///< Request::time
  Seconds full{};                   ///< how long it would be without a time limit
  std::vector<AskedArea> asked{};
  std::optional<RunDone> run{};
  std::vector<Note> notes{};  ///< safety first, then cautions, then information
  std::vector<Step> steps{};
  std::vector<LeftOut> left_out{};
  Verdict verdict = Verdict::ready;
  std::string title{};  ///< heads the sheet: "Anna, week 3"; printable, without a line break
  /// The word that was asked about, if no routine for a day was: "knee". Heads the answer of `show`
  /// and `history` about an area without a routine.
  std::string subject{};
  const Catalogue* catalogue = nullptr;

  /// Owns the releases and tools that a routine read from a document has and the
  /// catalogue lacks. Empty for a planned routine.
  std::shared_ptr<const void> storage{};
};

/// How long it takes: the sum of its cues.
Seconds length_of(const Step& step);
Seconds length_of(const Routine& routine);

}  // namespace rollplan
