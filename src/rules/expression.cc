#include "rules/expression.h"

#include <cstdint>

#include <fmt/format.h>
#include <re2/re2.h>

namespace crossclaim {
namespace {

// RE2 refuses what compiles to more than this; a pattern of ordinary size takes a few hundred kilobytes.
constexpr std::int64_t kPatternMemory = 4 << 20;
// A gap of 20 words is 30 bytes of source and 80 instructions of 16 bytes, so that a shorter source stays far below the limit.
constexpr std::size_t kSurelySmall = 16 << 10;

std::unique_ptr<const RE2> compile(const std::string& source) {
  RE2::Options options;
  options.set_max_mem(kPatternMemory);
  options.set_encoding(RE2::Options::EncodingLatin1);  // bytes: every element ends in ASCII, and automata are far smaller
  options.set_log_errors(false);
  return std::make_unique<const RE2>(source, options);
}

}  // namespace

Expression::Expression(std::string source) : source_(std::move(source)) {}
Expression::~Expression() = default;

const RE2& Expression::get() const {
  std::call_once(compiled_, [this] { re2_ = compile(source_); });
  return *re2_;
}

std::optional<std::size_t> Expression::length_at(std::string_view line, std::size_t begin) const {
  re2::StringPiece all;
  const bool matches = get().Match({line.data(), line.size()}, begin, line.size(), RE2::ANCHOR_START, &all, 1);
  return matches ? std::optional(all.size()) : std::nullopt;
}

std::string Expression::refusal() const {
  if (source_.size() <= kSurelySmall || get().ok()) return {};
  return fmt::format("{}; the expression is {} KB long", get().error(), source_.size() / 1000);
}

}  // namespace crossclaim
