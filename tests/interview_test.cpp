// Questions answered key by key.
#include "core/session/interview.hpp"

#include "catch.hpp"
#include "rollplan/catalogue.hpp"

using namespace rollplan;

namespace {

const std::vector<Question> questions{
    Question{QuestionKind::yes_or_no, "Any of these? y/N", 0, {}},
    Question{QuestionKind::pain, "Pain in the calves now, 0-10 (Enter to skip):", 0, {}},
    Question{QuestionKind::choice, "What helped? 1 glutes, 2 quads, 3 calves", 3, {1, 3}}};

Interview type(std::span<const Question> asked, std::u32string_view keys,
               Interview interview = {}) {
  for (const Key key : keys) interview = answer(asked, std::move(interview), key);
  return interview;
}

std::span<const Question> only(std::size_t question) {
  return std::span(questions).subspan(question, 1);
}

std::vector<int> chosen(std::u32string_view keys) {
  const Interview interview = type(only(2), keys);
  REQUIRE(is_over(only(2), interview));
  return interview.answers.front().chosen;
}

}  // namespace

TEST_CASE("a yes-or-no question takes y or n and Enter, and Enter alone is no", "[core][session]") {
  for (const char32_t* yes : {U"y\n", U"Y\n", U"yes\n", U" YES \n", U"x\x7Fy\n"}) {
    const Interview interview = type(only(0), yes);
    REQUIRE(is_over(only(0), interview));
    CHECK(interview.answers.at(0).yes);
  }
  for (const char32_t* keys :
       {U"n\n", U"N\n", U"no\n", U" No \n", U"\n", U"  \n", U"\uE000\x7F\n"}) {
    const Interview interview = type(only(0), keys);
    REQUIRE(is_over(only(0), interview));
    CHECK_FALSE(interview.answers.at(0).yes);
  }
  CHECK(type(only(0), U"y").answers.empty());
}

TEST_CASE("words that are neither yes nor no are asked about again", "[core][session]") {
  for (const char32_t* keys :
       {U"not sure\n", U"nn\n", U"maybe\n", U"5\n", U"?\n", U"-\n", U"n\u00f6\n"}) {
    const Interview interview = type(only(0), keys);
    CHECK(interview.answers.empty());
    CHECK_FALSE(interview.left);
    CHECK(interview.complaint == "Please type y or n, then press Enter.");
    CHECK_FALSE(type(only(0), U"n\n", interview).answers.at(0).yes);
  }
}

TEST_CASE("words that name a danger mean yes", "[core][session]") {
  Question stop = questions.front();
  stop.catalogue = &builtin_catalogue();
  const std::span<const Question> asked(&stop, 1);
  for (const char32_t* keys : {U"I have fever\n", U"clot\n", U"no, but a swollen calf\n"}) {
    const Interview interview = type(asked, keys);
    REQUIRE(is_over(asked, interview));
    CHECK(interview.answers.at(0).yes);
  }
  const rollplan::Answer fever = type(asked, U"I have fever\n").answers.at(0);
  CHECK(fever.advice == "Don't roll with a fever. Rest until it is gone.");
  CHECK(type(asked, U"pregnant\n").answers.at(0).advice.find("doctor") != std::string::npos);
  CHECK(type(asked, U"y\n").answers.at(0).advice.empty());
  CHECK(type(asked, U"not sure\n").answers.empty());
  CHECK(type(asked, U"calf\n").answers.empty());
  CHECK(type(asked, U"none of these but fever\n").answers.at(0).yes);
  for (const char32_t* keys : {U"no\n", U"None of these\n", U"nope\n"}) {
    CHECK_FALSE(type(asked, keys).answers.at(0).yes);
  }
}

TEST_CASE("pain is a number from 0 to 10, and Enter alone skips", "[core][session]") {
  CHECK(type(only(1), U"0\n").answers.at(0).pain == 0);
  CHECK(type(only(1), U"7\n").answers.at(0).pain == 7);
  CHECK(type(only(1), U"10\n").answers.at(0).pain == 10);
  const Interview skipped = type(only(1), U"\n");
  CHECK(is_over(only(1), skipped));
  CHECK_FALSE(skipped.answers.at(0).pain);
}

TEST_CASE("what is no pain is asked for again, with what was expected", "[core][session]") {
  for (const char32_t* keys : {U"11\n", U"100\n", U"99999999999999999999\n", U"bad\n", U"none\n",
                               U"-4\n", U"4-5\n", U"7/10\n", U"4 5\n", U",\n", U"6.5\n"}) {
    const Interview interview = type(only(1), keys);
    CHECK(interview.answers.empty());
    CHECK(interview.complaint == "a number from 0 to 10");
    CHECK(interview.typed.empty());
    const Interview again = type(only(1), U"6", interview);
    CHECK(again.complaint.empty());
    CHECK(again.typed == "6");
    CHECK(type(only(1), U"\n", again).answers.at(0).pain == 6);
  }
}

TEST_CASE("backspace edits, both of its codes, and other keys are not typed", "[core][session]") {
  CHECK(type(only(1), U"81\x7F\n").answers.at(0).pain == 8);
  CHECK(type(only(1), U"81\b\b5\n").answers.at(0).pain == 5);
  CHECK(type(only(1), U"\x7F\b").typed.empty());
  CHECK(type(only(1), U" 4 \uE000\n").answers.at(0).pain == 4);
  CHECK(type(only(1),
             U"\u00e9\x7F"
             U"4\n")
            .answers.at(0)
            .pain == 4);
  CHECK(type(only(1), std::u32string(5000, U'1')).typed.size() < 100);
}

TEST_CASE("a choice takes numbers in any order, once each", "[core][session]") {
  CHECK(chosen(U"2\n") == std::vector<int>{2});
  CHECK(chosen(U"3,1\n") == std::vector<int>{1, 3});
  CHECK(chosen(U" 3  1, 3,\n") == std::vector<int>{1, 3});
  CHECK(chosen(U"12\x7F\n") == std::vector<int>{1});
}

TEST_CASE("Enter alone keeps what was chosen before, and 0 is none", "[core][session]") {
  CHECK(chosen(U"\n") == std::vector<int>{1, 3});
  CHECK(chosen(U" , \n") == std::vector<int>{1, 3});
  CHECK(chosen(U"0\n").empty());
}

TEST_CASE("a choice of what is not offered is asked for again", "[core][session]") {
  for (const char32_t* keys : {U"4\n", U"12\n", U"0,1\n", U"1,99999999999\n"}) {
    const Interview interview = type(only(2), keys);
    CHECK(interview.answers.empty());
    CHECK(interview.complaint == "numbers from 1 to 3, or 0 for none");
  }
}

TEST_CASE("the questions come one after the other, each with its own line", "[core][session]") {
  Interview interview;
  CHECK(prompt(questions, interview) == "Any of these? y/N ");
  interview = type(questions, U"n\n", interview);
  CHECK(prompt(questions, interview) == "Pain in the calves now, 0-10 (Enter to skip): ");
  interview = type(questions, U"12", interview);
  CHECK(prompt(questions, interview) == "Pain in the calves now, 0-10 (Enter to skip): 12");
  interview = type(questions, U"\n", interview);
  CHECK(prompt(questions, interview) ==
        "Pain in the calves now, 0-10 (Enter to skip): [a number from 0 to 10] ");
  interview = type(questions, U"2\n\n", interview);
  CHECK(is_over(questions, interview));
  CHECK(prompt(questions, interview).empty());
  CHECK(type(questions, U"y\n5\n", interview).answers.size() == 3);
}

TEST_CASE("q leaves at any question, and what was answered stays", "[core][session]") {
  for (const char32_t* keys : {U"q", U"n\nq", U"n\n5q", U"n\n5\n1,Q"}) {
    const Interview interview = type(questions, keys);
    CHECK(interview.left);
    CHECK(is_over(questions, interview));
    CHECK(interview.answers.size() < questions.size());
    CHECK(type(questions, U"n\n\n\n", interview).answers.size() == interview.answers.size());
  }
}

TEST_CASE("with nothing to ask, the interview is over", "[core][session]") {
  CHECK(is_over({}, Interview{}));
  CHECK(type({}, U"y\n5\n").answers.empty());
}
