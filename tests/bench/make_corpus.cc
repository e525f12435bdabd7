// make_corpus: a corpus of invented articles as JSON Lines, of any size, the same for the same arguments.
//
//   make_corpus ARTICLES [FIRST]     articles FIRST (0 if not given) to FIRST + ARTICLES - 1
//
// Half of the articles tell of an event that one to five outlets report within two days: an attack, a truce or a meeting, in
// one of forty cities on one of three thousand days. In one event of twenty an outlet gives another number, day or place.
// The others are business and weather, in which there is nothing to compare. Sentences are filled with words at random, so
// that texts of one event aren't copies; in one event of ten one outlet reprints another's text.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include <date/date.h>
#include <fmt/format.h>

namespace {

using Words = std::vector<const char*>;

const Words kCities = {"Lagos",   "Karachi", "Quito",    "Lima",   "Nairobi", "Kampala",   "Accra",   "Dakar",
                       "Bamako",  "Tunis",   "Rabat",    "Oran",   "Amman",   "Aleppo",    "Mosul",   "Basra",
                       "Tabriz",  "Kabul",   "Herat",    "Lahore", "Dhaka",   "Yangon",    "Hanoi",   "Manila",
                       "Cebu",    "Bogota",  "Medellin", "Cali",   "Caracas", "Maracaibo", "Oslo",    "Bergen",
                       "Tallinn", "Riga",    "Vilnius",  "Gdansk", "Lyon",    "Turin",     "Seville", "Porto"};
const Words kOutlets = {"Harbour Post",   "Coast Ledger",    "Northern Courier", "Valley Record",
                        "Evening Beacon", "Daily Meridian",  "River Gazette",    "Plains Times",
                        "Summit Herald",  "Island Standard", "Market Observer",  "Civic Review"};
const Words kFirst = {"Anders", "Beatriz", "Cosmin", "Dalia", "Emeka", "Farida", "Goran", "Hilde", "Ismael", "Jolanta"};
const Words kLast = {"Averov",   "Bastarde", "Corvalho", "Dunmere", "Eskildo",
                     "Farrowby", "Grentz",   "Halvorne", "Ibekwe",  "Jastrem"};
const Words kWhere = {"market", "bus station", "school", "cinema", "warehouse",
                      "bridge", "hotel",       "mosque", "church", "factory"};
const Words kNouns = {"prices",  "harvests", "shipments", "wages",    "tariffs", "deposits", "orders",  "rents",
                      "exports", "reserves", "premiums",  "licences", "budgets", "quotas",   "permits", "dividends"};
const Words kVerbs = {"rose",    "fell",    "held steady", "recovered", "slipped",
                      "stalled", "doubled", "eased",       "tightened", "drifted"};
const Words kAdjectives = {"regional", "seasonal", "municipal",  "coastal", "northern",
                           "imported", "domestic", "industrial", "rural",   "wholesale"};
const Words kReasons = {"a mild autumn",      "the new customs office", "a shortage of drivers", "the dredging of the canal",
                        "late rains",         "a dispute over leases",  "cheaper fuel",          "the closing of two mills",
                        "a revised forecast", "the spring holidays"};

// SplitMix64 (Steele, Lea, Flood 2014): every article has a stream of its own.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return next() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  std::string of(const Words& words) { return words[below(words.size())]; }

 private:
  std::uint64_t state_;
};

std::string filler(Random& random) {
  return fmt::format("{} {} {} {} in the {} districts because of {}, traders of {} told a panel on {} {}. ",
                     random.of(kAdjectives), random.of(kNouns), random.of(kVerbs), random.one_in(2) ? "again" : "slowly",
                     random.of(kAdjectives), random.of(kReasons), random.of(kNouns), random.of(kAdjectives), random.of(kNouns));
}

std::string fillers(Random& random, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += filler(random);
  return out;
}

struct Event {
  std::uint64_t number = 0;
  int kind = 0;
  std::string city;
  date::sys_days day;
  int killed = 0;
  std::string where;
  std::string person;
  std::string other_person;
  bool disputed = false;
  bool reprinted = false;
};

Event make_event(std::uint64_t number) {
  Random random(number * 2 + 1);
  constexpr std::size_t kDays = 3000;
  Event e;
  e.number = number;
  e.kind = static_cast<int>(random.below(3));
  e.city = random.of(kCities);
  e.day = date::sys_days(date::year(2008) / 1 / 1) + date::days(random.below(kDays));
  e.killed = static_cast<int>(2 + random.below(60));
  e.where = random.of(kWhere);
  e.person = random.of(kFirst) + " " + random.of(kLast);
  e.other_person = random.of(kFirst) + " " + random.of(kLast);
  e.disputed = random.one_in(20);
  e.reprinted = random.one_in(10);
  return e;
}

std::string story(const Event& e, bool differs) {
  const std::string day = date::format("%A", e.day + date::days(differs && e.kind != 0 ? 1 : 0));
  switch (e.kind) {
    case 0:
      return fmt::format("A bomb killed {} people at a {} in {} on {}, the police said. ", e.killed + (differs ? 9 : 0),
                         e.where, e.city, day);
    case 1:
      return fmt::format("The ceasefire in {}, brokered by Norway, took effect on {}, {} said. ", e.city, day, e.person);
    default:
      return fmt::format("Foreign Minister {} met Foreign Minister {} in {} on {} for talks about the {} treaty. ", e.person,
                         e.other_person, e.city, day, e.where);
  }
}

constexpr std::uint64_t kSlots = 10;  // articles a round: five of one event, or of several, and five of none

std::string json(const std::string& id, date::sys_days published, const std::string& source, const std::string& text) {
  return fmt::format("{{\"id\":\"{}\",\"published\":\"{}\",\"source\":\"{}\",\"text\":\"{}\"}}\n", id,
                     date::format("%F", published), source, text);
}

// The events of a round share its first five articles: 5, 3 + 2, 2 + 2 + 1 or 1 + 1 + 1 + 1 + 1 of them.
std::uint64_t event_of(std::uint64_t round, std::uint64_t slot) {
  static constexpr int kShares[4][5] = {{0, 0, 0, 0, 0}, {0, 0, 0, 1, 1}, {0, 0, 1, 1, 2}, {0, 1, 2, 3, 4}};
  return round * 5 + static_cast<std::uint64_t>(kShares[Random(round).below(4)][slot]);
}

std::string article(std::uint64_t number) {
  const std::uint64_t round = number / kSlots, slot = number % kSlots;
  const std::string id = fmt::format("article-{:07}", number);
  Random random(number);
  const std::string source = kOutlets[(round + slot) % kOutlets.size()];
  if (slot >= kSlots / 2) {
    const auto day = date::sys_days(date::year(2008) / 1 / 1) + date::days(random.below(3000));
    return json(id, day, source, fillers(random, 7));
  }
  const Event e = make_event(event_of(round, slot));
  if (e.reprinted) random = Random(e.number);  // the same filling
  const bool differs = e.disputed && slot % 2 == 1;
  const std::string before = fillers(random, 1 + random.below(2));
  return json(id, e.day + date::days(1 + (slot == 4 ? 1 : 0)), source, story(e, differs) + before + fillers(random, 5));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: make_corpus ARTICLES [FIRST]\n";
    return 2;
  }
  const std::uint64_t count = std::strtoull(argv[1], nullptr, 10);
  const std::uint64_t first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
  std::ios::sync_with_stdio(false);
  for (std::uint64_t n = first; n < first + count; ++n) std::cout << article(n);
  return std::cout.flush() ? 0 : 1;
}
