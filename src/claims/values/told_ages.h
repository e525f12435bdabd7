// Ages that a sentence tells of people: "a six-year-old boy" and "a man, 38 years old" are 6 and 38.
#pragma once

#include <string_view>
#include <vector>

namespace crossclaim {

// In years, in order of the text; a baby's months, weeks and days are 0. Bare numbers ("Ana Reyes, 38,") are left out.
std::vector<double> ages_told(std::string_view sentence);

// Two passages that each tell somebody's age, and no age of the one is within a year of one of the other.
bool ages_part(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace crossclaim
