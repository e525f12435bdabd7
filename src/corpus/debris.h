// Debris: what a paragraph alone tells of its region, by the words of rules/tables/debris.tsv.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "corpus/layout.h"
#include "text/tokens.h"

namespace crossclaim {

struct Debris {
  Region region = Region::body;
  bool whole = false;  // the paragraph is nothing but the cue: "Read more here:", "Image: Reuters"
};

// `tokens` are those of one paragraph of `text`; none if no cue is in it.
std::optional<Debris> debris_of(std::string_view text, std::span<const Token> tokens);

// A verb that captions use in the present tense is among the tokens.
bool has_caption_verb(std::span<const Token> tokens);

}  // namespace crossclaim
