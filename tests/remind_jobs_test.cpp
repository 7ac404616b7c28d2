// What a job does apart from printing the routine: --notify and --if-due.
#include "catch.hpp"
#include "remind_calls.hpp"
#include "text/quoting.hpp"
#include "text/words.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Typed = std::vector<std::string>;

/// The job of a cron line, without its five fields.
std::string cron_job(Typed words) {
  words.insert(words.begin(), {"--as", "cron", "--at", "19:30"});
  const std::string text = output(remind(std::move(words)));
  const std::string line = text.substr(text.find('\n') + 1);
  return line.substr(std::string("30 19 * * * ").size());
}

constexpr const char* bus =
    "export DBUS_SESSION_BUS_ADDRESS=\"${DBUS_SESSION_BUS_ADDRESS:-unix:path=${XDG_RUNTIME_DIR:-"
    "/run/user/$(id -u)}/bus}\"; ";
constexpr const char* escaped =
    R"x(notify-send Roll "$(printf "\%s\n" "$text" | sed 's/[\]/&&/g; s/&/\&amp;/g; )x"
    R"x(s/</\&lt;/g; s/>/\&gt;/g')")x";
constexpr const char* otherwise = " || { printf \"\\%s\\n\" \"$text\"; false; }\n";

}  // namespace

TEST_CASE("a line is split into words as a shell does it", "[text]") {
  const auto words = [](std::string_view line) { return shell_words(line); };
  CHECK(words("notify-send Roll") == Typed{"notify-send", "Roll"});
  CHECK(words("  a\t b  ") == Typed{"a", "b"});
  CHECK(words("").value().empty());
  CHECK(words("''") == Typed{""});
  CHECK(words("a'b c'\"d e\"\\ f") == Typed{"ab cd e f"});
  CHECK(words(R"("a\"b\\c\$d\`e\f")") == Typed{R"(a"b\c$d`e\f)"});
  CHECK(words(R"('a\b')") == Typed{R"(a\b)"});
  CHECK(words("$HOME `id` *") == Typed{"$HOME", "`id`", "*"});
  for (const auto* open : {"'a", "\"a", "a\\", "\"a\\\"", "\"\\"}) CHECK(!words(open));
}

TEST_CASE("words that are quoted for a shell are split as they were", "[text]") {
  const Typed words{"a", "", "it's", "\"", "\\", "$x `y`", "é 50%", "-n", "a\\'b\"c\\"};
  CHECK(shell_words(joined(words, " ", " ", shell_quoted)) == words);
}

TEST_CASE("a job hands the routine to a program, on the bus of the session", "[cli][remind]") {
  CHECK(cron_job({"--sore", "calf", "--notify", "ntfy publish 'my topic'"}) ==
        std::string("text=$(/usr/bin/rollplan today --sore calf --brief -q 2>&1); ") + bus +
            "ntfy publish 'my topic' \"$text\"" + otherwise);
  // characters that a notification would read as markup
  const std::string job = cron_job({"--notify", "notify-send Roll"});
  CHECK(holds(job, escaped));
}

TEST_CASE("a program outside the folders of a job is named by its path", "[cli][remind]") {
  const auto told = [](const char* path, const char* file) {
    Call call = remind({"--as", "at", "--in", "1h", "--notify", "ntfy roll"});
    call.environment["PATH"] = path;
    call.files.files[file] = "";
    return output(std::move(call));
  };
  CHECK(holds(told("/usr/bin:/opt/bin", "/opt/bin/ntfy"), "; /opt/bin/ntfy roll "));
  CHECK(holds(told("/usr/bin:/opt/bin", "/usr/bin/ntfy"), "; ntfy roll "));
  CHECK(holds(told("bin:/opt/bin", "bin/ntfy"), "; ntfy roll "));
  CHECK(holds(output(remind({"--as", "at", "--in", "1h", "--notify", "./tell"})),
              "; /home/runner/./tell "));
}

TEST_CASE("a job waits until it is due, and an error is no reason to wait", "[cli][remind]") {
  CHECK(cron_job({"--if-due"}) ==
        "/usr/bin/rollplan due -q; [ $? != 1 ] || exit 0; /usr/bin/rollplan today\n");
  CHECK(holds(cron_job({"--if-due", "--every", "1w", "--history", "runs"}),
              "/usr/bin/rollplan due -q --every 7d --history /home/runner/runs; "));
  CHECK(holds(cron_job({"--if-due", "--notify", "ntfy"}), "|| exit 0; text=$("));
}

TEST_CASE("cron gets no two backslashes, which some crons read as one", "[cli][remind]") {
  CHECK(holds(cron_job({"--history", R"(/a\\\b\%)"}), R"(--history '/a\''\''\b\''\%')"));
}

TEST_CASE("systemd runs a job of several commands by a shell, everything escaped",
          "[cli][remind]") {
  const std::string units =
      output(remind({"--as", "systemd", "--at", "07:00", "--if-due", "--notify", "ntfy '50%'"}));
  CHECK(holds(units,
              "ExecStart=\"/bin/sh\" \"-c\" \"/usr/bin/rollplan due -q; [ $$? != 1 ] || exit 0; "
              "text=$$(/usr/bin/rollplan today --brief -q 2>&1); "
              "export DBUS_SESSION_BUS_ADDRESS=\\\"$${DBUS_SESSION_BUS_ADDRESS:-"));
  CHECK(holds(units, "; ntfy 50%% \\\"$$text\\\" || { printf \\\"%%s\\\\n\\\" "));
}

TEST_CASE("what a job cannot do is refused with the way out", "[cli][remind]") {
  const auto refused = [](Typed words) {
    words.insert(words.end(), {"--as", "cron", "--at", "19:30"});
    return error(remind(std::move(words)));
  };
  CHECK(holds(refused({"--notify", "say 'Roll"}), "a quote is left open"));
  CHECK(holds(refused({"--notify", " "}), "a program is missing"));
  CHECK(holds(refused({"--notify", "'' a"}), "a program is missing"));
  CHECK(holds(refused({"--notify", "mute"}), "program not found: \"mute\""));
  CHECK(holds(refused({"--notify", "say a\nb"}), "control characters"));
  CHECK(holds(refused({"--every", "3d"}), "--if-due --every 3d"));
  CHECK(holds(refused({"--if-due", "--every", "3"}), "3d for days"));
  for (const auto* as : {"ics", "remind"}) {
    CHECK(holds(error(remind({"--as", as, "--at", "19:30", "--notify", "say"})), "--as cron, at"));
    CHECK(holds(error(remind({"--as", as, "--at", "19:30", "--if-due"})), "leave out --if-due"));
  }
}
