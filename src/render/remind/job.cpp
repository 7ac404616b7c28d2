// Writes jobs as lines for a shell.
#include "render/remind/schedulers.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// A desktop reads the body of a notification as markup, and notify-send reads backslashes as
/// escapes before that.
bool reads_markup(const Command& tell) {
  const std::string_view program = tell.front();
  return program.substr(program.rfind('/') + 1) == "notify-send";
}

}  // namespace

std::string shell_line(const Command& command) {
  return joined(command, " ", " ", shell_quoted);
}

std::string telling_line(const Command& tell) {
  const char* const text =
      reads_markup(tell)
          ? R"x("$(printf "%s\n" "$text" | sed 's/[\]/&&/g; s/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g')")x"
          : R"("$text")";
  // cron jobs do not know the session bus; jobs of systemd or at may.
  return R"(export DBUS_SESSION_BUS_ADDRESS="${DBUS_SESSION_BUS_ADDRESS:-)"
         R"(unix:path=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/bus}"; )" +
         shell_line(tell) + ' ' + text + R"( || { printf "%s\n" "$text"; false; })";
}

std::string shell_line(const Job& job) {
  std::string line;
  // Only 1 means that rolling is not due. After an error, showing the routine is better than
  // nothing.
  if (!job.due.empty()) line = shell_line(job.due) + "; [ $? != 1 ] || exit 0; ";
  if (job.tell.empty()) return line + shell_line(job.command);
  return line + say("text=$({} 2>&1); ", shell_line(job.command)) + telling_line(job.tell);
}

}  // namespace rollplan
