// Writes units for systemd: services, and the timers and path units that start them, each after its
// file name.
#include "render/remind/schedulers.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

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

/// An argument of the program. Unlike in the program's path, $ begins a variable here.
std::string argument(std::string_view word) {
  return replaced(quoted(word), "$", "$$");
}

std::string exec_line(Command command) {
  // systemd refuses such a path in any quotes, so a shell runs it.
  if (command.front().find_first_of("\"'\\") != std::string::npos) {
    command.insert(command.begin(), {"/bin/sh", "-c", R"(exec "$0" "$@")"});
  }
  std::string line = quoted(command.front());
  for (std::size_t i = 1; i < command.size(); ++i) line += ' ' + argument(command[i]);
  return line;
}

/// Needs no shell if the job is only a command.
std::string exec_line(const Job& job) {
  if (job.due.empty() && job.tell.empty()) return exec_line(job.command);
  return exec_line(Command{"/bin/sh", "-c", shell_line(job)});
}

std::string calendar(const Occasion& occasion) {
  const std::string time = time_text(occasion.at);
  if (occasion.days == no_days) return say("{} {}", date_text(occasion.at), time);
  if (occasion.days == every_day) return say("*-*-* {}", time);
  return say("{} *-*-* {}",
             day_list(occasion.days, {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, ","), time);
}

/// A service that runs once whenever it is started.
std::string service(const std::string& name, const std::string& title, const std::string& run) {
  return say("# {}.service\n[Unit]\nDescription={}\n\n[Service]\nType=oneshot\n{}\n", name, title,
             run);
}

/// The unit that starts the service: a timer or a path, whose settings have their own section.
std::string starter(const std::string& name, std::string_view kind, const std::string& title,
                    const std::string& when) {
  return say("\n# {}.{}\n[Unit]\nDescription={}\n\n[{}]\n{}\n\n[Install]\nWantedBy={}s.target\n",
             name, kind, title, capitalised(kind), when, kind);
}

/// Prints remarks, which come before the first unit, and the names of the timers, and writes the
/// units. Leaves out Persistent=, for which systemd would keep files beyond the login.
constexpr std::string_view split_units =
    R"(awk '/^# /{f=$2; if (f ~ /timer$/) print f} )"
    R"(!f{print | "cat >&2"} f && !/^Persistent=/{print > f}')";

/// A shell line that sets the follow-ups of the newest run. It puts their units where systemd keeps
/// those of one login, so nothing stays behind, and for the same run it writes the same files.
std::string follow_up_line(const Watch& watch) {
  const std::string fail =
      (watch.tell.empty() ? R"(printf "%s\n" "$text")" : telling_line(watch.tell)) +
      std::string(R"(; exit "$code")");
  std::string line = say(R"x([ -n "$(ls {} 2>&-)" ] || exit 0; )x", shell_quoted(watch.folder));
  line += say(R"(text=$({} 2>&1); code=$?; )", shell_line(watch.follow_up));
  // An exit code of 1 means a ride, or a run whose follow-ups are over, so there is nothing to do.
  line += R"([ "$code" != 1 ] || { printf "%s\n" "$text"; exit 0; }; [ "$code" = 0 ] || { )";
  line +=
      fail + R"(; }; units=$XDG_RUNTIME_DIR/systemd/user; mkdir -p "$units" && cd "$units" && )";
  line += R"(timers=$(printf "%s\n" "$text" | )";
  line += split_units;
  return line + ") && systemctl --user daemon-reload && systemctl --user start $timers";
}

}  // namespace

std::string remind_by_systemd(const Reminder& reminder) {
  std::string text;
  for (const Occasion& occasion : reminder.occasions) {
    const std::string name = stable_name(reminder, occasion);
    // A backslash at the end would join the next line.
    const std::string title = doubled_percents(occasion.title) + '.';
    if (!text.empty()) text += '\n';
    text += service(name, title, "ExecStart=" + exec_line(occasion.job));
    text += starter(name, "timer", title,
                    say("OnCalendar={}\nAccuracySec=1m\nPersistent=true", calendar(occasion)));
  }
  return text;
}

std::string watch_by_systemd(const Watch& watch) {
  const std::string name = watch.name.empty() ? hashed_name(joined(watch.follow_up, " ", " "))
                                              : "rollplan-" + watch.name;
  const std::string folder = doubled_percents(watch.folder);
  const std::string title = say("Follow-ups for the newest run in {}.", folder);
  // Waits until a file that is being copied is complete. This also keeps a folder that fills up
  // from starting the service more often than systemd allows.
  const std::string run = "ExecStartPre=/bin/sleep 5\nExecStart=" +
                          exec_line(Command{"/bin/sh", "-c", follow_up_line(watch)});
  return service(name, title, run) + starter(name, "timer", title, "OnStartupSec=1min") +
         // Without the slash, blanks or a backslash at the end would be lost.
         starter(name, "path", title, say("PathChanged={}/", folder));
}

}  // namespace rollplan
