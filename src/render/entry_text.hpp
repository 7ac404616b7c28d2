// Texts about a release or a tool that the text and markdown formats share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollplan/catalogue.hpp"
#include "rollplan/history.hpp"

namespace rollplan {

struct Fact {
  std::string text;
  Sources sources{};
};

/// A paragraph or list with a heading.
struct Section {
  std::string heading;
  std::vector<Fact> facts;
};

/// Everything to print about an entry, in the order of printing.
struct Entry {
  std::string title;
  std::string words;
  std::vector<Section> sections;
  std::vector<const Source*> sources;  ///< all sources used, in the catalogue's order
};

/// A picture of a release, and the tool in it.
struct Picture {
  const Figure* figure = nullptr;  ///< null if there is none
  const Tool* tool = nullptr;
  std::string lie;  ///< how to lie with that tool
};

/// Shows the tool that suits the release best.
Picture picture_of(const Catalogue& catalogue, const Release& release);

/// Includes the latest sessions, newest first.
Entry entry_of(const Catalogue& catalogue, const Release& release, std::span<const Rolled> times);
Entry entry_of(const Catalogue& catalogue, const Tool& tool);

/// Words that are neither a release nor a tool, and how rollplan answers them.
struct OtherWords {
  std::string_view what;  ///< "ask first"
  std::string_view then;
  std::string words;  ///< one word of each entry in the catalogue's list
};

std::vector<OtherWords> other_words(const Catalogue& catalogue);

/// The ids of sources: "post, therapist".
std::string ids_of(const Catalogue& catalogue, Sources sources);
/// The same in brackets; empty without sources.
std::string source_marks(const Catalogue& catalogue, Sources sources);

/// "glute, glutes, piriformis": the words that name an entry.
std::string words_of(const Release& release);
std::string words_of(const Tool& tool);

}  // namespace rollplan
