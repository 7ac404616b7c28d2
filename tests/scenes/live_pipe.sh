# A session without a terminal: lines as cues begin, readers that leave, programs that speak.
. "$2/tests/scenes/prologue"
need timeout stat
cd "$work" || exit 1
history=.local/share/rollplan/history.jsonl
rest=.local/state/rollplan/session.json
forgotten() { rm -f "$rest" "$history"; }
escapes() { LC_ALL=C tr -dc '\033\007' < "$1" | wc -c | tr -d ' '; }
# --- lines
timeout 60 "$program" start --sore calf --speed 1000 < /dev/null > out 2> err
is 'a session without a terminal ends by itself' $? 0
is 'it asks nothing, rings no bell and draws nothing' "$(grep -c -e 'y/N' out) $(escapes out)" '0 0'
is 'it logs' "$(grep -c '"total_s":278' $history)" 1
is '  for its owner alone' "$(stat -c %a $history)" 600
has '  and says where' err "Logged in .*history.jsonl"
forgotten
timeout 60 "$program" start --sore calf --speed 1000 --json < /dev/null > out
is 'so with --json' "$? $(grep -c -v '^{"schema":"rollplan.live/1","event":"[a-z]*".*}$' out)" '0 0'
is '  from the beginning to the end' "$(sed -n 's/.*"event":"\([a-z]*\)".*/\1/p' out | uniq | paste -sd' ')" 'begin cue done'
forgotten
rm -f out
"$program" start --sore calf < /dev/null > out 2> err &
session=$!
await 'a line comes as its cue begins' grep -q 'GET READY' out
has '  behind the stop rules' out 'start with fever'
kill -TERM $session
wait $session
is 'TERM ends it' $? 143
[ -e $history ] && bad 'no hold was finished' || ok 'nothing to log'
has '  and the rest is kept' $rest '"rollplan.unfinished/1"'
has '  which it says' err 'rollplan start --resume'
timeout 60 "$program" start --resume --speed 1000 < /dev/null > out 2> err
is '--resume goes on with it' "$? $(grep -c '"areas":\[{"release":"calves"' $history)" '0 1'
[ -e $rest ] && bad 'the rest is still there' || ok 'the rest is gone'
"$program" start --resume < /dev/null > out 2> err
is 'nothing to go on with' "$? $(wc -c < out | tr -d ' ')" '1 0'
forgotten

# --- stopped, and with ignored signals
rm -f out
"$program" start --sore calf --speed 60 < /dev/null > out 2> err &
session=$!
await 'it runs' grep -q 'ROLL' out
kill -STOP $session; sleep 2; kill -CONT $session
wait $session
is 'a stop takes nothing away' "$? $(grep -c '"holds":6' $history)" '0 1'
has '  and counts for nothing' $history '"total_s":27[5-9]'
forgotten
rm -f out
sh -c 'trap "" HUP; exec "$@"' sh "$program" start --sore calf --speed 60 < /dev/null > out 2> err &
session=$!
await 'it runs under nohup' grep -q 'ROLL' out
kill -HUP $session
wait $session
is '  and does not hang up' "$? $(grep -c '"total_s":278' $history)" '0 1'
forgotten

# --- readers that close the pipe
default_pipe=
sh -c 'kill -s PIPE $$; :' 2> /dev/null || default_pipe=env
[ -n "$default_pipe" ] || { env --default-signal=PIPE true 2> /dev/null && default_pipe='env --default-signal=PIPE'; }
into_closed_pipe() {
  { timeout 60 "$@" < /dev/null 2> err
    echo $? > status; } | grep -m 1 HOLD > /dev/null
  cat status
}
if [ -n "$default_pipe" ]; then
  is 'a reader that leaves: it dies by SIGPIPE' "$(into_closed_pipe $default_pipe "$program" start --sore calf --speed 20)" 141
  has '  and the session is kept' $rest '"rollplan.unfinished/1"'
  forgotten
fi
trap '' PIPE
is 'with SIGPIPE ignored: 3' "$(into_closed_pipe "$program" start --sore calf --speed 20)" 3
is '  in silence but for the way to go on' "$(grep -v -e 'Logged in' -e 'The rest is saved' -e '--resume' err | wc -l | tr -d ' ')" 0
has '  and the session is kept' $rest '"rollplan.unfinished/1"'
trap 'exit 1' PIPE
forgotten
if [ -c /dev/full ]; then
  "$program" start --sore calf < /dev/null > /dev/full 2> err
  is 'a full disk is noticed' "$? $(grep -c 'standard output' err)" '3 1'
fi

# --- no output to write to
(ulimit -f 0; timeout 60 "$program" start --sore calf --speed 1000 < /dev/null 2>&1 > /dev/null; echo "code $?") | cat > err
has 'a history that cannot be written' err '^code 3'
has '  is told, with the line to add' err '^{"schema":"rollplan.session/1".*"total_s":278'
forgotten
timeout 60 "$program" start --sore calf --speed 1000 --no-log < /dev/null > out 2> err
is '--no-log writes nothing' "$? $(ls -A .local/share/rollplan .local/state/rollplan | grep -c json)" '0 0'

# --- a program that speaks
cat > speak <<'END'
#!/bin/sh
# Records the number of arguments and each argument, even if the next cue ends it.
trap '' TERM
{ printf '%s' "$#"; printf '<%s>' "$@"; echo; cat; } >> "$SPOKEN"
END
chmod +x speak
export SPOKEN="$work/spoken"
# One step for each hostile text.
{
  printf '{"schema": "rollplan.routine/1", "date": "2026-11-22", "level": "normal", "steps": ['
  comma=
  while read -r text; do
    printf '%s{"area": 1, "release": "quads", "side": "left", "tool": "foam-roller", "role": "asked",
      "because": "So.", "pain_cap": 5, "cues": [{"kind": "hold", "side": "left", "s": 2, "text": "%s"}]}' "$comma" "$text"
    comma=,
  done << 'END'
--help
-w pwned
$(touch pwned)
;touch pwned;
`touch pwned`
%s%n%s
'; touch pwned; '
\" touch pwned \"
| touch pwned
> pwned
END
  printf ']}'
} > hostile.json
"$program" start hostile.json --speed 4 --no-log --say "./speak  -s 160" < /dev/null > out
is 'each cue is spoken, as one argument' "$? $(grep -c '^3<-s><160><' spoken) $(wc -l < spoken | tr -d ' ')" '0 10 10'
is '  which is no option' "$(grep -c '<160><-' spoken)" 0
has '  in words for the ear' spoken 'pwned. 2 seconds'
[ -e pwned ] && bad '  and runs as a command' || ok '  and is no command'
"$program" start --sore calf --say "$work/nosuch -s" < /dev/null > out 2> err
is 'a program that is not there is told before' "$? $(wc -c < out | tr -d ' ')" '2 0'
has '  with its name' err 'nosuch'
"$program" start --sore calf --say "$work" < /dev/null > out 2> err
is 'so is a folder' $? 2
printf '#!/bin/sh\nexec sleep 1000\n' > slow
chmod +x slow
if command -v pgrep > /dev/null 2>&1; then
  timeout 60 "$program" start --sore calf --speed 1000 --no-log --say ./slow < /dev/null > out
  is 'one that does not end does not hold it up' $? 0
  await '  and is ended' sh -c '! pgrep -f "^sleep 1000$" -s "$(ps -o sid= -p $$)"'
fi
exit $failed
