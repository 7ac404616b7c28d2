// nlohmann's SAX parser over a text, with its position while it goes through it.
#pragma once

#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

namespace rollplan {

/// The types that a SAX handler is called with.
struct SaxTypes {
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;
};

/// Reads the text and reports how far it has come.
class Follower {
 public:
  using difference_type = std::ptrdiff_t;
  using value_type = char;
  using pointer = const char*;
  using reference = const char&;
  using iterator_category = std::input_iterator_tag;

  Follower(const char* at, const char** position) : at_(at), position_(position) {}
  reference operator*() const { return *at_; }
  Follower& operator++() {
    ++at_;
    *position_ = at_;
    return *this;
  }
  Follower operator++(int) {
    Follower before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Follower& a, const Follower& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** position_;
};

/// Whether `text` is JSON and the handler wanted all of it. While the handler is
/// called, `position` is behind the last character that the parser has read.
template <class Handler>
bool parse_json(std::string_view text, const char*& position, Handler& handler) {
  return nlohmann::json::sax_parse(Follower(text.data(), &position),
                                   Follower(text.data() + text.size(), &position), &handler);
}

}  // namespace rollplan
