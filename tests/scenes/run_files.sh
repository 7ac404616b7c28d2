# A folder of runs from a watch: rollplan finds the newest run, whatever else is in there.
. "$2/tests/scenes/prologue"
need timeout mkfifo python3
cd "$work" || exit 1
limit=60  # of seconds: against a hang, not a measure of speed

# run_file NAME START TYPE: writes a run of three points, 2.2 km and 20 minutes long
run_file() {
  cat > "$1" << END
<gpx version="1.1" creator="scene"><trk><type>$3</type><trkseg>
<trkpt lat="50.00" lon="8"><time>$2:00:00Z</time></trkpt>
<trkpt lat="50.01" lon="8"><time>$2:10:00Z</time></trkpt>
<trkpt lat="50.02" lon="8"><time>$2:20:00Z</time></trkpt>
</trkseg></trk></gpx>
END
}

# newest FOLDER: prints the file of the newest run
newest() {
  timeout $limit "$program" today --run "$1" $day --json > routine 2> err
  sed -n 's/^    "file": "\(.*\)"$/\1/p' routine
}

mkdir watch
run_file watch/b.gpx 2024-05-10T07 running
run_file watch/a.gpx 2024-05-12T07 'trail running'
is "the file's own start decides" "$(newest watch)" watch/a.gpx
has "its type gives the kind" routine '"kind": "trail"'
touch -d '2024-06-01' watch/b.gpx
is "the date of change does not" "$(newest watch/)" watch/a.gpx

mkfifo watch/z.gpx
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("watch/zz.gpx")'
ln -s ../watch watch/zzz.gpx
ln -s nowhere watch/zzzz.gpx
mkdir watch/zzzzz.gpx
is "pipes, sockets, folders and broken links are passed over" "$(newest watch)" watch/a.gpx
run_file elsewhere.gpx 2024-05-13T07 running
ln -s ../elsewhere.gpx watch/link.gpx
is "a link to a run counts" "$(newest watch)" watch/link.gpx

run_file watch/.hidden.gpx 2024-05-14T07 running
run_file watch/new.gpx.part 2024-05-14T07 running
is "what is still being copied does not" "$(newest watch)" watch/link.gpx
head -c 150 watch/a.gpx > watch/torn.gpx
is "a torn file is skipped" "$(newest watch)" watch/link.gpx
has "and that is said" err 'skipped 1 run file that cannot be read: watch/torn.gpx'

mkdir many
python3 - << 'END'
for i in range(100_000):
    open(f"many/{i:06}.txt", "w").close()
END
run_file many/000000.gpx 2024-05-12T07 running
touch -d 2030-01-01 many/000000.gpx
is "of 100,000 files only the newest are opened" "$(newest many)" many/000000.gpx

mkdir locked
chmod 000 locked
if ! ls locked > /dev/null 2>&1; then
  "$program" today --run locked > text 2>&1
  is "a folder that may not be read is an error" $? 3
  has "that names it" text 'cannot read "locked/"'
fi

cat watch/a.gpx | "$program" today --run - $day > text 2>&1
is "a run may come through a pipe" $? 0
exit $failed
