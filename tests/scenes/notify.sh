# Runs the recipe of `help reminders` word for word: a notification arrives on a private bus.
. "$2/tests/scenes/prologue"
need timeout notify-send dbus-run-session
. "$2/tests/scenes/reminders"
need_python dbusmock
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
export XDG_RUNTIME_DIR="$work/runtime" PATH="$work:$PATH" work python place
mkdir -m 700 "$XDG_RUNTIME_DIR"
cd "$work" || exit 1

# example PATTERN: the lines below the one that matches, up to an empty one
example() { "$program" help reminders | sed -n "/$1/,/^\$/p" | sed '1d; s/^  //; /^$/d'; }
example '^On the desktop' > desktop.sh
has 'help has a notification' desktop.sh '^rollplan due -q && notify-send '
# The same with odd names, and then without the escaping.
sed "s/today --brief/& --sore odd,'long area'/" desktop.sh > odd.sh
sed "s/-e//; s/^sed '.*'/  sed ''/; s/^ *sed '.*'/  sed ''/" odd.sh > bare.sh
example '^From cron' > cron
has 'help has one for cron' cron '^30 19 \* \* \* .*notify-send'
sed 's/^[^ ]* [^ ]* [^ ]* [^ ]* [^ ]* //; s|/usr/bin/rollplan|"$work/rollplan"|' cron | sed -n '$p' > cron.sh
example '^In a status bar' > bar.sh

# Summary and body of each notification, as text; a body is markup.
cat > read.py <<'END'
import xml.dom.minidom

import dbus

server = dbus.SessionBus().get_object("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
calls = server.GetMethodCalls("Notify", dbus_interface="org.freedesktop.DBus.Mock")
for number, (_, arguments) in enumerate(calls, 1):
    summary, body = str(arguments[3]), str(arguments[4])
    try:
        document = xml.dom.minidom.parseString("<body>%s</body>" % body)
        shown = "".join(node.data for node in document.documentElement.childNodes)
    except (AttributeError, xml.parsers.expat.ExpatError):
        shown = "no markup"
    with open("told.%d" % number, "w", encoding="utf-8") as file:
        file.write("\n".join([summary] + ([shown] if shown else [])) + "\n")
END

# A notification server that records what it receives.
cat > server.sh <<'END'
"$python" -m dbusmock --session --template notification_daemon > mock 2>&1 &
server=$!
. "$source_dir/tests/scenes/patience"
is_ready() { "$python" read.py > capable 2>&1; }
wait_for is_ready || exit 1
for name in desktop odd bare; do
  case $name in desktop) catalogue= ;; *) catalogue=$place/names.json ;; esac
  ROLLPLAN_CATALOGUE=$catalogue sh "$name.sh" > "$name.out" 2>&1
  echo $? > "$name.code"
done
env -i PATH=/usr/bin:/bin work="$work" DBUS_SESSION_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" \
  sh cron.sh > cron.out 2>&1
echo $? > cron.code
"$python" read.py
kill $server
END
timeout 120 dbus-run-session -- sh server.sh > server.out 2>&1 || bad "no server: $(cat server.out mock)"

for name in desktop odd bare cron; do
  is "the example for $name runs" "$(cat $name.code)" 0
  no_fuss '  without a word' $name.out
done
is 'each notification arrived' "$(find . -name 'told.*' | wc -l)" 4
"$program" today --brief > brief
odd today --brief > odd.brief
is 'one says what today is for' "$(cat told.1)" "Time to roll
$(cat brief)"
# As a server shows it: tags and character references are interpreted.
is 'one has odd names, all of them text' "$(cat told.2)" "Time to roll
$(cat odd.brief)"
is 'control: without sed it is markup, and not all of it' "$(cat told.3)" "Time to roll
no markup"
is 'the one of cron came too, without an environment' "$(cat told.4)" 'Time to roll'

sh bar.sh > bar
is 'a status bar gets the areas' "$(cat bar)" 'glutes hip-rotators quads'
# An area rolled today is not due.
mkdir -p .local/share/rollplan
printf '{"schema":"rollplan.session/1","id":"one","date":"%s","total_s":300,"areas":[{"release":"quads","side":"both","role":"asked","tool":"foam-roller","holds":3,"pain_before":null,"pain_after":null,"helped":null}],"note":null}\n' \
  "$(date +%F)" > .local/share/rollplan/history.jsonl
sh bar.sh > bar
is 'and nothing while it is not due' "$(cat bar)" ''
exit $failed
