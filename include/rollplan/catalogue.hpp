// Everything rollplan knows about releases, tools and kinds of run.
//
// The texts and lists in a catalogue are views. Those of the built-in catalogue are
// constants. A catalogue that was read from a file shares the ownership of everything
// it views, so it can be copied cheaply and returned from anywhere. A pointer, view or
// span taken from it is valid as long as any copy of that catalogue exists.
//
// Every length of time is in whole seconds, every pain a number from 0 (none) to 10
// (the worst). A `sources` member lists where the fact comes from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
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

/// Where a fact comes from: a paper, a guideline, or "common practice".
struct Source {
  std::string_view id{};
  std::string_view text{};
};

/// One or more sentences, with their sources.
struct Statement {
  std::string_view text{};
  Sources sources{};
};

/// How long something takes, in seconds.
struct Timing {
  Seconds length{};
  Sources sources{};
};

/// How many times something is done.
struct Count {
  std::int32_t n{};
  Sources sources{};
};

/// How many times to roll and hold on each side, depending on why the area is in the routine.
struct Cycles {
  Count asked{};       ///< you asked for it, or it was chosen after a run or in rotation
  Count required{};    ///< another area needs it first
  Count optional{};    ///< it helps another area
  Count before_run{};  ///< any area before a run
};

/// How long each kind of cue takes, and how many cycles to do.
struct Dose {
  Timing get_ready{}, roll{}, hold{}, change_sides{}, stretch{}, test_drive{};
  Cycles cycles{};
};

/// The most pain a step may cause, from 0 to 10, and the words that say what to aim for.
struct Pressure {
  std::int32_t cap{};
  std::string_view aim{};
  Sources sources{};
};

/// Which pressure applies: before a run, at the level `gentle`, or otherwise.
struct Pressures {
  Pressure before_run{}, gentle{}, normal{};
};

/// Figures are drawn on a grid of this width and height. The floor is a line across it, and
/// every head has the same radius.
inline constexpr std::int32_t figure_width = 60, figure_height = 40;
inline constexpr std::int32_t figure_floor = 36, figure_head_radius = 4;

/// A place on the grid: `x` from the left, `y` from the top, both within it.
struct Point {
  std::int32_t x{}, y{};
  bool operator==(const Point&) const = default;
};

/// Two to eight points, joined by straight lines.
using Stroke = std::span<const Point>;

/// Where the tool moves. It always has a length.
struct Arrow {
  Point from{}, to{};
};

/// A picture of a position. It shows the right side; its mirror image shows the left.
struct Figure {
  Point head{};                     ///< the middle of the head
  std::span<const Stroke> lines{};  ///< the body, one to eight
  std::span<const Stroke> props{};  ///< a chair or a wall, at most eight
  Point tool{};                     ///< the middle of the tool, which usually stands on the floor
  Arrow arrow{};
};

/// A ball, a roller or anything else to roll on.
struct Tool {
  std::string_view id{};
  std::string_view name{};  ///< as in mid-sentence: "lacrosse ball"
  Words words{};
  std::string_view about{};
  std::int32_t softness{};  ///< 1 is the softest
  Sources sources{};
  std::int32_t size{};  ///< its radius in figures, 1 to 8
};

/// How to lie, where to roll, and how to make it lighter or stronger. Any of them may be
/// empty, and all may hold {tool}, {side} and {other}.
struct Position {
  Statement lie{}, roll{};
  Statement lighter{}, stronger{};
};

/// How well a tool suits a release: 1 best, 2 good, 3 only if nothing better is
/// owned. At `firm` a 0 is chosen even before a 1. No entry: not suited.
struct Fitness {
  ToolIndex tool{};
  std::int32_t normal{}, tender{}, firm{};
  std::string_view note{};
  Sources sources{};
  Position position{};             ///< only the parts that differ from the release's own
  const Figure* figure = nullptr;  ///< null: the release's
};

/// A release that is done before another one, and why.
struct Preparation {
  ReleaseIndex release{};
  bool required{};
  std::string_view because{};
  Sources sources{};
};

/// A name for a release. If it has a caution, everybody who uses that name is shown the caution.
struct Word {
  std::string_view text{};
  std::string_view caution{};  ///< usually empty
};

/// How much a kind of run works an area: 1 (a little) to 3 (a lot).
struct Weight {
  RunIndex run{};
  std::int32_t weight{};
};

/// A kind of run, such as "downhill".
struct Run {
  std::string_view id{};
  std::string_view name{};  ///< as in mid-sentence: "downhill run"
  bool gentle{};            ///< its routine is gentle unless the request sets a level
  std::span<const std::int32_t> follow_up{};  ///< hours after the run
  Sources sources{};
};

/// Words such as "fever" that rule out rolling: no routine, whatever else was asked for.
struct Refusal {
  std::string_view id{};
  Words words{};
  std::string_view text{};
  Sources sources{};
};

/// Words such as "pregnant" or "strain": no routine until a clinician has been asked.
struct AskFirst {
  std::string_view id{};
  Words words{};
  std::string_view text{};
  Sources sources{};
};

/// Words with no release of their own: a text, and often a command that helps.
struct Referral {
  std::string_view id{};
  Words words{};
  std::string_view text{};
  std::string_view command{};  ///< empty if no command helps
  Words unless{};              ///< beside one of these, it does not apply
  Sources sources{};
};

/// A side with the words for it: "left", "lft", "l".
struct SideWords {
  Side side{};
  Words words{};
};

struct Lexicon;

/// How to treat one area of the body.
struct Release {
  std::string_view id{};
  std::string_view name{};  ///< "Glute release"
  std::string_view area{};  ///< as in mid-sentence: "glutes", "IT band"
  bool plural{};            ///< whether `area` takes a plural verb: "the calves are"
  std::span<const Word> words{};
  std::string_view muscles{};
  Position position{};                ///< a tool may have another: see `position_with`
  Statement stretch{}, test_drive{};  ///< may hold {side} and the like; no stretch if empty
  std::span<const Statement> cautions{};
  Statement before_run{};  ///< a caution for a routine before a run; usually empty
  std::span<const Statement> about{};
  std::span<const Preparation> preparations{};
  std::span<const Fitness> tools{};
  std::span<const Weight> weights{};
  Sources weight_sources{};
  Count max_cycles{};              ///< 0: no limit of its own
  const Dose* dose = nullptr;      ///< null: the catalogue's
  Pressure pressure{};             ///< its own limit; a cap of 0 means none
  const Figure* figure = nullptr;  ///< null: none was drawn; a tool may have another
};

struct Catalogue {
  std::span<const Source> sources{};
  std::span<const Tool> tools{};
  std::span<const Run> runs{};
  std::span<const Release> releases{};  ///< in the order in which they are done
  std::span<const Refusal> refusals{};
  std::span<const Referral> referrals{};
  std::span<const AskFirst> ask_first_words{};
  std::span<const SideWords> sides{};
  Words feelings{};  ///< words such as "sore" and "my", which do not say where
  std::span<const Statement> stop_lines{};  ///< everything that forbids starting or going on
  Statement stop_brief{};                   ///< the same, for formats with room for one line only
  Dose dose{};
  Pressures pressure{};
  Statement hold{};       ///< what to do on the spot; may hold {aim}
  Statement ask_first{};  ///< who asks a clinician before rolling
  Statement never_on{};
  Statement closing{};
  Statement closing_before_run{};         ///< instead of `closing`, unless it is empty
  std::span<const Statement> evidence{};  ///< what you may hope for, and what not

  /// All the words above, sorted by the reader of the catalogue. Null is allowed: then they
  /// are sorted again for each phrase.
  const Lexicon* lexicon = nullptr;

  /// Owns everything that the members above view. Empty for the built-in catalogue.
  std::shared_ptr<const void> storage{};
};

/// The six releases and four tools that ship inside. They are constants: nothing is read
/// or allocated when you call this.
const Catalogue& builtin_catalogue();

/// The JSON text of an extra catalogue that ships inside, such as "hamstrings"; pass it to
/// `read_catalogue`. Empty if no catalogue has that name.
std::string_view shipped_catalogue(std::string_view name);

/// The names that `shipped_catalogue` knows.
Words shipped_catalogues();

/// Finds the release that a phrase names: "calf", "Calves", "sore calf muscle (left)". Empty if the
/// phrase names none or several, contains an unknown word, or contains one that forbids rolling.
/// The result is an index into the catalogue's list.
std::optional<ReleaseIndex> find_release(const Catalogue& catalogue, std::string_view phrase);

/// Finds an entry by its id or by any of its names: "foam_roller", "Tennis ball".
/// Upper case makes no difference, and a space is as good as a hyphen or an underscore.
/// Empty if no entry has that name.
std::optional<ToolIndex> find_tool(const Catalogue& catalogue, std::string_view word);
std::optional<RunIndex> find_run(const Catalogue& catalogue, std::string_view word);

/// How to do `release` with `tool`. A part that the tool leaves empty is the release's own.
Position position_with(const Catalogue& catalogue, const Release& release, const Tool& tool);

/// The picture of `release` with `tool`: the tool's if it has one, otherwise the release's. Null if
/// neither has a picture.
const Figure* figure_with(const Catalogue& catalogue, const Release& release, const Tool& tool);

/// The pressure on `release` if the catalogue's would be `usual`. The release's own limit only
/// applies if it is not higher.
inline const Pressure& pressure_on(const Release& release, const Pressure& usual) {
  const Pressure& own = release.pressure;
  return own.cap > 0 && own.cap <= usual.cap ? own : usual;
}

/// The dose for `release`: its own if it has one, otherwise the catalogue's.
inline const Dose& dose_of(const Catalogue& catalogue, const Release& release) {
  return release.dose != nullptr ? *release.dose : catalogue.dose;
}

}  // namespace rollplan
