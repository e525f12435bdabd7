// Citation: where a claim stands, its words with the value marked, and what else a reader must know of it.
#pragma once

#include <string>
#include <vector>

#include "findings/finding.h"
#include "report/style.h"

namespace crossclaim {

const ArticleFacts& article_of(const CheckResult& result, const Claim& claim);

// "a.txt:14:52"; an article of a JSON Lines file is "news.jsonl:3 at 14:52", line and column being those of its text.
std::string place_of(const CheckResult& result, const Claim& claim);

// The sentence in three parts, white space as it stands there.
struct Excerpt {
  std::string before;
  std::string value;  // as the article has it
  std::string after;
};
Excerpt excerpt_of(const Claim& claim);

// The sentence with the value [so], cut to about `columns` around it.
std::string quote(const Claim& claim, std::size_t columns, const Style& style);

// "published 2017-01-19 (inferred: "Jan 19" is a Thursday in 2017)"; a day that the metadata give needs no reason
std::string publication(const Published& published);

// "planned", "related headline", "says Sergey Lavrov", "since 2011-03", "may be the day of the report": only what is out of the
// ordinary.
std::vector<std::string> remarks_on(const Claim& claim);

// Whether the value was read with the help of the publication date.
bool rests_on_publication(const Claim& claim);

}  // namespace crossclaim
