#include "render/history_phrases.hpp"

#include "core/routine_text.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// A mean with one digit after the point, rounded half up.
std::string mean_text(std::int64_t sum, std::size_t count) {
  const auto n = static_cast<std::int64_t>(count);
  const std::int64_t tenths = (20 * sum + n) / (2 * n);
  return say("{}.{}", tenths / 10, tenths % 10);
}

}  // namespace

std::string long_time_text(std::chrono::seconds time) {
  const std::int64_t s = time.count();
  if (s >= 3600) return say("{} h {} min", s / 3600, s % 3600 / 60);
  return s >= 60 ? say("{} min", s / 60) : say("{} s", s);
}

std::string name_of(const Catalogue& catalogue, const AreaTotal& total) {
  return total.release.empty() ? "(others)" : area_name(catalogue, total.release);
}

std::string mean_pain_text(const AreaTotal& total) {
  if (total.measured == 0) return {};
  return say("{} to {}", mean_text(total.pain_before, total.measured),
             mean_text(total.pain_after, total.measured));
}

std::string areas_text(const Catalogue& catalogue, const SessionRecord& session) {
  std::string wanted;
  std::string added;
  for (const AreaDone& area : session.areas) {
    std::string& text = area.role == Role::added ? added : wanted;
    text += (text.empty() ? "" : "; ") + area_text(catalogue, area);
  }
  if (added.empty()) return wanted;
  return wanted.empty() ? say("({})", added) : say("{} ({})", wanted, added);
}

std::string one_line(std::string_view text) {
  return find_unprintable(text) == std::string_view::npos ? std::string(text) : printable(text);
}

std::string nothing_yet(const HistoryDigest& digest) {
  if (digest.since && digest.until) {
    return say("No session from {} to {}.", iso_date(*digest.since), iso_date(*digest.until));
  }
  if (digest.until && digest.others) return say("No session up to {}.", iso_date(*digest.until));
  if (digest.since) return say("No session since {}.", iso_date(*digest.since));
  return "No session yet. rollplan start guides you through one and logs it; rollplan log --sore "
         "calf=6 "
         "--after calf=3 records one that you did without it.";
}

std::string summary_text(const HistoryDigest& digest) {
  const std::string sessions = say("{} since {}", counted(digest.sessions, "session"),
                                   iso_date(digest.since.value_or(*digest.first)));
  return digest.time ? say("{}, {} in all", sessions, long_time_text(*digest.time)) : sessions;
}

}  // namespace rollplan
