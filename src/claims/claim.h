// Claim: one thing one article says, with the words that say it.
//
// A rule match yields a Mention of an event (EventMention) and a claim for each of its slots. Claims and event mentions
// hold everything that comparison needs, so that they can be printed, read back and compared without the articles.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotate/mention.h"
#include "annotate/published.h"
#include "annotate/status.h"
#include "corpus/layout.h"
#include "text/source_text.h"
#include "text/span.h"

namespace crossclaim {

struct TextValue {
  std::string normalised;  // folded, white space run together, no quotation marks
};

using ClaimValue = std::variant<DateValue, Quantity, Place, Actor, TextValue>;

struct Claim {
  std::string id;  // "c-" and twelve hex digits of a hash of article, kind, attribute, span and rule
  std::string kind;
  std::string attribute;
  ClaimValue value;
  Span span;             // of the value, in the article's text, or in its title
  std::string text;      // what stands there
  Position position;     // of span.begin
  Span quote;            // of the sentence
  std::string sentence;  // what stands there, hard line breaks made spaces
  Status status = Status::held;
  std::vector<std::string> by;          // who says so, nearest speaker first; empty: the article itself
  std::string scope;                    // what a count covers, where said: "since 2011-03", "on 2016-08-26", "in Homs"
  std::string doubt;                    // what else the value may be, by the `doubt` of its pattern; mostly empty
  std::optional<date::sys_days> as_of;  // the day of which a count is, where said: "as of Monday"; see as_of.h
  Region region = Region::body;
  std::string rule;           // id of the pattern
  std::uint32_t mention = 0;  // index of its EventMention
  bool in_title = false;      // `span`, `quote` and `position` are of the title given beside the text
};

// What an event mention was seen with, one entry a role and value.
struct RoleValue {
  std::string role;  // an attribute of the kind, or "date", "place", "actor"
  ClaimValue value;
  std::string text;
  bool inherited = false;  // taken from the sentence before, the headline, the dateline ...
  bool nearby = false;     // a day inherited from the match's own sentence: likely the event's, but perhaps an arrest's
};

struct EventMention {
  std::uint32_t article = 0;  // index into the run's articles
  std::string kind;
  std::string head;        // the word the event goes by, folded: "truce", "talks"
  std::string head_class;  // the class of that word
  Span span;               // of the whole match
  Region region = Region::body;
  Status status = Status::held;
  bool definite = false;    // "the talks": speaks of an event known already
  bool supporting = false;  // alone it makes no event; see `supports` in docs/rules.md
  std::vector<RoleValue> roles;
  std::vector<std::string> words;  // the distinctive words around it, by topic_words() in words.h
};

// What comparison must know of an article.
struct ArticleFacts {
  std::string id;
  std::string path;
  std::uint32_t line = 0;
  std::string title;
  std::string source;  // outlet: as given, else empty
  std::string owner;   // of the outlet; empty if it is its own
  std::string url;
  Published published;
  std::vector<std::string> credits;         // agencies named in credit lines and datelines, folded and sorted
  std::vector<std::uint64_t> signature;     // min-hashes of the text's shingles; see sketch.h
  std::vector<std::string> words;           // of title, headline and lead, by topic_words() in words.h
  std::vector<std::string> names;           // folded, sorted: capitalised words and figures of its first part
  std::vector<std::string> people;          // within a run: names with ages, sorted; see events/identity_people.h
  std::optional<std::uint32_t> text_group;  // within a run: articles of one text share it; see copy_groups in events/origins.h
};

// Everything one article claims. Claims are in order of offset, kind, attribute; Claim::mention indexes `mentions`.
struct ArticleClaims {
  ArticleFacts facts;
  std::vector<EventMention> mentions;
  std::vector<Claim> claims;
};

}  // namespace crossclaim
