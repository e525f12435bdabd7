// Addresses as articles write them: "743 Locust Avenue", "the 2100 block of N. Elm St."
//
// Two numbers of one street are one address told twice only if they are a slip apart: one digit another, missing or in another
// place. Other numbers may be those of two houses.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/values/relation.h"

namespace crossclaim {

struct Address {
  std::string number;  // figures
  bool block = false;  // the hundred houses from there on
  std::string street;  // folded, "north elm street"
};

// The address that the text begins with and is.
std::optional<Address> read_address(std::string_view text);

// By which words the streets are known that a venue's name tells: "oak" and "elm" of "400 block of Oak Street", "Oak and Elm
// streets"; empty for a club or a school.
std::vector<std::string> street_words(std::string_view venue);

// Unclear for two streets, and for numbers that are no slip of one another. A house lies in its block.
Relation relate(const Address& a, const Address& b);

}  // namespace crossclaim
