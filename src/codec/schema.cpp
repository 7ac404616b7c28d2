// Which document a text is.
#include <algorithm>
#include <memory_resource>

#include "codec/json_tree.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {

std::string_view schema_of(std::string_view text, std::string_view file,
                           std::initializer_list<std::string_view> known) {
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(text, file, memory);
  TokenIndex found = 0;
  if (tree.kind(0) == JsonKind::object) {
    tree.each_member(0, [&](TokenIndex key, TokenIndex value) {
      if (tree.string(key) == "schema") found = value;
    });
  }
  if (found != 0) {
    const auto* const schema = std::ranges::find(known, tree.string(found));
    if (schema != known.end()) return *schema;
  }
  const std::string what =
      found == 0 ? std::string("no schema") : say("schema {}", in_quotes(tree.string(found)));
  std::string expected;
  for (const std::string_view schema : known) {
    expected += say("{}\"{}\"", expected.empty() ? "\"schema\": " : " or ", schema);
  }
  tree.raise({TokenFault{found, what, expected}});
}

void expect_schema(std::string_view schema, std::string_view text, std::string_view file) {
  schema_of(text, file, {schema});
}

}  // namespace rollplan
