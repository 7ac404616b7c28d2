#include "codec/run_file.hpp"

#include <string>
#include <utility>

#include "codec/run_files/chosen_run.hpp"
#include "codec/run_files/fit_messages.hpp"
#include "codec/run_files/readers.hpp"
#include "text/byte_order_mark.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::string_view run_files = "a FIT, GPX or TCX file, or Garmin's JSON";

bool is_utf16(std::string_view text) {
  using namespace std::string_view_literals;
  return text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv) ||
         text.starts_with("<\0"sv) || text.starts_with("\0<"sv) || text.starts_with("{\0"sv) ||
         text.starts_with("\0{"sv);
}

[[noreturn]] void refuse_packed(std::string_view file, std::string_view program) {
  refuse_run(file, {},
             {"this is a compressed file", std::string(run_files),
              say("Unpack it first: {} {}", program, shell_quoted(file))});
}

/// Throws for formats that are recognised but cannot be read.
void refuse_others(std::string_view text, std::string_view file) {
  if (text.starts_with("\x1F\x8B")) refuse_packed(file, "gunzip --keep");
  if (text.starts_with("PK\x03\x04")) refuse_packed(file, "unzip");
  if (is_utf16(text)) {
    refuse_run(file, {},
               {"this text is UTF-16", "UTF-8",
                say("Convert it first: iconv -f UTF-16 -t UTF-8 {}", shell_quoted(file))});
  }
}

}  // namespace

Activity read_run_file(std::string_view text, std::string_view file) {
  if (text.size() > most_bytes) {
    refuse_run(file, {}, {"a file of more than 256 MiB", "a smaller one"});
  }
  if (is_fit(text)) return read_fit(text, file);
  std::string_view content = text;
  content = without_mark(content);
  const std::size_t first = content.find_first_not_of(" \t\r\n");
  const char c = first == std::string_view::npos ? '\0' : content[first];
  refuse_others(text, file);
  if (c == '<') return read_run_xml(text, file);
  if (c == '{' || c == '[') return read_garmin_json(text, file);
  refuse_run(
      file, {},
      {text.empty() ? "this file is empty" : "this is not a run file", std::string(run_files)});
}

}  // namespace rollplan
