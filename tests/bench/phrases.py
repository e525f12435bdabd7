#!/usr/bin/env python3
"""Scores the numbers that `crossclaim annotate` finds in short phrases, and lists those that it leaves out by design.

usage: phrases.py PROGRAM PHRASES.jsonl [-v]

PHRASES: {input, notSupported, results: [{text, resolution: {value}}]}, the form of the number tests of Microsoft
Recognizers-Text. Only phrases that all its platforms support are asked. A phrase is right where the values found are those
expected, no more and no less. Phrases of a form that docs/values.md leaves out are counted apart.
"""
import json
import re
import subprocess
import sys
import tempfile

# What no news reader meets, or what isn't a number there: the first form that fits.
LARGE = "hundredths?|thousandths?|[a-z]*(illionths?)|teenths?|[a-z]+ieths?|firsts|elevenths?|twelfths?"
LEFT_OUT = [
    ("powers and exponents", r"\^|\d[eE][+-]?\d|10\^"),
    ("sums of mathematics (\"1 over 3\", \"one hundred thirty fifths\")",
     rf"\bover\b|\b({LARGE})\b|(hundred|thousand|million|twenty|thirty|ninety).*\b(fifths?|first|firsts|thirds?|eighths?)\b|^\d/\d|^-"
     r"|^- |- \w+ (fourth|eighths)$|  \d/\d"),
    ("signs of negative numbers", r"(^|\s)[-−–]\s?\d|\bnegative\b"),
    ("bare letters of scale", r"\d\s?[kKmMgGbBtT]\b"),
    ("addresses, telephone numbers, versions", r"\d+\.\d+\.\d+|\+?\d+-\d+-\d+|https?:|\bphone\b"),
    ("decimals told in words or with a comma", r"\bpoint\b|\d,\d\.?$"),
    ("abbreviations and rare words", r"\d\s?(mil|MM)\b|\bdo?zs\b|\bn[oa]ughts?\b|\blakh crore\b"),
    ("ordinals and \"one\" as numbers", r"\bfirst\b|\bone last\b"),
    ("names and lists with figures", r"\b[A-Z]+-\d|\d,\d\d,\d\d\b"),
    ("times, which are dates here", r"\b(in|over) \d+ (years|months|weeks|days)\b"),
    ("hyphens and spaces in the wrong place", r"[a-z] - [a-z]|\d hundred\b"),
]


def expected(phrase):
    values = []
    for result in phrase["results"]:
        value = (result.get("resolution") or {}).get("value")
        if value and value != "null":
            values.append(value)
    return values


def bounds(value):
    """'12', '12%', '[30,)', '(10,20)' -> (lo, hi)"""
    match = re.fullmatch(r"[\[(](.*),(.*)[\])]", value)
    ends = match.groups() if match else (value, value)
    return tuple(float(end.rstrip("%")) if end else None for end in ends)


def left_out(text):
    return next((name for name, form in LEFT_OUT if re.search(form, text, re.I)), None)


def close(a, b):
    return a == b or (a is not None and b is not None and abs(a - b) <= 1e-9 * max(abs(a), abs(b)))


def same(wanted, found):
    found = list(found)
    for value in wanted:
        hit = next((f for f in found if close(f[0], value[0]) and close(f[1], value[1])), None)
        if hit is None:
            return False
        found.remove(hit)
    return not found


def annotate(program, phrases):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as articles:
        for number, phrase in enumerate(phrases):
            articles.write(json.dumps({"id": str(number), "text": phrase["input"]}) + "\n")
        articles.flush()
        run = subprocess.run([program, "annotate", articles.name], capture_output=True, text=True, check=True)
    found = {}
    for line in run.stdout.splitlines():
        record = json.loads(line)
        found[record["id"]] = [(q["lo"], q["hi"]) for q in record["quantities"]]
    return found


def main(program, path, verbose):
    with open(path, encoding="utf-8") as lines:
        phrases = [p for p in map(json.loads, lines) if not p.get("notSupported") and expected(p)]
    found = annotate(program, phrases)
    asked = right = 0
    apart = {}
    for number, phrase in enumerate(phrases):
        wanted = [bounds(value) for value in expected(phrase)]
        good = same(wanted, found.get(str(number), []))
        form = left_out(phrase["input"])
        if form:
            apart.setdefault(form, [0, 0])
            apart[form][0] += 1
            apart[form][1] += good
            continue
        asked += 1
        right += good
        if verbose and not good:
            print(f"wrong: {phrase['input']!r} wanted {wanted} found {found.get(str(number), [])}")
    print(f"{len(phrases)} phrases; {asked} of forms usual in news, {right} right = {100 * right / max(asked, 1):.1f} %")
    for form, (count, good) in sorted(apart.items(), key=lambda item: -item[1][0]):
        print(f"left out: {form}: {count}, of which {good} are right")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], "-v" in sys.argv[3:])
