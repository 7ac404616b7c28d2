#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "cli/files/config_names.hpp"
#include "cli/output.hpp"
#include "codec/config.hpp"
#include "codec/history_reader.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

/// The catalogue that a document is checked against. A fault of the configuration is
/// reported, but it does not count as a fault of this document.
Catalogue catalogue_beneath(const Context& context) {
  if (!named_catalogues(context).empty()) return load_catalogue(context);
  try {
    return load_catalogue(context);
  } catch (const Error& error) {
    if (context.arguments.has(Option::quiet)) return builtin_catalogue();
    complain(
        context.ports,
        say("rollplan: {}\n  checked without the catalogues of the configuration\n", error.what()));
    return builtin_catalogue();
  }
}

/// Each throws FaultyFile; the description of a faultless document otherwise.
std::string checked_catalogue(const Context& context, const std::string& text,
                              const std::string& file) {
  const Catalogue base = catalogue_beneath(context);
  const Catalogue catalogue = read_catalogue(text, file, base);
  return say("with it the catalogue has {} releases and {} tools", catalogue.releases.size(),
             catalogue.tools.size());
}

std::string checked_config(const Context& context, const std::string& text,
                           const std::string& file) {
  std::vector<Fault> faults;
  const Config config = parse_config(text, file, faults);
  add_unknown_names(context, config, faults);
  if (!faults.empty()) throw FaultyFile(file, std::move(faults));
  const auto set = std::ranges::count_if(config.values, [](const auto& value) { return !!value; });
  return say("a configuration that sets {} of {} keys", set, config_keys().size());
}

std::string checked_routine(const Context& context, const std::string& text,
                            const std::string& file) {
  const Catalogue catalogue = catalogue_beneath(context);
  const Routine routine = read_routine(text, file, catalogue);
  return say("a routine of {} steps in {}", routine.steps.size(), clock_text(length_of(routine)));
}

std::string checked_unfinished(const Context& context, const std::string& text,
                               const std::string& file) {
  const Catalogue catalogue = catalogue_beneath(context);
  const Unfinished left = read_unfinished(text, file, catalogue);
  return say("a session of {}, left at cue {} of {}", iso_date(left.date), left.cue + 1,
             left.finished.size());
}

std::string checked(const Context& context, const std::string& text, const std::string& file) {
  const auto schema =
      schema_of(text, file, {catalogue_schema, config_schema, routine_schema, unfinished_schema});
  if (schema == config_schema) return checked_config(context, text, file);
  if (schema == routine_schema) return checked_routine(context, text, file);
  if (schema == unfinished_schema) return checked_unfinished(context, text, file);
  return checked_catalogue(context, text, file);
}

Exit check_document(const Context& context, const std::string& text, const std::string& file) {
  try {
    const std::string description = checked(context, text, file);
    context.ports.terminal.write(Stream::out,
                                 say("{}: no faults; {}\n", printable(file), description));
    return Exit::done;
  } catch (const FaultyFile& faulty) {
    if (!faulty.is_about(file)) throw;
    std::string report;
    for (const Fault& fault : faulty.faults) report += fault.text(file) + '\n';
    context.ports.terminal.write(Stream::out, report);
    return Exit::no;
  }
}

/// Reads a history and reports each fault as it is found.
class HistoryCheck {
 public:
  HistoryCheck(const Context& context, const std::string& file)
      : context_(context),
        file_(file),
        reader_([this](const SessionRecord&, std::string_view) { ++sessions_; },
                [this](const Fault& fault) { report(fault); }) {}

  bool feed(std::string_view piece) {
    reader_.feed(piece);
    return true;
  }

  Exit finish() {
    reader_.finish();
    if (faulty_) return Exit::no;
    const std::string newer =
        reader_.newer() > 0 ? say(", and {} lines of another schema", reader_.newer()) : "";
    context_.ports.terminal.write(
        Stream::out, say("{}: no faults; {} sessions{}\n", printable(file_), sessions_, newer));
    return Exit::done;
  }

 private:
  void report(const Fault& fault) {
    faulty_ = true;
    context_.ports.terminal.write(Stream::out, fault.text(file_) + '\n');
  }

  const Context& context_;
  const std::string& file_;
  HistoryReader reader_;
  std::size_t sessions_ = 0;
  bool faulty_ = false;
};

/// Takes a file piece by piece and finds out what it is: a history is checked as
/// it comes, anything else is kept, for it is checked as a whole.
class FileCheck {
 public:
  FileCheck(const Context& context, const std::string& file) : context_(context), file_(file) {}

  bool feed(std::string_view piece) {
    if (history_) return history_->feed(piece);
    text_ += piece;
    if (text_.size() > most_bytes) {
      throw Error(ErrorKind::data, say("{} is larger than 256 MiB", in_quotes(file_)),
                  "a smaller file is expected");
    }
    const bool is_beginning = text_.size() == piece.size() || text_.size() <= most_line;
    if (is_beginning && is_history()) begin_history();
    return true;
  }

  Exit finish() {
    if (!history_ && is_history()) begin_history();  // an empty one
    return history_ ? history_->finish() : check_document(context_, text_, file_);
  }

 private:
  bool is_history() const { return file_.ends_with(".jsonl") || begins_as_history(text_); }

  void begin_history() {
    history_.emplace(context_, file_);
    history_->feed(std::exchange(text_, {}));
  }

  const Context& context_;
  const std::string& file_;
  std::string text_;
  std::optional<HistoryCheck> history_;
};

}  // namespace

Exit run_check(const Context& context) {
  const std::string& path = context.arguments.operands.front();
  const std::string file = path == "-" ? std::string(standard_input) : path;
  FileCheck check(context, file);
  const bool there = context.ports.files.read_pieces(
      path, [&](std::string_view piece) { return check.feed(piece); });
  if (!there) context.ports.files.read(path);  // says why
  return check.finish();
}

}  // namespace rollplan
