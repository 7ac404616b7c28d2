// The catalogues that are put on top of the built-in one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"

namespace rollplan {

/// Whether this is a name of a catalogue that ships inside, and not of a file.
bool is_shipped_name(std::string_view text);

/// `base` with the catalogue of that name or file on top. Throws an Error that
/// begins with the setting's origin (if it has one) when there is no such catalogue,
/// and FaultyFile when the file has faults.
Catalogue add_catalogue(const Files& files, const Setting& catalogue, const Catalogue& base);

/// The catalogues that a configuration names, each with its position. A relative path
/// counts from the folder of the configuration.
std::vector<Setting> catalogues_of(const Config& config);

/// Adds a fault for each catalogue, tool and kind of run that the configuration names
/// and that does not exist, and puts all `faults` in the order of the file. Tools and
/// runs are looked for in the catalogues of `--catalogue` or ROLLPLAN_CATALOGUE, else
/// in those of the configuration itself.
void add_unknown_names(const Context& context, const Config& config, std::vector<Fault>& faults);

}  // namespace rollplan
