// The bytes that terminals send for keys, split in any place.
#include "core/session/key_decoder.hpp"

#include "catch.hpp"

using namespace rollplan;

namespace {

/// All keys of `bytes`, passed on in pieces of size `piece`.
std::u32string keys_of(std::string_view bytes, std::size_t piece = 1) {
  KeyDecoder decoder;
  std::u32string keys;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    decoder.feed(bytes.substr(at, piece));
    while (const auto key = decoder.next()) keys += *key;
  }
  return keys;
}

}  // namespace

TEST_CASE("keys come one by one, however their bytes are cut", "[core][session]") {
  const auto [bytes, keys] = GENERATE(table<std::string, std::u32string>({
      {"n b+-?", U"n b+-?"},
      {"\r\n", {key_enter, key_enter}},
      {"\b\x7f", {key_erase, key_erase}},
      {"\x1b[C\x1b[D", {key_right, key_left}},
      {"\x1bOC\x1bOD", {key_right, key_left}},
      {"\x1b[1;5C\x1b[1;2D", {key_right, key_left}},
      {"\x1bO5Cn", {key_right, U'n'}},
      {"\xc3\xa4q", U"äq"},
      {"\xf0\x9f\x8f\x83n", U"\U0001F3C3n"},
  }));
  CAPTURE(bytes);
  for (const std::size_t piece : {1U, 2U, 3U, 100U}) CHECK(keys_of(bytes, piece) == keys);
}

TEST_CASE("sequences that nobody knows are swallowed whole", "[core][session]") {
  const std::string bytes =
      GENERATE(as<std::string>{}, "\x1b[A", "\x1b[5~", "\x1b[1;2P", "\x1bOP", "\x1b[[A",
               "\x1b[200~", "\x1b[<0;12;3M", "\x1bq", "\x1b\xc3\xa4", "\x1b]11;rgb:q/q/q\x07",
               "\x1b]0;qq\x1b\\", "\x1bPq\x1b\\", "\x1b\x1b[A", "\xff", "\xc3(", "\xee\x80\x80");
  CAPTURE(bytes);
  for (const std::size_t piece : {1U, 100U}) {
    CHECK(keys_of(bytes + "n", piece).ends_with(U'n'));
    CHECK(keys_of(bytes + "n", piece).find(U'q') == std::u32string::npos);
  }
  if (bytes != "\xc3(") CHECK(keys_of(bytes + "n") == U"n");
}

TEST_CASE("a lone Escape is given up, and nothing behind it is lost", "[core][session]") {
  KeyDecoder decoder;
  decoder.feed("\x1b");
  CHECK_FALSE(decoder.next());
  CHECK(decoder.is_undecided());
  decoder.give_up();
  decoder.feed("q");
  CHECK(decoder.next() == U'q');
  CHECK_FALSE(decoder.is_undecided());
}

TEST_CASE("a sequence without an end does not swallow everything", "[core][session]") {
  CHECK(keys_of("\x1b[" + std::string(1000, '1') + "C" + std::string(3, 'n')).ends_with(U"nnn"));
  CHECK(keys_of("\x1b]" + std::string(1000, 'x') + "nnn").ends_with(U"nnn"));
}

TEST_CASE("a paste of a megabyte is a megabyte of keys", "[core][session]") {
  CHECK(keys_of(std::string(1 << 20, 'x'), 1024).size() == 1 << 20);
}
