# The page's timer goes the same way as the program's through thousands of random events.
. "$2/tests/scenes/prologue"
traces=$4
. "$source_dir/tests/scenes/browser"
cd "$work" || exit 1

"$traces" 60000 > traces.js || bad "traces: exit code $?"
events=$(grep -c "^\['" traces.js) sessions=$(grep -c '^{score' traces.js)
is "enough events, with $(head -1 traces.js)" "$([ "$events" -ge 60000 ] && echo yes)" yes
"$program" today --sore calf $day --format html > page.html || bad "page: exit code $?"

# replayed TRACES.js: what the page says to them
replayed() {
  cat "$1" "$helpers/replay.js" > replay.js
  with page.html "$helpers/report.js" replay.js > replay.html
  answer_of "$work/replay.html"
}

for word in begin count end area paused resumed; do
  has "the traces have the effect $word" traces.js "'[a-z0-9 ]*$word[0-9]* "
done
for phase in waiting running paused 'done' left; do has "and the phase $phase" traces.js "|$phase "; done
is 'the page goes the same way' "$(replayed traces.js)" "same after $events events in $sessions sessions"

# The scene must be able to fail.
awk 'NR > 5000 && !done && sub(/[|]running /, "&1") { done = 1 } 1' traces.js > changed.js
replayed changed.js > answer
has 'control: one state that differs is seen' answer '^session [0-9]*, event [0-9]*, .*: page .*, program '
exit $failed
