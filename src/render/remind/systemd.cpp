// For systemd: a service and a timer, each after its file name.
#include "render/remind/schedulers.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// % begins a specifier in every setting.
std::string doubled_percents(std::string_view text) {
  return replaced(text, "%", "%%");
}

/// Quoted, with systemd's special characters escaped.
std::string quoted(std::string_view word) {
  return '"' + backslashed(doubled_percents(word), "\"\\") + '"';
}

/// An argument of the program; unlike in the program's path, $ begins a variable here.
std::string argument(std::string_view word) {
  return replaced(quoted(word), "$", "$$");
}

std::string exec_line(std::vector<std::string> command) {
  // systemd refuses such a path however it is quoted, so a shell runs it.
  if (command.front().find_first_of("\"'\\") != std::string::npos) {
    command.insert(command.begin(), {"/bin/sh", "-c", R"(exec "$0" "$@")"});
  }
  std::string line = quoted(command.front());
  for (std::size_t i = 1; i < command.size(); ++i) line += ' ' + argument(command[i]);
  return line;
}

std::string calendar(const Occasion& occasion) {
  const std::string time = time_text(occasion.at);
  if (occasion.days == no_days) return say("{} {}", date_text(occasion.at), time);
  if (occasion.days == every_day) return say("*-*-* {}", time);
  return say("{} *-*-* {}",
             day_list(occasion.days, {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, ","), time);
}

}  // namespace

std::string remind_by_systemd(const Reminder& reminder) {
  std::string text;
  for (std::size_t i = 0; i < reminder.occasions.size(); ++i) {
    const Occasion& occasion = reminder.occasions[i];
    const std::string name = stable_name(occasion, i);
    // A backslash at the end would join the next line.
    const std::string title = doubled_percents(occasion.title) + '.';
    text += say("# {}.service\n[Unit]\nDescription={}\n\n[Service]\nType=oneshot\nExecStart={}\n\n",
                name, title, exec_line(occasion.command));
    text +=
        say("# {}.timer\n[Unit]\nDescription={}\n\n[Timer]\nOnCalendar={}\nAccuracySec=1m\n"
            "Persistent=true\n\n[Install]\nWantedBy=timers.target\n",
            name, title, calendar(occasion));
    if (i + 1 < reminder.occasions.size()) text += '\n';
  }
  return text;
}

}  // namespace rollplan
