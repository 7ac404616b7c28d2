#include <algorithm>

#include "core/plan/progress.hpp"
#include "core/plan/stages.hpp"
#include "core/routine_text.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// Collects notes, which `of_kind` then sorts.
class NoteWriter {
 public:
  NoteWriter(const Draft& draft, const Resolution& resolution)
      : draft_(draft), resolution_(resolution) {}

  std::vector<Note> write() {
    refusals();
    if (!resolution_.refusals.empty()) return std::move(notes_);
    ask_first();
    if (resolution_.is_stopped()) return std::move(notes_);
    if (has_no_kind(draft_.request)) return draft_.request.remarks;
    no_pressure();
    referrals();
    painful_run();
    word_cautions();
    area_cautions();
    before_run_cautions();
    standstills();
    firm_level();
    run_beside_sore();
    no_weights();
    remarks();
    missing_tools();
    shortened();
    least_time();
    fewer_tools();
    return std::move(notes_);
  }

 private:
  void add(NoteKind kind, std::string_view id, const Release* release, std::string text,
           std::string command = {}) {
    notes_.push_back(Note{kind, std::string(id), release, std::move(text), std::move(command)});
  }

  void refusals() {
    for (const Refusal* refusal : resolution_.refusals) {
      add(NoteKind::safety, refusal->id, nullptr, std::string(refusal->text));
    }
  }

  void no_pressure() {
    for (const DraftArea& area : draft_.areas) {
      Sides painful;
      for (const Side side : each_side) {
        if (area.lost[index_of(side)] == Reason::pain) painful.add(Sides(side));
      }
      if (painful.none()) continue;
      add(NoteKind::safety, note_id::pain, area.entry,
          no_pressure_text(*area.entry, painful.side()));
    }
  }

  void ask_first() {
    for (const AskFirst* words : resolution_.ask_first) {
      add(NoteKind::safety, words->id, nullptr, std::string(words->text));
    }
  }

  void referrals() {
    for (const Referred& referred : resolution_.referrals) {
      const Referral& referral = *referred.referral;
      if (referred.with_command && !referral.command.empty()) {
        add(NoteKind::caution, referral.id, nullptr, say("{} Try:", referral.text),
            std::string(referral.command));
      } else {
        add(NoteKind::caution, referral.id, nullptr,
            std::string(referral.text) + not_planned(referred.beside));
      }
    }
  }

  /// That areas named beside a referral are not planned, unless another phrase asks for them.
  std::string not_planned(const std::vector<ReleaseIndex>& releases) const {
    std::vector<std::string> areas;
    for (const ReleaseIndex release : releases) {
      const std::string area(draft_.catalogue.releases[release].area);
      const bool is_planned =
          std::ranges::find(resolution_.asked, release, &Asked::release) != resolution_.asked.end();
      if (!is_planned && std::ranges::find(areas, area) == areas.end()) areas.push_back(area);
    }
    if (areas.empty()) return {};
    return say(" Nothing is planned for the {}: separate areas by commas.", listed(areas));
  }

  void painful_run() {
    if (!draft_.request.before_run) return;
    for (const DraftArea& area : draft_.areas) {
      const auto tender = [](const auto& pain) { return pain && pain->rank >= tender_from; };
      if (!std::ranges::any_of(area.pain, tender)) continue;
      add(NoteKind::caution, note_id::tender_before_run, area.entry,
          say("Pain of 6 or more in the {}: don't run through it, rest today.", area.entry->area));
    }
  }

  void word_cautions() {
    for (const WordCaution& caution : resolution_.cautions) {
      add(NoteKind::caution, note_id::word_caution, &draft_.catalogue.releases[caution.release],
          std::string(caution.text));
    }
  }

  void area_cautions() {
    for (const DraftArea& area : draft_.areas) {
      if (!area.comes()) continue;
      for (const Statement& caution : area.entry->cautions) {
        add(NoteKind::caution, note_id::caution, area.entry, std::string(caution.text));
      }
    }
  }

  void before_run_cautions() {
    if (!draft_.request.before_run) return;
    for (const DraftArea& area : draft_.areas) {
      if (!area.comes() || area.entry->before_run.text.empty()) continue;
      add(NoteKind::caution, note_id::before_run, area.entry,
          std::string(area.entry->before_run.text));
    }
  }

  /// Notes on pain that does not improve: for areas asked for and areas that the choice left out.
  void standstills() {
    const bool chosen = !draft_.request.sore;
    for (ReleaseIndex i = 0; i < draft_.catalogue.releases.size() && i < draft_.past.size(); ++i) {
      const auto standstill = standstill_of(draft_.past, i);
      if (!standstill || (chosen && draft_.request.date >= standstill->turns_again())) continue;
      const Release& release = draft_.catalogue.releases[i];
      if (chosen) {
        add(NoteKind::caution, note_id::standstill, &release, skipped_text(release, *standstill));
      } else if (is_asked_for(i)) {
        add(NoteKind::caution, note_id::standstill, &release,
            standstill_text(release, *standstill));
      }
    }
  }

  bool is_asked_for(ReleaseIndex release) const {
    return std::ranges::find(resolution_.asked, release, &Asked::release) !=
           resolution_.asked.end();
  }

  void run_beside_sore() {
    const Request& request = draft_.request;
    if (!request.run || !request.sore) return;
    const Run& run = draft_.catalogue.runs[*request.run];
    const bool decides = !request.level && run.gentle;
    add(NoteKind::info, note_id::run_beside_sore, nullptr,
        say("You named what is sore, so the {} adds no areas{}.", run.name,
            decides ? ", but it makes the routine gentle" : ""));
  }

  /// A catalogue that stands alone often has no weights.
  void no_weights() {
    const Request& request = draft_.request;
    if (!request.run || request.sore) return;
    const auto is_worked = [&](const Release& release) {
      return weight_after(release, *request.run) > 0;
    };
    if (std::ranges::any_of(draft_.catalogue.releases, is_worked)) return;
    add(NoteKind::info, note_id::no_weights, nullptr,
        say("None of your areas has a weight for the {}. Give them weights (see: man "
            "rollplan-catalogue), or name what is sore with --sore.",
            draft_.catalogue.runs[*request.run].name));
  }

  void remarks() {
    const std::vector<Note>& remarks = draft_.request.remarks;
    notes_.insert(notes_.end(), remarks.begin(), remarks.end());
  }

  void firm_level() {
    if (draft_.level != Level::firm || draft_.present() == 0) return;
    add(NoteKind::info, note_id::firm, nullptr,
        "Firm changes the tool, not the pain: the limits stay the same.");
  }

  void missing_tools() {
    for (std::size_t i = 0; i < draft_.areas.size(); ++i) {
      const DraftArea& area = draft_.areas[i];
      if (area.lost[0] != Reason::tool && area.lost[1] != Reason::tool) continue;
      add(NoteKind::info, note_id::no_tool, area.entry,
          say("{}: {}", capitalised(area.entry->area), why_left_out(draft_, i, Reason::tool)));
    }
  }

  void shortened() {
    const Seconds full = draft_.full_total();
    if (draft_.total() == Seconds(0) || full <= draft_.total()) return;
    std::vector<std::string> less;
    std::vector<std::string> missing;
    for (const DraftArea& area : draft_.areas) {
      if (!area.can_come()) continue;
      const std::string name(area.entry->area);
      if (!area.comes()) {
        missing.push_back(name);
      } else if (area.cycles < draft_.full_cycles(area) ||
                 area.stretch != draft_.may_stretch(area)) {
        less.push_back(name);
      }
    }
    std::string text = say("Shortened to fit {}; the full routine takes {}.",
                           clock_text(*draft_.budget), clock_text(full));
    if (!less.empty()) text += say(" Less of: {}.", comma_listed(less));
    if (!missing.empty()) text += say(" Without: {}.", comma_listed(missing));
    add(NoteKind::info, note_id::shortened, nullptr, std::move(text));
  }

  void least_time() {
    if (draft_.present() != 0) return;
    std::optional<Seconds> least = draft_.least_whole;
    for (std::size_t i = 0; i < draft_.areas.size(); ++i) {
      if (!draft_.areas[i].can_come()) continue;
      const Seconds needed = draft_.smallest_addition(i, 0);
      least = least ? std::min(*least, needed) : needed;
    }
    if (!least) return;
    add(NoteKind::info, note_id::least_time, nullptr,
        say("Nothing fits into {}. The shortest time that works:", duration_text(*draft_.budget)),
        say("{} --time {}", draft_.request.command, duration_text(*least)));
  }

  void fewer_tools() {
    if (draft_.request.tools) return;
    const auto two = two_tools_for(draft_);
    if (!two) return;
    const auto& tools = draft_.catalogue.tools;
    add(NoteKind::info, note_id::tools, nullptr,
        say("Don't have all of these? Use --tools {},{}", tools[two->first].id,
            tools[two->second].id));
  }

  const Draft& draft_;
  const Resolution& resolution_;
  std::vector<Note> notes_;
};

/// Why this side of the area is not in the plan; empty if it is.
std::optional<Reason> reason_for(const DraftArea& area, Side side) {
  if (!area.wanted.has(side)) return std::nullopt;
  if (area.lost[index_of(side)]) return area.lost[index_of(side)];
  return area.comes() ? std::nullopt : std::optional(Reason::time);
}

}  // namespace

std::vector<Note> notes_for(const Draft& draft, const Resolution& resolution) {
  return NoteWriter(draft, resolution).write();
}

std::vector<LeftOut> left_out_of(const Draft& draft) {
  std::vector<LeftOut> all;
  for (std::size_t i = 0; i < draft.areas.size(); ++i) {
    const DraftArea& area = draft.areas[i];
    const auto left = reason_for(area, Side::left);
    const auto right = reason_for(area, Side::right);
    const auto add = [&](Side side, Reason reason) {
      std::optional<Seconds> needs;
      if (reason == Reason::time) needs = draft.smallest_addition(i, draft.present());
      all.push_back(LeftOut{area.entry, side, reason, needs, why_left_out(draft, i, reason)});
    };
    if (left && left == right) {
      add(Side::both, *left);
      continue;
    }
    if (left) add(Side::left, *left);
    if (right) add(Side::right, *right);
  }
  return all;
}

}  // namespace rollplan
