# remind --watch: copying a run file into a folder sets its follow-ups. The units run under a user
# manager of systemd with its own processes and its own control group.
. "$2/tests/scenes/prologue"
need systemd-analyze systemctl python3
cd "$work" || exit 1
runs="$work/my \$runs 50% \"é\""
mkdir "$runs" units

# gpx TYPE MINUTES_AGO: writes a track of half an hour that ended then
gpx() {
  python3 - "$@" << 'END'
import sys, time
kind, ago = sys.argv[1], int(sys.argv[2])
start = time.time() - (ago + 30) * 60
print('<?xml version="1.0"?>\n<gpx version="1.1" creator="scene"><trk><type>%s</type><trkseg>' % kind)
for minute in range(31):
    when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(start + minute * 60))
    print('<trkpt lat="%.4f" lon="13.0"><time>%s</time></trkpt>' % (52 + minute * 0.0018, when))
print('</trkseg></trk></gpx>')
END
}

# The lines in the help, except the two that talk to systemd.
"$program" help reminders | sed -n '/^  systemd  /,/^  ics  /p' | sed '$d; s/^  systemd  //' > documented
"$program" remind --as systemd --watch "$runs" --after-run --name watch --tools foam-roller \
  --notify 'notify-send Roll' > printed 2> err
is 'units are printed' "$? $(cat err)" '0 '
(cd units && awk '/^# /{f=$2} {print > f}' ../printed)
is 'a service, a timer and a path unit' "$(ls units | tr '\n' ' ')" \
  'rollplan-watch.path rollplan-watch.service rollplan-watch.timer '
XDG_RUNTIME_DIR="$work" systemd-analyze --user verify units/* > out 2>&1
is 'systemd-analyze accepts them' "$? $(cat out)" '0 '

# --- a user manager of systemd
manager=/usr/lib/systemd/systemd
[ -x $manager ] || manager=/lib/systemd/systemd
need timeout unshare notify-send $manager
need_python dbusmock
group=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)/rollplan-scene.$$
if ! mkdir "$group" 2> /dev/null ||
  ! timeout -k 1 20 sh -c "echo \$\$ > '$group/cgroup.procs' && exec unshare -mpfC --mount-proc mount -t cgroup2 none /mnt" 2> err; then
  rmdir "$group" 2> /dev/null
  [ $failed = 0 ] || exit 1
  skip 'the rest needs root and a control group of its own'
fi
cat > inside.sh << 'END'
# systemd sees only files of this scene.
mount --make-rprivate / && umount -R /sys/fs/cgroup && mount -t cgroup2 none /sys/fs/cgroup || exit 9
mount -t tmpfs none /run
mkdir -p /run/systemd/system "/run/user/$(id -u)"
mkdir /sys/fs/cgroup/scene
echo 1 > /sys/fs/cgroup/scene/cgroup.procs
echo $$ > /sys/fs/cgroup/scene/cgroup.procs
chmod 700 "/run/user/$(id -u)"
export XDG_RUNTIME_DIR="/run/user/$(id -u)" PATH="$work:$PATH"
unset DBUS_SESSION_BUS_ADDRESS
SYSTEMD_LOG_TARGET=console "$manager" --user > manager.log 2>&1 &
. "$source_dir/tests/scenes/patience"
. "$source_dir/tests/scenes/notifications"
is_running() { systemctl --user is-system-running | grep -q -E 'running|degraded'; }
wait_for is_running || exit 8

# The documented lines, but without waiting five seconds for a copy.
sed 's/sleep 5/sleep 0.2/' printed > quicker
sed "s#rollplan remind --as systemd \.\.\.#cat '$work/quicker'#" documented > install.sh
sh install.sh > install.out 2>&1
systemctl --user is-active rollplan-watch.path rollplan-watch.timer > active

now() { systemctl --user show -P InvocationID rollplan-watch.service; }
timers() { systemctl --user list-units --plain --no-legend --state=active 'rollplan-*.timer' | grep -v watch | cut -d' ' -f1; }
# event COMMAND...: runs the command and waits until the service has handled it
event() {
  before=$(now)
  "$@"
  is_over() { [ "$(now)" != "$before" ] && systemctl --user show -P ActiveState rollplan-watch.service | grep -q -E '^(inactive|failed)$'; }
  wait_for is_over || exit 7
}
result() { systemctl --user show -P Result rollplan-watch.service; }
event touch "$runs/.new"
result > empty.result
event mv "$work/ride.gpx" "$runs/ride.gpx"
{ result; timers; } > ride.result
event mv "$work/run.gpx" "$runs/run.gpx"
result > run.result
timers > run.timers
rollplan remind --as systemd --after-run --run "$runs" --tools foam-roller 2> expected.err |
  sed -n 's/^OnCalendar=//p' > expected
for timer in $(cat run.timers); do
  systemctl --user cat "$timer" | sed -n 's/^OnCalendar=//p'
done | sort > run.times
event touch "$runs/run.gpx"
timers > again.timers
# One of the follow-ups becomes due.
start_user_bus
systemctl --user start "$(sed -n '1s/timer$/service/p' run.timers)"
told told
event rm "$runs/run.gpx" "$runs/ride.gpx"
event mv "$work/torn.fit" "$runs/torn.fit"
result > torn.result
told torn
END
gpx 'trail running' 20 > run.gpx
gpx cycling 5 > ride.gpx
printf '\016\020\000\000\144\000\000\000.FITtorn' > torn.fit
export work source_dir program python manager runs
timeout -k 1 120 sh -c "echo \$\$ > '$group/cgroup.procs' && exec unshare -mpfC --mount-proc --kill-child sh inside.sh" \
  > inside.out 2>&1
is 'a user manager runs on its own' $? 0
tries=0
until rmdir "$group" 2> /dev/null || [ $tries -ge 50 ]; do
  tries=$((tries + 1))
  find "$group" -mindepth 1 -depth -type d -exec rmdir {} + 2> /dev/null
  sleep 0.1
done

is 'the documented lines start the path unit and the timer' "$(tr '\n' ' ' < active)" 'active active '
is 'an empty folder is no fault' "$(cat empty.result)" success
is 'a ride is none either, and sets nothing' "$(cat ride.result)" success
is 'a run file sets its follow-ups' "$(cat run.result) $(wc -l < run.timers)" 'success 3'
is '  at their times' "$(cat run.times)" "$(sort expected)"
is 'the same file again sets nothing twice' "$(cat again.timers)" "$(cat run.timers)"
"$program" today --run trail --tools foam-roller --brief > brief
is 'a follow-up is a notification' "$(cat told.1)" "Roll
$(cat brief)"
is 'a damaged file is a fault' "$(cat torn.result)" exit-code
has '  of which a notification tells' torn.2 'torn.fit'
exit $failed
