#!/usr/bin/env python3
"""Kills the program at every system call of what it writes, and looks at what is left.

    tests/faults/kill.py build/rollplan

Each command is run once to count its system calls, and then once for every call, in which strace
kills it. After each run the history has all it had, what was acknowledged is in it, the
configuration is the old or the new one, an unfinished session is still there or in the history,
and the next command works and clears up. Exits with 1 if one of these does not hold, and with 77
without strace.
"""

import collections
import os
import re
import shutil
import subprocess
import sys
import time

from home import CONFIG, HISTORY, UNFINISHED, Home, faults_of_config, faults_of_history, program_named

COMMANDS = {
    "log": ["log", "--sore", "calf=7", "--note", "two"],
    "log --undo": ["log", "--undo"],
    "config set": ["config", "set", "time", "15m"],
    "start, to its end": ["start", "--sore", "calf=5", "--time", "3m", "--speed", "1000"],
    "start --resume": ["start", "--resume", "--speed", "1000"],
}


def leave_unfinished(home):
    """Ends a session after some of its cues, and keeps it for each trial."""
    environment = {"HOME": str(home.model), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    process = subprocess.Popen([home.program, "start", "--sore", "calf=5", "--time", "3m", "--speed", "60"],
                               env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    time.sleep(1.5)
    process.terminate()
    process.wait(timeout=60)
    if not (home.model / UNFINISHED).exists():
        sys.exit("a session that was ended early is not kept")


def calls_of(home, words):
    """Each system call in its order: its name, and how many of that name there have been."""
    home.fresh()
    log = home.folder / "trace"
    result = home.call(words, ["strace", "-f", "-o", str(log)])
    if result.returncode != 0:
        sys.exit(f"{words} fails by itself: {result.stderr.decode()}")
    calls = []
    counts = collections.Counter()
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"\d+ +(\w+)\(", line)
        if found:
            counts[found[1]] += 1
            calls.append((found[1], counts[found[1]]))
    return calls


def faults_after(home, words, result, before):
    acknowledged = result.returncode == 0 or b"Logged" in result.stdout or b"Taken back" in result.stdout
    if words[0] == "config":
        faults = faults_of_config(home.read(CONFIG))
    else:
        faults = faults_of_history(before, home.read(HISTORY), acknowledged)
    if words == COMMANDS["start --resume"] and not home.read(UNFINISHED) and home.read(HISTORY) == before:
        faults.append("the unfinished session is lost")
    for after in (["log", "--sore", "calf=1", "--note", "after"], ["config", "set", "level", "gentle"]):
        if home.call(after).returncode != 0:
            faults.append(f"{after[0]} fails afterwards")
    if b'"one"' not in home.read(HISTORY) or not home.read(HISTORY).endswith(b'"after"}\n'):
        faults.append("a session is missing afterwards")
    return faults + [f"{name} is left" for name in home.leftovers()]


def sweep(home, name, words):
    killed = kept = left = 0
    faults = []
    for call, number in calls_of(home, words):
        home.fresh()
        before = home.read(HISTORY), home.read(CONFIG)
        result = home.call(words, ["strace", "-f", "-o", "/dev/null",
                                   "-e", f"inject={call}:signal=KILL:when={number}"])
        killed += result.returncode != 0
        kept += (home.read(HISTORY), home.read(CONFIG)) != before
        left += len(home.leftovers())
        faults += [f"{name}, {call} {number}: {fault}"
                   for fault in faults_after(home, words, result, before[0])]
    print(f"{name}: {killed} kills, {kept} with the change kept, {left} with a temporary file, "
          f"{len(faults)} faults", flush=True)
    return faults


def main():
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"],
                                                    check=False, capture_output=True).returncode:
        print("strace cannot trace here")
        return 77
    home = Home(program_named())
    leave_unfinished(home)
    faults = [fault for name, words in COMMANDS.items() for fault in sweep(home, name, words)]
    home.remove()
    print("\n".join(faults[:20]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
