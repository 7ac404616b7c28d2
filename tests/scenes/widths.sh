# The table of character widths is what its script makes from Unicode.
. "$2/tests/scenes/prologue"
need python3
cd "$work" || exit 1
python3 "$source_dir/src/embed/widths.py" --check > text
code=$?
[ $code != 77 ] || skip "$(cat text)"
is "it is up to date: $(cat text)" $code 0

# Shows that the script notices a change.
mkdir -p src/embed src/text
cp "$source_dir/src/embed/widths.py" src/embed
sed 's/0x231A, 0x231B/0x231A, 0x231C/' "$source_dir/src/text/width_table.hpp" > src/text/width_table.hpp
python3 src/embed/widths.py --check > text
is 'a wrong table is noticed' $? 1
exit $failed
