"""A home folder for trials, and what has to be true of it whatever happens to the program."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HISTORY = ".local/share/rollplan/history.jsonl"
CONFIG = ".config/rollplan/config.json"
UNFINISHED = ".local/state/rollplan/session.json"


class Home:
    """A folder with a history of one session and a configuration."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rollplan-faults."))
        self.model = self.folder / "model"
        self.place = self.folder / "home"
        self.model.mkdir()
        self.call(["log", "--sore", "calf=6", "--note", "one"], home=self.model, check=True)
        self.call(["config", "set", "time", "12m"], home=self.model, check=True)

    def fresh(self):
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.model, self.place)

    def call(self, words, before=(), home=None, check=False, more=None):
        environment = {"HOME": str(home or self.place), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        environment.update(more or {})
        return subprocess.run([*before, self.program, *words], env=environment, check=check,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def read(self, name):
        try:
            return (self.place / name).read_bytes()
        except FileNotFoundError:
            return b""

    def leftovers(self):
        return [str(path) for path in self.place.rglob("*.new")]

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def is_record(line):
    try:
        return json.loads(line)["schema"] == "rollplan.session/1"
    except (ValueError, KeyError):
        return False


def faults_of_history(before, after, acknowledged):
    """What is wrong with a history after one record was to be appended."""
    if not after.startswith(before):
        return ["what was in the history has changed"]
    added = after[len(before):]
    if acknowledged and not (added.endswith(b"\n") and is_record(added)):
        return ["acknowledged, but not kept"]
    if added.endswith(b"\n") and not is_record(added):
        return ["a whole line that is no record"]
    return []


def faults_of_config(after):
    if after and json.loads(after)["time"] not in ("12m", "15m"):
        return ["a configuration that is neither the old nor the new one"]
    return [] if after else ["no configuration"]


def program_named():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} PROGRAM")
    return sys.argv[1]
