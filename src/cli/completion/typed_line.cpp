#include <algorithm>

#include "cli/completion/completion.hpp"

namespace rollplan {
namespace {

class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(line) {}

  TypedLine read() {
    while (!rest_.empty()) take();
    line_.in_redirection = redirects_;
    line_.words.push_back(word_);
    return std::move(line_);
  }

 private:
  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  void take() {
    const char c = next();
    if (std::string_view(" \t\n;|&").find(c) != std::string_view::npos) {
      if (in_word_) end_word();
    } else if (c == '<' || c == '>') {
      begin_redirection();
    } else {
      in_word_ = true;
      if (c == '\'' || c == '"') {
        take_quoted(c);
      } else if (c != '\\') {
        word_ += c;
      } else if (!rest_.empty()) {
        word_ += next();
      }
    }
  }

  /// Reads up to the closing quote. In double quotes, a backslash escapes a few characters.
  void take_quoted(char quote) {
    while (!rest_.empty()) {
      const char c = next();
      if (c == quote) return;
      const bool escapes = quote == '"' && c == '\\' && !rest_.empty() &&
                           std::string_view("$`\"\\").find(rest_.front()) != std::string_view::npos;
      word_ += escapes ? next() : c;
    }
  }

  /// 2>file, >>file, &>file
  void begin_redirection() {
    const bool is_number = std::ranges::all_of(word_, [](char c) { return c >= '0' && c <= '9'; });
    if (in_word_ && !is_number) end_word();
    while (!rest_.empty() && std::string_view("<>&|").find(rest_.front()) != std::string_view::npos)
      next();
    begin_word(true);
  }

  void end_word() {
    if (!redirects_) line_.words.push_back(word_);
    begin_word(false);
  }

  void begin_word(bool redirects) {
    word_.clear();
    in_word_ = false;
    redirects_ = redirects;
  }

  std::string_view rest_;
  TypedLine line_;
  std::string word_;
  bool in_word_ = false;
  bool redirects_ = false;  ///< whether the word is the file of a redirection
};

}  // namespace

TypedLine typed_line(std::string_view line) {
  return LineReader(line).read();
}

}  // namespace rollplan
