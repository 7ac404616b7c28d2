#include "codec/positions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "codec/sax.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// Counts lines and columns, going forward through a text.
class PositionCounter {
 public:
  /// No editor shows a byte order mark, so it has no column.
  explicit PositionCounter(std::string_view text)
      : text_(text), at_(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {}

  /// `offset` must not be smaller than the last one.
  void advance(std::size_t offset, Fault& fault) {
    for (; at_ < offset; ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80) {
        ++column_;
      }
    }
    fault.line = line_;
    fault.column = column_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0, line_ = 1, column_ = 1;
};

/// A SAX handler that only counts tokens; it remembers where the wanted ones start.
class TokenFinder : public SaxTypes {
 public:
  /// `wanted` must be sorted.
  TokenFinder(std::string_view text, std::vector<TokenIndex> wanted)
      : text_(text), wanted_(std::move(wanted)) {}

  std::vector<std::size_t> offsets() && {
    if (!wanted_.empty()) parse_json(text_, position_, *this);
    return std::move(offsets_);
  }

  bool null() { return token(); }
  bool boolean(bool) { return token(); }
  bool number_integer(number_integer_t) { return token(); }
  bool number_unsigned(number_unsigned_t) { return token(); }
  bool number_float(number_float_t, const string_t&) { return token(); }
  bool string(string_t&) { return token(); }
  bool binary(binary_t&) { return token(); }
  bool key(string_t&) { return token(); }
  bool start_object(std::size_t) { return token(); }
  bool start_array(std::size_t) { return token(); }
  bool end_object() { return ended(); }
  bool end_array() { return ended(); }
  template <class Exception>
  bool parse_error(std::size_t, const std::string&, const Exception&) {
    return false;
  }

 private:
  bool token() {
    if (count_++ == wanted_[offsets_.size()]) offsets_.push_back(start_after(previous_));
    return ended();
  }

  bool ended() {
    previous_ = static_cast<std::size_t>(position_ - text_.data());
    return offsets_.size() < wanted_.size();
  }

  /// A token starts at the first character that separates nothing. The parser may
  /// have read one character past a number, but that one is a separator.
  std::size_t start_after(std::size_t offset) const {
    const std::size_t start = text_.find_first_not_of(" \t\r\n,:]}", offset);
    return std::min(start, text_.size());
  }

  std::string_view text_;
  const char* position_ = text_.data();
  std::vector<TokenIndex> wanted_;
  std::vector<std::size_t> offsets_;
  TokenIndex count_ = 0;
  std::size_t previous_ = 0;
};

std::string escaped_for_pointer(std::string_view name) {
  std::string escaped;
  for (const char c : name) {
    if (c == '~') {
      escaped += "~0";
    } else if (c == '/') {
      escaped += "~1";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

/// Writes the JSON pointers of tokens.
class PointerWriter {
 public:
  /// `wanted` must be sorted.
  PointerWriter(const JsonTree& tree, const std::vector<TokenIndex>& wanted)
      : tree_(tree), wanted_(wanted) {}

  std::vector<std::string> pointers() && {
    visit(0);
    return std::move(pointers_);
  }

 private:
  void visit(TokenIndex token) {
    take_if_wanted(token);
    if (tree_.kind(token) == JsonKind::list) {
      std::size_t index = 0;
      tree_.each_item(token, [&](TokenIndex item) { enter(say("{}", index++), item, item); });
    } else if (tree_.kind(token) == JsonKind::object) {
      tree_.each_member(
          token, [&](TokenIndex key, TokenIndex value) { enter(tree_.string(key), key, value); });
    }
  }

  void enter(std::string_view name, TokenIndex first, TokenIndex value) {
    if (is_done() || wanted_[pointers_.size()] >= tree_.after(value)) return;
    const std::size_t length = path_.size();
    path_ += '/' + escaped_for_pointer(name);
    if (first != value) take_if_wanted(first);
    visit(value);
    path_.resize(length);
  }

  bool is_done() const { return pointers_.size() == wanted_.size(); }

  void take_if_wanted(TokenIndex token) {
    if (!is_done() && wanted_[pointers_.size()] == token) pointers_.push_back(path_);
  }

  const JsonTree& tree_;
  const std::vector<TokenIndex>& wanted_;
  std::string path_;
  std::vector<std::string> pointers_;
};

}  // namespace

std::vector<std::size_t> token_offsets(std::string_view text, std::vector<TokenIndex> wanted) {
  return TokenFinder(text, std::move(wanted)).offsets();
}

std::vector<Fault> located(const JsonTree& tree, std::vector<TokenFault> faults) {
  if (faults.empty()) return {};
  std::ranges::stable_sort(faults, {}, &TokenFault::token);
  std::vector<TokenIndex> wanted;
  for (const TokenFault& fault : faults) {
    if (wanted.empty() || wanted.back() != fault.token) wanted.push_back(fault.token);
  }
  const std::vector<std::size_t> offsets = token_offsets(tree.text(), wanted);
  std::vector<std::string> pointers = PointerWriter(tree, wanted).pointers();
  // Tokens that the text does not have, because it breaks off there, are at its end.
  pointers.resize(wanted.size());

  PositionCounter counter(tree.text());
  std::vector<Fault> placed;
  std::size_t at = 0;
  for (TokenFault& fault : faults) {
    while (wanted[at] < fault.token) ++at;
    Fault& found = placed.emplace_back();
    const std::size_t start = at < offsets.size() ? offsets[at] : tree.text().size();
    counter.advance(fault.offset.value_or(start), found);
    found.pointer = pointers[at];
    found.what = std::move(fault.what);
    found.expected = std::move(fault.expected);
  }
  return placed;
}

}  // namespace rollplan
