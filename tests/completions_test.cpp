// Completion at the cursor. The scene with the same name tests it in real shells.
#include "catch.hpp"
#include "cli/call/commands.hpp"
#include "cli/completion/completion.hpp"
#include "fakes.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Strings = std::vector<std::string>;

const std::string own_catalogue = R"({"schema": "rollplan.catalogue/1", "releases": [
    {"id": "forearms", "area": "forearms", "name": "Arm $(touch harm) release",
     "lie": "L.", "roll": "R.", "words": ["forehand", "Fore Arm", "fore;touch harm", "foré"],
     "tools": {"foam-roller": {"fit": 1}}}]})";

/// The call has a user's catalogue, and the home is /home/runner.
Call asking(const std::string& shell, const Strings& words) {
  Call call({"__complete", shell});
  call.arguments.insert(call.arguments.end(), words.begin(), words.end());
  call.files.files["/home/runner/own.json"] = own_catalogue;
  return call;
}

/// The lines of the answer without their help, joined by blanks.
std::string answer(Call call) {
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.error.empty());
  std::string all;
  for (const std::string_view line : split(call.terminal.out, '\n')) {
    if (line.empty()) continue;
    all.append(all.empty() ? "" : " ").append(line.substr(0, line.find('\t')));
  }
  return all;
}

/// What is offered for the last of the words after the program's name. That word is as it was
/// typed, with its quotes.
std::string offered(Strings words) {
  words.insert(words.begin(), "rollplan");
  return answer(asking("fish", words));
}

std::string in_bash(const std::string& line, const std::string& text) {
  return answer(asking("bash", {line, text}));
}

const std::string release_ids = "glutes hip-rotators quads it-band calves plantar-fascia";

}  // namespace

TEST_CASE("a line begins with a command, or with the options that stand anywhere",
          "[cli][completion]") {
  CHECK(offered({""}) ==
        "today list show plan start log history remind due config check completions help");
  CHECK(offered({"li"}) == "list");
  CHECK(offered({"-"}) ==
        "--catalogue --config --history --no-pager --quiet -q --help -h --version -V");
  CHECK(offered({"--catalogue", "hamstrings", "sho"}) == "show");
  CHECK(offered({"--config", ""}) == ":files");
  CHECK(offered({"toady", ""}).empty());
}

TEST_CASE("a command's options are offered until they are given", "[cli][completion]") {
  CHECK(offered({"list", "--"}) ==
        "--format --json --output --width --ascii --color --catalogue --config --history "
        "--no-pager --quiet "
        "--help --version");
  CHECK(offered({"list", "-fjson", "--ascii", "-q", "--width=80", "--o"}) == "--output");
  CHECK(offered({"list", "--ascii", "--as"}).empty());
  CHECK(offered({"list", "-f", "json", "--fo"}).empty());
  CHECK(offered({"today", "--sore", "calf", "--catalogue=hamstrings", "--so"}) == "--sore");
  CHECK(offered({"today", "--catalogue", "hamstrings", "--cata"}) == "--catalogue");
  CHECK(offered({"today", "-s"}) == "-s");
  CHECK(offered({"today", "-qs", "cal"}) == "calves :list");
  CHECK(offered({"today", "-qscal"}) == "-qscalves :list");
  CHECK(offered({"due", ""}).starts_with("--every --area"));
  CHECK(offered({"due", "x"}).empty());
  CHECK(offered({"check", "--", "--"}) == ":files");
}

TEST_CASE("areas: a list, by ids first, then by other names, never a refused one",
          "[cli][completion]") {
  CHECK(offered({"today", "--sore", ""}) == release_ids + " :list");
  CHECK(offered({"today", "-s", "it-band:left=4,p"}) == "it-band:left=4,plantar-fascia :list");
  CHECK(offered({"log", "--after=calf=3,q"}) == "--after=calf=3,quads :list");
  CHECK(offered({"today", "--sore", "it\\ band,calf=6,foot,"}) ==
        "it band,calf=6,foot,glutes it band,calf=6,foot,hip-rotators it band,calf=6,foot,quads "
        ":list");
  CHECK(offered({"today", "--sore", "calf"}) == "calf calf-muscle :list");
  CHECK(offered({"today", "--sore", "fo"}) == "foot :list");
  CHECK(offered({"today", "--sore", "front"}) == "front-thigh front-of-thigh :list");
  CHECK(offered({"due", "--area", "ca"}) == "calves");
  CHECK(offered({"show", "r"}) == "rumbleroller");
  CHECK(offered({"show", ""}) ==
        release_ids + " lacrosse-ball tennis-ball foam-roller rumbleroller");
  CHECK(offered({"show", "it", "b"}).empty());
  for (const std::string refused : {"groin", "fev", "swollen", "psoas", "knee", "ham"}) {
    CHECK(offered({"today", "--sore", refused}) == ":list");
  }
}

TEST_CASE("behind an area comes its side", "[cli][completion]") {
  CHECK(offered({"today", "--sore", "calf:"}) == "calf:left calf:right :list");
  CHECK(offered({"today", "--sore=quads=3,foot:r"}) == "--sore=quads=3,foot:right :list");
  CHECK(offered({"today", "--sore", "calf:left,calf:"}) ==
        "calf:left,calf:left calf:left,calf:right :list");
  CHECK(offered({"today", "--sore", "groin:"}) == ":list");
  CHECK(offered({"today", "--sore", "elefant:"}) == ":list");
}

TEST_CASE("each option knows its values, and a key those of its option", "[cli][completion]") {
  CHECK(offered({"today", "--tools", "foam,"}) ==
        "foam,lacrosse-ball foam,tennis-ball foam,rumbleroller :list");
  CHECK(offered({"today", "--run", "u"}) == "uphill :files");
  CHECK(offered({"history", "--by="}) == "--by=area --by=week");
  CHECK(offered({"history", "--level="}).empty());
  CHECK(offered({"remind", "--days", "mon,t"}) == "mon,tue mon,thu :list");
  CHECK(offered({"today", "--catalogue", ""}) == "hamstrings :files");
  CHECK(offered({"today", "--time", ""}).empty());
  CHECK(offered({"start", ""}) == ":files");
  CHECK(offered({"start", "x.json", "--res"}) == "--resume");
  CHECK(offered({"config", ""}) == "path list get set unset");
  CHECK(offered({"config", "get", "t"}) == "tools time");
  CHECK(offered({"config", "get", "tools", ""}).empty());
  CHECK(offered({"config", "path", ""}).empty());
  CHECK(offered({"config", "set", "tools", "r"}) == "rumbleroller :list");
  CHECK(offered({"config", "set", "history", ""}).empty());
  CHECK(offered({"config", "set", "run", "u"}) == "uphill");  // a default cannot be a file
  CHECK(offered({"config", "set", "hr_max", ""}).empty());
}

TEST_CASE("every value that is offered is taken", "[cli][completion]") {
  const std::vector<Strings> lines{{"today", "--sore", ""},
                                   {"today", "--tools", ""},
                                   {"today", "--level", ""},
                                   {"today", "--run", ""},
                                   {"today", "--color", ""},
                                   {"today", "--format", ""},
                                   {"show", ""},
                                   {"remind", "--at", "19:30", "--as", "ics", "--days", ""},
                                   {"help", ""},
                                   {"completions", ""},
                                   {"config", "set", ""},
                                   {"config", "set", "color", ""},
                                   {"config", "set", "level", ""},
                                   {"config", "set", "run", ""},
                                   {"history", "--by", ""},
                                   {"due", "--area", ""},
                                   {"remind", "--in", "30m", "--as", ""}};
  for (Strings words : lines) {
    const std::string all = offered(words);
    CHECK(split(all, ' ').size() > 1);
    for (const std::string_view word : split(all, ' ')) {
      if (word.starts_with(':')) continue;
      words.back() = word;
      Strings typed = words;
      if (words.size() == 3 && words[1] == "set") typed[1] = "get";
      Call call(typed);
      call.run();
      INFO(comma_listed(typed) << ": " << call.terminal.error);
      const bool is_cron = word == "cron";  // cron cannot run a job only once
      CHECK((call.terminal.error.empty() || is_cron));
    }
  }
}

TEST_CASE("every option that takes one of a few words offers them", "[cli][completion]") {
  for (const CommandSpec& command : commands()) {
    for (const OptionSpec* option : options_of(command)) {
      INFO(command.name << " --" << option->name);
      const bool is_free = option->kind == ValueKind::anything;
      CHECK((!option->value.empty() || is_free));
      const std::string all =
          offered({std::string(command.name), "--" + std::string(option->name), ""});
      if (!option->value.empty()) CHECK(all.empty() == is_free);
    }
  }
}

TEST_CASE("the user's own catalogue counts, by option, variable and configuration",
          "[cli][completion]") {
  CHECK(offered({"today", "--catalogue", "~/own.json", "--sore", "fo"}) == "forearms :list");
  CHECK(offered({"--catalogue=/home/runner/own.json", "show", "foreh"}) == "forehand");
  CHECK(offered({"show", "--catalogue", "hamstrings", "ha"}) == "hamstrings");

  Call variable = asking("fish", {"rollplan", "show", "forea"});
  variable.environment["ROLLPLAN_CATALOGUE"] = "/home/runner/own.json";
  CHECK(answer(variable) == "forearms");
  Call configured = asking("fish", {"rollplan", "show", "forea"});
  configured.files.files["/home/runner/.config/rollplan/config.json"] =
      R"({"schema": "rollplan.config/1", "catalogue": ["/home/runner/own.json"]})";
  CHECK(answer(configured) == "forearms");
}

TEST_CASE("what cannot be read counts as not there, in silence", "[cli][completion]") {
  CHECK(offered({"today", "--catalogue", "./nowhere.json", "--sore", "q"}) == "quads :list");
  CHECK(offered({"today", "--catalogue", "nowhere", "--sore", "q"}) == "quads :list");
  CHECK(offered({"today", "--catalogue", "", "--sore", "q"}) == "quads :list");
  Call broken = asking("fish", {"rollplan", "today", "--tools", "r"});
  broken.files.files["/home/runner/.config/rollplan/config.json"] = "{";
  CHECK(answer(broken) == "rumbleroller :list");
  Call homeless = asking("fish", {"rollplan", "today", "--catalogue", "~/own.json", "--run", "r"});
  homeless.environment.clear();
  CHECK(answer(homeless) == "race :files");
}

TEST_CASE("nothing hostile is offered or shown", "[cli][completion]") {
  Call call = asking("zsh", {"rollplan", "today", "--catalogue", "~/own.json", "--sore", "fore"});
  CHECK(call.run() == Exit::done);
  CHECK(call.terminal.out == "forearms\tArm $(touch harm) release\n:list\n");
  CHECK(offered({"today", "--catalogue", "~/own.json", "--sore", "fore-"}) == "fore-arm :list");
  CHECK(offered({"today", "--catalogue", "~/own.json", "--sore", "fore\\;"}) == ":list");
  CHECK(offered({"today", "--sore", "'x\ny,"}).empty());
  CHECK(offered({"today", "--sore", "\x1b[2J,"}).empty());
}

TEST_CASE("bash gets what comes behind the text that it replaces", "[cli][completion]") {
  CHECK(in_bash("rollplan today --sore ca", "ca") == "calves :list");
  CHECK(in_bash("rollplan today --sore=it-band,ca", "it-band,ca") == "it-band,calves :list");
  CHECK(in_bash("rollplan today --sore=calf:", "") == "left right :list");
  CHECK(in_bash("rollplan today --sore 'it band,ca", "it band,ca") == "it band,calves :list");
  CHECK(in_bash("rollplan today --sore it\\ band,ca", "it\\ band,ca") == "it\\ band,calves :list");
  CHECK(in_bash("rollplan today --level=f", "--level=f") == "--level=firm");
  CHECK(in_bash("rollplan today --sore q > ", "") == ":files");
  CHECK(in_bash("rollplan today > x --lev", "--lev") == "--level");
  CHECK(in_bash("rollplan", "rollplan").empty());
}

TEST_CASE("zsh gets the items alone, fish whole words", "[cli][completion]") {
  CHECK(answer(asking("zsh", {"rollplan", "today", "--sore=it-band,ca"})) == "calves :list");
  CHECK(answer(asking("zsh", {"rollplan", "today", "\"it b"})).empty());
  CHECK(answer(asking("fish", {"rollplan", "today", "--sore", "'it band,ca"})) ==
        "it band,calves :list");
}

TEST_CASE("a shell's script is printed, and other shells are not known", "[cli][completion]") {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    Call call({"completions", shell});
    CHECK(call.run() == Exit::done);
    CHECK(call.terminal.out.find("rollplan __complete " + shell) != std::string::npos);
  }
  Call unknown({"completions", "fsh"});
  CHECK(unknown.run() == Exit::usage);
  CHECK(unknown.terminal.error.find("did you mean \"fish\"?") != std::string::npos);
  for (const Strings& asked :
       std::vector<Strings>{{}, {"tcsh"}, {"bash"}, {"bash", "x"}, {"fish", "rollplan"}}) {
    Call call({"__complete"});
    call.arguments.insert(call.arguments.end(), asked.begin(), asked.end());
    CHECK(call.run() == Exit::usage);
  }
}

TEST_CASE("a line is cut into words as a shell cuts it, and nothing is expanded",
          "[cli][completion]") {
  const auto words = [](std::string_view line) { return typed_line(line).words; };
  CHECK(words("") == Strings{""});
  CHECK(words("a b") == Strings{"a", "b"});
  CHECK(words("a  b ") == Strings{"a", "b", ""});
  CHECK(words("'a b' \"c \\\"d\\x\" e\\ f") == Strings{"a b", "c \"d\\x", "e f"});
  CHECK(words("a '' x'y'\"z\"") == Strings{"a", "", "xyz"});
  CHECK(words("a 'b c") == Strings{"a", "b c"});
  CHECK(words("a \"b c\\") == Strings{"a", "b c\\"});
  CHECK(words("a b\\") == Strings{"a", "b"});
  CHECK(words("a '") == Strings{"a", ""});
  CHECK(words("$(a) `b` $c ~") == Strings{"$(a)", "`b`", "$c", "~"});
  CHECK(words("a >b c 2>> d e <f") == Strings{"a", "c", "e", "f"});
  CHECK(words("a &> b 2>&1 c") == Strings{"a", "c"});
  CHECK(typed_line("a >").in_redirection);
  CHECK(typed_line("a 2> b").in_redirection);
  CHECK_FALSE(typed_line("a > b ").in_redirection);
}
