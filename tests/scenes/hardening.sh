# The program is built in a way that makes faults hard to abuse; see docs/security.md.
. "$2/tests/scenes/prologue"
dynamic=$3
need readelf
cd "$work" || exit 1
grep -q __asan_init "$program" && skip 'a sanitizer has checks of its own'
[ "$(uname -s)" = Linux ] || skip 'this looks at programs of Linux'
case "$(cached CMAKE_CXX_FLAGS)" in *stack-protector* | *relro*) skip 'a packager has chosen' ;; esac

for one in "$program" "$dynamic"; do
  name=$(basename "$one")
  readelf -W -h -l -d "$one" > elf
  has "$name may be loaded anywhere" elf 'DYN '
  has '  what the loader fills in becomes read-only' elf 'GNU_RELRO'
  has '  all of it before the program starts' elf 'BIND_NOW\|FLAGS_1.*NOW'
  is '  its stack cannot be run' "$(grep GNU_STACK elf | grep -c ' RWE ')" 0
  is '  nor can anything that may be written' "$(grep LOAD elf | grep -c ' RWE ')" 0
done
# A static C library always has this function.
readelf -W --dyn-syms "$dynamic" > symbols
has 'a smashed stack is noticed' symbols ' __stack_chk_fail'

# To show that this scene can fail: a program linked without these options has none of them.
if command -v cc > /dev/null; then
  echo 'int main(void) { return 0; }' > plain.c
  cc -fno-stack-protector -no-pie -Wl,-z,norelro,-z,lazy plain.c -o plain 2> /dev/null &&
    is 'a control is not hardened' "$(readelf -W -h -l -d plain | grep -c -e 'DYN ' -e GNU_RELRO -e NOW)" 0
fi
exit $failed
