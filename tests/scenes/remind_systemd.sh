# Reminders for systemd: its tools accept the units and say when they are due.
. "$2/tests/scenes/prologue"
need systemd-analyze systemctl python3
. "$2/tests/scenes/reminders"
export XDG_RUNTIME_DIR="$work/runtime"
mkdir "$XDG_RUNTIME_DIR"

"$program" help reminders | sed -n '/^  systemd  /,/^  ics  /p' | sed '$d; s/^  systemd  //' > "$work/documented"
has 'the help has lines for systemd' "$work/documented" '^(mkdir -p .*&&$'
has '  which split it into files' "$work/documented" 'remind --as systemd \.\.\. | awk'
has '  have them read' "$work/documented" 'systemctl --user daemon-reload &&'
{ echo 'cd; rollplan() { :; }; systemctl() { :; }'
  sed 's/ \.\.\. / /; s/-\*//' "$work/documented"
  echo 'pwd'; } > "$work/copied"
is '  and leave the shell where it was' "$(sh "$work/copied")" "$HOME"

# units NAME CALL...: runs the documented lines without systemctl
units() {
  export HOME="$work/$1"
  mkdir "$HOME"
  shift
  "$@" > "$HOME/printed" 2> "$work/err" || bad "$*: $(cat "$work/err")"
  sed -n '/systemctl/q; p' "$work/documented" | sed "s|rollplan remind --as systemd \.\.\.|cat ~/printed|; \$s/ &&\$/)/" > "$HOME/split"
  sh "$HOME/split" || bad 'the documented lines fail'
  cd "$HOME/.config/systemd/user" || exit 1
}
# verified WHAT FILES
verified() {
  is "$1: files" "$(ls | wc -l)" "$2"
  systemd-analyze --user verify ./*.service ./*.timer > "$work/out" 2>&1
  is "$1: systemd-analyze accepts them" $? 0
  no_fuss '  without a word' "$work/out"
  mkdir -p "$HOME/root/etc/systemd/system"
  cp ./* "$HOME/root/etc/systemd/system"
  systemctl --root="$HOME/root" enable rollplan-*.timer > "$work/out" 2>&1
  is '  systemctl enables the timers' "$? $(ls "$HOME/root/etc/systemd/system/timers.target.wants" | wc -l)" "0 $(($2 / 2))"
}
# due FROM TIMES...: the timer runs at these times and at no others
due() {
  from=$1
  shift
  systemd-analyze calendar --base-time="$from" --iterations=$(($# + 1)) \
    "$(sed -n 's/^OnCalendar=//p' ./*.timer)" > "$work/out" 2>&1 || bad "$(cat "$work/out")"
  sed -n 's/.*\(Next elapse\|Iter\. #[0-9]*\|Iteration #[0-9]*\): [A-Z][a-z]* \([-0-9]* [0-9:]*\) .*/\2/p' "$work/out" |
    head -n $# > "$work/times"
  for time in "$@"; do echo "$time:00"; done > "$work/expected"
  is "  due on $*" "$(cat "$work/times")" "$(cat "$work/expected")"
}

units daily "$program" remind --as systemd --at 07:05
verified 'every day' 2
due '2026-11-22 07:06' '2026-11-23 07:05' '2026-11-24 07:05'
export TZ="$europe"
due "$spring 00:00" "$spring 07:05"
due "$autumn 00:00" "$autumn 07:05"
export TZ=UTC
"$program" remind --as systemd --at 20:15 | awk '/^# /{f=$2} {print > f}'
is 'another time goes into files of its own' "$(ls | wc -l)" 4
"$program" remind --as systemd --at 20:15 | awk '/^# /{f=$2} {print > f}'
is '  and the same call into the same ones' "$(ls | wc -l)" 4
units named "$program" remind --as systemd --at 07:05 --name mornings
verified 'a name' 2
before=$(ls)
"$program" remind --as systemd --at 08:15 --sore foot --name mornings | awk '/^# /{f=$2} {print > f}'
is 'a named one is updated' "$(ls)" "$before"
due '2026-11-22 07:06' '2026-11-22 08:15'

units weekly "$program" remind --as systemd --at 19:30 --days mon,wed --sore calf,it-band
verified 'two days a week' 2
due '2026-11-22 18:00' '2026-11-23 19:30' '2026-11-25 19:30' '2026-11-30 19:30'
"$program" remind --as systemd --at 19:30 --days mon,wed --sore foot | awk '/^# /{f=$2} {print > f}'
is 'other areas go into others' "$(ls | wc -l)" 4

units once "$program" remind --as systemd --at 19:30 --date "$autumn"
verified 'once' 2
systemd-analyze calendar --base-time="$autumn" --iterations=2 "$(sed -n 's/^OnCalendar=//p' ./*.timer)" > "$work/out"
has "  due on $autumn" "$work/out" "Next elapse: Sun $autumn 19:30:00 UTC"
is '  and never again' "$(grep -c "$next_year" "$work/out")" 3

units run "$program" remind --as systemd --after-run --run race
verified 'after a race' 6

# Reads the quoted words of ExecStart like a shell, then turns %% and $$ into % and $.
cat > "$work/words.py" <<'END'
import shlex, sys

for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("ExecStart="):
        path, *words = shlex.split(line[len("ExecStart="):].replace("%%", "%"))
        print("\n".join([path] + [word.replace("$$", "$") for word in words]))
END
# run: runs the service's command without a shell
run() {
  python3 "$work/words.py" ./*.service > "$work/words"
  tr '\n' '\0' < "$work/words" | xargs -0 env -i LC_ALL=C.UTF-8
}
units odd odd remind --as systemd --at 00:00 --days sat,sun
verified 'odd names' 2
due '2026-11-22 18:00' '2026-11-28 00:00' '2026-11-29 00:00'
run > "$work/text"
printed 'what is in the service prints what a direct call prints' "$work/text" odd today

# A path that needs no shell, with every special character that systemd allows in one.
mkdir "$work/50% \$HOME é" && cp "$program" "$work/50% \$HOME é/rollplan"
units path "$work/50% \$HOME é/rollplan" remind --as systemd --at 12:00 --sore quads
verified 'an odd path' 2
run > "$work/text"
printed '  and it is this program' "$work/text" "$program" today --sore quads

# --- to show that systemd-analyze notices a fault
# wrong WHAT SED
wrong() {
  rm -rf "$work/wrong" && mkdir "$work/wrong"
  for unit in ./*.service ./*.timer; do sed "$2" "$unit" > "$work/wrong/$unit"; done
  systemd-analyze --user verify "$work"/wrong/* > "$work/out" 2>&1
  if [ $? = 0 ] && [ ! -s "$work/out" ]; then bad "control: $1"; else ok "control: it sees $1"; fi
}
wrong 'an hour that is none' 's/12:00/25:00/'
wrong 'a program that is not there' 's/rollplan"/nothing"/'
wrong 'a key that is none' 's/^Type/Kind/'
wrong 'a percent sign that means something' 's/50%%/50%n/'
exit $failed
