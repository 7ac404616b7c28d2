# Write errors are reported, and -o replaces a file completely or not at all.
. "$2/tests/scenes/prologue"
need timeout env stat
cd "$work" || exit 1

# --- standard output
if [ -c /dev/full ]; then
  for call in "today $day" list 'show calf' help --version "today --sore fever $day"; do
    timeout 20 "$program" $call > /dev/full 2> err
    is "$call to a full disk" $? 3
  done
  has 'the message names standard output' err 'standard output'
  if grep -q -i -e abort -e terminate err; then bad 'it aborts'; else ok 'it does not abort'; fi
  "$program" log --sore calf=6 > /dev/full 2> err
  is 'log: what it cannot say is kept' "$? $(wc -l < .local/share/rollplan/history.jsonl)" '3 1'
  has '  and that is said' err 'logged all the same'
  "$program" log --undo > /dev/full 2> err
  is '  so is taking it back' "$? $(wc -l < .local/share/rollplan/history.jsonl)" '3 2'
  has '  and that is said' err 'taken back all the same'
  rm -r .local
  "$program" today $day > /dev/full 2> /dev/full
  is 'nobody to tell' $? 3
fi
"$program" today $day >&- 2> err
is 'closed standard output' $? 3
has 'it says so' err 'standard output'
"$program" today $day -o sheet >&- 2> err
is 'closed standard output does not matter to -o' "$? $(head -c 5 sheet)" '0 Today'
"$program" toady 2>&-
is 'closed standard error keeps the exit code' $? 2
"$program" today $day <&- > out
is 'closed standard input does not matter' $? 0

timeout 20 "$program" check - <&- 2> err
is 'closed standard input has nothing to read' "$? $(grep -c 'standard input' err)" '3 1'
"$program" list -o nothing >&- 2>&- <&-
is 'none of the three matters to -o' "$? $("$program" list | cmp - nothing && echo same)" '0 same'
timeout 20 "$program" start --sore calf --speed 1000 --no-log --json <&- >&- 2> err
is 'a session is told of a closed standard output' "$? $(grep -c 'standard output' err)" '3 1'

# --- a pipe that does not block, because another program that shares it has set it so
if [ -r /proc/self/stat ]; then
  need_python fcntl
  shared() { timeout 60 "$python" "$source_dir/tests/scenes/not_blocking.py" "$@"; }
  "$program" list --json > expected
  shared out "$program" list --json > out
  is 'a full pipe that does not block is waited for' "$? $(wc -c < out)" "0 $(wc -c < expected)"
  shared in "$program" check - < "$source_dir/data/example-catalogue.json" > out 2> err
  is 'so is an empty one' "$? $(grep -c 'no faults' out)" '0 1'
  "$program" today --sore calf $day --json > routine.json
  shared in "$program" start - --speed 1000 --no-log < routine.json > out 2> err
  is 'a routine too' "$? $(grep -c 'GET READY' out)" '0 1'
fi

# --- a reader that leaves: `printf` fails once it has left
into_closed_pipe() {
  { while (printf 12345) 2> /dev/null; do :; done
    "$@" 2> err
    echo $? > status; } | head -c 10 > /dev/null
  cat status
}
default_pipe=
sh -c 'kill -s PIPE $$; :' 2> /dev/null || default_pipe=env
[ -n "$default_pipe" ] || { env --default-signal=PIPE true 2> /dev/null && default_pipe='env --default-signal=PIPE'; }
if [ -n "$default_pipe" ]; then
  is 'closed pipe: it dies by SIGPIPE' "$(into_closed_pipe $default_pipe "$program" today $day)" 141
else
  ok 'closed pipe: SIGPIPE is ignored here, and cannot be tried'
fi
trap '' PIPE
is 'closed pipe with SIGPIPE ignored: 3' "$(into_closed_pipe "$program" today $day)" 3
is 'in silence' "$(wc -c < err | tr -d ' ')" 0
trap 'exit 1' PIPE

# --- no descriptors left for waiting for signals; a sanitizer needs some for itself
if ! grep -q __asan_init "$program"; then
  rm -f out
  sh -c 'exec 3>&-; ulimit -n 4; exec "$@"' sh "$program" start --sore calf --no-log > out 2> err < /dev/null &
  session=$!
  await 'a session begins without them' grep -q 'GET READY' out
  kill -TERM $session
  wait_for sh -c '! kill -0 $1' sh $session || kill -KILL $session
  wait $session
  is '  and TERM ends it' $? 143
fi

# --- -o
rm -f sheet
(umask 027; "$program" today --sore calf $day -o sheet)
is '-o follows the umask' "$(stat -c %a sheet)" 640
"$program" today --sore calf $day > expected
if cmp -s sheet expected; then ok '-o writes what standard output gets'; else bad '-o writes something else'; fi
chmod 600 sheet
"$program" today --sore calf $day -o sheet
is '-o keeps the mode of what it replaces' "$(stat -c %a sheet)" 600
chmod 646 sheet
(umask 077; "$program" today --sore calf $day -o sheet)
is '  whatever the umask' "$(stat -c %a sheet)" 646
printf 'the old sheet, still being read\n' > sheet
exec 3< sheet
"$program" today --sore calf $day -o sheet
is '-o replaces the file, its reader keeps the old one' "$(cat <&3)" 'the old sheet, still being read'
exec 3<&-
cmp -s sheet expected && ok 'and the new one is whole' || bad 'the new one differs'
mkdir links
printf old > links/target
ln -s links/target link
"$program" today --sore calf $day -o link
[ -L link ] && cmp -s links/target expected && ok '-o keeps a symbolic link' || bad '-o loses a symbolic link'
ln -s links/later first
ln -s first second
"$program" today --sore calf $day -o second
is '  that leads nowhere yet too' "$([ -L first ] && [ -L second ] && cmp links/later expected && echo yes)" yes
ln -s round round
"$program" today $day -o round 2> err
is '  but none in a circle' "$? $([ -L round ] && echo kept)" '3 kept'
mkdir -p .config/rollplan
ln -s ../../settings/rollplan.json .config/rollplan/config.json
"$program" config set level firm
is 'so does config set' "$([ -L .config/rollplan/config.json ] && grep -c firm settings/rollplan.json)" 1
rm -r .config
"$program" today $day -o links 2> err
is '-o refuses a directory' $? 3
has 'and says why' err 'directory'
"$program" today $day -o nowhere/sheet 2> err
is '-o into a directory that is not there' $? 3
printf precious > sheet
"$program" today --sore claf -o sheet 2> err
is 'an error leaves the old sheet alone' "$? $(cat sheet)" '2 precious'
"$program" today $day -o /dev/null > out
is '-o /dev/null' "$? $(wc -c < out | tr -d ' ')" '0 0'
[ -c /dev/null ] || bad '/dev/null is gone'
if [ -c /dev/full ]; then
  "$program" today $day -o /dev/full 2> err
  is '-o to a full disk' $? 3
fi
"$program" today --sore fever $day -o refusal
is 'a refusal is a document too' "$? $(grep -c 'Don.t roll with a fever' refusal)" '5 1'

# A killed process leaves a temporary file, and a later process with the same number finds it.
sh -c 'touch "sheet.$$.new" "sheet.$$-1.new"; exec "$@"' sh "$program" today --sore calf $day -o sheet 2> err
is '-o beside what another has left' "$? $(head -c 5 sheet)" '0 Today'
rm -f sheet.*.new

# The next write removes what dead processes have left, and nothing else.
living="sheet.$$.new sheet.txt.new sheet.1x.new sheet.1-.new other.1.new"
for name in $living; do : > "$name"; done
sh -c 'touch "sheet.$$.new" "sheet.$$-3.new"; echo $$' > dead
"$program" today --sore calf $day -o sheet
is 'temporary files of the dead are removed' "$(ls | grep -c "^sheet\.$(cat dead)")" 0
is '  those of the living and of others stay' "$(ls -d $living | wc -l)" 5
rm -f $living dead

# A folder that is not writable. root may write anywhere, so this runs as another user.
mkdir locked
printf old > locked/sheet
chmod 555 locked
as=
[ "$(id -u)" != 0 ] || { as='setpriv --reuid=65534 --regid=65534 --clear-groups'; need setpriv; }
$as "$program" today $day -o locked/sheet 2> err
is '-o into an unwritable directory' "$? $(cat locked/sheet)" '3 old'
has 'and says why' err 'Permission denied'
is 'no temporary file is left' "$(ls -A . links locked | grep -c -e '\.new' -e tmp)" 0
exit $failed
