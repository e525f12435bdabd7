#include "corpus/fields.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <locale>
#include <sstream>
#include <string>

namespace crossclaim {
namespace {

struct TextField {
  std::string_view name;
  std::string Article::*member;
};
constexpr TextField kTextFields[] = {{"id", &Article::id},
                                     {"lang", &Article::lang},
                                     {"source", &Article::source},
                                     {"title", &Article::title},
                                     {"url", &Article::url}};

struct DayField {
  std::string_view name;
  std::optional<date::sys_days> Article::*member;
};
constexpr DayField kDayFields[] = {{"published", &Article::published}, {"updated", &Article::updated}};

// All of `text` is digits.
std::optional<unsigned> number(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool reads_as(const std::string& text, const char* format) {
  std::istringstream in(text);
  in.imbue(std::locale::classic());
  std::chrono::microseconds time{};
  return static_cast<bool>(date::from_stream(in, format, time)) && in.peek() == std::char_traits<char>::eof();
}

bool is_time(std::string_view text) {
  const std::string time(text);
  return std::ranges::any_of(std::initializer_list<const char*>{"%TZ", "%T%Ez", "%T%z", "%T", "%H:%MZ", "%H:%M%Ez", "%H:%M"},
                             [&](const char* format) { return reads_as(time, format); });
}

}  // namespace

FieldResult set_field(Article& article, std::string_view name, std::string_view value) {
  for (const auto& [field, member] : kDayFields) {
    if (name != field) continue;
    article.*member = parse_iso_day(value);
    return article.*member ? FieldResult::set : FieldResult::bad_date;
  }
  if (name == "dateOrder") {
    const std::optional<DateOrder> order = parse_date_order(value);
    article.date_order = order.value_or(DateOrder::unknown);
    return order ? FieldResult::set : FieldResult::bad_order;
  }
  const auto field = std::ranges::find(kTextFields, name, &TextField::name);
  if (field == std::end(kTextFields)) return FieldResult::unknown;
  article.*(field->member) = value;
  return FieldResult::set;
}

const std::vector<std::string_view>& field_names() {
  static const std::vector<std::string_view> names = {"dateOrder", "id",    "lang",    "published",
                                                      "source",    "title", "updated", "url"};
  return names;
}

std::optional<FieldFault> fault_of(FieldResult result) {
  if (result == FieldResult::bad_date) return FieldFault{"ISO 8601 date", "write it as 2017-01-17"};
  if (result == FieldResult::bad_order) return FieldFault{"order of day and month", "write dmy or mdy"};
  return std::nullopt;
}

std::optional<DateOrder> parse_date_order(std::string_view text) {
  if (text == "dmy") return DateOrder::day_first;
  if (text == "mdy") return DateOrder::month_first;
  return std::nullopt;
}

std::optional<date::sys_days> parse_iso_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const auto ymd = date::year(static_cast<int>(*year)) / date::month(*month) / date::day(*day);
  if (!ymd.ok()) return std::nullopt;
  const std::string_view rest = text.substr(10);
  const bool instant = !rest.empty() && (rest[0] == 'T' || rest[0] == ' ') && is_time(rest.substr(1));
  if (!rest.empty() && !instant) return std::nullopt;
  return date::sys_days(ymd);
}

}  // namespace crossclaim
