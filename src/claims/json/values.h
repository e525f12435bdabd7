// Values of claims to and from JSON objects; internal to claim_json.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <date/date.h>

#include "claims/json/field.h"

namespace crossclaim {

inline constexpr std::string_view kClaimSchema = "crossclaim.claim/1";

std::string iso_day(date::sys_days day);  // 2017-01-19

inline std::optional<std::string> day_or_null(const std::optional<date::sys_days>& day) {
  return day ? std::optional(iso_day(*day)) : std::nullopt;
}
inline std::optional<std::string_view> text_or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

struct TextedValue {
  ClaimValue value;
  std::string text;
};

// Throws FieldError.
TextedValue read_value(const Field& field);
Published read_published(const Field& object);
Claim read_claim(const Field& line);                                                // but for Claim::mention
std::optional<date::sys_days> read_day(const Field& object, std::string_view key);  // null is absent

}  // namespace crossclaim
