// Changing one value in the text of a configuration, and nothing else.
#include "codec/json_scanner.hpp"
#include "core/say.hpp"
#include "core/words.hpp"
#include "rollplan/config.hpp"

namespace rollplan {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string written(ConfigKind kind, std::string_view value) {
  if (kind == ConfigKind::number) return std::string(trimmed(value));
  if (kind == ConfigKind::text) return quoted(value);
  std::string list;
  for (const std::string_view item : split(value, ',')) {
    list += (list.empty() ? "[" : ", ") + quoted(item);
  }
  return list + ']';
}

/// The places of a member and of what surrounds it.
struct Member {
  std::size_t before = 0;  ///< the end of the member before, or of the opening brace
  std::size_t value = 0, end = 0;
  bool is_first = true;
  bool found = false;
};

/// Of `key`, or else of where it would go: behind the last member.
Member find_member(std::string_view text, std::string_view key) {
  JsonScanner scanner;
  scanner.start(text);
  scanner.next();
  scanner.open();
  Member member;
  member.before = member.end = scanner.place();
  for (std::string_view name; scanner.member(name);) {
    const bool found = name == key;
    scanner.next();
    const std::size_t value = scanner.place();
    scanner.skip();
    if (found) return Member{member.end, value, scanner.place(), member.is_first, true};
    member.end = scanner.place();
    member.is_first = false;
  }
  return member;
}

std::string without(std::string text, const Member& member) {
  if (!member.is_first) return text.erase(member.before, member.end - member.before);
  // The comma behind the first member goes with it.
  const std::size_t after = text.find_first_not_of(" \t\r\n", member.end);
  const std::size_t end = text[after] == ',' ? after + 1 : member.end;
  return text.erase(member.before, end - member.before);
}

}  // namespace

std::string edit_config(std::string_view text, std::string_view file, const ConfigKeySpec& key,
                        const std::optional<std::string>& value) {
  std::string edited(text);
  if (trimmed(edited).empty()) edited = say("{{\n  \"schema\": \"{}\"\n}}\n", config_schema);
  parse_config(edited, file);
  const Member member = find_member(edited, key.name);
  if (!value) return member.found ? without(std::move(edited), member) : edited;
  const std::string fresh = written(key.kind, *value);
  if (member.found) {
    edited.replace(member.value, member.end - member.value, fresh);
  } else {
    edited.insert(member.end, say("{}\n  \"{}\": {}", member.is_first ? "" : ",", key.name, fresh));
  }
  return edited;
}

}  // namespace rollplan
