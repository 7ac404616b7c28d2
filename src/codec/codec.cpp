#include "rollplan/codec.hpp"

#include <algorithm>
#include <memory_resource>

#include "codec/config.hpp"
#include "codec/json_tree.hpp"
#include "codec/reading.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

std::string way_out(std::string_view file, std::size_t count) {
  if (count < 2) return {};
  return say("{} more; all of them: {}", count - 1, command_to_check(file));
}

/// People who write a configuration by hand leave out its schema. It is recognised by any of its
/// keys, and because, unlike other documents, it contains no objects.
bool looks_like_config(const JsonTree& tree) {
  if (tree.kind(0) != JsonKind::object) return false;
  for (TokenIndex token = 1; token < tree.size(); ++token) {
    if (tree.kind(token) == JsonKind::object) return false;
  }
  return std::ranges::any_of(
      config_keys(), [&](const ConfigKeySpec& key) { return tree.member(key.name).has_value(); });
}

/// The member of `known` that the document names. Throws FaultyFile if it names another schema.
std::string_view schema_of(const JsonTree& tree, std::initializer_list<std::string_view> known) {
  const auto found = tree.member("schema");
  const auto* const schema = found ? std::ranges::find(known, tree.string(*found)) : known.end();
  if (schema != known.end()) return *schema;
  const bool takes_config = std::ranges::find(known, config_schema) != known.end();
  if (!found && takes_config && looks_like_config(tree)) return config_schema;
  const auto quoted = [](std::string_view one) { return say("\"{}\"", one); };
  const std::string expected = "\"schema\": " + joined(known, " or ", " or ", quoted);
  const std::string what = found ? say("schema {}", in_quotes(tree.string(*found))) : "no schema";
  tree.finish({TokenFault{found.value_or(0), what, expected}});
  return {};
}

}  // namespace

std::string_view schema_of(std::string_view text, std::string_view file,
                           std::initializer_list<std::string_view> known) {
  std::pmr::monotonic_buffer_resource memory;
  return schema_of(JsonTree(text, file, memory), known);
}

void expect_schema(const JsonTree& tree, std::string_view schema) {
  schema_of(tree, {schema});
}

std::string Fault::text(std::string_view file) const {
  std::string line_text = printable(file);
  if (line > 0) line_text += say(":{}:{}", line, column);
  line_text += ": ";
  if (!pointer.empty()) line_text += say("{}: ", printable(pointer));
  return line_text + say("{}; expected {}", what, expected);
}

std::string command_to_check(std::string_view file) {
  const bool looks_like_option = file.starts_with('-') && file != "-";
  const std::string word = (looks_like_option ? "./" : "") + std::string(file);
  return "rollplan check " + (file == standard_input ? "-" : shell_quoted(word));
}

FaultyFile::FaultyFile(std::string_view file, std::vector<Fault> found)
    : Error(ErrorKind::data, found.at(0).text(file), way_out(file, found.size())),
      faults(std::move(found)),
      file_(file) {}

}  // namespace rollplan
