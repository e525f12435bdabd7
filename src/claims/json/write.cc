#include <algorithm>
#include <optional>
#include <vector>

#include "claims/json/claim_json.h"
#include "claims/json/values.h"

namespace crossclaim {
namespace {

// The roles of an event by their words; a role of several values is an array.
void write_event(JsonWriter& out, const std::vector<RoleValue>& roles) {
  ObjectWriter event(out);
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const std::string& name = roles[i].role;
    const auto first = roles.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::ranges::find(roles.begin(), first, name, &RoleValue::role) != first) continue;  // written with the first one
    texts.clear();
    for (const RoleValue& role : std::span(roles).subspan(i))
      if (role.role == name) texts.push_back(role.text);
    if (texts.size() == 1)
      event.add(name, texts.front());
    else
      event.add(name, texts);
  }
}

void write_role(JsonWriter& out, const RoleValue& role) {
  ObjectWriter(out)
      .add("role", role.role)
      .add("value", [&](JsonWriter& inner) { write_value(inner, role.value, role.text); })
      .add("inherited", role.inherited)
      .add("nearby", role.nearby);
}

void write_mention(JsonWriter& out, const EventMention& mention, std::size_t number) {
  ObjectWriter(out)
      .add("number", number)
      .add("kind", mention.kind)
      .add("head", mention.head)
      .add("headClass", mention.head_class)
      .add("start", mention.span.begin)
      .add("end", mention.span.end)
      .add("region", name_of(mention.region))
      .add("status", name_of(mention.status))
      .add("definite", mention.definite)
      .add("supporting", mention.supporting)
      .add_each("roles", mention.roles, write_role)
      .add("words", mention.words);
}

std::string signature_hex(const std::vector<std::uint64_t>& signature) {
  constexpr int kBits = 64;
  std::string hex;
  hex.reserve(signature.size() * kBits / 4);
  for (const std::uint64_t hash : signature)
    for (int bit = kBits - 4; bit >= 0; bit -= 4) hex += "0123456789abcdef"[hash >> bit & 15];
  return hex;
}

// The numbers of mentions that gave no claim: they still take part in telling events apart.
std::vector<std::size_t> bare_mentions(std::span<const EventMention> mentions, std::span<const Claim> claims) {
  std::vector<bool> bare(mentions.size(), true);
  for (const Claim& claim : claims) bare[claim.mention] = false;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (bare[i]) out.push_back(i);
  return out;
}

void add_published(ObjectWriter& out, const Published& published) {
  out.add("value", day_or_null(published.day)).add("from", name_of(published.from)).add("why", published.why);
  if (published.updated) out.add("updated", iso_day(*published.updated));
}

void write_published_in_text(JsonWriter& out, const Published& published) {
  ObjectWriter object(out);
  add_published(object, published);
  if (const auto& span = published.span)
    object.add("span", [&](JsonWriter& inner) { ObjectWriter(inner).add("start", span->begin).add("end", span->end); });
}

void write_about(JsonWriter& out, const ArticleFacts& article, std::span<const EventMention> mentions,
                 std::span<const Claim> claims) {
  ObjectWriter(out)
      .add("path", article.path)
      .add("line", article.line)
      .add("title", article.title)
      .add("source", article.source)
      .add("owner", article.owner)
      .add("url", article.url)
      .add("published", [&](JsonWriter& inner) { write_published_in_text(inner, article.published); })
      .add("credits", article.credits)
      .add("signature", signature_hex(article.signature))
      .add("words", article.words)
      .add("names", article.names)
      .add_each("bareMentions", bare_mentions(mentions, claims),
                [&](JsonWriter& inner, std::size_t number) { write_mention(inner, mentions[number], number); });
}

// Offsets are into the text; into the title given beside it where `in` says so.
void add_source(ObjectWriter& span, const Claim& claim) {
  if (claim.in_title) span.add("in", "title");
}

void write_span(JsonWriter& out, const Claim& claim) {
  ObjectWriter span(out);
  span.add("start", claim.span.begin)
      .add("end", claim.span.end)
      .add("line", claim.position.line)
      .add("column", claim.position.column)
      .add("text", claim.text);
  add_source(span, claim);
}

void write_quote(JsonWriter& out, const Claim& claim) {
  ObjectWriter quote(out);
  quote.add("start", claim.quote.begin).add("end", claim.quote.end).add("text", claim.sentence);
  add_source(quote, claim);
}

}  // namespace

void write_published(JsonWriter& out, const Published& published) {
  ObjectWriter object(out);
  add_published(object, published);
}

void add_claim(ObjectWriter& out, const Claim& claim, const ArticleFacts& article, const EventMention& mention) {
  out.add("schema", kClaimSchema)
      .add("id", claim.id)
      .add("article", article.id)
      .add("kind", claim.kind)
      .add("attribute", claim.attribute)
      .add("value", [&](JsonWriter& inner) { write_value(inner, claim.value, claim.text); })
      .add("span", [&](JsonWriter& inner) { write_span(inner, claim); })
      .add("quote", [&](JsonWriter& inner) { write_quote(inner, claim); })
      .add("event", [&](JsonWriter& inner) { write_event(inner, mention.roles); })
      .add("status", name_of(claim.status))
      .add("by", claim.by.empty() ? std::nullopt : std::optional(std::span(claim.by)))
      .add("scope", text_or_null(claim.scope))
      .add_said("doubt", claim.doubt);
  if (claim.as_of) out.add("asOf", iso_day(*claim.as_of));
  out.add("region", name_of(claim.region)).add("rule", claim.rule);
}

// The bulky parts are the same on many lines: they are written once and spliced into each.
void append_claim_lines(const ArticleFacts& article, std::span<const EventMention> mentions, std::span<const Claim> claims,
                        std::string& out) {
  if (claims.empty()) return;
  JsonWriter json;
  write_about(json, article, mentions, claims);
  const std::string about = json.line();
  std::vector<std::string> written(mentions.size());
  for (const Claim& claim : claims) {
    std::string& mention = written[claim.mention];
    if (mention.empty()) {
      json.clear();
      write_mention(json, mentions[claim.mention], claim.mention);
      mention = json.line();
    }
    json.clear();
    json.value([&](JsonWriter& inner) {
      ObjectWriter line(inner);
      add_claim(line, claim, article, mentions[claim.mention]);
      line.add_raw("mention", mention).add_raw("about", about);
    });
    out.append(json.line()).append("\n");
  }
}

}  // namespace crossclaim
