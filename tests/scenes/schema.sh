# The catalogues that ship keep the schema that editors check with, and the schema sees a slip.
. "$2/tests/scenes/prologue"
need_python jsonschema

cat > "$work/validate.py" <<'END'
import json, sys
import jsonschema

schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2]))):
    print("/".join(map(str, error.absolute_path)) + ": " + error.message[:200])
END
validate() { "$python" "$work/validate.py" "$source_dir/data/catalogue.schema.json" "$1" > "$work/out" 2>&1; }

for name in catalogue hamstrings example-catalogue; do
  validate "$source_dir/data/$name.json"
  is "$name.json keeps the schema" "$(cat "$work/out")" ''
  "$program" check "$source_dir/data/$name.json" > "$work/out"
  is "$name.json has no faults" $? 0
done

sed 's/"fit": 1/"fit": 9/; s/"muscles"/"muscels"/' "$source_dir/data/hamstrings.json" > "$work/slip.json"
validate "$work/slip.json"
has 'the schema sees a number out of range' "$work/out" 'fit'
has 'and an unknown key' "$work/out" 'muscels'
"$program" check "$work/slip.json" > "$work/out"
is 'and so does the program' $? 1
exit $failed
