# A routine's page in a browser: the whole session, the printed sheets, and what the page may do.
. "$2/tests/scenes/prologue"
need pdfinfo pdftotext
. "$source_dir/tests/scenes/browser"
cd "$work" || exit 1

# page FILE ARGUMENTS...
page() {
  file=$1
  shift
  "$program" today "$@" $day --format html > "$file" || bad "$file: exit code $?"
}
page four.html --sore calf,it-band
page six.html --sore glutes,hip,quads,it-band,calf,foot --level firm
page again.html --sore calf,it-band
"$program" today --sore calf,it-band $day --format json > four.json

# --- the pages that the browser will show
with four.html "$helpers/report.js" "$helpers/follow.js" > follow.html

with four.html "$helpers/report.js" "$helpers/marked.js" > marked.html
with four.html "$helpers/report.js" "$helpers/edge.js" > edge.html

sed -e 's|^<script>|&var changed;|' -e 's|^color-scheme: light dark;$|color-scheme: light;|' \
  -e 's|^<main>$|&<img src="https://example.org/x.png"><p style="color: red" onclick="x()">|' four.html > other.html
echo "addEventListener('load', () => setTimeout(() => report(['loaded']), 500));" > loaded.js
with other.html "$helpers/report.js" loaded.js > changed.html

python3 - > hostile.json << 'END'
import json
evil = ("</script></style></title><script>window.evil = 1</script><img src=x onerror='window.evil = 2'>"
        "\" onload=\"window.evil = 3\" ' style='x' <a href=\"javascript:window.evil = 4\">a</a> &lt;b&gt; <!-- ]]> ")
print(json.dumps({"schema": "rollplan.catalogue/1",
    "sources": [{"id": "s", "text": evil}],
    "tools": [{"id": "evil-tool", "name": evil, "words": ["evil tool"], "about": evil, "softness": 3, "sources": ["s"]}],
    "releases": [{"id": "evil", "name": evil, "area": evil, "words": ["evil word"], "muscles": evil,
        "lie": evil, "roll": evil, "lighter": evil, "stronger": evil, "stretch": evil, "test_drive": evil,
        "cautions": [{"text": evil, "sources": ["s"]}], "tools": {"evil-tool": {"fit": 1}}}]}))
END
page hostile.html --catalogue ./hostile.json --sore evil
sed '/<main>/,/<\/main>/ { s/&lt;!--//g; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'"'"'/g }' hostile.html > raw.html
for name in hostile raw; do
  with $name.html "$helpers/report.js" "$helpers/hostile.js" > $name-shown.html
done

for media in A4 Letter; do
  echo "@page { size: $media }" > paper.css
  for name in four six; do with $name.html paper.css > $name-$media.html; done
done
echo '.screen { display: block !important }' > buttons.css
with four.html buttons.css > buttons.html

browse << END
answer follow.html 900000 follow.answer
answer marked.html 5000 marked.answer
answer edge.html 5000 edge.answer 360 740
answer edge.html 5000 tablet.answer 768 1024
answer changed.html 5000 changed.answer
answer hostile-shown.html 20000 hostile.answer
answer raw-shown.html 20000 raw.answer
pdf four-A4.html four-A4.pdf
pdf four-Letter.html four-Letter.pdf
pdf six-A4.html six-A4.pdf
pdf six-Letter.html six-Letter.pdf
pdf buttons.html buttons.pdf
END

# --- the whole session, in virtual time
python3 - four.json > cues << 'END'
import json, sys
starts, seconds = 0, []
for step in json.load(open(sys.argv[1]))["steps"]:
    for cue in step["cues"]:
        seconds.append(starts)
        starts += cue["s"]
print(" ".join(f"{i}:{s}" for i, s in enumerate(seconds)))
END
is 'every cue begins at its second' "$(sed -n 1p follow.answer)" "$(cat cues)"
is 'then the page asks about the pain' "$(sed -n 2p follow.answer)" 'end: Done. How is the pain now?'
is 'with no fault, nothing blocked and nothing asked for' "$(sed -n '3,$p' follow.answer)" ''

# --- what was marked in a test drive is in the line to type, but no area that it does not log
log_line='rollplan log --sore calves=_,it-band=_ --after calves=_,it-band=_'
has 'before, the line names nothing that helped' marked.answer "^$log_line --time 1"
is 'then it names those areas of the line that were marked' "$(sed -n 2p marked.answer | sed 's/ --time.*//')" "$log_line --helped it-band,calves"
is '  with no fault' "$(sed -n '3,$p' marked.answer)" ''

# --- a phone that must be told to keep the screen on
has 'the notice is shown' edge.answer '^This page cannot keep the screen on'
has '  and all words and buttons stay on a screen of 360 x 740' edge.answer '^too high by 0$'
has '  and on one of 768 x 1024' tablet.answer '^too high by 0$'

# --- what the page may do
for what in 'style-src-elem inline' 'style-src-attr inline' 'script-src-elem inline' 'script-src-attr inline' \
  'img-src https://example.org/x.png'; do
  has "control: the browser blocks $what" changed.answer "^blocked: $what"
done
# The empty icon is an address too. Without it, browsers request one.
elsewhere() { grep -o -i -E "[a-z]+://|url\(|@import|(src|srcset|href|action)=[\"']?[^\"' >]*" "$1" | grep -v '^href="data:,$'; }
for file in four.html six.html; do
  is "$file names no other place" "$(elsewhere $file)" ''
  size=$(wc -c < $file)
  [ "$size" -le 65536 ] && ok "$file: $size bytes" || bad "$file: $size bytes"
done
is 'control: another place is seen' "$(elsewhere other.html)" 'src="https://example.org/x.png'
if cmp -s four.html again.html; then ok 'the same bytes again'; else bad 'other bytes the second time'; fi

# --- on paper
# on_paper NAME PAPER PAGES
on_paper() {
  pdftotext -raw "$1-$2.pdf" sheet.txt
  is "$1 areas on $2: pages" "$(pdfinfo "$1-$2.pdf" | sed -n 's/^Pages: *//p')" "$3"
  is '  with a box for every hold' "$(grep -o ☐ sheet.txt | wc -l)" "$(grep -o 'data-kind="hold"' "$1.html" | wc -l)"
  is '  and no button' "$(grep -c -E '^(Start|Pause|Next)$' sheet.txt)" 0
}
for media in A4 Letter; do
  on_paper four $media 1
  on_paper six $media 2
  width=$([ $media = A4 ] && echo 59[45] || echo 612)
  pdfinfo four-$media.pdf > info
  has "$media has the width of $media" info "^Page size: *$width"
done
pdftotext -raw buttons.pdf buttons.txt
has 'control: a printed button is seen' buttons.txt '^Start$'

# --- texts that try to be markup
is 'no text of a catalogue runs' "$(sed -n 1p hostile.answer)" 'evil: undefined'
is '  or becomes an element or an attribute' "$(sed -n 2p hostile.answer)" 'strangers: '
is '  or a script' "$(sed -n 3p hostile.answer)" 'scripts: 3'
has '  but is shown as it is' hostile.answer '^title: </script></style></title><script>window.evil = 1'
is '  with nothing blocked' "$(sed -n '5,$p' hostile.answer)" ''
is 'control: without escapes the policy still lets none run' "$(sed -n 1p raw.answer)" 'evil: undefined'
has 'control: but the elements are seen' raw.answer '^strangers: .*onerror='
has 'control: and blocked' raw.answer '^blocked: script-src'
exit $failed
