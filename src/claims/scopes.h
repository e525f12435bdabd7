// Scopes: whom a count covers, by the words of its sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/tokens.h"

namespace crossclaim {

// The scope that a phrase of rules/tables/scopes.tsv gives ("including the gunman"); empty where none is said. The view lives
// as long as the program.
std::string_view scope_said(std::span<const Token> sentence);

// Whether what goes by this word goes on for days or happens again and again: "fighting", "raids" (rules/tables/lasting.tsv);
// in the passage that says so, or in all that its article tells of the event.
enum class Lasting : std::uint8_t { no, passage, article };
Lasting lasting(std::string_view head);

// "three others": so many besides those told before, which is no total.
bool counts_others(std::span<const Token> tokens);

}  // namespace crossclaim
