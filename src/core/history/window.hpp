// If several records have the same id, picks the last one: only that one counts.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rollplan/history.hpp"

namespace rollplan {

/// A record replaces an earlier one with the same id only within this many records.
inline constexpr std::size_t sessions_held_back = 1000;
/// If the held records add up to more bytes than this, the window is shorter.
inline constexpr std::size_t bytes_held_back = std::size_t{4} << 20U;

/// Holds records back, because a later one may replace them, in memory that does not grow with the
/// history.
class SessionWindow {
 public:
  /// Receives each session that counts, with its line, in file order.
  using Take = std::function<void(const SessionRecord&, std::string_view)>;

  explicit SessionWindow(Take take) : take_(std::move(take)) {}

  /// Exchanges the record for a used one, whose memory can be reused.
  void add(SessionRecord& record, std::string_view line);
  /// Passes on the records that are still held.
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
