#include "core/history/window.hpp"

#include <utility>

namespace rollplan {

void SessionWindow::add(SessionRecord& record, std::string_view line) {
  replace(record.id);
  if (record.undone) return;
  if (next_ - oldest_ == sessions_held_back) release_oldest();
  Held& held = slot(next_);
  std::swap(held.record, record);
  held.line = line;
  held.stands = true;
  bytes_ += line.size();
  numbers_.emplace(held.record.id, next_++);
  while (bytes_ > bytes_held_back) release_oldest();
}

void SessionWindow::replace(const std::string& id) {
  const auto found = numbers_.find(id);
  if (found == numbers_.end()) return;
  slot(found->second).stands = false;
  numbers_.erase(found);
}

void SessionWindow::release_oldest() {
  constexpr std::size_t worth_keeping = 4096;
  Held& held = slot(oldest_++);
  bytes_ -= held.line.size();
  if (std::exchange(held.stands, false)) {
    numbers_.erase(held.record.id);
    take_(held.record, held.line);
  }
  if (held.line.size() > worth_keeping) held = Held{};
}

void SessionWindow::flush() {
  while (oldest_ < next_) release_oldest();
}

}  // namespace rollplan
