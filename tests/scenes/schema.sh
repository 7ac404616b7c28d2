# The shipped files match the schemas for editors, and each schema notices mistakes.
. "$2/tests/scenes/prologue"
need_python jsonschema

# One process validates all files, because loading jsonschema takes longer than the rest.
cat > "$work/validate.py" <<'END'
import json, sys
import jsonschema

validators = {}

def validator(path):
    if path not in validators:
        schema = json.load(open(path))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[path] = jsonschema.Draft202012Validator(schema)
    return validators[path]

def faults(schema, document):
    try:
        for error in validator(schema).iter_errors(json.load(open(document))):
            yield "/".join(map(str, error.absolute_path)) + ": " + error.message[:200]
    except Exception as error:
        yield f"cannot be validated: {error}"

for line in sys.stdin:
    schema, document, out = line.rstrip("\n").split("\t")
    with open(out, "w") as file:
        file.writelines(fault + "\n" for fault in faults(schema, document))
    print("validated", flush=True)
END
mkfifo "$work/questions" "$work/answers"
"$python" "$work/validate.py" < "$work/questions" > "$work/answers" &
exec 3> "$work/questions" 4< "$work/answers"
# validate FILE [KIND]: writes the faults that the schema sees to $work/out
validate() {
  printf '%s\t%s\t%s\n' "$source_dir/data/${2:-catalogue}.schema.json" "$1" "$work/out" >&3
  read -r answer <&4 || bad "the validator stopped at $1"
}

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

# figure EDIT: both the schema and the program notice it in a figure
figure() {
  sed "$1" "$source_dir/data/hamstrings.json" > "$work/slip.json"
  validate "$work/slip.json"
  has "the schema sees $1" "$work/out" 'figure'
  "$program" check "$work/slip.json" > "$work/out"
  is 'and so does the program' $? 1
}
figure 's/"head": \[12, 7\]/"head": [61, 7]/'
figure 's/"head": \[12, 7\]/"head": [12, 41]/'
figure 's/"head": \[12, 7\]/"head": [12]/'
figure 's/"head": \[12, 7\]/"haed": [12, 7]/'
figure 's/"tool": \[26, 36\]/"tool": [26, 36, 1]/'
figure 's/"arrow": \[\[22, 38\], /"arrow": [/'
figure 's/"arrow": \[\[22, 38\], \[32, 38\]/"arrow": [[22, 38], [22, 38]/'
figure 's/"lines": \[\[\[13, 11\], \[18, 29\]\]/"lines": [[[13, 11]]/'

cat > "$work/config.json" <<'END'
{
  "$schema": "config.schema.json",
  "schema": "rollplan.config/1",
  "tools": ["foam-roller", "tennis ball"],
  "level": "gentle",
  "time": "1h30m",
  "run": "easy",
  "catalogue": ["hamstrings"],
  "say": "espeak-ng -s 120",
  "width": 80,
  "color": "never",
  "hr_max": 188
}
END
validate "$work/config.json" config
is 'a configuration with every key keeps the schema' "$(cat "$work/out")" ''
"$program" check "$work/config.json" > "$work/out"
has 'and has no faults' "$work/out" 'sets 9 of 9 keys'

# A request for plan: the schema and the program agree on what is right.
for request in '{}' '{"id": 7, "sore": "calf"}' '{"id": "a", "sore": ["calf", "foot=6"], "before_run": true}' \
  '{"schema": "rollplan.request/1", "time": "12m", "tools": ["foam-roller"], "level": null}'; do
  echo "$request" > "$work/request.json"
  validate "$work/request.json" request
  is "$request keeps the schema" "$(cat "$work/out")" ''
  "$program" plan --strict "$work/request.json" > "$work/out"
  is 'and is planned' $? 0
done
for request in '{"id": 1.5}' '{"soar": "calf"}' '{"sore": []}' '{"sore": [7]}' '{"sore": " "}' '{"tools": 7}' \
  '{"before_run": "yes"}' '{"schema": "rollplan.routine/1"}'; do
  echo "$request" > "$work/request.json"
  validate "$work/request.json" request
  is "the schema sees the fault in $request" "$(test -s "$work/out"; echo $?)" 0
  "$program" plan --strict "$work/request.json" > "$work/out"
  is 'and so does the program' $? 1
done

echo '{ "level": "gentle" }' > "$work/short.json"
validate "$work/short.json" config
is 'a configuration without a schema keeps it too' "$(cat "$work/out")" ''
"$program" check "$work/short.json" > "$work/out"
has 'and has no faults' "$work/out" 'sets 1 of 9 keys'

# slip KEY EDIT: both the schema and the program notice it
slip() {
  sed "$2" "$work/config.json" > "$work/slip.json"
  validate "$work/slip.json" config
  has "the schema of the configuration sees $2" "$work/out" "$1"
  "$program" check "$work/slip.json" > "$work/out"
  is 'and so does the program' $? 1
}
slip schema 's|config/1|config/2|'
slip levle 's/level/levle/'
slip tools 's/\["foam-roller".*\]/"foam-roller"/'
slip tools 's/\["foam-roller".*\]/[]/'
slip tools/1 's/tennis ball/tennis,foam/'
slip tools/1 's/tennis ball/ /'
slip level 's/gentle/Gentle/'
slip time 's/1h30m/12/'
slip time 's/1h30m/0m/'
slip time 's/1h30m/30m1h/'
slip run 's/"easy"/7/'
slip run 's/"easy"/""/'
slip catalogue 's/\["hamstrings"\]/{}/'
slip say 's/"espeak.*"/null/'
slip width 's/80/39/'
slip width 's/80/201/'
slip width 's/80/80.5/'
slip width 's/80/"80"/'
slip color 's/never/red/'
exit $failed
