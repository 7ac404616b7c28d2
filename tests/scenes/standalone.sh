# The program needs no file but itself, and the sources include one way only.
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

# --- what may include what; <rollplan/...> are the public headers
cd "$source_dir" || exit 1
# forbid WHAT PATTERN PATH...
forbid() {
  what=$1 pattern=$2
  shift 2
  grep -rn -E "^[[:space:]]*#[[:space:]]*include[[:space:]]*$pattern" "$@"
  is "$what" $? 1 # 2 would be a folder that is not there
}
any='[<"](\.\./)*'
forbid 'core includes neither codec, render, cli nor os' "$any(codec|render|cli|os)/" src/core
forbid 'codec includes neither render, cli nor os' "$any(render|cli|os)/" src/codec
forbid 'render includes neither codec, cli nor os' "$any(codec|cli|os)/" src/render
forbid 'cli does not include os' "${any}os/" src/cli
forbid 'os includes neither codec, render nor cli' "$any(codec|render|cli)/" src/os
forbid 'the public headers include no private ones' "$any(core|codec|render|cli|os)/" include/rollplan
forbid 'no file includes one above it' '"\.\./' src include
forbid 'core knows neither JSON nor options' "$any(nlohmann|CLI)/" src/core include/rollplan
is 'CLI11 is included in one file' \
  "$(grep -rl -E 'include[[:space:]]*[<"]CLI/' src include | wc -l | tr -d ' ')" 1
exit $failed
