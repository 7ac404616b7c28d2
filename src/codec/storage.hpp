// Keeps a document that was read alive for as long as its values are in use.
#pragma once

#include <memory>
#include <memory_resource>
#include <string>
#include <utility>

namespace rollplan {

/// The text of a document, and the lists and texts made while reading it. The values
/// read from it view these, and share the ownership of the whole.
struct DocumentStorage {
  explicit DocumentStorage(std::string document, std::shared_ptr<const void> base = {})
      : text(std::move(document)), beneath(std::move(base)) {}

  const std::string text;
  std::pmr::monotonic_buffer_resource memory;
  const std::shared_ptr<const void> beneath;  ///< the storage of the catalogue beneath
};

}  // namespace rollplan
