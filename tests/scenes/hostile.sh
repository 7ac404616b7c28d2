# Hostile files are refused quickly, with a position, and never reach the terminal unescaped.
. "$2/tests/scenes/prologue"
need timeout awk dd mkfifo
cd "$work" || exit 1
limit=60  # of seconds: against a hang, not a measure of speed
escape=$(printf '\033')

# no_harm WHAT CODE: the program ended with one of its own exit codes, and its output is printable
no_harm() {
  case $2 in
    124 | 137) bad "$1: it hangs" ;;
    0 | 1 | 2 | 3 | 5) ;;
    *) bad "$1: exit code $2" ;;
  esac
  # The end of a line is the only control character allowed.
  if LC_ALL=C tr -d '\n' < text | LC_ALL=C grep -q '[[:cntrl:]]'; then bad "$1: a control character"; fi
  if LC_ALL=C grep -q "$(printf '\302[\200-\237]')" text; then bad "$1: a control character of Unicode"; fi
}

# faulty FILE PATTERN: check exits with 1 and today with 3, and both name the position and what was
# expected
faulty() {
  timeout $limit "$program" check "$1" > text 2>&1
  code=$?
  no_harm "check $1" $code
  is "check $1 answers 1" $code 1
  has "  with a place" text "^$1:[0-9][0-9]*:[0-9][0-9]*: "
  has "  and what was expected" text 'expected '
  has "  and what is wrong: $2" text "$2"
  timeout $limit "$program" today --catalogue "./$1" $day > text 2>&1
  code=$?
  no_harm "today with $1" $code
  is "today with $1 answers 3" $code 3
  has "  with the same place" text "$1:[0-9][0-9]*:[0-9][0-9]*: "
  is "  in at most three lines" "$([ "$(wc -l < text)" -le 3 ] && echo yes)" yes
}

# sound FILE: check finds no fault
sound() {
  timeout $limit "$program" check "$1" > text 2>&1
  code=$?
  no_harm "check $1" $code
  is "check $1 answers 0" $code 0
}

# unreadable FILE PATTERN: both exit with 3
unreadable() {
  for call in "check $1" "today $day --catalogue $1"; do
    timeout $limit "$program" $call > text 2>&1
    code=$?
    no_harm "$call" $code
    is "$call answers 3" $code 3
    has '  and says why' text "$2"
  done
}

repeat() { awk -v s="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'; }
catalogue() { printf '{"schema": "rollplan.catalogue/1",\n "releases": [%s]}\n' "$1"; }
release() {  # ID [MORE]
  printf '{"id": "%s", "name": "R %s", "lie": "Lie.", "roll": "Roll.", "tools": {"tennis-ball": {"fit": 1}}%s}' "$1" "$1" "${2:-}"
}

catalogue "$(release plain)" > plain.json
sound plain.json

# --- not JSON, or not text
repeat '[' 200000 > brackets.json
faulty brackets.json 'nesting'
repeat '{"a":' 200000 > braces.json
faulty braces.json 'nesting'
{ printf '{"schema": "rollplan.catalogue/1", "a": '; repeat '[' 31; repeat ']' 31; printf '}'; } > depth32.json
timeout $limit "$program" check depth32.json > text 2>&1
is 'depth 32 is not too deep' "$(grep -c nesting text)" 0
{ printf '{"schema": "rollplan.catalogue/1", "a": '; repeat '[' 32; repeat ']' 32; printf '}'; } > depth33.json
faulty depth33.json 'nesting'
: > empty.json
faulty empty.json 'ends too early'
printf '{"schema": "rollplan.catalogue/1"' > torn.json
faulty torn.json 'ends too early'
printf '{"schema": "rollplan.catalogue/1",\n "x\377": 1}\n' > utf8.json
faulty utf8.json 'UTF-8'
printf '{"schema": "rollplan.catalogue/1",\n "x\355\240\200": 1}\n' > surrogate.json
faulty surrogate.json 'UTF-8'
printf '{"schema": "rollplan.catalogue/1",\n "x": "\\ud800"}\n' > half.json
faulty half.json 'unexpected'
printf '{"schema": "rollplan.catalogue/1", "x": "a\000b"}\n' > nul.json
faulty nul.json 'unexpected'
printf '{"schema": "rollplan.catalogue/1", "x": "%s[2J"}\n' "$escape" > raw-escape.json
faulty raw-escape.json 'unexpected'
printf '{"schema": "rollplan.catalogue/1", "%s": 1} %s]0;x' "$escape" "$escape" > raw-key.json
faulty raw-key.json 'unexpected'

# --- texts
catalogue "$(release plain ', "muscles": "a\u001b[31mb"')" > escaped.json
faulty escaped.json 'control character'
catalogue "$(release plain ', "muscles": "a\u0000b"')" > escaped-nul.json
faulty escaped-nul.json 'control character'
catalogue "$(release plain ', "muscles": "a\u009b31mb"')" > csi.json
faulty csi.json 'control character'
for hidden in 200b ufff9 udb40\\udc41; do
  catalogue "$(release plain ", \"muscles\": \"a\\u${hidden#u}b\"")" > hidden.json
  faulty hidden.json 'control character\|invisible'
done
catalogue "$(release plain ', "\u001b[31m": 1')" > key.json
faulty key.json 'control character\|unknown key'
catalogue "$(release plain ', "words": ["\u202eflac"]')" > bidi.json
timeout $limit "$program" check bidi.json > text 2>&1
no_harm 'check bidi.json' $?
if grep -q "$(printf '\342\200\256')" text; then bad 'a change of direction reaches the terminal'; else ok 'no change of direction reaches the terminal'; fi
catalogue "$(release plain ", \"muscles\": \"$(repeat x 4096)\"")" > text4096.json
sound text4096.json
catalogue "$(release plain ", \"muscles\": \"$(repeat x 4097)\"")" > text4097.json
faulty text4097.json '4096\|4 KiB'
catalogue "$(release plain ", \"$(repeat k 4097)\": 1")" > key4097.json
faulty key4097.json '4096\|4 KiB'

# --- wrong content
catalogue "$(release twin), $(release twin)" > twins.json
faulty twins.json 'twice'
catalogue "$(release plain ', "name": "again"')" > twice.json
faulty twice.json 'twice'
catalogue "$(release a ', "preparations": [{"release": "b", "required": true, "because": "x"}]'),
 $(release b ', "preparations": [{"release": "c", "required": true, "because": "x"}]'),
 $(release c ', "prepares": ["b"], "preparations": [{"release": "a", "required": true, "because": "x"}]')" > circle.json
faulty circle.json 'circle'
catalogue "$(release a ', "prepares": ["a"]')" > itself.json
faulty itself.json 'itself\|circle'
catalogue "$(release a ', "tools": {"hammer": {"fit": 1}}' | sed 's/"tools": {"tennis-ball": {"fit": 1}}, //')" > hammer.json
faulty hammer.json 'hammer'
for word in fever 'Front-of  HIP' psoas "can't bear weight" pop; do
  catalogue "$(release plain ", \"words\": [\"$word\"]")" > refused.json
  faulty refused.json 'word of danger'
done
for s in -5 0 121 1e3 99999999999999999999 1.5 '"20"' null; do
  printf '{"schema": "rollplan.catalogue/1",\n "dose": {"hold": {"s": %s}}}\n' "$s" > seconds.json
  faulty seconds.json '/dose/hold'
done
for n in -1 0 7 4294967297; do
  catalogue "$(release plain ", \"max_cycles\": {\"n\": $n}")" > cycles.json
  faulty cycles.json '/releases/0/max_cycles'
done

# --- many faults, all of them, quickly
{
  printf '{"schema": "rollplan.catalogue/1",\n "releases": [\n'
  awk 'BEGIN { for (i = 1; i <= 100; i++) printf "{\"id\": \"r%d\", \"name\": \"R%d\", \"lie\": 5, \"roll\": \"Roll.\", \"tools\": {\"tennis-ball\": {\"fit\": 1}}}%s\n", i, i, (i < 100 ? "," : "") }'
  printf ']}\n'
} > hundred.json
faulty hundred.json '/releases/0/lie'
"$program" check hundred.json > text
is 'a hundred faults are all listed' "$(grep -c '/lie: ' text)" 100
is 'in the order of the file' "$(sed -n '100s/^hundred.json:\([0-9]*\):.*/\1/p' text)" 102
# A sanitizer makes this too slow to tell it from the minutes that it took once, and what follows
# too slow for as many.
row=2000
if ! grep -q __asan_init "$program"; then
  row=20000
  {
    printf '{"schema": "rollplan.catalogue/1",\n "releases": [\n'
    awk 'BEGIN { for (i = 1; i <= 60000; i++) printf "{\"id\": \"r%d\", \"name\": \"R\", \"lie\": 5, \"roll\": \"Roll.\", \"tools\": {\"tennis-ball\": {\"fit\": 1}}}%s\n", i, (i < 60000 ? "," : "") }'
    printf ']}\n'
  } > same-name.json
  faulty same-name.json '/releases/0/lie'
fi
{
  printf '{"schema": "rollplan.catalogue/1",\n "releases": [\n'
  awk -v row=$row 'BEGIN { for (i = 0; i < row; i++) printf "{\"id\": \"r%d\", \"name\": \"R%d\", \"lie\": \"Lie.\", \"roll\": \"Roll.\", \"tools\": {\"tennis-ball\": {\"fit\": 1}}%s}%s\n", i, i, (i < row - 1 ? sprintf(", \"preparations\": [{\"release\": \"r%d\", \"required\": true, \"because\": \"x\"}]", i + 1) : ""), (i < row - 1 ? "," : "") }'
  printf ']}\n'
} > row.json
sound row.json
timeout $limit "$program" today --catalogue ./row.json --sore r0 $day > text 2>&1
code=$?
no_harm 'many preparations in a row' $code
case $code in 124 | 137) ;; *) ok "many preparations in a row: $code" ;; esac

# --- not files
mkdir directory.json
unreadable ./directory.json 'directory'
unreadable /dev/zero 'device'
unreadable ./nosuch.json 'No such file'
dd if=/dev/null of=huge.json bs=1 seek=314572800 2> /dev/null
unreadable ./huge.json '256 MiB'
# A sanitizer alone takes more address space than this.
if ! grep -q __asan_init "$program"; then
  (ulimit -v 200000; timeout $limit "$program" today $day --catalogue ./huge.json) > text 2>&1
  is 'a file that is known to be too large is not read first' "$? $(grep -c '256 MiB' text)" '3 1'
  dd if=/dev/null of=large.json bs=1 seek=209715200 2> /dev/null
  (ulimit -v 100000; timeout $limit "$program" check large.json) > text 2>&1
  is 'too little memory for a file is an error like others' "$? $(cat text)" '3 rollplan: not enough memory'
fi
if [ "$(id -u)" != 0 ]; then
  cp plain.json secret.json && chmod 000 secret.json
  unreadable ./secret.json 'Permission denied'
fi
mkfifo pipe.json
cat plain.json > pipe.json &
timeout $limit "$program" check pipe.json > text 2>&1
is 'a FIFO is read' $? 0
wait $!
mkfifo idle
# given_up WORD...: nothing ever writes to the FIFO that this call reads
given_up() {
  timeout $limit "$program" "$@" > "idle-$1" 2>&1
  echo $? >> "idle-$1"
}
given_up today $day --catalogue ./idle &
given_up check idle &
given_up plan idle &
given_up history --history idle &
given_up start idle --line --no-log &
wait
for command in today check plan history start; do
  is "$command gives up a FIFO that nothing writes to" \
    "$(sed -n '$p' idle-$command) $(grep -c 'nothing writes to this pipe' idle-$command)" '3 1'
done
# Its writer may be slow: longer than rollplan waits for one to come.
mkfifo slow
(exec > slow; sleep 6; cat plain.json) &
timeout $limit "$program" check slow > text 2>&1
is 'a FIFO with a slow writer is read' $? 0
wait
timeout $limit "$program" check - < plain.json > text 2>&1
is 'standard input is read' $? 0
timeout $limit "$program" check - < directory.json > text 2>&1
is 'standard input that is a directory' $? 3

# The file's own name is escaped too.
evil="$(printf 'a\033[31m\nb').json"
printf '[' > "$evil"
timeout $limit "$program" check "$evil" > text 2>&1
no_harm 'a file with an evil name' $?
is 'a file with an evil name takes one line' "$(wc -l < text | tr -d ' ')" 1
exit $failed
