"""Measures a stream of requests. Compares `rollplan plan` with a process for each request, with jq
reading the same answers, and with a pipe that only passes them on."""

import json
import os
import random
import resource
import shutil
import subprocess

AREAS = ["calf", "left calf=6", "it-band", "foot", "quads=4", "right glutes", "hamstrings", "hip"]


def request(dice, number):
    made = {"id": number, "sore": dice.sample(AREAS, dice.randint(1, 3)),
            "date": "2026-11-22"}
    if dice.random() < 0.7:
        made["time"] = f"{dice.randint(3, 20)}m"
    if dice.random() < 0.3:
        made["level"] = dice.choice(["gentle", "normal", "firm"])
    return json.dumps(made) + "\n"


def write_requests(path, count):
    dice = random.Random(20261122)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(request(dice, number) for number in range(count))


def processor_seconds(command, source=None, target=os.devnull):
    """The processor seconds of a command, in its own code and in total. They hardly depend on what
    else the machine does."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(source or os.devnull, "rb") as into, open(target, "wb") as out:
        subprocess.run(command, stdin=into, stdout=out, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    user = after.ru_utime - before.ru_utime
    return user, user + after.ru_stime - before.ru_stime


def compare(program, folder, count=20_000, single=200):
    requests, answers = (os.path.join(folder, name) for name in ("requests", "answers"))
    write_requests(requests, count)
    processor_seconds([program, "plan"], requests, answers)
    rows = []

    def add(name, seconds, of=count):
        rows.append((name, seconds[0] / of, seconds[1] / of))

    add("rollplan plan", processor_seconds([program, "plan"], requests))
    add("rollplan plan --brief", processor_seconds([program, "plan", "--brief"], requests))
    if jq := shutil.which("jq"):
        add("jq -c . of the answers", processor_seconds([jq, "-c", "."], answers))
    carry = ["sh", "-c", 'cat "$0" | cat', answers]
    add("the answers through a pipe", processor_seconds(carry))
    one_each = ["sh", "-c", f'i=0; while [ $i -lt {single} ]; do i=$((i + 1)); '
                f'"$0" today --sore calf,foot --json > /dev/null; done', program]
    add("a process for each request", processor_seconds(one_each), single)
    size = os.path.getsize(answers) / count
    print(f"\n{'a request of a stream':<36}{'µs, user':>10}{'µs, all':>10}{'a second':>10}"
          f"   ({size:,.0f} bytes an answer)")
    for name, user, both in rows:
        print(f"{name:<36}{user * 1e6:>10.1f}{both * 1e6:>10.1f}{1 / both:>10,.0f}", flush=True)


def hard_catalogue(dice, areas=16):
    """A catalogue whose areas have nearly the same length and share preparations, which makes
    fitting them hard."""
    releases = []
    for number in range(areas):
        made = {"id": f"a{number}", "name": f"Release {number}", "area": f"part {number}",
                "lie": "Lie.", "roll": "Roll.", "test_drive": "Walk.",
                "tools": {"foam-roller": {"fit": 1}},
                "dose": {"get_ready": dice.randint(1, 20), "roll": dice.randint(1, 30),
                         "hold": dice.randint(1, 20), "change_sides": dice.randint(1, 15)}}
        made["preparations"] = [
            {"release": f"a{other}", "required": True, "because": "First."}
            for other in range(number) if dice.random() < dice.choice([0, 0.1, 0.3])]
        releases.append(made)
    return {"schema": "rollplan.catalogue/1", "releases": releases}


def nanoseconds_run(process):
    with open(f"/proc/{process}/schedstat", encoding="ascii") as file:
        return int(file.read().split()[0])


def slowest_line(program, folder, catalogues=300, lines=40):
    """The line that takes the most processor time, with hard catalogues. Runs each line three
    times and takes the shortest time."""
    dice = random.Random(7)
    path = os.path.join(folder, "hard.json")
    slowest, faults = 0, 0
    for _ in range(catalogues):
        areas = dice.randint(8, 16)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(hard_catalogue(dice, areas), file)
        with subprocess.Popen([program, "plan", "--catalogue", path], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, bufsize=0) as plan:
            answers = os.fdopen(os.dup(plan.stdout.fileno()), "rb")
            for _ in range(lines):
                sore = [f"part {n}" + dice.choice(["", "=3", "=6"])
                        for n in range(areas) if dice.random() < 0.9] or ["part 0"]
                line = json.dumps({"sore": sore, "time": f"{dice.randint(60, 1500)}s"}) + "\n"
                times = []
                for _ in range(3):
                    start = nanoseconds_run(plan.pid)
                    plan.stdin.write(line.encode())
                    answer = answers.readline()
                    times.append(nanoseconds_run(plan.pid) - start)
                faults += b"rollplan.fault" in answer
                slowest = max(slowest, min(times))
            plan.stdin.close()
            answers.close()
    print(f"\nslowest of {catalogues * lines:,} lines with up to 16 areas: {slowest / 1000:,.0f} µs"
          + (f" ({faults} faults)" if faults else ""), flush=True)
