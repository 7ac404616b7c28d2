// Which of several records of one session counts: the last.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rollplan/history.hpp"

namespace rollplan {

/// A record replaces one of the same id among so many before it.
inline constexpr std::size_t sessions_held_back = 1000;
/// Fewer are held back where their lines together are longer than this.
inline constexpr std::size_t bytes_held_back = std::size_t{4} << 20U;

/// Holds records back until no later one is expected to replace them, in memory
/// that does not grow with their number.
class SessionWindow {
 public:
  /// A session that stands, and its line. Handed over in the order of the file.
  using Take = std::function<void(const SessionRecord&, std::string_view)>;

  explicit SessionWindow(Take take) : take_(std::move(take)) {}

  /// The record is exchanged for one whose memory can be used again.
  void add(SessionRecord& record, std::string_view line);
  /// Hands over all that is left.
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
  std::size_t oldest_ = 0, next_ = 0;  ///< counted from the file's first
  std::size_t bytes_ = 0;
  std::unordered_map<std::string_view, std::size_t> numbers_;  ///< of those that stand, by id
};

}  // namespace rollplan
