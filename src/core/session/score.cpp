#include "core/session/score.hpp"

namespace rollplan {

Score score_of(const Routine& routine) {
  Score score;
  score.routine = &routine;
  for (const Step& step : routine.steps) {
    for (const Cue& cue : step.cues) {
      score.cues.push_back(Score::Entry{&step, &cue, score.total});
      score.total += cue.length;
    }
  }
  return score;
}

std::size_t area_count(const Score& score) {
  return score.cues.empty() ? 0 : area_at(score, score.cues.size() - 1) + 1;
}

std::size_t area_at(const Score& score, std::size_t cue) {
  return static_cast<std::size_t>(score.cues[cue].step->area) - 1;
}

std::size_t position_at(const Score& score, std::size_t cue) {
  const Step* const step = score.cues[cue].step;
  for (std::size_t i = cue; score.cues[i].step == step; --i) {
    const CueKind kind = score.cues[i].cue->kind;
    if (kind == CueKind::get_ready || kind == CueKind::change_sides) return i;
    if (i == 0) break;
  }
  return cue;
}

bool ends_area(const Score& score, std::size_t cue) {
  return cue + 1 == score.cues.size() || area_at(score, cue + 1) != area_at(score, cue);
}

Seconds length_of_cue(const Score& score, std::size_t cue) {
  return score.cues[cue].cue->length;
}

}  // namespace rollplan
