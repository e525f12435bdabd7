#include "claims/json/claim_json.h"

#include <algorithm>
#include <limits>
#include <random>
#include <tuple>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crossclaim {
namespace {

// ---- random claims

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  int number(int lo, int hi) { return std::uniform_int_distribution(lo, hi)(engine_); }
  bool coin() { return number(0, 1) == 1; }
  template <class Enum>
  Enum one(Enum last) {
    return static_cast<Enum>(number(0, static_cast<int>(last)));
  }

  std::string text() {
    static const std::string kPieces[] = {"a",    "Z",      " ",      "\"",     "\\",         "\n",  "\t",
                                          "\x01", "\u00e9", "\u2019", "\u4e2d", "\U0001F600", "</b>"};
    std::string text;
    for (int i = number(0, 6); i > 0; --i) text += kPieces[static_cast<std::size_t>(number(0, 12))];
    return text;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> texts(static_cast<std::size_t>(number(0, 3)));
    for (auto& t : texts) t = text();
    return texts;
  }
  Span span() {
    const auto begin = static_cast<std::uint32_t>(number(0, 100000));
    return {begin, begin + static_cast<std::uint32_t>(number(0, 500))};
  }
  date::sys_days day() { return date::sys_days(date::days(number(-700000, 2900000))); }
  Days days() {
    Days days;
    if (coin()) days.lo = day();
    if (coin()) days.hi = day();
    return days;
  }
  DateValue date() {
    DateValue v{one(TimexType::set), text(), one(Grain::century), days(), {}, {}, coin(), one(DateReason::unanchored)};
    for (int i = number(0, 2); i > 0; --i) v.readings.push_back(days());
    if (!v.resolved())
      v.open = {static_cast<std::uint8_t>(number(0, 12)), static_cast<std::uint8_t>(number(0, 31)),
                static_cast<std::uint8_t>(number(0, 7))};
    return v;
  }
  std::optional<double> bound() {
    if (coin()) return std::nullopt;
    return coin() ? number(0, 2000000000) : number(-1000000, 1000000) / 7.0;
  }
  Quantity quantity() { return {bound(), bound(), coin(), text(), text(), coin(), coin()}; }
  Place place(int depth = 2) {
    Place v{one(PlaceType::unknown), texts(), texts(), {}, coin()};
    for (int i = depth == 0 ? 0 : number(0, 2); i > 0; --i) v.other.push_back(place(depth - 1));
    return v;
  }
  Actor actor() { return {one(ActorType::unknown), text(), text(), text()}; }
  ClaimValue value() {
    switch (number(0, 4)) {
      case 0:
        return date();
      case 1:
        return quantity();
      case 2:
        return place();
      case 3:
        return actor();
      default:
        return TextValue{text()};
    }
  }

 private:
  std::mt19937 engine_;
};

EventMention random_mention(Random& random) {
  EventMention m;
  m.kind = random.text();
  m.head = random.text();
  m.head_class = random.text();
  m.span = random.span();
  m.region = random.one(Region::navigation);
  m.status = random.one(Status::cancelled);
  m.definite = random.coin();
  m.supporting = random.coin();
  m.words = random.texts();
  for (int i = random.number(0, 3); i > 0; --i)
    m.roles.push_back({random.text(), random.value(), random.text(), random.coin()});
  return m;
}

Claim random_claim(Random& random, int number, std::uint32_t mention) {
  const auto column = [&] { return static_cast<std::uint32_t>(random.number(1, 5000)); };
  return {fmt::format("c-{:012}", number),
          random.text(),
          random.text(),
          random.value(),
          random.span(),
          random.text(),
          {column(), column()},
          random.span(),
          random.text(),
          random.one(Status::cancelled),
          random.texts(),
          random.text(),
          random.coin() ? random.text() : "",
          random.coin() ? std::optional(random.day()) : std::nullopt,
          random.one(Region::navigation),
          random.text(),
          mention,
          random.coin()};
}

ArticleClaims random_article(Random& random) {
  ArticleClaims a;
  a.facts = {random.text(),
             random.text(),
             3,
             random.text(),
             random.text(),
             random.text(),
             random.text(),
             {{}, random.one(PublishedFrom::unknown), random.texts(), {}},
             random.texts(),
             {0, 1, ~0ull},
             random.texts(),
             random.texts(),
             {},
             {}};
  if (random.coin()) a.facts.published.day = random.day();
  if (random.coin()) a.facts.published.span = random.span();
  for (int i = 0; i < 4; ++i) a.mentions.push_back(random_mention(random));
  for (int i = 0; i < 6; ++i) a.claims.push_back(random_claim(random, i, static_cast<std::uint32_t>(random.number(0, 3))));
  std::ranges::sort(a.claims, {}, [](const Claim& c) { return std::tuple(!c.in_title, c.span.begin); });
  return a;
}

// ---- every member of a value in one line; independent of JSON

std::string dump(const std::string& s) { return "'" + s + "'"; }
std::string dump(double d) { return fmt::format("{}", d); }
std::string dump(date::sys_days d) { return fmt::format("{}", d.time_since_epoch().count()); }
std::string dump(Span s) { return fmt::format("{}-{}", s.begin, s.end); }
std::string dump(std::uint64_t n) { return fmt::format("{}", n); }
std::string dump(const Days& v);
std::string dump(const Place& v);
std::string dump(const ClaimValue& v);
std::string dump(const RoleValue& v);
std::string dump(const EventMention& v);
std::string dump(const Claim& v);
std::string dump(const ArticleClaims& v);
template <class T>
std::string dump(const std::optional<T>& v) {
  return v ? dump(*v) : "none";
}
template <class T>
std::string dump(const std::vector<T>& all) {
  std::string out = "[";
  for (const auto& v : all) out += dump(v) + " ";
  return out + "]";
}
template <class... T>
std::string list(const T&... parts) {
  std::string out = "(";
  ((out += parts + " "), ...);
  return out + ")";
}
template <class E>
std::string number(E e) {
  return std::to_string(static_cast<int>(e));
}

std::string dump(const Days& v) { return list(dump(v.lo), dump(v.hi)); }
std::string dump(const DateValue& v) {
  return list(number(v.type), dump(v.timex), number(v.grain), dump(v.days), dump(v.readings), number(v.open.month),
              number(v.open.day), number(v.open.weekday), number(v.approximate), number(v.reason));
}
std::string dump(const Quantity& v) {
  return list(dump(v.lo), dump(v.hi), number(v.approximate), dump(v.of), dump(v.unit), number(v.increment), number(v.part));
}
std::string dump(const Place& v) { return list(number(v.type), dump(v.path), dump(v.ids), dump(v.other), number(v.adjective)); }
std::string dump(const Actor& v) { return list(number(v.type), dump(v.name), dump(v.office), dump(v.of)); }
std::string dump(const TextValue& v) { return dump(v.normalised); }
std::string dump(const ClaimValue& v) {
  return number(v.index()) + std::visit([](const auto& each) { return dump(each); }, v);
}
std::string dump(const RoleValue& v) {
  return list(dump(v.role), dump(v.value), dump(v.text), number(v.inherited), number(v.nearby));
}
std::string dump(const EventMention& v) {
  return list(number(v.article), dump(v.kind), dump(v.head), dump(v.head_class), dump(v.span), number(v.region),
              number(v.status), number(v.definite), number(v.supporting), dump(v.roles), dump(v.words));
}
std::string dump(const Claim& v) {
  return list(dump(v.id), dump(v.kind), dump(v.attribute), dump(v.value), dump(v.span), dump(v.text), number(v.position.line),
              number(v.position.column), dump(v.quote), dump(v.sentence), number(v.status), dump(v.by), dump(v.scope),
              dump(v.as_of), number(v.region), dump(v.rule), number(v.mention), number(v.in_title));
}
std::string dump(const Published& v) { return list(dump(v.day), number(v.from), dump(v.why), dump(v.span)); }
std::string dump(const ArticleClaims& v) {
  const ArticleFacts& f = v.facts;
  return list(dump(f.id), dump(f.path), number(f.line), dump(f.title), dump(f.source), dump(f.owner), dump(f.url),
              dump(f.published), dump(f.credits), dump(f.signature), dump(f.words), dump(f.names), dump(v.mentions),
              dump(v.claims));
}

std::string line_of(const ClaimValue& value, std::string_view text) {
  JsonWriter out;
  write_value(out, value, text);
  return out.line();
}

std::string lines_of(const ArticleClaims& article) {
  std::string lines;
  append_claim_lines(article.facts, article.mentions, article.claims, lines);
  return lines;
}

std::string joined(const Diagnostics& errors) {
  std::string out;
  for (const auto& e : errors) out += render(e);
  return out;
}

Result<std::vector<ArticleClaims>> read(std::string_view lines) {
  const ClaimFile file{"claims.jsonl", lines};
  return read_claim_lines({&file, 1});
}

TEST(ClaimJson, WhatIsWrittenIsReadBack) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    Random random(seed);
    const ArticleClaims article = random_article(random);
    const auto back = read(lines_of(article));
    ASSERT_TRUE(back) << joined(back.error());
    ASSERT_EQ(back->size(), 1u);
    ASSERT_EQ(dump(back->front()), dump(article)) << "seed " << seed;
  }
}

TEST(ClaimJson, LinesMayBeSplitJoinedAndRepeated) {
  Random random(7);
  ArticleClaims a = random_article(random), b = random_article(random);
  a.facts.id = "a";
  b.facts.id = "b";
  const std::string a_lines = lines_of(a);
  const auto middle = a_lines.find('\n') + 1;
  const std::string first = a_lines.substr(middle) + lines_of(b), second = a_lines;
  const ClaimFile files[] = {{"1", first}, {"2", second}};  // the first line of `a` comes last
  const auto back = read_claim_lines(files);
  ASSERT_TRUE(back) << joined(back.error());
  for (auto& m : b.mentions) m.article = 1;
  EXPECT_EQ(dump(*back), dump(std::vector{a, b}));
}

TEST(ClaimJson, FilteredLinesKeepTheirMentions) {
  Random random(8);
  ArticleClaims article = random_article(random);
  for (std::uint32_t i = 0; i < 4; ++i) article.claims[i].mention = i;
  article.claims.resize(4);
  std::string lines = lines_of(article);
  lines.erase(0, lines.find('\n') + 1);
  const auto back = read(lines);
  ASSERT_TRUE(back) << joined(back.error());
  ASSERT_EQ(back->front().mentions.size(), 3u);
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_EQ(back->front().claims[i].mention, i);
    EXPECT_EQ(dump(back->front().mentions[i]), dump(article.mentions[i + 1]));
  }
}

TEST(ClaimJson, ValuesAreWrittenSo) {
  DateValue open;
  open.open = {1, 25, 0};
  open.timex = "XXXX-01-25";
  open.grain = Grain::day;
  open.reason = DateReason::unanchored;
  const std::string why(explain(DateReason::unanchored));
  const std::pair<ClaimValue, std::string> cases[] = {
      {open, R"({"type":"date","lo":null,"hi":null,"grain":"day","open":{"month":1,"day":25},"timexType":"DATE",)"
             R"("timex":"XXXX-01-25","why":")" +
                 why + R"(","text":"x"})"},
      {Quantity{12.0, {}, false, "person", "", false, false},
       R"({"type":"quantity","lo":12,"hi":null,"approx":false,"of":"person","text":"x"})"},
      {Quantity{1.5, 2, true, "", "%", true, false},
       R"({"type":"quantity","lo":1.5,"hi":2,"approx":true,"of":null,"unit":"%","increment":true,"text":"x"})"},
      {Place{PlaceType::city, {"Geneva", "Switzerland"}, {"2660646", "2658434"}, {}, false},
       R"({"type":"place","name":"Geneva","path":["Geneva","Switzerland"],"id":"2660646","ids":["2660646","2658434"],)"
       R"("placeType":"city","text":"x"})"},
      {Actor{ActorType::person, "Ana Reis", "mayor", ""},
       R"({"type":"actor","name":"Ana Reis","actorType":"person","office":"mayor","text":"x"})"},
      {TextValue{"no comment"}, R"({"type":"text","normalised":"no comment","text":"x"})"},
  };
  for (const auto& [value, expected] : cases) EXPECT_EQ(line_of(value, "x"), expected);
}

TEST(ClaimJson, KeysComeInTheOrderOfTheManual) {
  ArticleClaims a;
  a.facts.id = "a";
  a.mentions.resize(1);
  a.mentions[0].roles = {{"place", TextValue{"syria"}, "Syria", false},
                         {"broker", TextValue{"r"}, "Russia", false},
                         {"broker", TextValue{"t"}, "Turkey", false}};
  a.claims.resize(1);
  a.claims[0].value = TextValue{"v"};
  const std::string line = lines_of(a);
  EXPECT_EQ(
      line.substr(0, line.find(",\"mention\"")),
      R"({"schema":"crossclaim.claim/1","id":"","article":"a","kind":"","attribute":"","value":{"type":"text",)"
      R"("normalised":"v","text":""},"span":{"start":0,"end":0,"line":1,"column":1,"text":""},"quote":{"start":0,"end":0,)"
      R"("text":""},"event":{"place":"Syria","broker":["Russia","Turkey"]},"status":"held","by":null,"scope":null,)"
      R"("region":"body","rule":"")");
}

TEST(ClaimJson, BadLinesAreNamed) {
  Random random(9);
  ArticleClaims article = random_article(random);
  article.claims.resize(1);
  article.claims[0].value = Quantity{};
  const auto good = nlohmann::json::parse(lines_of(article));
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"/schema", R"("crossclaim.claim/9")", "\"schema\" must be crossclaim.claim/1"},
      {"/id", "null", "\"id\" is missing"},
      {"/span/start", "-1", "\"span.start\" must be a whole number from 0 on"},
      {"/span/start", "4294967296", "\"span.start\" must be a whole number from 0 on"},
      {"/quote/end", R"("x")", "\"quote.end\" must be a whole number from 0 on"},
      {"/value/type", R"("colour")", "\"value.type\" must be one of: date, quantity, place, actor, text"},
      {"/value/lo", "true", "\"value.lo\" must be a number"},
      {"/status", R"("hold")", "\"status\" must be one of: held, planned, proposed, denied, cancelled"},
      {"/by", R"(["x", 1])", "\"by[1]\" must be a string"},
      {"/mention", "null", "\"mention\" is missing"},
      {"/about/published/value", R"("2017-02-30")", "\"about.published.value\" must be a day such as 2017-01-19"},
      {"/about/published/value", R"("2017-02-03x")", "\"about.published.value\" must be a day such as 2017-01-19"},
      {"/about/signature", R"("12")", "\"about.signature\" must be 16 hex digits a hash"},
  };
  for (const auto& [pointer, value, message] : cases) {
    auto bad = good;
    bad[nlohmann::json::json_pointer(pointer)] = nlohmann::json::parse(value);
    const auto result = read("\n" + bad.dump() + "\n");
    ASSERT_FALSE(result) << pointer;
    EXPECT_EQ(joined(result.error()), fmt::format("claims.jsonl:2: error: {}\n", message));
  }
}

TEST(ClaimJson, EveryBadLineIsTold) {
  const auto result = read("{\n[]\n{}\n");
  ASSERT_FALSE(result);
  EXPECT_EQ(joined(result.error()),
            "claims.jsonl:1: error: not a line of JSON: it goes wrong at byte 2\n"
            "claims.jsonl:2: error: the line must be an object\n"
            "claims.jsonl:3: error: \"schema\" is missing\n");
}

TEST(ClaimJson, BytesThatAreNoUtf8AreReplaced) {
  EXPECT_EQ(line_of(TextValue{"a\xff"}, ""), "{\"type\":\"text\",\"normalised\":\"a\uFFFD\",\"text\":\"\"}");
  EXPECT_EQ(to_line(nlohmann::ordered_json{"\xe2", "b"}), "[\"\uFFFD\",\"b\"]");  // the beginning of a character
}

TEST(ClaimJson, ValuesAsText) {
  const std::pair<nlohmann::ordered_json, const char*> cases[] = {
      {nullptr, "null"},
      {true, "true"},
      {-7, "-7"},
      {18446744073709551615U, "18446744073709551615"},
      {0.1, "0.1"},
      {-2.5e-7, "-2.5e-07"},
      {1e22, "1e+22"},
      {"\"a\\b\"\n\t\x01/\u00e9", "\"\\\"a\\\\b\\\"\\n\\t\\u0001/\u00e9\""},
      {nlohmann::ordered_json::array({1, "x", nlohmann::ordered_json::array()}), R"([1,"x",[]])"},
      {{{"b", 1}, {"a", nlohmann::ordered_json::object()}}, R"({"b":1,"a":{}})"},
  };
  for (const auto& [value, text] : cases) {
    EXPECT_EQ(to_line(value), text);
    EXPECT_EQ(nlohmann::ordered_json::parse(text), value);
  }
  EXPECT_EQ(to_line(std::numeric_limits<double>::infinity()), "null");
}

}  // namespace
}  // namespace crossclaim
