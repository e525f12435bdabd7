#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "claims/json/claim_json.h"
#include "claims/json/field.h"
#include "claims/json/values.h"

namespace crossclaim {
namespace {

template <class Enum>
Enum read_name(const Field& object, std::string_view key, Enum last) {
  return object.at(key).one_of(last, [](Enum value) { return name_of(value); });
}

Span read_span(const Field& object) {
  const Span span{object.at("start").whole(), object.at("end").whole()};
  if (span.end < span.begin) object.at("end").reject("at or after \"start\"");
  return span;
}

std::vector<std::uint64_t> read_signature(const Field& field) {
  constexpr std::size_t kDigits = 16;
  const std::string hex = field.text();
  if (hex.size() % kDigits != 0) field.reject("16 hex digits a hash");
  std::vector<std::uint64_t> signature(hex.size() / kDigits);
  for (std::size_t i = 0; i < signature.size(); ++i) {
    const char* first = hex.data() + i * kDigits;
    if (std::from_chars(first, first + kDigits, signature[i], 16).ptr != first + kDigits) field.reject("hex digits");
  }
  return signature;
}

ArticleFacts read_facts(const std::string& id, const Field& about) {
  return {id,
          about.at("path").text(),
          about.at("line").whole(),
          about.at("title").text(),
          about.at("source").text(),
          about.at("owner").text(),
          about.at("url").text(),
          read_published(about.at("published")),
          about.at("credits").texts(),
          read_signature(about.at("signature")),
          about.at("words").texts(),
          about.at("names").texts(),
          {},
          {}};
}

EventMention read_mention(const Field& object) {
  EventMention mention;
  mention.kind = object.at("kind").text();
  mention.head = object.at("head").text();
  mention.head_class = object.at("headClass").text();
  mention.span = read_span(object);
  mention.region = read_name(object, "region", Region::navigation);
  mention.status = read_name(object, "status", Status::cancelled);
  mention.definite = object.at("definite").flag();
  mention.supporting = object.at("supporting").flag();
  for (const Field& role : object.at("roles").items()) {
    auto [value, text] = read_value(role.at("value"));
    mention.roles.push_back(
        {role.at("role").text(), std::move(value), std::move(text), role.at("inherited").flag(), role.at("nearby").flag()});
  }
  mention.words = object.at("words").texts();
  return mention;
}

// An article as its lines come in; mentions by their number, which has gaps where lines were filtered out.
struct Gathered {
  ArticleFacts facts;
  std::map<std::uint32_t, EventMention> mentions;
  std::vector<Claim> claims;
  std::set<std::string> claim_ids;
};

void gather_mention(Gathered& article, const Field& mention) {
  const std::uint32_t number = mention.at("number").whole();
  if (!article.mentions.contains(number)) article.mentions.emplace(number, read_mention(mention));
}

void gather_line(std::map<std::string, Gathered>& articles, const Field& line) {
  if (line.at("schema").text() != kClaimSchema) line.at("schema").reject(kClaimSchema);
  const std::string id = line.at("article").text();
  Claim claim = read_claim(line);
  claim.mention = line.at("mention").at("number").whole();
  if (!articles.contains(id)) {
    Gathered fresh{.facts = read_facts(id, line.at("about")), .mentions = {}, .claims = {}, .claim_ids = {}};
    if (const auto bare = line.at("about").find("bareMentions"))
      for (const Field& mention : bare->items()) gather_mention(fresh, mention);
    articles.emplace(id, std::move(fresh));
  }
  Gathered& article = articles.at(id);
  gather_mention(article, line.at("mention"));
  if (article.claim_ids.insert(claim.id).second) article.claims.push_back(std::move(claim));
}

// Mentions get the numbers of their places in the vector; claims the order that extraction gave them.
ArticleClaims finish(Gathered&& gathered, std::uint32_t index) {
  ArticleClaims article{std::move(gathered.facts), {}, std::move(gathered.claims)};
  std::map<std::uint32_t, std::uint32_t> place;
  for (auto& [number, mention] : gathered.mentions) {
    place[number] = static_cast<std::uint32_t>(article.mentions.size());
    mention.article = index;
    article.mentions.push_back(std::move(mention));
  }
  for (Claim& claim : article.claims) claim.mention = place.at(claim.mention);
  std::ranges::stable_sort(article.claims, {}, [](const Claim& c) {
    return std::tuple(!c.in_title, c.span.begin, std::string_view(c.kind), std::string_view(c.attribute));
  });
  return article;
}

std::optional<std::string> error_of_line(std::map<std::string, Gathered>& articles, std::string_view line) {
  try {
    gather_line(articles, Field(nlohmann::json::parse(line)));
  } catch (const nlohmann::json::parse_error& e) {
    return fmt::format("not a line of JSON: it goes wrong at byte {}", e.byte);
  } catch (const FieldError& e) {
    return e.what();
  }
  return std::nullopt;
}

void read_file(std::map<std::string, Gathered>& articles, const ClaimFile& file, Diagnostics& errors) {
  std::uint32_t number = 0;
  for (std::string_view rest = file.data; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (auto error = error_of_line(articles, line))
      errors.push_back({.file = file.name, .line = number, .message = *std::move(error), .hint = {}, .source_line = {}});
  }
}

}  // namespace

Published read_published(const Field& object) {
  Published published{
      read_day(object, "value"), read_name(object, "from", PublishedFrom::unknown), object.at("why").texts(), {}, {}};
  if (object.find("updated")) published.updated = read_day(object, "updated");
  if (const auto span = object.find("span")) published.span = read_span(*span);
  return published;
}

Claim read_claim(const Field& line) {
  Claim claim;
  claim.id = line.at("id").text();
  claim.kind = line.at("kind").text();
  claim.attribute = line.at("attribute").text();
  const Field span = line.at("span");
  claim.value = read_value(line.at("value")).value;
  claim.span = read_span(span);
  claim.in_title = span.find("in").has_value();
  claim.text = span.at("text").text();
  claim.position = {span.at("line").whole(), span.at("column").whole()};
  claim.quote = read_span(line.at("quote"));
  claim.sentence = line.at("quote").at("text").text();
  claim.status = read_name(line, "status", Status::cancelled);
  if (const auto by = line.find("by")) claim.by = by->texts();
  if (const auto scope = line.find("scope")) claim.scope = scope->text();
  if (const auto doubt = line.find("doubt")) claim.doubt = doubt->text();
  claim.as_of = line.find("asOf") ? read_day(line, "asOf") : std::nullopt;
  claim.region = read_name(line, "region", Region::navigation);
  claim.rule = line.at("rule").text();
  return claim;
}

Result<std::vector<ArticleClaims>> read_claim_lines(std::span<const ClaimFile> files) {
  std::map<std::string, Gathered> gathered;
  Diagnostics errors;
  for (const ClaimFile& file : files) read_file(gathered, file, errors);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  std::vector<ArticleClaims> articles;
  for (auto& [id, article] : gathered)
    articles.push_back(finish(std::move(article), static_cast<std::uint32_t>(articles.size())));
  return articles;
}

}  // namespace crossclaim
