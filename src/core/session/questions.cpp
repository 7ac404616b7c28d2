#include "core/session/questions.hpp"

#include <algorithm>

#include "core/phrase/phrase.hpp"
#include "core/routine_text.hpp"
#include "rollplan/catalogue.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// "calves", "left calves"
std::string area_with_side(const AskedArea& area) {
  return area.side == Side::both ? std::string(area.release->area)
                                 : say("{} {}", id_of(area.side), area.release->area);
}

Question pain_question(const AskedArea& area, std::string_view when) {
  Question question;
  question.kind = QuestionKind::pain;
  question.text = say("Pain in the {} {}, 0-10 (Enter to skip):", area_with_side(area), when);
  return question;
}

bool is_about(const AreaDone& done, const AskedArea& asked) {
  return done.release == asked.release->id &&
         (asked.side == Side::both || done.side == Side::both || asked.side == done.side);
}

std::vector<AskedArea> asked_and_rolled(const Routine& routine, const SessionRecord& record) {
  std::vector<AskedArea> rolled;
  for (const AskedArea& asked : routine.asked) {
    const auto about = [&](const AreaDone& done) { return is_about(done, asked); };
    if (std::ranges::any_of(record.areas, about)) rolled.push_back(asked);
  }
  return rolled;
}

/// The releases of the record, each once, in its order.
std::vector<std::string> releases_of(const SessionRecord& record) {
  std::vector<std::string> releases;
  for (const AreaDone& area : record.areas) {
    if (releases.empty() || releases.back() != area.release) releases.push_back(area.release);
  }
  return releases;
}

bool has_helped(const SessionRecord& record, std::string_view release) {
  return std::ranges::any_of(
      record.areas, [&](const AreaDone& area) { return area.release == release && area.helped; });
}

std::string_view area_name(const Routine& routine, std::string_view release) {
  for (const Step& step : routine.steps) {
    if (step.release->id == release) return step.release->area;
  }
  return release;
}

Question helped_question(const Routine& routine, const SessionRecord& record) {
  Question question;
  question.kind = QuestionKind::choice;
  question.text = "Which helped?";
  std::string kept;
  for (const std::string& release : releases_of(record)) {
    const int number = ++question.choices;
    question.text += say("{} {} {}", number > 1 ? "," : "", number, area_name(routine, release));
    if (!has_helped(record, release)) continue;
    question.preset.push_back(number);
    kept += say("{}{}", kept.empty() ? "" : ",", number);
  }
  question.text += kept.empty() ? " (Enter for none):" : say(" (Enter for {}, 0 for none):", kept);
  return question;
}

/// If several answers are about one entry, the highest counts.
void raise(std::optional<int>& pain, int answered) {
  pain = std::max(pain.value_or(0), answered);
}

/// Adds the pain to those phrases that asked for this area without a number.
void note_pain(const AskedArea& area, const Catalogue& catalogue, Request& request) {
  if (!request.sore) return;
  for (Sore& sore : *request.sore) {
    const Phrase phrase = read_phrase(catalogue, sore.word);
    if (sore.pain || phrase.decision != Decision::release) continue;
    if (&catalogue.releases[phrase.releases.front().term.entry] != area.release) continue;
    sore.pain = area.pain;
    // A question about one side means that the other side already has its number.
    if (sore.side == Side::both) sore.side = phrase.side().value_or(area.side);
  }
}

}  // namespace

Question stop_question(const Catalogue& catalogue) {
  Question question;
  question.catalogue = &catalogue;
  question.text = "Do any of these apply to you today? y/N";
  return question;
}

std::vector<Question> pain_questions(const Routine& routine) {
  std::vector<Question> questions;
  for (const AskedArea& area : routine.asked) {
    if (!area.pain) questions.push_back(pain_question(area, "now"));
  }
  return questions;
}

bool note_pains(const std::vector<Answer>& answers, Routine& routine, Request* request) {
  std::size_t next = 0;
  bool any = false;
  for (AskedArea& area : routine.asked) {
    if (area.pain || next == answers.size()) continue;
    area.pain = answers[next++].pain;
    if (!area.pain) continue;
    any = true;
    if (request != nullptr) note_pain(area, *routine.catalogue, *request);
  }
  return any;
}

std::vector<Question> closing_questions(const Routine& routine, const SessionRecord& record) {
  std::vector<Question> questions;
  for (const AskedArea& area : asked_and_rolled(routine, record)) {
    questions.push_back(pain_question(area, "after it"));
  }
  if (!record.areas.empty()) questions.push_back(helped_question(routine, record));
  return questions;
}

void note_closing(const Routine& routine, const std::vector<Answer>& answers,
                  SessionRecord& record) {
  const std::vector<AskedArea> asked = asked_and_rolled(routine, record);
  for (std::size_t i = 0; i < asked.size() && i < answers.size(); ++i) {
    if (!answers[i].pain) continue;
    for (AreaDone& done : record.areas) {
      if (is_about(done, asked[i])) raise(done.pain_after, *answers[i].pain);
    }
  }
  if (answers.size() <= asked.size()) return;
  const std::vector<int>& chosen = answers[asked.size()].chosen;
  const std::vector<std::string> releases = releases_of(record);
  for (AreaDone& done : record.areas) {
    const auto index = std::ranges::find(releases, done.release) - releases.begin();
    done.helped = std::ranges::find(chosen, index + 1) != chosen.end();
  }
}

}  // namespace rollplan
