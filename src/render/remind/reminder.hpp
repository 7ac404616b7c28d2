// Reminders for the schedulers that the user already runs.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollplan/units.hpp"

namespace rollplan {

/// Weekdays of the week, a bit each, Monday the lowest.
using Weekdays = std::uint8_t;
inline constexpr Weekdays no_days = 0;
inline constexpr Weekdays every_day = 0x7F;

/// The day of the week of a moment, as the only one of a set.
Weekdays day_of(LocalTime time);

/// A command for a scheduler: a program's absolute path and its arguments.
using Command = std::vector<std::string>;

struct Job {
  Command command;    ///< prints the routine
  Command due = {};   ///< answers 1 while it is not time; empty if it always is
  Command tell = {};  ///< gets what `command` prints as its last argument; empty: nobody does
};

/// Once at `at`; with `days`, from then on every week on those days, one of which is the day
/// of `at`.
struct Occasion {
  LocalTime at{};
  Weekdays days = no_days;
  std::string when{};     ///< what makes it another reminder than those of the same call
  std::size_t place = 0;  ///< its number, from 0, among all that the call asks for
  std::string title{};    ///< "Roll: calves, left"
  std::string text{};     ///< what to do, in a line or two
  std::string call{};     ///< as a person types it: "rollplan today --sore calf"
  Job job{};
  Seconds length{};  ///< roughly how long it takes; 0 if unknown
};

struct Reminder {
  std::vector<Occasion> occasions;
  std::chrono::sys_seconds now{};  ///< when it was written
  std::string name{};              ///< chosen by the user; otherwise it is made of what is asked
};

/// Follow-ups for each new run in a folder.
struct Watch {
  std::string folder;  ///< absolute
  Command follow_up;   ///< prints units for the newest run; 1 if none has to be set
  Command tell;        ///< as for a job, for what went wrong
  std::string name{};
};

/// The service that sets them, its timer and the path unit that starts it.
std::string watch_by_systemd(const Watch& watch);

/// One program that can remind.
struct Scheduler {
  std::string_view id;
  bool once, weekly;  ///< what it can do
  bool runs_jobs;     ///< or only shows what to do
  std::string (*write)(const Reminder&);
};

std::span<const Scheduler> schedulers();

}  // namespace rollplan
