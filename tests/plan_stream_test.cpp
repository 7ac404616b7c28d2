// `plan`: reads one request a line, and writes one routine a line.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli_calls.hpp"
#include "dice.hpp"
#include "text/words.hpp"
#include "texts.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Json = nlohmann::ordered_json;

/// Runs `rollplan plan` with this standard input, which comes in small pieces.
Answer stream(const std::string& requests, std::vector<std::string> options = {},
              std::size_t piece = 7) {
  options.insert(options.begin(), "plan");
  Call call(std::move(options));
  call.environment = {{"LC_ALL", "C.UTF-8"}};
  call.files.files["-"] = requests;
  call.files.piece = piece;
  const Exit exit = call.run();
  return Answer{exit, call.terminal.out, call.terminal.error};
}

Json only_answer(const std::string& request, const std::vector<std::string>& options = {}) {
  const Answer answer = stream(request + '\n', options);
  const std::vector<std::string> lines = lines_of(answer.out);
  REQUIRE(lines.size() == 1);
  return Json::parse(lines.front());
}

/// One request in both forms: as the words of a call, and as a line of a stream.
struct Both {
  std::vector<std::string> words{"today", "--json"};
  Json line = Json::object();

  void add(const std::string& key, const std::string& option, const std::string& value) {
    words.insert(words.end(), {option, value});
    line[key] = value;
  }
};

std::string random_phrase(Dice& dice) {
  static constexpr std::array<const char*, 30> phrases{
      "calf",       "left calf",   "it-band",   "runner's knee", "foot",
      "hamstrings", "hip flexors", "R quad",    "glutes",        "shins",
      "calf:left",  "quads:right", "fever",     "swollen knee",  "clf",
      "nonsense",   "pulled calf", "pregnant",  "lower back",    "piriformis",
      "achilles",   "foot:left",   "it band",   "calf quad",     "left right calf",
      "",           "calf=",       "numb toes", "ITB",           "hip"};
  static constexpr std::array<const char*, 8> pains{"", "", "", "=0", "=4", "=7", "=9", "=11"};
  return std::string(dice.one_of(phrases)) + dice.one_of(pains);
}

Both random_request(Dice& dice) {
  Both both;
  if (dice.chance(85)) {
    Json list = Json::array();
    for (int i = dice.between(1, 4); i > 0; --i) {
      const std::string phrase = random_phrase(dice);
      both.words.insert(both.words.end(), {"--sore", phrase});
      list.push_back(phrase);
    }
    both.line["sore"] = list.size() == 1 && dice.chance(50) ? list[0] : list;
  }
  static constexpr std::array<const char*, 9> times{"12m", "4m", "1m30s", "300s", "1h",
                                                    "40s", "12", "0m",    "soon"};
  static constexpr std::array<const char*, 5> tools{"foam-roller", "lacrosse-ball,tennis-ball",
                                                    "rumbleroller", "hammer", "tennis ball"};
  static constexpr std::array<const char*, 4> levels{"gentle", "normal", "firm", "brutal"};
  static constexpr std::array<const char*, 5> runs{"easy", "race", "downhill", "trail", "swim"};
  static constexpr std::array<const char*, 3> dates{"2026-11-20", "2028-02-29", "2026-02-30"};
  if (dice.chance(60)) both.add("time", "--time", dice.one_of(times));
  if (dice.chance(30)) both.add("tools", "--tools", dice.one_of(tools));
  if (dice.chance(30)) both.add("level", "--level", dice.one_of(levels));
  if (dice.chance(30)) both.add("run", "--run", dice.one_of(runs));
  if (dice.chance(20)) both.add("date", "--date", dice.one_of(dates));
  if (dice.chance(15)) {
    both.words.emplace_back("--before-run");
    both.line["before_run"] = true;
  }
  return both;
}

}  // namespace

TEST_CASE("each line is answered as today --json answers the same words", "[cli][plan]") {
  const Seed seed = seed_of_run();
  INFO("ROLLPLAN_SEED=" << seed);
  Dice dice(seed);
  int routines = 0;
  int faults = 0;
  for (int i = 0; i < rounds(3000); ++i) {
    const Both both = random_request(dice);
    INFO(both.line.dump());
    const Answer today = call(both.words);
    const Answer planned = stream(both.line.dump() + '\n', {}, 4096);
    REQUIRE(lines_of(planned.out).size() == 1);
    CHECK(planned.error.empty());
    if (today.exit == Exit::usage) {
      ++faults;
      CHECK(planned.exit == Exit::no);
      CHECK(Json::parse(planned.out).at("schema") == "rollplan.fault/1");
      continue;
    }
    ++routines;
    CHECK(planned.exit == Exit::done);
    CHECK(planned.out == Json::parse(today.out).dump() + '\n');
  }
  CHECK(routines > rounds(600));
  CHECK(faults > rounds(600));
}

TEST_CASE("an answer begins with the id of its request", "[cli][plan]") {
  CHECK(stream(R"({"id": 7, "sore": "calf"})")
            .out.starts_with(R"({"id":7,"schema":"rollplan.routine/1",)"));
  CHECK(only_answer(R"({"sore": "calf", "id": "Anna \"A\" é"})").at("id") == "Anna \"A\" é");
  CHECK_FALSE(only_answer("{}").contains("id"));
  CHECK(only_answer(R"({"id": 7, "sore": "clf"})").at("id") == 7);
  CHECK(only_answer(R"({"id": 7, "what": 1})").at("id") == 7);
  CHECK(only_answer(R"({"id": null, "sore": "clf"})").at("id") == nullptr);
  for (const char* id : {"1.5", "true", "[]", "{}", "9007199254740992"}) {
    CHECK(only_answer(std::string(R"({"id": )") + id + "}").at("schema") == "rollplan.fault/1");
  }
}

TEST_CASE("there is one line of answer for each line, also for blank ones", "[cli][plan]") {
  const Answer answer = stream("{\"id\":1}\n\n  \r\n{\"id\":2}\r\nnonsense\n{\"id\":3}");
  const std::vector<std::string> lines = lines_of(answer.out);
  REQUIRE(lines.size() == 6);
  CHECK(lines[0].starts_with(R"({"id":1,)"));
  CHECK(lines[1].empty());
  CHECK(lines[2].empty());
  CHECK(lines[3].starts_with(R"({"id":2,)"));
  CHECK(Json::parse(lines[4]).at("line") == 5);
  CHECK(lines[5].starts_with(R"({"id":3,)"));
  CHECK(answer.exit == Exit::no);
}

TEST_CASE("requests of several files put behind one another keep their lines", "[cli][plan]") {
  const std::string mark = "\xEF\xBB\xBF";
  const Answer answer = stream(mark + "{\"id\":1}\n" + mark + "\r\n" + mark + "{\"id\":2}\n");
  const std::vector<std::string> lines = lines_of(answer.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].starts_with(R"({"id":1,)"));
  CHECK(lines[1].empty());
  CHECK(lines[2].starts_with(R"({"id":2,)"));
  CHECK(answer.exit == Exit::done);
}

TEST_CASE("the answers do not depend on how the requests arrive", "[cli][plan]") {
  std::string requests = "\xEF\xBB\xBF";
  for (const char* phrase : {"calf", "foot", "clf", "fever", "it-band"}) {
    requests += Json{{"id", phrase}, {"sore", phrase}}.dump() + '\n';
  }
  const std::string whole = stream(requests, {}, 1 << 20).out;
  CHECK(lines_of(whole).size() == 5);
  for (const std::size_t piece : {1U, 2U, 3U, 50U, 1000U})
    CHECK(stream(requests, {}, piece).out == whole);
}

TEST_CASE("a fault names the key, what is wrong and the way out", "[cli][plan]") {
  const auto fault = [](const std::string& request) {
    const Json answer = only_answer(request);
    CHECK(answer.at("schema") == "rollplan.fault/1");
    return answer.at("error").get<std::string>() + " | " +
           (answer.at("hint").is_null() ? "" : answer.at("hint").get<std::string>());
  };
  CHECK(holds(fault(R"({"sore": "clf"})"), "clf"));
  CHECK(holds(fault(R"({"sore": "clf"})"), "did you mean"));
  CHECK_FALSE(holds(fault(R"({"sore": "calf=99"})"), "--"));
  CHECK(holds(fault(R"({"sore": []})"), "/sore: an empty list"));
  CHECK(holds(fault(R"({"sore": 7})"), "/sore: found a whole number | expected a text, or a list"));
  CHECK(holds(fault(R"({"soar": "calf"})"), "unknown key \"soar\""));
  CHECK(holds(fault(R"({"run": "./file.fit"})"), "run: unknown kind of run"));
  CHECK(holds(fault(R"({"time": "12"})"), "12m"));
  CHECK(holds(fault(R"({"time": 8})"), R"(expected a text: "8m")"));
  CHECK(holds(fault(R"({"time": "4m", "time": "5m"})"), "twice"));
  CHECK(holds(fault(R"({"sore": "calf")"), "column"));
  CHECK(holds(fault("[]"), "object; one request a line, as \"jq -c\" writes it"));
  CHECK(holds(fault("{"), "one request a line, as \"jq -c\" writes it"));
  CHECK(holds(fault("{\"sore\": \"\xff\"}"), "UTF-8"));
  CHECK(holds(fault(std::string(40, '[')), "levels of nesting"));
  CHECK(holds(fault("{\"sore\": \"" + std::string(70'000, 'a') + "\"}"), "64 KiB"));
}

TEST_CASE("null is the same as a key left out", "[cli][plan]") {
  const std::string nulls =
      R"({"sore":null,"time":null,"tools":null,"level":null,"run":null,"date":null,)"
      R"("before_run":null,"schema":"rollplan.request/1"})";
  CHECK(stream(nulls).out == stream("{}").out);
}

TEST_CASE("a word of danger refuses, whatever is wrong beside it", "[cli][plan]") {
  for (const char* request :
       {R"({"sore": "fever"})", R"({"sore": ["calf", "swollen calf"], "time": "soon"})",
        R"({"sore": ["clf", "fever"]})", R"({"sore": "fever", "what": 1})"}) {
    INFO(request);
    const Answer answer = stream(request);
    CHECK(answer.exit == Exit::done);
    const Json routine = Json::parse(answer.out);
    CHECK(routine.at("steps").empty());
    CHECK(routine.at("notes").at(0).at("kind") == "safety");
  }
}

TEST_CASE("plan --strict stops at the first fault", "[cli][plan]") {
  const Answer answer = stream("{\"id\":1}\n{\"id\":2,\"x\":1}\n{\"id\":3}\n", {"--strict"});
  CHECK(answer.exit == Exit::no);
  CHECK(lines_of(answer.out).size() == 2);
}

TEST_CASE("plan --brief answers in one line of text each", "[cli][plan]") {
  const Answer answer =
      stream("{\"sore\":\"calf\"}\n\n{\"sore\":\"clf\"}\n{\"sore\":\"fever\"}\n", {"--brief"});
  const std::vector<std::string> lines = lines_of(answer.out);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0] + '\n' == call({"today", "--sore", "calf", "--brief"}).out);
  CHECK(lines[1].empty());
  CHECK(lines[2].starts_with("line 3: unknown area \"clf\" ("));
  CHECK(lines[3] + '\n' == call({"today", "--sore", "fever", "--brief"}).out);
}

TEST_CASE("another format is for one request", "[cli][plan]") {
  const Answer one = stream("\n{\"sore\":\"calf\"}\n", {"--format", "text"});
  CHECK(one.exit == Exit::done);
  CHECK(one.out == call({"today", "--sore", "calf"}).out);
  const Answer two = stream("{}\n{}\n", {"--format", "markdown"});
  CHECK(two.exit == Exit::usage);
  CHECK(two.out.empty());
  CHECK(holds(two.error, "is for one request"));
  CHECK(stream("\n", {"--format", "text"}).exit == Exit::trouble);
  const Answer fault = stream("{\"sore\":\"clf\"}", {"--format", "html"});
  CHECK(fault.exit == Exit::no);
  CHECK(holds(fault.error, "unknown area"));
  CHECK(stream("{}\n{}\n", {"--format", "json"}).exit == Exit::done);
}

TEST_CASE("the history counts only if it is named", "[cli][plan]") {
  const std::map<std::string, std::string> environment{{"HOME", "/home/runner"},
                                                       {"LC_ALL", "C.UTF-8"}};
  const std::string history =
      R"({"schema":"rollplan.session/1","id":"a","date":"2026-11-21","areas":)"
      R"([{"release":"glutes","side":"both","role":"asked"}]})"
      "\n";
  const auto out_of = [&](std::vector<std::string> words) {
    Call call(std::move(words));
    call.environment = environment;
    call.files.files = {{"h.jsonl", history},
                        {"/home/runner/.local/share/rollplan/history.jsonl", history},
                        {"-", "{}\n{\"date\":\"2026-11-20\"}\n"}};
    call.run();
    return call.terminal.out;
  };
  const std::string without = out_of({"plan"});
  const std::string with = out_of({"plan", "--history", "h.jsonl"});
  CHECK(without == stream("{}\n{\"date\":\"2026-11-20\"}\n").out);
  CHECK(lines_of(with).front() ==
        Json::parse(out_of({"today", "--json", "--history", "h.jsonl"})).dump());
  CHECK(lines_of(with).front() != lines_of(without).front());
  CHECK(lines_of(with).back() == lines_of(without).back());  // the extra session was in the future
}

TEST_CASE("a setting at fault stops the stream before its first line", "[cli][plan]") {
  Call call({"plan"});
  call.environment = {{"ROLLPLAN_LEVEL", "brutal"}};
  call.files.files["-"] = "{}\n";
  CHECK(call.run() == Exit::usage);
  CHECK(call.terminal.out.empty());
  CHECK(holds(call.terminal.error, "ROLLPLAN_LEVEL"));
}

TEST_CASE("a file that is missing, and a reader that has left", "[cli][plan]") {
  CHECK(call({"plan", "no.jsonl"}).exit == Exit::trouble);
  Call gone({"plan"});
  gone.files.files["-"] = "{}\n{}\n";
  gone.terminal.reader_takes = 0;
  CHECK(gone.run() == Exit::trouble);
  CHECK(gone.terminal.error.empty());
}
