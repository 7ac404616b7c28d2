#include "codec/routine_reader.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "codec/storage.hpp"
#include "core/lookup.hpp"
#include "rollplan/planner.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::uint32_t most_steps = 3 * most_areas;  ///< left, right and both of each
constexpr std::uint32_t most_cues = 200;              ///< of a step
constexpr std::uint32_t most_listed = 1000;           ///< of any other list
constexpr std::int32_t longest_cue = 3600;
constexpr std::int32_t longest = most_steps * most_cues * longest_cue;
constexpr std::int32_t most_pain = 10;

}  // namespace

Routine RoutineReader::read(TokenIndex token) {
  Routine routine;
  routine.catalogue = &catalogue_;
  TokenIndex asked_token = 0;
  TokenIndex notes_token = 0;
  TokenIndex left_token = 0;
  const auto later = [](TokenIndex& into) { return [&into](TokenIndex value) { into = value; }; };
  const auto budget = [&](TokenIndex value) {
    if (!in_.is_null(value)) routine.budget = seconds(value, 0, longest);
  };
  const auto steps = [&](TokenIndex value) {
    if (!in_.expect_list(value, most_steps)) return;
    in_.tree().each_item(value, [&](TokenIndex item) { routine.steps.push_back(step(item)); });
    check_areas(value, routine.steps);
  };
  in_.object(token,
             must("schema", [&](TokenIndex value) { in_.expect_schema(value, routine_schema); }),
             must("date", [&](TokenIndex value) { routine.date = in_.date(value); }),
             must("level", [&](TokenIndex value) { routine.level = in_.one_of<Level>(value); }),
             may("budget_s", budget), may("total_s", [&](TokenIndex value) { sum(value); }),
             may("full_s", [&](TokenIndex value) { routine.full = seconds(value, 0, longest); }),
             may("asked", later(asked_token)), may("notes", later(notes_token)),
             must("steps", steps), may("left_out", later(left_token)),
             may("before_run", [&](TokenIndex value) { routine.before_run = in_.flag(value); }));
  // The steps alone name the releases that the catalogue does not have.
  if (asked_token != 0) asked(asked_token, routine.asked);
  if (notes_token != 0) notes(notes_token, routine.notes);
  if (left_token != 0) left_out(left_token, routine.left_out);
  if (routine.steps.empty()) routine.verdict = Verdict::empty;
  return routine;
}

Step RoutineReader::step(TokenIndex token) {
  Step step{};
  TokenIndex release_token = 0;
  std::string_view name;
  const auto cues = [&](TokenIndex value) {
    if (!in_.expect_list(value, most_cues)) return;
    in_.tree().each_item(value, [&](TokenIndex item) { step.cues.push_back(cue(item)); });
    if (step.cues.empty()) in_.fault(value, "a step without a cue", "at least one");
  };
  const auto ignored = [&](TokenIndex value) { sum(value); };
  const auto text_or_null = [this](std::string& into) {
    return [this, &into](TokenIndex value) {
      if (!in_.is_null(value)) into = text(value);
    };
  };
  in_.object(
      token, may("n", ignored),
      must("area", [&](TokenIndex value) { step.area = in_.number(value, 1, most_areas); }),
      must("release", [&](TokenIndex value) { release_token = value; }),
      may("name", [&](TokenIndex value) { name = in_.text(value); }),
      must("side", [&](TokenIndex value) { step.side = in_.one_of<Side>(value); }),
      must("tool", [&](TokenIndex value) { step.tool = tool(value); }),
      must("role", [&](TokenIndex value) { step.role = in_.one_of<Role>(value); }),
      must("because", [&](TokenIndex value) { step.because = text(value); }),
      may("tool_because", [&](TokenIndex value) { step.tool_because = text(value); }),
      may("lighter", text_or_null(step.lighter)), may("stronger", text_or_null(step.stronger)),
      must("pain_cap", [&](TokenIndex value) { step.pain_cap = in_.number(value, 0, most_pain); }),
      may("starts_s", ignored), may("total_s", ignored), must("cues", cues));
  if (release_token != 0) step.release = release(release_token, name);
  return step;
}

Cue RoutineReader::cue(TokenIndex token) {
  Cue cue{};
  in_.object(token, must("kind", [&](TokenIndex value) { cue.kind = in_.one_of<CueKind>(value); }),
             must("side", [&](TokenIndex value) { cue.side = in_.one_of<Side>(value); }),
             must("s", [&](TokenIndex value) { cue.length = seconds(value, 1, longest_cue); }),
             must("text", [&](TokenIndex value) { cue.text = text(value); }));
  return cue;
}

void RoutineReader::check_areas(TokenIndex token, const std::vector<Step>& steps) {
  const Step* last = nullptr;
  for (const Step& step : steps) {
    const int before = last == nullptr ? 0 : last->area;
    const bool goes_on = last != nullptr && step.area == before && step.release == last->release;
    if (!goes_on && step.area != before + 1) {
      in_.fault(token, say("area {} behind area {}", step.area, before),
                "areas counted from 1, the steps of one release together");
      return;
    }
    last = &step;
  }
}

void RoutineReader::asked(TokenIndex token, std::vector<AskedArea>& all) {
  if (!in_.expect_list(token, most_listed)) return;
  in_.tree().each_item(token, [&](TokenIndex item) {
    AskedArea area{};
    const auto pain = [&](TokenIndex value) {
      if (!in_.is_null(value)) area.pain = in_.number(value, 0, most_pain);
    };
    in_.object(item, must("release", [&](TokenIndex value) { area.release = release(value); }),
               must("side", [&](TokenIndex value) { area.side = in_.one_of<Side>(value); }),
               may("pain", pain));
    all.push_back(area);
  });
}

void RoutineReader::notes(TokenIndex token, std::vector<Note>& all) {
  if (!in_.expect_list(token, most_listed)) return;
  const auto is_stop_line = [&](const Note& note) {
    return note.kind == NoteKind::safety && note.release == nullptr &&
           std::ranges::find(catalogue_.stop_lines, note.text, &Statement::text) !=
               catalogue_.stop_lines.end();
  };
  in_.tree().each_item(token, [&](TokenIndex item) {
    Note note{};
    in_.object(item,
               must("kind", [&](TokenIndex value) { note.kind = in_.one_of<NoteKind>(value); }),
               may("id", [&](TokenIndex value) { note.id = text(value); }),
               may("release", [&](TokenIndex value) { note.release = release_or_null(value); }),
               must("text", [&](TokenIndex value) { note.text = text(value); }));
    if (!is_stop_line(note)) all.push_back(std::move(note));
  });
}

void RoutineReader::left_out(TokenIndex token, std::vector<LeftOut>& all) {
  if (!in_.expect_list(token, most_listed)) return;
  in_.tree().each_item(token, [&](TokenIndex item) {
    LeftOut left{};
    const auto needs = [&](TokenIndex value) {
      if (!in_.is_null(value)) left.needs = seconds(value, 0, longest);
    };
    in_.object(item, must("release", [&](TokenIndex value) { left.release = release(value); }),
               must("side", [&](TokenIndex value) { left.side = in_.one_of<Side>(value); }),
               must("reason", [&](TokenIndex value) { left.reason = in_.one_of<Reason>(value); }),
               may("needs_s", needs),
               must("because", [&](TokenIndex value) { left.because = text(value); }));
    all.push_back(std::move(left));
  });
}

const Release* RoutineReader::release(TokenIndex token, std::string_view name) {
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

const Release* RoutineReader::release_or_null(TokenIndex token) {
  return in_.is_null(token) ? nullptr : release(token);
}

const Tool* RoutineReader::tool(TokenIndex token) {
  const std::string_view id = in_.id(token);
  for (const Tool& known : catalogue_.tools) {
    if (known.id == id) return &known;
  }
  const auto own = std::ranges::find(own_tools_, id, &Tool::id);
  if (own != own_tools_.end()) return *own;
  Tool& made = in_.array<Tool>(1).front();
  made.id = made.name = id;
  own_tools_.push_back(&made);
  return &made;
}

void RoutineReader::sum(TokenIndex token) {
  in_.number(token, 0, longest);
}

Seconds RoutineReader::seconds(TokenIndex token, std::int32_t least, std::int32_t most) {
  return Seconds(in_.number(token, least, most));
}

Routine read_routine(std::string text, std::string_view file, const Catalogue& catalogue) {
  const auto storage = std::make_shared<DocumentStorage>(std::move(text));
  const JsonTree tree(storage->text, file, storage->memory);
  expect_schema(tree, routine_schema);
  Reading in(tree, storage->memory, UnknownKeys::are_newer);
  Routine routine = RoutineReader(in, catalogue).read(0);
  in.finish();
  routine.storage = storage;
  return routine;
}

}  // namespace rollplan
