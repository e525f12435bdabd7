// Invented articles with the shipped rules, for tests of the index.
#pragma once

#include <string>
#include <vector>

#include <date/date.h>
#include <fmt/format.h>

#include "annotate/annotator.h"
#include "claims/extractor.h"
#include "claims/json/claim_json.h"
#include "index/content_mark.h"
#include "index/corpus_index.h"
#include "rules/rule_set.h"

namespace crossclaim::testing {

inline const RuleSet& shipped_rules() {
  static const RuleSet kRules = *load_rules({});
  return kRules;
}

inline Article article(const std::string& id, const std::string& text, const std::string& source = "") {
  Article a;
  a.id = id;
  a.path = id + ".txt";
  a.text = text;
  a.source = source;
  a.published = date::sys_days(date::year(2014) / 3 / 5);
  return a;
}

inline IndexEntry entry(const Article& a) {
  static const Annotator kAnnotator;
  static const Extractor kExtractor(shipped_rules(), kAnnotator);
  return {content_mark(a), kExtractor.extract(a)};
}

inline std::string bombing(int killed, const std::string& city = "Lagos") {
  return fmt::format("A bomb killed {} people at a market in {} on Tuesday, the police said. Shops stayed closed.", killed,
                     city);
}

// As `extract` prints them.
inline std::string lines(const ArticleClaims& a) {
  std::string out;
  append_claim_lines(a.facts, a.mentions, a.claims, out);
  return out;
}

}  // namespace crossclaim::testing
