// What every fuzz target shares. A target is one file, NAME_fuzz.cpp, with a `Target`; fuzz.cpp
// has the rest. All targets are in one program, because linking is most of what one more costs.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rollplan::fuzz {

/// Where the search begins.
struct Start {
  std::vector<std::string> seeds{};  ///< whole inputs; keep one of every fault that was found
  std::vector<std::string> words{};  ///< pieces to try anywhere
};

/// One of the searches of the program. A constant of this type makes it known.
class Target {
 public:
  using StartMaker = Start (*)();
  /// Reads the input and describes all that was read. An Error is a good answer too; any other
  /// exception is a fault, and so is a second reading with another outcome.
  using Outcome = std::string (*)(std::string input);

  Target(std::string_view name, StartMaker start, Outcome outcome_of) noexcept
      : name_(name), start_(start), outcome_of_(outcome_of), next_(first_) {
    first_ = this;
  }

  /// Null if there is none of this name.
  static const Target* find(std::string_view name);

  std::string_view name() const { return name_; }
  Start start() const { return start_(); }
  std::string outcome_of(std::string input) const { return outcome_of_(std::move(input)); }

 private:
  static inline const Target* first_ = nullptr;

  std::string_view name_;
  StartMaker start_;
  Outcome outcome_of_;
  const Target* next_;
};

/// Ends the program with a message if it is false.
void require(bool holds, std::string_view what);

}  // namespace rollplan::fuzz
