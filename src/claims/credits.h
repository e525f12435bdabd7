// Credits: on which agencies an article rests, by its own words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/layout.h"

namespace crossclaim {

// The agencies that credit lines and datelines name (rules/tables/agencies.tsv), sorted; among them kUnnamedAgencies.
std::vector<std::string> credits(const Layout& layout);

// "Staff and agencies" names none: the word stands for itself and is nobody's origin.
inline constexpr std::string_view kUnnamedAgencies = "agencies";

}  // namespace crossclaim
