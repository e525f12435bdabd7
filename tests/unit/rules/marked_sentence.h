// A sentence with mentions made up by the test, so that tests of rules depend on no annotator.
//
//   "The regatta in [city:Oslo] on [day:3 May]"
//
// Tags stand before the colon, more than one joined by "+"; brackets may be nested.
#pragma once

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotator.h"
#include "unit/annotate/sentence_support.h"

namespace crossclaim::testing {

struct MarkedSentence {
  std::string text;
  Layout layout;
  SentenceMentions mentions;
};

inline DateValue made_up_date(TimexType type, Grain grain, bool resolved) {
  DateValue v;
  v.type = type;
  v.grain = grain;
  if (resolved) v.days.lo = v.days.hi = date::sys_days(date::year(2019) / 5 / 3);
  return v;
}

inline DateValue made_up_length() {
  DateValue v = made_up_date(TimexType::duration, Grain::none, false);
  v.timex = "P2D";
  return v;
}

inline MentionValue made_up_value(const std::string& tag) {
  const auto quantity = [](std::string unit) {
    Quantity q;
    q.lo = q.hi = 3;
    q.unit = std::move(unit);
    return q;
  };
  const auto place = [](PlaceType type, bool adjective = false) { return Place{type, {"X"}, {"1"}, {}, adjective}; };
  const auto actor = [](ActorType type) { return Actor{type, "X", {}, {}}; };
  static const std::map<std::string, MentionValue> values = {
      {"day", made_up_date(TimexType::date, Grain::day, true)},
      {"hour", made_up_date(TimexType::time, Grain::time, true)},
      {"month", made_up_date(TimexType::date, Grain::month, true)},
      {"now", made_up_date(TimexType::date, Grain::none, false)},
      {"duration", made_up_date(TimexType::duration, Grain::none, false)},
      {"length", made_up_length()},
      {"count", quantity("")},
      {"percent", quantity("%")},
      {"km", quantity("km")},
      {"country", place(PlaceType::country)},
      {"division", place(PlaceType::division)},
      {"city", place(PlaceType::city)},
      {"region", place(PlaceType::region)},
      {"venue", place(PlaceType::venue)},
      {"somewhere", place(PlaceType::unknown)},
      {"demonym", place(PlaceType::country, true)},
      {"person", actor(ActorType::person)},
      {"office", actor(ActorType::office)},
      {"organisation", actor(ActorType::organisation)},
      {"state", actor(ActorType::state)},
      {"group", actor(ActorType::group)},
      {"someone", actor(ActorType::unknown)},
  };
  const auto at = values.find(tag);
  if (at == values.end()) throw std::logic_error("no such tag: " + tag);
  return at->second;
}

inline void add_mention(MarkedSentence& sentence, const std::string& tag, Span span) {
  const auto& tokens = sentence.layout.tokens;
  const auto index = [&](std::uint32_t offset) {
    return static_cast<std::uint32_t>(
        std::ranges::lower_bound(tokens, offset, {}, [](const Token& t) { return t.span.begin; }) - tokens.begin());
  };
  const Mention mention{span, index(span.begin), index(span.end), made_up_value(tag)};
  SentenceMentions& m = sentence.mentions;
  std::vector<Mention>* const lists[] = {&m.dates, &m.quantities, &m.places, &m.actors};
  lists[mention.value.index()]->push_back(mention);
}

inline MarkedSentence marked_sentence(std::string_view marked) {
  struct Bracket {
    std::string tags;
    Span span;
  };
  MarkedSentence out;
  std::vector<Bracket> brackets;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    const auto here = static_cast<std::uint32_t>(out.text.size());
    if (marked[at] == '[') {
      const auto colon = marked.find(':', at);
      open.push_back(brackets.size());
      brackets.push_back({std::string(marked.substr(at + 1, colon - at - 1)), {here, here}});
      at = colon;
    } else if (marked[at] == ']') {
      brackets[open.back()].span.end = here;
      open.pop_back();
    } else {
      out.text += marked[at];
    }
  }
  out.layout = lines_as_sentences(out.text);
  for (const Bracket& b : brackets)
    for (std::size_t from = 0; from <= b.tags.size();) {
      const auto end = std::min(b.tags.find('+', from), b.tags.size());
      add_mention(out, b.tags.substr(from, end - from), b.span);
      from = end + 1;
    }
  return out;
}

// Its dates and quantities alone.
inline SentenceMentions figures_of(const MarkedSentence& s) { return {s.mentions.dates, s.mentions.quantities, {}, {}}; }

// The outline of its places and actors (annotate/name_outline.h): no more than they are.
inline std::vector<std::uint8_t> outline_of(const MarkedSentence& s) {
  std::vector<std::uint8_t> out(s.layout.tokens.size());
  for (const auto* mentions : {&s.mentions.places, &s.mentions.actors}) {
    for (const Mention& m : *mentions) {
      out[m.first_token] |= kMayStartName;
      for (std::uint32_t t = m.first_token + 1; t < m.last_token; ++t) out[t] |= kMayGoOnInName;
    }
  }
  return out;
}

}  // namespace crossclaim::testing
