# On a clock that is 600 times as fast, ten minutes in a second, no cue is lost.
. "$2/tests/scenes/prologue"
need timeout ldd
dynamic=${3:-}
[ -x "$dynamic" ] || skip 'there is no program with a shared C library'
ldd "$dynamic" 2> /dev/null | grep -q libc || skip 'the program has its C library inside'
grep -q __asan_init "$dynamic" && skip 'a sanitizer and the fast clock both want to come first'
library=$(find /usr/lib /usr/local/lib -name libfaketime.so.1 2> /dev/null | head -1)
need "${library:-libfaketime}"
history=$work/.local/share/rollplan/history.jsonl

# fast ARGUMENTS: the limit of half an hour on the fake clock takes three real seconds
fast() {
  timeout -k 1 120 env LD_PRELOAD="$library" FAKETIME='+0 x600' "$dynamic" "$@" < /dev/null > "$work/out" 2> "$work/err"
}
fast start --sore calf,it-band
is 'a session of 752 s' $? 0
is 'its cues' "$(grep -c -e ' s - ' "$work/out")" "$("$program" today --sore calf,it-band --format plain | wc -l | tr -d ' ')"
has 'its time' "$history" '"total_s":752'
fast start --catalogue hamstrings --sore glutes,hip,quads,it-band,calf,foot,hams --json
is 'one of 1766 s' $? 0
has 'its time' "$history" '"total_s":1766'
is 'nothing was paused' "$(grep -c '"event":"paused"' "$work/out")" 0
exit $failed
