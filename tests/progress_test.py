#!/usr/bin/env python3
"""Progress at a terminal, and silence elsewhere: runs the program with stderr connected to a pseudo-terminal.

Usage: progress_test.py PROGRAM
"""

import json
import os
import pty
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
WIPE = "\r\x1b[K"


def article(number):
    return json.dumps({"id": f"a{number}", "published": "2020-05-04",
                       "text": f"A ferry sank near Cebu on Sunday and {number + 2} people were killed.\n"}) + "\n"


def run(words, terminal=True):
    """Standard error of a run that gets two batches of articles on standard input, and waits in between."""
    ours, theirs = pty.openpty() if terminal else os.pipe()
    program = subprocess.Popen([PROGRAM, *words], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    for first in (0, 50):
        program.stdin.write("".join(article(n) for n in range(first, first + 50)).encode())
        program.stdin.flush()
        time.sleep(0.6)
    program.stdin.close()
    told = b""
    try:
        while chunk := os.read(ours, 4096):
            told += chunk
    except OSError:  # the other end of a pseudo-terminal is closed
        pass
    os.close(ours)
    assert program.wait() in (0, 1), program.returncode
    return told.decode().replace("\r\n", "\n")


def expect(condition, what, told):
    if not condition:
        sys.exit(f"{what}:\n{told!r}")


def main():
    for command in (["check", "-"], ["extract", "-"], ["annotate", "-"]):
        told = run(command)
        expect(" articles, 0.0 MB" in told, f"{command} tells how far it is", told)
        expect(WIPE in told, f"{command} wipes the line", told)
        last = told.split(WIPE)[-1]
        expect(last.startswith("100 articles, 0.0 MB in ") and last.endswith(" s\n"), f"{command} closes with a line", told)
    told = run(["check", "--quiet", "-"])
    expect(told == "", "--quiet is quiet", told)
    told = run(["check", "--no-progress", "-"])
    expect(told == "", "--no-progress shows none", told)
    told = run(["check", "-"], terminal=False)
    expect(told == "", "nothing where stderr is no terminal", told)
    with tempfile.TemporaryDirectory() as folder:
        told = run(["check", "-", "--format", "json", "-o", os.path.join(folder, "report.json")])
        expect("\n100 articles, " in told and told.rstrip().count("\n") == 1, "a report in a file is summed up", told)


main()
