#include <algorithm>

#include "cli/call/job.hpp"
#include "cli/call/occasions.hpp"
#include "cli/call/selection.hpp"
#include "cli/output.hpp"
#include "core/routine_text.hpp"
#include "core/run/run_done.hpp"
#include "rollplan/error.hpp"
#include "rollplan/render.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// A job has no standard input, so `--history -` and the like cannot work there.
void expect_file(const Context& context, Option option) {
  const auto file = named(context, option);
  if (!file || file->text != "-") return;
  throw Error(ErrorKind::usage, say("{}: a reminder cannot read standard input", file->origin),
              "name a file");
}

/// When the reminder is due, a file or a folder may hold a later run of another kind, so the title
/// names the kind only if the user did.
std::string title_of(const Routine& routine, const Request& request) {
  if (request.sore) return say("Roll: {}", area_line(asked_areas(routine)));
  const bool is_from_file = request.ran && !request.ran->file.empty();
  if (is_from_file) return "Roll after your run";
  if (request.run) return say("Roll after your run: {}", routine.catalogue->runs[*request.run].id);
  return request.before_run ? "Roll before your run" : "Roll: the areas next in turn";
}

void describe(Occasion& occasion, const Context& context, const Routine& routine,
              const Request& request, bool with_level) {
  std::vector<std::string> words = routine_words(context, request, with_level);
  occasion.title = title_of(routine, request);
  if (!routine.title.empty()) occasion.title += say(" ({})", routine.title);
  occasion.call = "rollplan";
  for (const std::string& word : words) occasion.call += ' ' + shell_quoted(word);
  occasion.job = job_of(context, std::move(words));
  // Without --sore, the areas are not known until the day itself.
  occasion.text =
      request.sore ? brief(routine, Page{}) : std::string(routine.catalogue->stop_brief.text);
  occasion.text = trimmed(occasion.text);
  occasion.length = length_of(routine);
}

/// Only the first follow-up after a hard run is gentle.
bool is_later_after_gentle_run(const Context& context, const Request& request,
                               const Catalogue& catalogue, std::size_t place) {
  return context.arguments.has(Option::after_run) && place > 0 && !request.level &&
         catalogue.runs[*request.run].gentle;
}

/// The run from whose end `--after-run` counts.
FinishedRun finished_run(const Context& context, const Request& request,
                         const Catalogue& catalogue) {
  FinishedRun run;
  if (request.run) run.follow_up = catalogue.runs[*request.run].follow_up;
  if (!request.ran || request.ran->file.empty()) return run;
  run.start = request.ran->start;
  run.end = end_of(*request.ran);
  if (run.start || !context.arguments.has(Option::after_run)) return run;
  throw Error(ErrorKind::data,
              say("{} does not say when the run was", printable(request.ran->file)),
              say("to count from now: {} --run {}", call_without(context.arguments, Option::run),
                  request.ran->kind));
}

/// The name becomes part of a file name and of a UID.
std::string chosen_name(const Arguments& arguments) {
  constexpr std::size_t most = 64;
  const auto name = arguments.value(Option::name);
  if (!name) return {};
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (!name->empty() && name->size() <= most && std::ranges::all_of(*name, is_allowed))
    return *name;
  throw Error(ErrorKind::usage, say("--name: not a name for a reminder: {}", in_quotes(*name)),
              say("use letters, digits and hyphens, at most {}: --name evening", most));
}

/// The runs are still to come, so there is nothing to plan yet.
Exit print_watch(const Context& context, const Request& request) {
  const std::string typed = *context.arguments.value(Option::watch);
  expect_writable("--watch", typed);
  const std::string folder = context.ports.files.absolute(typed);
  if (!context.ports.files.exists(folder)) {
    chatter(context,
            say("rollplan: {} does not exist yet; systemd waits for it\n", in_quotes(folder)));
  }
  const Watch watch{folder, follow_up_command(context, request, folder), chosen_notifier(context),
                    chosen_name(context.arguments)};
  return print(context.ports, watch_by_systemd(watch));
}

}  // namespace

Exit run_remind(const Context& context) {
  const Scheduler& scheduler = chosen_scheduler(context.arguments);
  check_reminder(context.arguments, scheduler);
  expect_file(context, Option::history);
  expect_file(context, Option::config);
  const Catalogue catalogue = load_catalogue(context);
  const Request request = read_request(context, catalogue);
  const Routine routine = planned(context, catalogue, request);
  if (routine.steps.empty()) {
    // Standard output may be piped into a shell or into a scheduler's file.
    complain(context.ports, formats().front().routine(routine, Page{}));
    return exit_of(routine.verdict);
  }
  if (context.arguments.has(Option::watch)) return print_watch(context, request);

  Reminder reminder;
  reminder.occasions =
      chosen_occasions(context, scheduler, finished_run(context, request, catalogue));
  reminder.now = context.ports.clock.utc_now();
  reminder.name = chosen_name(context.arguments);
  if (reminder.occasions.empty()) {
    chatter(context, "rollplan: it is too late for the follow-ups of this run\n");
    return Exit::no;
  }
  for (Occasion& occasion : reminder.occasions) {
    Request then = request;
    const bool is_harder = is_later_after_gentle_run(context, request, catalogue, occasion.place);
    if (is_harder) then.level = Level::normal;
    describe(occasion, context, routine, then, is_harder);
  }
  return print(context.ports, scheduler.write(reminder));
}

}  // namespace rollplan
