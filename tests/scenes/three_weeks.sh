# Runs the commands of docs/three-weeks.md and compares their output.
. "$2/tests/scenes/prologue"
need python3 jq
python3 "$source_dir/tests/follow-document" "$source_dir/docs/three-weeks.md" "$program" || failed=1

# Shows that this scene notices a difference.
sed 's/Calves/Shins/' "$source_dir/docs/three-weeks.md" > "$work/wrong.md"
if python3 "$source_dir/tests/follow-document" "$work/wrong.md" "$program" > "$work/out"; then
  bad 'control: another word goes unseen'
else
  ok 'control: another word is seen'
fi
exit $failed
