# On a terminal, long text goes through the pager. If the pager fails, the text is printed directly.
. "$2/tests/scenes/prologue"
need script stty timeout
need_terminals
cd "$work" || exit 1
mkdir empty
printf '#!/bin/sh\necho ours\nwhile read -r line; do echo "$line"; done\n' > ours && chmod +x ours

# screen WHAT [VARIABLE...]: shows a help text on a terminal with five lines
screen() {
  what=$1
  shift
  env "$@" TERM=xterm SHELL=/bin/sh tried="$program" \
    timeout 20 script -q -e -c 'stty rows 5 cols 80; PATH=${path:-$PATH} exec "$tried" help exit-codes' /dev/null \
    < /dev/null > text 2>&1
  is "$what: exit code" $? 0
  is '  the whole text, once' "$(grep -c -e '^Exit codes' -e 'due -q && rollplan' text)" 2
}
screen 'a pager of ours' PAGER=./ours
has '  which is used' text '^ours'
screen 'a pager that stops by a signal has been used' PAGER='cat; kill -KILL $$'
for pager in '' ' ' /etc/passwd ./nosuch '( broken' 'cat >&-' 'false'; do
  screen "PAGER='$pager'" PAGER="$pager"
  if grep -q ours text; then bad '  another pager is used'; fi
done
screen 'PAGER is empty, and less would be there' PAGER= path="$work/empty"
is '  it is not asked for' "$(grep -c 'less' text)" 0
screen 'less is not installed' -u PAGER path="$work/empty"
exit $failed
