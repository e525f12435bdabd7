#!/usr/bin/env python3
"""What tests/bench/plant.py takes for a fair plant and for a found one, on invented articles and without the program."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "bench"))
import plant  # noqa: E402
import plant_values as pv  # noqa: E402


def article(text, name="y", title="", published="2014-05-16"):
    return {"id": name, "text": text, "title": title, "published": published}


def claim(article_, words, **value):
    start = article_["text"].encode().index(words.encode())
    return {"span": {"start": start, "end": start + len(words.encode()), "text": words}, "value": value, "attribute": "x"}


def mentions(**kinds):
    return lambda _: {"dates": [], "quantities": [], "places": [], **kinds}


def planted(plant, text, words, value, x="", found=mentions(), **site):
    """The changed text, or the reason why there is none."""
    y = article(text)
    of_y = claim(y, words, **value)
    site = {"claims": [of_y], "others": [of_y], "to": 0, "lasts": False, **site}
    try:
        return plant(site, article(x, "x"), y, found)["text"]
    except pv.Unfair as why:
        return str(why)


def day(text, words, *more):
    """A date mention of 13 May 2014 at the words, and others."""
    start = text.encode().index(words.encode())
    return [{"start": start, "end": start + len(words), "text": words, "lo": "2014-05-13", "hi": "2014-05-13"}, *more]


TUESDAY = {"lo": "2014-05-13", "hi": "2014-05-13"}
FOUR = {"lo": 4, "hi": 4}
LAGOS = {"placeType": "city", "path": ["Dayton", "Ohio", "United States"]}
hurt, met = "Four people were hurt.", "They met on Tuesday."
CASES = [
    (planted(pv.plant_count, hurt, "Four people", FOUR, to=3), "Three people were hurt."),
    (planted(pv.plant_count, hurt, "Four people", FOUR), "another count would be an update, or is too small to change"),
    (planted(pv.plant_count, hurt, "Four people", {"lo": 4}, to=3), "the count is open or hedged"),
    (planted(pv.plant_count, hurt + " All 4 live here.", "Four people", FOUR, to=3), "the old number stands elsewhere in the article"),
    (planted(pv.plant_count, hurt + " It was 4 p.m.", "Four people", FOUR, to=3), "Three people were hurt. It was 4 p.m."),
    (planted(pv.plant_count, hurt, "Four people", FOUR, to=3, x="Three were hurt."), "the new number stands in one of the articles, too"),
    (planted(pv.plant_age, "Ana Reyes, 35, fell.", "35", {"lo": 35}, x="35"), None),
    (planted(pv.plant_age, "Ana Reyes, 35, fell. The 35-year-old is well.", "35", {"lo": 35}), "the old number stands elsewhere in the article"),
    (planted(pv.plant_day, met, "Tuesday", TUESDAY, found=lambda a: {"dates": day(met, "Tuesday") if "Tuesday" in a["text"] else []}),
     "They met on Monday."),
    (planted(pv.plant_day, met + " Tuesday!", "Tuesday", TUESDAY, found=lambda a: {"dates": day(met, "Tuesday") if "on Tue" in a["text"] else []}),
     "the old day stands elsewhere in the article"),
    (planted(pv.plant_day, met, "Tuesday", TUESDAY, found=lambda a: {"dates": day(met, "Tuesday")} if "Tuesday" in a["text"] else {"dates": []}, lasts=True),
     "it may have gone on for days, or happened more than once"),
    (planted(pv.plant_day, "It was this morning, at 4 a.m.", "this morning", TUESDAY,
             found=lambda a: {"dates": day(a["text"], "this morning", *day(a["text"], "at 4 a.m.")) if a["text"] else []}), "the words can't be changed"),
    (planted(pv.plant_day, "It was on Tuesday, at 4 a.m.", "on Tuesday", TUESDAY,
             found=lambda a: {"dates": day(a["text"], "on Tuesday", *day(a["text"], "at 4 a.m.")) if "Tuesday" in a["text"] else []}),
     "It was on Monday, at 4 a.m."),
    (planted(pv.plant_name, "Braxton Wren fell. Braxton is well.", "Braxton Wren", {}, x="Braxton Wren"), None),
    (planted(pv.plant_name, "Braxton Wren fell, BRAXTON WREN.", "Braxton Wren", {}, x="Braxton Wren"), "the old spelling stands elsewhere in the article"),
    (planted(pv.plant_place, "It was in Dayton, Ohio, where it rained.", "Dayton", LAGOS), None),
    (planted(pv.plant_place, "It was in Dayton.", "Dayton", LAGOS, found=mentions(places=[{"path": ["Akron", "Ohio"]}])),
     "other places of the article still tell where it was"),
    (planted(pv.plant_place, "It was in Dayton.", "Dayton", {"placeType": "country", "path": ["Norway"]}),
     "the place is no city, or its words can't be changed"),
]



def report(kind, attribute, verdict, *answers):
    """A report of one finding; an answer is (article, value)."""
    claims = [{"id": str(i), "article": a, "kind": kind, "attribute": attribute, "value": v} for i, (a, v) in enumerate(answers)]
    return {"claims": claims, "findings": [{"kind": kind, "attribute": attribute, "verdict": verdict,
                                            "answers": [{"value": c["value"], "claims": [c["id"]]} for c in claims]}]}


def site(sort, what, old, to=0):
    return {"sort": sort, "what": what, "x": "x", "y": "y", "claims": [{"value": old}], "to": to}


OLD_DAY, MONDAY = {"type": "date", **TUESDAY}, {"type": "date", "lo": "2014-05-12", "hi": "2014-05-12"}
FRIDAY = {"type": "date", "lo": "2014-05-16", "hi": "2014-05-16"}
THREE, COUNTED = {"type": "quantity", "lo": 3, "hi": 3}, {"type": "quantity", **FOUR}
OHIO, NEBRASKA = {"type": "place", **LAGOS}, {"type": "place", "placeType": "city", "path": ["Omaha", "Nebraska", "United States"]}
STREET = {"type": "place", "placeType": "venue", "path": ["5 Elm Street", *LAGOS["path"]]}
of_day, of_count, of_place = site("day", ["attack", "date"], OLD_DAY), site("count", ["casualty", "killed"], COUNTED, 3), site("place", ["attack", "place"], OHIO)
CASES += [
    # a conflict of the attribute, and of another one with the old and the new value
    (plant.finds_plant(report("attack", "date", "conflict", ("x", OLD_DAY), ("y", MONDAY)), of_day), True),
    (plant.finds_plant(report("attack", "date", "undecided", ("x", OLD_DAY), ("y", MONDAY)), of_day), False),
    (plant.finds_plant(report("attack", "date", "conflict", ("x", OLD_DAY), ("x", MONDAY)), of_day), False),
    (plant.finds_plant(report("casualty", "date", "altered-copy", ("y", MONDAY), ("x", OLD_DAY)), of_day), True),
    (plant.finds_plant(report("casualty", "date", "conflict", ("x", MONDAY), ("y", OLD_DAY)), of_day), False),
    (plant.finds_plant(report("casualty", "date", "conflict", ("x", OLD_DAY), ("y", FRIDAY)), of_day), False),
    (plant.finds_plant(report("accident", "killed", "conflict", ("x", COUNTED), ("y", THREE)), of_count), True),
    (plant.finds_plant(report("accident", "killed", "conflict", ("x", THREE), ("y", COUNTED)), of_count), False),
    (plant.finds_plant(report("casualty", "place", "conflict", ("x", STREET), ("y", NEBRASKA)), of_place), True),
    (plant.finds_plant(report("casualty", "place", "conflict", ("x", NEBRASKA), ("y", OHIO)), of_place), False),
    # a false alarm is any conflict of the sort
    (plant.false_alarm(report("casualty", "date", "conflict", ("x", OLD_DAY), ("y", FRIDAY)), of_day), True),
    (plant.false_alarm(report("casualty", "killed", "conflict", ("x", THREE), ("y", COUNTED)), of_day), False),
    (plant.Names([article("Ada Brook", "x"), article("Ada Brook", "y")]).shared(article("Ada Brook"), article("Ada Brook")), 2),
    (plant.Names([]).shared(article("Aaa Abb"), article("Aaa Abc")), 1),
    (plant.Names([]).shared(article(" ".join("Ab" + c for c in "abcdefghijklm")), article("Aba " + " ".join("Bb" + c for c in "abcdefghijklm"))), 0),
]



def counts(here, there):
    """Does the harness take these two for counted otherwise, if the first becomes one less? ("words", of) each."""
    def claims(words, of):
        return [{"span": {"text": words}, "value": {"of": of, "lo": 5}}]
    return plant.counted_otherwise({"claims": claims(*here), "others": claims(*there), "to": 4})


CASES += [
    (counts(("five others", "person"), ("5", "")), True),
    (counts(("five others", "person"), ("5 others", "")), False),
    (counts(("five relatives", "relative"), ("five victims", "victim")), True),
    (counts(("five victims", "victim"), ("five relatives", "relative")), False),
    (counts(("five relatives", "relative"), ("5", "relative")), False),
    (counts(("five relatives", "relative"), ("five", None)), True),
    (counts(("five people", "person"), ("five victims", "victim")), False),
    (plant.counted_otherwise({**dict.fromkeys(("claims", "others"), [{"span": {"text": "up to five"}, "value": {"hi": 5}}]), "to": 0}), False),
]

bad = [f"{got!r}, not {expected!r}" for got, expected in CASES if expected is not None and got != expected]
changed = [got for got, expected in CASES if expected is None and isinstance(got, str)]  # in a way that chance decides
for old, new in zip(("35", "Braxton", "Dayton"), changed, strict=True):
    if old in new or len(new.split()) < 4:
        bad.append(f"{old} is left in {new!r}")
if "Ohio" in changed[2]:
    bad.append(f"Ohio is left in {changed[2]!r}")
if ("meeting", "date") not in pv.attributes_that("lasts") or ("meeting", "participant") not in pv.attributes_that("many"):
    bad.append("flags of the shipped rules aren't read")
if "fighting" not in pv.lasting_words():
    bad.append("rules/tables/lasting.tsv isn't read")
print("\n".join(bad) or "ok")
sys.exit(bool(bad))
