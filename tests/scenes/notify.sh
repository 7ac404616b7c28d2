# --notify: what a job sends arrives on a private bus, and is never lost.
. "$2/tests/scenes/prologue"
need timeout notify-send dbus-run-session
. "$2/tests/scenes/reminders"
need_python dbusmock
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
export XDG_RUNTIME_DIR="$work/runtime" PATH="$work:$PATH" work python place
mkdir -m 700 "$XDG_RUNTIME_DIR"
cd "$work" || exit 1

# job CALL...: prints the job as cron passes it to the shell
job() {
  "$@" --as cron --at 19:30 --notify 'notify-send "Time to roll"' |
    sed -n 's/^30 19 \* \* \* //; s/\\%/%/g; $p'
}
job "$program" remind --if-due > due.sh
job odd remind > odd.sh
# The same without the escaping for cron.
sed "s/| sed '.*'/| cat/" odd.sh > bare.sh
job "$program" remind --if-due --sore foot > refused.sh
sed -i 's/--sore foot/--sore fever/' refused.sh
"$program" help reminders | sed -n 's/^  \(rollplan due .* paste .*\)/\1/p' > bar.sh
has 'help has a line for a status bar' bar.sh '^rollplan due -q && '

cat > server.sh <<'END'
. "$source_dir/tests/scenes/patience"
. "$source_dir/tests/scenes/notifications"
start_server || exit 1
server=$!
for name in due odd bare refused; do
  sh "$name.sh" > "$name.out" 2>&1
  echo $? > "$name.code"
done
"$python" read.py told
kill $server
END
timeout -k 1 120 dbus-run-session -- sh server.sh > server.out 2>&1 || bad "no server: $(cat server.out mock)"

for name in due odd bare refused; do
  is "the job $name runs" "$(cat $name.code)" 0
  no_fuss '  without a word' $name.out
done
"$program" today --brief > brief
odd today --brief > odd.brief
is 'one says what today is for' "$(cat told.1)" "Time to roll
$(cat brief)"
# Interprets tags and character references, as a server does.
is 'one has odd names, all of them text' "$(cat told.2)" "Time to roll
$(cat odd.brief)"
is 'control: without sed it is markup, and not all of it' "$(cat told.3)" "Time to roll
no markup"
has 'a refusal is told too' told.4 '^No routine: .*fever'
# Without a bus, the text must not be lost.
env -i LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$work/none" sh refused.sh > lost 2> lost.err
is 'a job without a bus fails' $? 1
has '  and prints what nobody got' lost '^No routine: '

sh bar.sh > bar
is 'a status bar gets the areas' "$(cat bar)" 'glutes hip-rotators quads'
# An area rolled today is not due.
mkdir -p .local/share/rollplan
printf '{"schema":"rollplan.session/1","id":"one","date":"%s","total_s":300,"areas":[{"release":"quads","side":"both","role":"asked","tool":"foam-roller","holds":3,"pain_before":null,"pain_after":null,"helped":null}],"note":null}\n' \
  "$(date +%F)" > .local/share/rollplan/history.jsonl
sh bar.sh > bar
is 'and nothing while it is not due' "$(cat bar)" ''
is 'a job that is not due says nothing' "$(sh due.sh 2>&1; echo $?)" 0
exit $failed
