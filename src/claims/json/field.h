// Field: a JSON value and the way to it, for checked reading; internal to claim_json.
//
// Every accessor throws FieldError with a message that names the field, such as `"span.start" must be a whole number`.
// The error is caught at the border of a line and never leaves claim_json.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "claims/claim.h"

namespace crossclaim {

struct FieldError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A view: the document must outlive it.
class Field {
 public:
  explicit Field(const nlohmann::json& json, std::string path = {}) : json_(&json), path_(std::move(path)) {}

  Field at(std::string_view key) const;                   // must be there
  std::optional<Field> find(std::string_view key) const;  // absent where missing or null
  std::vector<Field> items() const;                       // of an array

  std::string text() const;
  double number() const;
  bool flag() const;
  std::uint32_t whole() const;  // 0 ... 2^32 - 1
  std::vector<std::string> texts() const;

  // The enumerator whose name the text is, counted up from the first to `last`.
  template <class Enum, class NameOf>
  Enum one_of(Enum last, NameOf name) const;

  [[noreturn]] void reject(std::string_view expected) const;

 private:
  const nlohmann::json* json_;
  std::string path_;
};

template <class Enum, class NameOf>
Enum Field::one_of(Enum last, NameOf name) const {
  const std::string word = text();
  std::string known;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto candidate = static_cast<Enum>(i);
    if (name(candidate) == word) return candidate;
    known += (i > 0 ? ", " : "") + std::string(name(candidate));
  }
  reject("one of: " + known);
}

}  // namespace crossclaim
