// The page is one file that loads nothing, and no text in it can become markup or a script.
#include <regex>

#include "catch.hpp"
#include "rollplan/codec.hpp"
#include "rollplan/planner.hpp"
#include "rollplan/render.hpp"
#include "sha256.hpp"
#include "support.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

const Catalogue& catalogue = builtin_catalogue();
constexpr Date day{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

const Format& html() {
  return *format_named("html");
}

Routine routine_for(const std::vector<std::string>& phrases, const Catalogue& known = catalogue) {
  Request request;
  request.date = day;
  request.time = Seconds(3600);
  request.sore.emplace();
  for (const std::string& phrase : phrases) request.sore->push_back(Sore{phrase, Side::both, {}});
  return plan(known, request);
}

std::string page_of(const Routine& routine) {
  return html().routine(routine, Page{});
}

/// The text between the first `begin` and the next `end`.
std::string between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  if (from == text.npos) return {};
  const std::size_t start = from + begin.size();
  return std::string(text.substr(start, text.find(end, start) - start));
}

/// The page without its style and script, which are the project's own.
std::string markup_of(const std::string& page) {
  return between(page, "<!DOCTYPE", "<style>") + between(page, "</style>", "<script>");
}

std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match) {
    found.push_back((*match)[1].str());
  }
  return found;
}

/// All pages that rollplan can make from the built-in catalogue.
std::vector<std::string> all_pages() {
  HistoryDigest digest;
  digest.as_of = day;
  digest.catalogue = &catalogue;
  return {page_of(routine_for({"calf", "it band"})),
          page_of(routine_for({"fever"})),
          html().list(catalogue, Page{}),
          html().release(catalogue, catalogue.releases.front(), {}, Page{}),
          html().tool(catalogue, catalogue.tools.front(), Page{}),
          html().history(digest, HistoryView::all, Page{})};
}

constexpr std::string_view hostile = R"x(</script></style><img src=x onerror="a()"> ' &amp;)x";
constexpr std::string_view harmless =
    "&lt;/script&gt;&lt;/style&gt;&lt;img src=x onerror=&quot;a()&quot;&gt; &#39; &amp;amp;";

/// A catalogue in which every text of a release is `hostile`.
Catalogue hostile_catalogue() {
  std::string text;
  for (const char c : hostile) {
    if (c == '"') text += '\\';
    text += c;
  }
  std::string source = R"json({"schema": "rollplan.catalogue/1", "releases": [{"id": "x",
    "name": "@", "area": "@", "lie": "@", "roll": "@", "lighter": "@", "stretch": "@",
    "test_drive": "@", "cautions": ["@"], "words": ["elbow"],
    "tools": {"foam-roller": {"fit": 1, "note": "@"}}}]})json";
  for (std::size_t at = source.find('@'); at != source.npos; at = source.find('@')) {
    source.replace(at, 1, text);
  }
  return read_catalogue(source, "f", catalogue);
}

}  // namespace

TEST_CASE("the test's own hash is SHA-256", "[render]") {
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("a page's policy allows exactly the style and script that stand in it", "[render]") {
  for (const std::string& page : all_pages()) {
    const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\">");
    const std::string style = between(page, "<style>", "</style>");
    const std::string script = between(page, "<script>", "</script>");
    std::string expected = "default-src 'none'; style-src 'sha256-" + sha256_base64(style) + "'; ";
    if (!script.empty()) expected += "script-src 'sha256-" + sha256_base64(script) + "'; ";
    CHECK(policy == expected + "img-src data:; base-uri 'none'; form-action 'none'");
    CHECK(all_matches(page, "(<style)").size() == 1);
    CHECK(all_matches(page, "(<script)").size() == (script.empty() ? 0U : 1U));
  }
}

TEST_CASE("a page has no attribute that the policy forbids, and names no other place", "[render]") {
  for (const std::string& page : all_pages()) {
    const std::string markup = markup_of(page);
    CHECK(all_matches(markup, R"(<[^>]* (style|on[a-z]+)=)").empty());
    CHECK(all_matches(markup, "(<button|<input|<form|<a |<iframe)").empty());
    CHECK(all_matches(markup, R"x((?:src|href)="([^"]*)")x") == std::vector<std::string>{"data:,"});
    CHECK_FALSE(holds(between(page, "<style>", "</style>"), "url("));
    CHECK(holds(page, "<html lang=\"en\""));
    CHECK(holds(page, "<meta charset=\"utf-8\">"));
    CHECK(holds(page, "name=\"viewport\""));
    CHECK(all_matches(between(page, "<head>", "<style>"), "<title>([^<]+)</title>").size() == 1);
  }
}

TEST_CASE("only a routine with steps has the timer's script", "[render]") {
  CHECK(holds(page_of(routine_for({"calf"})), "<script>"));
  CHECK_FALSE(holds(page_of(routine_for({"fever"})), "<script>"));
  CHECK_FALSE(holds(html().list(catalogue, Page{}), "<script>"));
}

TEST_CASE("a page shows every cue with its moment and its seconds", "[render]") {
  const Routine routine = routine_for({"calf", "it band"});
  const std::string page = page_of(routine);
  std::vector<std::string> seconds, kinds;
  for (const Step& step : routine.steps) {
    for (const Cue& cue : step.cues) {
      seconds.push_back(std::to_string(cue.length.count()));
      kinds.emplace_back(id_of(cue.kind));
    }
  }
  CHECK(all_matches(page, "<li data-s=\"([0-9]+)\"") == seconds);
  CHECK(all_matches(page, "<li data-s=\"[0-9]+\" data-kind=\"([a-z-]+)\"") == kinds);
  CHECK(holds(page, "data-where=\"Calves, left · lacrosse ball\""));
  CHECK(holds(page, "<time>0:10</time> <b>roll</b> 20 s"));
  CHECK(all_matches(page, "<time>([0-9:]+)</time>").back() == "12:12");
}

TEST_CASE("a page says everything that the routine says, the danger first", "[render]") {
  const Routine routine = routine_for({"calf", "it band", "achilles"});
  const std::string page = page_of(routine);
  const auto shows = [&](std::string_view text) {
    INFO(text);
    CHECK(holds(page, std::regex_replace(std::string(text), std::regex("'"), "&#39;")));
  };
  for (const Statement& line : catalogue.stop_lines) shows(line.text);
  for (const Note& note : routine.notes) {
    if (note.id != note_id::tools && note.id != note_id::stop) shows(note.text);
  }
  for (const Step& step : routine.steps) {
    shows(step.because);
    for (const Cue& cue : step.cues) shows(cue.text);
  }
  CHECK(page.find("class=\"stop\"") < page.find("class=\"areas\""));
  CHECK(holds(page, "Fetch:</b> lacrosse ball, foam roller"));
}

TEST_CASE("each area has a picture, whose other text says how to lie", "[render]") {
  const Routine routine = routine_for({"calf", "it band"});
  const std::string page = page_of(routine);
  const std::vector<std::string> titles =
      all_matches(page, "<svg class=\"figure\"[^>]*><title>([^<]+)");
  REQUIRE(titles.size() == 4);
  CHECK(titles.front() == routine.steps.front().cues.front().text);
  CHECK(holds(html().release(catalogue, release_named(catalogue, "calves"), {}, Page{}), "<svg"));
}

TEST_CASE("nothing that a catalogue says becomes markup", "[render]") {
  const Catalogue strange = hostile_catalogue();
  Routine routine = routine_for({"elbow"}, strange);
  REQUIRE_FALSE(routine.steps.empty());
  routine.steps.front().because = hostile;
  routine.notes.push_back(Note{NoteKind::safety, "x", nullptr, std::string(hostile), "\x1b[31m"});
  for (const std::string& page :
       {page_of(routine), html().list(strange, Page{}),
        html().release(strange, release_named(strange, "x"), {}, Page{})}) {
    const std::string rest = page.substr(page.find("<body>"));
    CHECK(holds(rest, harmless));
    CHECK_FALSE(holds(page, "<img"));
    CHECK_FALSE(holds(page, "\x1b"));
    CHECK(all_matches(page, "(</style>)").size() == 1);
    CHECK(all_matches(page, "(</script>)").size() <= 1);
  }
  CHECK(holds(page_of(routine), "\\x1b[31m"));
}

TEST_CASE("equal routines give equal pages, and other ones another name", "[render]") {
  const std::string page = page_of(routine_for({"calf"}));
  const auto name = [](const std::string& text) { return between(text, "data-routine=\"", "\""); };
  CHECK(page == page_of(routine_for({"calf"})));
  CHECK(name(page).size() == 16);
  CHECK(name(page) != name(page_of(routine_for({"calf", "foot"}))));
  // The terminal makes no difference, because the page is for a browser.
  CHECK(page == html().routine(routine_for({"calf"}),
                               Page{.width = 40, .colour = true, .ascii = true, .paged = false}));
}

TEST_CASE("six areas stay within 64 KiB", "[render]") {
  const Routine routine = routine_for({"glutes", "hip", "quads", "itb", "calf", "foot"});
  CHECK(routine.steps.back().area == 6);
  CHECK(page_of(routine).size() <= 64U << 10U);
}

TEST_CASE("the page says how to log the session", "[render]") {
  const auto command = [](const Routine& routine) {
    const std::string code = between(page_of(routine), "<p class=\"screen\"><code>", "</code>");
    return std::regex_replace(code, std::regex("<[^>]*>"), "");
  };
  Request request;
  request.date = day;
  request.sore = std::vector{Sore{"calf", Side::left, 6}, Sore{"foot", Side::both, {}}};
  CHECK(command(plan(catalogue, request)) ==
        "rollplan log --sore calves:left=6,plantar-fascia=_ --after "
        "calves:left=_,plantar-fascia=_ --time 8m16s --date 2026-11-22");
  request.sore.reset();
  request.run = find_run(catalogue, "race");
  CHECK(command(plan(catalogue, request)) ==
        "rollplan log --sore glutes,quads,calves --time 13m54s --date 2026-11-22");
}

TEST_CASE("a history is a page too", "[render]") {
  HistoryDigest digest;
  digest.as_of = day;
  digest.catalogue = &catalogue;
  digest.sessions = 1;
  digest.first = day;
  SessionRecord session;
  session.date = day;
  session.note = std::string(hostile);
  digest.latest = {session};
  digest.weeks = {WeekTotal{day, 1, std::chrono::seconds(754)}};
  const std::string page = html().history(digest, HistoryView::all, Page{});
  CHECK(holds(page, harmless));
  CHECK(holds(page, "<meter min=\"0\" max=\"1\" value=\"1\">1</meter>"));
  CHECK(holds(page, "<dt>2026-11-22</dt>"));
  CHECK_FALSE(holds(page, "before that"));
  digest.sessions = 4;
  digest.latest.front().total = std::chrono::seconds(754);
  const std::string longer = html().history(digest, HistoryView::all, Page{});
  CHECK(holds(longer, "<dt>2026-11-22 <small>12:34</small></dt>"));
  CHECK(holds(longer, "3 sessions before that."));
}
