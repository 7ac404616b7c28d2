// JSON of live cues, sessions, and their totals.
#include <cmath>

#include "core/history/totals.hpp"
#include "core/session/score.hpp"
#include "render/json_values.hpp"
#include "render/live/live.hpp"
#include "render/live/words.hpp"
#include "render/renderers.hpp"
#include "render/session_json.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// The mean of a sum, rounded to tenths; null if nothing was recorded.
Json mean(std::int64_t sum, std::size_t count) {
  if (count == 0) return nullptr;
  return std::round(10.0 * static_cast<double>(sum) / static_cast<double>(count)) / 10.0;
}

Json area_total_json(const AreaTotal& total) {
  return Json{{"schema", "rollplan.area-total/1"},
              {"release", total.release.empty() ? Json(nullptr) : Json(total.release)},
              {"last", iso_date(total.last)},
              {"times", total.times},
              {"holds", or_null(total.holds)},
              {"pain_before", mean(total.pain_before, total.measured)},
              {"pain_after", mean(total.pain_after, total.measured)},
              {"helped", total.helped}};
}

Json live_event(std::string_view event) {
  return Json{{"schema", "rollplan.live/1"}, {"event", event}};
}

Json next_cue_json(const Score::Entry& entry) {
  return Json{{"kind", id_of(entry.cue->kind)},
              {"release", entry.step->release->id},
              {"side", id_of(entry.cue->side)},
              {"tool", entry.step->tool->id},
              {"s", entry.cue->length.count()}};
}

}  // namespace

std::string live_no_routine_json(const Routine& routine) {
  Json event = live_event(routine.verdict == Verdict::refused ? "refused" : "empty");
  event["date"] = iso_date(routine.date);
  event["notes"] = Json::array();
  for (const Note& note : routine.notes) {
    event["notes"].push_back(
        Json{{"kind", id_of(note.kind)}, {"id", note.id}, {"text", note.whole()}});
  }
  return event.dump();
}

std::string live_begin_json(const Score& score) {
  Json safety = Json::array();
  for (const Note& note : score.routine->notes) {
    if (note.kind == NoteKind::safety) safety.push_back(note.whole());
  }
  for (const Statement& line : score.routine->catalogue->stop_lines) safety.push_back(line.text);
  Json event = live_event("begin");
  event["date"] = iso_date(score.routine->date);
  event["total_s"] = score.total.count();
  event["areas"] = area_count(score);
  event["cues"] = score.cues.size();
  event["safety"] = std::move(safety);
  return event.dump();
}

std::string live_cue_json(const Score& score, std::size_t cue) {
  const Score::Entry& entry = score.cues[cue];
  Json event = live_event("cue");
  event["cue"] = cue + 1;
  event["area"] = entry.step->area;
  event["release"] = entry.step->release->id;
  event["name"] = entry.step->release->name;
  event["side"] = id_of(entry.cue->side);
  event["tool"] = entry.step->tool->id;
  event["kind"] = id_of(entry.cue->kind);
  event["starts_s"] = entry.starts.count();
  event["s"] = entry.cue->length.count();
  event["text"] = entry.cue->text;
  event["next"] = cue + 1 < score.cues.size() ? next_cue_json(score.cues[cue + 1]) : Json(nullptr);
  return event.dump();
}

std::string live_event_json(const Score& score, const SessionState& state, std::string_view event,
                            Moment now) {
  Json line = live_event(event);
  line["cue"] = score.cues.empty() ? Json(nullptr) : Json(state.cue + 1);
  line["cue_left_s"] = shown_left(cue_left(state, now)).count();
  line["left_s"] = shown_left(routine_left(score, state, now)).count();
  line["active_s"] = shown_passed(state.active).count();
  return line.dump();
}

std::string json_session_line(const SessionRecord&, std::string_view line, const Page&) {
  return std::string(line);
}

std::string json_history(const HistoryDigest& digest, HistoryView view, const Page&) {
  Json totals = Json::array();
  if (view != HistoryView::by_week) {
    for (const AreaTotal& total : digest.areas) totals.push_back(area_total_json(total));
  }
  if (view != HistoryView::by_area) {
    for (const WeekTotal& week : digest.weeks) {
      totals.push_back(Json{{"schema", "rollplan.week-total/1"},
                            {"week", iso_week(week.monday)},
                            {"monday", iso_date(week.monday)},
                            {"sessions", week.sessions},
                            {"total_s", seconds_or_null(week.time)}});
    }
  }
  return written(totals);
}

std::string json_session(const SessionRecord& record) {
  Json areas = Json::array();
  for (const AreaDone& area : record.areas) {
    areas.push_back(Json{{"release", area.release},
                         {"side", id_of(area.side)},
                         {"role", id_of(area.role)},
                         {"tool", area.tool.empty() ? Json(nullptr) : Json(area.tool)},
                         {"holds", or_null(area.holds)},
                         {"pain_before", or_null(area.pain_before)},
                         {"pain_after", or_null(area.pain_after)},
                         {"helped", area.helped}});
  }
  Json document{{"schema", "rollplan.session/1"},
                {"id", record.id},
                {"date", iso_date(record.date)},
                {"total_s", seconds_or_null(record.total)},
                {"areas", std::move(areas)},
                {"note", record.note.empty() ? Json(nullptr) : Json(record.note)}};
  if (record.undone) document["undone"] = true;
  return document.dump();
}

}  // namespace rollplan
