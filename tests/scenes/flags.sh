# The compiler flags of a packager are kept, and each cache of .cmake does what it says.
. "$2/tests/scenes/prologue"
build=${BUILD_DIR:?is the folder of the build}
need cmake

# cached NAME: a setting of this build
cached() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }
compiler=$(cached CMAKE_CXX_COMPILER)
generator=$(cached CMAKE_GENERATOR)
case $generator in
  Ninja | 'Unix Makefiles') ;;
  *) skip "$generator does not write compile commands" ;;
esac
unset CXXFLAGS CMAKE_TOOLCHAIN_FILE CMAKE_BUILD_TYPE

# configure OPTION...: writes the compile commands, and builds nothing
configure() {
  cmake -S "$source_dir" -B "$work/build" -G "$generator" -DCMAKE_CXX_COMPILER="$compiler" \
    -DFETCHCONTENT_BASE_DIR="$build/_deps" -DFETCHCONTENT_FULLY_DISCONNECTED=ON \
    -DCMAKE_EXPORT_COMPILE_COMMANDS=ON "$@" > "$work/log" 2>&1 ||
    { cat "$work/log"; bad "configuring fails with $*"; }
  commands=$work/build/compile_commands.json
}
fresh() { rm -rf "$work/build"; configure "$@"; }
quick='-DROLLPLAN_RUNTIME=shared -DROLLPLAN_TESTS=OFF'

# levels SOURCE: each -O of its command, in the compiler's order: the last one counts
levels() {
  grep '"command"' "$commands" | grep -e "/$1" | head -n 1 | grep -o -E -e ' -O[0-9a-z]*' |
    tr -d ' \n'
}
cold=embed/main.cpp hot=codec/json_tree.cpp

fresh $quick
is 'a release is optimised a little' "$(levels $cold)" '-O1'
is 'its hot sources more' "$(levels $hot)" '-O1-O2'
configure $quick -DCMAKE_CXX_FLAGS=-O3
is 'a level named later wins' "$(levels $cold), $(levels $hot)" '-O3, -O3'

# --- hardening, see docs/security.md; it depends on the compiler, so this looks at the others
# has_flag FLAG: prints yes if the program is compiled with it
has_flag() { grep '"command"' "$commands" | grep -e "/src/main.cpp" | grep -q -e "$1" && echo yes; }
fortified="$(has_flag _FORTIFY_SOURCE)"
fresh $quick -DCMAKE_CXX_FLAGS='-fno-stack-protector'
is "a packager's word on the stack protector stands" "$(has_flag stack-protector-strong)" ''
is '  and changes nothing else' "$(has_flag _FORTIFY_SOURCE)" "$fortified"
fresh $quick -DCMAKE_CXX_FLAGS='-D_FORTIFY_SOURCE=1'
is '  so does one on _FORTIFY_SOURCE' "$(has_flag _FORTIFY_SOURCE=2)" ''
fresh $quick -DCMAKE_CXX_FLAGS=-O0
is 'without optimisation there is no _FORTIFY_SOURCE' "$(has_flag _FORTIFY_SOURCE)" ''
fresh $quick -DCMAKE_BUILD_TYPE=Debug
is '  nor for debugging' "$(has_flag _FORTIFY_SOURCE)" ''
fresh $quick -DROLLPLAN_SANITIZE=address
is '  nor with a sanitizer' "$(has_flag _FORTIFY_SOURCE)$(has_flag stack-protector)" ''

fresh $quick -DCMAKE_CXX_FLAGS_RELEASE='-O3 -DNDEBUG'
is 'the flags given for a release stay' "$(levels $cold), $(levels $hot)" '-O3, -O3'
configure $quick
is 'also when it is configured again' "$(levels $cold), $(levels $hot)" '-O3, -O3'

CXXFLAGS='-g -Os' fresh $quick
is 'a level in CXXFLAGS wins' "$(levels $cold), $(levels $hot)" '-Os, -Os'

CXXFLAGS=-O2 fresh -DROLLPLAN_RUNTIME=shared
is 'also for the tests' "$(levels tests/library_test.cpp)" '-O2'

# --- the caches
# cache NAME OPTION...
cache() { name=$1; shift; rm -rf "$work/build"; configure -C "$source_dir/.cmake/$name.cmake" "$@"; }

cache dev
is 'dev: not optimised' "$(levels $cold)" ''
has 'dev: warnings are errors' "$commands" ' -Werror '
has 'dev: every source by itself' "$commands" 'src/text/words.cpp"'
has 'dev: with the tests' "$commands" 'tests/layering_test.cpp"'
is 'dev: clangd looks where the documentation builds it' \
  "$(sed -n 's/.*CompilationDatabase: //p' "$source_dir/.clangd")" build/dev
has 'dev: that folder is the documented one' "$source_dir/docs/contributing.md" \
  'cmake -C .cmake/dev.cmake -S . -B build/dev '

cache sanitize
has 'sanitize: addresses and undefined behaviour' "$commands" ' -fsanitize=address,undefined '
has 'sanitize: every source by itself' "$commands" 'src/text/words.cpp"'

cache release
is 'release: our levels' "$(levels $cold), $(levels $hot)" '-O1, -O1-O2'
grep -q 'tests/' "$commands" && bad 'release: the tests are built' || ok 'release: without the tests'
cache release -DCMAKE_CXX_FLAGS_RELEASE=-O2
is "release: a packager's flags win" "$(levels $cold), $(levels $hot)" '-O2, -O2'
exit $failed
