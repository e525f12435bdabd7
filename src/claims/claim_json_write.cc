#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/claim_json.h"
#include "claims/claim_json_object.h"
#include "claims/claim_json_values.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

// The roles of an event by their words; a role of several values is an array.
ordered_json roles_json(const std::vector<RoleValue>& roles) {
  ordered_json out = ordered_json::object();
  for (const RoleValue& role : roles) {
    ordered_json& values = out[role.role];
    if (values.is_null()) {
      values = role.text;
      continue;
    }
    if (!values.is_array()) values = ordered_json::array({std::move(values)});
    values.push_back(role.text);
  }
  return out;
}

ordered_json mention_json(const EventMention& mention, std::size_t number) {
  ordered_json roles = ordered_json::array();
  for (const RoleValue& role : mention.roles)
    roles.push_back(JsonObject()
                        .add("role", role.role)
                        .add("value", value_json(role.value, role.text))
                        .add("inherited", role.inherited)
                        .add("nearby", role.nearby)
                        .json());
  return JsonObject()
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
      .add("roles", std::move(roles))
      .add("words", mention.words)
      .json();
}

std::string signature_hex(const std::vector<std::uint64_t>& signature) {
  constexpr int kBits = 64;
  std::string hex;
  hex.reserve(signature.size() * kBits / 4);
  for (const std::uint64_t hash : signature)
    for (int bit = kBits - 4; bit >= 0; bit -= 4) hex += "0123456789abcdef"[hash >> bit & 15];
  return hex;
}

// Mentions that gave no claim still take part in telling events apart.
ordered_json bare_mentions_json(std::span<const EventMention> mentions, std::span<const Claim> claims) {
  std::vector<bool> bare(mentions.size(), true);
  for (const Claim& claim : claims) bare[claim.mention] = false;
  ordered_json out = ordered_json::array();
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (bare[i]) out.push_back(mention_json(mentions[i], i));
  return out;
}

ordered_json about_json(const ArticleFacts& article, std::span<const EventMention> mentions, std::span<const Claim> claims) {
  ordered_json published = published_json(article.published);
  if (const auto& span = article.published.span)
    published["span"] = JsonObject().add("start", span->begin).add("end", span->end).json();
  return JsonObject()
      .add("path", article.path)
      .add("line", article.line)
      .add("title", article.title)
      .add("source", article.source)
      .add("owner", article.owner)
      .add("url", article.url)
      .add("published", std::move(published))
      .add("credits", article.credits)
      .add("signature", signature_hex(article.signature))
      .add("words", article.words)
      .add("names", article.names)
      .add("bareMentions", bare_mentions_json(mentions, claims))
      .json();
}

}  // namespace

ordered_json published_json(const Published& published) {
  ordered_json out = JsonObject()
                         .add("value", published.day ? ordered_json(iso_day(*published.day)) : ordered_json())
                         .add("from", name_of(published.from))
                         .add("why", published.why)
                         .json();
  if (published.updated) out["updated"] = iso_day(*published.updated);
  return out;
}

// Offsets are into the text; into the title given beside it where `in` says so.
ordered_json in_source(ordered_json span, const Claim& claim) {
  if (claim.in_title) span["in"] = "title";
  return span;
}

ordered_json claim_json(const Claim& claim, const ArticleFacts& article, const EventMention& mention) {
  JsonObject out;
  out.add("schema", kClaimSchema)
      .add("id", claim.id)
      .add("article", article.id)
      .add("kind", claim.kind)
      .add("attribute", claim.attribute)
      .add("value", value_json(claim.value, claim.text))
      .add("span", in_source(JsonObject()
                                 .add("start", claim.span.begin)
                                 .add("end", claim.span.end)
                                 .add("line", claim.position.line)
                                 .add("column", claim.position.column)
                                 .add("text", claim.text)
                                 .json(),
                             claim))
      .add(
          "quote",
          in_source(JsonObject().add("start", claim.quote.begin).add("end", claim.quote.end).add("text", claim.sentence).json(),
                    claim))
      .add("event", roles_json(mention.roles))
      .add("status", name_of(claim.status))
      .add("by", claim.by.empty() ? ordered_json() : ordered_json(claim.by))
      .add("scope", claim.scope.empty() ? ordered_json() : ordered_json(claim.scope))
      .add_said("doubt", claim.doubt);
  if (claim.as_of) out.add("asOf", iso_day(*claim.as_of));
  return out.add("region", name_of(claim.region)).add("rule", claim.rule).json();
}

// The bulky parts are the same on many lines: they are written once and spliced into each.
void append_claim_lines(const ArticleFacts& article, std::span<const EventMention> mentions, std::span<const Claim> claims,
                        std::string& out) {
  if (claims.empty()) return;
  const std::string about = to_line(about_json(article, mentions, claims));
  std::vector<std::string> written(mentions.size());
  for (const Claim& claim : claims) {
    std::string& mention = written[claim.mention];
    if (mention.empty()) mention = to_line(mention_json(mentions[claim.mention], claim.mention));
    out += to_line(claim_json(claim, article, mentions[claim.mention]));
    out.pop_back();  // the closing brace
    out.append(",\"mention\":").append(mention).append(",\"about\":").append(about).append("}\n");
  }
}

}  // namespace crossclaim
