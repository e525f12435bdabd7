#!/usr/bin/env python3
"""Times the gate: building an index, and checking one new article against it as a whole process.

  gate.py PROGRAM MAKE_CORPUS [SIZE...]     sizes in articles; 10000 100000 if none is given

Of a generated corpus, evenly spread articles are held back; the others are indexed. Each of those held back is then checked
three times and its best time counts, so that what else the machine does matters little. "cpu" is user and system time of the
process. Timings never fail anything.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NEW = 100  # articles that are checked
ROUNDS = 3


def timed(*command):
    """Seconds that a user waits, and those of all cores."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime


def split_corpus(make_corpus, size, folder):
    """Files of the articles to be indexed and of each one that is held back."""
    lines = subprocess.run([make_corpus, str(size + NEW)], check=True, capture_output=True).stdout.splitlines(keepends=True)
    step = len(lines) // NEW
    held_back = set(range(step // 2, len(lines), step))
    known = folder / f"{size}.jsonl"
    known.write_bytes(b"".join(line for i, line in enumerate(lines) if i not in held_back))
    new = [folder / f"{size}-{i}.jsonl" for i in sorted(held_back)]
    for file, i in zip(new, sorted(held_back)):
        file.write_bytes(lines[i])
    return known, new


def measure(program, make_corpus, size, folder):
    known, new = split_corpus(make_corpus, size, folder)
    index = folder / f"{size}.index"
    seconds, cpu = timed(program, "index", "add", index, known)
    status = json.loads(subprocess.run([program, "index", "status", "--format", "json", index], check=True, capture_output=True).stdout)
    print(f"{size} articles: index add {seconds:.1f} s ({cpu:.1f} s cpu), {status['articles'] / seconds:.0f} articles/s "
          f"({status['articles'] / cpu:.0f} a second of cpu), {status['bytes'] / status['articles']:.0f} bytes an article")
    runs = [[timed(program, "check", "--against", index, file) for _ in range(ROUNDS)] for file in new]
    for name, at in (("wall", 0), ("cpu", 1)):
        times = sorted(1000 * min(run[at] for run in rounds) for rounds in runs)
        print(f"  check of one article, ms {name:4}: median {statistics.median(times):.0f}, "
              f"95th percentile {times[len(times) * 95 // 100]:.0f}, slowest {times[-1]:.0f}")


def main(program, make_corpus, *sizes):
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, sizes or (10000, 100000)):
            measure(program, make_corpus, size, Path(folder))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
