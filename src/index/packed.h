// Packed: the bytes in which the index keeps an article's claims.
//
// Everything that comparison and reports need, and nothing twice: a text that comes again is a number. Fields stand in the
// order of their structs, without names, so that any change of these structs makes another form: kPackedForm counts them,
// and an index of another form has to be built anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/claim.h"

namespace crossclaim {

inline constexpr int kPackedForm = 3;

// ArticleFacts::people, ArticleFacts::text_group and EventMention::article belong to a run and aren't kept.
std::string pack(const ArticleClaims& article);

// None if the bytes are not those of pack().
std::optional<ArticleClaims> unpack(std::string_view bytes);

}  // namespace crossclaim
