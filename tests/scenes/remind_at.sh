# Reminders for at: the real at accepts them, and the real atd runs them.
. "$2/tests/scenes/prologue"
PATH=$PATH:/usr/sbin
need at atq atd
. "$2/tests/scenes/reminders"
need_fake_time
need dbus-daemon notify-send
need_python dbusmock

# --- refused on any day
for call in "--at 02:30 --date $spring" "--at 02:59 --date $spring"; do
  TZ=$europe "$program" remind --as at $call > "$work/out" 2> "$work/err"
  is "$call, in the hour that is left out, is refused" "$? $(cat "$work/out")" '2 '
  has '  with the way out' "$work/err" 'take 03:'
done
for call in "--at 01:59 --date $spring" "--at 03:00 --date $spring" "--at 02:30 --date $autumn"; do
  TZ=$europe "$program" remind --as at $call > "$work/out" 2> "$work/err"
  is "$call, beside that hour or in the one that comes twice, is not" "$? $(wc -l < "$work/out")" '0 2'
done
"$program" remind --as at --at 00:00 --date "$(date +%F)" > "$work/out" 2> "$work/err"
is 'a time that is over is refused' "$? $(grep -c 'is in the past' "$work/err")" '2 1'

need_own_mounts
cp "$(command -v atd)" "$work/atd"
mkdir "$work/jobs" "$work/spool"
: > "$work/jobs/.SEQ"
chown -R daemon:daemon "$work/jobs" "$work/spool"
chmod 1770 "$work/jobs" "$work/spool"
chmod 600 "$work/jobs/.SEQ"

# A time zone in which summer time begins, or ends, in twelve hours.
change=$(($(date +%s) + 43200))
change_day=$(($(date -u -d "@$change" +%j | sed 's/^0*//') - 1))
change_hour=$(date -u -d "@$change" +%H)
other_day=$(((change_day + 150) % 360))
begins="AAA0BBB,$change_day/$change_hour,$other_day/2"
ends="AAA0BBB,$other_day/2,$change_day/$((${change_hour#0} + 1))"

# Passes everything to sh as the help says. at numbers the jobs in this order.
"$program" help reminders | sed -n 's/^  at  *//p' > "$work/documented"
is 'the help has a line for at' "$(cat "$work/documented")" 'rollplan remind --as at ... | sh'
cat > "$work/queue.sh" <<'END'
mount --bind "$work/jobs" /var/spool/cron/atjobs
mount --bind "$work/spool" /var/spool/cron/atspool
mount --bind "$work/sbin" /usr/sbin
mount -t tmpfs none /run
cd "$work"
export PATH="$work:$PATH"
sh -c "$(sed 's/ \.\.\. / --in 30m --sore calf,it-band /' documented)"
sh odd.sh
rollplan remind --as at --after-run --run easy | sh
rollplan remind --as at --after-run --run race | sh
TZ=$begins sh begins.sh
TZ=$ends sh ends.sh
rollplan remind --as at --in 2m --sore foot:right --notify 'notify-send Roll' | sh
atq | sort -n > queue
for job in $(cut -f1 queue); do at -c "$job" > "job.$job"; done
date +%s > asked
for time in 202613010000 202611222460; do
  if echo true | at -t $time 2> /dev/null; then echo $time; fi
done > accepted
[ $(wc -l < queue) = 9 ] || exit
. "$source_dir/tests/scenes/patience"
. "$source_dir/tests/scenes/notifications"
start_user_bus
# The fake clock is past the times of all jobs.
LD_PRELOAD=$fake_time FAKETIME=+50h "$work/atd" -f &
all_mailed() { told told && [ -e told.1 ] && [ "$(find mail -name '*.whole' | wc -l)" -ge 8 ]; }
wait_for all_mailed
kill $!
END
today=$(date +%s)
odd remind --as at --in 45m > "$work/odd.sh" || bad "odd names: exit code $?"
TZ=$begins "$program" remind --as at --in 24h > "$work/begins.sh"
TZ=$ends "$program" remind --as at --in 24h > "$work/ends.sh"
export python work fake_time begins ends
alone "$work/queue.sh" 2> "$work/err"
is 'nine jobs are in the queue' "$(wc -l < "$work/queue")" 9
is 'control: at refuses a day and a time that are none' "$(cat "$work/accepted")" ''
for job in 1 2 3 4 5 6 7 8 9; do
  if sh -n "$work/job.$job"; then ok "job $job is a script for sh"; else bad "job $job is no script"; fi
done

# later JOB SECONDS: the job is due that much later, rounded up to a minute. The calls took a
# moment.
later() {
  due=$(date -d "$(sed -n "$1p" "$work/queue" | cut -f2 | sed 's/ [a-z] [a-z]*$//')" +%s)
  due=$((due - $2))
  if [ $due -ge "$today" ] && [ $due -lt $(($(cat "$work/asked") + 60)) ]; then
    ok "job $1 is due after $2 s"
  else
    bad "job $1 is due $((due - today)) s from $2 s"
  fi
}
"$program" today --sore foot:right --brief > "$work/brief"
is 'a job sent a notification' "$(cat "$work/told.1")" "Roll
$(cat "$work/brief")"
later 1 1800
later 2 2700
later 3 3600
later 4 3600
later 5 86400
later 6 172800
later 7 86400
later 8 86400
day_later() { sed -n 's/^# [^ ]* \([0-9]*\):\([0-9]*\) .*/\1\2/p' "$work/$1.sh"; }
if [ "$(day_later begins)" != "$(day_later ends)" ]; then
  ok 'control: on the clock it is another time, as summer time begins or ends'
else
  bad 'control: the clocks do not change'
fi

# job NUMBER CALL...
job() {
  number=$1
  shift
  mail_with "^Subject: .*job *$number\$" > "$work/mailed"
  printed "job $number ran and printed what $* prints" "$work/mailed" "$@"
}
job 1 "$program" today --sore calf,it-band
job 2 odd today
job 3 "$program" today --run easy
job 4 "$program" today --run race
job 5 "$program" today --run race --level normal
job 6 "$program" today --run race --level normal
# at keeps the time zone, in which it may be another day.
job 7 env TZ="$begins" "$program" today
job 8 env TZ="$ends" "$program" today
exit $failed
