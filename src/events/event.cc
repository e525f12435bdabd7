#include "events/event.h"

namespace crossclaim {

std::string_view name_of(Certainty certainty) {
  constexpr std::string_view kNames[] = {"certain", "likely", "possible"};
  return kNames[static_cast<std::size_t>(certainty)];
}

}  // namespace crossclaim
