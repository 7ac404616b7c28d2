# The page's timer behaves like the program's through thousands of random events.
. "$2/tests/scenes/prologue"
traces=$4
. "$source_dir/tests/scenes/browser"
cd "$work" || exit 1

"$traces" 60000 > traces.js || bad "traces: exit code $?"
events=$(grep -c "^\['" traces.js) sessions=$(grep -c '^{score' traces.js)
is "enough events, with $(head -1 traces.js)" "$([ "$events" -ge 60000 ] && echo yes)" yes
for word in begin count end area paused resumed; do
  has "the traces have the effect $word" traces.js "'[a-z0-9 ]*$word[0-9]* "
done
for phase in waiting running paused 'done' left; do has "and the phase $phase" traces.js "|$phase "; done

"$program" today --sore calf $day --format html > page.html || bad "page: exit code $?"
cat traces.js "$helpers/replay.js" > replay.js
with page.html "$helpers/report.js" replay.js > replay.html
browse << END
answer replay.html 5000 answer
END
is 'the page goes the same way' "$(sed -n 1p answer)" "same after $events events in $sessions sessions"
has 'control: one state that differs is seen' answer '^changed: session [0-9]*, event [0-9]*, .*: page .*, program '
is 'with no fault, nothing blocked and nothing asked for' "$(sed -n '3,$p' answer)" ''
exit $failed
