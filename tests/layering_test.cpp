// Which room may include which. docs/architecture.md shows the same rules as a diagram.
#include <array>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "source_files.hpp"

using namespace rollplan::testing;

namespace {

struct Edge {
  std::string_view from, to;
};

// Every room may also include itself and, except for text, all public headers.
constexpr std::array edges{
    Edge{"main", "cli"},     Edge{"main", "os"},      //
    Edge{"cli", "core"},     Edge{"cli", "codec"},    //
    Edge{"cli", "render"},   Edge{"cli", "text"},     //
    Edge{"codec", "core"},   Edge{"codec", "text"},   //
    Edge{"render", "core"},  Edge{"render", "text"},  //
    Edge{"render", "codec"},                          // history JSON is printed as it is stored
    Edge{"os", "core"},      Edge{"os", "text"},      //
    Edge{"core", "text"},                             //
    Edge{"embed", "core"},                            // runs during the build, not in the program
    Edge{"embed", "codec"},  Edge{"embed", "text"},   //
};
constexpr std::array text_may_include{"rollplan/units.hpp", "rollplan/error.hpp"};

// A renderer of a format has a file name that begins with it.
constexpr std::array format_names{"html", "json", "markdown", "plain", "text"};

struct Library {
  std::string_view folder;
  std::set<std::string_view> rooms;
};
const std::array libraries{Library{"nlohmann/", {"codec", "render", "embed"}},
                           Library{"fmt/", {"text"}}, Library{"CLI/", {"cli"}},
                           Library{"expat.h", {"codec"}}};

struct Include {
  std::string_view from;  ///< the including file, such as src/core/lookup.cpp
  std::string header;     ///< the text between the brackets or quotes
  bool angled = false;
  std::size_t line = 0;
};

std::vector<Include> includes_of(const SourceFile& source) {
  std::vector<Include> includes;
  const std::vector<std::string> lines = lines_of(source.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::istringstream words(lines[i]);
    std::string hash, rest;
    if (!(words >> hash) || hash[0] != '#') continue;
    std::getline(words, rest);
    const std::string directive = hash.substr(1) + rest;
    const std::size_t open = directive.find_first_of("<\"");
    if (directive.find("include") >= open || open == std::string::npos) continue;
    const std::size_t close = directive.find_first_of(">\"", open + 1);
    includes.push_back(
        {source.path, directive.substr(open + 1, close - open - 1), directive[open] == '<', i + 1});
  }
  return includes;
}

/// The first folder of a header, or of a file in src.
std::string_view room_of(std::string_view path) {
  if (path == "src/main.cpp") return "main";
  if (path.starts_with("src/")) path.remove_prefix(4);
  return path.find('/') == path.npos ? "" : path.substr(0, path.find('/'));
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string_view stem(std::string_view path) {
  path = file_name(path);
  return path.substr(0, path.rfind('.'));
}

/// The format that a file renders; empty if it is for several.
std::string_view format_of(std::string_view path) {
  const std::string_view name = stem(path);
  for (const std::string_view format : format_names) {
    if (name == format || name.starts_with(std::string(format) + "_")) return format;
  }
  return {};
}

bool is_public(std::string_view path) {
  return path.starts_with("include/");
}

// Each rule returns a complaint about an include, or an empty text.

std::string room_rule(const Include& include) {
  const std::string_view from = room_of(include.from), to = room_of(include.header);
  if (include.angled || is_public(include.from) || to == from || to == "rollplan") return {};
  const bool allowed = std::ranges::any_of(
      edges, [&](const Edge& edge) { return edge.from == from && edge.to == to; });
  return allowed ? "" : std::string(from) + " may not include " + std::string(to);
}

std::string text_rule(const Include& include) {
  if (room_of(include.from) != "text" || room_of(include.header) != "rollplan") return {};
  if (std::ranges::find(text_may_include, include.header) != text_may_include.end()) return {};
  return "text may include units and errors only";
}

std::string public_rule(const Include& include) {
  if (!is_public(include.from)) return {};
  const bool standard = include.angled && include.header.find('/') == std::string::npos;
  if (standard || include.header.starts_with("rollplan/")) return {};
  return "a public header may include public and standard headers only";
}

std::string command_rule(const Include& include) {
  if (!include.from.starts_with("src/cli/commands/")) return {};
  if (!include.header.starts_with("cli/commands/")) return {};
  if (stem(include.from) == stem(include.header)) return {};
  return "a command may not include another command";
}

std::string format_rule(const Include& include) {
  const std::string_view from = format_of(include.from), to = format_of(include.header);
  if (room_of(include.from) != "render" || room_of(include.header) != "render") return {};
  if (from.empty() || to.empty() || from == to) return {};
  return "a renderer may not include one of another format";
}

std::string library_rule(const Include& include) {
  for (const Library& library : libraries) {
    if (!include.header.starts_with(library.folder)) continue;
    if (!library.rooms.contains(room_of(include.from))) return "not a library for this room";
  }
  return {};
}

std::string system_rule(const Include& include) {
  if (!include.angled || !include.header.ends_with(".h") || room_of(include.from) == "os")
    return {};
  if (include.header.find('/') != std::string::npos && !include.header.starts_with("sys/"))
    return {};
  if (include.header == "expat.h") return {};
  return "the operating system's headers belong to os";
}

std::string upward_rule(const Include& include) {
  return include.header.find("../") == std::string::npos ? "" : "name the folder instead of ../";
}

constexpr std::array rules{room_rule,   text_rule,    public_rule, command_rule,
                           format_rule, library_rule, system_rule, upward_rule};

std::string position(std::string_view path, std::size_t line) {
  return std::string(path) + ":" + std::to_string(line) + ": ";
}

/// The broken rules in a file's includes, each with file and line.
std::vector<std::string> breaches_of(const SourceFile& source) {
  std::vector<std::string> found;
  for (const Include& include : includes_of(source)) {
    for (const auto rule : rules) {
      const std::string wrong = rule(include);
      if (wrong.empty()) continue;
      found.push_back(position(include.from, include.line) + include.header + ": " + wrong);
    }
  }
  return found;
}

std::vector<std::string> breaches_of(std::string path, std::string text) {
  return breaches_of(SourceFile{std::move(path), std::move(text)});
}

std::vector<SourceFile> all_sources() {
  std::vector<SourceFile> sources = sources_below("src");
  for (SourceFile& header : sources_below("include")) sources.push_back(std::move(header));
  return sources;
}

}  // namespace

TEST_CASE("every room includes only what lies below it", "[layering]") {
  const std::vector<SourceFile> sources = all_sources();
  REQUIRE(sources.size() > 100);
  std::vector<std::string> breaches;
  for (const SourceFile& source : sources) {
    for (std::string& breach : breaches_of(source)) breaches.push_back(std::move(breach));
  }
  CHECK(breaches == std::vector<std::string>{});
}

TEST_CASE("CLI11 and expat are each included in one file", "[layering]") {
  const auto library = GENERATE(as<std::string>(), "CLI/", "expat.h");
  std::vector<std::string> users;
  for (const SourceFile& source : all_sources()) {
    for (const Include& include : includes_of(source)) {
      if (include.header.starts_with(library)) users.push_back(source.path);
    }
  }
  CHECK(users.size() == 1);
}

TEST_CASE("a source includes the header of its name first", "[layering]") {
  std::vector<std::string> breaches;
  const std::vector<SourceFile> sources = sources_below("src");
  for (const SourceFile& source : sources) {
    if (!source.path.ends_with(".cpp")) continue;
    const std::string header = source.path.substr(0, source.path.size() - 3) + "hpp";
    if (!std::ranges::binary_search(sources, header, {}, &SourceFile::path)) continue;
    const std::vector<Include> includes = includes_of(source);
    if (!includes.empty() && "src/" + includes.front().header == header) continue;
    breaches.push_back(position(source.path, includes.empty() ? 1 : includes.front().line) +
                       header + " comes first");
  }
  CHECK(breaches == std::vector<std::string>{});
}

TEST_CASE("a breach is reported with its file and line", "[layering]") {
  CHECK(breaches_of("src/core/lookup.cpp", "// x\n#include \"render/layout.hpp\"\n") ==
        std::vector<std::string>{
            "src/core/lookup.cpp:2: render/layout.hpp: core may not include render"});
}

TEST_CASE("each rule of layering finds its breach", "[layering]") {
  const auto [path, header] = GENERATE(table<std::string, std::string>({
      {"src/core/lookup.cpp", "\"codec/json_tree.hpp\""},
      {"src/core/lookup.cpp", "<nlohmann/json.hpp>"},
      {"src/codec/reading.cpp", "\"render/layout.hpp\""},
      {"src/render/plain.cpp", "\"cli/run.hpp\""},
      {"src/render/plain.cpp", "\"render/markdown.hpp\""},
      {"src/render/plain.cpp", "<fmt/format.h>"},
      {"src/os/files.cpp", "\"codec/config.hpp\""},
      {"src/cli/run.cpp", "\"os/os.hpp\""},
      {"src/cli/run.cpp", "<unistd.h>"},
      {"src/cli/commands/today.cpp", "\"cli/commands/list.hpp\""},
      {"src/text/words.cpp", "\"core/lookup.hpp\""},
      {"src/text/words.cpp", "\"rollplan/catalogue.hpp\""},
      {"src/text/words.cpp", "\"nothing.hpp\""},
      {"src/main.cpp", "\"core/lookup.hpp\""},
      {"src/codec/reading.cpp", "<CLI/CLI.hpp>"},
      {"src/core/lookup.cpp", "<expat.h>"},
      {"include/rollplan/plan.hpp", "\"core/lookup.hpp\""},
      {"include/rollplan/plan.hpp", "<fmt/format.h>"},
      {"src/core/plan/fit.cpp", "\"core/../core/lookup.hpp\""},
  }));
  INFO(path << " includes " << header);
  CHECK(breaches_of(path, "#include " + header + "\n").size() >= 1);
  CHECK(breaches_of(path, "  # include " + header + "\n").size() >= 1);
}

TEST_CASE("what is allowed is no breach", "[layering]") {
  const auto [path, header] = GENERATE(table<std::string, std::string>({
      {"src/main.cpp", "\"cli/run.hpp\""},
      {"src/core/lookup.cpp", "<vector>"},
      {"src/core/lookup.cpp", "\"text/words.hpp\""},
      {"src/render/markdown_history.cpp", "\"render/markdown.hpp\""},
      {"src/render/plain.cpp", "\"render/layout.hpp\""},
      {"src/codec/json_tree.cpp", "<nlohmann/json.hpp>"},
      {"src/os/files.cpp", "<sys/stat.h>"},
      {"src/codec/run_files/xml.cpp", "<expat.h>"},
      {"src/text/time_text.hpp", "\"rollplan/units.hpp\""},
      {"src/text/say.hpp", "<fmt/core.h>"},
      {"src/cli/call/arguments.cpp", "<CLI/CLI.hpp>"},
      {"include/rollplan/plan.hpp", "\"rollplan/request.hpp\""},
  }));
  INFO(path << " includes " << header);
  CHECK(breaches_of(path, "#include " + header + "\n").empty());
}
