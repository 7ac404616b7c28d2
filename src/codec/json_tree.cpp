#include "codec/json_tree.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <nlohmann/json.hpp>

#include "codec/positions.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// A fault at the place where the text stops being JSON, and what was expected there.
struct Complaint {
  std::string what, expected;
};

std::string_view first_character(std::string_view text) {
  std::string_view after = text;
  take_code_point(after);
  return text.substr(0, text.size() - after.size());
}

bool is_typographic_quote(std::string_view character) {
  constexpr std::array<std::string_view, 9> quotes{"\u201c", "\u201d", "\u201e", "\u2018", "\u2019",
                                                   "\u201a", "\u00ab", "\u00bb", "'"};
  return std::ranges::find(quotes, character) != quotes.end();
}

constexpr const char* save_as_utf8 = "UTF-8; save the file as UTF-8";

/// Uses its own words for errors, because nlohmann's differ between versions.
Complaint complaint_about(std::string_view rest, std::size_t offset) {
  if (rest.empty()) return {"the text ends too early", "JSON"};
  if (rest.starts_with("//") || rest.starts_with("/*")) {
    return {"a comment", "none, because JSON has no comments"};
  }
  const std::string_view here = first_character(rest);
  const std::string unexpected = say("unexpected {}", in_quotes(here));
  if (!is_utf8(here)) {
    return {say("{} is not UTF-8", in_quotes(here)), save_as_utf8};
  }
  // UTF-16 without a mark: one byte of each pair is 0.
  constexpr std::size_t second_pair = 4;
  if (here.front() == '\0' && offset < second_pair) return {unexpected, save_as_utf8};
  if (is_typographic_quote(here)) return {unexpected, "a plain \""};
  return {unexpected, "JSON"};
}

/// The parser stops behind a byte that is not UTF-8: where that is, or else `offset`.
std::size_t start_of_fault(std::string_view text, std::size_t offset) {
  for (std::string_view rest = text; text.size() - rest.size() < offset;) {
    const std::string_view here = first_character(rest);
    if (!is_utf8(here)) return text.size() - rest.size();
    rest.remove_prefix(here.size());
  }
  return offset;
}

/// The offset of the last character that is not white space.
std::optional<std::size_t> last_character(std::string_view text) {
  const std::size_t at = text.find_last_not_of(" \t\r\n");
  return at == std::string_view::npos ? std::nullopt : std::optional(at);
}

}  // namespace

std::string_view name_of(JsonKind kind) {
  constexpr std::array<std::string_view, 7> names{
      "null",   "true or false", "a whole number", "a number with a fraction or exponent",
      "a text", "a list",        "an object"};
  return names[static_cast<std::size_t>(kind)];
}

JsonTree::Token JsonTree::Token::number(JsonKind kind, std::int64_t value) {
  constexpr std::int64_t most = std::int64_t{1} << 60U;
  const std::int64_t kept = std::clamp(value, -most, most);
  return Token(static_cast<std::uint64_t>(kept) << kind_bits | static_cast<std::uint64_t>(kind));
}

JsonTree::Token JsonTree::Token::real(double value) {
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(value) & ~std::uint64_t{7};
  return Token(bits | static_cast<std::uint64_t>(JsonKind::real));
}

JsonTree::Token JsonTree::Token::holder(JsonKind kind, TokenIndex end) {
  return Token(std::uint64_t{end} << kind_bits | static_cast<std::uint64_t>(kind));
}

JsonTree::Token JsonTree::Token::string(std::size_t offset, std::size_t length, bool escaped) {
  return Token(std::uint64_t{offset} << offset_shift | std::uint64_t{length} << length_shift |
               std::uint64_t{escaped} << kind_bits | static_cast<std::uint64_t>(JsonKind::string));
}

/// Fills a tree as a SAX handler.
class TreeBuilder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  explicit TreeBuilder(JsonTree& tree) : tree_(tree) {}

  bool build() {
    const std::string_view text = tree_.text_;
    const bool is_json =
        nlohmann::json::sax_parse(text.data(), text.data() + text.size(), this) && ends_the_text();
    for (; depth_ > 0; --depth_) end(open_[depth_ - 1]);
    if (tree_.tokens_.empty()) null();
    return is_json;
  }

  bool null() { return number(JsonKind::null, 0); }
  bool boolean(bool value) { return number(JsonKind::boolean, value ? 1 : 0); }
  bool number_integer(number_integer_t value) { return number(JsonKind::integer, value); }
  bool number_unsigned(number_unsigned_t value) {
    return number(JsonKind::integer,
                  value > INT64_MAX ? INT64_MAX : static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t& written) {
    const bool whole = written.find_first_of(".eE") == std::string::npos;
    if (!whole) return token(JsonTree::Token::real(value));
    return number(JsonKind::integer, value < 0 ? INT64_MIN : INT64_MAX);
  }
  bool binary(binary_t&) { return false; }  // JSON text has none
  bool key(string_t& text) { return string(text); }

  bool string(string_t& text) {
    const std::size_t start = tree_.text_.find('"', read_) + 1;
    const std::string_view rest = tree_.text_.substr(start);
    // If the source has escapes, it is longer than the text, so the quote comes later.
    const bool as_written = rest.starts_with(text) && rest[text.size()] == '"';
    read_ = as_written ? start + text.size() + 1 : end_of_string(tree_.text_, start - 1);
    if (text.size() > most_string) {
      return faulty_string("a text of more than 4096 bytes", "a shorter one");
    }
    if (tree_.strings_ == Strings::printable && find_unprintable(text) != std::string_view::npos) {
      return faulty_string(say("a control character in {}", in_quotes(text)), "printable text");
    }
    tree_.tokens_.push_back(as_written
                                ? JsonTree::Token::string(start, text.size(), false)
                                : JsonTree::Token::string(keep_escaped(text), text.size(), true));
    return true;
  }

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  template <class Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception&) {
    return syntax_fault(std::min(position > 0 ? position - 1 : 0, tree_.text_.size()));
  }

 private:
  /// The parser takes a NUL as the end of the text.
  bool ends_the_text() {
    const std::size_t nul = tree_.text_.find('\0');
    return nul == std::string_view::npos || syntax_fault(nul);
  }

  bool syntax_fault(std::size_t stopped_at) {
    const std::size_t offset = start_of_fault(tree_.text_, stopped_at);
    const TokenIndex holder = depth_ > 0 ? open_[depth_ - 1] : 0;
    const std::string_view rest = tree_.text_.substr(offset);
    Complaint complaint = complaint_about(rest, offset);
    tree_.faults_ = {
        TokenFault{holder, std::move(complaint.what), std::move(complaint.expected), offset}};
    const auto comma = last_character(tree_.text_.substr(0, offset));
    if (comma && tree_.text_[*comma] == ',' && (rest.starts_with(']') || rest.starts_with('}'))) {
      tree_.faults_ = {TokenFault{holder, "a comma after the last entry",
                                  say("{} right after the entry", in_quotes(rest.substr(0, 1))),
                                  comma}};
    }
    return false;
  }

  bool number(JsonKind kind, std::int64_t value) {
    return token(JsonTree::Token::number(kind, value));
  }

  bool token(JsonTree::Token token) {
    tree_.tokens_.push_back(token);
    return true;
  }

  std::size_t keep_escaped(const std::string& text) {
    auto* copy =
        static_cast<char*>(tree_.memory_.allocate(std::max<std::size_t>(text.size(), 1), 1));
    std::memcpy(copy, text.data(), text.size());
    tree_.escaped_.emplace_back(copy, text.size());
    return tree_.escaped_.size() - 1;
  }

  bool open(JsonKind kind) {
    if (depth_ == most_depth) {
      tree_.faults_ = {TokenFault{here(), "more than 32 levels of nesting", "fewer"}};
      null();
      return false;
    }
    open_[depth_++] = here();
    tree_.tokens_.push_back(JsonTree::Token::holder(kind, 0));
    return true;
  }

  bool close() {
    end(open_[--depth_]);
    return true;
  }

  void end(TokenIndex holder) {
    JsonTree::Token& token = tree_.tokens_[holder];
    token = JsonTree::Token::holder(token.kind(), here());
  }

  TokenIndex here() const { return static_cast<TokenIndex>(tree_.tokens_.size()); }

  bool faulty_string(std::string what, std::string expected) {
    tree_.faults_.push_back(TokenFault{here(), std::move(what), std::move(expected)});
    tree_.tokens_.push_back(JsonTree::Token::string(0, 0, false));
    return true;
  }

  JsonTree& tree_;
  std::size_t read_ = 0;  ///< the offset after the last string
  std::array<TokenIndex, most_depth> open_{};
  std::size_t depth_ = 0;
};

JsonTree::JsonTree(std::string_view text, std::string_view file, std::pmr::memory_resource& memory)
    : memory_(memory), file_(file) {
  if (text.size() > most_bytes) {
    throw FaultyFile(file, {Fault{1, 1, "", "a file of more than 256 MiB", "a smaller one"}});
  }
  if (!read(text)) finish({});
}

bool JsonTree::read(std::string_view text) {
  text_ = text;
  tokens_.clear();
  faults_.clear();
  escaped_.clear();
  // Guesses the size generously, because untouched memory costs nothing.
  tokens_.reserve(text.size() / 4 + 16);
  return TreeBuilder(*this).build();
}

std::string_view JsonTree::string(TokenIndex token) const {
  const Token& string = tokens_[token];
  if (string.kind() != JsonKind::string) return {};
  if (string.escaped()) return escaped_[string.offset()];
  return text_.substr(string.offset(), string.length());
}

TokenIndex JsonTree::after(TokenIndex token) const {
  const JsonKind own = kind(token);
  return own == JsonKind::list || own == JsonKind::object ? tokens_[token].end() : token + 1;
}

std::uint32_t JsonTree::count(TokenIndex list) const {
  std::uint32_t items = 0;
  each_item(list, [&](TokenIndex) { ++items; });
  return items;
}

std::optional<TokenIndex> JsonTree::member(std::string_view key) const {
  std::optional<TokenIndex> found;
  if (kind(0) != JsonKind::object) return found;
  each_member(0, [&](TokenIndex name, TokenIndex value) {
    if (string(name) == key) found = value;
  });
  return found;
}

std::vector<Fault> JsonTree::all_faults(std::vector<TokenFault> faults) const {
  const auto is_known = [&](const TokenFault& fault) {
    return std::ranges::binary_search(faults_, fault.token, {}, &TokenFault::token);
  };
  std::erase_if(faults, is_known);
  faults.insert(faults.end(), faults_.begin(), faults_.end());
  return located(*this, std::move(faults));
}

void JsonTree::finish(std::vector<TokenFault> faults) const {
  std::vector<Fault> all = all_faults(std::move(faults));
  if (!all.empty()) throw FaultyFile(file_, std::move(all));
}

}  // namespace rollplan
