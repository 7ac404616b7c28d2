#include "core/history/session_text.hpp"

#include "core/lookup.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"

namespace rollplan {

std::string area_name(const Catalogue& catalogue, std::string_view release) {
  const auto known = release_with_id(catalogue, release);
  return known ? std::string(catalogue.releases[*known].area) : printable(release);
}

std::string pain_text(std::optional<int> before, std::optional<int> after) {
  if (before && after) return say("pain {} to {}", *before, *after);
  if (before) return say("pain {} before", *before);
  return after ? say("pain {} after", *after) : std::string();
}

std::string session_text(const Catalogue& catalogue, const SessionRecord& session) {
  const std::string_view separator = session.areas.size() > 1 ? "; " : ", ";
  std::string text;
  for (const AreaDone& area : session.areas) {
    text += area_name(catalogue, area.release);
    if (area.side != Side::both) text += say(", {}", id_of(area.side));
    const std::string pain = pain_text(area.pain_before, area.pain_after);
    if (!pain.empty()) text += say(", {}", pain);
    text += separator;
  }
  if (session.total) text += say("{} ", clock_text(*session.total));
  return text + say("on {}", iso_date(session.date));
}

}  // namespace rollplan
