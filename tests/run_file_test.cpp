// Run files of all formats: how they are recognised, and what all readers refuse.
#include "catch.hpp"
#include "dice.hpp"
#include "run_files.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

constexpr std::string_view expected_kinds = "; expected a FIT, GPX or TCX file, or Garmin's JSON";

std::string a_gpx_file() {
  return gpx_file(gpx_track("running", {gpx_steps(0, 20, 3)}));
}

std::string a_tcx_file() {
  return tcx_file("Running", tcx_lap(300, 1000, "<Intensity>Active</Intensity>"));
}

/// Ten entities, each ten times as long as the one before.
std::string billion_laughs() {
  std::string text = "<!DOCTYPE gpx [<!ENTITY a0 \"ha\">";
  for (char level = '1'; level <= '9'; ++level) {
    text += std::string("<!ENTITY a") + level + " \"";
    for (int i = 0; i < 10; ++i) text += std::string("&a") + static_cast<char>(level - 1) + ';';
    text += "\">";
  }
  return text + "]><gpx><trk><type>&a9;</type></trk></gpx>";
}

std::string hint_about(std::string text) {
  try {
    read_run_file(std::move(text), "my run.fit");
  } catch (const FaultyFile& faulty) {
    return faulty.hint;
  }
  return "it was read";
}

}  // namespace

TEST_CASE("formats are recognised by their content", "[codec][run]") {
  CHECK(read_run_file(fit_run(), "x.gpx").sport == Sport::running);
  CHECK(read_run_file(a_gpx_file(), "x.json").sport == Sport::running);
  CHECK(read_run_file("\xEF\xBB\xBF" + a_gpx_file(), "x").sport == Sport::running);
  CHECK(read_run_file(a_tcx_file(), "x.fit").sport == Sport::running);
}

TEST_CASE("what is no run file is refused", "[codec][run]") {
  CHECK(complaint_about("") == "f: this file is empty" + std::string(expected_kinds));
  CHECK(complaint_about(" \n") == "f: this is not a run file" + std::string(expected_kinds));
  CHECK(complaint_about("time,heart rate\n1,150\n") ==
        "f: this is not a run file" + std::string(expected_kinds));
  CHECK(complaint_about("<kml/>") ==
        "f:1:1: an XML file that begins with <kml>; expected <gpx> for GPX, or "
        "<TrainingCenterDatabase> for TCX");
  CHECK_FALSE(complaint_about(std::string(100, '\0')).empty());
}

TEST_CASE("compressed files and UTF-16 name the way out", "[codec][run]") {
  CHECK(hint_about("\x1F\x8B\x08 and more") == "Unpack it first: gunzip --keep 'my run.fit'");
  CHECK(hint_about("PK\x03\x04 and more") == "Unpack it first: unzip 'my run.fit'");
  using namespace std::string_literals;
  for (const std::string& text : {"\xFF\xFE<\0g\0"s, "\xFE\xFF\0<\0g"s, "<\0g\0"s, "\0<\0g"s}) {
    CHECK(hint_about(text) == "Convert it first: iconv -f UTF-16 -t UTF-8 'my run.fit'");
  }
}

TEST_CASE("a document type is refused, and so are entities", "[codec][run][xml]") {
  const std::string refusal = "a document type, which could define entities";
  CHECK(complaint_about(billion_laughs()).find(refusal) != std::string::npos);
  CHECK(complaint_about("<!DOCTYPE gpx SYSTEM \"file:///etc/passwd\"><gpx/>").find(refusal) !=
        std::string::npos);
  CHECK(complaint_about("<!DOCTYPE gpx [<!ENTITY x SYSTEM \"/etc/passwd\">]><gpx>&x;</gpx>")
            .find(refusal) != std::string::npos);
  CHECK(complaint_about("<gpx>&x;</gpx>") == "f:1:6: an unknown XML entity; expected plain text");
}

TEST_CASE("XML may be nested 32 levels deep", "[codec][run][xml]") {
  const auto nested = [](int levels) {
    std::string text = "<gpx>";
    for (int i = 1; i < levels; ++i) text += "<a>";
    for (int i = 1; i < levels; ++i) text += "</a>";
    return text + "</gpx>";
  };
  CHECK(complaint_about(nested(32)) == "f: the file has no activity; expected a recorded run");
  CHECK(complaint_about(nested(33)) == "f:1:99: more than 32 levels of elements; expected fewer");
  CHECK_FALSE(complaint_about(nested(100'000)).empty());
}

TEST_CASE("faulty XML is refused with its place", "[codec][run][xml]") {
  CHECK(complaint_about("<gpx>\n  <trk></trc>") == "f:2:10: mismatched tag; expected XML");
  CHECK(complaint_about("<?xml version='1.0' encoding='EBCDIC'?><gpx/>").find("UTF-8") !=
        std::string::npos);
  CHECK_FALSE(complaint_about("<gpx><trk><type>\xFF</type></trk></gpx>").empty());
  CHECK_FALSE(complaint_about(a_gpx_file() + "<gpx/>").empty());
}

TEST_CASE("a long text is cut, and a long name too", "[codec][run][xml]") {
  const std::string name(100'000, 'x');
  const Activity run =
      read_run_file(gpx_file("<trk><type>" + name + "</type><desc>" + name + "</desc></trk>"), "f");
  CHECK(run.sport == Sport::unknown);
  CHECK(run.sport_name == std::string(400, 'x'));
}

TEST_CASE("torn XML is refused at every byte", "[codec][run][xml]") {
  const auto whole = GENERATE(a_gpx_file(), a_tcx_file());
  const std::size_t end = whole.rfind('>');
  for (std::size_t size = 0; size <= end; ++size) {
    CAPTURE(size);
    REQUIRE_FALSE(complaint_about(whole.substr(0, size)).empty());
  }
}

TEST_CASE("a file of more than 256 MiB is refused", "[codec][run]") {
  CHECK(complaint_about(std::string(most_bytes + 1, ' ')) ==
        "f: a file of more than 256 MiB; expected a smaller one");
}

TEST_CASE("any change to a file is read or refused", "[codec][run]") {
  const Seed seed = seed_of_run();
  CAPTURE(seed);
  Dice dice(seed);
  const std::vector<std::string> files{
      a_gpx_file(), a_tcx_file(), fit_run(),
      R"({"activityType": {"typeKey": "running"}, "distance": 5000.5, "duration": 1800})"};
  const std::string bytes = "<>&;/\"'{}[]:,.-+eE019 \n\\\xFF";
  for (int round = 0; round < rounds(2000); ++round) {
    std::string text = dice.one_of(files);
    for (int change = dice.between(1, 4); change > 0; --change) {
      const auto at = static_cast<std::size_t>(dice.between(0, static_cast<int>(text.size()) - 1));
      if (dice.chance(50)) text[at] = dice.one_of(bytes);
      if (dice.chance(20)) text.erase(at, static_cast<std::size_t>(dice.between(1, 20)));
      if (text.empty()) break;
    }
    complaint_about(text);
  }
}
