#include "report/annotation.h"

#include <algorithm>
#include <ostream>

#include <date/date.h>
#include <fmt/format.h>

#include "claims/json/claim_json.h"
#include "report/xml.h"

namespace crossclaim {
namespace {

// A date with the days that the word in front of it leaves: "until Friday" is open toward the past.
ClaimValue as_claim_value(const MentionValue& value) {
  ClaimValue out = std::visit([](const auto& v) -> ClaimValue { return v; }, value);
  if (auto* date = std::get_if<DateValue>(&out); date && date->type == TimexType::date)
    date->days = bounded(date->days, date->bound);
  return out;
}

// "since early May" has both; its own words say more of the date than the one in front.
std::string_view mod_of(const DateValue& date) { return name_of(date.mod != TimexMod::none ? date.mod : date.bound); }

// The mention's place and words, then its value's own fields. A date's `type` is that of its TIMEX3.
void write_mention(JsonWriter& out, const AnnotatedArticle& article, const Mention& mention) {
  const std::string_view text = mention.span.of(article.text);
  ObjectWriter object(out);
  object.add("start", mention.span.begin).add("end", mention.span.end).add("text", text);
  if (const auto* date = std::get_if<DateValue>(&mention.value))
    object.add("type", name_of(date->type))
        .add("value", date->timex)
        .add_said("mod", mod_of(*date))
        .add_said("zone", date->type == TimexType::time ? zone_of(text) : "");
  add_value_fields(object, as_claim_value(mention.value));
}

std::string tagged(const AnnotatedArticle& article, const Mention& mention, std::size_t number) {
  const auto& date = std::get<DateValue>(mention.value);
  const std::string_view mod = mod_of(date);
  return fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"{}>{}</TIMEX3>", number, name_of(date.type), xml(date.timex),
                     mod.empty() ? "" : fmt::format(" mod=\"{}\"", mod), xml(mention.span.of(article.text)));
}

}  // namespace

void write_annotation(const AnnotatedArticle& article, std::ostream& out) {
  struct Kind {
    unsigned bit;
    std::string_view name;
    const std::vector<Mention>& mentions;
  };
  const Kind kinds[] = {{kDates, "dates", article.dates},
                        {kQuantities, "quantities", article.quantities},
                        {kPlaces, "places", article.places},
                        {kActors, "actors", article.actors}};
  const auto write = [&](JsonWriter& json, const Mention& mention) { write_mention(json, article, mention); };
  JsonWriter json;
  json.value([&](JsonWriter& inner) {
    ObjectWriter line(inner);
    line.add("schema", "crossclaim.annotation/1").add("id", article.id);
    line.add("published", [&](JsonWriter& value) { write_published(value, article.published); });
    for (const Kind& kind : kinds)
      if (article.kinds & kind.bit) line.add_each(kind.name, kind.mentions, write);
  });
  out << json.line() << "\n";
}

void write_timeml(const AnnotatedArticle& article, std::ostream& out) {
  const std::string published = article.published.day ? date::format("%F", *article.published.day) : "";
  out << "<TimeML>\n<DOCID>" << xml(article.id) << "</DOCID>\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"" << published
      << "\" functionInDocument=\"CREATION_TIME\">" << published << "</TIMEX3></DCT>\n<TEXT>";
  std::size_t at = 0;
  std::size_t number = 0;
  for (const Mention& mention : article.dates) {
    if (mention.span.begin < at) continue;  // tags can't overlap
    out << xml(article.text.substr(at, mention.span.begin - at)) << tagged(article, mention, ++number);
    at = mention.span.end;
  }
  out << xml(article.text.substr(at)) << "</TEXT>\n</TimeML>\n";
}

}  // namespace crossclaim
