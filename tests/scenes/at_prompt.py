"""Types at the prompt of an interactive shell, and prints the line that results.

    at_prompt.py SHELL [ARGUMENT...] < lines

The shell's own settings make a prompt "READY> " and bind Ctrl-G to print the line
as BUFFER<...>. Types each of the `lines`, where \\t is a Tab and \\x14 is Ctrl-T.
Copies the terminal's output to standard error.
"""
import os
import pty
import re
import sys

process, terminal = pty.fork()
if process == 0:
    os.execvp(sys.argv[1], sys.argv[1:])


def read_until(pattern, text=b""):
    """Reads until the pattern matches, however long that takes, and returns the match."""
    while not (found := re.search(pattern, text, re.DOTALL)):
        text += os.read(terminal, 4096)
    sys.stderr.buffer.write(text)
    return found


read_until(rb"READY> ")
for line in sys.stdin.read().splitlines():
    keys = line.replace("\\t", "\t").replace("\\x14", "\x14").encode()
    os.write(terminal, b"\x15" + keys + b"\x07")
    print(read_until(rb"BUFFER<(.*?)>\r?\n")[1].decode())
os.write(terminal, b"\x15exit\n")
