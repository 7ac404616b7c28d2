#include "cli/context.hpp"
#include "core/printable.hpp"
#include "core/say.hpp"
#include "rollplan/codec.hpp"

namespace rollplan {
namespace {

constexpr std::string_view catalogue_schema = "rollplan.catalogue/1";

/// Throws FaultyFile; the description of a faultless one otherwise.
std::string checked(const Context& context, const std::string& text, const std::string& file) {
  Shelf shelf;
  const Catalogue base = load_catalogue(context, shelf);
  expect_schema(catalogue_schema, text, file);
  const Catalogue catalogue = parse_catalogue(text, file, base, shelf.memory);
  return say("{}: no faults; with it the catalogue has {} releases and {} tools\n", printable(file),
             catalogue.releases.size(), catalogue.tools.size());
}

}  // namespace

Exit run_check(const Context& context) {
  const std::string& path = context.arguments.operands.front();
  const std::string file = path == "-" ? "standard input" : path;
  const std::string text = context.ports.files.read(path);
  try {
    context.ports.terminal.write(Stream::out, checked(context, text, file));
    return Exit::done;
  } catch (const FaultyFile& faulty) {
    if (!faulty.is_about(file)) throw;
    std::string report;
    for (const Fault& fault : faulty.faults) report += fault.text(file) + '\n';
    context.ports.terminal.write(Stream::out, report);
    return Exit::no;
  }
}

}  // namespace rollplan
