// Claims to and from JSON Lines, schema crossclaim.claim/1: what `extract` prints and `compare` reads.
//
// One claim a line. Beside the keys that people and other programs want (see docs/output.md), a line carries what
// comparison needs, so that findings can be made from claims alone:
//
//   "mention": the event mention the claim belongs to: its number in the article, head, span, flags, roles and words
//   "about":   the article: path, title, source, url, publication date with its provenance, credits, signature, words
//
// Both repeat from line to line, so that lines may be filtered, sorted and joined freely.
//
// A date whose year isn't known has null for `lo` and `hi`, and `open` with what is known of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "claims/claim.h"
#include "claims/json/writer.h"
#include "text/diagnostic.h"

namespace crossclaim {

// A value object; `text` is what stands in the article, or how a report names the value.
void write_value(JsonWriter& out, const ClaimValue& value, std::string_view text);
// The members of a value object between its type and its text, but for those of TIMEX3.
void add_value_fields(ObjectWriter& out, const ClaimValue& value);

// {"value": "2017-01-19" or null, "from": "inferred", "why": [...]}
void write_published(JsonWriter& out, const Published& published);

// The members of a claim without `mention` and `about`.
void add_claim(ObjectWriter& out, const Claim& claim, const ArticleFacts& article, const EventMention& mention);

// The claims of an article as lines, in their order, added to `out`.
void append_claim_lines(const ArticleFacts& article, std::span<const EventMention> mentions, std::span<const Claim> claims,
                        std::string& out);

// A JSON document of one line. Bytes that are no UTF-8 become U+FFFD, so that any text can be written.
std::string to_line(const nlohmann::ordered_json& json);

struct ClaimFile {
  std::string name;  // as the user named it, for diagnostics
  std::string_view data;
};

// The claims of all files together, by article id; a claim id that comes twice counts once. EventMention::article is the
// index into the result. Every bad line of every file is an error of its own, with file and line. An article without any
// claim leaves no line, so it isn't in the result.
Result<std::vector<ArticleClaims>> read_claim_lines(std::span<const ClaimFile> files);

}  // namespace crossclaim
