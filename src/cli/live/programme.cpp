#include "cli/live/programme.hpp"

#include <array>
#include <utility>

#include "cli/call/selection.hpp"
#include "cli/live/unfinished.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

void check_exclusions(const Arguments& arguments) {
  const bool resumes = arguments.has(Option::resume);
  const bool reads = !arguments.operands.empty();
  if (resumes && reads) {
    throw Error(ErrorKind::usage, "--resume takes no file",
                "the unfinished session has its own routine: rollplan start --resume");
  }
  if (!resumes && !reads) return;
  for (const OptionSpec& option : selection_group.options) {
    const bool is_allowed = reads && (option.id == Option::date || option.id == Option::title);
    if (is_allowed || !arguments.has(option.id)) continue;
    throw Error(ErrorKind::usage,
                say("use either {} or --{}", resumes ? "--resume" : "a file", option.name),
                say("the routine is already planned; leave out --{}", option.name));
  }
}

Programme read_file(const Context& context, const Catalogue& catalogue) {
  const std::string& path = context.arguments.operands.front();
  const std::string_view file = path == "-" ? standard_input : path;
  Programme programme;
  programme.routine = read_routine(context.ports.files.read(path), file, catalogue);
  if (context.arguments.has(Option::title)) {
    programme.routine.title = chosen_title(context.arguments);
  }
  programme.date = day_done(context);
  return programme;
}

std::optional<Programme> resume_unfinished(const Context& context, const Catalogue& catalogue) {
  if (!resumable_session(context)) return std::nullopt;
  const std::string path = *unfinished_path(context);
  Programme programme;
  programme.resumed = read_unfinished(context.ports.files.read(path), path, catalogue);
  programme.routine = std::exchange(programme.resumed->routine, {});
  programme.date = context.ports.clock.today();
  return programme;
}

}  // namespace

std::optional<Programme> read_programme(const Context& context, const Catalogue& catalogue) {
  check_exclusions(context.arguments);
  if (context.arguments.has(Option::resume)) return resume_unfinished(context, catalogue);
  if (!context.arguments.operands.empty()) return read_file(context, catalogue);
  Programme programme;
  programme.request = read_request(context, catalogue);
  programme.routine = planned(context, catalogue, *programme.request);
  programme.date = day_done(context);
  return programme;
}

double chosen_speed(const Arguments& arguments) {
  const auto text = arguments.value(Option::speed);
  if (!text) return 1;
  const auto speed = whole_number(*text);
  if (speed && *speed >= 1 && *speed <= 1000) return *speed;
  throw Error(ErrorKind::usage, say("--speed: not a speed: {}", in_quotes(*text)),
              "a speed is a whole number from 1 to 1000; 60 turns a minute into a second");
}

std::vector<std::string> chosen_voice(const Context& context) {
  std::vector<std::string> command;
  const auto set = setting(context, Option::say);
  if (!set) return command;
  for (const std::string_view word : split(set->text, ' ')) {
    if (!word.empty()) command.emplace_back(word);
  }
  if (command.empty()) refuse(*set, "a program is missing", "such as espeak-ng");
  if (!context.ports.console.can_speak(command.front())) {
    refuse(*set, say("program not found: {}", in_quotes(command.front())),
           "install it, or use one that you have: espeak-ng, spd-say, say");
  }
  return command;
}

}  // namespace rollplan
