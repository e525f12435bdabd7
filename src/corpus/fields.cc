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
  if (name == "published") {
    article.published = parse_iso_day(value);
    return article.published ? FieldResult::set : FieldResult::bad_date;
  }
  const auto field = std::ranges::find(kTextFields, name, &TextField::name);
  if (field == std::end(kTextFields)) return FieldResult::unknown;
  article.*(field->member) = value;
  return FieldResult::set;
}

const std::vector<std::string_view>& field_names() {
  static const std::vector<std::string_view> names = {"id", "lang", "published", "source", "title", "url"};
  return names;
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
