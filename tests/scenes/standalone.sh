# The program needs no other file.
. "$2/tests/scenes/prologue"
mkdir -p "$work/empty/place" "$work/bin"
mv "$program" "$work/bin/rollplan"
cd "$work/empty/place" || exit 1
for call in "today $day" list 'show calf' 'help safety' "today --catalogue hamstrings --sore hams $day"; do
  if env -i "$work/bin/rollplan" $call > "$work/out" 2> "$work/err" && [ -s "$work/out" ]; then
    ok "alone and without an environment: $call"
  else
    bad "alone: $call: $(cat "$work/err")"
  fi
done
(cd / && PATH=$work/bin rollplan list > "$work/there") && "$work/bin/rollplan" list > "$work/here" &&
  cmp -s "$work/here" "$work/there" && ok 'found by PATH, from the root directory' || bad 'not from the root directory'
mkdir -p "$work/folders/rollplan"
(PATH=$work/folders:$work/bin rollplan remind --as cron --at 19:30 > "$work/tab")
if grep -q -F " $work/bin/rollplan " "$work/tab"; then ok 'found behind a folder of its name'; else
  bad "a folder is taken for the program: $(cat "$work/tab")"
fi
is 'nothing was written beside it' "$(ls -A "$work/bin" "$work/empty/place" | grep -c -v -e : -e '^$' -e '^rollplan$')" 0
if grep -q -a -F "$source_dir/data" "$work/bin/rollplan"; then
  bad 'the program names the directory of its catalogue'
else
  ok 'the program does not name the directory of its catalogue'
fi
exit $failed
