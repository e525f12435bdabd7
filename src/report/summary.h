// Summary: the counts at the end of every report.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "findings/finding.h"

namespace crossclaim {

struct Summary {
  std::size_t articles = 0;
  std::size_t claims = 0;
  std::size_t events = 0;
  std::vector<std::pair<Verdict, std::size_t>> verdicts;  // each one, in the order of the enumeration
  std::size_t known = 0;                                  // of these, in the baseline
  std::size_t suppressed = 0;                             // of these
  std::size_t not_compared = 0;
  std::size_t skipped = 0;
  std::size_t articles_without_date = 0;
};

Summary summarise(const CheckResult& result);

// "5 articles, 41 claims, 17 events: 1 conflict, 4 corroborated (3 articles have no publication date)"
std::string to_sentence(const Summary& summary);

// "1 article", "2 articles"
std::string counted(std::size_t count, std::string_view singular);

}  // namespace crossclaim
