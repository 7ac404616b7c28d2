# The screen reader's way: a session in plain lines on a terminal, byte by byte.
. "$2/tests/scenes/prologue"
need python3 timeout
need_terminals
export TERM=xterm-256color
unset NO_COLOR
history=$work/.local/share/rollplan/history.jsonl
rest=$work/.local/state/rollplan/session.json
forgotten() { rm -f "$rest" "$history"; }

# says CODE ARGUMENTS... < dialogue: follows a session, which ends with that exit code
says() {
  expected=$1
  shift
  timeout 60 python3 "$source_dir/tests/scenes/dialogue.py" "$work/record" "$program" start --line "$@" > "$work/out" 2>&1
  is "start --line $*: it ends with $expected" "$?" "$expected"
  [ -s "$work/out" ] && cat "$work/out"
  tr -d '\r' < "$work/record" > "$work/lines"
}
plain() {
  is '  it moves no cursor and has no colour' "$(LC_ALL=C tr -dc '\033\b' < "$work/record" | wc -c | tr -d ' ')" 0
  is '  a line returns only to end' "$(grep -c "$(printf '\r.')" "$work/record")" 0
}

says 4 --sore calf << 'KEYS'
any of these apply.*y/N 	n\n
Pain in the calves now.*: 	12\n
a number from 0 to 10. 	35\x7f\n
READY\. Space begins.*to go\.	?
Keys\..*q: quit	 
GET READY 10 s, left calves, lacrosse ball, area 1 of 1, .*4:.. to go\. Sit	p
PAUSED in GET READY, .* to go\. Space resumes	?
PAUSED in GET READY, .* s to go, left calves, 4:.. in all.*Keys	 
RESUMED: GET READY	+
LONGER: GET READY	-
SHORTER: GET READY	m
MUTED: no bell	m
UNMUTED	n
ROLL 20 s, left calves, round 1 of 3, 4:28 to go\. 	n
HOLD 10 s, left calves, round 1 of 3, 4:08 to go\. Stay	?
HOLD, .* s to go, left calves, 4:0. in all\. Next: roll 20 s\.	n
ROLL 20 s, left calves, round 2 of 3, 3:58 to go\.\r	b
ROLL 20 s, left calves, round 2 of 3, 3:58 to go	b
HOLD 10 s	q
KEYS
plain
is '  an answer that was taken back is asked for on a new line' "$(grep -c '^Pain in the calves now.*: 3$' "$work/lines")" 1
is '  no bell was needed' "$(tr -dc '\007' < "$work/record" | wc -c | tr -d ' ')" 0
has '  the rest is kept' "$rest" '"rollplan.unfinished/1"'
forgotten

says 0 --sore foot=5 --speed 1000 << 'KEYS'
y/N 	n\n
READY	 
TEST DRIVE .* s, calves.*Press y
Pain in the plantar fascia after it.*: 	2\n
Which helped.*: 	1\n
Done in
KEYS
plain
has '  the pain after is logged' "$history" '"pain_after":2'
is '  one bell for a cue that is over' "$([ "$(tr -dc '\007' < "$work/record" | wc -c)" -le "$(grep -c ' to go' "$work/lines")" ] && echo yes)" yes
forgotten

says 5 --sore calf << 'KEYS'
y/N 	y\n
No rolling today
KEYS
plain
says 130 --sore calf=3 << 'KEYS'
y/N 	n\n
READY	 
GET READY	n
ROLL	\x03
KEYS
plain
has '  Ctrl-C keeps the rest' "$rest" '"rollplan.unfinished/1"'
says 130 --sore calf << 'KEYS'
Unfinished: the session of .*y/N 	\x03
KEYS
plain
says 4 --resume << 'KEYS'
y/N 	n\n
READY.*4:28 to go	 
ROLL .* s, left calves, round 1 of 3, 4:.. to go	q
KEYS
plain
forgotten
TERM=dumb
timeout 60 python3 "$source_dir/tests/scenes/dialogue.py" "$work/record" "$program" start --sore calf=1 > "$work/out" 2>&1 << 'KEYS'
y/N 	n\n
READY	q
KEYS
is 'a terminal that cannot draw gets lines too' "$?" 4
plain
exit $failed
