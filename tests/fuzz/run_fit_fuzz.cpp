// The records of a FIT file: header and checksums are right, so that the search gets behind them.
#include "run_files.hpp"
#include "run_outcome.hpp"

namespace rollplan::fuzz::run_fit {
namespace {

using namespace rollplan::testing;

std::string records_of(const FitRun& run) {
  const std::string part = fit_run(run);
  return part.substr(14, part.size() - 16);
}

Start start() {
  Start start;
  start.seeds = {records_of({}), records_of({.big_endian = true}),
                 records_of({.developer_fields = true, .compressed_times = true}),
                 records_of({.positions = false, .laps = {0, 1, 0, 1}})};
  using namespace std::string_literals;
  start.words = {"\x40\0\0\x12\0\x01"s, "\x40\0\x01\0\x12\x01"s, "\x60\0\0\x14\0"s,  "\x05\x01\0"s,
                 "\xFD\x04\x86"s,       "\x02\x04\x86"s,         "\xFF\xFF\xFF\xFF"s};
  return start;
}

/// Two bytes between parts would be too rare to find, so the first byte says where to cut.
std::string outcome_of(std::string input) {
  if (input.empty()) return described(read_run_file(fit_part(""), "file"));
  const std::size_t cut = static_cast<unsigned char>(input.front()) * 8U;
  const std::string_view records = std::string_view(input).substr(1);
  std::string file = fit_part(records.substr(0, cut), 12);
  if (cut < records.size()) file += fit_part(records.substr(cut));
  return described(read_run_file(std::move(file), "file"));
}

const Target target("run-fit", start, outcome_of);

}  // namespace
}  // namespace rollplan::fuzz::run_fit
