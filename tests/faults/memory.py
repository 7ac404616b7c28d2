#!/usr/bin/env python3
"""Lets malloc fail at every call of a command: once, from there on, and so that nothing can be thrown.

    tests/faults/memory.py build/tests/rollplan-dynamic

Takes the program with a shared C library, for only there malloc can be replaced. Each run has to
end with an exit code of its own, and with a message if that is 3; the history must keep what it
had, and a terminal its modes. Exits with 1 if one of these does not hold, and with 77 without a C
compiler.
"""

import collections
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import termios

from home import CONFIG, HISTORY, Home, faults_of_config, faults_of_history, program_named

COMMANDS = {
    "today": ["today", "--sore", "calf,it-band"],
    "check": ["check", HISTORY],
    "history": ["history"],
    "log": ["log", "--sore", "calf=7"],
    "log --undo": ["log", "--undo"],
    "config set": ["config", "set", "time", "15m"],
    "due": ["due"],
    "plan": ["plan", "requests"],
    "start": ["start", "--sore", "calf=5", "--time", "3m", "--speed", "1000"],
}
WAYS = {
    "": {},
    " and on": {"FAIL_ON": "1"},
    " and on, without a reserve for exceptions": {"FAIL_ON": "1", "FAIL_FIRST": "1"},
}


def build(folder):
    library = folder / "failing_malloc.so"
    source = pathlib.Path(__file__).with_name("failing_malloc.c")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", source, "-o", library], check=True)
    return str(library)


def faults_of(home, name, words, result, before):
    faults = []
    if result.returncode not in (0, 1, 3):
        faults.append(f"exit code {result.returncode}: {result.stderr.decode(errors='replace')[-100:]}")
    if result.returncode == 3 and not result.stderr.startswith(b"rollplan: "):
        faults.append("no message")
    if name == "config set":
        faults += faults_of_config(home.read(CONFIG))
    elif words[0] in ("log", "start"):
        faults += faults_of_history(before, home.read(HISTORY), result.returncode == 0)
    elif home.read(HISTORY) != before:
        faults.append("the history has changed")
    return faults


def sweep(home, library, name, words):
    words = [str(home.place / word) if word in (HISTORY, "requests") else word for word in words]
    home.fresh()
    counted = home.folder / "count"
    home.call(words, more={"LD_PRELOAD": library, "FAIL_COUNT": str(counted)})
    calls = int(counted.read_text())
    exits = collections.Counter()
    faults = []
    for how, settings in WAYS.items():
        for number in range(1, calls + 1):
            home.fresh()
            before = home.read(HISTORY)
            result = home.call(words, more={"LD_PRELOAD": library, "FAIL_AT": str(number), **settings})
            exits[result.returncode] += 1
            faults += [f"{name}, malloc {number}{how}: {fault}"
                       for fault in faults_of(home, name, words, result, before)]
    print(f"{name}: {calls} allocations, {len(WAYS) * calls} trials, exit codes {dict(sorted(exits.items()))}, "
          f"{len(faults)} faults", flush=True)
    return faults


def at_terminal(home, library, number):
    """A session at a terminal without memory from there on: how it ended, and what is wrong then."""
    master, terminal = pty.openpty()
    modes = termios.tcgetattr(terminal)
    environment = {"HOME": str(home.place), "LC_ALL": "C.UTF-8", "TERM": "xterm", "PATH": os.environ["PATH"],
                   "LD_PRELOAD": library, "FAIL_AT": str(number), "FAIL_ON": "1", "FAIL_FIRST": "1"}
    process = subprocess.Popen([home.program, *COMMANDS["start"]], env=environment, stdin=terminal,
                               stdout=terminal, stderr=terminal, start_new_session=True)
    output = b""
    while process.poll() is None:
        os.write(master, b"\n")  # answers each question
        while select.select([master], [], [], 0.05)[0]:
            output += os.read(master, 65536)
    while select.select([master], [], [], 0)[0]:
        output += os.read(master, 65536)
    faults = [] if process.returncode in (0, 3) else [f"exit code {process.returncode}"]
    if process.returncode == 3 and b"rollplan: " not in output:
        faults.append("no message")
    if termios.tcgetattr(terminal) != modes:
        faults.append("the terminal has other modes")
    if output.rfind(b"\x1b[?25l") > output.rfind(b"\x1b[?25h"):
        faults.append("the cursor is hidden")
    os.close(terminal)
    os.close(master)
    return process.returncode, faults


def sweep_terminal(home, library, most=12000, step=150):
    exits = collections.Counter()
    faults = []
    for number in range(1, most, step):
        home.fresh()
        before = home.read(HISTORY)
        code, found = at_terminal(home, library, number)
        found += faults_of_history(before, home.read(HISTORY), code == 0)
        exits[code] += 1
        faults += [f"start at a terminal, malloc {number} and on: {fault}" for fault in found]
    print(f"start at a terminal: {sum(exits.values())} trials, exit codes {dict(sorted(exits.items()))}, "
          f"{len(faults)} faults", flush=True)
    return faults


def main():
    if not shutil.which("cc"):
        print("there is no C compiler")
        return 77
    home = Home(program_named())
    (home.model / "requests").write_text('{"sore": "calf"}\n\n{"sore": "fever"}\n{"x": 1}\n')
    library = build(home.folder)
    faults = [fault for name, words in COMMANDS.items() for fault in sweep(home, library, name, words)]
    faults += sweep_terminal(home, library)
    home.remove()
    print("\n".join(faults[:20]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
