#!/usr/bin/env python3
"""What tests/bench/cross.py tells of labelled pairs of invented articles: cross_test.py PROGRAM"""
import json
import os
import subprocess
import sys
import tempfile

SCORER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bench", "cross.py")
ARTICLES = {
    "a": "A bomb killed 12 people in a market in Lagos on Tuesday, the police said. An officer spoke of \u201canger\u201d.",
    "b": "\u00c9douard Mbeki saw it. The bomb in the market in Lagos on Tuesday killed 17 people, the police said.",
    "c": "The bomb that went off in a market in Lagos on Tuesday killed 12 people, a nurse said.",
    "d": "In Bergen a landslide killed three people last June.",
}
KILLED = {"a": "killed 12 people", "b": "killed 17 people", "c": "killed 12 people", "d": "killed three people"}


def pair(first, second, label, **changed):
    return {"docs": [first, second], "quotes": [KILLED[first], KILLED[second]], "attribute": "casualty.killed", "label": label, **changed}


CASES = [
    (pair("a", "b", "conflict"), "conflict"),
    (pair("a", "c", "corroborates"), "agree"),
    (pair("a", "d", "other"), "apart"),
    (pair("a", "b", "unread", quotes=["anger", KILLED["b"]]), "no claim"),
    (pair("a", "b", "unasked", attribute="casualty.wounded"), "no claim"),
]


def score(program, folder, pairs, *options):
    for name, records in (("articles", [{"id": i, "text": t, "published": "2014-03-05"} for i, t in ARTICLES.items()]), ("pairs", pairs)):
        with open(f"{folder}/{name}.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(record) + "\n" for record in records)
    command = [sys.executable, SCORER, program, f"{folder}/pairs.jsonl", f"{folder}/articles.jsonl", "-v", *options]
    return subprocess.run(command, capture_output=True, text=True)


def main(program):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for options in ((), ("--alone",)):
            out = score(program, folder, [p for p, _ in CASES], *options).stdout
            for told, (p, expected) in zip(out.splitlines(), CASES):
                if not told.startswith(f"{p['label']} -> {expected}  "):
                    print(f"{p['label']}: {told!r} instead of {expected}")
                    failed += 1
            if len(out.splitlines()) != 2 * len(CASES) + 1:  # a line a pair, and a table with a line a label
                print(f"not a table of {len(CASES)} labels:\n{out}")
                failed += 1
        lacking = score(program, folder, [pair("a", "b", "conflict", docs=["a", "nobody"])])
        if lacking.returncode == 0 or "lacks nobody" not in lacking.stderr:
            print("an article that isn't there was not missed")
            failed += 1
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1]) else 0)
