# `plan` in the ways that other programs use it: as a whole, divided among processes, one line at a
# time, and with pipes that break.
. "$2/tests/scenes/prologue"
need timeout split seq sed python3
cd "$work" || exit 1

# requests N: prints N requests, including refusals, faults and blank lines
requests() {
  seq "$1" | sed -e 's/.*/{"id":&,"sore":"left calf, foot=6","time":"8m","date":"2026-11-22"}/' \
    -e '0~2s/"left calf, foot=6"/["it-band","quads=4"]/' -e '0~3s/"8m"/"90s"/' \
    -e '0~5s/"sore":.*,"time"/"sore":"fever","time"/' -e '0~7s/"time"/"tiem"/' -e '0~11s/.*//'
}
plan() { timeout 120 "$program" plan "$@"; }
# like WHAT GOT EXPECTED: compares two files
like() { if cmp "$2" "$3" > log 2>&1; then ok "$1"; else bad "$1: $(cat log)"; fi; }

# --- whole
requests 2000 > requests
plan < requests > whole
is 'a stream with faults is answered to its end' "$? $(grep -c '' whole)" '1 2000'
is 'each answer is in the line of its request' \
  "$(sed -n '1999p' whole | head -c 10) $(sed -n '1993p' whole | head -c 41) $(sed -n '11p' whole)" \
  '{"id":1999 {"id":1993,"schema":"rollplan.routine/1", '
plan requests > out
like 'a file gives the same as a pipe' out whole
plan --strict requests > out
is '--strict stops at the first fault' "$? $(grep -c '' out)" '1 7'
head -7 whole > expected
like '  and has answered what comes before it' out expected

# --- divided; without faults, because a fault names the line within its own part
grep -v tiem requests > good
plan good > expected
is 'a stream without faults' $? 0
split -n l/4 --filter="'$program' plan" good > out
like 'the four parts of split --filter together give the same' out expected
if command -v parallel > /dev/null; then
  parallel --will-cite --pipe -k -j 3 --block 20k "$program" plan < good > out 2> log
  is 'GNU parallel divides it' $? 0
  like '  and keeps the order' out expected
elif [ -n "${CI:-}" ]; then
  bad 'GNU parallel is not installed'
else
  echo 'skip  GNU parallel is not installed'
fi

# --- with another program, which sends a request only after the last answer
timeout 120 python3 "$source_dir/tests/scenes/plan_beside.py" "$program" > log 2>&1 || failed=1
cat log

# --- output that fails
if [ -c /dev/full ]; then
  plan < requests > /dev/full 2> err
  is 'a full disk' $? 3
  has '  the message names standard output' err 'standard output'
fi
plan < requests >&- 2> err
is 'closed standard output' $? 3
timeout 20 "$program" plan <&- > out 2> err
is 'closed standard input' "$? $(wc -c < out | tr -d ' ') $(grep -c 'standard input' err)" '3 0 1'
plan . > out 2> err
is 'a folder' "$? $(wc -c < out | tr -d ' ')" '3 0'
[ $failed = 0 ] || exit 1
command -v parallel > /dev/null || exit 77
