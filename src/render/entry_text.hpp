// Texts about a release or a tool, shared by the text and markdown formats.
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

/// A headed paragraph or list of a release or a tool.
struct Section {
  std::string heading;
  std::vector<Fact> facts;
};

/// Everything to print about an entry, in order.
struct Entry {
  std::string title;
  std::string words;
  std::vector<Section> sections;
  std::vector<const Source*> sources;  ///< all sources used, in the catalogue's order
};

/// A picture of a release, with the tool that is in it.
struct Picture {
  const Figure* figure = nullptr;  ///< null: there is none
  const Tool* tool = nullptr;
  std::string lie;  ///< how to lie with that tool
};

/// With the tool that suits the release best.
Picture picture_of(const Catalogue& catalogue, const Release& release);

/// Includes the latest sessions, newest first.
Entry entry_of(const Catalogue& catalogue, const Release& release, std::span<const Rolled> times);
Entry entry_of(const Catalogue& catalogue, const Tool& tool);

/// Words that name no release and no tool, and what rollplan does about them.
struct OtherWords {
  std::string_view what;  ///< "ask first"
  std::string_view then;
  std::string words;  ///< one of each entry of the catalogue's list
};

std::vector<OtherWords> other_words(const Catalogue& catalogue);

/// "post, therapist", the ids of sources.
std::string ids_of(const Catalogue& catalogue, Sources sources);
/// The same in brackets, or nothing.
std::string source_marks(const Catalogue& catalogue, Sources sources);

/// "glute, glutes, piriformis": the words that name an entry.
std::string words_of(const Release& release);
std::string words_of(const Tool& tool);

}  // namespace rollplan
