// Keeps a document that was read alive for as long as its values are in use.
#pragma once

#include <memory>
#include <memory_resource>
#include <string>
#include <utility>

namespace rollplan {

/// The text of a document, and the lists and texts made while reading it. The values that were read
/// view these and share ownership of all of it.
struct DocumentStorage {
  explicit DocumentStorage(std::string document, std::shared_ptr<const void> base = {})
      : text(std::move(document)), beneath(std::move(base)) {}

  const std::string text;
  std::pmr::monotonic_buffer_resource memory;
  const std::shared_ptr<const void> beneath;  ///< of the catalogue below this one
};

}  // namespace rollplan
