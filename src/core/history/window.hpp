// Picks the record that counts of several with the same id: the last one.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rollplan/history.hpp"

namespace rollplan {

/// A record replaces one with the same id if it is among this many before it.
inline constexpr std::size_t sessions_held_back = 1000;
/// Fewer are held back if their lines add up to more bytes than this.
inline constexpr std::size_t bytes_held_back = std::size_t{4} << 20U;

/// Holds records back, because a later one may replace them, in an amount of memory that does
/// not grow with the history.
class SessionWindow {
 public:
  /// Gets each session that counts, with its line, in the order of the file.
  using Take = std::function<void(const SessionRecord&, std::string_view)>;

  explicit SessionWindow(Take take) : take_(std::move(take)) {}

  /// Swaps the record for one whose memory can be used again.
  void add(SessionRecord& record, std::string_view line);
  /// Passes on all that is left.
  void flush();

 private:
  struct Held {
    SessionRecord record;
    std::string line;
    bool stands = false;
  };
  Held& slot(std::size_t number) { return slots_[number % sessions_held_back]; }
  void replace(const std::string& id);
  void release_oldest();

  Take take_;
  std::vector<Held> slots_ = std::vector<Held>(sessions_held_back);
  std::size_t oldest_ = 0, next_ = 0;  ///< counted from the first of the file
  std::size_t bytes_ = 0;
  std::unordered_map<std::string_view, std::size_t> numbers_;  ///< of those that count, by id
};

}  // namespace rollplan
