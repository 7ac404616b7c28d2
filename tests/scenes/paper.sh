# Prints through a private print server and checks the pages.
# Needs cups, cups-client, cups-filters and poppler-utils; listens on loopback only.
. "$2/tests/scenes/prologue"
PATH=$PATH:/usr/sbin:/sbin
need timeout cupsd lp lpadmin lpstat pdfinfo pdftotext iconv
ppd=lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd
[ -e "/usr/share/ppd/cupsfilters/${ppd##*/}" ] || need cups-filters

server=
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null
  rm -rf "$work"
}
# If root starts the server, its filters need another user.
user=$(id -un) group=$(id -gn)
[ "$(id -u)" != 0 ] || { user=lp group=lp; }
mkdir -p "$work/etc" "$work/spool" "$work/cache" "$work/state" "$work/log" "$work/out" "$work/tmp"
chmod 1777 "$work/out" "$work/tmp"
cat > "$work/etc/cups-files.conf" <<END
SystemGroup root
User $user
Group $group
FileDevice Yes
ServerRoot $work/etc
RequestRoot $work/spool
CacheDir $work/cache
StateDir $work/state
TempDir $work/tmp
AccessLog $work/log/access
ErrorLog $work/log/error
PageLog $work/log/page
END

# Tries ports until it finds a free one.
is_up() { lpstat -r 2> /dev/null | grep -q 'is running'; }
is_up_or_gone() { is_up || ! kill -0 "$server" 2> /dev/null; }
port=$((20000 + $$ % 20000))
for attempt in 1 2 3 4 5; do
  cat > "$work/etc/cupsd.conf" <<END
LogLevel debug
Listen 127.0.0.1:$port
Browsing No
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow from all
  </Limit>
</Policy>
END
  export CUPS_SERVER=127.0.0.1:$port
  if ! is_up; then
    # The time limit ends the server if this scene is killed.
    timeout 600 cupsd -f -c "$work/etc/cupsd.conf" -s "$work/etc/cups-files.conf" > "$work/log/out" 2>&1 &
    server=$!
    wait_for is_up_or_gone
    # Makes sure that this is our server and not another one that took the port meanwhile.
    kill -0 "$server" 2> /dev/null && is_up && break
    kill "$server" 2> /dev/null; wait "$server" 2> /dev/null
    server=
  fi
  port=$((port + 101))
done
[ -n "$server" ] || { bad "cupsd does not start: $(tail -3 "$work/log/error" 2> /dev/null)"; exit 1; }
lpadmin -p paper -E -v "file:$work/out/page.pdf" -m $ppd 2> /dev/null || { bad 'no printer'; exit 1; }

# print NAME MEDIA OPTIONS...: prints $work/NAME.txt to a PDF, and writes the result and the
# detected type
print() {
  name=$1 media=$2
  shift 2
  : > "$work/out/page.pdf"
  chmod 666 "$work/out/page.pdf"
  job=$(lp -d paper -o "media=$media" "$@" < "$work/$name.txt" 2> "$work/refused" | sed -n 's/^request id is [^ ]*-\([0-9]*\) .*/\1/p')
  [ -n "$job" ] || { echo "refused: $(cat "$work/refused")"; return; }
  wait_for grep -q -E "\[Job $job\] (Job (completed|stopped|aborted)|.*stopped due to)" "$work/log/error" ||
    { echo 'never ends'; return; }
  cp "$work/out/page.pdf" "$work/$name.pdf"
  state=completed
  grep -q "\[Job $job\] Job stopped due to" "$work/log/error" && state=stopped
  echo "$state $(sed -n "s/.*\[Job $job\] Request file type is \(.*\)\./\1/p" "$work/log/error" | tail -1)"
}
pages() { pdfinfo "$1" 2> /dev/null | sed -n 's/^Pages: *//p'; }
inked() { pdftotext -raw "$1" - 2> /dev/null | tr -d '\f' | grep -c .; }

# A PDF from CUPS contains text only as glyph numbers, which follow the order of ASCII. Five of them
# are control characters and one is a blank, so both sides of the comparison leave these out.
as_glyphs() { LC_ALL=C tr -d ' \n\f' | LC_ALL=C tr '!-~' '\004-\141' | LC_ALL=C tr -d '\011-\015 '; }
# on_page PDF PAGE
on_page() { pdftotext -raw -f "$2" -l "$2" "$1" - 2> /dev/null | LC_ALL=C tr -d '\003\011-\015 '; }

# sheet NAME PAGES ARGUMENTS...: checks the printed pages on both sizes of paper
sheet() {
  name=$1 expected=$2
  shift 2
  "$program" "$@" > "$work/$name.txt" || bad "$name: exit code $?"
  paper "$name" "$expected"
}
paper() {
  name=$1 expected=$2
  iconv -f UTF-8 -t UTF-8 "$work/$name.txt" > /dev/null 2>&1 || bad "$name: not UTF-8"
  is "$name: no tab, CR, NUL or escape" "$(LC_ALL=C tr -dc '\000-\011\013\015-\037\177' < "$work/$name.txt" | wc -c | tr -d ' ')" 0
  rm -f "$work"/part.*
  # A page ends with a form feed.
  awk -v part="$work/part." 'BEGIN { RS = "\f" }
      { n = split($0, line, "\n") - (substr($0, length($0)) == "\n"); if (n > most) most = n
        printf "%s", $0 > (part NR) }
      END { print NR, most + 0 }' "$work/$name.txt" > "$work/size"
  read -r count lines < "$work/size"
  columns=$(tr '\f' '\n' < "$work/$name.txt" | wc -L)
  is "$name: pages" "$count" "$expected"
  [ "$lines" -le 58 ] && ok "$name: $lines lines at most" || bad "$name: a page of $lines lines"
  [ "$columns" -le 72 ] && ok "$name: $columns columns at most" || bad "$name: a line of $columns columns"
  for page in $(seq "$count"); do
    [ "$count" -gt 1 ] || break
    is "$name: page $page says which it is" "$(sed -n '$s/^ *//p' "$work/part.$page")" "page $page of $count"
    # Every page starts with an area, a section, a source, the foot, a session, totals or the chart.
    [ "$page" = 1 ] || is "$name: page $page begins with something whole" \
      "$(sed -n '1s/^\(\[ ] [1-9]\|\[[a-z0-9-]*] \|[A-Z][a-z]*  \|Ask first  \|Walk, \|Now walk\|By area \|The last \|20[0-9-]*\).*/yes/p' "$work/part.$page")" yes
  done
  sent=$(tr -d '\f' < "$work/$name.txt" | grep -c '[^ ]')
  for media in A4 Letter; do
    is "$name on $media is taken for text" "$(print "$name" $media)" 'completed text/plain'
    is "$name on $media: pages" "$(pages "$work/$name.pdf")" "$expected"
    is "$name on $media: nothing wraps" "$(inked "$work/$name.pdf")" "$sent"
    for page in $(seq "$count"); do
      as_glyphs < "$work/part.$page" > "$work/sent"
      on_page "$work/$name.pdf" "$page" > "$work/got"
      if cmp -s "$work/sent" "$work/got"; then
        ok "$name on $media: page $page has every character"
      else
        bad "$name on $media: page $page differs"
      fi
    done
  done
}

sheet example 1 today --sore calf,it-band $day
sheet ascii 1 today --sore calf,it-band $day --ascii
sheet six 2 today --sore glutes,hip,quads,it-band,calf,foot --level firm $day
# All areas of the built-in catalogue.
sheet longest 3 today --level firm $day \
  --sore 'glutes:left=5,glutes:right=4,hip,quads:left=3,quads:right=5,itb=5,achilles=5,heel=5' \
  --sore 'knee,outer hip,shin,lower leg,hamstrings,ankle'
sheet tender 2 today $day --sore glutes:left=8,hip=7,quads=6,itb=6,achilles=7,heel:right=9,heel:left=6 --before-run
sheet hamstrings 1 today --catalogue hamstrings --sore it-band $day
sheet bare 1 today $day
sheet list 1 list
for release in glutes hip-rotators quads it-band calves plantar-fascia; do sheet "show-$release" 2 show $release; done
for tool in lacrosse-ball tennis-ball foam-roller rumbleroller; do sheet "show-$tool" 1 show $tool; done
awk 'BEGIN { for (i = 0; i < 90; i++)
  printf "{\"schema\":\"rollplan.session/1\",\"id\":\"s%d\",\"date\":\"2026-%02d-%02d\",\"total_s\":%d,\"areas\":[{\"release\":\"calves\",\"side\":\"both\",\"role\":\"asked\",\"tool\":\"tennis-ball\",\"holds\":6,\"pain_before\":%d,\"pain_after\":%d,\"helped\":true}],\"note\":\"hill repeats, then the long way home through the wood\"}\n", i, 8 + i / 30, 1 + i % 28, 300 + i, 4 + i % 3, 1 + i % 3 }' > "$work/history.jsonl"
sheet history 3 history --history "$work/history.jsonl" $day
"$program" today --sore fever $day > "$work/refusal.txt"
paper refusal 1

# The commands in `help printing`, with one page each.
"$program" help printing | sed -n 's/^  rollplan //p' > "$work/examples"
is 'help printing has examples' "$(wc -l < "$work/examples")" 6
while read -r example; do
  # The words on both sides of the pipe are split on purpose.
  "$program" ${example%% | lp*} > "$work/example.txt" || bad "$example: exit code $?"
  sent=$(as_glyphs < "$work/example.txt" | wc -c)
  lines=$(tr -d '\f' < "$work/example.txt" | grep -c '[^ ]')
  for media in A4 Letter; do
    state=$(print example $media ${example#* | lp})
    is "$example on $media" "${state%% *} $(pages "$work/example.pdf") $(on_page "$work/example.pdf" 1 | wc -c)" \
      "completed 1 $sent"
    # Lines cannot be compared if there are several pages on a sheet.
    case $example in *number-up*) ;; *) is '  nothing wraps' "$(inked "$work/example.pdf")" "$lines" ;; esac
  done
done < "$work/examples"
printf 'P1 calf roller\n' > "$work/image.txt"
is 'control: the first word can spoil a job' "$(print image A4)" 'stopped image/x-portable-bitmap'
state=$(print image A4 -o document-format=text/plain)
is 'help printing has what saves it' "${state%% *} $(grep -c document-format=text/plain "$work/examples")" 'completed 1'

# Shows that this scene can fail.
awk 'BEGIN { for (i = 0; i < 90; i++) printf "x"; print "" }' > "$work/wide.txt"
print wide A4 > /dev/null
is 'control: a line too wide wraps' "$(inked "$work/wide.pdf")" 2
"$program" today --sore calf,it-band $day > "$work/example.txt"
print example A4 > /dev/null
"$program" today --sore calf,it-band $day | sed '9s/[a-z]/x/' | as_glyphs > "$work/sent"
on_page "$work/example.pdf" 1 > "$work/got"
if cmp -s "$work/sent" "$work/got"; then bad 'control: another letter goes unseen'; else ok 'control: another letter is seen'; fi
exit $failed
