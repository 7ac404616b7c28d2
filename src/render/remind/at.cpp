// Writes shell lines for `at`. Each one adds a job to the queue.
#include "render/remind/schedulers.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {

std::string remind_by_at(const Reminder& reminder) {
  std::string text;
  // Not `echo`: in some shells it interprets backslashes.
  for (const Occasion& occasion : reminder.occasions) {
    text += say("# {} {}  {}\nprintf '%s\\n' {} | at -t {}\n", date_text(occasion.at),
                time_text(occasion.at), occasion.title, shell_quoted(shell_line(occasion.job)),
                digits(occasion.at));
  }
  return text;
}

}  // namespace rollplan
