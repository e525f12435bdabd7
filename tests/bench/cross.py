#!/usr/bin/env python3
"""What a check makes of labelled pairs of passages: a table of labels and verdicts.

usage: cross.py PROGRAM PAIRS.jsonl ARTICLES.jsonl [--alone] [-v]

PAIRS: {docs: [id, id], quotes: [text, text], attribute: "KIND.ATTRIBUTE", label}: a passage of each of two articles that answers one
question about one event, and how a reader sees the two answers: any label will do ("conflict", "update", "corroborates").
ARTICLES is crossclaim input. All articles are checked in one run, or each pair alone with --alone.

A verdict is that of the finding with a claim of either passage: "agree" where the two stand in one answer, else the finding's. Else
"apart" are claims that no finding brings together, and "no claim" is told where one of the passages gives none. -v prints each pair.
"""
import argparse
import collections
import json
import subprocess
import sys
import tempfile


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def check(program, articles):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article) + "\n")
        file.flush()
        run = subprocess.run([program, "check", "--fail-on", "never", "--format", "json", file.name], capture_output=True, check=True)
    return json.loads(run.stdout)


def claims_at(report, article, quote, kind, attribute):
    """The claims of the question whose value overlaps the quote, in the article's own text."""
    text, words = article["text"].encode(), quote.encode()
    begin = text.find(words)
    if begin < 0:
        raise ValueError(f"{article['id']} doesn't hold the quote: {quote}")
    return {
        claim["id"]
        for claim in report["claims"]
        if (claim["article"], claim["kind"], claim["attribute"]) == (article["id"], kind, attribute)
        and claim["quote"].get("in") != "title"
        and claim["span"]["start"] < begin + len(words)
        and claim["span"]["end"] > begin
    }


def verdict(report, pair, articles):
    """(verdict, its reason) of a pair in a run."""
    kind, attribute = pair["attribute"].split(".")
    first, second = (claims_at(report, articles[doc], quote, kind, attribute) for doc, quote in zip(pair["docs"], pair["quotes"]))
    if not first or not second:
        return "no claim", ""
    for finding in report["findings"]:
        answers = [set(answer["claims"]) for answer in finding["answers"]]
        if any(answer & first and answer & second for answer in answers):
            return "agree", finding["why"][-1]
        if any(answer & first for answer in answers) and any(answer & second for answer in answers):
            return finding["verdict"], finding["why"][-1]
    why = [entry["why"] for entry in report["notCompared"] if entry["claim"] in first | second]
    return "apart", why[0] if why else ""


def print_table(counts):
    labels = sorted({label for label, _ in counts})
    verdicts = sorted({verdict for _, verdict in counts})
    wide = max(len(label) for label in labels) + 2
    print(" " * wide + "".join(f"{verdict:>14}" for verdict in verdicts))
    for label in labels:
        print(f"{label:<{wide}}" + "".join(f"{counts[label, verdict]:>14}" for verdict in verdicts))


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("pairs")
    parser.add_argument("articles")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("-v", action="store_true", dest="verbose")
    args = parser.parse_args()
    articles = {article["id"]: article for article in lines(args.articles)}
    pairs = lines(args.pairs)
    missing = {doc for pair in pairs for doc in pair["docs"]} - articles.keys()
    if missing:
        sys.exit(f"cross.py: {args.articles} lacks {', '.join(sorted(missing))}")
    whole = None if args.alone else check(args.program, articles.values())
    counts = collections.Counter()
    for pair in pairs:
        report = whole or check(args.program, [articles[doc] for doc in pair["docs"]])
        got, why = verdict(report, pair, articles)
        counts[pair["label"], got] += 1
        if args.verbose:
            print(f"{pair['label']} -> {got}  {pair['attribute']}  {' and '.join(pair['docs'])}  {why}")
    if counts:
        print_table(counts)


if __name__ == "__main__":
    main()
