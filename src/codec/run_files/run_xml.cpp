// Decides by the first element which format an XML file has.
#include "codec/run_files/readers.hpp"
#include "codec/run_files/xml_readers.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

class RunXmlReader : public XmlReader {
 public:
  void open(const XmlElement& element) override {
    if (element.depth() == 1) choose(element);
    reader_->open(element);
  }

  void close(const XmlElement& element, std::string_view text) override {
    reader_->close(element, text);
  }

  Activity take(std::string_view file) { return reader_->take(file); }

 private:
  void choose(const XmlElement& element) {
    if (element.name() == "gpx") reader_ = gpx_reader();
    if (element.name() == "TrainingCenterDatabase") reader_ = tcx_reader();
    if (reader_) return;
    throw RunFault{say("an XML file that begins with <{}>", printable(element.name())),
                   "<gpx> for GPX, or <TrainingCenterDatabase> for TCX",
                   {}};
  }

  std::unique_ptr<XmlRunReader> reader_;
};

}  // namespace

Activity read_run_xml(std::string_view text, std::string_view file) {
  RunXmlReader reader;
  read_xml(text, file, reader);
  return reader.take(file);
}

}  // namespace rollplan
