#include "codec/run_files/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

Place place_of(XML_Parser parser) {
  return {static_cast<std::size_t>(XML_GetCurrentLineNumber(parser)),
          static_cast<std::size_t>(XML_GetCurrentColumnNumber(parser)) + 1};
}

RunFault syntax_fault(XML_Error code) {
  RunFault fault{std::string(XML_ErrorString(code)), "XML", {}};
  switch (code) {
    case XML_ERROR_NO_MEMORY:
      throw std::bad_alloc();
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
      fault = {"the file is cut off", "the rest of the recording",
               "Copy the file from the watch or the app again."};
      break;
    case XML_ERROR_UNDEFINED_ENTITY:
      fault = {"an unknown XML entity", "plain text", {}};
      break;
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
      fault = {"an unsupported encoding", "UTF-8", {}};
      break;
    default:
      break;
  }
  return fault;
}

}  // namespace

/// Calls the reader from expat's callbacks. An exception must not pass through expat, so this keeps
/// the first one until expat has stopped.
class XmlParser {
 public:
  XmlParser(XmlReader& reader, std::string_view file)
      : reader_(reader), file_(file), parser_(XML_ParserCreate(nullptr)) {
    if (!parser_) throw std::bad_alloc();
    element_.parser_ = parser_.get();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_open, on_close);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_document_type);
  }

  void read(std::string_view text) {
    const XML_Status status =
        XML_Parse(parser_.get(), text.data(), static_cast<int>(text.size()), XML_TRUE);
    if (thrown_) std::rethrow_exception(thrown_);
    if (status == XML_STATUS_OK) return;
    refuse_run(file_, place_of(parser_.get()), syntax_fault(XML_GetErrorCode(parser_.get())));
  }

 private:
  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  /// Runs a step of reading, and stops expat if that throws.
  template <class Step>
  static void guard(void* self, Step step) {
    XmlParser& parser = *static_cast<XmlParser*>(self);
    if (parser.thrown_) return;
    try {
      step(parser);
    } catch (const RunFault& fault) {
      parser.stop(parser.refused(fault));
    } catch (...) {
      parser.stop(std::current_exception());
    }
  }

  std::exception_ptr refused(const RunFault& fault) const {
    try {
      refuse_run(file_, element_.place(), fault);
    } catch (...) {
      return std::current_exception();
    }
  }

  void stop(std::exception_ptr thrown) {
    thrown_ = std::move(thrown);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  static void on_open(void* self, const char* name, const char** attributes) {
    guard(self, [&](XmlParser& parser) { parser.open(name, attributes); });
  }
  static void on_close(void* self, const char*) {
    guard(self, [](XmlParser& parser) { parser.close(); });
  }
  static void on_text(void* self, const char* text, int size) {
    guard(self, [&](XmlParser& parser) {
      parser.add_text(std::string_view(text, static_cast<std::size_t>(size)));
    });
  }
  static void on_document_type(void* self, const char*, const char*, const char*, int) {
    guard(self, [](XmlParser&) {
      throw RunFault{
          "a document type, which could define entities", "a file without <!DOCTYPE", {}};
    });
  }

  void open(std::string_view name, const char** attributes) {
    if (element_.path_.size() == most_depth) {
      throw RunFault{say("more than {} levels of elements", most_depth), "fewer", {}};
    }
    text_.clear();
    element_.path_.emplace_back(without_prefix(name));
    element_.attributes_ = attributes;
    reader_.open(element_);
    element_.attributes_ = nullptr;
  }

  void close() {
    reader_.close(element_, text_);
    element_.path_.pop_back();
    text_.clear();
  }

  void add_text(std::string_view text) {
    text_ += text.substr(0, most_string - std::min(most_string, text_.size()));
  }

  XmlReader& reader_;
  std::string_view file_;
  std::unique_ptr<XML_ParserStruct, Free> parser_;
  XmlElement element_;
  std::string text_;
  std::exception_ptr thrown_;
};

std::string_view XmlElement::parent(std::size_t levels) const {
  return levels < path_.size() ? path_[path_.size() - 1 - levels] : std::string_view{};
}

bool XmlElement::within(std::string_view name) const {
  return std::find(path_.begin(), path_.end() - 1, name) != path_.end() - 1;
}

std::optional<std::string_view> XmlElement::attribute(std::string_view name) const {
  for (const char* const* pair = attributes_; pair != nullptr && *pair != nullptr; pair += 2) {
    if (name == pair[0]) return pair[1];
  }
  return std::nullopt;
}

Place XmlElement::place() const {
  return place_of(static_cast<XML_Parser>(parser_));
}

void read_xml(std::string_view text, std::string_view file, XmlReader& reader) {
  XmlParser(reader, file).read(text);
}

}  // namespace rollplan
