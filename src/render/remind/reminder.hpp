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

/// A set of weekdays, one bit for each, with Monday as the lowest.
using Weekdays = std::uint8_t;
inline constexpr Weekdays no_days = 0;
inline constexpr Weekdays every_day = 0x7F;

/// The set with only the weekday of this moment.
Weekdays day_of(LocalTime time);

/// A command for a scheduler: a program's absolute path and its arguments.
using Command = std::vector<std::string>;

struct Job {
  Command command;    ///< prints the routine
  Command due = {};   ///< answers 1 if it is not time yet; empty: always time
  Command tell = {};  ///< gets the output of `command` as last argument; may be empty
};

/// One moment, `at`. If `days` is set, every week on those days, starting at `at`, which is on one
/// of them.
struct Occasion {
  LocalTime at{};
  Weekdays days = no_days;
  std::string when{};     ///< what distinguishes it from others of the same call
  std::size_t place = 0;  ///< its number among all that the call asks for, from 0
  std::string title{};    ///< "Roll: calves, left"
  std::string text{};     ///< what to do, in a line or two
  std::string call{};     ///< in the form that people type: "rollplan today --sore calf"
  Job job{};
  Seconds length{};  ///< roughly how long it takes; 0 if unknown
};

struct Reminder {
  std::vector<Occasion> occasions;
  std::chrono::sys_seconds now{};  ///< when it was written
  std::string name{};              ///< set by the user; if empty, made from the call
};

/// Sets follow-ups for each new run in a folder.
struct Watch {
  std::string folder;  ///< absolute
  Command follow_up;   ///< prints units for the newest run; 1 if it needs none
  Command tell;        ///< gets error messages, as for a job
  std::string name{};
};

/// The service that sets the follow-ups, its timer, and the path unit that starts it.
std::string watch_by_systemd(const Watch& watch);

/// A program that can remind.
struct Scheduler {
  std::string_view id;
  bool once, weekly;  ///< what it can do
  bool runs_jobs;     ///< false: it only shows what to do
  std::string (*write)(const Reminder&);
};

std::span<const Scheduler> schedulers();

}  // namespace rollplan
