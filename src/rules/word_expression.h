// WordExpression: words that no list can hold, told by a regular expression: '/(boeing|airbus) a?[0-9]{3}/'. It is an entry of
// a class, or what the values of a text attribute look like.
//
// The syntax is RE2's (https://github.com/google/re2/wiki/Syntax), so that a search takes time linear in the sentence. Case
// doesn't matter.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace re2 {
class RE2;
}

namespace crossclaim {

struct ExpressionError {
  std::size_t offset = 0;  // bytes into the entry
  std::string message;
};

// Immutable, and safe to use from several threads.
class WordExpression {
 public:
  // Whether an entry is one: it begins and ends with a slash.
  static bool is_one(std::string_view entry);
  // The entry with its slashes; else what is wrong with it.
  static tl::expected<WordExpression, ExpressionError> make(std::string_view entry);

  // The bytes of the longest match at the start of the text.
  std::optional<std::size_t> length_at_start(std::string_view text) const;
  // What the first group matches in a text that the expression matches as a whole; the text itself where there is none.
  std::string_view told_by(std::string_view text) const;

 private:
  explicit WordExpression(std::shared_ptr<const re2::RE2> re2) : re2_(std::move(re2)) {}
  std::shared_ptr<const re2::RE2> re2_;
};

}  // namespace crossclaim
