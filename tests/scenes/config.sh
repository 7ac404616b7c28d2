# Several programs change the configuration at once, and no value is lost.
. "$2/tests/scenes/prologue"

config=$work/.config/rollplan/config.json
set_all() {
  "$program" config set width 80 &
  "$program" config set level firm &
  "$program" config set time 12m &
  "$program" config set tools foam &
  "$program" config set run easy &
  "$program" config set say true &
  "$program" config set color never &
  "$program" config set catalogue hamstrings &
  "$program" config set hr_max 188 &
  wait
}
lost=0
for _ in 1 2 3 4 5 6 7 8 9 10; do
  rm -rf "$work/.config"
  set_all
  "$program" check "$config" > "$work/out"
  grep -q 'sets 9 of 9 keys' "$work/out" || lost=$((lost + 1))
done
is 'all values are kept, in each of ten rounds' "$lost" 0
is 'no other file is left there' "$(ls -A "$work/.config/rollplan")" config.json

unset_all() {
  for key in width level time tools run say color catalogue hr_max; do "$program" config unset $key & done
  wait
}
unset_all
"$program" check "$config" > "$work/out"
has 'and all are taken out' "$work/out" 'sets 0 of 9 keys'

mkdir "$work/dotfiles"
mv "$config" "$work/dotfiles/" && ln -s ../../dotfiles/config.json "$config"
set_all
"$program" check "$work/dotfiles/config.json" > "$work/out"
has 'a link is followed' "$work/out" 'sets 9 of 9 keys'
is 'and stays' "$(readlink "$config")" ../../dotfiles/config.json

"$program" config unset width --config "$work/nowhere/config.json"
is 'nothing is made to take a value out of it' "$(ls -d "$work/nowhere" 2> "$work/err")" ''
exit $failed
