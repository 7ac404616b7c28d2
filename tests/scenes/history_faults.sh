# An acknowledged session is never lost: kills, torn writes, full disks, many writers.
. "$2/tests/scenes/prologue"
dynamic=${3:-}
need mktemp awk timeout
cd "$work" || exit 1

# log_as TAG: appends a session to $history, and returns once the line is on the disk
log_as() { "$program" log --sore calf=6 --after calf=3 --note "$1" --history "$history" -q && echo "$1"; }
notes() { "$program" history --json -q --history "$history" | sed -n 's/.*"note":"\([^"]*\)".*/\1/p'; }
# lost FILE: prints the acknowledged tags in the file that are missing from the history
lost() { notes | sort > have; sort "$1" | comm -23 - have | wc -l | tr -d ' '; }
# random N: prints a new random number from 0 to N - 1
seed=${ROLLPLAN_SEED:-$$}
echo "note  ROLLPLAN_SEED=$seed"
random() { seed=$(((seed * 1103515245 + 12345) % 2147483648)); echo $((seed / 65536 % $1)); }

# --- a lock that is never released, tried in the background
history=$work/held.jsonl
log_as first > /dev/null
if command -v flock > /dev/null 2>&1; then
  flock "$history" sleep 30 &
  holder=$!
  until ! flock -n "$history" true; do :; done
  (timeout 25 "$program" log --sore calf --history "$history" 2> held.err; echo $? > held.code) &
  waiter=$!
  trap 'kill $holder 2> /dev/null; clean_up' EXIT
else
  holder=
  echo 'note  flock is not installed'
fi

# --- killed at any moment
history=$work/kill.jsonl
: > acknowledged
rounds=60
for round in $(seq $rounds); do
  rm -f answer
  "$program" log --sore calf --note "k$round" --history "$history" -q --json > answer 2> /dev/null &
  victim=$!
  sleep "0.00$(random 6)$(random 10)"
  kill -9 $victim 2> /dev/null
  wait $victim 2> /dev/null
  grep -q '}$' answer 2> /dev/null && echo "k$round" >> acknowledged
done 2> /dev/null
log_as end > end
is "killed at $rounds moments, $(wc -l < acknowledged | tr -d ' ') sessions acknowledged, lost" "$(lost acknowledged)" 0
is 'and the next one is there' "$(lost end)" 0

# --- torn writes of every length: the program dies in the middle of its write
cat > torn.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
/* Writes the first TORN_AFTER bytes to a regular file, and dies. */
ssize_t write(int file, const void* bytes, size_t size) {
  ssize_t (*real)(int, const void*, size_t) = (ssize_t (*)(int, const void*, size_t))dlsym(RTLD_NEXT, "write");
  const char* after = getenv("TORN_AFTER");
  struct stat status;
  if (after && fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
    size_t kept = strtoul(after, NULL, 10);
    real(file, bytes, kept < size ? kept : size);
    raise(SIGKILL);
  }
  return real(file, bytes, size);
}
END
if [ -n "$dynamic" ] && ${CC:-cc} -shared -fPIC -o torn.so torn.c -ldl 2> cc.err; then
  history=$work/torn.jsonl
  log_as c > /dev/null
  line=$(wc -c < "$history")
  tried=0 told=0 healed=0 lost=0
  for kept in 1 $(seq 9 9 $((line - 5))) $((line - 5)); do  # the process number in it may be shorter
    rm -f "$history"
    { log_as a && log_as b; } > acknowledged
    (TORN_AFTER=$kept LD_PRELOAD="$work/torn.so" "$dynamic" log --sore calf=6 --after calf=3 --note c --history "$history" > torn.out 2>&1)
    [ ! -s torn.out ] || echo "      an answer after $kept bytes"
    "$program" history --history "$history" 2>&1 > /dev/null | grep -q 'torn' && told=$((told + 1))
    "$program" log --sore calf --note z --history "$history" 2>&1 | grep -q 'was incomplete' && healed=$((healed + 1))
    echo z >> acknowledged
    [ "$(lost acknowledged)" = 0 ] || lost=$((lost + 1))
    tried=$((tried + 1))
  done 2> /dev/null
  is "torn after $tried lengths: told, healed, others lost" "$told $healed $lost" "$tried $tried 0"
else
  echo 'note  torn writes need a program that can be preloaded, and a C compiler'
  [ -z "${CI:-}" ] || [ -z "$dynamic" ] || bad 'no C compiler'
fi

# --- cut anywhere
history=$work/cut.jsonl
{ log_as a && log_as b; } > acknowledged
cp "$history" whole
size=$(wc -c < whole)
first=$(head -n 1 whole | wc -c)
spoiled=0
for kept in $(seq 0 17 "$size") $((first - 1)) "$first" $((first + 1)) $((size - 1)); do
  head -c "$kept" whole > "$history"
  log_as z > last 2> /dev/null
  [ "$kept" -lt "$first" ] || echo a >> last
  [ "$(lost last)" = 0 ] || { spoiled=$((spoiled + 1)); echo "      cut after $kept bytes"; }
done
is 'cut anywhere, the next line is whole and so are those before' $spoiled 0

rm -f "$history"
log_as c > /dev/null
printf '%s' "$(cat "$history")" > ended && mv ended "$history"
log_as z > /dev/null 2>&1
is 'a line that lacks nothing but its end counts' "$(notes | tr '\n' ' ')" 'c z '

# --- failing system calls
if command -v strace > /dev/null 2>&1 && strace -o /dev/null true 2> /dev/null; then
  # LeakSanitizer cannot work under strace.
  export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
  history=$work/no.jsonl
  log_as a > acknowledged
  cp "$history" before
  for fault in write:error=ENOSPC write:error=EIO fsync:error=EIO fsync:error=ENOSPC flock:error=ENOLCK \
      openat:error=EROFS openat:error=EMFILE openat:error=EACCES; do
    strace -f -o /dev/null -P "$history" -e inject=$fault:when=1+ \
      "$program" log --sore calf --note no --history "$history" > out 2> err
    is "$fault: 3, no answer, a reason" "$? $(wc -c < out | tr -d ' ') $(grep -c '^rollplan: cannot' err)" '3 0 1'
    cmp -s before "$history" && ok '  and the file is as it was' || bad '  the file has changed'
  done
  for call in flock write fsync; do
    strace -f -o /dev/null -P "$history" -e inject=$call:signal=KILL:when=1 \
      "$program" log --sore calf --note killed --history "$history" > out 2> err
    is "killed at $call: no answer" "$(wc -c < out | tr -d ' ')" 0
    log_as "after-$call" >> acknowledged 2> /dev/null
    is '  and nothing is lost' "$(lost acknowledged)" 0
  done
  cp "$history" before
  strace -f -o /dev/null -P "$history" -e inject=fsync:error=EINTR:when=1..3 \
    "$program" log --sore calf --note again -q --history "$history"
  is 'a call that is interrupted is made again' "$? $(notes | tail -n 1)" '0 again'
else
  echo 'note  strace is not there, or may not watch'
  [ -z "${CI:-}" ] || command -v strace > /dev/null 2>&1 || bad 'strace is not installed'
fi

# --- a full disk, and then space again
cat > fill.sh <<'END'
mount -t tmpfs -o size=16k none "$1/disk" || exit 77
history=$1/disk/history.jsonl
n=0
while "$2" log --sore calf --note "f$n" --history "$history" -q 2> "$1/full.err"; do
  echo "f$n" >> "$1/acknowledged"
  n=$((n + 1))
  [ $n -lt 200 ] || exit 1
done
tail -c 1 "$history" | od -An -c | grep -q '\\n' || exit 2
"$2" history --json -q --history "$history" | sed -n 's/.*"note":"\([^"]*\)".*/\1/p' | sort > "$1/have"
sort "$1/acknowledged" | comm -23 - "$1/have" | grep -q . && exit 3
head -n 3 "$history" > "$1/kept" && cat "$1/kept" > "$history"
"$2" log --sore calf --note again --history "$history" -q || exit 4
exit 0
END
mkdir disk
if [ "$(id -u)" = 0 ] && unshare -m true 2> /dev/null; then
  : > acknowledged
  unshare -m sh fill.sh "$work" "$program"
  code=$?
  if [ $code = 77 ]; then
    echo 'note  nothing can be mounted here'
  else
    is "a full disk after $(wc -l < acknowledged | tr -d ' ') sessions: none is lost, no line is torn" $code 0
    has 'it says why' full.err 'No space left on device'
  fi
fi

# --- a limit set by the shell
history=$work/limit.jsonl
: > acknowledged
(ulimit -f 4; for n in $(seq 60); do log_as "u$n" || exit; done) >> acknowledged 2> err
is "ulimit -f after $(wc -l < acknowledged | tr -d ' ') sessions: lost" "$(lost acknowledged)" 0
has 'it says why' err 'File too large'
is 'no line is torn' "$(tail -c 1 "$history" | wc -l | tr -d ' ')" 1

# --- folders, modes and links
umask 022
XDG_DATA_HOME=$work/new/data "$program" log --sore calf -q
is 'folders are made for their owner alone, and so is the file' \
  "$(stat -c %a new new/data/rollplan new/data/rollplan/history.jsonl | tr '\n' ' ')" '700 700 600 '
history=$work/mode.jsonl
: > "$history"
chmod 640 "$history"
ln -s mode.jsonl link.jsonl
"$program" log --sore calf -q --history link.jsonl
is 'a file keeps its mode, a link stays one' "$(stat -c %a "$history") $([ -L link.jsonl ] && wc -l < "$history" | tr -d ' ')" '640 1'
mkdir folder.jsonl locked
mkfifo pipe.jsonl
for place in folder.jsonl pipe.jsonl /dev/null mode.jsonl/below; do
  timeout 20 "$program" log --sore calf --history "$place" > out 2> err
  is "$place is no place for a history" "$? $(wc -c < out | tr -d ' ')" '3 0'
done
chmod 555 locked
as=
[ "$(id -u)" != 0 ] || { as='setpriv --reuid=65534 --regid=65534 --clear-groups'; need setpriv; }
$as "$program" log --sore calf --history locked/history.jsonl > out 2> err
is 'a folder that may not be written to' "$? $(wc -c < out | tr -d ' ')" '3 0'
has 'it says why' err 'Permission denied'

# --- eight writers at once, with a reader that must never see a broken line
history=$work/eight.jsonl
: > "$history"
(while [ ! -e over ]; do "$program" history --history "$history" > /dev/null; done 2> reader.err) &
reader=$!
writers=
for writer in 1 2 3 4 5 6 7 8; do
  (for n in $(seq 40); do log_as "w$writer.$n" > /dev/null || echo "w$writer.$n" >> failed; done) &
  writers="$writers $!"
done
wait $writers
: > over
wait $reader
is 'eight writers, 40 sessions each' "$(notes | sort -u | wc -l | tr -d ' ') $(cat failed 2> /dev/null)" '320 '
is 'a reader beside them sees no fault' "$(cat reader.err)" ''

# --- the lock again
if [ -n "$holder" ]; then
  history=$work/lock.jsonl
  log_as a > /dev/null
  flock "$history" sleep 1 &
  until ! flock -n "$history" true; do :; done
  is 'a lock is waited for' "$(log_as b)" b
  flock -s "$history" sh -c 'sleep 1; echo read >> order' &
  until ! flock -n "$history" true; do :; done
  log_as c >> order
  is "a reader's lock too" "$(tr '\n' ' ' < order)" 'read c '

  # A slow writer stops in the middle of a line.
  history=$work/slow.jsonl
  log_as slow > /dev/null
  mv "$history" line
  flock -o "$work/slow.jsonl" sh -c 'head -c 100 line >> slow.jsonl; : > begun; sleep 0.4; tail -c +101 line >> slow.jsonl' &
  until [ -e begun ]; do :; done
  is 'a writer in the middle of a line is waited for' "$(notes) $("$program" history --history "$history" 2>&1 > /dev/null)" 'slow '
  wait $waiter
  is 'but not for ever' "$(cat held.code)" 3
  has 'it says why' held.err 'another program has locked it'
fi
exit $failed
