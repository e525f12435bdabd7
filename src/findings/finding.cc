#include "findings/finding.h"

namespace crossclaim {

std::string_view name_of(Verdict verdict) {
  constexpr std::string_view kNames[] = {"conflict", "altered-copy", "undecided", "updated", "scope",
                                         "refined",  "corroborated", "repeated",  "single"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::string_view name_of(FindingSeverity severity) {
  constexpr std::string_view kNames[] = {"error", "warning", "note"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::string_view name_of(Standing standing) {
  constexpr std::string_view kNames[] = {"open", "known", "suppressed"};
  return kNames[static_cast<std::size_t>(standing)];
}

}  // namespace crossclaim
