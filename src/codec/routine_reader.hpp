// Reads a routine that was written as JSON.
#pragma once

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

 private:
  Step step(TokenIndex token);
  Cue cue(TokenIndex token);
  void asked(TokenIndex token, std::vector<AskedArea>& all);
  void notes(TokenIndex token, std::vector<Note>& all);
  void left_out(TokenIndex token, std::vector<LeftOut>& all);
  void check_areas(TokenIndex token, const std::vector<Step>& steps);

  /// By its id; one of the routine's own where the catalogue has none.
  const Release* release(TokenIndex token, std::string_view name = {});
  const Release* release_or_null(TokenIndex token);
  const Tool* tool(TokenIndex token);

  std::string text(TokenIndex token) { return std::string(in_.text(token)); }
  /// A length that is the sum of others and is therefore not kept.
  void sum(TokenIndex token);
  Seconds seconds(TokenIndex token, std::int32_t least, std::int32_t most);

  Reading& in_;
  const Catalogue& catalogue_;
  std::vector<const Release*> own_releases_;
  std::vector<const Tool*> own_tools_;
};

}  // namespace rollplan
