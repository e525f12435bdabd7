// What the shipped rules find in a text of a Thursday.
#pragma once

#include <string>
#include <utility>

#include "claims/extractor.h"

namespace crossclaim::testing {

inline ArticleClaims extract_all(std::string text, std::string source = {}) {
  static const RuleSet rules = *load_rules({});
  static const Annotator annotator;
  static const Extractor extractor(rules, annotator);
  Article article;
  article.id = "a";
  article.text = std::move(text);
  article.source = std::move(source);
  article.published = date::sys_days(date::January / 15 / 2015);
  return extractor.extract(article);
}

}  // namespace crossclaim::testing
