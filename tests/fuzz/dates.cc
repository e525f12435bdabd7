// Dates of any text: in order, apart, with a TIMEX3 value and an interval that isn't upside down.
#include <re2/re2.h>

#include "annotate/dates/dates.h"
#include "input.h"

namespace {

using namespace crossclaim;

bool is_timex(const std::string& value) {
  static const re2::RE2 form(
      R"((?:PRESENT|PAST|FUTURE)_REF)"
      R"(|P(?:T?(?:X|[0-9]+(?:\.[0-9]+)?)(?:Y|M|WE|W|D|E|C|Q|H|S))+)"
      R"(|(?:BC)?[0-9X]{2,4}(?:-(?:[0-9X]{2}|W[0-9X]{2}|Q[1-4X]|H[12]|SP|SU|FA|WI)(?:-(?:[0-9X]{1,2}|WE|WD))?)?)"
      R"((?:T(?:[0-9X]{2}(?::[0-9X]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?)?|MO|MI|AF|EV|NI))?)");
  const auto slash = value.find('/');
  if (slash == std::string::npos) return re2::RE2::FullMatch(value, form);
  return is_timex(value.substr(0, slash)) && is_timex(value.substr(slash + 1));
}

void check_values(const std::vector<Mention>& dates) {
  for (const Mention& m : dates) {
    const auto& value = std::get<DateValue>(m.value);
    if (!is_timex(value.timex)) std::cerr << "value: " << value.timex << "\n";
    fuzz::require(is_timex(value.timex), "a value has the form of TIMEX3");
    fuzz::require(!value.days.lo || !value.days.hi || *value.days.lo <= *value.days.hi, "days go forward");
    fuzz::require(!value.resolved() || value.open == OpenDate{}, "what is open has no days");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto article = fuzz::article_from(data, size);
  if (!article) return 0;
  const Layout layout = lay_out(*article);
  const Published published = find_published(*article, layout);
  const std::vector<Mention> dates = find_dates(*article, layout, published);
  fuzz::check_spans(dates, layout);
  check_values(dates);
  const std::vector<Mention> parted = part_ranges(dates, layout);
  fuzz::check_spans(parted, layout);
  check_values(parted);
  return 0;
}
