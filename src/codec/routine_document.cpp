#include "codec/routine_document.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/storage.hpp"
#include "core/lookup.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

constexpr std::uint32_t most_steps = 3 * most_areas;  ///< left, right and both of each
constexpr std::uint32_t most_cues = 200;              ///< of one step
constexpr std::uint32_t most_listed = 1000;           ///< of any other list
constexpr std::int32_t longest_cue = 3600;
constexpr std::int32_t longest = most_steps * most_cues * longest_cue;
constexpr std::int32_t most_pain = 10;
constexpr std::int32_t most_metres = 10'000'000;

class RoutineReader {
 public:
  RoutineReader(Reading& in, const Catalogue& catalogue) : in_(in), catalogue_(catalogue) {}

  Routine read(TokenIndex token) {
    Routine routine;
    routine.catalogue = &catalogue_;
    TokenIndex asked_token = 0;
    TokenIndex notes_token = 0;
    TokenIndex left_token = 0;
    const auto later = [](TokenIndex& into) { return [&into](TokenIndex value) { into = value; }; };
    const auto steps = [&](TokenIndex value) {
      in_.items(value, most_steps, [&](TokenIndex item) { routine.steps.push_back(step(item)); });
      check_areas(value, routine.steps);
    };
    in_.object(
        token, must("schema", [&](TokenIndex value) { in_.expect_schema(value, routine_schema); }),
        must("date", in_.to(routine.date)), must("level", in_.to(routine.level)),
        may("budget_s", in_.to(routine.budget, 0, longest)),
        may("total_s", in_.to(derived_, 0, longest)),
        may("full_s", in_.to(routine.full, 0, longest)), may("asked", later(asked_token)),
        may("run", [&](TokenIndex value) { run(value, routine.run); }),
        may("notes", later(notes_token)), must("steps", steps), may("left_out", later(left_token)),
        may("before_run", in_.to(routine.before_run)), may("title", in_.to(routine.title)));
    // Only the steps name the releases that the catalogue lacks, so they come first.
    if (asked_token != 0) asked(asked_token, routine.asked);
    if (notes_token != 0) notes(notes_token, routine.notes);
    if (left_token != 0) left_out(left_token, routine.left_out);
    if (routine.steps.empty()) routine.verdict = Verdict::empty;
    return routine;
  }

 private:
  Step step(TokenIndex token) {
    Step step{};
    TokenIndex release_token = 0;
    std::string_view name;
    const auto cues = [&](TokenIndex value) {
      const auto add = [&](TokenIndex item) { step.cues.push_back(cue(item)); };
      if (in_.items(value, most_cues, add) && step.cues.empty()) {
        in_.fault(value, "a step without a cue", "at least one");
      }
    };
    const auto text_or_null = [this](std::string& into) {
      return [this, &into](TokenIndex value) {
        if (!in_.is_null(value)) into = in_.text(value);
      };
    };
    in_.object(token, may("n", in_.to(derived_, 0, longest)),
               must("area", in_.to(step.area, 1, most_areas)),
               must("release", [&](TokenIndex value) { release_token = value; }),
               may("name", in_.to(name)), must("side", in_.to(step.side)),
               must("tool", [&](TokenIndex value) { step.tool = tool(value); }),
               must("role", in_.to(step.role)), must("because", in_.to(step.because)),
               may("tool_because", in_.to(step.tool_because)),
               may("lighter", text_or_null(step.lighter)),
               may("stronger", text_or_null(step.stronger)),
               must("pain_cap", in_.to(step.pain_cap, 0, most_pain)),
               may("starts_s", in_.to(derived_, 0, longest)),
               may("total_s", in_.to(derived_, 0, longest)), must("cues", cues));
    if (release_token != 0) step.release = release(release_token, name);
    return step;
  }

  Cue cue(TokenIndex token) {
    Cue cue{};
    in_.object(token, must("kind", in_.to(cue.kind)), must("side", in_.to(cue.side)),
               must("s", in_.to(cue.length, 1, longest_cue)), must("text", in_.to(cue.text)));
    return cue;
  }

  void check_areas(TokenIndex token, const std::vector<Step>& steps) {
    const Step* last = nullptr;
    for (const Step& step : steps) {
      const int before = last == nullptr ? 0 : last->area;
      const bool goes_on = last != nullptr && step.area == before && step.release == last->release;
      if (!goes_on && step.area != before + 1) {
        in_.fault(token, say("area {} comes after area {}", step.area, before),
                  "areas counted from 1, the steps of one release together");
        return;
      }
      last = &step;
    }
  }

  void asked(TokenIndex token, std::vector<AskedArea>& all) {
    in_.items(token, most_listed, [&](TokenIndex item) {
      AskedArea area{};
      in_.object(item, must("release", [&](TokenIndex value) { area.release = release(value); }),
                 must("side", in_.to(area.side)), may("pain", in_.to(area.pain, 0, most_pain)));
      all.push_back(area);
    });
  }

  void run(TokenIndex token, std::optional<RunDone>& into) {
    into.reset();
    if (in_.is_null(token)) return;
    RunDone& run = into.emplace();
    const auto text_or_null = [this](std::string& text) {
      return [this, &text](TokenIndex value) {
        if (!in_.is_null(value)) text = in_.text(value);
      };
    };
    in_.object(token, must("kind", text_or_null(run.kind)),
               may("because", text_or_null(run.because)),
               may("distance_m", in_.to(run.distance, 0, most_metres)),
               may("time_s", in_.to(run.time, 0, std::numeric_limits<std::int32_t>::max())),
               may("ascent_m", in_.to(run.ascent, 0, most_metres)),
               may("descent_m", in_.to(run.descent, 0, most_metres)),
               may("start", [&](TokenIndex value) { start(value, run); }),
               may("file", text_or_null(run.file)));
  }

  void start(TokenIndex token, RunDone& run) {
    if (in_.is_null(token)) return;
    const std::string_view text = in_.text(token);
    const auto start = parse_moment(text);
    if (!start) {
      return in_.fault(token, say("{} is not a moment", in_quotes(text)),
                       "a date, a time and an offset such as 2026-11-22T07:10:00+01:00");
    }
    run.start = start->moment;
    run.utc_offset = start->utc_offset;
  }

  void notes(TokenIndex token, std::vector<Note>& all) {
    in_.items(token, most_listed, [&](TokenIndex item) {
      Note note{};
      const auto release_or_null = [&](TokenIndex value) {
        if (!in_.is_null(value)) note.release = release(value);
      };
      in_.object(item, must("kind", in_.to(note.kind)), may("id", in_.to(note.id)),
                 may("release", release_or_null), must("text", in_.to(note.text)));
      if (!is_stop_line(note)) all.push_back(std::move(note));
    });
  }

  bool is_stop_line(const Note& note) const {
    const auto& lines = catalogue_.stop_lines;
    return note.kind == NoteKind::safety && note.release == nullptr &&
           std::ranges::find(lines, note.text, &Statement::text) != lines.end();
  }

  void left_out(TokenIndex token, std::vector<LeftOut>& all) {
    in_.items(token, most_listed, [&](TokenIndex item) {
      LeftOut left{};
      in_.object(item, must("release", [&](TokenIndex value) { left.release = release(value); }),
                 must("side", in_.to(left.side)), must("reason", in_.to(left.reason)),
                 may("needs_s", in_.to(left.needs, 0, longest)),
                 must("because", in_.to(left.because)));
      all.push_back(std::move(left));
    });
  }

  /// Finds it by its id. If the catalogue has none, creates one that belongs to the routine.
  const Release* release(TokenIndex token, std::string_view name = {}) {
    const std::string_view id = in_.id(token);
    if (const auto known = release_with_id(catalogue_, id)) return &catalogue_.releases[*known];
    const auto own = std::ranges::find(own_releases_, id, &Release::id);
    if (own != own_releases_.end()) return *own;
    Release& made = in_.array<Release>(1).front();
    made.id = id;
    made.name = made.area = name.empty() ? id : name;
    own_releases_.push_back(&made);
    return &made;
  }

  const Tool* tool(TokenIndex token) {
    const std::string_view id = in_.id(token);
    const auto known = std::ranges::find(catalogue_.tools, id, &Tool::id);
    if (known != catalogue_.tools.end()) return &*known;
    const auto own = std::ranges::find(own_tools_, id, &Tool::id);
    if (own != own_tools_.end()) return *own;
    Tool& made = in_.array<Tool>(1).front();
    made.id = made.name = id;
    own_tools_.push_back(&made);
    return &made;
  }

  Reading& in_;
  const Catalogue& catalogue_;
  int derived_ = 0;  ///< numbers that follow from others; checked, but not kept
  std::vector<const Release*> own_releases_;
  std::vector<const Tool*> own_tools_;
};

}  // namespace

Routine read_routine(Reading& in, TokenIndex token, const Catalogue& catalogue) {
  return RoutineReader(in, catalogue).read(token);
}

Routine read_routine(std::string text, std::string_view file, const Catalogue& catalogue) {
  const auto storage = std::make_shared<DocumentStorage>(std::move(text));
  const JsonTree tree(storage->text, file, storage->memory);
  expect_schema(tree, routine_schema);
  Reading in(tree, storage->memory, UnknownKeys::are_newer);
  Routine routine = read_routine(in, 0, catalogue);
  in.finish();
  routine.storage = storage;
  return routine;
}

}  // namespace rollplan
