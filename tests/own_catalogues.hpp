// Catalogues of users for tests, and the faults found in them.
#pragma once

#include <string>

namespace rollplan::testing {

/// How each of them begins.
extern const std::string head;

/// A release that lacks nothing; `more` is put into it.
std::string release(const std::string& id, const std::string& more = "");

/// A catalogue with these releases.
std::string releases(const std::string& list);

/// Every fault of `text` on top of the built-in catalogue, a line each.
std::string faults_of(const std::string& text);

}  // namespace rollplan::testing
