#include "render/layout.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <span>

#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

std::string_view code_of(Style style) {
  // All keep the terminal's own colour: no colour of the usual palettes can be read on both a
  // light and a dark ground.
  constexpr std::array<std::string_view, 7> codes{"",        "\x1b[1m", "\x1b[1m",  "\x1b[1m",
                                                  "\x1b[2m", "\x1b[1m", "\x1b[1;4m"};
  return codes[static_cast<std::size_t>(style)];
}

/// Removes the first `width` columns from `text`, at least one character, and returns them.
std::string_view take_columns(std::string_view& text, std::size_t width) {
  const std::string_view whole = text;
  text.remove_prefix(columns_of(text, width).size());
  if (text.size() == whole.size()) take_code_point(text);
  return whole.substr(0, whole.size() - text.size());
}

/// Room for "page 1 of 2" and the empty line above it.
constexpr std::size_t page_number_lines = 2;

}  // namespace

std::string painted(std::string_view text, Style style, const Page& page) {
  const std::string_view code = code_of(style);
  if (!page.colour || code.empty() || text.empty()) return std::string(text);
  return say("{}{}\x1b[0m", code, text);
}

Paragraph& Paragraph::add(std::string_view text, Style style) {
  std::size_t start = text_.size();
  if (words_.capacity() == 0) {
    // Reserves little, because most paragraphs have two or three lines and large blocks take longer
    // to allocate.
    words_.reserve(1024 / sizeof(Word));
    text_.reserve(text.size() + 240);
  }
  text_ += text;
  // No character has more columns than bytes, so equal numbers mean one column for each byte.
  const bool is_simple = columns(text) == text.size();
  while (start < text_.size()) {
    const std::size_t end = std::min(text_.find(' ', start), text_.size());
    const std::string_view word = std::string_view(text_).substr(start, end - start);
    if (!word.empty()) {
      words_.push_back(Word{start, word.size(), is_simple ? word.size() : columns(word), style});
    }
    start = end + 1;
  }
  return *this;
}

/// Fills lines with words, and paints adjacent words of one style together.
class LineFiller {
 public:
  LineFiller(const Page& page, std::string_view first, Style style, std::size_t indent)
      : page_(page), indent_(indent), used_(columns(first)) {
    begin_line();
    line_ += painted(first, style, page);
  }

  void add(std::string_view word, std::size_t width, Style style) {
    if (!fresh_ && used_ + 1 + width > page_.width) next_line();
    if (!fresh_) put(" ", 1, run_ink_ == style ? style : Style::plain);
    while (used_ + width > page_.width && page_.width > indent_ + 1) {
      const std::string_view piece = take_columns(word, page_.width - used_);
      put(piece, columns(piece), style);
      if (word.empty()) return;
      width -= columns(piece);
      next_line();
    }
    put(word, width, style);
  }

  Lines finish() {
    paint_run();
    done_.push_back(std::move(line_));
    return std::move(done_);
  }

 private:
  void put(std::string_view text, std::size_t width, Style style) {
    if (page_.colour) {
      if (style != run_ink_) paint_run();
      run_ink_ = style;
      run_ += text;
    } else {
      line_ += text;
    }
    used_ += width;
    fresh_ = false;
  }

  void paint_run() {
    if (run_.empty()) return;
    line_ += painted(run_, run_ink_, page_);
    run_.clear();
  }

  void begin_line() {
    line_.clear();
    line_.reserve(page_.width + 8);
  }

  void next_line() {
    paint_run();
    done_.push_back(std::move(line_));
    begin_line();
    line_.append(indent_, ' ');
    used_ = indent_;
    fresh_ = true;
  }

  const Page& page_;
  std::size_t indent_;
  std::string line_;
  std::size_t used_;
  bool fresh_ = true;
  std::string run_;
  Style run_ink_ = Style::plain;
  Lines done_;
};

Lines Paragraph::lines(const Page& page, std::string_view first, std::size_t indent,
                       Style style) const {
  LineFiller filler(page, first, style, indent);
  const std::string_view text = text_;
  for (const Word& word : words_) {
    filler.add(text.substr(word.start, word.length), word.width, word.style);
  }
  return filler.finish();
}

Lines with_right(const Page& page, const Paragraph& left, std::string_view first,
                 std::size_t indent, std::string_view right) {
  Page narrower = page;
  const std::size_t taken = columns(right) + 2;
  if (page.width > taken + indent + 10) narrower.width = page.width - taken;
  Lines lines = left.lines(narrower, first, indent);
  const auto width_of_first = [&] {
    if (!page.colour) return columns(lines.front());
    narrower.colour = false;
    return columns(left.lines(narrower, first, indent).front());
  };
  const std::size_t used = width_of_first();
  lines.front() += std::string(page.width - std::min(page.width, used + columns(right)), ' ');
  lines.front() += painted(right, Style::moment, page);
  return lines;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = columns(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

void append(Lines& lines, Lines more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

namespace {

/// One line, without blanks at its end.
void write_line(std::string& text, std::string_view line) {
  text += line.substr(0, line.find_last_not_of(' ') + 1);  // npos + 1 is 0
  text += '\n';
}

std::string in_characters_of(const Page& page, std::string text) {
  if (page.ascii) text = to_ascii(text);
  return text;
}

}  // namespace

std::string as_text(const Lines& lines, const Page& page) {
  std::string text;
  text.reserve(lines.size() * (page.width + 1));
  for (const std::string& line : lines) write_line(text, line);
  return in_characters_of(page, std::move(text));
}

void Pages::add(Lines block, bool gap) {
  blocks_.push_back(Block{{std::move(block)}, gap});
}

void Pages::add(std::vector<Lines> parts) {
  blocks_.push_back(Block{std::move(parts), true});
}

std::vector<std::vector<std::string_view>> Pages::laid_out(std::size_t lines_a_page) const {
  std::vector<std::vector<std::string_view>> pages(1);
  const auto place = [&](std::span<const Lines> parts, std::size_t size, bool gap) {
    const bool fits = pages.back().size() + size + (gap ? 1 : 0) <= lines_a_page;
    if (!fits && !pages.back().empty()) pages.emplace_back();
    if (gap && !pages.back().empty()) pages.back().emplace_back();
    for (const Lines& part : parts) {
      for (const std::string& line : part) {
        if (pages.back().size() == lines_a_page) pages.emplace_back();
        pages.back().push_back(line);
      }
    }
  };
  for (const Block& block : blocks_) {
    std::size_t size = 0;
    for (const Lines& part : block.parts) size += part.size();
    if (size <= lines_a_page) {
      place(block.parts, size, block.gap);
      continue;
    }
    for (std::size_t i = 0; i < block.parts.size(); ++i) {
      place(std::span(block.parts).subspan(i, 1), block.parts[i].size(), block.gap && i == 0);
    }
  }
  return pages;
}

std::string Pages::text() const {
  constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max() / 2;
  auto pages = laid_out(page_.paged ? page_lines : no_limit);
  const bool numbered = pages.size() > 1;
  if (numbered) pages = laid_out(page_lines - page_number_lines);
  std::string text;
  text.reserve(pages.size() * page_lines * page_.width);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i > 0) text += '\f';
    for (const std::string_view line : pages[i]) write_line(text, line);
    if (!numbered) continue;
    const std::string number = say("page {} of {}", i + 1, pages.size());
    text += '\n' + std::string(page_.width - columns(number), ' ') + number + '\n';
  }
  return in_characters_of(page_, std::move(text));
}

}  // namespace rollplan
