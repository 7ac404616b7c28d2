// Helpers for calls of `remind`.
#pragma once

#include <string>
#include <vector>

#include "catch.hpp"
#include "fakes.hpp"
#include "texts.hpp"

namespace rollplan::testing {

/// The time is Sunday 22 November 2026, 18:00. The time zone is UTC.
inline Call remind(std::vector<std::string> words) {
  words.insert(words.begin(), "remind");
  return Call(std::move(words));
}

inline std::string output(Call call, Exit expected = Exit::done) {
  CHECK(call.run() == expected);
  INFO(call.terminal.error);
  return call.terminal.out;
}

inline std::string error(Call call, Exit expected = Exit::usage) {
  CHECK(call.run() == expected);
  CHECK(call.terminal.out.empty());
  return call.terminal.error;
}

}  // namespace rollplan::testing
