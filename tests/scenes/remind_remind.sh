# Reminders for the program remind: it accepts them and reminds on time.
. "$2/tests/scenes/prologue"
need timeout remind
. "$2/tests/scenes/reminders"
need_fake_time
cd "$work" || exit 1

# due WHAT FILE FROM UNTIL DATES...: prints no message, and is due on these dates only
due() {
  what=$1 file=$2 from=$3 until=$4
  shift 4
  # remind always exits with 0.
  remind -n "$file" "$from" > out 2> err
  no_fuss "$what: remind takes it without a word" err
  remind -s12 "$file" "$from" 2>> err | awk -v from="$from" -v until="$until" \
    '{ gsub("/", "-", $1) } $1 >= from && $1 < until { print $1 }' > dates
  is "  due on $*" "$(tr '\n' ' ' < dates)" "${*:+$* }"
}
"$program" remind --as remind --at 07:05 > daily.rem
due 'every day' daily.rem 2026-12-30 2027-01-02 2026-12-30 2026-12-31 2027-01-01
"$program" remind --as remind --at 19:30 --days mon,wed --sore calf,it-band > weekly.rem
due 'two days a week' weekly.rem 2026-11-22 2026-12-01 2026-11-23 2026-11-25 2026-11-30
"$program" remind --as remind --at 02:30 --date "$autumn" --before-run > once.rem
due 'once' once.rem "$next_year-01-01" "$next_year-12-31" "$autumn"
# The two calls must fall in the same minute.
# In a time zone where it is noon, no follow-up goes past midnight, where it would be due twice.
noon=NOON$(($(date -u +%H | sed 's/^0//') - 12))
minute=
until [ "$(date +%H%M)" = "$minute" ]; do
  minute=$(date +%H%M)
  TZ=$noon "$program" remind --as remind --after-run --run race > race.rem
  TZ=$noon "$program" remind --as at --after-run --run race | sed -n 's/^# \([^ ]*\) .*/\1/p' > days
done
is 'a race has three lines' "$(grep -c '^REM ' race.rem)" 3
# Each date is a word.
due 'after a race' race.rem "$(head -n 1 days)" "$(date -d "$(tail -n 1 days) + 9 days" +%F)" $(cat days)
odd remind --as remind --at 19:30 --days mon > odd.rem
due 'odd names' odd.rem 2026-11-22 2026-12-08 2026-11-23 2026-11-30 2026-12-07
title=$(odd remind --as cron --at 19:30 | sed -n '1s/^# //p')

# A daemon with a fake clock, which writes its messages to a file.
cat > say.sh <<'END'
printf '%s\n' "$1" > "$2.new" && mv "$2.new" "$2"
END
# reminded FILE WHEN ZONE: remind shows the message at that time; it is then in FILE.said
reminded() {
  TZ=$3 timeout 120 env LD_PRELOAD="$fake_time" FAKETIME="@$2" \
    remind -z "-ksh $work/say.sh %s $work/$1.said" "$1" > log 2>&1 &
  daemon=$!
  wait_for [ -s "$1.said" ] || bad "$1: $(cat log)"
  kill $daemon 2> /dev/null
  wait $daemon 2> /dev/null
}
for name in weekly odd; do
  (reminded $name.rem '2026-11-23 19:29:58' UTC) &
done
(reminded once.rem "$autumn 02:29:58" "$europe") &
(reminded daily.rem "$spring 07:04:58" "$europe") &
wait
is 'it reminds on Monday at 19:30' "$(cat weekly.rem.said)" \
  'Roll: calves, IT band - rollplan today --sore calf,it-band'
is 'in the hour that comes twice' "$(cat once.rem.said)" 'Roll before your run - rollplan today --before-run'
is 'and on the day that summer time begins' "$(cat daily.rem.said)" 'Roll: the areas next in turn - rollplan today'
call=$(cat odd.rem.said)
is 'with odd names' "${call% - rollplan today*}" "$title"
printf '"$place/rollplan" %s\n' "${call#* - rollplan }" > call.sh
place=$place sh call.sh > text
printed '  of which the call prints what a direct call prints' text odd today

# --- to show that the checks notice a fault
echo 'REM Mon AT 29:99 MSG calf' > wrong.rem
remind -n wrong.rem 2026-11-22 > out 2> err
if [ -s err ]; then ok 'control: remind says what is wrong'; else bad 'control: remind is silent'; fi
sed 's/%%/%/g; s/\["\["\]/[/g' odd.rem > wrong.rem
remind -n wrong.rem 2026-11-22 > out 2> err
if [ -s err ] || ! grep -q -F "$title" out; then ok 'control: it reads what is not escaped'; else bad 'control: it needs no escapes'; fi
exit $failed
