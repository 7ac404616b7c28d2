# Reminders for cron: the real crontab accepts them, and the real cron runs them.
. "$2/tests/scenes/prologue"
PATH=$PATH:/usr/sbin
need crontab cron
. "$2/tests/scenes/reminders"
need_fake_time
need dbus-daemon notify-send
need_python dbusmock

# --- crontab accepts them
# taken WHAT CALL...
taken() {
  what=$1
  shift
  "$@" > "$work/tab" 2> "$work/err" || bad "$what: $(cat "$work/err")"
  if crontab -n "$work/tab" > "$work/out" 2>&1; then ok "crontab takes $what"; else bad "$what: $(cat "$work/out")"; fi
}
taken 'a reminder for every day' "$program" remind --as cron --at 19:30
taken 'one with days and all that can be chosen' "$program" remind --as cron --at 07:05 --days mon,wed,sun \
  --sore calf:left=5,foot --time 12m --tools foam-roller,tennis-ball --level gentle
taken 'odd names' odd remind --as cron --at 00:00 --days sat
printf '30 25 * * * true\n' > "$work/hour"
printf '30 7 * * * true' > "$work/open"
for wrong in hour open; do
  if crontab -n "$work/$wrong" > /dev/null 2>&1; then bad "control: $wrong"; else ok "control: crontab refuses a wrong $wrong"; fi
done

# The longest command that is accepted, and one that is a byte longer.
"$program" remind --as cron --at 19:30 --history /x > "$work/tab"
room=$((998 - $(sed -n '2s/^\([^ ]* \)\{5\}//p' "$work/tab" | tr -d '\n' | wc -c)))
# Uses several folders, because file systems limit the length of each name.
path=/x$(head -c "$room" /dev/zero | tr '\0' y | sed 's:\(y\{99\}\)y:\1/:g; s:/$:y:')
taken 'a command of 998 bytes' "$program" remind --as cron --at 19:30 --history "$path"
sed 's/y$/yy/' "$work/tab" > "$work/long"
if crontab -n "$work/long" > /dev/null 2>&1; then bad 'control: 999 bytes'; else ok 'control: crontab refuses 999 bytes'; fi
"$program" remind --as cron --at 19:30 --history "${path}y" > "$work/out" 2> "$work/err"
is 'rollplan refuses them before' "$? $(cat "$work/out")" '2 '
has '  and says who takes them' "$work/err" '--as systemd'

need_own_mounts
cp "$(command -v cron)" "$work/cron"
"$program" help reminders | sed -n 's/^  cron  *//p' > "$work/documented"
is 'the help has a line for cron' "$(cat "$work/documented")" \
  '(crontab -l 2>/dev/null; rollplan remind --as cron ...) | crontab -'

# --- cron runs them
cat > "$work/world" <<'END'
. "$source_dir/tests/scenes/patience"
mkdir -p "$world/tabs" "$world/cron.d"
: > "$world/crontab"
chmod 1730 "$world/tabs"
mount --bind "$world/tabs" /var/spool/cron/crontabs
mount --bind "$world/cron.d" /etc/cron.d
mount --bind "$world/crontab" /etc/crontab
mount --bind "$work/sbin" /usr/sbin
mount -t tmpfs none /run
cd "$world" || exit
export PATH="$work:$PATH"
# The documented line, with arguments in place of the dots.
install() { sh -c "$(sed "s| \.\.\.| $1|" "$work/documented")"; }
are_mailed() { [ "$(find "$world/mail" -name '*.whole' | wc -l)" -ge "$1" ]; }
# fire START MAILS: runs cron with a clock that starts at START, until that many mails have come
fire() {
  LD_PRELOAD=$fake_time FAKETIME="@$1" "$work/cron" -f &
  wait_for are_mailed "$2"
  kill $!
}
END
cat > "$work/week.sh" <<'END'
. "$work/world"
install '--at 23:59 --days mon'
crontab -l > first
printf 'MAILTO=runner\n# mine\n0 5 1 1 * echo "mine" 100\\%% | cat\n' | crontab -
crontab -l > mine
install '--at 19:30 --days tue --sore foot'
install '--at 19:30 --days mon,wed --sore calf,it-band'
(crontab -l; cat "$work/odd") | crontab -
install "--at 07:00,19:30 --if-due --sore calf:left --notify 'notify-send Roll'"
crontab -l > all
. "$source_dir/tests/scenes/notifications"
start_user_bus
fire '2026-11-23 19:29:57' 2
is_told() { told told && [ -e told.1 ]; }
wait_for is_told
END
cat > "$work/summer.sh" <<'END'
. "$work/world"
install '--at 02:30 --sore quads'
install '--at 03:00 --sore glutes'
fire "$spring 01:59:30 x10" 2
END
odd remind --as cron --at 19:30 > "$work/odd" || bad "odd names: exit code $?"
export python work fake_time spring
mkdir "$work/week" "$work/summer"
mv "$work/mail" "$work/week/mail"
mkdir "$work/summer/mail"
sed -i 's|"[^"]*/mail/|"$world/mail/|' "$work/sbin/sendmail"
(TZ=$europe world=$work/summer alone "$work/summer.sh" 2> "$work/summer/err") &
world=$work/week alone "$work/week.sh" 2> "$work/err"
wait $!
mails() { find "$work/$world/mail" -name '*.whole'; }

world=week
cd "$work/week" || exit 1
is 'where there was no crontab there is one now' "$(grep -c '^[^#].*rollplan' first)" 1
head -n "$(wc -l < mine)" all > kept
is 'what was there stays as it was' "$(cat kept)" "$(cat mine)"
is 'and each reminder is added' "$(grep -c '^[^#].*rollplan.* today' all)" 5
is 'two lines printed at 19:30 on a Monday' "$(mails | wc -l)" 2
env -i "$program" today --sore calf:left --brief > brief
is 'and one sent a notification' "$(cat told.1)" "Roll
$(cat brief)"
# mailed WHAT PATTERN CALL...: cron's environment has no locale
mailed() {
  what=$1
  mail_with "$2" > text
  shift 2
  printed "$what" text "$@"
}
mailed 'one printed what a direct call prints' 'Subject: .* today --sore calf,it-band$' \
  env -i "$program" today --sore calf,it-band
mailed 'one the odd names' 'Subject: .* today --sore .odd,long area' eval 'LC_ALL=C odd today'
is '  to whom the crontab names' "$(mails | xargs grep -l '^To: runner$' | wc -l)" 2
env -i "$program" today --sore foot > other
if cmp -s text other; then bad 'control: all calls print the same'; else ok 'control: another call prints something else'; fi
if mail_with 'today --sore foot$' | grep -q .; then bad 'the line for Tuesday fired on a Monday'; else ok 'the line for Tuesday did not'; fi

world=summer
cd "$work/summer" || exit 1
is 'on the day that summer time begins two lines fire' "$(mails | wc -l)" 2
mailed 'the one in the hour that is left out, right after it' 'today --sore quads$' env -i "$program" today --sore quads
mailed 'the one after it' 'today --sore glutes$' env -i "$program" today --sore glutes
exit $failed
