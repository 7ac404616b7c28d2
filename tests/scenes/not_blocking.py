"""Runs a program at the end of a pipe that does not block, like those of event loops.

    not_blocking.py out COMMAND...            prints everything that it writes
    not_blocking.py in COMMAND... < text      prints what it writes for this text

The exit code is the program's. The other end of the pipe waits until the program can do
no more: it waits too, or has ended.
"""
import fcntl
import os
import struct
import subprocess
import sys
import termios
import time

most = 4096  # bytes in the pipe


def bytes_in(pipe):
    return struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0]


def is_stuck(process):
    if process.poll() is not None:
        return True
    with open(f"/proc/{process.pid}/stat") as stat:
        return stat.read().rpartition(")")[2].split()[0] == "S"


def await_stuck(process, pipe, count):
    while not (is_stuck(process) and (process.poll() is not None or bytes_in(pipe) == count)):
        time.sleep(0.01)


direction, command = sys.argv[1], sys.argv[2:]
reading, writing = os.pipe()
fcntl.fcntl(writing, 1031, most)  # F_SETPIPE_SZ
os.set_blocking(writing if direction == "out" else reading, False)
if direction == "out":
    process = subprocess.Popen(command, stdout=writing)
    await_stuck(process, reading, most)
    os.close(writing)
    with open(reading, "rb") as pipe:
        sys.stdout.buffer.write(pipe.read())
else:
    process = subprocess.Popen(command, stdin=reading)
    os.close(reading)
    for piece in sys.stdin.buffer.read().splitlines(keepends=True):
        await_stuck(process, writing, 0)
        try:
            os.write(writing, piece)
        except BrokenPipeError:
            break
    await_stuck(process, writing, 0)
    os.close(writing)
sys.exit(process.wait())
