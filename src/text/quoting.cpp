#include "text/quoting.hpp"

#include <algorithm>
#include <utility>

#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// Reads the words of a shell line, character by character.
class WordReader {
 public:
  explicit WordReader(std::string_view line) : line_(line) {}

  std::optional<std::vector<std::string>> words() {
    for (; at_ < line_.size(); ++at_) {
      if (is_blank(line_[at_])) {
        end_word();
      } else if (!take()) {
        return std::nullopt;
      }
    }
    end_word();
    return std::move(words_);
  }

 private:
  /// Reads a character outside quotes, or everything between two quotes.
  bool take() {
    in_word_ = true;
    const char c = line_[at_];
    if (c == '\'' || c == '"') return take_quoted(c);
    if (c == '\\' && ++at_ == line_.size()) return false;
    word_ += line_[at_];
    return true;
  }

  bool take_quoted(char quote) {
    while (++at_ < line_.size() && line_[at_] != quote) {
      const bool may_escape = quote == '"' && line_[at_] == '\\' && at_ + 1 < line_.size();
      if (may_escape && std::string_view("\"\\$`").find(line_[at_ + 1]) != std::string_view::npos) {
        ++at_;
      }
      word_ += line_[at_];
    }
    return at_ < line_.size();
  }

  void end_word() {
    if (in_word_) words_.push_back(std::exchange(word_, {}));
    in_word_ = false;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  bool in_word_ = false;
  std::string word_;
  std::vector<std::string> words_;
};

}  // namespace

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (;;) {
    const std::size_t at = text.find(from);
    result += text.substr(0, at);
    if (at == std::string_view::npos) return result;
    result += to;
    text.remove_prefix(at + from.size());
  }
}

std::string backslashed(std::string_view text, std::string_view special) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string shell_quoted(std::string_view word) {
  const auto is_safe = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_=:,./+@%").find(c) != std::string_view::npos;
  };
  if (!word.empty() && std::ranges::all_of(word, is_safe)) return std::string(word);
  return say("'{}'", replaced(printable(word, std::string_view::npos), "'", "'\\''"));
}

std::optional<std::vector<std::string>> shell_words(std::string_view line) {
  return WordReader(line).words();
}

}  // namespace rollplan
