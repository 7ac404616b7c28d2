"""Runs a program in a pseudo terminal, and answers what it says.

    dialogue.py RECORD PROGRAM [ARGUMENT...] < dialogue

Each line of the dialogue is a regular expression, a tab, and the keys to press once it has come
after the words before; \\x03 is Ctrl-C. Without keys it only waits. The answer is the
program's exit code, 128 and the signal if one ended it, or 99 with a message if the program ends
without the words. All that it wrote goes to RECORD, byte by byte.
"""
import os
import pty
import re
import signal
import sys
import termios
import time

record = open(sys.argv[1], "wb")
process, terminal = pty.fork()
if process == 0:
    os.execvp(sys.argv[2], sys.argv[2:])


def read():
    """More of the output; empty when it is over."""
    try:
        got = os.read(terminal, 4096)
    except OSError:
        return b""
    record.write(got)
    record.flush()
    return got


def after(pattern, text):
    """What follows the words, once they have come."""
    while not (found := re.search(pattern, text, re.DOTALL)):
        got = read()
        if not got:
            sys.exit(f"dialogue: never said: {pattern.decode()}\n{text.decode(errors='replace')}")
        text += got
    return text[found.end():]


def wait_for_keys():
    """Waits until the program reads single keys: the modes of a terminal may change after the
    words are there."""
    while termios.tcgetattr(terminal)[3] & termios.ICANON:
        time.sleep(0.002)


def converse():
    text = b""
    for line in sys.stdin.read().splitlines():
        pattern, _, keys = line.partition("\t")
        text = after(pattern.encode(), text)
        if keys:
            wait_for_keys()
            os.write(terminal, keys.encode().decode("unicode_escape").encode())
    while read():
        pass


try:
    converse()
except SystemExit as failure:
    print(failure, file=sys.stderr)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    sys.exit(99)
status = os.waitpid(process, 0)[1]
sys.exit(128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))
