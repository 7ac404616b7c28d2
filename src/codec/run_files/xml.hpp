// Reads XML element by element. Only one source file uses expat.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/run_files/chosen_run.hpp"

namespace rollplan {

/// The element that was opened or closed, and its place. Names have no prefix.
class XmlElement {
 public:
  std::string_view name() const { return parent(0); }
  /// The name of the parent element, or of the one so many levels up; empty above the root.
  std::string_view parent(std::size_t levels = 1) const;
  /// Whether it is inside an element with that name, at any depth.
  bool within(std::string_view name) const;
  std::size_t depth() const { return path_.size(); }
  /// Null for a closing tag.
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
  /// Both may throw RunFault, which is then reported at the place of the element.
  virtual void open(const XmlElement& element) = 0;
  /// `text` is only given for an element without child elements, and cut after 4096 bytes.
  virtual void close(const XmlElement& element, std::string_view text) = 0;
};

/// Throws FaultyFile if the text is not XML, has a document type or is nested too deeply.
void read_xml(std::string_view text, std::string_view file, XmlReader& reader);

}  // namespace rollplan
