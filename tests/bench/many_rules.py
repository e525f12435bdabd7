#!/usr/bin/env python3
"""Times extract with few and with many patterns. Timings never fail anything.

  many_rules.py PROGRAM CORPUS.jsonl [COUNT...]     numbers of patterns; 100 1000 if none is given

The patterns are made of the corpus' own words: frequent nouns as heads, frequent verbs behind them, and a slot, ten patterns a
kind. They come on top of the shipped rules. The generator is seeded: the same corpus gives the same rules.
"""
import collections
import json
import random
import re
import resource
import subprocess
import sys
import tempfile

PATTERNS_A_KIND = 10
SLOTS = ["{date: day}", "{place}", "in {place}", "{count: count}", "{who}"]


def vocabulary(corpus):
    """Words seen often in the corpus, the most frequent hundred left out: nobody makes an event of "the"."""
    counts = collections.Counter()
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            counts.update(re.findall(r"\b[a-z]{4,}\b", json.loads(line)["text"]))
    return [word for word, _ in counts.most_common(4100)][100:]


def rule_file(kind, words):
    heads, verbs = words[:30], words[30:]
    classes = {}
    patterns = []
    for i in range(PATTERNS_A_KIND):
        classes[f"head{i}"] = heads[3 * i : 3 * i + 3]
        classes[f"verb{i}"] = verbs[4 * i : 4 * i + 4]
        slot = SLOTS[i % len(SLOTS)]
        patterns.append({"id": f"{kind}-{i}", "match": f"<head{i}> ...6 <verb{i}> ...3 {slot}"})
    test = {"name": "none", "articles": [{"text": "Nothing."}], "expect": []}
    some = {"name": "gap", "articles": [{"text": "Nothing."}], "expect": [{"place": "Oslo"}], "known_gap": True}
    return {
        "schema": 1,
        "kind": kind,
        "help": "Made for a benchmark.",
        "attributes": {
            "date": {"type": "date", "ask": "When?"},
            "place": {"type": "place", "ask": "Where?"},
            "count": {"type": "quantity", "ask": "How many?"},
            "who": {"type": "actor", "ask": "Who?"},
        },
        "words": classes,
        "heads": [name for name in classes if name.startswith("head")],
        "patterns": patterns,
        "same_event": {"time": "date", "place": "place"},
        "tests": [test, some],
    }


def write_rules(folder, count, words):
    for number in range(count // PATTERNS_A_KIND):
        chosen = random.Random(number).sample(words, 7 * PATTERNS_A_KIND)
        with open(f"{folder}/kind{number}.yaml", "w", encoding="utf-8") as file:
            json.dump(rule_file(f"kind{number}", chosen), file)


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    lines = subprocess.run(command, check=True, capture_output=True).stdout.count(b"\n")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, lines


def main(program, corpus, counts):
    words = vocabulary(corpus)
    first = None
    print(f"{'patterns':>8} {'claims':>8} {'CPU s':>8} {'times':>6}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            write_rules(folder, count, words)
            command = [program, "extract", "--jobs", "1", "--no-progress", "--rules", folder, corpus]
            runs = [cpu_seconds(command) for _ in range(3)]
        seconds, claims = min(runs)
        first = first or seconds
        print(f"{count:8} {claims:8} {seconds:8.2f} {seconds / first:6.2f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], [int(count) for count in sys.argv[3:]] or [100, 1000])
