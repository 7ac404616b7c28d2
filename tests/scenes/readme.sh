# The README's transcript is real, and its commands work.
. "$2/tests/scenes/prologue"
readme=$source_dir/README.md

sed -n '/^\$ rollplan today/,/^\.\.\.$/p' "$readme" | sed '1d;$d' > "$work/shown"
lines=$(wc -l < "$work/shown")
[ "$lines" -gt 10 ] && ok "the transcript has $lines lines" || bad 'the README has no transcript'
"$program" today --sore calf,it-band $day | head -n "$lines" > "$work/printed"
if diff -u "$work/shown" "$work/printed"; then ok 'the transcript is real'; else bad 'the transcript differs'; fi

# Every command in "Everyday use", without the program it is piped into.
sed -n '/^## Everyday use/,/^## /p' "$readme" | sed -n '/^```sh/,/^```/p' | grep '^rollplan' |
  sed 's/ *\([|#]\|&&\).*//; s/my-catalogue/example-catalogue/; s/^rollplan start/& --speed 1000/' > "$work/commands"
[ -s "$work/commands" ] || bad 'the README has no examples'
# Runs them in a copy, because one of them writes a file.
cp -r "$source_dir/data" "$work/data" && cd "$work/data" || exit 1
mkdir -p Garmin/Activity
cat > Garmin/Activity/run.gpx << 'END'
<gpx><trk><type>running</type><trkseg>
<trkpt lat="50.00" lon="8"><time>2024-05-12T07:00:00Z</time></trkpt>
<trkpt lat="50.02" lon="8"><time>2024-05-12T07:12:00Z</time></trkpt>
</trkseg></trk></gpx>
END
printf '{"id": 7, "sore": "left calf"}\n' > requests.jsonl
while read -r word rest; do
  if "$program" $rest > "$work/out" 2> "$work/err"; then
    ok "$word $rest"
  else
    bad "$word $rest: $(cat "$work/err")"
  fi
done < "$work/commands"
exit $failed
