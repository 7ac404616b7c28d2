#!/usr/bin/env python3
"""Writes src/text/width_table.hpp: the characters that take no column of a terminal, or two.

    src/embed/widths.py            write it
    src/embed/widths.py --check    check whether it is up to date: exit 0, 1 if not, 77 if this
                                   Python has another version of Unicode

The property East Asian Width decides which characters are wide. It covers every character that
is shown as an emoji by itself. It leaves out the letters of flags, two of which make one flag of
two columns.
"""

import pathlib
import sys
import unicodedata

TARGET = pathlib.Path(__file__).resolve().parent.parent / "text" / "width_table.hpp"
LAST = 0x10FFFF


def takes_none(code):
    char = chr(code)
    # A soft hyphen is visible. Hangul vowels join the letter before them.
    if code == 0xAD:
        return False
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return True
    return unicodedata.category(char) in ("Mn", "Me", "Cf")


def takes_two(code):
    return not takes_none(code) and unicodedata.east_asian_width(chr(code)) in ("W", "F")


def ranges(belongs):
    """Ranges from U+0300 on, because every character below takes one column."""
    found = []
    for code in range(0x300, LAST + 1):
        if not belongs(code):
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def table(name, comment, rows):
    lines = [f"/// {comment}", f"inline constexpr std::array<CharRange, {len(rows)}> {name}{{{{"]
    for at in range(0, len(rows), 4):
        lines.append("    " + " ".join(f"{{0x{a:X}, 0x{b:X}}}," for a, b in rows[at : at + 4]))
    return "\n".join(lines) + "\n}};\n"


def document():
    return (
        f"// Made by src/embed/widths.py from Unicode {unicodedata.unidata_version}.\n"
        "// clang-format off\n#pragma once\n\n#include <array>\n\nnamespace rollplan {\n\n"
        "struct CharRange {\n  char32_t first, last;\n};\n\n"
        + table("zero_width", "Marks that take no column, such as accents and joiners.", ranges(takes_none))
        + "\n"
        + table("double_width", "East Asian wide characters and emoji.", ranges(takes_two))
        + "\n}  // namespace rollplan\n"
    )


def check():
    old = TARGET.read_text(encoding="utf-8")
    if f"Unicode {unicodedata.unidata_version}." not in old:
        print(f"This Python knows Unicode {unicodedata.unidata_version}, not that of {TARGET.name}")
        return 77
    if old == document():
        return 0
    print(f"{TARGET.name} is not what src/embed/widths.py writes")
    return 1


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(check())
    TARGET.write_text(document(), encoding="utf-8")
