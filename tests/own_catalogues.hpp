// Users' catalogues for tests, and the faults found in them.
#pragma once

#include <string>

namespace rollplan::testing {

/// The beginning of each such catalogue.
extern const std::string head;

/// A release with everything that it needs, and with `more` added.
std::string release(const std::string& id, const std::string& more = "");

/// A catalogue with these releases.
std::string releases(const std::string& list);

/// The faults of `text` on top of the built-in catalogue, one a line.
std::string faults_of(const std::string& text);

}  // namespace rollplan::testing
