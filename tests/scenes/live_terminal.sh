# A session in a real terminal: every key, every way to end, and windows of many sizes.
. "$2/tests/scenes/prologue"
need tmux pgrep stat
need_terminals
export SHELL=/bin/sh TERM=screen
unset ENV TMUX TMUX_PANE NO_COLOR
tmux() { command tmux -S "$work/tmux" -f /dev/null "$@"; }
clean_up() {
  tmux kill-server 2> /dev/null
  rm -rf "$work"
}
history=$work/.local/share/rollplan/history.jsonl
rest=$work/.local/state/rollplan/session.json

shot() { tmux capture-pane -p -t live; }
# After a failure, show the screen.
bad() { echo "FAIL  $*"; shot; failed=1; }
shows() { shot | grep -q -e "$1"; }
hides() { ! shows "$1"; }
keys() { tmux send-keys -t live "$@"; }
pid() { pgrep -t "$(tmux display -p -t live '#{s|/dev/||:pane_tty}')" -x rollplan; }
is_gone() { ! kill -0 "$1" 2> /dev/null || grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2> /dev/null; }

# window COLUMNS ROWS: opens a new window with a shell
window() {
  tmux kill-server 2> /dev/null
  wait_for tmux new-session -d -s live -x "$1" -y "$2" 'sh -i'
  keys "PS1='\$ ' PATH=$work:\$PATH; ulimit -c 0; cd; clear" Enter
  sleep 0.3
}
type() { keys "$1" Enter; }

# begin ARGUMENTS: starts a session and waits for the running clock
begin() {
  type "clear; rollplan start $*"
  await "start $*: it asks first" shows 'Do any of these apply' || return 1
  keys n Enter
  await '  then waits for Space' shows READY && keys Space
  await '  and begins' shows 'GET READY'
}

# back WHAT CODE: the shell has returned, the terminal is restored, and the display is gone
back() {
  await "$1: back in the shell" shows '^\$$'
  rm -f "$work/code" "$work/modes"
  type " echo \$? > $work/code; stty -a > $work/modes"
  await '  which takes commands' test -s "$work/modes"
  is '  the exit code' "$(cat "$work/code")" "$2"
  is '  lines are edited and echoed' "$(tr ' ;' '\n\n' < "$work/modes" | grep -c -x -e icanon -e echo -e isig)" 3
  is '  the cursor is visible, the screen the usual one' "$(tmux display -p -t live '#{cursor_flag}#{alternate_on}')" 10
  is '  nothing is left of the display' "$(shot | grep -c -e '[0-9] to go$' -e 'Next: ')" 0
}
kept() {
  is "$1: the rest is kept" "$(grep -c '"rollplan.unfinished/1"' "$rest")" 1
  is '  for its owner alone' "$(stat -c %a "$rest")" 600
}
forgotten() { rm -f "$rest" "$history"; }

# --- keys
window 80 24
begin --sore calf=3
keys Space; await 'Space pauses' shows PAUSED
before=$(shot)
sleep 1.2
is 'a pause stands still' "$(shot)" "$before"
keys p; await 'p goes on' shows 'GET READY'
keys n; await 'n is next' shows ' ROLL'
keys Right; await 'so is the right arrow' shows ' HOLD'
keys Left; sleep 0.2; keys b; await 'the left arrow and b go back' shows ' ROLL'
keys Space; await 'paused once more' shows PAUSED
left=$(shot | sed -n 's/.*PAUSED *00:\([0-9]*\).*/\1/p')
keys +; await '+ gives ten seconds' shows "00:$((${left#0} + 10))"
keys -; await '- takes them' shows "PAUSED *00:$left"
keys m; await 'm mutes' shows 'm unmute'
keys '?'; await '? explains' shows 'ten seconds more'
keys '?'; await 'and no longer' hides 'ten seconds more'
keys Escape; sleep 0.3; keys Up F1 F5 PageDown M-q; sleep 0.3
hides PAUSED && bad 'keys that mean nothing do something' || ok 'keys that mean nothing do nothing'
head -c 100000 /dev/zero | tr '\0' x > "$work/paste"
tmux load-buffer "$work/paste" && tmux paste-buffer -t live
keys Space; await 'a paste of 100,000 letters does no harm' hides PAUSED
i=0
while hides 'TEST DRIVE' && [ $i -lt 40 ]; do keys n; sleep 0.1; i=$((i + 1)); done
keys y; await 'y in a test drive is noted' shows 'noted'
keys q; back 'q' 4
kept q
forgotten

# --- to the end, with an interruption
begin --sore foot=5 --time 10m --speed 20
await 'an area is over' shows '^Done: calves'
keys q; back 'q in the middle' 4
is 'what was finished is logged' "$(wc -l < "$history" | tr -d ' ')" 1
kept 'q in the middle'
type 'clear; rollplan start --resume --speed 1000'
await '--resume asks again' shows 'Do any of these apply'
keys n Enter; await '  and waits' shows READY; keys Space
await '  it comes to its end' shows 'Pain in the plantar fascia'
keys 2 Enter; await '  asks what helped' shows 'Which helped'
keys 1 Enter; await '  and sums up' shows 'pain 5 to 2'
back 'the end' 0
is 'one line more in the history' "$(wc -l < "$history" | tr -d ' ')" 2
is '  of the same session' "$(sed 's/.*"id":"\([^"]*\)".*/\1/' "$history" | sort -u | wc -l | tr -d ' ')" 1
[ -e "$rest" ] && bad 'the rest is still there' || ok 'the rest is gone'
forgotten

# --- signals
for ending in INT:130 TERM:143 HUP:129 QUIT:131; do
  signal=${ending%:*}
  begin --sore calf=3
  keys n n
  await '  in a hold' shows HOLD
  if [ $signal = INT ]; then keys C-c; else kill -s $signal "$(pid)"; fi
  back "SIG$signal" ${ending#*:}
  kept "SIG$signal"
  forgotten
done
type 'clear; rollplan start --sore calf=3'
await 'it asks' shows 'Do any of these'
keys C-c; back 'SIGINT at a question' 130
[ -e "$rest" ] && bad 'there was nothing to keep' || ok 'there was nothing to keep'

# --- stopped and continued
begin --sore calf=3
keys C-z; await 'Ctrl-Z stops it' shows Stopped
rm -f "$work/modes"
type " stty -a > $work/modes"
await '  the shell takes commands' test -s "$work/modes"
is '  the terminal is as it was' "$(tr ' ;' '\n\n' < "$work/modes" | grep -c -x -e icanon -e echo)" 2
is '  with its cursor' "$(tmux display -p -t live '#{cursor_flag}')" 1
stopped_twice() { keys Enter; [ "$(shot | grep -c Stopped)" -ge 2 ]; }
type bg; await 'in the background it stops again' stopped_twice
type 'clear; fg'; await 'it comes back paused' shows 'PAUSED.*away'
before=$(shot)
changed() { [ "$before" != "$(shot)" ]; }
await '  and counts the time away' changed
keys Space; await '  Space goes on' shows 'GET READY'
kill -s STOP "$(pid)"
sleep 0.5
type 'clear; fg'; await 'so it does after SIGSTOP' shows 'PAUSED.*away'
keys Space; await '  with its keys' shows 'GET READY'
keys q; back 'after all that' 4
forgotten

# --- windows
window 80 24
begin --sore calf=3,it-band=2
await 'in 24 rows a picture shows how to lie' shows '⣿'
tmux resize-window -t live -x 80 -y 23
await 'in 23 rows it does not' hides '⣿'
for size in 200x50 80x24 45x8 24x3 20x5 60x20 80x24 45x8 80x24; do
  tmux resize-window -t live -x ${size%x*} -y ${size#*x}
  await "in $size it shows where it is" shows 'GET\|ROLL'
  sleep 0.3
  shot > "$work/screen"
  is '  once' "$(grep -c -e 'GET READY' -e 'ROLL' "$work/screen")" 1
  is '  no wider than it is' "$([ "$(wc -L < "$work/screen")" -le ${size%x*} ] && echo yes)" yes
  case $size in 45x8 | 80x24 | 200x50) is '  with its keys at the end, and only a picture below' "$(grep '[[:alnum:]]' "$work/screen" | tail -1 | grep -c 'q quit')" 1 ;; esac
done
keys q; back 'after many sizes' 4
forgotten
window 24 3
type 'clear; rollplan start --sore calf=3 --speed 200'
await 'a window of 24 columns asks too' shows 'y/N'
keys n Enter; await '  shows one line' shows '^READY space begins'
keys Space; await '  and gets there' shows 'Pain in the calves'
keys Enter; await '  asks on' shows 'Which helped'
keys Enter; await '  and logs' test -s "$history"
forgotten

# --- the routine from a pipe, the keys from the terminal
window 80 24
type 'clear; rollplan today --sore calf=3 --json | rollplan start -'
await 'a routine from a pipe' shows 'Do any of these apply'
keys n Enter; await '  takes keys' shows READY; keys Space n; await '  all of them' shows ROLL
keys q; back 'q' 4
forgotten
# --- lines, stopped and back
type 'clear; rollplan start --line --sore calf=3'
await 'lines ask too' shows 'Do any of these apply'
keys C-z; await '  Ctrl-Z stops the question' shows Stopped
type 'clear; fg'; await '  and it is asked again' shows 'Do any of these apply'
keys n Enter; await '  then Space begins' shows '^READY'
keys Space; await '  the first cue is a line' shows '^GET READY'
keys C-z; await '  Ctrl-Z stops it' shows Stopped
type 'clear; fg'; await '  it comes back paused' shows '^PAUSED in GET READY, away'
before=$(shot)
sleep 1.2
is '  and stands still' "$(shot)" "$before"
keys Space n; await '  Space goes on' shows '^ROLL'
keys q; back 'q' 4
kept q
forgotten

# --- a terminal that disappears
begin --sore calf=3
keys n n; await '  in a hold' shows HOLD
keys n
process=$(pid)
tmux kill-pane -t live
await 'the program ends with its terminal' is_gone "$process"
kept 'a closed terminal'
exit $failed
