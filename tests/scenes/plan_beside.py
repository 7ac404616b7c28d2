"""Uses `rollplan plan` from another program: plan_beside.py PROGRAM"""

import json
import os
import subprocess
import sys

program = sys.argv[1]
failed = False


def check(what, got, expected):
    global failed
    right = got == expected
    failed = failed or not right
    print(f"ok    {what}" if right else f"FAIL  {what}: expected {expected!r}, got {got!r}")


def start(**settings):
    return subprocess.Popen([program, "plan"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, **settings)


def ask_and_wait(count):
    """Sends each request after the last answer. If the program held an answer back, both would wait
    for ever."""
    plan = start()
    ids = []
    for number in range(count):
        request = json.dumps({"id": number, "sore": "calf"}).encode() + b"\n"
        # Sends it in two pieces, because a pipe may split a line anywhere.
        for piece in (request[:9], request[9:]):
            plan.stdin.write(piece)
            plan.stdin.flush()
        ids.append(json.loads(plan.stdout.readline())["id"])
    plan.stdin.close()
    return ids, plan.stdout.read(), plan.wait()


def leave(**settings):
    """The exit code if the reader leaves in the middle of an endless stream."""
    plan = start(**settings)
    plan.stdin.write(b"{}\n")
    plan.stdin.flush()
    plan.stdout.readline()
    plan.stdout.close()
    try:
        while True:
            plan.stdin.write(b"{}\n" * 100)
            plan.stdin.flush()
    except BrokenPipeError:
        return plan.wait()


def most_memory(lines):
    """The peak in KiB for a stream of so many lines. A pipe holds about a thousand of them."""
    plan = subprocess.Popen([program, "plan"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    for number in range(lines):
        plan.stdin.write(b'{"id":%d,"sore":"left calf, foot=6","time":"%dm"}\n'
                         % (number, number % 40 + 1))
    plan.stdin.flush()
    with open(f"/proc/{plan.pid}/status", encoding="ascii") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    plan.stdin.close()
    check(f"{lines} lines are planned", plan.wait(), 0)
    return peak


check("each answer arrives before the next request is written", ask_and_wait(200),
      (list(range(200)), b"", 0))
check("it dies by SIGPIPE when its reader has left", leave(), -13)
check("or says 3 where SIGPIPE is ignored", leave(restore_signals=False), 3)
with open(program, "rb") as file:
    sanitized = b"__asan_init" in file.read()
# A sanitizer does not release freed memory.
if not sanitized and os.path.exists("/proc/self/status"):
    few, many = most_memory(10_000), most_memory(50_000)
    check(f"memory does not grow with the stream ({few} KiB, {many} KiB)", many <= few + 256, True)
sys.exit(failed)
