// What is known about releases and tools, as plain values.
//
// The texts and lists in a catalogue are views. Those of the built-in catalogue are
// constants. A catalogue that was read from a file shares the ownership of everything
// it views, so it can be copied cheaply and returned from anywhere. A pointer, view or
// span taken from it is valid as long as any copy of that catalogue exists.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "rollplan/units.hpp"

namespace rollplan {

using SourceIndex = std::uint32_t;   ///< into Catalogue::sources
using ToolIndex = std::uint32_t;     ///< into Catalogue::tools
using RunIndex = std::uint32_t;      ///< into Catalogue::runs
using ReleaseIndex = std::uint32_t;  ///< into Catalogue::releases

using Sources = std::span<const SourceIndex>;
using Words = std::span<const std::string_view>;

/// Where a fact comes from; "common practice" is a source like any other.
struct Source {
  std::string_view id;
  std::string_view text;
};

/// A sentence with its sources.
struct Statement {
  std::string_view text;
  Sources sources;
};

/// A length of time with its sources.
struct Timing {
  Seconds length{};
  Sources sources;
};

/// A small count with its sources.
struct Count {
  std::int32_t n{};
  Sources sources;
};

/// How often the cycle of rolling and holding is done, by why an area is there.
struct Cycles {
  Count asked;       ///< asked for, or chosen by run kind or rotation
  Count required;    ///< a preparation that must come first
  Count optional;    ///< a preparation that helps
  Count before_run;  ///< anything before a run
};

/// The lengths of all cues, and the cycles.
struct Dose {
  Timing get_ready, roll, hold, change_sides, stretch, test_drive;
  Cycles cycles;
};

/// The most pain (0 to 10) a step may cause, and the words for what to aim at.
struct Pressure {
  std::int32_t cap{};
  std::string_view aim;
  Sources sources;
};

struct Pressures {
  Pressure before_run, gentle, normal;
};

struct Tool {
  std::string_view id;
  std::string_view name;  ///< as in mid-sentence: "lacrosse ball"
  Words words;
  std::string_view about;
  std::int32_t softness{};  ///< 1 is the softest
  Sources sources;
};

/// How well a tool suits a release: 1 best, 2 good, 3 when nothing better is
/// owned. At `firm` a 0 is chosen even before a 1. No entry: not suited.
struct Fitness {
  ToolIndex tool{};
  std::int32_t normal{}, tender{}, firm{};
  std::string_view note;
  Sources sources;
};

/// A release that is done before another one, and why.
struct Preparation {
  ReleaseIndex release{};
  bool required{};
  std::string_view because;
  Sources sources;
};

/// A word that names a release; some bring a caution with them.
struct Word {
  std::string_view text;
  std::string_view caution;  ///< empty for most
};

/// How much a kind of run asks of a release: 1 to 3.
struct Weight {
  RunIndex run{};
  std::int32_t weight{};
};

/// A kind of run just done.
struct Run {
  std::string_view id;
  bool gentle{};                            ///< its routine is gentle unless told otherwise
  std::span<const std::int32_t> follow_up;  ///< hours after the run
  Sources sources;
};

/// Words that end the session: no routine, whatever else was asked.
struct Refusal {
  std::string_view id;
  Words words;
  std::string_view text;
  Sources sources;
};

/// Words with no release of their own: a text, and a command that helps.
struct Referral {
  std::string_view id;
  Words words;
  std::string_view text;
  std::string_view command;
  Sources sources;
};

struct Release {
  std::string_view id;
  std::string_view name;  ///< "Glute release"
  std::string_view area;  ///< as in mid-sentence: "glutes", "IT band"
  std::span<const Word> words;
  std::string_view muscles;
  Statement lie, roll;            ///< may hold {tool}, {side} and {other}
  Statement stretch, test_drive;  ///< likewise; an empty stretch text means none
  std::span<const Statement> cautions;
  std::span<const Statement> about;
  std::span<const Preparation> preparations;
  std::span<const Fitness> tools;
  std::span<const Weight> weights;
  Sources weight_sources;
  Count max_cycles;            ///< 0: no limit of its own
  const Dose* dose = nullptr;  ///< null: the catalogue's
};

struct Catalogue {
  std::span<const Source> sources;
  std::span<const Tool> tools;
  std::span<const Run> runs;
  std::span<const Release> releases;  ///< in the order in which they are done
  std::span<const Refusal> refusals;
  std::span<const Referral> referrals;
  std::span<const Statement> stop_lines;  ///< all that forbids starting or going on
  Statement stop_brief;                   ///< the same where there is one line only
  Dose dose;
  Pressures pressure;
  Statement hold;       ///< what to do on the spot; may hold {aim}
  Statement ask_first;  ///< who asks a clinician before rolling
  Statement never_on;
  Statement closing;
  std::span<const Statement> evidence;  ///< what may be hoped for, and what not

  /// Owns everything that the members above view. Empty for the built-in catalogue.
  std::shared_ptr<const void> storage;
};

/// The six releases and four tools that ship inside.
const Catalogue& builtin_catalogue();

/// The text of a catalogue that ships beside the built-in one, such as
/// "hamstrings"; empty if there is none of that name.
std::string_view shipped_catalogue(std::string_view name);

/// The names that `shipped_catalogue` knows.
Words shipped_catalogues();

inline const Dose& dose_of(const Catalogue& catalogue, const Release& release) {
  return release.dose != nullptr ? *release.dose : catalogue.dose;
}

}  // namespace rollplan
