// From the gazetteer's tables to the bytes that the program holds (gazetteer_table.h).
#pragma once

#include <string>
#include <string_view>

namespace crossclaim {

// The texts of rules/tables/places.tsv, places_names.tsv and places_homonyms.tsv; rows that can't be read are skipped.
std::string build_gazetteer(std::string_view places, std::string_view names, std::string_view homonyms);

}  // namespace crossclaim
