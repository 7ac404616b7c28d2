// XML, element by element. The only header of the only source that uses expat.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/run_files/chosen_run.hpp"

namespace rollplan {

/// The element that was opened or closed, and where it stands. Names have no prefix.
class XmlElement {
 public:
  std::string_view name() const { return parent(0); }
  /// The name of the element that it is in, or so many levels up; empty above the root.
  std::string_view parent(std::size_t levels = 1) const;
  /// Whether it is in an element of that name, at any depth.
  bool within(std::string_view name) const;
  std::size_t depth() const { return path_.size(); }
  /// Null at a closing tag.
  std::optional<std::string_view> attribute(std::string_view name) const;
  Place place() const;

 private:
  friend class XmlParser;
  std::vector<std::string> path_{};  ///< from the root
  const char* const* attributes_ = nullptr;
  void* parser_ = nullptr;
};

class XmlReader {
 public:
  virtual ~XmlReader() = default;
  /// Both may throw RunFault, which is reported at the place of the element.
  virtual void open(const XmlElement& element) = 0;
  /// `text` is the text of an element without others in it, cut after 4096 bytes.
  virtual void close(const XmlElement& element, std::string_view text) = 0;
};

/// Throws FaultyFile for a text that is not XML, has a document type or is too deep.
void read_xml(std::string_view text, std::string_view file, XmlReader& reader);

}  // namespace rollplan
