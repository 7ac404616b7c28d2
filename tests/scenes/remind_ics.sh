# Reminders for calendars: programs that import them read them correctly.
. "$2/tests/scenes/prologue"
need cc pkg-config khal calcurse vdirsyncer
pkg-config --exists libical || need libical-dev
. "$2/tests/scenes/reminders"
need_python icalendar
export XDG_CONFIG_HOME="$work/settings" XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache"
cd "$work" || exit 1
# pkg-config prints several words.
cc -o strict "$source_dir/tests/scenes/check_calendar.c" $(pkg-config --cflags --libs libical) || exit 1

"$program" remind --as ics --at 07:05 > daily.ics
"$program" remind --as ics --at 19:30 --days tue,thu --sore calf,it-band --name evening > weekly.ics
"$program" remind --as ics --at 19:30 --date "$autumn" --run easy > once.ics
"$program" remind --as ics --after-run --run race > race.ics
odd remind --as ics --at 19:30 --date "$autumn" > odd.ics
files='daily.ics weekly.ics once.ics race.ics odd.ics'

# --- content
for file in $files; do
  "$python" "$source_dir/tests/scenes/check_calendar.py" $file > out 2>&1
  is "$file: its bytes, and what icalendar reads in it$(sed 's/^/: /' out)" $? 0
done
./strict $files > out
is 'libical finds nothing at its strictest' "$? $(cat out)" '0 '
show() { "$python" "$source_dir/tests/scenes/check_calendar.py" --show "$1"; }
show weekly.ics > shown
start=$(sed -n '1s/ .*//p' shown)
case $(date -d "$start" +%u) in 2 | 4) ok 'it starts on one of its days' ;; *) bad "it starts on $start" ;; esac
is '  and comes on them' "$(sed -n 1p shown)" "$start 19:30:00 0:13:00 FREQ=WEEKLY;BYDAY=TU,TH"
is 'once is once' "$(show once.ics | sed -n '1s/ [^ ]* -$//p')" "$autumn 19:30:00"
is 'a race has three events' "$(show race.ics | grep -c ' -$')" 3

# The comment for cron has the title without escapes. Python's icalendar (4.0), and therefore khal,
# removes escapes twice, so libical compares the backslashes.
title=$(odd remind --as cron --at 19:30 | sed -n '1s/^# //p')
bare_title=$(printf %s "$title" | tr -d '\\')
./strict --show odd.ics > shown
is 'the title is read back as it was' "$(sed -n 1p shown)" "$title"
is '  and so is what to do' "$(sed -n 2p shown)" "$(odd today --brief --date "$autumn" 2> err)"
is '  with icalendar too' "$(show odd.ics | sed -n 2p | tr -d '\\')" "$bare_title"
sed -n 's/^rollplan today/"$place\/rollplan" today/p' shown > call.sh
place=$place sh call.sh > text
printed 'the call that is shown prints what a direct call prints' text odd today

# --- khal
zone=America/New_York
cat > khal.conf <<END
[calendars]
[[roll]]
path = $work/khal
type = calendar
[locale]
local_timezone = $zone
default_timezone = $zone
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = roll
[sqlite]
path = $work/khal.db
END
mkdir khal
# take FILES: imports them and prints khal's messages; there should be none
take() { khal -c khal.conf import --batch -a roll "$@" > out 2>&1 < /dev/null; }
listed() { khal -c khal.conf list --day-format '' --format '{start-time}-{end-time} {title}{repeat-symbol}' "$@" 2>&1; }
take $files
is 'khal imports them' $? 0
no_fuss '  without a word' out
is '  each event' "$(find khal -name '*.ics' | wc -l)" 7
listed "$start" 1d > list
has '  on the right day, at its time in any zone' list '^19:30-19:43 Roll: calves, IT band'
listed "$(date -d "$start + 1 day" +%F)" 1d > list
is '  not on the day after' "$(grep -c calves list)" 0
listed "$(date -d "$start + 9 days" +%F)" 1d > list
is '  but on the other day of another week' "$(grep -c 'calves' list)" \
  "$([ "$(date -d "$start + 9 days" +%u)" = 4 ] && echo 1 || echo 0)"
listed "$autumn" 1d > list
has '  as the summer time ends' list '^19:30-19:4. Roll after your run: easy'
tr -d '\\' < list > bare
if grep -q -F "$bare_title" bare; then ok '  with odd names'; else bad "the title is lost: $(cat list)"; fi

"$program" remind --as ics --at 20:15 --days tue,thu --sore calf,it-band --name evening > later.ics
take later.ics
is 'importing it again with another time' $? 0
is '  adds no event' "$(find khal -name '*.ics' | wc -l)" 7
listed "$(date -d "$start + 7 days" +%F)" 1d | grep calves > list
is '  but moves the one that is there' "$(sed 's/ .*//' list)" '20:15-20:28'

# --- calcurse and vdirsyncer
events() { tr -d '\r' < "$1" | grep -c '^BEGIN:VEVENT$'; }
curse() {
  rm -rf calcurse && mkdir calcurse
  TMPDIR=$work calcurse -D calcurse -i "$1" > out 2>&1 < /dev/null
}
for file in $files; do
  curse $file
  is "calcurse imports $file" "$? $(grep -c . calcurse/apts) $(grep -c ' 0 skipped' out)" "0 $(events $file) 1"
done
tr -d '\\' < calcurse/apts > bare
if grep -q -F "$bare_title" bare; then ok '  with odd names'; else bad "calcurse: $(cat calcurse/apts)"; fi
{
  printf '[general]\nstatus_path = "%s/status/"\n' "$work"
  for file in $files; do
    name=${file%.ics}
    mkdir "sync-$name"
    cp $file "from-$file"
    printf '[pair %s]\na = "%s_from"\nb = "%s_to"\ncollections = null\n' $name $name $name
    printf '[storage %s_from]\ntype = "singlefile"\npath = "%s/from-%s"\n' $name "$work" $file
    printf '[storage %s_to]\ntype = "filesystem"\npath = "%s/sync-%s/"\nfileext = ".ics"\n' $name "$work" $name
  done
} > sync.conf
yes | vdirsyncer -c sync.conf discover > out 2>&1 && vdirsyncer -c sync.conf sync >> out 2>&1
is 'vdirsyncer brings them elsewhere' $? 0
for file in $files; do
  is "  $file" "$(find "sync-${file%.ics}" -name '*.ics' | wc -l)" "$(events $file)"
done

# --- to show that each check notices a fault
# faulty WHAT SED: makes a faulty calendar
faulty() { sed "$2" weekly.ics > faulty.ics; }
control() { if [ "$2" = 0 ]; then bad "control: $1 goes unseen"; else ok "control: $1 is seen"; fi; }
python_sees() { "$python" "$source_dir/tests/scenes/check_calendar.py" faulty.ics > out; control "$1" $?; }
faulty lf 's/\r$//'
python_sees 'a line that ends in LF'
faulty fold 's/^SUMMARY:/&xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/'
python_sees 'a long line'
{ sed '/^SUMMARY/,$d' weekly.ics; printf 'SUMMARY:caf\303\r\n \251\r\n'; sed '1,/^SUMMARY/d' weekly.ics; } > faulty.ics
python_sees 'a fold within a character'
faulty comma 's/calves\\, IT/calves, IT/'
python_sees 'a bare comma'
faulty start 's/BYDAY=TU,TH/BYDAY=SA/'
python_sees 'a start on another day'
faulty zone 's/^DTSTART:/DTSTART;TZID=Europe\/Berlin:/'
python_sees 'a time zone'
./strict faulty.ics > out
control 'a time zone, by libical,' $?
faulty loose 's/^SUMMARY.*/&\nloose\r/'
./strict faulty.ics > out
control 'a loose line' $?
faulty version '/^VERSION/d'
./strict faulty.ics > out
control 'a version that is missing' $?
faulty uid '/^UID/d'
take faulty.ics
control 'an event without a UID' "$(wc -c < out)"
faulty semicolon 's/calves\\, IT/calves\\; IT; \\x/'
curse faulty.ics
control 'a wrong escape, by calcurse,' "$(grep -c -v ' 0 skipped' out)"
exit $failed
