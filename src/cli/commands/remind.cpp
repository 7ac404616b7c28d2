#include <array>

#include "cli/call/occasions.hpp"
#include "cli/call/selection.hpp"
#include "cli/call/settings.hpp"
#include "cli/files/catalogues.hpp"
#include "cli/files/paths.hpp"
#include "cli/output.hpp"
#include "cli/planning.hpp"
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
void expect_file(const Context& context, Option option, const char* variable) {
  const auto named = setting(context, option, variable);
  if (!named || named->text != "-") return;
  throw Error(ErrorKind::usage, say("{}: a reminder has no standard input", named->origin),
              "name a file");
}

/// Where a scheduler would look, which may know nothing but HOME.
std::optional<std::string> place_below_home(std::optional<std::string> (*place)(const Context&),
                                            const Context& context) {
  const Arguments nothing{};
  Ports ports = context.ports;
  ports.environment = [&](const char* name) {
    return std::string_view(name) == "HOME" ? context.ports.environment(name) : std::nullopt;
  };
  return place(Context{nothing, ports, {}});
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
    add_setting("--time", Option::time, "ROLLPLAN_TIME");
    add_setting("--tools", Option::tools, "ROLLPLAN_TOOLS");
    if (auto run = context_.arguments.value(Option::run)) add("--run", std::move(*run));
    with_level = with_level || setting(context_, Option::level, "ROLLPLAN_LEVEL");
    if (with_level && request.level) add("--level", std::string(id_of(*request.level)));
    if (request.before_run) words_.emplace_back("--before-run");
    for (const std::string& name : named_catalogues(context_)) {
      add("--catalogue", is_shipped_name(name) ? name : context_.ports.files.absolute(name));
    }
    if (!add_file("--history", Option::history, "ROLLPLAN_HISTORY")) {
      add_place("--history", history_place);
    }
    if (!add_file("--config", Option::config, "ROLLPLAN_CONFIG")) {
      const auto config = config_place(context_);
      if (config && context_.ports.files.exists(*config)) add_place("--config", config_place);
    }
    return std::move(words_);
  }

 private:
  void add(std::string_view option, std::string value) {
    expect_writable(option, value);
    words_.emplace_back(option);
    words_.push_back(std::move(value));
  }

  void add_setting(std::string_view name, Option option, const char* variable) {
    if (auto value = setting(context_, option, variable)) add(name, std::move(value->text));
  }

  /// False where none is named.
  bool add_file(std::string_view name, Option option, const char* variable) {
    const auto value = setting(context_, option, variable);
    if (value) add(name, context_.ports.files.absolute(value->text));
    return value.has_value();
  }

  void add_place(std::string_view name, std::optional<std::string> (*place)(const Context&)) {
    const auto here = place(context_);
    if (here && here != place_below_home(place, context_)) add(name, *here);
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

Occasion occasion_of(const Context& context, const Routine& routine, const Request& request,
                     bool with_level) {
  Occasion occasion;
  occasion.title = title_of(routine, request);
  const std::vector<std::string> words = CommandWriter(context).words(request, with_level);
  occasion.command = {context.ports.program()};
  expect_writable("the program's path", occasion.command.front());
  occasion.call = "rollplan";
  for (const std::string& word : words) {
    occasion.command.push_back(word);
    occasion.call += ' ' + shell_quoted(word);
  }
  // What the areas will be is known today only where they are asked for.
  occasion.text =
      request.sore ? brief(routine, Page{}) : std::string(routine.catalogue->stop_brief.text);
  occasion.text = trimmed(occasion.text);
  occasion.length = length_of(routine);
  return occasion;
}

/// The first follow-up after a hard run is gentle, and the later ones are not.
bool is_later_after_gentle_run(const Context& context, const Request& request,
                               const Catalogue& catalogue, std::size_t place) {
  return context.arguments.has(Option::after_run) && place > 0 && !request.level &&
         catalogue.runs[*request.run].gentle;
}

}  // namespace

Exit run_remind(const Context& context) {
  const Scheduler& scheduler = chosen_scheduler(context.arguments);
  expect_file(context, Option::history, "ROLLPLAN_HISTORY");
  expect_file(context, Option::config, "ROLLPLAN_CONFIG");
  const Catalogue catalogue = load_catalogue(context);
  Request request = read_request(context, catalogue);
  std::span<const std::int32_t> hours;
  if (request.run) hours = catalogue.runs[*request.run].follow_up;
  const Routine routine = planned(context, catalogue, request);
  if (routine.steps.empty()) {
    // What is on standard output may be on its way into a shell or a scheduler's file.
    complain(context.ports, formats().front().routine(routine, Page{}));
    return exit_of(routine.verdict);
  }
  const Moments moments = chosen_moments(context, scheduler, hours);

  Reminder reminder;
  reminder.now = context.ports.clock.utc_now();
  for (std::size_t i = 0; i < moments.once.size(); ++i) {
    Request then = request;
    const bool is_harder = is_later_after_gentle_run(context, request, catalogue, i);
    if (is_harder) then.level = Level::normal;
    Occasion occasion = occasion_of(context, routine, then, is_harder);
    occasion.at = moments.once[i];
    reminder.occasions.push_back(std::move(occasion));
  }
  if (moments.first) {
    Occasion occasion = occasion_of(context, routine, request, false);
    occasion.at = *moments.first;
    occasion.days = moments.days;
    reminder.occasions.push_back(std::move(occasion));
  }
  context.ports.terminal.write(Stream::out, scheduler.write(reminder));
  return Exit::done;
}

}  // namespace rollplan
