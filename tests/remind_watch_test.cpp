// remind --watch: units that set the follow-ups for each new run in a folder.
#include "catch.hpp"
#include "remind_calls.hpp"

using namespace rollplan;
using namespace rollplan::testing;

namespace {

using Typed = std::vector<std::string>;

Call watch(Typed more = {}, const std::string& folder = "/runs") {
  Typed words{"--as", "systemd", "--after-run", "--watch", folder};
  words.insert(words.end(), more.begin(), more.end());
  Call call = remind(std::move(words));
  call.files.files[folder + "/README"] = "";
  return call;
}

}  // namespace

TEST_CASE("a watched folder has a service, a timer and a path unit of one name", "[cli][remind]") {
  const std::string units = output(watch());
  const std::string name = units.substr(2, units.find(".service") - 2);
  CHECK(units.starts_with("# " + name + ".service\n[Unit]\n"));
  CHECK(holds(units, "\n\n# " + name +
                         ".timer\n[Unit]\nDescription=Follow-ups for the newest run in /runs.\n\n"
                         "[Timer]\nOnStartupSec=1min\n\n[Install]\nWantedBy=timers.target\n"));
  CHECK(holds(units, "\n\n# " + name + ".path\n"));
  CHECK(holds(units, "\n[Path]\nPathChanged=/runs/\n\n[Install]\nWantedBy=paths.target\n"));
  CHECK(holds(units,
              "text=$$(/usr/bin/rollplan remind --as systemd --after-run --run /runs "
              "2>&1); code=$$?; "));
  CHECK(output(watch()) == units);
  CHECK(holds(output(watch({"--name", "watch"})), "# rollplan-watch.path\n"));
}

TEST_CASE("a folder's name is quoted for each place where it stands", "[cli][remind]") {
  const std::string units = output(watch({}, "my $runs 50%\\"));
  CHECK(holds(units, "\nPathChanged=/home/runner/my $runs 50%%\\/\n"));
  CHECK(holds(units, "--run '/home/runner/my $$runs 50%%\\\\' 2>&1"));
  CHECK(
      holds(units, "Description=Follow-ups for the newest run in /home/runner/my $runs 50%%\\.\n"));
  CHECK(holds(error(watch({}, "/a\nb")), "control characters"));
}

TEST_CASE("the follow-ups of a watched folder are planned as the call says", "[cli][remind]") {
  const std::string units = output(watch({"--time", "10m", "--tools", "foam-roller", "--notify",
                                          "ntfy 'my topic'", "--if-due", "--every", "3d"}));
  CHECK(holds(units,
              "--run /runs --notify 'ntfy '\\\\''my topic'\\\\''' --time 10m "
              "--tools foam-roller --if-due --every 3d 2>&1"));
  // errors go to the same program
  CHECK(holds(units, "; ntfy 'my topic' \\\"$$text\\\" || "));
}

TEST_CASE("a folder that is not there yet may come, and a remark says so", "[cli][remind]") {
  Call call = remind({"--as", "systemd", "--after-run", "--watch", "/media/watch"});
  CHECK(call.run() == Exit::done);
  CHECK(holds(call.terminal.error, "\"/media/watch\" does not exist yet"));
  CHECK(holds(call.terminal.out, "PathChanged=/media/watch/\n"));
}

TEST_CASE("only systemd watches, and only for what follows a run", "[cli][remind]") {
  CHECK(holds(error(remind({"--as", "at", "--after-run", "--watch", "/runs"})),
              "--after-run --run FOLDER"));
  CHECK(holds(error(remind({"--as", "systemd", "--at", "19:30", "--watch", "/runs"})),
              "--watch needs --after-run"));
  CHECK(holds(error(watch({"--run", "race"})), "use either --watch or --run"));
  CHECK(holds(error(watch({"--at", "19:30"})), "use only one of"));
  Call refused = watch({"--sore", "fever"});
  CHECK(refused.run() == Exit::refused);
  CHECK(refused.terminal.out.empty());
}
