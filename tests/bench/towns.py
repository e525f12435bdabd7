#!/usr/bin/env python3
"""Counts in how many articles `crossclaim extract` makes a place claim of the town that a register gives for their incident.

usage: towns.py PROGRAM ARTICLES.jsonl REGISTER.jsonl [-v]

ARTICLES: input of crossclaim with `id`, `text` and `title`. REGISTER: lines of {docs: [ids], city, state}. The city may bear a
part in brackets ("Chicago (Englewood)", "Smyrna (county)"): either name is right. A claim of a venue or address in the town
counts; one that gives the state alone does not. A claim that leaves open which of several towns of the name is meant counts,
too, and is told apart. -v prints each miss with its cause, tab-separated.
"""
import json
import re
import subprocess
import sys
from collections import Counter

SHORTEST = 400  # characters of a text that can be an article


def plain(name):
    name = re.sub(r"[^\w ]", " ", name.lower())
    name = re.sub(r"\b(saint|st)\b", "st", re.sub(r"\b(fort|ft)\b", "ft", re.sub(r"\b(mount|mt)\b", "mt", name)))
    return " ".join(name.split())


def towns(incident):
    outer, _, inner = incident["city"].partition("(")
    inner = inner.rstrip(") ")
    names = {plain(outer)} | ({plain(inner)} if inner and plain(inner) != "county" else {plain(outer) + " county"})
    return {name for name in names if name}


def places_of(claims):
    """article -> the paths of its place claims, as chosen and as they stay possible"""
    found = {}
    for line in claims.splitlines():
        claim = json.loads(line)
        if claim["value"]["type"] == "place":
            chosen, possible = found.setdefault(claim["article"], ([], []))
            chosen.append([plain(name) for name in [claim["value"]["text"], *claim["value"]["path"]]])
            possible += [[plain(name) for name in place["path"]] for place in claim["value"].get("other", [])]
    return found


def right(paths, names, state):
    return any(names & set(path) and state in path for path in paths)


def named(names, words):
    return any(f" {name} " in f" {words} " for name in names)


def cause(article, names, state, paths):
    words, title = plain(article["text"]), plain(article.get("title") or "")
    elsewhere = [path for path in paths if names & set(path) and state not in path]
    if elsewhere:
        return "read as another place of that name"
    if named(names, words):
        return "named in the text"
    if named(names, title):
        return "named in the title alone"
    if len(article["text"]) < SHORTEST:
        return "hardly any text"
    return "not named"


def main(program, articles_path, register_path, verbose):
    with open(articles_path, encoding="utf-8") as lines:
        articles = {article["id"]: article for article in map(json.loads, lines)}
    run = subprocess.run([program, "extract", "--no-progress", articles_path], capture_output=True, text=True, check=True)
    found = places_of(run.stdout)
    asked = hits = open_hits = in_words = hits_in_words = 0
    misses = Counter()
    with open(register_path, encoding="utf-8") as lines:
        for incident in (known for known in map(json.loads, lines) if "city" in known):
            names, state = towns(incident), plain(incident["state"])
            for doc in incident["docs"]:
                article, (paths, possible) = articles[doc], found.get(doc, ([], []))
                asked += 1
                said = named(names, plain(article["text"] + " " + (article.get("title") or "")))
                in_words += said
                if right(paths + possible, names, state):
                    hits += 1
                    hits_in_words += said
                    open_hits += not right(paths, names, state)
                    continue
                why = cause(article, names, state, paths)
                misses[why] += 1
                if verbose:
                    print(f"{why}\t{doc}\t{incident['city']}, {incident['state']}\t{sorted({'/'.join(p[:2]) for p in paths})}")
    print(f"{asked} articles, {hits} with a claim of the town = {100 * hits / max(asked, 1):.1f} %; {open_hits} of them leave the town open")
    print(f"{in_words} name it, of these {100 * hits_in_words / max(in_words, 1):.1f} %")
    for why, count in misses.most_common():
        print(f"missed, {why}: {count}")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3], "-v" in sys.argv[4:])
