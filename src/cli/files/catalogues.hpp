// Loads the catalogues that go on top of the built-in one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace rollplan {

/// Whether this is the name of a catalogue that ships inside, rather than a file.
bool is_shipped_name(std::string_view text);

/// `base` with the catalogue of that name or file on top. If there is no such catalogue, throws an
/// Error that begins with the setting's origin (if it has one). Throws FaultyFile if the file has
/// faults.
Catalogue add_catalogue(const Files& files, const Setting& catalogue, const Catalogue& base);

/// The catalogues that a configuration names, each with its position. Relative paths start at the
/// configuration's folder.
std::vector<Setting> catalogues_of(const Config& config);

/// Adds a fault for each catalogue, tool and kind of run in the configuration that does not exist,
/// and sorts all `faults` by their place in the file. Looks for tools and runs in the catalogues of
/// `--catalogue` or ROLLPLAN_CATALOGUE, otherwise in those of the configuration.
void add_unknown_names(const Context& context, const Config& config, std::vector<Fault>& faults);

}  // namespace rollplan
