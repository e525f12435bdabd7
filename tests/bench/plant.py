#!/usr/bin/env python3
"""Plants discrepancies in a corpus and counts how many are found.

usage: plant.py PROGRAM CORPUS.jsonl [--pairs PAIRS.jsonl] [--each N] [--seed N] [--show N] [--keep FILE] [--save FILE] [--min-found PCT] [--max-false PCT]
       plant.py PROGRAM --sites FILE [--show N] [--keep FILE] [--min-found PCT] [--max-false PCT]

CORPUS is input of crossclaim: `id`, `text`, `published`, ... a line. Where two articles say the same of one event, the value is
changed in one of them: a count, a day, a place, an age or a letter of a name. That is a plant, and is found if a check of
the two articles reports a conflict or an altered copy of that attribute, or of another one in which the old value stands
against the new one: a day is changed wherever an article says it, as that of the shooting and as that of the deaths. A control
writes the value in another form that means the same; a conflict in any value of that sort then is a false alarm.

Pairs are taken from the program's own events, or from PAIRS, one {"a": id, "b": id} a line: then all values that both articles
state alike are taken, whether or not the program joins their events.

A plant must be fair: a careful reader of the two articles would see the clash. What isn't is left out, and how often and why is
printed. The rules of that look at the articles and their claims as they are, never at whether the plant is found.

At most N (default 40) plants and controls of each sort are tried, in an order that the seed alone decides. --keep writes the
plants that weren't found, one a line: the site, and the pair of articles as checked; --save writes all plants and controls.
--sites checks what either wrote anew, so that two programs are compared on one sample.
"""
import argparse
import collections
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile

from plant_values import PLANTS, Unfair, attributes_that, control, is_new, is_old, lasting_words, sort_of, whole_text

BAD = ("conflict", "altered-copy")
AGREE = ("corroborated", "repeated", "refined")
MANY, LASTS = attributes_that("many"), attributes_that("lasts")
LASTING = lasting_words()
LISTED = 12  # one in so many of an article's rare names must stand in the other
IN_COMMON = 3  # other values and rare names by which a reader knows that both articles tell of one event


def run(program, arguments, articles):
    """What a subcommand prints of these articles."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as f:
        for a in articles:
            f.write(json.dumps(a) + "\n")
    try:
        done = subprocess.run([program, *arguments, f.name], capture_output=True, check=False)
        if done.returncode > 1:
            sys.exit(done.stderr.decode())
        return done.stdout
    finally:
        os.unlink(f.name)


def check(program, articles):
    return json.loads(run(program, ["check", "--format", "json"], articles))


class Mentions:
    """The dates, quantities and places of an article as `annotate` finds them; those of a corpus are found once."""

    def __init__(self, program, articles):
        self.program, self.known = program, {}
        for line in run(program, ["annotate"], articles).splitlines():
            of = json.loads(line)
            self.known[of["id"]] = of
        self.texts = {a["id"]: a["text"] for a in articles}

    def __call__(self, article):
        if self.texts[article["id"]] == article["text"]:
            return self.known[article["id"]]
        return json.loads(run(self.program, ["annotate"], [article]))


def value_key(value):
    return json.dumps({k: value.get(k) for k in ("type", "name", "lo", "hi", "path")})


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


class Claims:
    """The claims of a corpus by article."""

    def __init__(self, report):
        self.of = collections.defaultdict(list)
        for c in report["claims"]:
            self.of[c["article"]].append(c)

    def alike(self, article, what, key):
        return [c for c in self.of[article] if (c["kind"], c["attribute"]) == what and value_key(c["value"]) == key]

    def in_common(self, x, y, what):
        """How many other things both articles say alike: counts, days and places of that kind, people by name."""
        def things(article):
            return {(c["attribute"], value_key(c["value"])) for c in self.of[article]
                    if (c["kind"], c["attribute"]) != what and (c["kind"] == what[0] or c["attribute"] == "name")}
        return len(things(x) & things(y))


class Names:
    """The capitalised words that at most one in a hundred articles of the corpus has."""

    def __init__(self, articles):
        seen = collections.Counter(w for a in articles for w in set(self.words(a)))
        most = max(3, len(articles) // 100)
        self.common = {w for w, n in seen.items() if n > most}

    @staticmethod
    def words(article):
        return re.findall(r"\b[A-Z][a-z]{2,}", whole_text(article))

    def shared(self, x, y):
        """0 where it is a small part of what either names: two long lists of crimes have some names in common, whatever they tell."""
        of_x, of_y = (set(self.words(a)) - self.common for a in (x, y))
        both = len(of_x & of_y)
        return both if both * LISTED >= min(len(of_x), len(of_y)) else 0


def sites(found, articles, claims):
    """One site for each pair of articles and attribute: x stays as it is, all claims of y that say the same are changed."""
    for what, said in found:
        of = collections.defaultdict(list)
        for c in said:
            of[c["article"]].append(c)
        ids = sorted(of, key=lambda i: (articles[i].get("published") or "", i))
        sort = sort_of(said[0])
        if len(ids) < 2 or not sort or any(value_key(of[i][0]["value"]) != value_key(of[ids[0]][0]["value"]) for i in ids[:2]):
            continue
        x, y = ids[:2]
        same_day = (articles[x].get("published") or "")[:10] == (articles[y].get("published") or "")[:10]
        # A later article that tells more is an update; one that tells less is not. "one" would change the grammar around it, so
        # that two are made three, in the earlier article.
        number = (said[0]["value"].get("lo") or 0) if sort == "count" else 0
        if number == 2 and not same_day:
            x, y = y, x
        key = value_key(of[y][0]["value"])
        here, there = claims.alike(y, what, key), claims.alike(x, what, key)
        words = {w for c in here + there for w in c["quote"]["text"].casefold().replace(".", " ").replace(",", " ").split()}
        yield {"sort": sort, "what": what, "x": x, "y": y, "claims": here, "others": there,
               "to": number - 1 if number >= 3 else 3 if number == 2 else 0,
               "lasts": what in LASTS or bool(words & LASTING), "in_common": claims.in_common(x, y, what)}


def opposed(report, bad=BAD):
    """(finding, answer, answer) of all pairs of answers that a report of two articles sets against each other."""
    for finding in report["findings"]:
        if finding["verdict"] in bad:
            for one, other in itertools.permutations(finding["answers"], 2):
                yield finding, one, other


def cited(claims, answer, article):
    return any(claims[c]["article"] == article for c in answer["claims"])


def finds_plant(report, site):
    """The attribute that was changed is told as a conflict of the two, or another one with the old value against the new."""
    claims = {c["id"]: c for c in report["claims"]}
    for finding, one, other in opposed(report):
        if cited(claims, one, site["x"]) and cited(claims, other, site["y"]):
            if (finding["kind"], finding["attribute"]) == tuple(site["what"]):
                return True
            if sort_of(claims[one["claims"][0]]) == site["sort"] and is_old(site, one["value"]) and is_new(site, other["value"]):
                return True
    return False


def false_alarm(report, site):
    """Any conflict of the two in values of that sort."""
    claims = {c["id"]: c for c in report["claims"]}
    return any(cited(claims, one, site["x"]) and cited(claims, other, site["y"]) and sort_of(claims[one["claims"][0]]) == site["sort"]
               for _, one, other in opposed(report))


def counted_otherwise(site):
    """One article counts "two others" and the other one "two", or one "relatives" and the other "victims"."""
    def besides(claims):
        return {bool(re.search(r"\b(other|more)s?\b", c["span"]["text"], re.I)) for c in claims}

    def counted(claims):
        return {"person" if (of := c["value"].get("of")) in (None, "", "victim", "body", "death", "fatality") else of for c in claims}
    here, there = site["claims"], site["others"]
    fewer = counted(here if site["to"] < (here[0]["value"].get("lo") or 0) else there)
    other_people = "person" not in fewer and counted(here).isdisjoint(counted(there))  # more relatives than people can't be
    return besides(here).isdisjoint(besides(there)) or other_people


def states_plainly(site, claims):
    """Unfair where the articles as they are leave it open what they say, or whether they tell of one event."""
    both = site["claims"] + site["others"]
    if site["what"] in MANY:
        raise Unfair("several values of it can hold")
    if any(c["region"] in ("related", "navigation", "byline") or c["value"].get("approx") for c in both):
        raise Unfair("an approximate value, or one outside of the article's own text")
    if any(c["status"] != "held" for c in both) and site["sort"] not in ("age", "name"):
        raise Unfair("told as a plan, a wish or a denial")
    if {c["scope"] for c in site["claims"]} != {c["scope"] for c in site["others"]}:
        raise Unfair("counted otherwise: another scope")
    if site["sort"] == "count" and counted_otherwise(site):
        raise Unfair("counted otherwise: others besides, or another sort of people")
    if any(c["scope"] == "one hospital's count" for c in both):
        raise Unfair("counted by a hospital: the other may have another's count")
    if site["what"] == ("statement", "date"):
        raise Unfair("a remark of another day is another remark")
    if site["sort"] == "count":
        rest = abs(site["to"] - site["claims"][0]["value"]["lo"]) if site["to"] else None
        for article in (site["x"], site["y"]):
            values = {value_key(c["value"]) for c in claims.of[article] if (c["kind"], c["attribute"]) == site["what"]}
            lows = {json.loads(v)["lo"] for v in values}
            if site["to"] in lows or (rest != 1 and rest in lows):
                raise Unfair("the new number, or the difference, is counted in one of the articles, too")


def disagreeing(report, site):
    """Something of the kind in which the two articles disagree, or may, or of the sort in which they do; None if there is none."""
    claims = {c["id"]: c for c in report["claims"]}
    for finding in report["findings"]:
        if finding["kind"] == site["what"][0] and finding["verdict"] in (*BAD, "undecided", "updated", "scope"):
            if {site["x"], site["y"]} <= {claims[c]["article"] for a in finding["answers"] for c in a["claims"]}:
                return finding["attribute"]
    return "another kind" if false_alarm(report, site) else None


def verdicts(report, site):
    """What the pair's report says of the attribute, and why."""
    of = [f for f in report["findings"] if (f["kind"], f["attribute"]) == tuple(site["what"])]
    return "; ".join(f"{f['verdict']}: {f['why'][-1]}" for f in of) or "nothing: not one event, or the value isn't extracted"


class Trial:
    """Changed articles, each checked with the one that stays as it is; `reported` says whether a report tells of the change."""

    def __init__(self, program, reported):
        self.program, self.is_reported = program, reported
        self.tried, self.reported, self.left_out = collections.Counter(), collections.Counter(), collections.Counter()
        self.outcome = []

    def check(self, site, pair):
        report = check(self.program, pair)
        hit = self.is_reported(report, site)
        self.tried[site["sort"]] += 1
        self.reported[site["sort"]] += hit
        self.outcome.append(({**site, "verdicts": verdicts(report, site)}, pair, hit))

    def run(self, chosen, articles, make, each):
        """Of each sort at most `each` sites are changed by `make` and checked."""
        for site in chosen:
            if self.tried[site["sort"]] >= each:
                continue
            try:
                changed = make(site)
            except Unfair as why:
                self.left_out[(site["sort"], str(why))] += 1
                continue
            before = [articles[site["x"]], articles[site["y"]]]
            if what := disagreeing(check(self.program, before), site):
                same = what == site["what"][1]
                self.left_out[(site["sort"], "the articles as they are disagree in it, or may" if same else "they disagree, or may, in another thing, too")] += 1
                continue
            self.check(site, [before[0], changed])
        return self


def show(title, outcome, wanted, most):
    for site, (_, changed), _ in [o for o in outcome if o[2] == wanted][:most]:
        print(f"{title} {'.'.join(site['what'])} {site['x']} {site['y']}")
        for c, text in ((site["others"][0], None), (site["claims"][0], None), (site["claims"][0], changed)):
            if text:
                field = "title" if c["quote"].get("in") == "title" else "text"
                begin = c["quote"]["start"]
                print("   planted: " + text[field].encode()[begin : begin + 160].decode(errors="replace").replace("\n", " "))
            else:
                print("   " + c["quote"]["text"][:160].replace("\n", " "))
        print("   " + site["verdicts"])


def share(part, whole):
    return 100 * part / whole if whole else 0


def print_table(plants, controls):
    print(f"{'':8}{'planted':>8}{'found':>7}{'%':>7}{'controls':>10}{'false':>7}{'%':>7}")
    def row(name, p, h, t, f):
        print(f"{name:8}{p:8}{h:7}{share(h, p):7.1f}{t:10}{f:7}{share(f, t):7.1f}")
    for sort in sorted({*plants.tried, *controls.tried}):
        row(sort, plants.tried[sort], plants.reported[sort], controls.tried[sort], controls.reported[sort])
    row("all", *(sum(c.values()) for c in (plants.tried, plants.reported, controls.tried, controls.reported)))
    for (sort, why), n in sorted(plants.left_out.items(), key=lambda at: (at[0][0], -at[1])):
        print(f"left out {n:5} {sort:6} {why}")


def write(path, **outcomes):
    with open(path, "w", encoding="utf-8") as f:
        for trial, outcome in outcomes.items():
            for site, pair, _ in outcome:
                f.write(json.dumps({"trial": trial, "site": site, "articles": pair}) + "\n")


def again(program, path):
    """The plants and controls of a file."""
    plants, controls = Trial(program, finds_plant), Trial(program, false_alarm)
    with open(path, encoding="utf-8") as f:
        for line in map(json.loads, f):
            (plants if line["trial"] == "plant" else controls).check(line["site"], line["articles"])
    return plants, controls


def planted(program, corpus, pairs, each, seed):
    """Plants and controls made anew of a corpus."""
    with open(corpus, encoding="utf-8") as f:
        articles = {r["id"]: r for r in map(json.loads, f)}
    report = check(program, articles.values())
    mentions = Mentions(program, articles.values())
    if pairs:
        with open(pairs, encoding="utf-8") as f:
            found = sites_of_pairs(report, [(r["a"], r["b"]) for r in map(json.loads, f)])
    else:
        found = sites_of_events(report)
    claims = Claims(report)
    chosen = list(sites(found, articles, claims))
    random.Random(seed).shuffle(chosen)
    names = Names(list(articles.values()))

    def plant(site):
        states_plainly(site, claims)
        x = articles[site["x"]]
        changed = PLANTS[site["sort"]](site, x, articles[site["y"]], mentions)
        # A day and a count recur in other towns: what happened in two towns is one event only by the names told with it.
        if names.shared(x, changed) + (site["in_common"] if site["sort"] != "place" else 0) < IN_COMMON:
            raise Unfair("too little else in common to see that it is one event")
        return changed

    plants = Trial(program, finds_plant).run(chosen, articles, plant, each)
    controls = Trial(program, false_alarm).run(chosen, articles, lambda site: control(site, articles[site["y"]]), each)
    return plants, controls


def options():
    ap = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1][7:])
    ap.add_argument("program")
    ap.add_argument("corpus", nargs="?")
    ap.add_argument("--sites")
    ap.add_argument("--pairs")
    ap.add_argument("--each", type=int, default=40)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--show", type=int, default=0)
    ap.add_argument("--keep")
    ap.add_argument("--save")
    ap.add_argument("--min-found", type=float, default=0)
    ap.add_argument("--max-false", type=float, default=100)
    a = ap.parse_args()
    if bool(a.corpus) == bool(a.sites):
        ap.error("give a corpus or --sites")
    return a


def main():
    a = options()
    plants, controls = again(a.program, a.sites) if a.sites else planted(a.program, a.corpus, a.pairs, a.each, a.seed)
    print_table(plants, controls)
    show("missed", plants.outcome, False, a.show)
    show("false", controls.outcome, True, a.show)
    if a.keep:
        write(a.keep, plant=[o for o in plants.outcome if not o[2]])
    if a.save:
        write(a.save, plant=plants.outcome, control=controls.outcome)
    found_share = share(sum(plants.reported.values()), sum(plants.tried.values()))
    false_share = share(sum(controls.reported.values()), sum(controls.tried.values()))
    return 0 if found_share >= a.min_found and false_share <= a.max_false else 1


if __name__ == "__main__":
    sys.exit(main())
