// Status: whether an event is told as having taken place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/layout.h"
#include "text/phrase_table.h"

namespace crossclaim {

enum class Status : std::uint8_t { held, planned, proposed, denied, cancelled };

std::string_view name_of(Status status);  // as output formats spell it

// Reads the cue words of rules/tables/status.tsv. Const and free of state once built: one finder serves all threads.
class StatusFinder {
 public:
  StatusFinder();

  // The status of the event told by layout.tokens[first_token, last_token), which are of one sentence. Cues are looked for in
  // those tokens and, within their windows, in the same clause. Of several statuses the strongest wins: cancelled, denied,
  // proposed, planned; without a cue the event was held. Bounded time, whatever the sentence's length.
  Status find(std::string_view text, const Layout& layout, std::uint32_t first_token, std::uint32_t last_token) const;

 private:
  enum Side : std::uint8_t { kBefore = 1, kInside = 2, kAfter = 4, kBoundary = 8, kHeadline = 16 };
  struct Cue {
    Status status;
    std::uint8_t sides;
    std::uint32_t window;  // tokens between the cue and the event
  };
  bool ends_clause(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;

  PhraseTable phrases_;
  std::vector<Cue> cues_;
};

}  // namespace crossclaim
