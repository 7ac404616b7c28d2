# Commands that only plan or look something up write nothing.
. "$2/tests/scenes/prologue"
mkdir "$work/home"
cd "$work/home" || exit 1
printf '{"schema": "rollplan.catalogue/1"}\n' > mine.json
export HOME="$work/home"
snapshot() { find "$work/home" -printf '%p %y %s %T@ %m\n' 2> /dev/null || ls -lAR "$work/home"; }
snapshot > "$work/before"

# LeakSanitizer cannot work under strace.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
tracer=
if command -v strace > /dev/null 2>&1 && strace -o /dev/null true 2> /dev/null; then
  tracer="strace -f -o $work/trace -e trace=file,network"
else
  echo 'note  without strace only the home directory is compared'
  [ -z "${CI:-}" ] || bad 'strace is not installed'
fi
# try EXIT CALL...
try() {
  expected=$1
  shift
  $tracer "$program" "$@" > "$work/out" 2> "$work/err"
  is "$* answers $expected" $? "$expected"
  [ -n "$tracer" ] || return 0
  # System calls that open for writing, create, move, delete or change files. Writing to a terminal
  # is allowed.
  if grep -E 'O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE|(mkdir|mknod|rename|unlink|link|symlink|truncate|chmod|chown|utime|rmdir)[a-z0-9]*\(|(connect|bind|sendto)\(' \
      "$work/trace" | grep -v -e readlink -e '"/dev/tty"'; then
    bad "$* touches more than it reads"
  else
    ok "$* only reads"
  fi
}
try 0 today $day
try 0 today --sore calf,it-band $day --json
try 0 today --catalogue ./mine.json $day
try 0 today --run race --brief $day
try 5 today --sore fever $day
try 2 today --sore claf $day
try 0 list
try 0 show calf
try 0 show foam-roller
try 0 check mine.json
try 3 check nosuch.json
try 0 help safety
snapshot > "$work/after"
if cmp -s "$work/before" "$work/after"; then ok 'the home directory is as it was'; else
  diff "$work/before" "$work/after"
  bad 'the home directory has changed'
fi

# Shows that this scene notices a write.
if [ -n "$tracer" ]; then
  $tracer "$program" today $day -o sheet
  grep -q O_CREAT "$work/trace" && ok 'control: -o is seen' || bad 'control: -o is not seen'
fi
exit $failed
