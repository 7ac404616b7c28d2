// Small helpers that several tests share.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rollplan/catalogue.hpp"
#include "rollplan/history.hpp"

namespace rollplan::testing {

/// The bytes of a file in the source tree.
inline std::string contents_of(const std::string& path) {
  std::ifstream file(std::string(ROLLPLAN_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const Release& release_named(const Catalogue& catalogue, std::string_view id) {
  return *std::ranges::find(catalogue.releases, id, &Release::id);
}

/// The ids of sessions, a space behind each.
inline std::string ids_of(const std::vector<SessionRecord>& sessions) {
  std::string ids;
  for (const SessionRecord& one : sessions) ids += one.id + ' ';
  return ids;
}

// Compares field by field, so that it also notices fields that renderers omit.

template <class T>
bool same_list(std::span<const T> a, std::span<const T> b, bool (*equal)(const T&, const T&)) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal);
}

inline bool same(Sources a, Sources b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}
inline bool same(Words a, Words b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}
inline bool same(const Statement& a, const Statement& b) {
  return a.text == b.text && same(a.sources, b.sources);
}
inline bool same(const Timing& a, const Timing& b) {
  return a.length == b.length && same(a.sources, b.sources);
}
inline bool same(const Count& a, const Count& b) {
  return a.n == b.n && same(a.sources, b.sources);
}
inline bool same(const Dose& a, const Dose& b) {
  return same(a.get_ready, b.get_ready) && same(a.roll, b.roll) && same(a.hold, b.hold) &&
         same(a.change_sides, b.change_sides) && same(a.stretch, b.stretch) &&
         same(a.test_drive, b.test_drive) && same(a.cycles.asked, b.cycles.asked) &&
         same(a.cycles.required, b.cycles.required) && same(a.cycles.optional, b.cycles.optional) &&
         same(a.cycles.before_run, b.cycles.before_run);
}
inline bool same(const Pressure& a, const Pressure& b) {
  return a.cap == b.cap && a.aim == b.aim && same(a.sources, b.sources);
}
inline bool same(const Source& a, const Source& b) {
  return a.id == b.id && a.text == b.text;
}
inline bool same(const Tool& a, const Tool& b) {
  return a.id == b.id && a.name == b.name && same(a.words, b.words) && a.about == b.about &&
         a.softness == b.softness && a.size == b.size && same(a.sources, b.sources);
}
inline bool same(const Run& a, const Run& b) {
  return a.id == b.id && a.name == b.name && a.gentle == b.gentle &&
         std::equal(a.follow_up.begin(), a.follow_up.end(), b.follow_up.begin(),
                    b.follow_up.end()) &&
         same(a.sources, b.sources);
}
inline bool same(const Word& a, const Word& b) {
  return a.text == b.text && a.caution == b.caution;
}
inline bool same(const Preparation& a, const Preparation& b) {
  return a.release == b.release && a.required == b.required && a.because == b.because &&
         same(a.sources, b.sources);
}
inline bool same(const Position& a, const Position& b) {
  return same(a.lie, b.lie) && same(a.roll, b.roll) && same(a.lighter, b.lighter) &&
         same(a.stronger, b.stronger);
}
inline bool same(const Stroke& a, const Stroke& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}
inline bool same(const Figure* a, const Figure* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->head == b->head && same_list<Stroke>(a->lines, b->lines, same) &&
         same_list<Stroke>(a->props, b->props, same) && a->tool == b->tool &&
         a->arrow.from == b->arrow.from && a->arrow.to == b->arrow.to;
}
inline bool same(const Fitness& a, const Fitness& b) {
  return a.tool == b.tool && a.normal == b.normal && a.tender == b.tender && a.firm == b.firm &&
         a.note == b.note && same(a.sources, b.sources) && same(a.position, b.position) &&
         same(a.figure, b.figure);
}
inline bool same(const Weight& a, const Weight& b) {
  return a.run == b.run && a.weight == b.weight;
}
inline bool same(const Refusal& a, const Refusal& b) {
  return a.id == b.id && same(a.words, b.words) && a.text == b.text && same(a.sources, b.sources);
}
inline bool same(const Referral& a, const Referral& b) {
  return a.id == b.id && same(a.words, b.words) && a.text == b.text && a.command == b.command &&
         same(a.unless, b.unless) && same(a.sources, b.sources);
}
inline bool same(const AskFirst& a, const AskFirst& b) {
  return a.id == b.id && same(a.words, b.words) && a.text == b.text && same(a.sources, b.sources);
}
inline bool same(const SideWords& a, const SideWords& b) {
  return a.side == b.side && same(a.words, b.words);
}
inline bool same(const Release& a, const Release& b) {
  const bool doses =
      (a.dose == nullptr) == (b.dose == nullptr) && (a.dose == nullptr || same(*a.dose, *b.dose));
  return a.id == b.id && a.name == b.name && a.area == b.area && a.plural == b.plural &&
         same_list<Word>(a.words, b.words, same) && a.muscles == b.muscles &&
         same(a.position, b.position) && same(a.stretch, b.stretch) &&
         same(a.test_drive, b.test_drive) && same_list<Statement>(a.cautions, b.cautions, same) &&
         same(a.before_run, b.before_run) && same(a.pressure, b.pressure) &&
         same_list<Statement>(a.about, b.about, same) &&
         same_list<Preparation>(a.preparations, b.preparations, same) &&
         same_list<Fitness>(a.tools, b.tools, same) &&
         same_list<Weight>(a.weights, b.weights, same) &&
         same(a.weight_sources, b.weight_sources) && same(a.max_cycles, b.max_cycles) && doses &&
         same(a.figure, b.figure);
}
inline bool same(const Catalogue& a, const Catalogue& b) {
  return same_list<Source>(a.sources, b.sources, same) && same_list<Tool>(a.tools, b.tools, same) &&
         same_list<Run>(a.runs, b.runs, same) && same_list<Release>(a.releases, b.releases, same) &&
         same_list<Refusal>(a.refusals, b.refusals, same) &&
         same_list<Referral>(a.referrals, b.referrals, same) &&
         same_list<AskFirst>(a.ask_first_words, b.ask_first_words, same) &&
         same_list<SideWords>(a.sides, b.sides, same) && same(a.feelings, b.feelings) &&
         same_list<Statement>(a.stop_lines, b.stop_lines, same) &&
         same(a.stop_brief, b.stop_brief) && same(a.dose, b.dose) &&
         same(a.pressure.before_run, b.pressure.before_run) &&
         same(a.pressure.gentle, b.pressure.gentle) && same(a.pressure.normal, b.pressure.normal) &&
         same(a.hold, b.hold) && same(a.ask_first, b.ask_first) && same(a.never_on, b.never_on) &&
         same(a.closing, b.closing) && same(a.closing_before_run, b.closing_before_run) &&
         same_list<Statement>(a.evidence, b.evidence, same);
}

}  // namespace rollplan::testing
