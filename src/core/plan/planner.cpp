#include "rollplan/planner.hpp"

#include <algorithm>
#include <numeric>

#include "core/plan/stages.hpp"
#include "rollplan/error.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr Seconds usual_time = std::chrono::minutes(15);
constexpr Seconds usual_time_before_run = std::chrono::minutes(5);

Level level_for(const Catalogue& catalogue, const Request& request) {
  if (request.level) return *request.level;
  const bool gentle = request.before_run || (request.run && catalogue.runs[*request.run].gentle);
  return gentle ? Level::gentle : Level::normal;
}

std::optional<Seconds> budget_for(const Request& request) {
  if (request.time || request.sore) return request.time;
  return request.before_run ? usual_time_before_run : usual_time;
}

std::vector<ToolIndex> owned_tools(const Catalogue& catalogue, const Request& request) {
  if (request.tools) return *request.tools;
  std::vector<ToolIndex> all(catalogue.tools.size());
  std::iota(all.begin(), all.end(), ToolIndex{0});
  return all;
}

std::vector<DraftArea> route_asked(const Catalogue& catalogue, const Resolution& resolution) {
  std::vector<Wanted> wanted;
  for (const Asked& asked : resolution.asked) {
    wanted.push_back(Wanted{asked.release, Role::asked, asked.sides(), asked.pain});
  }
  auto areas = route(catalogue, wanted, Preparations::all);
  if (!areas) {
    throw Error(ErrorKind::usage,
                say("more than {} areas in one routine, preparations included", most_areas),
                "name fewer, and roll the others another day");
  }
  return std::move(*areas);
}

/// One line for each area, two if its sides differ.
std::vector<AskedArea> asked_areas(const Catalogue& catalogue, const Resolution& resolution) {
  std::vector<AskedArea> lines;
  for (const Asked& asked : resolution.asked) {
    const Release* release = &catalogue.releases[asked.release];
    const auto& [left, right] = asked.pain;
    if (left && right && left->number == right->number) {
      lines.push_back(AskedArea{release, Side::both, left->number});
      continue;
    }
    if (left) lines.push_back(AskedArea{release, Side::left, left->number});
    if (right) lines.push_back(AskedArea{release, Side::right, right->number});
  }
  return lines;
}

Verdict verdict_on(const Routine& routine, const Resolution& resolution) {
  if (!resolution.refusals.empty()) return Verdict::refused;
  if (!routine.steps.empty()) return Verdict::ready;
  const bool pain = std::ranges::any_of(
      routine.left_out, [](const LeftOut& left_out) { return left_out.reason == Reason::pain; });
  return pain ? Verdict::refused : Verdict::empty;
}

std::optional<RunDone> run_of(const Catalogue& catalogue, const Request& request) {
  if (request.ran || !request.run) return request.ran;
  RunDone run;
  run.kind = catalogue.runs[*request.run].id;
  return run;
}

void fill_areas(Draft& draft, const Resolution& resolution) {
  if (resolution.is_stopped() || has_no_kind(draft.request)) return;
  if (draft.request.sore) {
    draft.areas = route_asked(draft.catalogue, resolution);
  } else {
    choose_areas(draft);
  }
  mark_losses(draft);
  fit(draft);
}

}  // namespace

Routine plan(const Catalogue& catalogue, const Request& request, const Past& past) {
  const Resolution resolution = request.sore ? resolve(catalogue, *request.sore) : Resolution{};
  Draft draft{catalogue,
              request,
              past,
              level_for(catalogue, request),
              owned_tools(catalogue, request),
              budget_for(request),
              {},
              {}};
  fill_areas(draft, resolution);

  const std::vector<std::size_t> order = floor_order(draft);
  Routine routine;
  routine.date = request.date;
  routine.level = draft.level;
  routine.before_run = request.before_run;
  routine.budget = draft.budget;
  routine.full = draft.full_total();
  routine.asked = asked_areas(catalogue, resolution);
  routine.run = run_of(catalogue, request);
  routine.notes = notes_for(draft, resolution);
  routine.steps = compose_steps(draft, order, pick_tools(draft, order));
  routine.left_out = left_out_of(draft);
  routine.verdict = verdict_on(routine, resolution);
  routine.catalogue = &catalogue;
  return routine;
}

}  // namespace rollplan
