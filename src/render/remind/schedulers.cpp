#include "render/remind/schedulers.hpp"

#include <array>

namespace rollplan {

std::span<const Scheduler> schedulers() {
  static constexpr std::array<Scheduler, 5> all{{{"cron", false, true, remind_by_cron},
                                                 {"at", true, false, remind_by_at},
                                                 {"systemd", true, true, remind_by_systemd},
                                                 {"ics", true, true, remind_by_calendar},
                                                 {"remind", true, true, remind_by_remind}}};
  return all;
}

}  // namespace rollplan
