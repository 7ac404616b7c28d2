#include "core/run/newest.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace rollplan {
namespace {

using File = NewestFiles::File;

bool is_unfinished(std::string_view name) {
  return name.starts_with('.') || name.ends_with(".tmp") || name.ends_with(".part");
}

bool has_later_name(const File& a, const File& b) {
  return a.name > b.name;
}

bool was_changed_later(const File& a, const File& b) {
  return std::tie(a.changed, a.name) > std::tie(b.changed, b.name);
}

template <class Newer>
void keep_newest(std::vector<File>& heap, const File& file, Newer newer) {
  if (heap.size() == NewestFiles::most) {
    if (!newer(file, heap.front())) return;
    std::ranges::pop_heap(heap, newer);
    heap.pop_back();
  }
  heap.push_back(file);
  std::ranges::push_heap(heap, newer);
}

}  // namespace

void NewestFiles::see(std::string_view name, std::chrono::sys_seconds changed) {
  if (is_unfinished(name)) return;
  const File file{std::string(name), changed};
  keep_newest(by_name_, file, has_later_name);
  keep_newest(by_change_, file, was_changed_later);
}

std::vector<File> NewestFiles::files() const {
  std::vector<File> all = by_change_;
  const auto is_new = [&](const File& file) {
    return std::ranges::find(by_change_, file.name, &File::name) == by_change_.end();
  };
  std::ranges::copy_if(by_name_, std::back_inserter(all), is_new);
  std::ranges::sort(all, was_changed_later);
  return all;
}

}  // namespace rollplan
