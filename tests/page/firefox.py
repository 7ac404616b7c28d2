#!/usr/bin/env python3
"""Tries the pages in Firefox: firefox.py FOLDER

tests/page/check calls this with a folder of pages; it prints a line for every fault. It controls
Firefox by its own protocol, Marionette: messages of JSON, each after its length."""
import base64
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time

FOLDER = pathlib.Path(sys.argv[1]).resolve()
PREFERENCES = {
    "marionette.port": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.disabledForTesting": True,
    # Requests to the network never get an answer.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}
LIGHT, DARK = 1, 0  # of layout.css.prefers-color-scheme.content-override
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
CONSOLE = """return Services.console.getMessageArray()
  .filter(one => one instanceof Ci.nsIScriptError && /^file:/.test(one.sourceName))
  .map(one => one.errorMessage)"""


class Firefox:
    def __init__(self, profile):
        profile.mkdir()
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
        (profile / "user.js").write_text("\n".join(lines))
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--marionette", "--remote-allow-system-access",
             "--profile", str(profile)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = self.port_of(profile / "MarionetteActivePort")
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=300)
        self.unread = b""
        self.last_id = 0
        self.read()
        self.call("WebDriver:NewSession", capabilities={})

    def port_of(self, file):
        while not file.exists() or not file.read_text().strip():
            if self.process.poll() is not None:
                raise SystemExit("Firefox ended too early")
            time.sleep(0.1)
        return int(file.read_text())

    def read(self):
        while b":" not in self.unread:
            self.receive()
        length, _, self.unread = self.unread.partition(b":")
        while len(self.unread) < int(length):
            self.receive()
        message, self.unread = self.unread[:int(length)], self.unread[int(length):]
        return json.loads(message)

    def receive(self):
        more = self.connection.recv(1 << 20)
        if not more:
            raise SystemExit("Firefox ended too early")
        self.unread += more

    def call(self, command, **parameters):
        self.last_id += 1
        message = json.dumps([0, self.last_id, command, parameters])
        self.connection.sendall(f"{len(message)}:{message}".encode())
        _, _, error, result = self.read()
        if error:
            raise SystemExit(f"{command}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def open(self, name):
        self.call("WebDriver:Navigate", url=(FOLDER / name).as_uri())

    def script(self, text):
        return self.call("WebDriver:ExecuteScript", script=text, args=[])

    def inside(self, text):
        """Runs a script in the browser itself, not in the page."""
        self.call("Marionette:SetContext", value="chrome")
        result = self.call("WebDriver:ExecuteScript", script=text, args=[])
        self.call("Marionette:SetContext", value="content")
        return result

    def click(self, selector):
        element = self.call("WebDriver:FindElement", using="css selector", value=selector)
        self.call("WebDriver:ElementClick", id=element[ELEMENT])

    def press(self, key):
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def look(self, scheme):
        self.inside(f"Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {scheme})")

    def picture(self, name):
        (FOLDER / name).write_bytes(base64.b64decode(self.call("WebDriver:TakeScreenshot", full=False)))

    def pages_on_paper(self, name, width, height):
        """Prints the page on paper of this size in centimetres; returns the number of sheets."""
        self.open(name)
        printed = base64.b64decode(self.call("WebDriver:Print", page={"width": width, "height": height}))
        (FOLDER / "sheet.pdf").write_bytes(printed)
        told = subprocess.run(["pdfinfo", FOLDER / "sheet.pdf"], stdout=subprocess.PIPE, check=True, text=True).stdout
        return int(re.search("Pages: *([0-9]+)", told)[1])

    def close(self):
        self.call("Marionette:Quit", flags=["eForceQuit"])
        self.process.wait()


class Checks:
    done = faults = 0

    def expect(self, what, got, wanted=True):
        self.done += 1
        if got != wanted:
            self.faults += 1
            print(f"FAULT in Firefox: {what}: {got}, not {wanted}")


def loading(firefox, checks):
    for page in sorted(FOLDER.glob("*.html")):
        firefox.inside("Services.console.reset()")
        firefox.open(page.name)
        checks.expect(f"{page.name}: faults in the console", firefox.inside(CONSOLE), [])
        checks.expect(f"{page.name}: the style applies",
                      firefox.script("return getComputedStyle(document.body).marginTop"), "0px")
        has_timer = "<script>" in page.read_text(encoding="utf-8")
        checks.expect(f"{page.name}: the script runs", firefox.script("return !!document.querySelector('#go')"), has_timer)
    firefox.script("const image = new Image(); image.src = 'https://example.org/x.png'; document.body.append(image)")
    blocked = [text for text in firefox.inside(CONSOLE) if "Content-Security-Policy" in text]
    checks.expect("control: a picture from elsewhere is blocked", len(blocked), 1)


def keys(firefox, checks):
    is_open = "return !document.querySelector('#live').hidden"
    cue = "return [...document.querySelectorAll('.cues li')].findIndex(one => one.hasAttribute('aria-current'))"
    count = "return Number(document.querySelector('#count').textContent)"
    firefox.open("four.html")
    firefox.click("#go")
    checks.expect("Start opens the timer", firefox.script(is_open))
    for key, wanted in [("n", 1), ("\ue014", 2), ("b", 2), ("b", 1)]:
        firefox.press(key)
        checks.expect("the cue after a key", firefox.script(cue), wanted)
    firefox.press("p")
    checks.expect("p pauses", firefox.script("return document.querySelector('#word').textContent"), "paused")
    before = firefox.script(count)
    firefox.press("+")
    checks.expect("+ adds 10 s", firefox.script(count), before + 10)
    firefox.press("m")
    checks.expect("m mutes", firefox.script("return document.querySelector('#mute').ariaPressed"), "true")
    firefox.call("WebDriver:Refresh")
    checks.expect("a reload remembers", firefox.script("return document.querySelector('#go').textContent")[:9], "Resume at")
    firefox.click("#go")
    checks.expect("and goes on at the same cue", firefox.script(cue), 1)
    # The first Escape only leaves full screen.
    firefox.press("\ue00c")
    checks.expect("Escape leaves full screen", firefox.script("return document.fullscreenElement === null"))
    firefox.press("\ue00c")
    checks.expect("Escape shows the list", firefox.script(is_open), False)
    firefox.click("#over")
    checks.expect("Start over begins at the first cue", firefox.script(cue), 0)


def looks(firefox, checks):
    ground = "return getComputedStyle(document.body).backgroundColor"
    for scheme, name, wanted in [(LIGHT, "light", "rgb(253, 252, 250)"), (DARK, "dark", "rgb(20, 22, 26)")]:
        firefox.look(scheme)
        firefox.open("six.html")
        checks.expect(f"the ground in {name}", firefox.script(ground), wanted)
        firefox.picture(f"firefox-{name}.png")
    firefox.click("#go")
    firefox.picture("firefox-timer.png")
    for width, height in [(500, 800), (844, 500), (1280, 800), (3840, 2160)]:
        firefox.call("WebDriver:SetWindowRect", width=width, height=height)
        beyond = firefox.script("const live = document.querySelector('#live'); return live.scrollWidth - live.clientWidth")
        # Firefox's windows cannot be narrower than 500 pixels.
        checks.expect("the width of the window", firefox.script("return innerWidth"), width)
        checks.expect(f"pixels too wide at {width} x {height}", beyond, 0)


def paper(firefox, checks):
    for width, height in [(21.0, 29.7), (21.59, 27.94)]:
        for name, wanted in [("four.html", 1), ("six.html", 2)]:
            checks.expect(f"{name}: sheets of {width} x {height} cm", firefox.pages_on_paper(name, width, height), wanted)


def replay(firefox, checks):
    """Checks that the timer behaves like the program in Firefox's JavaScript too."""
    firefox.open("timer/replay.html")
    lines = firefox.script("return document.getElementById('result').textContent").strip().splitlines()
    checks.expect("the timer goes the program's way", re.sub("[0-9]+", "N", lines[0]), "same after N events in N sessions")
    checks.expect("control: a state that differs is seen", lines[1].startswith("changed: session"))
    checks.expect("faults while replaying", lines[2:], [])


def main():
    firefox = Firefox(FOLDER / "firefox-profile")
    checks = Checks()
    try:
        for group in [loading, keys, looks, paper]:
            group(firefox, checks)
        if (FOLDER / "timer/replay.html").exists():
            replay(firefox, checks)
        firefox.close()
    finally:
        firefox.process.kill()
    print(f"{checks.done} checks in Firefox, {checks.faults} faults")
    return 1 if checks.faults else 0


sys.exit(main())
