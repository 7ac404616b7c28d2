// One line of a history. The format is told in docs/history.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "codec/json_scanner.hpp"
#include "rollplan/history.hpp"

namespace rollplan {

enum class LineKind : std::uint8_t {
  session,
  newer,  ///< JSON of another schema, such as a later version's: not ours to judge
  faulty
};

class SessionReader {
 public:
  /// Reads a line, without its end, into `record`, whose memory is used again.
  /// The record is whole only where the answer is `session`.
  LineKind read(std::string_view line, SessionRecord& record);

  /// What the last line that was faulty suffers from; `line` is 1.
  Fault fault() const;

 private:
  enum class Schema : std::uint8_t { missing, own, other };

  void members(SessionRecord& record);
  void session_member(std::size_t key, SessionRecord& record);
  void areas(std::vector<AreaDone>& areas);
  void area(AreaDone& done);
  void area_member(std::size_t key, AreaDone& done);

  template <std::size_t N, class Read>
  void object(const std::array<std::string_view, N>& keys, std::uint32_t required, Read read);
  void value_comes() {
    kind_ = scanner_.next();
    place_ = scanner_.place();
  }
  /// What is something else is complained of and skipped.
  bool expect(JsonKind kind) { return kind_ == kind || refuse_kind(kind); }
  bool refuse_kind(JsonKind expected);
  bool is_null() {
    if (kind_ != JsonKind::null) return false;
    scanner_.null();
    return true;
  }
  void schema();
  void date(Date& into);
  void text(std::string& into);
  void name(std::string& into);
  void number(std::optional<int>& into, int most);
  bool flag();
  template <std::size_t N>
  std::size_t choice(const std::array<std::string_view, N>& names, const char* expected);
  void side(Side& into);
  void role(Role& into);

  /// `"key":` without its quotes and colon.
  static std::string_view key_name(std::string_view written) {
    return written.substr(1, written.size() - 3);
  }
  void complain(std::string what, std::string expected);
  std::string pointer() const;

  JsonScanner scanner_;
  std::string_view line_;
  Schema schema_ = Schema::missing;
  std::optional<std::size_t> area_;  ///< which one is being read
  std::string_view key_;             ///< what is being read of it, or of the session
  JsonKind kind_ = JsonKind::null;   ///< what that is
  std::size_t place_ = 0;            ///< where it starts
  bool is_faulty_ = false;
  Fault fault_;
  std::size_t fault_place_ = 0;
};

}  // namespace rollplan
