// Changing one value in the text of a configuration, and nothing else.
#include <charconv>

#include "codec/config.hpp"
#include "codec/json_scanner.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::string_view json_blanks = " \t\r\n";

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < ' ') {
      result += say("\\u{:04x}", static_cast<unsigned>(c));
      continue;
    }
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

/// From the number, not from its text: what stands there could be more than that.
std::string number_text(const ConfigKeySpec& key, std::string_view value) {
  const std::string_view digits = trimmed(value);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) {
    throw Error(ErrorKind::usage, say("{}: {} is no whole number", key.name, in_quotes(value)),
                say("such as {}", key.example));
  }
  return say("{}", number);
}

std::string written(const ConfigKeySpec& key, std::string_view value) {
  if (key.kind == ConfigKind::number) return number_text(key, value);
  if (key.kind == ConfigKind::text) return quoted(value);
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

/// Of `key`, or else of the last member, behind which it would go.
Member find_member(std::string_view text, std::string_view key) {
  JsonScanner scanner;
  scanner.start(text);
  scanner.next();
  scanner.open();
  Member member;
  member.end = scanner.place();
  bool is_first = true;
  for (std::string_view name; !member.found && scanner.member(name); is_first = false) {
    const bool found = name == key;
    scanner.next();
    const std::size_t value = scanner.place();
    scanner.skip();
    member = Member{member.end, value, scanner.place(), is_first, found};
  }
  return member;
}

/// The last place before `end` that is no blank.
std::size_t last_before(std::string_view text, std::size_t end) {
  return text.find_last_not_of(json_blanks, end - 1);
}

/// The colon of a member, with its blanks.
std::string_view colon_of(std::string_view text, const Member& member) {
  const std::size_t name_end = last_before(text, last_before(text, member.value)) + 1;
  return text.substr(name_end, member.value - name_end);
}

/// The blanks before the member that follows this one: on a line of its own if
/// this one is, else as far from the comma as a value is from its colon.
std::string_view blanks_behind(std::string_view text, const Member& member) {
  const std::size_t name = text.find('"', member.before);
  const std::size_t start = last_before(text, name) + 1;
  const std::string_view blanks = text.substr(start, name - start);
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
  const Member member = find_member(text, key.name);
  if (!value) return member.found ? without(std::move(text), member) : text;
  const std::string fresh = written(key, *value);
  if (member.found) {
    text.replace(member.value, member.end - member.value, fresh);
  } else {
    text.insert(member.end, say(",{}\"{}\"{}{}", blanks_behind(text, member), key.name,
                                colon_of(text, member), fresh));
  }
  return text;
}

}  // namespace

std::string edit_config(std::string_view text, std::string_view file, const ConfigKeySpec& key,
                        const std::optional<std::string>& value) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string old(text);
  if (trimmed(old).empty()) old = say("{{\n  \"schema\": \"{}\"\n}}\n", config_schema);
  parse_config(old, file);
  // The mark that some editors begin with is nothing to the scanner.
  const std::string_view mark = old.starts_with(byte_order_mark) ? byte_order_mark : "";
  return say("{}{}", mark, edited_text(old.substr(mark.size()), key, value));
}

}  // namespace rollplan
