// Plot: counts over the days on which they were published. Internal to report/html.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <date/date.h>

namespace crossclaim {

// What a source counts: an interval, whose open end has no value.
struct PlottedCount {
  date::sys_days published;
  std::optional<double> lo, hi;
  std::string source;
  std::string says;   // "at least 12"
  bool part = false;  // of a count, or what came to it: no count of all
};

// A figure with a drawing and, for those who don't see it, the same in words. Counts by one day of publication stand side by
// side; of those beyond the first 60 the figure says only how many they are. Where the greatest is far above the least, the
// scale goes by powers of ten. Empty where there are not two days to draw over.
std::string plot(const std::vector<PlottedCount>& counts);

// "2,000,000"
std::string number_text(double number);

}  // namespace crossclaim
