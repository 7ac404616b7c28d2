#include "cli/live/unfinished.hpp"

#include "cli/call/commands.hpp"
#include "cli/output.hpp"
#include "core/routine_text.hpp"
#include "core/session/timeline.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

void check_alone(const Arguments& arguments) {
  bool is_alone = arguments.operands.empty();
  for (const OptionGroup* group : {&selection_group, &live_group}) {
    for (const OptionSpec& option : group->options) {
      is_alone = is_alone && (option.id == Option::discard || !arguments.has(option.id));
    }
  }
  if (is_alone) return;
  throw Error(ErrorKind::usage, "use --discard alone",
              "throw the unfinished session away first, then start another: "
              "rollplan start --discard");
}

/// ": calves, IT band; 1:40 of 12:32 done", or nothing if the file cannot be read.
std::string content_of(const Context& context, const std::string& text, const std::string& path) {
  try {
    const Unfinished left = read_unfinished(text, path, readable_catalogue(context));
    const auto active = std::chrono::duration_cast<Seconds>(left.active);
    return say(": {}; {} of {} done", comma_listed(areas_of(left.routine)), clock_text(active),
               clock_text(length_of(left.routine)));
  } catch (const Error&) {
    return "";
  }
}

}  // namespace

std::string LeftSession::name() const {
  return date ? say("the session of {}", iso_date(*date)) : "a session that cannot be read";
}

std::optional<LeftSession> left_session(const Context& context) {
  const auto path = unfinished_path(context);
  if (!path || !context.ports.files.exists(*path)) return std::nullopt;
  LeftSession left{date_of_unfinished(context.ports.files.read(*path)), false};
  if (left.date) {
    const std::chrono::sys_days today(context.ports.clock.today());
    left.is_too_old = today - std::chrono::sys_days(*left.date) > most_days_unfinished;
  }
  return left;
}

std::optional<LeftSession> resumable_session(const Context& context) {
  auto left = left_session(context);
  if (left && left->is_too_old) left.reset();
  return left;
}

std::string named_with_areas(const Context& context, const LeftSession& left) {
  try {
    const std::string path = unfinished_path(context).value();
    const Unfinished unfinished =
        read_unfinished(context.ports.files.read(path), path, readable_catalogue(context));
    return say("{} ({})", left.name(), comma_listed(asked_areas(unfinished.routine)));
  } catch (const Error&) {
    return left.name();
  }
}

Exit discard_session(const Context& context) {
  check_alone(context.arguments);
  std::string answer = "There is no unfinished session.\n";
  if (const auto left = left_session(context)) {
    const std::string path = *unfinished_path(context);
    const std::string content = content_of(context, context.ports.files.read(path), path);
    context.ports.files.remove(path);
    answer = say("Thrown away: {}{}. Your history is unchanged.\n", left->name(), content);
  }
  if (context.arguments.has(Option::quiet)) return Exit::done;
  return print(context.ports, writes_ascii(context) ? to_ascii(answer) : answer);
}

}  // namespace rollplan
