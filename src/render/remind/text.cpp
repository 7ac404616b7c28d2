#include "render/remind/text.hpp"

#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

Date date_of(LocalTime time) {
  return Date(std::chrono::floor<std::chrono::days>(time));
}

std::chrono::minutes since_midnight(LocalTime time) {
  return time - std::chrono::floor<std::chrono::days>(time);
}

}  // namespace

Weekdays day_of(LocalTime time) {
  const std::chrono::weekday day(std::chrono::floor<std::chrono::days>(time));
  return static_cast<Weekdays>(1U << (day.iso_encoding() - 1));
}

std::vector<std::string> day_names(Weekdays days, const std::vector<std::string>& names) {
  std::vector<std::string> chosen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((days >> i & 1U) != 0) chosen.push_back(names[i]);
  }
  return chosen;
}

std::string shell_line(const std::vector<std::string>& command) {
  std::string line;
  for (const std::string& word : command) line += (line.empty() ? "" : " ") + shell_quoted(word);
  return line;
}

std::string date_text(LocalTime time) {
  return iso_date(date_of(time));
}

std::string time_text(LocalTime time) {
  const auto minutes = since_midnight(time).count();
  return say("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string digits(LocalTime time) {
  std::string text;
  for (const char c : date_text(time) + time_text(time)) {
    if (c >= '0' && c <= '9') text += c;
  }
  return text;
}

std::string stable_name(const Occasion& occasion, std::size_t place) {
  const std::string when = occasion.days == no_days ? date_text(occasion.at) : "weekly";
  // FNV-1a: the same on every machine and in every version.
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : say("{}\n{}\n{}", occasion.call, when, place)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return say("rollplan-{:016x}", hash);
}

}  // namespace rollplan
