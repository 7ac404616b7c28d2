#include "cli/call/job.hpp"

#include <algorithm>
#include <array>

#include "cli/files/catalogues.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// The path that a scheduler's job would use if its environment contains only HOME.
std::optional<std::string> path_below_home(std::optional<std::string> (*path)(const Context&),
                                           const Context& context) {
  const Arguments nothing{};
  Ports ports = context.ports;
  ports.environment = [&](const char* name) {
    return std::string_view(name) == "HOME" ? context.ports.environment(name) : std::nullopt;
  };
  return path(Context{nothing, ports, {}});
}

/// Writes the words of a command for a scheduler. A scheduler's job runs in another folder, with
/// hardly more of the environment than HOME, so this writes out every value that came from there
/// and makes paths absolute. Leaves out values of the configuration, which the job reads itself.
class CommandWriter {
 public:
  CommandWriter(const Context& context, std::vector<std::string> words)
      : context_(context), words_(std::move(words)) {}

  void add(std::string_view option, std::string value) {
    expect_writable(option, value);
    words_.emplace_back(option);
    words_.push_back(std::move(value));
  }

  void add_named(Option option) {
    if (auto value = named(context_, option)) {
      add(flag_of(option), std::move(value->text));
    }
  }

  void add_selection(const Request& request, bool with_level) {
    for (const std::string& sore : context_.arguments.values(Option::sore)) add("--sore", sore);
    add_named(Option::time);
    add_named(Option::tools);
    if (auto run = context_.arguments.value(Option::run)) add("--run", run_of(request, *run));
    with_level = with_level || named(context_, Option::level);
    if (with_level && request.level) add("--level", std::string(id_of(*request.level)));
    if (request.before_run) words_.emplace_back("--before-run");
    if (auto title = chosen_title(context_.arguments); !title.empty()) {
      add("--title", std::move(title));
    }
  }

  void add_files() {
    for (const std::string& name : named_catalogues(context_)) {
      add("--catalogue", is_shipped_name(name) ? name : context_.ports.files.absolute(name));
    }
    add_path(Option::history, history_path);
    const auto config = config_path(context_);
    const bool is_there = config && context_.ports.files.exists(*config);
    if (is_there || named(context_, Option::config)) add_path(Option::config, config_path);
  }

  std::vector<std::string> words() && { return std::move(words_); }

 private:
  /// A follow-up is about this run, so it names the kind and does not need the file later. Any
  /// other reminder reads the newest run on its own day.
  std::string run_of(const Request& request, const std::string& typed) const {
    if (!request.ran || request.ran->file.empty()) return typed;
    if (context_.arguments.has(Option::after_run)) return request.ran->kind;
    if (typed != "-") return context_.ports.files.absolute(typed);
    throw Error(ErrorKind::usage, "--run: a reminder cannot read standard input",
                "name a file, or use --after-run");
  }

  /// Adds the path of a file if it was named, or if a scheduler's job would look elsewhere.
  void add_path(Option option, std::optional<std::string> (*path)(const Context&)) {
    const std::string name = flag_of(option);
    if (const auto file = named(context_, option)) {
      return add(name, context_.ports.files.absolute(file->text));
    }
    const auto here = path(context_);
    if (here && here != path_below_home(path, context_)) add(name, *here);
  }

  const Context& context_;
  std::vector<std::string> words_;
};

Command with_program(const Context& context, std::vector<std::string> words) {
  words.insert(words.begin(), context.ports.program());
  expect_writable("the program's path", words.front());
  return words;
}

/// The call of `due` for `--if-due`; empty if that option is not set.
Command due_command(const Context& context) {
  if (!context.arguments.has(Option::if_due)) return {};
  CommandWriter writer(context, {"due", "-q"});
  if (context.arguments.has(Option::every)) {
    writer.add("--every", say("{}d", chosen_interval(context.arguments).count()));
  }
  writer.add_files();
  return with_program(context, std::move(writer).words());
}

/// Makes the program's path absolute unless it is in /usr/bin or /bin, because a scheduler's PATH
/// may contain only those.
std::string path_of(const Context& context, const std::string& program) {
  const Files& files = context.ports.files;
  if (program.find('/') != std::string::npos) return files.absolute(program);
  const std::string path = context.ports.environment("PATH").value_or("");
  for (const std::string_view folder : split(path, ':')) {
    const std::string file = say("{}/{}", folder, program);
    if (!folder.starts_with('/') || !files.exists(file)) continue;
    return folder == "/usr/bin" || folder == "/bin" ? program : file;
  }
  return program;
}

}  // namespace

void expect_writable(std::string_view what, std::string_view value) {
  if (find_unprintable(value) == std::string::npos && is_utf8(value)) return;
  throw Error(ErrorKind::usage,
              say("{} {} cannot be written for a scheduler", what, in_quotes(value)),
              "leave out line breaks, other control characters and anything that is not UTF-8");
}

Command chosen_notifier(const Context& context) {
  const auto line = context.arguments.value(Option::notify);
  if (!line) return {};
  expect_writable("--notify", *line);
  auto words = shell_words(*line);
  if (!words) {
    throw Error(ErrorKind::usage, say("--notify: a quote is left open in {}", in_quotes(*line)),
                "write it as for a shell: --notify 'notify-send Roll'");
  }
  if (words->empty() || words->front().empty()) {
    throw Error(ErrorKind::usage, "--notify: a program is missing", "such as 'notify-send Roll'");
  }
  if (!context.ports.console.can_speak(words->front())) {
    throw Error(ErrorKind::usage, say("--notify: program not found: {}", in_quotes(words->front())),
                words->front() == "notify-send"
                    ? "install it (libnotify), or name another: 'ntfy publish roll'"
                    : "install it, or name another, such as 'notify-send Roll'");
  }
  words->front() = path_of(context, words->front());
  return std::move(*words);
}

std::vector<std::string> routine_words(const Context& context, const Request& request,
                                       bool with_level) {
  CommandWriter writer(context, {"today"});
  writer.add_selection(request, with_level);
  writer.add_files();
  return std::move(writer).words();
}

Job job_of(const Context& context, std::vector<std::string> words) {
  Job job{{}, due_command(context), chosen_notifier(context)};
  // Of what goes to standard error, only errors are worth sending along with the line.
  if (!job.tell.empty()) words.insert(words.end(), {"--brief", "-q"});
  job.command = with_program(context, std::move(words));
  return job;
}

Command follow_up_command(const Context& context, const Request& request,
                          const std::string& folder) {
  CommandWriter writer(context, {"remind", "--as", "systemd", "--after-run"});
  writer.add("--run", folder);
  const Command notifier = chosen_notifier(context);
  if (!notifier.empty()) writer.add("--notify", joined(notifier, " ", " ", shell_quoted));
  writer.add_selection(request, false);
  writer.add_files();
  std::vector<std::string> words = std::move(writer).words();
  if (context.arguments.has(Option::if_due)) words.emplace_back("--if-due");
  if (context.arguments.has(Option::every)) {
    words.insert(words.end(), {"--every", *context.arguments.value(Option::every)});
  }
  return with_program(context, std::move(words));
}

}  // namespace rollplan
