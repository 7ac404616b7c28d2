// What text and markdown say the same way of a release or a tool.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rollplan/catalogue.hpp"
#include "rollplan/history.hpp"

namespace rollplan {

/// A headed paragraph or list of a release or a tool.
struct Section {
  std::string heading;
  std::vector<Statement> statements;  ///< the texts may view `kept`
};

/// All there is to say of an entry, in the order in which it is said.
struct Entry {
  std::string title;
  std::string words;
  std::vector<Section> sections;
  std::vector<const Source*> sources;  ///< all that were named, in the catalogue's order
  std::vector<std::unique_ptr<std::string>> kept;  ///< texts made for the sections
};

/// With the times that it was rolled of late, the newest first.
Entry entry_of(const Catalogue& catalogue, const Release& release, std::span<const Rolled> times);
Entry entry_of(const Catalogue& catalogue, const Tool& tool);

/// "[post, therapist]", or nothing.
std::string source_marks(const Catalogue& catalogue, Sources sources);

}  // namespace rollplan
