"""Checks a calendar's bytes, and what python3-icalendar reads from it.

check_calendar.py FILE            prints a line for each fault
check_calendar.py --show FILE     prints start, length, repetition and title of each event
"""

import sys

import icalendar


def faults_of_bytes(data):
    if not data.endswith(b"\r\n"):
        yield "does not end in CR LF"
    rest = data.replace(b"\r\n", b"")
    if b"\r" in rest or b"\n" in rest:
        yield "CR or LF alone"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield "a line of %d octets" % len(line)
        try:
            line.decode()
        except UnicodeDecodeError:
            yield "a fold within a character"
    if any(byte < 32 or byte == 127 for byte in rest):
        yield "a control character"
    if data.startswith(b"\xef\xbb\xbf"):
        yield "a byte order mark"


def faults_of_texts(data):
    for line in data.replace(b"\r\n ", b"").decode(errors="replace").split("\r\n"):
        name, _, text = line.partition(":")
        if name in ("SUMMARY", "DESCRIPTION"):
            for escape in ("\\\\", "\\;", "\\,", "\\n"):
                text = text.replace(escape, "")
            if set(text) & set("\\;,"):
                yield "%s has a character that is not escaped" % name


def faults_of_events(calendar):
    for part in calendar.walk():
        for error in part.errors:
            yield "icalendar: %s" % (error,)
    events = calendar.walk("VEVENT")
    if not events:
        yield "no event"
    if len({str(event["UID"]) for event in events}) != len(events):
        yield "two events of one UID"
    for event in events:
        start = event["DTSTART"].dt
        if start.tzinfo is not None:
            yield "a time zone"
        if event["DTSTAMP"].dt.tzinfo is None:
            yield "DTSTAMP is not in UTC"
        days = event.get("RRULE", {}).get("BYDAY")
        if days and ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][start.weekday()] not in days:
            yield "it starts on none of its days"
        alarms = event.walk("VALARM")
        if len(alarms) != 1 or alarms[0]["ACTION"] != "DISPLAY" or not alarms[0].get("DESCRIPTION"):
            yield "no alarm that can be shown"


def main():
    with open(sys.argv[-1], "rb") as file:
        data = file.read()
    if sys.argv[1] == "--show":
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
            rule = event.get("RRULE")
            print(event["DTSTART"].dt, event["DURATION"].dt, rule.to_ical().decode() if rule else "-")
            print(event["SUMMARY"])
        return
    faults = list(faults_of_bytes(data)) + list(faults_of_texts(data))
    try:
        faults += faults_of_events(icalendar.Calendar.from_ical(data))
    except (KeyError, ValueError) as error:
        faults.append("icalendar: %r" % (error,))
    print("\n".join(faults))
    sys.exit(bool(faults))


main()
