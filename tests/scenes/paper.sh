# Prints through a real print server of its own and looks at the pages.
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
# The filters of a server that root starts must run as somebody else.
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

# A port that is free is found by trying.
is_up() { lpstat -r 2> /dev/null | grep -q 'is running'; }
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
    # It ends by itself should this scene be killed.
    timeout 600 cupsd -f -c "$work/etc/cupsd.conf" -s "$work/etc/cups-files.conf" > "$work/log/out" 2>&1 &
    server=$!
    tries=0
    while ! is_up && kill -0 "$server" 2> /dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
    # Ours, and not another's that took the port meanwhile.
    kill -0 "$server" 2> /dev/null && is_up && break
    kill "$server" 2> /dev/null; wait "$server" 2> /dev/null
    server=
  fi
  port=$((port + 101))
done
[ -n "$server" ] || { bad "cupsd does not start: $(tail -3 "$work/log/error" 2> /dev/null)"; exit 1; }
lpadmin -p paper -E -v "file:$work/out/page.pdf" -m $ppd 2> /dev/null || { bad 'no printer'; exit 1; }

# print NAME MEDIA: prints $work/NAME.txt, leaves a PDF, says how it went and as which type
print() {
  : > "$work/out/page.pdf"
  chmod 666 "$work/out/page.pdf"
  job=$(lp -d paper -o "media=$2" < "$work/$1.txt" 2> "$work/refused" | sed -n 's/^request id is [^ ]*-\([0-9]*\) .*/\1/p')
  [ -n "$job" ] || { echo "refused: $(cat "$work/refused")"; return; }
  tries=0
  until grep -q -E "\[Job $job\] (Job (completed|stopped|aborted)|.*stopped due to)" "$work/log/error"; do
    [ $tries -lt 300 ] || { echo 'never ends'; return; }
    sleep 0.1
    tries=$((tries + 1))
  done
  cp "$work/out/page.pdf" "$work/$1.pdf"
  state=completed
  grep -q "\[Job $job\] Job stopped due to" "$work/log/error" && state=stopped
  echo "$state $(sed -n "s/.*\[Job $job\] Request file type is \(.*\)\./\1/p" "$work/log/error" | tail -1)"
}
pages() { pdfinfo "$1" 2> /dev/null | sed -n 's/^Pages: *//p'; }
inked() { pdftotext -raw "$1" - 2> /dev/null | tr -d '\f' | grep -c .; }

# sheet NAME PAGES ARGUMENTS...: what is printed, on both papers
sheet() {
  name=$1 expected=$2
  shift 2
  "$program" "$@" > "$work/$name.txt" || bad "$name: exit code $?"
  iconv -f UTF-8 -t UTF-8 "$work/$name.txt" > /dev/null 2>&1 || bad "$name: not UTF-8"
  is "$name: no tab, CR, NUL or escape" "$(LC_ALL=C tr -dc '\000-\011\013\015-\037\177' < "$work/$name.txt" | wc -c | tr -d ' ')" 0
  # A page ends with a form feed.
  awk 'BEGIN { RS = "\f" } { n = split($0, line, "\n") - (substr($0, length($0)) == "\n"); if (n > most) most = n }
       END { print NR, most + 0 }' "$work/$name.txt" > "$work/size"
  read -r count lines < "$work/size"
  columns=$(tr '\f' '\n' < "$work/$name.txt" | wc -L)
  is "$name: pages" "$count" "$expected"
  [ "$lines" -le 58 ] && ok "$name: $lines lines at most" || bad "$name: a page of $lines lines"
  [ "$columns" -le 72 ] && ok "$name: $columns columns at most" || bad "$name: a line of $columns columns"
  sent=$(tr -d '\f' < "$work/$name.txt" | grep -c '[^ ]')
  for media in A4 Letter; do
    is "$name on $media is taken for text" "$(print "$name" $media)" 'completed text/plain'
    is "$name on $media: pages" "$(pages "$work/$name.pdf")" "$expected"
    is "$name on $media: nothing wraps" "$(inked "$work/$name.pdf")" "$sent"
  done
}

sheet example 1 today --sore calf,it-band $day
sheet ascii 1 today --sore calf,it-band $day --ascii
sheet six 2 today --sore glutes,hip,quads,it-band,calf,foot --level firm $day
sheet hamstrings 1 today --catalogue hamstrings --sore it-band $day
sheet bare 1 today $day
sheet list 1 list
for release in glutes hip-rotators quads it-band calves plantar-fascia; do sheet "show-$release" 2 show $release; done
sheet show-foam-roller 1 show foam-roller
"$program" today --sore fever $day > "$work/refusal.txt"
is 'a refusal prints too' "$(print refusal A4)" 'completed text/plain'

# The scene must be able to see what it looks for.
printf 'P1 calf roller\n' > "$work/image.txt"
is 'control: the first word can spoil a job' "$(print image A4)" 'stopped image/x-portable-bitmap'
awk 'BEGIN { for (i = 0; i < 90; i++) printf "x"; print "" }' > "$work/wide.txt"
print wide A4 > /dev/null
is 'control: a line too wide wraps' "$(inked "$work/wide.pdf")" 2
exit $failed
