#include <unistd.h>

#include <ctime>

#include "os/os.hpp"
#include "text/say.hpp"

namespace rollplan {

namespace {

Date date_of(const std::tm& time) {
  return Date{std::chrono::year(time.tm_year + 1900),
              std::chrono::month(static_cast<unsigned>(time.tm_mon + 1)),
              std::chrono::day(static_cast<unsigned>(time.tm_mday))};
}

std::tm local_time_of(std::time_t moment) {
  std::tm local{};
  localtime_r(&moment, &local);
  return local;
}

}  // namespace

Date SystemClock::today() const {
  return date_of(local_time_of(std::time(nullptr)));
}

std::chrono::sys_seconds SystemClock::utc_now() const {
  return std::chrono::sys_seconds(std::chrono::seconds(std::time(nullptr)));
}

LocalTime SystemClock::local(std::chrono::sys_seconds moment) const {
  const std::tm local = local_time_of(moment.time_since_epoch().count());
  return LocalTime(std::chrono::local_days(date_of(local))) + std::chrono::hours(local.tm_hour) +
         std::chrono::minutes(local.tm_min);
}

std::optional<std::chrono::sys_seconds> SystemClock::utc(LocalTime time) const {
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const Date date(midnight);
  std::tm local{};
  local.tm_year = static_cast<int>(date.year()) - 1900;
  local.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  local.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
  local.tm_min = static_cast<int>((time - midnight).count());
  local.tm_isdst = -1;
  const std::chrono::sys_seconds moment{std::chrono::seconds(mktime(&local))};
  if (this->local(moment) != time) return std::nullopt;
  return moment;
}

Moment SystemClock::now() const {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::string SystemClock::unique_name() const {
  timespec time{};
  clock_gettime(CLOCK_REALTIME, &time);
  std::tm utc{};
  gmtime_r(&time.tv_sec, &utc);
  return say("{:04}{:02}{:02}T{:02}{:02}{:02}-{:08x}-{:x}", utc.tm_year + 1900, utc.tm_mon + 1,
             utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec, time.tv_nsec, getpid());
}

}  // namespace rollplan
