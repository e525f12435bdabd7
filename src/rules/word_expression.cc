#include "rules/word_expression.h"

#include <algorithm>

#include <re2/re2.h>

namespace crossclaim {
namespace {

// RE2 refuses what compiles to more than this.
constexpr std::int64_t kMemory = 1 << 20;

RE2::Options options() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_longest_match(true);
  options.set_log_errors(false);
  options.set_max_mem(kMemory);
  return options;
}

}  // namespace

bool WordExpression::is_one(std::string_view entry) { return entry.size() > 2 && entry.front() == '/' && entry.back() == '/'; }

tl::expected<WordExpression, ExpressionError> WordExpression::make(std::string_view entry) {
  const std::string source(entry.substr(1, entry.size() - 2));
  auto re2 = std::make_shared<const RE2>(source, options());
  if (!re2->ok()) {
    const std::size_t wrong = source.find(re2->error_arg());
    return tl::unexpected(ExpressionError{1 + (wrong == std::string::npos ? 0 : wrong), re2->error()});
  }
  if (RE2::FullMatch("", *re2)) return tl::unexpected(ExpressionError{0, "it matches nothing at all, too"});
  return WordExpression(std::move(re2));
}

std::optional<std::size_t> WordExpression::length_at_start(std::string_view text) const {
  re2::StringPiece found;
  if (!re2_->Match({text.data(), text.size()}, 0, text.size(), RE2::ANCHOR_START, &found, 1)) return std::nullopt;
  return found.size();
}

std::string_view WordExpression::told_by(std::string_view text) const {
  re2::StringPiece found[2];
  const int groups = std::min(2, 1 + re2_->NumberOfCapturingGroups());
  const bool whole = re2_->Match({text.data(), text.size()}, 0, text.size(), RE2::ANCHOR_BOTH, found, groups);
  return whole && !found[1].empty() ? std::string_view(found[1].data(), found[1].size()) : text;
}

}  // namespace crossclaim
