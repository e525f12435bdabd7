#include "report/annotation.h"

#include <algorithm>
#include <ostream>

#include <date/date.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/claim_json.h"
#include "claims/claim_json_object.h"
#include "report/xml.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

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
ordered_json mention_json(const AnnotatedArticle& article, const Mention& mention) {
  const std::string_view text = mention.span.of(article.text);
  ordered_json out = JsonObject().add("start", mention.span.begin).add("end", mention.span.end).add("text", text).json();
  ordered_json value = value_json(as_claim_value(mention.value), text);
  value.erase("type");
  value.erase("text");
  if (const auto* date = std::get_if<DateValue>(&mention.value)) {
    value.erase("timexType");
    value.erase("timex");
    out["type"] = name_of(date->type);
    out["value"] = date->timex;
    if (const std::string_view mod = mod_of(*date); !mod.empty()) out["mod"] = mod;
    if (const std::string zone = date->type == TimexType::time ? zone_of(text) : ""; !zone.empty()) out["zone"] = zone;
  }
  out.update(value);
  return out;
}

ordered_json mentions_json(const AnnotatedArticle& article, const std::vector<Mention>& mentions) {
  ordered_json out = ordered_json::array();
  for (const Mention& mention : mentions) out.push_back(mention_json(article, mention));
  return out;
}

std::string tagged(const AnnotatedArticle& article, const Mention& mention, std::size_t number) {
  const auto& date = std::get<DateValue>(mention.value);
  const std::string_view mod = mod_of(date);
  return fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"{}>{}</TIMEX3>", number, name_of(date.type), xml(date.timex),
                     mod.empty() ? "" : fmt::format(" mod=\"{}\"", mod), xml(mention.span.of(article.text)));
}

}  // namespace

void write_annotation(const AnnotatedArticle& article, std::ostream& out) {
  JsonObject line;
  line.add("schema", "crossclaim.annotation/1").add("id", article.id).add("published", published_json(article.published));
  if (article.kinds & kDates) line.add("dates", mentions_json(article, article.dates));
  if (article.kinds & kQuantities) line.add("quantities", mentions_json(article, article.quantities));
  if (article.kinds & kPlaces) line.add("places", mentions_json(article, article.places));
  if (article.kinds & kActors) line.add("actors", mentions_json(article, article.actors));
  out << to_line(line.json()) << "\n";
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
