#include "codec/positions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "text/byte_order_mark.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// Counts lines and columns while moving forward through a text.
class PositionCounter {
 public:
  /// A byte order mark has no column, because editors do not show it.
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

constexpr std::string_view separators = " \t\r\n,:]}";

std::size_t end_of_token(std::string_view text, std::size_t start) {
  if (text[start] == '"') return end_of_string(text, start);
  if (text[start] == '[' || text[start] == '{') return start + 1;
  return std::min(text.find_first_of(separators, start), text.size());
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
    path_ += '/' + replaced(replaced(name, "~", "~0"), "/", "~1");
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

std::size_t end_of_string(std::string_view text, std::size_t quote) {
  std::size_t at = quote + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return std::min(at + 1, text.size());
}

std::vector<std::size_t> token_offsets(std::string_view text,
                                       const std::vector<TokenIndex>& wanted) {
  std::vector<std::size_t> offsets;
  std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (TokenIndex token = 0; offsets.size() < wanted.size(); ++token) {
    at = text.find_first_not_of(separators, at);
    if (at == std::string_view::npos) break;
    if (token == wanted[offsets.size()]) offsets.push_back(at);
    at = end_of_token(text, at);
  }
  return offsets;
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
  // If the text is cut off, the missing tokens are at its end.
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
