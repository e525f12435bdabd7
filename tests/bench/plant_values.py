"""Other values and other forms of the same, for plant.py, and whether a careful reader of two articles would see that they clash.

A plant is fair if the article states the new value wherever it stated the old one, if the other article doesn't state the new
one, and if nothing left in either lets both values hold. Each `plant_*` gives the changed article, or the reason why there is none.
"""
import collections
import datetime
import itertools
import os
import random
import re

WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
GROUP_WORDS = {2: "both pair couple double twin duo", 3: "triple trio", 4: "quadruple", 5: "quintuple"}
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
EARLY = re.compile(r"\b(early|a\.?m\.?|midnight|overnight|morning|dawn)(?!\w)", re.I)
LATE = re.compile(r"\b(late|night|evening|p\.?m\.?)(?!\w)", re.I)
# An hour alone is that of the day told with it.
HOUR = re.compile(r"\W*(at |about |around |just |before |after |shortly |\d|[:.,]|[ap]\.?m\.?| )+\W*", re.I)
# Cities a reader takes for no other place: division, the division's other forms, the country.
CITIES = {
    "Milwaukee": ("Wisconsin", ("Wisconsin", "Wis.", "WI"), "United States"),
    "Omaha": ("Nebraska", ("Nebraska", "Neb.", "NE"), "United States"),
    "Seattle": ("Washington", ("Washington", "Wash.", "WA"), "United States"),
    "Phoenix": ("Arizona", ("Arizona", "Ariz.", "AZ"), "United States"),
    "Aleppo": ("", (), "Syria"), "Homs": ("", (), "Syria"), "Basra": ("", (), "Iraq"), "Mosul": ("", (), "Iraq"),
    "Benghazi": ("", (), "Libya"), "Misrata": ("", (), "Libya"), "Alexandria": ("", (), "Egypt"), "Suez": ("", (), "Egypt"),
    "Aden": ("", (), "Yemen"), "Taiz": ("", (), "Yemen"),
}
STATES = {s.split("|")[0]: tuple(s.split("|")) for s in (
    "Alabama|Ala.|AL Alaska|AK Arizona|Ariz.|AZ Arkansas|Ark.|AR California|Calif.|CA Colorado|Colo.|CO Connecticut|Conn.|CT "
    "Delaware|Del.|DE Florida|Fla.|FL Georgia|Ga.|GA Hawaii|HI Idaho|ID Illinois|Ill.|IL Indiana|Ind.|IN Iowa|IA Kansas|Kan.|KS "
    "Kentucky|Ky.|KY Louisiana|La.|LA Maine|ME Maryland|Md.|MD Massachusetts|Mass.|MA Michigan|Mich.|MI Minnesota|Minn.|MN "
    "Mississippi|Miss.|MS Missouri|Mo.|MO Montana|Mont.|MT Nebraska|Neb.|NE Nevada|Nev.|NV New_Hampshire|N.H.|NH "
    "New_Jersey|N.J.|NJ New_Mexico|N.M.|NM New_York|N.Y.|NY North_Carolina|N.C.|NC North_Dakota|N.D.|ND Ohio|OH "
    "Oklahoma|Okla.|OK Oregon|Ore.|OR Pennsylvania|Pa.|PA Rhode_Island|R.I.|RI South_Carolina|S.C.|SC South_Dakota|S.D.|SD "
    "Tennessee|Tenn.|TN Texas|Tex.|TX Utah|UT Vermont|Vt.|VT Virginia|Va.|VA Washington|Wash.|WA West_Virginia|W.Va.|WV "
    "Wisconsin|Wis.|WI Wyoming|Wyo.|WY").replace("_", "\0").split(" ")}
STATES = {k.replace("\0", " "): tuple(f.replace("\0", " ") for f in v) for k, v in STATES.items()}
RULES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "rules")


class Unfair(Exception):
    """Why a value can't be changed so that a reader sees a clash."""


def lasting_words():
    with open(os.path.join(RULES, "tables", "lasting.tsv"), encoding="utf-8") as f:
        return {line.split("\t")[0].strip() for line in f if not line.startswith("#") and line.strip()}


def attributes_that(flag):
    """(kind, attribute) of the shipped rules that are, say, `many`."""
    found = set()
    for name in os.listdir(RULES):
        if not name.endswith(".yaml"):
            continue
        with open(os.path.join(RULES, name), encoding="utf-8") as f:
            head = f.read().split("\nclasses:")[0]
        for m in re.finditer(r"^  (\w+): +\{([^}]*)\}|^  (\w+):\n((?:    .*\n)+)", head, re.M):
            if re.search(rf"\b{flag}: true", m[2] or m[4]):
                found.add((name[:-5], m[1] or m[3]))
    return found


def sort_of(claim):
    if claim["attribute"] == "age":
        return "age"
    if claim["attribute"] == "name":
        return "name"
    return {"quantity": "count", "date": "day", "place": "place"}.get(claim["value"]["type"])


# ---- the value before and after the change, in an answer of a report


def single(value):
    return value.get("lo") if value.get("lo") == value.get("hi") else None


def city(value):
    """Where a place lies, without a venue's name."""
    path = value.get("path") or []
    return path[1:] if value.get("placeType") == "venue" else path


def is_old(site, value):
    old = site["claims"][0]["value"]
    if site["sort"] == "place":
        return city(value) == city(old)
    return site["sort"] in ("count", "day") and single(value) is not None and single(value) == single(old)


def is_new(site, value):
    old = site["claims"][0]["value"]
    if site["sort"] == "place":
        return city(value)[:1] != city(old)[:1] and city(value)[:1] != [] and city(value)[0] in CITIES
    if site["sort"] == "day":
        return single(value) == day_after_change(old)
    return site["sort"] == "count" and single(value) == site["to"]


def day_after_change(value):
    return (datetime.date.fromisoformat(value["lo"]) - datetime.timedelta(days=1)).isoformat()


# ---- changing an article by spans of its text and its title


def claim_spans(claims):
    """{(in the title, start, end)}, in bytes."""
    return {(c["span"].get("in") == "title", c["span"]["start"], c["span"]["end"]) for c in claims}


def with_spans(article, spans, change):
    """The article with each span changed; Unfair where `change` gives None or the same."""
    raw = {True: (article.get("title") or "").encode(), False: article["text"].encode()}
    for in_title, start, end in sorted(spans, reverse=True):
        old = raw[in_title][start:end].decode()
        new = change(old)
        if new is None or new == old:
            raise Unfair("the words can't be changed")
        raw[in_title] = raw[in_title][:start] + new.encode() + raw[in_title][end:]
    return {**article, "text": raw[False].decode(), **({"title": raw[True].decode()} if article.get("title") else {})}


def whole_text(article):
    return (article.get("title") or "") + "\n" + article["text"]


def replaced(article, old, new, flags=0):
    """The article with a word changed wherever it stands."""
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", flags)
    return {**article, **{f: pattern.sub(lambda _: new, article[f]) for f in ("title", "text") if article.get(f)}}


# ---- numbers


def in_style(number, like):
    return WORDS[number].capitalize() if like[0].isupper() else WORDS[number]


def numbers_in(text):
    """(start, end, number) of each number of a text."""
    found = [(m.start(), m.end(), int(m[0])) for m in re.finditer(r"(?<![\w.,$:/-])\d{1,9}(?![\w]|[.,:/]\d)", text)]
    for i, word in enumerate(WORDS):
        found += [(m.start(), m.end(), i) for m in re.finditer(rf"\b{word}\b", text, re.I)]
    return sorted(found)


def other_number(text, to, value):
    at = [n for n in numbers_in(text) if n[2] == value]
    if len(at) != 1 or to < 1 or (text[at[0][0]].isalpha() and to >= len(WORDS)):
        return None
    start, end, _ = at[0]
    return text[:start] + (in_style(to, text[start]) if text[start].isalpha() else str(to)) + text[end:]


def number_in_other_form(text):
    at = numbers_in(text)
    if len(at) != 1 or not 1 < at[0][2] < len(WORDS):
        return None
    start, end, n = at[0]
    return text[:start] + (str(n) if text[start].isalpha() else in_style(n, "a")) + text[end:]


def says_number(article, mentions, number):
    """Somewhere it says the number, and not as a time, a measure or a part of a date or an address."""
    raw = article["text"].encode()
    taken = [(len(raw[: m["start"]].decode()), len(raw[: m["end"]].decode())) for m in mentions["dates"]]
    taken += [(len(raw[: m["start"]].decode()), len(raw[: m["end"]].decode())) for m in mentions["quantities"] if m.get("unit")]
    other = re.compile(r"\W*(years?|months?|weeks?|days?|hours?|minutes?|miles?|feet|blocks?|times|shots|rounds|percent|th|st|[ap]\.?m)\b", re.I)
    for text, free in ((article["text"], lambda s: not any(b <= s < e for b, e in taken)), (article.get("title") or "", lambda _: True)):
        if any(n == number and free(s) and not other.match(text, e) for s, e, n in numbers_in(text)):
            return True
    words = GROUP_WORDS.get(number, "").split()
    return any(re.search(rf"\b{w}s?\b", whole_text(article), re.I) for w in words)


def plant_count(site, x, y, mentions):
    value = site["claims"][0]["value"]
    number, to = value.get("lo"), site["to"]
    if not to:
        raise Unfair("another count would be an update, or is too small to change")
    if number != value.get("hi"):
        raise Unfair("the count is open or hedged")
    changed = with_spans(y, claim_spans(site["claims"]), lambda old: other_number(old, to, number))
    left = {"dates": [], "quantities": []} if changed is y else mentions(changed)
    if says_number(changed, left, number):
        raise Unfair("the old number stands elsewhere in the article")
    for a in (x, y):
        if says_number(a, mentions(a), to):
            raise Unfair("the new number stands in one of the articles, too")
    return changed


def plant_age(site, x, y, mentions):
    number = site["claims"][0]["value"].get("lo")
    # Of articles some time apart the later one tells a younger age, which no birthday explains.
    days = (x.get("published") or "")[:10], (y.get("published") or "")[:10]
    to = number + (-4 if "" in days or days[0] != days[1] else random.Random(y["id"]).choice([-4, 3, 5]))
    age_of = re.compile(rf"(?<![\w.,$:/]){int(number)}(?=-year|,|\)| years|\W|$)")
    changed = with_spans(y, claim_spans(site["claims"]), lambda old: other_number(old, to, number) or re.sub(rf"\b{int(number)}\b", str(int(to)), old))
    if to < 1:
        raise Unfair("the words can't be changed")
    if age_of.search(whole_text(changed)) or (number < len(WORDS) and re.search(rf"\b{WORDS[int(number)]}-(year|month)", whole_text(changed), re.I)):
        raise Unfair("the old number stands elsewhere in the article")
    if re.search(rf"\b{int(to)}\b", whole_text(x)):
        raise Unfair("the new number stands in one of the articles, too")
    return changed


# ---- days


def day_before(text, day):
    """The words of a day as those of the day before; None where they name it otherwise."""
    before, new = day - datetime.timedelta(days=1), text
    for name in (WEEKDAYS[day.weekday()],):
        new = re.sub(rf"\b{name}\b", WEEKDAYS[before.weekday()], new, flags=re.I)
    months = rf"({MONTHS[day.month - 1]}|{MONTHS[day.month - 1][:3]}t?\.?)"
    if before.month == day.month:
        new = re.sub(rf"\b{months} {day.day}(?!\d)", lambda m: f"{m[1]} {before.day}", new)
        new = re.sub(rf"\b{day.day} {months}", lambda m: f"{before.day} {m[1]}", new)
        new = re.sub(rf"\b0?{day.month}/0?{day.day}(?=/|\b)", f"{day.month}/{before.day}", new)
    return None if new == text else new


def is_day(mention, day):
    return mention.get("lo") == mention.get("hi") == day.isoformat()


def part_of_day(sentences):
    text = " ".join(sentences)
    return ("early" if EARLY.search(text) else "") + ("late" if LATE.search(text) else "")


def plant_day(site, x, y, mentions):
    value = site["claims"][0]["value"]
    if not value.get("lo") or value["lo"] != value.get("hi"):
        raise Unfair("no single day is said")
    day = datetime.date.fromisoformat(value["lo"])
    before = day - datetime.timedelta(days=1)
    said = mentions(y)["dates"]
    if any(is_day(m, before) for m in said):
        raise Unfair("the article names the new day already")
    if any(is_day(m, before) for m in mentions(x)["dates"]):
        raise Unfair("the other article names the new day, too")
    spans = {(False, m["start"], m["end"]) for m in said if is_day(m, day)} | {s for s in claim_spans(site["claims"]) if s[0]}
    spans = {(t, s, e) for t, s, e in spans if t or not HOUR.fullmatch(y["text"].encode()[s:e].decode())}
    changed = with_spans(y, spans, lambda old: day_before(old, day))
    if changed.get("title"):
        changed["title"] = day_before(changed["title"], day) or changed["title"]
    left = mentions(changed)["dates"]
    weekday = WEEKDAYS[day.weekday()]
    elsewhere = sum(weekday in m["text"] for m in left if not is_day(m, day))
    if len(re.findall(rf"\b{weekday}\b", whole_text(changed))) > elsewhere or any(is_day(m, day) and day_before(m["text"], day) for m in left):
        raise Unfair("the old day stands elsewhere in the article")
    here, there = part_of_day([c["span"]["text"] for c in site["claims"]]), part_of_day([c["span"]["text"] for c in site["others"]])
    if here != there and ("late" in here or "early" in there):
        raise Unfair("the night between the two days")
    if site["lasts"]:
        raise Unfair("it may have gone on for days, or happened more than once")
    return changed


# ---- places


def plant_place(site, x, y, mentions):
    claim = site["claims"][0]
    value = claim["value"]
    path = value.get("path") or []
    name = path[0] if path else ""
    if value.get("placeType") != "city" or len(path) < 2 or any(c["span"]["text"].casefold() != name.casefold() for c in site["claims"]):
        raise Unfair("the place is no city, or its words can't be changed")
    if site["lasts"]:
        raise Unfair("it may have gone on for days, or happened more than once")
    country, division = path[-1], path[1] if len(path) > 2 else ""
    texts = whole_text(x) + whole_text(y)
    others = [c for c, (d, _, of) in CITIES.items() if of == country and (not d or d != division) and not re.search(rf"\b{c}\b|\b{d or c}\b", texts)]
    if not others:
        raise Unfair("no city to put there, or the articles name it already")
    new = random.Random(y["id"]).choice(others)
    changed = replaced(y, name, new, re.I)
    to_division, forms, _ = CITIES[new]
    for i, form in enumerate(STATES.get(division, (division,) if division else ())):
        changed = replaced(changed, form, forms[min(i, len(forms) - 1)] if forms else to_division)
    if division and forms and not re.search(rf"\b{re.escape(new)}, ({'|'.join(map(re.escape, forms))})", changed["text"]):
        changed["text"] = re.sub(rf"\b{new}\b(?!')", f"{new}, {to_division},", changed["text"], count=1)
    left = mentions(changed)["places"]
    if any((division or name) in (m.get("path") or []) for m in left):
        raise Unfair("other places of the article still tell where it was")
    return changed


# ---- names


def other_letter(word, rng):
    """A slip of the pen: two letters changed about, one doubled, one left out."""
    i = rng.randrange(2, len(word) - 1)
    slip, a, b = rng.choice(["swap", "double", "drop"]), word[i - 1], word[i]
    if slip == "swap" and a != b:
        return word[: i - 1] + b + a + word[i + 1 :]
    return word[:i] + a + word[i:] if slip == "double" else word[:i] + word[i + 1 :]


def plant_name(site, x, y, _):
    name = site["claims"][0]["span"]["text"]
    words = [w for w in re.findall(r"[A-Z][a-z]{4,}", name) if all(w in c["span"]["text"] for c in site["claims"])]
    if not words:
        raise Unfair("the words can't be changed")
    old = random.Random(name).choice(words)
    new = other_letter(old, random.Random(name))
    changed = replaced(y, old, new)
    if new == old or re.search(re.escape(old), whole_text(changed), re.I):
        raise Unfair("the old spelling stands elsewhere in the article")
    if re.search(rf"\b{new}\b", whole_text(x)) or not re.search(rf"\b{old}\b", whole_text(x)):
        raise Unfair("the other article spells it otherwise")
    return changed


PLANTS = {"count": plant_count, "age": plant_age, "day": plant_day, "place": plant_place, "name": plant_name}


# ---- the same value in another form


def day_in_other_form(text, value):
    if value.get("lo") != value.get("hi") or not value.get("lo"):
        return None
    day = datetime.date.fromisoformat(value["lo"])
    for name in WEEKDAYS:
        if re.fullmatch(rf"(on )?{name}", text):
            return text.replace(name, f"{MONTHS[day.month - 1]} {day.day}, {day.year}")
    m = re.fullmatch(r"([A-Z][a-z]{2,8})\.? (\d{1,2})", text)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if m else None


def name_in_other_form(name):
    words = name.split()
    if len(words) == 2:
        return f"{words[0]} Q. {words[1]}"
    if len(words) == 3 and re.fullmatch(r"[A-Z]\.", words[1]):
        return f"{words[0]} {words[2]}"
    return None


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


def control(site, y):
    """The article with the value in another form; Unfair if there is none."""
    if site["sort"] in ("day", "place", "name"):  # wherever it stands
        changed = y
        for old in sorted({c["span"]["text"] for c in site["claims"]}):
            new = next(other_form(site["sort"], c) for c in site["claims"] if c["span"]["text"] == old)
            if new is None:
                raise Unfair("no other form")
            changed = replaced(changed, old, new, re.I if site["sort"] == "place" else 0)
        return changed
    forms = {(c["span"].get("in") == "title", c["span"]["start"], c["span"]["end"]): c for c in site["claims"]}
    return with_spans(y, set(forms), lambda old: next((other_form(site["sort"], c) for c in forms.values() if c["span"]["text"] == old), None))
