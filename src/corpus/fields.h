// Fields: what may be said of an article beside its text, in JSON Lines and in metadata files alike.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "corpus/article.h"

namespace crossclaim {

enum class FieldResult : std::uint8_t { set, unknown, bad_date, bad_order };

// What is wrong with a value, and what to write instead.
struct FieldFault {
  std::string_view is_no;
  std::string_view hint;
};
std::optional<FieldFault> fault_of(FieldResult result);

// Sets the field of that name: dateOrder (dmy or mdy), id, lang, published, source, title, updated, url.
FieldResult set_field(Article& article, std::string_view name, std::string_view value);

const std::vector<std::string_view>& field_names();  // sorted

// "dmy", "mdy"; nothing for another word.
std::optional<DateOrder> parse_date_order(std::string_view text);

// "2017-01-17", or an instant such as "2017-01-17T23:30:00+03:00": the day is the one written, that of the outlet's clock.
std::optional<date::sys_days> parse_iso_day(std::string_view text);

}  // namespace crossclaim
