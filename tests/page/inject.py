#!/usr/bin/env python3
"""Prints a page with a script or a style sheet of ours in its head, allowed by hash.

inject.py PAGE FILE.js|FILE.css ...

The rest of the page's own policy stays, so what it forbids stays forbidden."""
import base64
import hashlib
import sys


def allowed(page, kind, text):
    digest = hashlib.sha256(text.encode()).digest()
    source = f" 'sha256-{base64.b64encode(digest).decode()}'"
    at = page.index(f"{kind}-src ") + len(f"{kind}-src ")
    end = min(page.index(mark, at) for mark in ';"')
    return page[:end] + source + page[end:]


def injected(page, path):
    kind = "style" if path.endswith(".css") else "script"
    text = open(path, encoding="utf-8").read()
    page = allowed(page, kind, text)
    # Scripts go directly after the policy, so that they see what it blocks. Styles come last.
    place = "</head>" if kind == "style" else '<meta name="viewport"'
    at = page.index(place)
    return page[:at] + f"<{kind}>{text}</{kind}>\n" + page[at:]


text = open(sys.argv[1], encoding="utf-8", newline="").read()
for name in sys.argv[2:]:
    text = injected(text, name)
sys.stdout.write(text)
