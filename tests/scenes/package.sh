# `cmake --install` installs everything: the program, its files, and the library for a project
# without our sources.
. "$2/tests/scenes/prologue"
build=${BUILD_DIR:?is the folder of the build}
[ -z "$(cached ROLLPLAN_SANITIZE)" ] || skip 'the library of this build needs its sanitizers'
case "$(cached ROLLPLAN_INSTALL)" in
  OFF | FALSE | 0) skip 'this build does not install' ;;
esac
need cmake

# The installation is moved afterwards, as if it had been unpacked elsewhere.
first=$work/first
cmake --install "$build" --prefix "$first" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
prefix=$work/moved
mv "$first" "$prefix"
cd "$prefix" || exit 1

is 'the program is installed' "$(bin/rollplan --version)" "$("$program" --version)"
for file in catalogue.json catalogue.schema.json config.schema.json request.schema.json example-catalogue.json hamstrings.json; do
  cmp "$source_dir/data/$file" "share/rollplan/$file" && ok "share/rollplan/$file"
done || bad 'the data is not installed'
for file in LICENSE README.md changelog.md copyright; do
  [ -s "share/doc/rollplan/$file" ] && ok "share/doc/rollplan/$file" || bad "no $file"
done
# Of a page that README.md links to: (docs/phone.md) or (LICENSE).
sed -n 's/.*](\([^)#:]*\)).*/\1/p' share/doc/rollplan/README.md | while read -r page; do
  [ -e "share/doc/rollplan/$page" ] || echo "$page"
done > "$work/dead"
is 'the links of README.md lead somewhere' "$(cat "$work/dead")" ''
has "the notices are made of the licence" share/doc/rollplan/copyright '^ Permission is hereby granted'
is 'every public header is installed' "$(cd include/rollplan && ls)" \
  "$(cd "$source_dir/include/rollplan" && ls)"
grep -rlI -F -e "$source_dir" -e "$build" -e "$first" . && bad 'a file names the place it was made in' ||
  ok 'no file names the place it was made in'
is 'there is nothing but these' "$(ls | tr '\n' ' ')" 'bin include lib share '

# A separate project with this build's compiler and flags, made of the programs in the
# documentation. Each program begins with a comment that names its file.
outside=$work/outside
mkdir "$outside"
cp "$source_dir/tests/outside/CMakeLists.txt" "$outside"
awk -v folder="$outside" '
  /^```/ { file = ""; begins = $0 == "```cpp"; next }
  begins { file = folder "/" $2; begins = 0 }
  file != "" { print > file }' "$source_dir/docs/library.md"
if cmake -S "$outside" -B "$outside/build" -DCMAKE_PREFIX_PATH="$prefix" \
  -DCMAKE_CXX_COMPILER="$(cached CMAKE_CXX_COMPILER)" -DCMAKE_CXX_FLAGS="$(cached CMAKE_CXX_FLAGS)" \
  > "$work/log" 2>&1 && cmake --build "$outside/build" >> "$work/log" 2>&1; then
  ok 'find_package(rollplan) is all that an outside project needs'
else
  cat "$work/log"
  bad 'an outside project does not build'
  exit 1
fi

# Each prints the same as the program.
"$program" today $day --sore calf,it-band > "$work/expected"
"$outside/build/plan" > "$work/got"
cmp "$work/expected" "$work/got" && ok 'plan.cpp plans what the program plans' || bad 'plan.cpp plans something else'

example=$source_dir/data/example-catalogue.json
"$program" today $day --catalogue "$example" --sore forearm:left=6 --tools stick --format markdown > "$work/expected"
"$outside/build/own" "$example" > "$work/got"
cmp "$work/expected" "$work/got" && ok 'own.cpp reads a catalogue' || bad 'own.cpp plans something else'

echo '{"schema": "rollplan.catalogue/1", "tools": [5]}' > "$work/faulty.json"
"$outside/build/own" "$work/faulty.json" > "$work/got" 2>&1 && bad 'own.cpp takes a faulty catalogue'
"$program" check "$work/faulty.json" > "$work/expected" 2>&1
cmp "$work/expected" "$work/got" && ok 'own.cpp lists every fault' || bad 'own.cpp lists other faults'
exit $failed
