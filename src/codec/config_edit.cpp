// Changes one value in the text of a configuration, and nothing else.
#include <memory_resource>
#include <utility>
#include <vector>

#include "codec/config.hpp"
#include "codec/json_tree.hpp"
#include "codec/positions.hpp"
#include "text/json_writer.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::string_view json_blanks = " \t\r\n";

/// Writes the number and not its text, which could be more than a number.
std::string number_text(const ConfigKeySpec& key, std::string_view value) {
  if (const auto number = whole_number(trimmed(value))) return say("{}", *number);
  throw Error(ErrorKind::usage, say("{}: not a whole number: {}", key.name, in_quotes(value)),
              say("such as {}", key.example));
}

std::string written_value(const ConfigKeySpec& key, std::string_view value) {
  if (key.kind == ConfigKind::number) return number_text(key, value);
  if (key.kind == ConfigKind::text) return json_string(value);
  std::string list;
  for (const std::string_view item : split(value, ',')) {
    list += (list.empty() ? "[" : ", ") + json_string(item);
  }
  return list + ']';
}

/// Where a member and what surrounds it is in the text, in bytes.
struct Member {
  std::size_t before = 0;  ///< the end of the member before, or of the opening brace
  std::size_t name = 0, value = 0, end = 0;
  bool is_first = true;
  bool found = false;
};

/// The last character before `end` that is not a blank.
std::size_t last_before(std::string_view text, std::size_t end) {
  return text.find_last_not_of(json_blanks, end - 1);
}

/// The member of `key`, or else the last one, behind which it would go; nothing in
/// an empty object.
std::optional<Member> find_member(std::string_view text, std::string_view key) {
  std::pmr::monotonic_buffer_resource memory;
  const JsonTree tree(text, {}, memory);
  std::vector<TokenIndex> tokens;  // names and values in turn
  std::optional<std::size_t> found;
  tree.each_member(0, [&](TokenIndex name, TokenIndex value) {
    if (!found && tree.string(name) == key) found = tokens.size();
    tokens.insert(tokens.end(), {name, value});
  });
  if (tokens.empty()) return std::nullopt;
  const std::vector<std::size_t> offsets = token_offsets(text, tokens);
  const std::size_t at = found.value_or(offsets.size() - 2);
  const auto end_before = [&](std::size_t separator) { return last_before(text, separator) + 1; };
  const auto comma_before = [&](std::size_t name) { return last_before(text, name); };
  const bool is_last = at + 2 == offsets.size();
  Member member{0, offsets[at], offsets[at + 1], 0, at == 0, found.has_value()};
  member.before = at == 0 ? text.find('{') + 1 : end_before(comma_before(offsets[at]));
  member.end = end_before(is_last ? text.rfind('}') : comma_before(offsets[at + 2]));
  return member;
}

/// The colon of a member, with its blanks.
std::string_view colon_of(std::string_view text, const Member& member) {
  const std::size_t name_end = last_before(text, last_before(text, member.value)) + 1;
  return text.substr(name_end, member.value - name_end);
}

/// The blanks before the member that follows this one: on a line of its own if
/// this one is, else as far from the comma as a value is from its colon.
std::string_view blanks_behind(std::string_view text, const Member& member) {
  const std::size_t start = last_before(text, member.name) + 1;
  const std::string_view blanks = text.substr(start, member.name - start);
  const std::size_t line = blanks.rfind('\n');
  if (line != std::string_view::npos) {
    const bool is_long = line > 0 && blanks[line - 1] == '\r';
    return blanks.substr(is_long ? line - 1 : line);
  }
  if (!member.is_first) return blanks;
  const std::string_view colon = colon_of(text, member);
  return colon.substr(colon.find(':') + 1);
}

std::string without(std::string text, const Member& member) {
  if (!member.is_first) return text.erase(member.before, member.end - member.before);
  // The comma behind the first member goes with it.
  const std::size_t after = text.find_first_not_of(json_blanks, member.end);
  const std::size_t end = text[after] == ',' ? after + 1 : member.end;
  return text.erase(member.before, end - member.before);
}

std::string edited_text(std::string text, const ConfigKeySpec& key,
                        const std::optional<std::string>& value) {
  const std::optional<Member> member = find_member(text, key.name);
  if (!value) return member && member->found ? without(std::move(text), *member) : text;
  const std::string fresh = written_value(key, *value);
  if (!member) return text.insert(text.find('{') + 1, say("\"{}\": {}", key.name, fresh));
  if (member->found) return text.replace(member->value, member->end - member->value, fresh);
  return text.insert(member->end, say(",{}\"{}\"{}{}", blanks_behind(text, *member), key.name,
                                      colon_of(text, *member), fresh));
}

}  // namespace

std::string edit_config(std::string_view text, std::string_view file, const ConfigKeySpec& key,
                        const std::optional<std::string>& value) {
  std::string old(text);
  if (trimmed(old).empty()) old = say("{{\n  \"schema\": \"{}\"\n}}\n", config_schema);
  parse_config(old, file);
  return edited_text(std::move(old), key, value);
}

}  // namespace rollplan
