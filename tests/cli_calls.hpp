// Helpers for whole calls of the program, with all ports in memory.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "fakes.hpp"

namespace rollplan::testing {

struct Answer {
  Exit exit;
  std::string out, error;
};

inline Answer call(std::vector<std::string> words,
                   std::map<std::string, std::string> environment = {}) {
  Call call(std::move(words));
  environment.try_emplace("LC_ALL", "C.UTF-8");
  call.environment = std::move(environment);
  const Exit exit = call.run();
  return Answer{exit, call.terminal.out, call.terminal.error};
}

}  // namespace rollplan::testing
