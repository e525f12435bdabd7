#!/usr/bin/env python3
"""Plants discrepancies in a corpus and counts how many are found.

usage: plant.py PROGRAM CORPUS.jsonl [--pairs PAIRS.jsonl] [--each N] [--seed N] [--show N] [--min-found PCT] [--max-false PCT]

CORPUS is input of crossclaim: `id`, `text`, `published`, ... a line. Where two articles say the same of one event, the value is
changed in one of them: a count, a day, a place, an age or a letter of a name. That is a plant, and is found if a check of
the two articles reports a conflict or an altered copy of that attribute. A control writes the value in another form that means
the same; a conflict then is a false alarm.

Pairs are taken from the program's own events, or from PAIRS, one {"a": id, "b": id} a line: then all values that both articles
state alike are taken, whether or not the program joins their events.

At most N (default 40) plants and controls of each sort are tried, in an order that the seed alone decides.
"""
import argparse
import collections
import datetime
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile

WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
OTHER_CITIES = ["Portland", "Houston", "Denver", "Boston", "Lagos", "Lyon"]
BAD = ("conflict", "altered-copy")


def check(program, articles):
    """The report on these articles."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as f:
        for a in articles:
            f.write(json.dumps(a) + "\n")
    try:
        done = subprocess.run([program, "check", "--format", "json", f.name], capture_output=True, check=False)
        if done.returncode > 1:
            sys.exit(done.stderr.decode())
        return json.loads(done.stdout)
    finally:
        os.unlink(f.name)


def value_key(value):
    return json.dumps({k: value.get(k) for k in ("type", "name", "lo", "hi", "path")})


def sort_of(claim):
    if claim["attribute"] == "age":
        return "age"
    if claim["attribute"] == "name":
        return "name"
    return {"quantity": "count", "date": "day", "place": "place"}.get(claim["value"]["type"])


# ---- another value, or another form of the same; None where this text can't be changed so


def in_style(number, like):
    return WORDS[number].capitalize() if like[0].isupper() else WORDS[number]


def number_in(text):
    """(start, end, number) of the one number of a text."""
    found = [(m.start(), m.end(), int(m[0])) for m in re.finditer(r"\d+", text)]
    for i, word in enumerate(WORDS):
        found += [(m.start(), m.end(), i) for m in re.finditer(rf"\b{word}\b", text, re.I)]
    return found[0] if len(found) == 1 else None


def other_number(text, change, value):
    at = number_in(text)
    if not at or at[2] != value.get("lo"):
        return None
    start, end, n = at
    to = n + change
    if to < 1 or (text[start].isalpha() and to >= len(WORDS)):
        return None
    return text[:start] + (in_style(to, text[start]) if text[start].isalpha() else str(to)) + text[end:]


def number_in_other_form(text):
    at = number_in(text)
    if not at or not 1 < at[2] < len(WORDS):
        return None
    start, end, n = at
    return text[:start] + (str(n) if text[start].isalpha() else in_style(n, "a")) + text[end:]


def other_day(text):
    for i, day in enumerate(WEEKDAYS):
        if day in text:
            return text.replace(day, WEEKDAYS[(i + 6) % 7])  # the day before
    m = re.search(r"\b([A-Z][a-z]{2,8}\.? )(\d{1,2})\b", text)
    if m and 3 <= int(m[2]) <= 28:
        return text[: m.start(2)] + str(int(m[2]) - 1) + text[m.end(2) :]
    return None


def day_in_other_form(text, value):
    if value.get("lo") != value.get("hi") or not value.get("lo"):
        return None
    day = datetime.date.fromisoformat(value["lo"])
    for name in WEEKDAYS:
        if re.fullmatch(rf"(on )?{name}", text):
            return text.replace(name, f"{MONTHS[day.month - 1]} {day.day}, {day.year}")
    m = re.fullmatch(r"([A-Z][a-z]{2,8})\.? (\d{1,2})", text)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if m else None


def other_letter(name, rng):
    """A slip of the pen in one of the longer words: two letters changed about, one doubled, one left out."""
    words = [m for m in re.finditer(r"[A-Z][a-z]{4,}", name)]
    if not words:
        return None
    w = rng.choice(words)
    i = rng.randrange(2, len(w[0]) - 1)
    slip = rng.choice(["swap", "double", "drop"])
    a, b = w[0][i - 1], w[0][i]
    if slip == "swap" and a != b:
        new = w[0][: i - 1] + b + a + w[0][i + 1 :]
    elif slip == "double":
        new = w[0][:i] + a + w[0][i:]
    else:
        new = w[0][:i] + w[0][i + 1 :]
    return None if new == w[0] else name[: w.start()] + new + name[w.end() :]


def name_in_other_form(name):
    words = name.split()
    if len(words) == 2:
        return f"{words[0]} Q. {words[1]}"
    if len(words) == 3 and re.fullmatch(r"[A-Z]\.", words[1]):
        return f"{words[0]} {words[2]}"
    return None


def other_value(sort, claim, site, rng):
    text = claim["span"]["text"]
    if sort == "count":
        return other_number(text, site["change"], claim["value"]) if site["change"] else None
    if sort == "age":
        return other_number(text, rng.choice([-4, 3, 5]), claim["value"])
    if sort == "day":
        return other_day(text)
    if sort == "name":
        return other_letter(text, random.Random(text))  # the same slip wherever the name stands
    return next(c for c in OTHER_CITIES if c != text) if claim["value"].get("placeType") == "city" and " " not in text else None


def other_form(sort, claim):
    text, value = claim["span"]["text"], claim["value"]
    if sort == "count":
        return number_in_other_form(text)
    if sort == "day":
        return day_in_other_form(text, value)
    if sort == "name":
        return name_in_other_form(text)
    if sort == "place" and value.get("placeType") == "city" and len(value.get("path") or []) > 2 and text == value["path"][0]:
        return f"{text}, {value['path'][1]}"
    return None


def rewritten(article, claims, change):
    """The article with the spans of claims changed by `change`; None if one of them can't be, or nothing changes."""
    whole = {"day", "place", "name"}  # said twice in the same words, it is changed twice: an article must not contradict itself
    if claims and sort_of(claims[0]) in whole:
        changed = {**article}
        for c in claims:
            new, old = change(c), c["span"]["text"]
            if new is None or new == old:
                return None
            for field in ("text", "title"):
                changed[field] = re.sub(rf"\b{re.escape(old)}(?!\w)", lambda _, to=new: to, changed.get(field) or "", flags=re.I if sort_of(c) == "place" else 0)
        return None if changed["text"] == article["text"] else changed
    changed = {**article}
    places = {(c["span"].get("in") == "title", c["span"]["start"]): c for c in claims}
    for (in_title, start), c in sorted(places.items(), key=lambda at: -at[0][1]):
        field = "title" if in_title else "text"
        raw, new = changed[field].encode(), change(c)
        old = raw[start : c["span"]["end"]].decode()
        if new is None or new == old:
            return None
        changed[field] = (raw[:start] + new.encode() + raw[c["span"]["end"] :]).decode()
    return changed


# ---- sites: where two articles say the same


def sites_of_events(report):
    claims = {c["id"]: c for c in report["claims"]}
    for finding in report["findings"]:
        if finding["verdict"] in BAD:
            continue
        for answer in finding["answers"]:
            yield (finding["kind"], finding["attribute"]), [claims[c] for c in answer["claims"]]


def sites_of_pairs(report, pairs):
    said = collections.defaultdict(list)
    for c in report["claims"]:
        said[c["article"]].append(c)
    for a, b in pairs:
        both = collections.defaultdict(list)
        for c in said[a] + said[b]:
            both[(c["kind"], c["attribute"], value_key(c["value"]))].append(c)
        for (kind, attribute, _), claims in sorted(both.items()):
            yield (kind, attribute), claims


def sites(found, articles, report):
    """One site for each pair of articles and attribute: x stays as it is, all claims of y that say the same are changed."""
    alike = collections.defaultdict(list)
    for c in report["claims"]:
        alike[(c["article"], c["kind"], c["attribute"], value_key(c["value"]))].append(c)
    for what, claims in found:
        of = collections.defaultdict(list)
        for c in claims:
            of[c["article"]].append(c)
        ids = sorted(of, key=lambda i: (articles[i].get("published") or "", i))
        sort = sort_of(claims[0])
        if len(ids) < 2 or not sort or any(value_key(of[i][0]["value"]) != value_key(of[ids[0]][0]["value"]) for i in ids[:2]):
            continue
        if any(c["value"].get("approx") or c["region"] == "related" for c in claims):
            continue
        x, y = ids[:2]
        same_day = (articles[x].get("published") or "")[:10] == (articles[y].get("published") or "")[:10]
        # A later article that tells more is an update; one that tells less is not. "one" would change the grammar around it.
        number = (claims[0]["value"].get("lo") or 0) if sort == "count" else 0
        change = -1 if number >= 3 else 1 if same_day and number == 2 else 0
        yield {"sort": sort, "what": what, "x": x, "y": y, "claims": alike[(y, *what, value_key(of[y][0]["value"]))], "change": change}


def reports_it(report, site, bad=BAD):
    claims = {c["id"]: c for c in report["claims"]}
    for finding in report["findings"]:
        if (finding["kind"], finding["attribute"]) != site["what"] or finding["verdict"] not in bad:
            continue
        sides = [{claims[c]["article"] for c in answer["claims"]} for answer in finding["answers"]]
        if any(site["x"] in p and site["y"] in q for p, q in itertools.permutations(sides, 2)):
            return True
    return False


def verdicts(report, site):
    """What the pair's report says of the attribute, and why."""
    of = [f for f in report["findings"] if (f["kind"], f["attribute"]) == site["what"]]
    return "; ".join(f"{f['verdict']}: {f['why'][-1]}" for f in of) or "nothing: not one event, or the value isn't extracted"


def try_all(program, articles, chosen, make, each):
    """Of each sort at most `each` sites: (tried, reported), and those that count as errors by `make`'s promise."""
    tried, reported, outcome = collections.Counter(), collections.Counter(), []
    for site in chosen:
        if tried[site["sort"]] >= each:
            continue
        changed = make(site)
        if changed is None:
            continue
        if reports_it(check(program, [articles[site["x"]], articles[site["y"]]]), site):
            continue  # they disagree as it is
        report = check(program, [articles[site["x"]], changed])
        hit = reports_it(report, site)
        site["verdicts"] = verdicts(report, site)
        tried[site["sort"]] += 1
        reported[site["sort"]] += hit
        outcome.append((site, changed, hit))
    return tried, reported, outcome


def show(title, outcome, wanted, most):
    for site, changed, hit in [o for o in outcome if o[2] == wanted][:most]:
        before, after = site["claims"][0]["quote"]["text"], changed["text"].encode()
        begin = site["claims"][0]["quote"]["start"]
        print(f"{title} {'.'.join(site['what'])} {site['x']} {site['y']}\n   {before[:160]}\n   {after[begin:begin + 160].decode(errors='replace')}\n   {site['verdicts']}")


def share(part, whole):
    return 100 * part / whole if whole else 0


def main():
    ap = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1][7:])
    ap.add_argument("program")
    ap.add_argument("corpus")
    ap.add_argument("--pairs")
    ap.add_argument("--each", type=int, default=40)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--show", type=int, default=0)
    ap.add_argument("--min-found", type=float, default=0)
    ap.add_argument("--max-false", type=float, default=100)
    a = ap.parse_args()
    with open(a.corpus, encoding="utf-8") as f:
        articles = {r["id"]: r for r in map(json.loads, f)}
    report = check(a.program, articles.values())
    if a.pairs:
        with open(a.pairs, encoding="utf-8") as f:
            found = sites_of_pairs(report, [(r["a"], r["b"]) for r in map(json.loads, f)])
    else:
        found = sites_of_events(report)
    rng = random.Random(a.seed)
    chosen = list(sites(found, articles, report))
    rng.shuffle(chosen)
    plant = lambda s: rewritten(articles[s["y"]], s["claims"], lambda c: other_value(s["sort"], c, s, random.Random(s["y"])))
    control = lambda s: rewritten(articles[s["y"]], s["claims"], lambda c: other_form(s["sort"], c))
    planted, hits, plants = try_all(a.program, articles, chosen, plant, a.each)
    tried, alarms, controls = try_all(a.program, articles, chosen, control, a.each)
    print(f"{'':8}{'planted':>8}{'found':>7}{'%':>7}{'controls':>10}{'false':>7}{'%':>7}")
    for sort in sorted({*planted, *tried}):
        print(f"{sort:8}{planted[sort]:8}{hits[sort]:7}{share(hits[sort], planted[sort]):7.1f}"
              f"{tried[sort]:10}{alarms[sort]:7}{share(alarms[sort], tried[sort]):7.1f}")
    p, h, t, f = planted.total(), hits.total(), tried.total(), alarms.total()
    print(f"{'all':8}{p:8}{h:7}{share(h, p):7.1f}{t:10}{f:7}{share(f, t):7.1f}")
    show("missed", plants, False, a.show)
    show("false", controls, True, a.show)
    return 0 if share(h, p) >= a.min_found and share(f, t) <= a.max_false else 1


if __name__ == "__main__":
    sys.exit(main())
