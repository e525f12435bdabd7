// Scopes: whom a count covers, by the words of its sentence.
#pragma once

#include <span>
#include <string_view>

#include "text/tokens.h"

namespace crossclaim {

// The scope that a phrase of rules/tables/scopes.tsv gives ("including the gunman"); empty where none is said. The view lives
// as long as the program.
std::string_view scope_said(std::span<const Token> sentence);

// "three others": so many besides those told before, which is no total.
bool counts_others(std::span<const Token> tokens);

}  // namespace crossclaim
