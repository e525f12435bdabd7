// The RE2 expression of a pattern, compiled when it is first matched: of a thousand patterns a corpus meets some dozens.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace crossclaim {

class Expression {
 public:
  explicit Expression(std::string source);
  ~Expression();
  Expression(const Expression&) = delete;
  Expression& operator=(const Expression&) = delete;

  // Safe to call from several threads.
  const re2::RE2& get() const;
  // How many bytes it matches from this one on; none if it doesn't.
  std::optional<std::size_t> length_at(std::string_view line, std::size_t begin) const;
  // Why RE2 doesn't take the expression; "" if it does. Only of a long one is it asked: a short one can't be too large.
  std::string refusal() const;

 private:
  std::string source_;
  mutable std::once_flag compiled_;
  mutable std::unique_ptr<const re2::RE2> re2_;
};

}  // namespace crossclaim
