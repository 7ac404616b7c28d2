// Arranges words in lines, for any document: wrapping, colour, columns and pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollplan/render.hpp"

namespace rollplan {

/// The meaning of a text, which decides its colour. Colour never adds information.
enum class Style { plain, title, label, moment, faint, caution, danger };

using Lines = std::vector<std::string>;

/// `text` in the colour of its style, if the page is in colour.
std::string painted(std::string_view text, Style style, const Page& page);

/// Running text that is wrapped at blanks; a word longer than a line is cut.
class Paragraph {
 public:
  /// Starts a new word, after a blank.
  Paragraph& add(std::string_view text, Style style = Style::plain);

  /// Breaks the words into lines of at most the page's width. The first line begins with `first` in
  /// the given `style`, the others with `indent` blanks.
  Lines lines(const Page& page, std::string_view first, std::size_t indent,
              Style style = Style::plain) const;
  Lines lines(const Page& page, std::size_t indent = 0) const {
    return lines(page, std::string(indent, ' '), indent);
  }

 private:
  struct Word {
    std::size_t start, length, width;
    Style style;
  };
  std::string text_;
  std::vector<Word> words_;
};

/// A line with a text at its right end, or two lines if both do not fit in one.
Lines with_right(const Page& page, const Paragraph& left, std::string_view first,
                 std::size_t indent, std::string_view right);

/// `text` followed by blanks up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

void append(Lines& lines, Lines more);

/// The lines as text, in ASCII if the page is.
std::string as_text(const Lines& lines, const Page& page);

/// Puts blocks on pages, and never breaks one that fits on a page. A larger one breaks between its
/// `parts`. If there are several pages, numbers them.
class Pages {
 public:
  explicit Pages(const Page& page) : page_(page) {}

  /// `gap` puts an empty line before it, unless it starts a page.
  void add(Lines block, bool gap = true);
  /// A block that may break between its parts if necessary.
  void add(std::vector<Lines> parts);
  std::string text() const;

 private:
  struct Block {
    std::vector<Lines> parts;
    bool gap;
  };
  std::vector<std::vector<std::string_view>> laid_out(std::size_t lines_a_page) const;

  const Page& page_;
  std::vector<Block> blocks_;
};

}  // namespace rollplan
