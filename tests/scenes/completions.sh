# Completion in real shells, using the installed files.
. "$2/tests/scenes/prologue"
need python3 cmake timeout
cd "$work" || exit 1
# cmake writes a list of installed files into the build folder, which may belong to another user.
cmake --install "$(dirname "$1")" --prefix "$work/prefix" > log 2>&1
share=$work/prefix/share
for script in bash-completion/completions/rollplan zsh/site-functions/_rollplan \
  fish/vendor_completions.d/rollplan.fish; do
  [ -s "$share/$script" ] || bad "$script is not installed: $(cat log)"
done
PATH=$work/prefix/bin:$PATH
export XDG_DATA_DIRS="$share:/usr/local/share:/usr/share"

# A user's catalogue with words that a shell must never run.
cat > own.json <<'END'
{"schema": "rollplan.catalogue/1", "releases": [{"id": "forearms", "area": "forearms",
 "name": "Arm `touch harm` $(touch harm) release: 'a' \"b\" \\", "lie": "L.", "roll": "R.",
 "words": ["forehand", "fore $(touch harm)", "fore;touch harm"],
 "tools": {"foam-roller": {"fit": 1}}}]}
END
printf '{' > broken.json
touch 'Monday plan.json' my.json
"$program" check own.json > log 2>&1 || bad "the catalogue: $(cat log)"

# --- lines as they are typed, and the words that should be offered
cat > questions <<'END'
rollplan => check completions config due help history list log plan remind show start today
rollplan to => today
rollplan today --sore => calves glutes hip-rotators it-band plantar-fascia quads
rollplan today --sore=it-band,p => plantar-fascia
rollplan today --sore it-band, => calves glutes hip-rotators plantar-fascia quads
rollplan today -s calf: => left right
rollplan today --sore=quads,calf:l => left
rollplan today --tools=foam-roller, => lacrosse-ball rumbleroller tennis-ball
rollplan today --level => firm gentle normal
rollplan today --json --run u => uphill
rollplan start --run my => my.json
rollplan list --format => html json markdown plain text
rollplan remind --as => at cron ics remind systemd
rollplan remind --days mon,t => thu tue
rollplan show r => rumbleroller
rollplan show --bri => --bri
rollplan today --bri => --brief
rollplan help sa => safety
rollplan completions => bash fish zsh
rollplan config => get list path set unset
rollplan config get l => level
rollplan config set color => always auto never
rollplan config set tools foam-roller,r => rumbleroller
rollplan check my => my.json
rollplan today --output=my => my.json
rollplan today --catalogue ham => hamstrings
rollplan today --catalogue hamstrings --sore ham => hamstrings
rollplan today --catalogue ./own.json --sore=fo => forearms
rollplan today --catalogue ./own.json --sore foreh => forehand
rollplan today --catalogue ./broken.json --sore q => quads
rollplan today --sore gro => gro
END
# A blank at the end of the line begins a new word.
sed -E 's/ => .*//; /( (to|my|ham|fo|foreh|q|gro|u|r|sa|l)|[,:=][a-z.]*|--bri)$/! s/$/ /; /(,|:)$/ s/ $//' questions > lines
sed 's/.* => //' questions > expected

# Prints the items of each answer, sorted. If nothing is offered, the line stays as it was.
items() {
  while IFS= read -r answer; do
    printf '%s\n' $answer | sed 's/.*[=:,]//' | sort | tr '\n' ' ' | sed 's/ $//'
    echo
  done
}

compare() {
  if diff expected "$2" > log; then
    ok "$1 completes $(wc -l < expected | tr -d ' ') lines"
  else
    bad "$1 (< expected, > offered):"
    cat log
  fi
}

# at_prompt WHAT COMMAND...: asks for all offers at once (Ctrl-T), and for one (Tab)
cat > tabs <<'END'
rollplan tod\t--sore cal\t,gl\t
rollplan today --sore it\ band,gl\t
rollplan today --sore=calf:l\t
rollplan check M\t
rollplan check 'M\t
rollplan today > my\t
rollplan today --sore $(touch harm) --form\t
rollplan today --sore \t
END
cat > tabbed <<'END'
rollplan today --sore calves,glutes
rollplan today --sore it\ band,glutes
rollplan today --sore=calf:left
rollplan check Monday\ plan.json
rollplan check 'Monday plan.json'
rollplan today > my.json
rollplan today --sore $(touch harm) --format
rollplan today --sore
END
at_prompt() {
  what=$1
  shift
  [ -n "${CI:-}" ] || has_terminals || { echo "skip  $what: no pseudo terminal can be opened"; return; }
  sed 's/$/\\x14/' lines | timeout 120 python3 "$source_dir/tests/scenes/at_prompt.py" "$@" > inserted 2> screen
  sed 's/ *$//' inserted | paste -d '\n' lines - | while IFS= read -r line && IFS= read -r answer; do
    printf '%s\n' "${answer#"${line% *} "}"
  done | items > offered
  compare "$what" offered
  timeout 120 python3 "$source_dir/tests/scenes/at_prompt.py" "$@" < tabs 2>> screen | sed 's/ *$//' > inserted
  if diff tabbed inserted > log; then ok "$what writes"; else bad "$what writes: $(cat log)"; fi
}

# The instructions for one shell in the help.
as_help_says() {
  "$program" help completions | sed -n "s/^  $1  *//p" > advice
  [ -s advice ] || bad "help says nothing of $1"
  sh advice
}

ask_bash() {
  need bash
  cat > bashrc <<'END'
PS1='READY> '
bind '"\C-t": insert-completions'
bind -x '"\C-g": printf "BUFFER<%s>\n" "$READLINE_LINE"'
END
  cp bashrc .bashrc
  as_help_says bash
  at_prompt 'bash, as help says,' bash --noprofile --rcfile .bashrc -i
  package=/usr/share/bash-completion/bash_completion
  if [ -r $package ]; then
    { cat bashrc; echo ". $package"; } > with_package
    at_prompt 'bash, loading it when asked,' bash --noprofile --rcfile with_package -i
  elif [ -n "${CI:-}" ]; then
    bad 'bash-completion is not installed'
  else
    echo 'skip  bash-completion is not installed'
  fi
}

ask_zsh() {
  need zsh
  cat > zshrc <<'END'
PS1='READY> '
autoload -U compinit && compinit -u
zstyle ':completion:*' insert-tab false
zstyle ':completion:all-matches::::' completer _all_matches _complete
zstyle ':completion:all-matches:*' insert true
zle -C all-matches complete-word _generic
bindkey '^T' all-matches
dump() { print -r -- "BUFFER<$BUFFER>" > /dev/tty }
zle -N dump
bindkey '^G' dump
END
  { echo "fpath=($share/zsh/site-functions \$fpath)"; cat zshrc; } > .zshrc
  at_prompt zsh zsh -d -i
  has 'zsh says what the words are' screen 'glutes  *-- Glute release'
  rm -f .zcompdump*
  cp zshrc .zshrc
  as_help_says zsh
  at_prompt 'zsh, as help says,' zsh -d -i
}

in_fish() {
  timeout 120 fish asks.fish < lines > inserted 2> log
  paste -d '\n' lines inserted | while IFS= read -r line && read -r count answer; do
    if [ "$count" = 0 ]; then echo "${line##* }"; else echo "$answer"; fi
  done | items > offered
  compare "$1" offered
}

ask_fish() {
  need fish
  # complete -C prints a tab and a description after each word.
  cat > asks.fish <<'END'
while read -l line
    set -l words (complete -C $line | string replace -r '\t.*' '')
    echo (count $words) $words
end
END
  in_fish fish
  fish -c 'complete -C "rollplan today --sore=calf:l"' > log
  is 'fish says what the words are' "$(cat log)" '--sore=calf:left	Calf release, left'
  export XDG_DATA_DIRS=/usr/share
  mkdir -p .config/fish
  as_help_says fish
  in_fish 'fish, as help says,'
}

asked=0
for shell in bash zsh fish; do
  (failed=0; ask_$shell; exit $failed)
  case $? in
    0) asked=$((asked + 1)) ;;
    77) ;;
    *) failed=1 ;;
  esac
done
[ ! -e harm ] && ok 'nothing of a catalogue is run' || bad 'a word was run'
[ $failed = 1 ] || [ $asked -gt 0 ] || exit 77
exit $failed
