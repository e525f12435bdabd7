#include "annotate/dates/figures.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace crossclaim::dates {
namespace {

struct Figure {
  std::int32_t value = 0;
  std::size_t digits = 0;
  std::string_view rest;  // behind the digits
};

Figure read(std::string_view text) {
  Figure figure;
  const auto at = std::from_chars(text.data(), text.data() + text.size(), figure.value);
  figure.digits = static_cast<std::size_t>(at.ptr - text.data());
  figure.rest = text.substr(figure.digits);
  return figure;
}

class Out {
 public:
  explicit Out(std::vector<Lexeme>& out) : out_(out) {}
  void add(Slot slot, std::int32_t value) { out_.push_back({static_cast<Symbol>(slot), 1, value}); }
  void add_if(bool holds, Slot slot, std::int32_t value) {
    if (holds) add(slot, value);
  }

 private:
  std::vector<Lexeme>& out_;
};

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view w : words)
    if (w == word) return true;
  return false;
}

void add_whole(const Figure& f, Out out) {
  const bool two = f.digits <= 2;
  out.add_if(two && f.value >= 1 && f.value <= 31, Slot::day, f.value);
  out.add_if(two && f.value >= 1 && f.value <= 12, Slot::mm, f.value);
  out.add_if(two && f.value <= 24, Slot::hour, f.value);
  out.add_if(f.digits == 2 && f.value < 60, Slot::minute, f.value);
  out.add_if(f.digits == 2, Slot::short_year, f.value);
  out.add_if(f.digits == 4 && f.value >= 1000 && f.value <= 2100, Slot::year, f.value);
  out.add_if(f.digits <= 4 && f.value > 0, Slot::count, f.value);
  out.add_if(f.digits == 4 && f.value <= 2400 && f.value % 100 < 60, Slot::hundreds, f.value);
}

// "30T10" of "2016-12-30T10:45Z", as day and hour, and its "45Z".
void add_instant(const Figure& f, Out out) {
  const Figure hour = read(f.rest.substr(1));
  if (fold(f.rest) == "z") out.add_if(f.digits == 2 && f.value < 60, Slot::minute_zone, f.value);
  if (f.digits != 2 || hour.digits != 2 || !hour.rest.empty() || fold(f.rest)[0] != 't') return;
  out.add_if(f.value >= 1 && f.value <= 31 && hour.value <= 24, Slot::day_hour, f.value * 100 + hour.value);
}

// "8.30pm": the minutes stand above the hour.
void add_hour_and_minute(const Figure& hour, Out out) {
  const Figure minute = read(hour.rest.substr(1));
  const std::string suffix = fold(minute.rest);
  if (minute.digits == 2 && minute.value < 60 && hour.value <= 12 && one_of(suffix, {"am", "pm"}))
    out.add(Slot::meridiem_hour, minute.value * 1000 + hour.value + (suffix == "pm" ? 100 : 0));
}

void add_mixed(const Figure& f, Out out) {
  if (f.rest.starts_with('.')) return add_hour_and_minute(f, out);
  const std::string suffix = fold(f.rest);
  if (f.digits <= 2 && one_of(suffix, {"st", "nd", "rd", "th"})) {
    out.add_if(f.value >= 1 && f.value <= 31, Slot::day, f.value);
    out.add(Slot::ordinal, f.value);
  }
  if (suffix == "q") out.add_if(f.digits == 1 && f.value >= 1 && f.value <= 4, Slot::qtr, f.value);
  if (suffix == "h") out.add_if(f.digits == 1 && f.value >= 1 && f.value <= 2, Slot::half_year, f.value);
  if (suffix == "s" && f.value % 10 == 0 && f.digits >= 2) out.add(Slot::decade, f.value);
  if (f.digits <= 2 && one_of(suffix, {"am", "pm"}))
    out.add(Slot::meridiem_hour, f.value < 60 ? f.value + (suffix == "pm" ? 100 : 0) : f.value);
  add_instant(f, out);
}

// "30.12.2016": day, month, year; the month first where no other order can be.
void add_dotted(const Figure& first, Out out) {
  const Figure second = read(first.rest.substr(1));
  if (second.rest.size() != 5 || second.rest[0] != '.' || first.digits > 2 || second.digits > 2) return;
  const Figure year = read(second.rest.substr(1));
  const bool day_first = second.value <= 12;
  const std::int32_t month = day_first ? second.value : first.value;
  const std::int32_t day = day_first ? first.value : second.value;
  if (year.digits == 4) out.add(Slot::dotted, (year.value * 100 + month) * 100 + day);
}

// "3.5": in hundredths.
void add_decimal(const Figure& f, Out out) {
  const Figure part = read(f.rest.substr(1));
  if (part.digits == 0 || part.digits > 2 || !part.rest.empty()) return;
  out.add(Slot::decimal, f.value * 100 + (part.digits == 1 ? part.value * 10 : part.value));
}

}  // namespace

void add_figures(std::string_view text, const Token& token, std::vector<Lexeme>& out) {
  const Figure figure = read(token.span.of(text));
  if (figure.digits == 0 || figure.digits > 4) return;
  if (token.kind == TokenKind::mixed) return add_mixed(figure, Out(out));
  if (figure.rest.empty()) return add_whole(figure, Out(out));
  if (figure.rest[0] != '.') return;
  if (figure.rest.size() > 5) return add_dotted(figure, Out(out));
  add_decimal(figure, Out(out));
}

bool CardinalReader::take(std::int32_t value) {
  const bool after_tens = last_ >= 20 && last_ < 100 && value < 10;
  const bool starts = last_ == 0 || last_ >= 100;
  if (value == 100 || value == 1000) {
    if (last_ >= value) return false;
    group_ = std::max(group_, 1) * value;
    if (value == 1000) total_ += std::exchange(group_, 0);
  } else if (starts || after_tens) {
    group_ += value;
  } else if (century_ == 0 && total_ == 0 && group_ >= 13 && group_ <= 20 && value >= 10) {
    century_ = std::exchange(group_, value);
  } else {
    return false;
  }
  last_ = value;
  return true;
}

}  // namespace crossclaim::dates
