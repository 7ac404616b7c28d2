#include <array>

#include "cli/call/occasions.hpp"
#include "cli/call/selection.hpp"
#include "cli/files/catalogues.hpp"
#include "cli/output.hpp"
#include "core/routine_text.hpp"
#include "rollplan/error.hpp"
#include "rollplan/render.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

void expect_writable(std::string_view what, std::string_view value) {
  if (find_unprintable(value) == std::string::npos && is_utf8(value)) return;
  throw Error(ErrorKind::usage,
              say("{} {} cannot be written for a scheduler", what, in_quotes(value)),
              "leave out line breaks, other control characters and what is not UTF-8");
}

/// For `--history` and the like: a job has nothing to read there.
void expect_file(const Context& context, Option option) {
  const auto file = named(context, option);
  if (!file || file->text != "-") return;
  throw Error(ErrorKind::usage, say("{}: a reminder has no standard input", file->origin),
              "name a file");
}

/// Where a scheduler would look, which may know nothing but HOME.
std::optional<std::string> path_below_home(std::optional<std::string> (*path)(const Context&),
                                           const Context& context) {
  const Arguments nothing{};
  Ports ports = context.ports;
  ports.environment = [&](const char* name) {
    return std::string_view(name) == "HOME" ? context.ports.environment(name) : std::nullopt;
  };
  return path(Context{nothing, ports, {}});
}

/// A scheduler knows neither the folder of this call nor more of its environment
/// than HOME: what came from them is spelled out, the places of files too. The
/// configuration will be read again.
class CommandWriter {
 public:
  explicit CommandWriter(const Context& context) : context_(context) {}

  std::vector<std::string> words(const Request& request, bool with_level) {
    words_ = {"today"};
    for (const std::string& sore : context_.arguments.values(Option::sore)) add("--sore", sore);
    add_named(Option::time);
    add_named(Option::tools);
    if (auto run = context_.arguments.value(Option::run)) add("--run", std::move(*run));
    with_level = with_level || named(context_, Option::level);
    if (with_level && request.level) add("--level", std::string(id_of(*request.level)));
    if (request.before_run) words_.emplace_back("--before-run");
    for (const std::string& name : named_catalogues(context_)) {
      add("--catalogue", is_shipped_name(name) ? name : context_.ports.files.absolute(name));
    }
    add_path(Option::history, history_path);
    const auto config = config_path(context_);
    const bool is_there = config && context_.ports.files.exists(*config);
    if (is_there || named(context_, Option::config)) add_path(Option::config, config_path);
    return std::move(words_);
  }

 private:
  void add(std::string_view option, std::string value) {
    expect_writable(option, value);
    words_.emplace_back(option);
    words_.push_back(std::move(value));
  }

  void add_named(Option option) {
    if (auto value = named(context_, option)) {
      add(say("--{}", name_of(option)), std::move(value->text));
    }
  }

  /// A file that is named, or that a scheduler would look for somewhere else.
  void add_path(Option option, std::optional<std::string> (*path)(const Context&)) {
    const std::string name = say("--{}", name_of(option));
    if (const auto file = named(context_, option)) {
      return add(name, context_.ports.files.absolute(file->text));
    }
    const auto here = path(context_);
    if (here && here != path_below_home(path, context_)) add(name, *here);
  }

  const Context& context_;
  std::vector<std::string> words_;
};

std::string title_of(const Routine& routine, const Request& request) {
  if (request.sore) {
    std::vector<std::string> areas;
    for (const AskedArea& asked : routine.asked) {
      const std::string area(asked.release->area);
      if (areas.empty() || areas.back() != area) areas.push_back(area);
    }
    return say("Roll: {}", comma_listed(areas));
  }
  if (request.run) return say("Roll after the run: {}", routine.catalogue->runs[*request.run].id);
  return request.before_run ? "Roll before the run" : "Roll: whose turn it is";
}

void describe(Occasion& occasion, const Context& context, const Routine& routine,
              const Request& request, bool with_level) {
  occasion.title = title_of(routine, request);
  occasion.command = CommandWriter(context).words(request, with_level);
  occasion.call = "rollplan";
  for (const std::string& word : occasion.command) occasion.call += ' ' + shell_quoted(word);
  occasion.command.insert(occasion.command.begin(), context.ports.program());
  expect_writable("the program's path", occasion.command.front());
  // Without --sore, the areas are only known on the day itself.
  occasion.text =
      request.sore ? brief(routine, Page{}) : std::string(routine.catalogue->stop_brief.text);
  occasion.text = trimmed(occasion.text);
  occasion.length = length_of(routine);
}

/// The first follow-up after a hard run is gentle, and the later ones are not.
bool is_later_after_gentle_run(const Context& context, const Request& request,
                               const Catalogue& catalogue, std::size_t index) {
  return context.arguments.has(Option::after_run) && index > 0 && !request.level &&
         catalogue.runs[*request.run].gentle;
}

}  // namespace

Exit run_remind(const Context& context) {
  const Scheduler& scheduler = chosen_scheduler(context.arguments);
  expect_file(context, Option::history);
  expect_file(context, Option::config);
  const Catalogue catalogue = load_catalogue(context);
  Request request = read_request(context, catalogue);
  std::span<const std::int32_t> hours;
  if (request.run) hours = catalogue.runs[*request.run].follow_up;
  const Routine routine = planned(context, catalogue, request);
  if (routine.steps.empty()) {
    // Standard output may be piped into a shell or into a scheduler's file.
    complain(context.ports, formats().front().routine(routine, Page{}));
    return exit_of(routine.verdict);
  }

  Reminder reminder;
  reminder.occasions = chosen_occasions(context, scheduler, hours);
  reminder.now = context.ports.clock.utc_now();
  for (std::size_t i = 0; i < reminder.occasions.size(); ++i) {
    Request then = request;
    const bool is_harder = is_later_after_gentle_run(context, request, catalogue, i);
    if (is_harder) then.level = Level::normal;
    describe(reminder.occasions[i], context, routine, then, is_harder);
  }
  return print(context.ports, scheduler.write(reminder));
}

}  // namespace rollplan
