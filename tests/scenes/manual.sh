# The manual pages: mandoc accepts them, they are readable, and their examples run.
. "$2/tests/scenes/prologue"
need mandoc
pages=$source_dir/docs/man
cd "$work" || exit 1
backspace=$(printf '\b')

for page in rollplan.1 rollplan-catalogue.5 rollplan-config.5; do
  # The pages that it refers to need not be installed here.
  mandoc -T lint -W style "$pages/$page" 2>&1 |
    grep -v -e 'referenced manual not found' -e 'outdated mandoc.db' > lint
  is "mandoc finds no fault in $page" "$(cat lint)" ''
  if mandoc -T utf8 -O width=78 "$pages/$page" > shown 2> err && [ "$(wc -l < shown)" -gt 80 ]; then
    ok "mandoc shows $page"
  else
    bad "mandoc does not show $page: $(cat err)"
  fi
  if mandoc -T ascii -O width=78 "$pages/$page" 2> err | sed "s/.$backspace//g" |
    awk 'length > 78 { print; wide = 1 } END { exit !wide }'; then
    bad "$page is wider than a terminal"
  else
    ok "$page fits a terminal"
  fi
done
printf '.Dd nowhen\n.Dt X 1\n.Sh NAME\n.Foo\n' > wrong.1
if mandoc -T lint -W style wrong.1 > lint 2>&1; then bad 'a wrong page is found right'; else ok 'a wrong page is found'; fi

if man --version 2> /dev/null | grep -q '^man '; then
  for page in rollplan.1 rollplan-catalogue.5 rollplan-config.5; do
    MANWIDTH=78 man --warnings -l "$pages/$page" > shown 2> err
    [ -s err ] && bad "man complains about $page: $(cat err)"
    has "man shows $page" shown 'SEE ALSO'
  done
fi

# displays PAGE: prints the literal displays of a page as plain text
displays() {
  sed -n '/^\.Bd -literal/,/^\.Ed/p' "$pages/$1" |
    sed -e '/^\./d' -e 's/\\-/-/g' -e "s/\\\\(aq/'/g" -e 's/\\(ti/~/g' -e 's/\\(ha/^/g'
}

# The worked examples, saved under the names given in the text.
displays rollplan-catalogue.5 | sed -n '/^{$/,/^}$/p' > my.json
is 'the example of a catalogue is faultless' \
  "$("$program" check my.json)" 'my.json: no faults; with it the catalogue has 7 releases and 5 tools'
cp my.json forearms.json
displays rollplan-config.5 | sed -n '/^{$/,/^}$/p' > config.json
for call in "today --sore forearm $day" 'config list' 'show hamstrings'; do
  "$program" $call --config config.json > out 2> err && [ -s out ] && ok "$call, with the example of a configuration" ||
    bad "$call, with the example of a configuration: $(cat err)"
done
printf '{\n  "schema": "rollplan.config/1",\n  "level": "hard"\n}\n' > config.json
"$program" today --config config.json > out 2> err
is 'a fault in a configuration' $? 3
has 'a fault is told as the manual says' err "$(displays rollplan-config.5 | grep '^config.json:')"

# Where each value comes from; only the folder's name differs.
XDG_CONFIG_HOME=$work/settings
export XDG_CONFIG_HOME
"$program" config set tools foam-roller,lacrosse-ball && "$program" config set level gentle ||
  bad 'no configuration is made'
"$program" config list | sed 's|/.*/rollplan/|.../rollplan/|' > origins
displays rollplan-config.5 | grep -e '^tools ' -e '^level ' -e '^time ' > shown
[ "$(wc -l < shown)" -eq 3 ] || bad 'the manual does not show where values come from'
while IFS= read -r line; do
  grep -q -x -F -e "$line" origins || bad "config list has no line: $line"
done < shown

# The example of a routine.
"$program" today --sore calf,it-band --level normal $day > routine
displays rollplan.1 | sed -n '/^\[ \]/,/test drive/p' > area
[ "$(wc -l < area)" -gt 8 ] || bad 'the manual shows no area'
while IFS= read -r line; do
  grep -q -x -F -e "$line" routine || bad "no such line in the routine: $line"
done < area

# All examples, without the programs they are piped into. Other scenes test live sessions.
for page in rollplan.1 rollplan-catalogue.5 rollplan-config.5; do displays "$page"; done |
  grep '^rollplan ' | grep -v -e '\.\.\.' -e '^rollplan start' |
  sed -e 's/ *[|>&].*//' -e "s|\$HOME|$HOME|" > calls
[ "$(wc -l < calls)" -gt 20 ] || bad 'the manual has no examples'
while read -r word rest; do
  "$program" $rest > out 2> err < /dev/null
  code=$?
  if [ "$code" -le 1 ] && [ ! -s err ]; then ok "$word $rest"; else bad "$word $rest: $code, $(cat err)"; fi
done < calls
exit $failed
