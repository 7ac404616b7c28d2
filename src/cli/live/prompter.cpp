#include "cli/live/prompter.hpp"

#include <algorithm>
#include <string_view>

#include "cli/live/painter.hpp"
#include "render/layout.hpp"

namespace rollplan {
namespace {

constexpr std::size_t least_columns = 10;

class DrawnPrompter : public Prompter {
 public:
  DrawnPrompter(Terminal& terminal, const Console& console)
      : painter_(terminal), console_(console) {}

  /// The blank at the end keeps the cursor off the text.
  void show(const std::string& asked) override {
    const std::size_t columns = std::max<std::size_t>(console_.size().columns, least_columns);
    Page page;
    page.width = columns - 2;
    Lines lines = Paragraph().add(asked).lines(page);
    if (asked.ends_with(' ')) lines.back() += ' ';
    painter_.ask(lines, columns);
  }
  void keep() override { painter_.keep(); }
  void step_aside() override { painter_.erase(); }
  void forget() override { painter_.forget(); }

 private:
  Painter painter_;
  const Console& console_;
};

class PlainPrompter : public Prompter {
 public:
  explicit PlainPrompter(Terminal& terminal) : terminal_(terminal) {}

  void show(const std::string& asked) override {
    const std::string_view now = asked;
    if (now == shown_) return;
    if (now.starts_with(shown_)) {
      write(now.substr(shown_.size()));
    } else {
      write('\n' + asked);
    }
    shown_ = asked;
  }
  void keep() override {
    write("\n");
    forget();
  }
  void step_aside() override { keep(); }
  void forget() override { shown_.clear(); }

 private:
  void write(std::string_view text) { terminal_.write(Stream::out, text); }

  Terminal& terminal_;
  std::string shown_;
};

}  // namespace

std::unique_ptr<Prompter> drawn_prompter(Terminal& terminal, const Console& console) {
  return std::make_unique<DrawnPrompter>(terminal, console);
}

std::unique_ptr<Prompter> plain_prompter(Terminal& terminal) {
  return std::make_unique<PlainPrompter>(terminal);
}

}  // namespace rollplan
