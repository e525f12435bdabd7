#include "report/article_text.h"

namespace crossclaim {

const std::string* text_of(const ReportOptions& options, const ArticleFacts& article) {
  if (!options.texts) return nullptr;
  const auto at = options.texts->find(article.id);
  return at == options.texts->end() ? nullptr : &at->second;
}

bool holds(const std::string& text, const Claim& claim) {
  return claim.span.end <= text.size() && claim.span.of(text) == claim.text;
}

}  // namespace crossclaim
