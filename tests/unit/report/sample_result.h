// A result made by hand: three articles, two events, a conflict and a corroboration.
#pragma once

#include <string>
#include <utility>

#include "findings/finding.h"

namespace crossclaim::testing {

inline DateValue day(int year, unsigned month, unsigned dom, DateReason reason = DateReason::past_tense) {
  const date::sys_days d = date::year(year) / static_cast<int>(month) / static_cast<int>(dom);
  DateValue value;
  value.timex = date::format("%F", d);
  value.grain = Grain::day;
  value.days = {d, d};
  value.reason = reason;
  return value;
}

// A claim on the words in [brackets] of the sentence, which starts at byte 100.
inline Claim claim(std::string id, std::string attribute, ClaimValue value, std::string marked, std::uint32_t mention) {
  const auto open = marked.find('[');
  marked.erase(open, 1);
  const auto close = marked.find(']');
  marked.erase(close, 1);
  Claim c;
  c.id = std::move(id);
  c.kind = "statement";
  c.attribute = std::move(attribute);
  c.value = std::move(value);
  c.text = marked.substr(open, close - open);
  c.quote = {100, static_cast<std::uint32_t>(100 + marked.size())};
  c.span = {static_cast<std::uint32_t>(100 + open), static_cast<std::uint32_t>(100 + close)};
  c.position = {7, static_cast<std::uint32_t>(open + 1)};
  c.sentence = std::move(marked);
  c.rule = "STA001";
  c.mention = mention;
  return c;
}

inline ArticleFacts article(std::string id, std::optional<date::sys_days> published) {
  ArticleFacts facts;
  facts.id = id;
  facts.path = "news/" + id + ".txt";
  facts.published.day = published;
  facts.published.from = published ? PublishedFrom::stated : PublishedFrom::unknown;
  return facts;
}

inline EventMention mention(std::uint32_t article_index) {
  EventMention m;
  m.article = article_index;
  m.kind = "statement";
  m.head = "briefing";
  return m;
}

inline CheckResult sample_result() {
  using namespace date::literals;
  CheckResult r;
  r.articles = {article("a", 2031_y / 5 / 8), article("b", 2031_y / 5 / 9), article("c", std::nullopt)};
  r.mentions = {mention(0), mention(1), mention(2)};
  r.claims = {
      claim("c-000000000001", "date", day(2031, 5, 6), "The mayor told a briefing on [Tuesday] that the bridge was safe.", 0),
      claim("c-000000000002", "date", day(2031, 5, 7), "At Wednesday's briefing, held on [Wednesday], the mayor spoke.", 1),
      claim("c-000000000003", "place", Place{PlaceType::city, {"Oporto"}, {"1"}, {}, false}, "The briefing in [Oporto] ended.",
            1),
      claim("c-000000000004", "place", Place{PlaceType::city, {"Oporto"}, {"1"}, {}, false}, "She spoke in [Oporto].", 2),
  };
  r.claims[1].by = {"the town hall"};
  r.claims[3].region = Region::caption;
  r.events = {{"e-00000000000a",
               "statement",
               "briefing of the mayor",
               {{"speaker", {"the mayor"}}},
               {0, 1, 2},
               {0, 1, 2, 3},
               {"same speaker: the mayor"}}};
  r.findings = {
      {"f-11111111",
       "1111111122222222",
       Verdict::conflict,
       "statement",
       "date",
       FindingSeverity::error,
       Certainty::likely,
       "When was the briefing?",
       0,
       {{r.claims[0].value, "6 May 2031", 1, {0}}, {r.claims[1].value, "7 May 2031", 1, {1}}},
       {"same speaker: the mayor", "the days are 1 apart"}},
      {"f-33333333",
       "3333333344444444",
       Verdict::corroborated,
       "statement",
       "place",
       FindingSeverity::note,
       Certainty::certain,
       "Where was the briefing?",
       0,
       {{r.claims[2].value, "Oporto", 2, {2, 3}}},
       {"same speaker: the mayor"}},
  };
  r.not_compared = {{3, "no other article tells it"}};
  r.skipped = {{"news/broken.txt", 0, "not UTF-8"}};
  return r;
}

}  // namespace crossclaim::testing
