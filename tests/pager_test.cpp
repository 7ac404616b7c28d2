// Long text on a terminal goes through a pager; everything else is printed directly.
#include "catch.hpp"
#include "fakes.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

Call on_terminal(std::vector<std::string> words, std::size_t rows) {
  Call call(std::move(words));
  call.terminal.terminal = true;
  call.terminal.rows = rows;
  return call;
}

/// How often the call used a pager.
std::size_t pages(Call call) {
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.out.empty() == !call.terminal.paged.empty());
  return call.terminal.paged.size();
}

}  // namespace

TEST_CASE("help and show are paged where the terminal is too low for them", "[os]") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"help", "safety"},
                                                {"show", "calf"},
                                                {"today", "-h"},
                                                {"-h"},
                                                {"today"}}) {
    CHECK(pages(on_terminal(words, 10)) == 1);
    CHECK(pages(on_terminal(words, 200)) == 0);
    Call pipe(words);
    pipe.terminal.rows = 10;
    CHECK(pages(pipe) == 0);
  }
  CHECK(pages(on_terminal({"history"}, 1)) == 1);
  Call to_file = on_terminal({"today", "-o", "today.txt"}, 10);
  CHECK(to_file.run() == Exit::done);
  CHECK(to_file.terminal.paged.empty());
  CHECK(pages(on_terminal({"list"}, 10)) == 0);
}

TEST_CASE("a text with as many lines as the terminal would scroll, so it is paged", "[os]") {
  Call call({"help", "exit-codes"});
  CHECK(call.run() == Exit::done);
  const auto lines = static_cast<std::size_t>(std::ranges::count(call.terminal.out, '\n'));
  CHECK(pages(on_terminal({"help", "exit-codes"}, lines)) == 1);
  CHECK(pages(on_terminal({"help", "exit-codes"}, lines + 1)) == 0);
}

TEST_CASE("the pager is PAGER's, or less", "[os]") {
  Call usual = on_terminal({"show", "calf"}, 5);
  CHECK(usual.run() == Exit::done);
  CHECK(usual.terminal.paged.front().first == "less");
  Call own = on_terminal({"show", "calf"}, 5);
  own.environment["PAGER"] = "more -s";
  CHECK(own.run() == Exit::done);
  CHECK(own.terminal.paged.front().first == "more -s");
}

TEST_CASE("no pager where it is forbidden, useless or not there", "[os]") {
  CHECK(pages(on_terminal({"show", "calf", "--no-pager"}, 5)) == 0);
  CHECK(pages(on_terminal({"today", "-h", "--no-pager"}, 5)) == 0);
  CHECK(pages(on_terminal({"help", "safety", "--no-pager"}, 5)) == 0);
  Call cat = on_terminal({"show", "calf"}, 5);
  cat.environment["PAGER"] = "cat";
  CHECK(pages(cat) == 0);
  Call blank = on_terminal({"show", "calf"}, 5);
  blank.environment["PAGER"] = " ";
  CHECK(pages(blank) == 0);
  Call dumb = on_terminal({"show", "calf"}, 5);
  dumb.environment["TERM"] = "dumb";
  CHECK(pages(dumb) == 0);
  Call missing = on_terminal({"show", "calf"}, 5);
  missing.terminal.has_pager = false;
  CHECK(pages(missing) == 0);
  Call file = on_terminal({"show", "calf", "-o", "calf.txt"}, 5);
  CHECK(file.run() == Exit::done);
  CHECK(file.terminal.paged.empty());
  CHECK(file.files.files.contains("calf.txt"));
}
