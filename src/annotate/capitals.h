// The capital of a country, as the gazetteer has it.
#pragma once

#include "annotate/places/gazetteer.h"

namespace crossclaim {

// Gazetteer::kNone where the country has none. The capitals of the built-in gazetteer are looked up once; any number of
// threads may ask.
Gazetteer::Index capital_of(const Gazetteer& gazetteer, Gazetteer::Index country);

}  // namespace crossclaim
