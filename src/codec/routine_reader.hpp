// Reading a routine that was written as JSON.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codec/reading.hpp"
#include "rollplan/catalogue.hpp"
#include "rollplan/routine.hpp"

namespace rollplan {

class RoutineReader {
 public:
  RoutineReader(Reading& in, const Catalogue& catalogue) : in_(in), catalogue_(catalogue) {}

  Routine read(TokenIndex token);

  Date date(TokenIndex token);
  /// A fault unless it is the one given.
  void schema(TokenIndex token, std::string_view expected);

 private:
  Step step(TokenIndex token);
  Cue cue(TokenIndex token);
  void asked(TokenIndex token, std::vector<AskedArea>& all);
  void notes(TokenIndex token, std::vector<Note>& all);
  void left_out(TokenIndex token, std::vector<LeftOut>& all);
  void check_areas(TokenIndex token, const std::vector<Step>& steps);
  /// A fault for a list that is longer.
  bool at_most(std::uint32_t most, TokenIndex list);

  /// By its id; one of the routine's own where the catalogue has none.
  const Release* release(TokenIndex token, std::string_view name = {});
  const Release* release_or_null(TokenIndex token);
  const Tool* tool(TokenIndex token);

  std::string text(TokenIndex token) { return std::string(in_.text(token)); }
  /// A length that is the sum of others and is therefore not kept.
  void sum(TokenIndex token);
  Seconds seconds(TokenIndex token, std::int32_t least, std::int32_t most);
  bool is_null(TokenIndex token) const { return in_.is(token, JsonKind::null); }

  template <class Enum>
  Enum one_of(TokenIndex token) {
    const std::string_view id = in_.text(token);
    const auto value = value_of<Enum>(id);
    if (!value && !id.empty()) unknown_id(token, id, all_ids<Enum>);
    return value.value_or(Enum{});
  }
  void unknown_id(TokenIndex token, std::string_view id, std::span<const std::string_view> known);

  Reading& in_;
  const Catalogue& catalogue_;
  std::vector<const Release*> own_releases_;
  std::vector<const Tool*> own_tools_;
};

}  // namespace rollplan
