#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "cli/files/catalogues.hpp"
#include "cli/output.hpp"
#include "cli/stream/line_planner.hpp"
#include "codec/config.hpp"
#include "codec/history_reader.hpp"
#include "codec/plan_request.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "text/line_splitter.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// The catalogue that a document is checked against. A fault of the configuration is
/// reported, but it does not count as a fault of this document.
Catalogue catalogue_beneath(const Context& context) {
  try {
    return load_catalogue(context);
  } catch (const Error& error) {
    if (!named_catalogues(context).empty()) throw;
    chatter(context, say("rollplan: {}\n  checked without the catalogues of the configuration\n",
                         error.what()));
    return builtin_catalogue();
  }
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

/// Throws FaultyFile; the description of a faultless document otherwise.
std::string checked(const Context& context, const std::string& text, const std::string& file) {
  const auto schema =
      schema_of(text, file, {catalogue_schema, config_schema, routine_schema, unfinished_schema});
  if (schema == config_schema) return checked_config(context, text, file);
  const Catalogue base = catalogue_beneath(context);
  if (schema == routine_schema) {
    const Routine routine = read_routine(text, file, base);
    return say("a routine of {} in {}", counted(routine.steps.size(), "step"),
               clock_text(length_of(routine)));
  }
  if (schema == unfinished_schema) {
    const Unfinished left = read_unfinished(text, file, base);
    return say("a session of {}, left at cue {} of {}", iso_date(left.date), left.cue + 1,
               left.finished.size());
  }
  const Catalogue catalogue = read_catalogue(text, file, base);
  return say("with it the catalogue has {} and {}", counted(catalogue.releases.size(), "release"),
             counted(catalogue.tools.size(), "tool"));
}

Exit check_document(const Context& context, const std::string& text, const std::string& file) {
  try {
    const std::string description = checked(context, text, file);
    return print(context.ports, say("{}: no faults; {}\n", printable(file), description));
  } catch (const FaultyFile& faulty) {
    if (!faulty.is_about(file)) throw;
    std::string report;
    for (const Fault& fault : faulty.faults) report += fault.text(file) + '\n';
    print(context.ports, report);
    return Exit::no;
  }
}

/// Checks requests for `plan` line by line: their form, and what their words mean.
class RequestsCheck {
 public:
  RequestsCheck(const Context& context, const std::string& file)
      : context_(context), file_(file), planner_(context) {}

  void feed(std::string_view piece) {
    lines_.feed(piece, [this](std::string_view line, bool is_long) { check(line, is_long); });
  }

  Exit finish() {
    lines_.finish([this](std::string_view line, bool is_long) { check(line, is_long); });
    if (has_faults_) return Exit::no;
    return print(context_.ports,
                 say("{}: no faults; {}\n", printable(file_), counted(requests_, "request")));
  }

 private:
  void check(std::string_view line, bool is_too_long) {
    ++line_;
    if (is_too_long) return report({1, 1, "", "a line of more than 64 KiB", "a shorter one"});
    line = content_of_line(line);
    if (line.empty()) return;
    ++requests_;
    reader_.read(line);
    for (const Fault& fault : reader_.faults()) report(fault);
    if (reader_.has_faults()) return;
    const LineAnswer answer = planner_.answer(line);
    if (answer.routine) return;
    has_faults_ = true;
    const std::string hint = answer.hint.empty() ? "" : say("; {}", answer.hint);
    print(context_.ports, say("{}:{}: {}{}\n", printable(file_), line_, answer.error, hint));
  }

  void report(Fault fault) {
    has_faults_ = true;
    fault.line = line_;
    print(context_.ports, fault.text(file_) + '\n');
  }

  const Context& context_;
  const std::string& file_;
  LinePlanner planner_;
  PlanRequestReader reader_;
  LineSplitter lines_{most_request_bytes};
  std::size_t line_ = 0, requests_ = 0;
  bool has_faults_ = false;
};

/// Takes a file piece by piece and finds out what it is. A history and requests are checked
/// as they come; anything else is kept, because it is checked as a whole.
class FileCheck {
 public:
  FileCheck(const Context& context, const std::string& file) : context_(context), file_(file) {}

  void feed(std::string_view piece) {
    if (requests_) return requests_->feed(piece);
    if (is_history_) return history_.feed(piece);
    text_ += piece;
    if (text_.size() > most_bytes) {
      throw Error(ErrorKind::data, say("{} is larger than 256 MiB", in_quotes(file_)),
                  "use a smaller file");
    }
    // The first line tells, as soon as it is complete or too long for a line.
    const bool can_tell = piece.find('\n') != std::string_view::npos || text_.size() > most_line;
    if (!is_recognised_ && can_tell) recognise();
  }

  Exit finish() {
    if (!is_recognised_) recognise();
    if (requests_) return requests_->finish();
    if (!is_history_) return check_document(context_, text_, file_);
    history_.finish();
    if (has_faults_) return Exit::no;
    const std::string newer =
        history_.newer() > 0 ? say(", and {} lines of another schema", history_.newer()) : "";
    return print(context_.ports, say("{}: no faults; {}{}\n", printable(file_),
                                     counted(sessions_, "session"), newer));
  }

 private:
  void recognise() {
    is_recognised_ = true;
    if (begins_as_requests(text_)) {
      requests_.emplace(context_, file_).feed(std::exchange(text_, {}));
      return;
    }
    is_history_ = file_.ends_with(".jsonl") || begins_as_history(text_);
    if (is_history_) history_.feed(std::exchange(text_, {}));
  }

  void report(const Fault& fault) {
    has_faults_ = true;
    print(context_.ports, fault.text(file_) + '\n');
  }

  const Context& context_;
  const std::string& file_;
  std::string text_;
  std::optional<RequestsCheck> requests_;
  bool is_recognised_ = false;
  bool is_history_ = false;
  bool has_faults_ = false;
  std::size_t sessions_ = 0;
  HistoryReader history_{[this](const SessionRecord&, std::string_view) { ++sessions_; },
                         [this](const Fault& fault) { report(fault); }};
};

}  // namespace

Exit run_check(const Context& context) {
  const std::string& path = context.arguments.operands.front();
  const std::string file = path == "-" ? std::string(standard_input) : path;
  FileCheck check(context, file);
  const bool is_there = context.ports.files.read_pieces(path, [&](std::string_view piece) {
    check.feed(piece);
    return true;
  });
  if (!is_there) context.ports.files.read(path);  // says why
  return check.finish();
}

}  // namespace rollplan
