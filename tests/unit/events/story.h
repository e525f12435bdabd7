// Event mentions, written short, with a claim for each value that isn't inherited:
//
//   "a day=2016-12-30 place=Oslo<Norway rower=Ann_Lee words=cup,oars"
//
// "boats=Ann_Lee" counts one boat by its name. A letter names the article; "place^=..." is inherited, "day~=..." from the same
// sentence. Values are written as in unit/claims/values.h. Kind and attributes are those of the race rules
// (unit/rules/rules_support.h).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "claims/claim.h"
#include "unit/claims/values.h"
#include "unit/rules/rules_support.h"

namespace crossclaim::testing {

struct Story {
  std::vector<ArticleFacts> articles;
  std::vector<EventMention> mentions;
  std::vector<Claim> claims;
};

inline ClaimValue role_value(const std::string& role, const std::string& text) {
  if (role == "day") return date_value(text);
  if (role == "boats") return quantity(text[0] >= 'A' && text[0] <= 'Z' ? "<1" : text);
  if (role == "place") return place(text);
  if (role == "rower") return actor(text);
  return TextValue{text};
}

inline Status status_named(std::string_view name) {
  for (int s = 0; s <= static_cast<int>(Status::cancelled); ++s)
    if (name_of(static_cast<Status>(s)) == name) return static_cast<Status>(s);
  throw std::logic_error("no such status");
}

inline void add_claim(Story& story, const std::string& role, const RoleValue& value) {
  Claim c;
  c.id = fmt::format("c-{:012x}", story.claims.size());
  c.kind = "race";
  c.attribute = role;
  c.value = value.value;
  c.text = value.text;
  c.span = {static_cast<std::uint32_t>(story.claims.size()), static_cast<std::uint32_t>(story.claims.size() + 1)};
  c.mention = static_cast<std::uint32_t>(story.mentions.size());
  story.claims.push_back(std::move(c));
}

inline void add_mention(Story& story, const std::string& line) {
  const auto words = split(line, " ");
  EventMention m;
  m.article = static_cast<std::uint32_t>(words[0][0] - 'a');
  m.kind = "race";
  m.head = "regatta";
  m.head_class = "race";
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto equals = words[i].find('=');
    std::string role = words[i].substr(0, equals);
    std::string text = equals == std::string::npos ? "" : words[i].substr(equals + 1);
    std::ranges::replace(text, '_', ' ');
    const bool nearby = role.ends_with('~');
    const bool inherited = nearby || role.ends_with('^');
    if (inherited) role.pop_back();
    if (role == "supporting") {
      m.supporting = true;
    } else if (role == "head") {
      m.head_class = text;
    } else if (role == "status") {
      m.status = status_named(text);
    } else if (role == "words") {
      m.words = split(text, ",");
      std::ranges::sort(m.words);
    } else {
      m.roles.push_back({role, role_value(role, text), text, inherited, nearby});
      if (!inherited) add_claim(story, role, m.roles.back());
    }
  }
  for (Claim& c : story.claims)
    if (c.mention == story.mentions.size()) c.status = m.status;
  while (story.articles.size() <= m.article) {
    story.articles.emplace_back();
    story.articles.back().id = std::string(1, static_cast<char>('a' + story.articles.size() - 1));
  }
  story.mentions.push_back(std::move(m));
}

inline Story story(const std::vector<std::string>& lines) {
  Story out;
  for (const std::string& line : lines) add_mention(out, line);
  return out;
}

}  // namespace crossclaim::testing
