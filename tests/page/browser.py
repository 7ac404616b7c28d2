#!/usr/bin/env python3
"""Shows pages in one headless Chromium, in virtual time, so that a long session takes a moment.

browser.py PROFILE < TASKS

Each line of TASKS is one task:

    answer PAGE MS FILE [WIDTH HEIGHT]
                          save what the page's scripts report within MS of virtual time,
                          on a screen of that size
    pdf PAGE FILE         print the page

Starting the browser, or a process for a new window, takes longer than most tasks, so this does
all tasks in one window, and removes what a page stored before the next one. The DevTools protocol
goes through a pipe, so there is no port that another program could use."""
import base64
import json
import os
import subprocess
import sys

OPTIONS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--disable-extensions", "--disable-sync", "--mute-audio", "--remote-debugging-pipe",
    # Requests to the network never get an answer.
    "--host-resolver-rules=MAP * ~NOTFOUND",
]
REPORTED = "document.getElementById('result')?.textContent ?? ''"


class Browser:
    def __init__(self, profile):
        # Chromium reads from descriptor 3 and writes to descriptor 4.
        commands, self.to_browser = os.pipe()
        self.from_browser, events = os.pipe()
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$@" 3<&{commands} 4>&{events}', "sh",
             os.environ.get("CHROMIUM", "chromium"), *OPTIONS, f"--user-data-dir={profile}"],
            pass_fds=(commands, events), stdout=subprocess.DEVNULL)
        os.close(commands)
        os.close(events)
        self.last_id = 0
        self.unread = b""
        self.events = []
        self.session = None
        self.open_window()

    def read(self):
        while b"\0" not in self.unread:
            more = os.read(self.from_browser, 1 << 20)
            if not more:
                raise SystemExit("chromium ended too early")
            self.unread += more
        message, _, self.unread = self.unread.partition(b"\0")
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        self.last_id += 1
        message = {"id": self.last_id, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        unsent = json.dumps(message).encode() + b"\0"
        while unsent:
            unsent = unsent[os.write(self.to_browser, unsent):]
        while True:
            answer = self.read()
            if answer.get("id") != self.last_id:
                self.events.append(answer["method"])
            elif "error" in answer:
                raise SystemExit(f"{method}: {answer['error']['message']}")
            else:
                return answer["result"]

    def wait_for(self, event):
        while event not in self.events:
            self.events.append(self.read()["method"])

    def open_window(self):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable", self.session)

    def show(self, page, milliseconds):
        """Opens the page and lets that much virtual time pass."""
        self.events.clear()
        self.call("Storage.clearDataForOrigin", self.session, origin="file://", storageTypes="all")
        self.call("Emulation.setVirtualTimePolicy", self.session, policy="pause")
        self.call("Page.navigate", self.session, url=f"file://{os.path.abspath(page)}")
        self.call("Emulation.setVirtualTimePolicy", self.session,
                  policy="pauseIfNetworkFetchesPending", budget=milliseconds)
        self.wait_for("Emulation.virtualTimeBudgetExpired")

    def answer(self, page, milliseconds, file, width=0, height=0):
        self.call("Emulation.setDeviceMetricsOverride", self.session, width=int(width),
                  height=int(height), deviceScaleFactor=0, mobile=False)
        self.show(page, int(milliseconds))
        result = self.call("Runtime.evaluate", self.session, expression=REPORTED)["result"]["value"]
        with open(file, "w", encoding="utf-8") as out:
            out.write(result.strip("\n") + "\n")

    def pdf(self, page, file):
        self.show(page, 100)
        printed = self.call("Page.printToPDF", self.session, preferCSSPageSize=True)
        with open(file, "wb") as out:
            out.write(base64.b64decode(printed["data"]))

    def close(self):
        self.call("Browser.close")
        self.process.wait()


def main():
    browser = Browser(sys.argv[1])
    for line in sys.stdin:
        kind, *words = line.split()
        {"answer": browser.answer, "pdf": browser.pdf}[kind](*words)
    browser.close()


main()
