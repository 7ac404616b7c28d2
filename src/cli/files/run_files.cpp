#include "cli/files/run_files.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "cli/call/selection.hpp"
#include "cli/output.hpp"
#include "codec/run_file.hpp"
#include "core/lookup.hpp"
#include "core/run/newest.hpp"
#include "rollplan/codec.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::string shown_path(const std::string& path) {
  return path == "-" ? std::string(standard_input) : printable(path);
}

std::string name_the_kind(const Context& context) {
  return say("name the kind of run: {} --run easy", call_without(context.arguments, Option::run));
}

/// A watch whose battery ran empty may count from its own first date. Dates before 2000 are left
/// for the reader to refuse.
void expect_past(const Context& context, const RunFile& run) {
  const auto& start = run.activity.start;
  if (!start || *start <= context.ports.clock.utc_now()) return;
  throw Error(ErrorKind::data,
              say("{}: the run starts in the future, at {}", run.name,
                  iso_moment(*start, std::chrono::minutes(0))),
              "check the clock of the watch, or " + name_the_kind(context));
}

/// Standard input can be read only once, and a reminder's job has none.
void expect_free_input(const Context& context) {
  if (context.arguments.command->name == "remind") {
    throw Error(ErrorKind::usage, "--run: a reminder cannot read standard input",
                "name a file or a folder");
  }
  const std::vector<std::string> catalogues = named_catalogues(context);
  bool is_taken = std::ranges::find(catalogues, "-") != catalogues.end();
  for (const Option option : {Option::history, Option::config}) {
    const auto file = named(context, option);
    is_taken = is_taken || (file && file->text == "-");
  }
  if (!is_taken) return;
  throw Error(ErrorKind::usage, "--run: standard input is already used for another file",
              "name a file for one of them");
}

RunFile read_one(const Context& context, const std::string& path) {
  RunFile run{path, shown_path(path), {}};
  std::string text = context.ports.files.read(path);
  try {
    run.activity = read_run_file(std::move(text), path == "-" ? standard_input : path);
  } catch (const FaultyFile& faulty) {
    // `check` does not know run files, so a JSON reader's advice to use it does not help.
    const bool helps = !faulty.hint.empty() && faulty.hint.find(" check ") == std::string::npos;
    throw Error(faulty.kind, faulty.what(), helps ? faulty.hint : name_the_kind(context));
  }
  expect_past(context, run);
  return run;
}

/// The folder may contain other files too; these endings are those of run files.
bool is_named_as_run(std::string_view name) {
  const std::string_view end = name.substr(name.rfind('.') + 1);
  return same_word(end, "fit") || same_word(end, "gpx") || same_word(end, "tcx");
}

/// The newest run of a folder.
class Folder {
 public:
  Folder(const Context& context, const std::string& path)
      : context_(context), path_(path.ends_with('/') ? path : path + '/') {}

  RunFile newest_run() {
    NewestFiles newest;
    context_.ports.files.each_file(path_,
                                   [&](std::string_view name, std::chrono::sys_seconds changed) {
                                     newest.see(name, changed);
                                   });
    const std::vector<NewestFiles::File> files = newest.files();
    if (files.empty()) {
      throw Error(ErrorKind::data, say("no files in {}", printable(path_)),
                  "name the folder that holds the run files; folders inside it are not searched");
    }
    for (const NewestFiles::File& file : files) try_file(file);
    if (run_) {
      say_what_was_skipped();
      return std::move(run_->file);
    }
    return no_run(files.size());
  }

 private:
  struct Candidate {
    RunFile file;
    std::chrono::sys_seconds when{};  ///< its start, or the file's last change if there is none

    bool is_newer_than(const Candidate& other) const {
      return std::tie(when, file.path) > std::tie(other.when, other.file.path);
    }
  };

  void try_file(const NewestFiles::File& file) {
    try {
      Candidate found{read_one(context_, path_ + file.name), {}};
      const Activity& activity = found.file.activity;
      found.when = activity.start.value_or(file.changed);
      // An activity without a sport may be the run that is wanted, so it is not skipped.
      const bool is_other = activity.sport == Sport::other;
      if (is_other) ++others_;
      keep_newer(is_other ? other_ : run_, std::move(found));
    } catch (const Error& error) {
      if (!fault_) fault_ = error;
      if (is_named_as_run(file.name)) skipped_.push_back(shown_path(path_ + file.name));
    }
  }

  static void keep_newer(std::optional<Candidate>& kept, Candidate found) {
    if (!kept || found.is_newer_than(*kept)) kept = std::move(found);
  }

  void say_what_was_skipped() const {
    if (skipped_.empty()) return;
    chatter(context_, say("rollplan: skipped {} that cannot be read: {}\n",
                          counted(skipped_.size(), "run file"), comma_listed(skipped_)));
  }

  RunFile no_run(std::size_t files) {
    if (other_) {
      RunFile newest = std::move(other_->file);
      newest.name += say(", the newest of {} in {},", counted_activities(), printable(path_));
      return newest;
    }
    throw Error(fault_->kind,
                say("no run in {}, which has {}; the newest: {}", printable(path_),
                    counted(files, "file"), fault_->what()),
                fault_->hint);
  }

  std::string counted_activities() const {
    return others_ == 1 ? std::string("1 activity") : say("{} activities", others_);
  }

  const Context& context_;
  std::string path_;
  std::optional<Candidate> run_, other_;
  std::size_t others_ = 0;
  std::optional<Error> fault_;  ///< of the most recently changed file
  std::vector<std::string> skipped_;
};

}  // namespace

std::optional<std::string> run_path(const Context& context, const Catalogue& catalogue) {
  auto value = context.arguments.value(Option::run);
  if (!value || find_run(catalogue, *value)) return std::nullopt;
  const bool looks_like_path = *value == "-" || value->find_first_of("/.") != std::string::npos;
  if (!looks_like_path && !context.ports.files.exists(*value)) return std::nullopt;
  return value;
}

RunFile read_run(const Context& context, const std::string& path) {
  if (path == "-") expect_free_input(context);
  if (context.ports.files.is_folder(path)) return Folder(context, path).newest_run();
  return read_one(context, path);
}

}  // namespace rollplan
