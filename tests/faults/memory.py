#!/usr/bin/env python3
"""Lets malloc fail at every call of a command, once and from there on.

    tests/faults/memory.py build/tests/rollplan-dynamic

Takes the program with a shared C library, for only there malloc can be replaced. Each run has to
end with an exit code of its own, and the history must keep what it had. Exits with 1 if one of
these does not hold, and with 77 without a C compiler.
"""

import collections
import pathlib
import shutil
import subprocess
import sys

from home import CONFIG, HISTORY, Home, faults_of_config, faults_of_history, program_named

COMMANDS = {
    "today": ["today", "--sore", "calf,it-band"],
    "check": ["check", HISTORY],
    "history": ["history"],
    "log": ["log", "--sore", "calf=7"],
    "log --undo": ["log", "--undo"],
    "config set": ["config", "set", "time", "15m"],
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
    if name == "config set":
        faults += faults_of_config(home.read(CONFIG))
    elif words[0] == "log":
        faults += faults_of_history(before, home.read(HISTORY), result.returncode == 0)
    elif home.read(HISTORY) != before:
        faults.append("the history has changed")
    return faults


def sweep(home, library, name, words):
    words = [str(home.place / word) if word == HISTORY else word for word in words]
    home.fresh()
    counted = home.folder / "count"
    home.call(words, more={"LD_PRELOAD": library, "FAIL_COUNT": str(counted)})
    calls = int(counted.read_text())
    exits = collections.Counter()
    faults = []
    for goes_on in (False, True):
        for number in range(1, calls + 1):
            home.fresh()
            before = home.read(HISTORY)
            more = {"LD_PRELOAD": library, "FAIL_AT": str(number), **({"FAIL_ON": "1"} if goes_on else {})}
            result = home.call(words, more=more)
            exits[result.returncode] += 1
            faults += [f"{name}, malloc {number}{' and on' if goes_on else ''}: {fault}"
                       for fault in faults_of(home, name, words, result, before)]
    print(f"{name}: {calls} allocations, {2 * calls} trials, exit codes {dict(sorted(exits.items()))}, "
          f"{len(faults)} faults", flush=True)
    return faults


def main():
    if not shutil.which("cc"):
        print("there is no C compiler")
        return 77
    home = Home(program_named())
    library = build(home.folder)
    faults = [fault for name, words in COMMANDS.items() for fault in sweep(home, library, name, words)]
    home.remove()
    print("\n".join(faults[:20]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
