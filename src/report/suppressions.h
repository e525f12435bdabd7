// Suppressions: findings that were looked at and found no fault, as a YAML file:
//
//   schema: 1
//   suppressions:
//     - {finding: f-91ab04c2, reason: The hall has two names., author: A. Editor, date: 2019-05-16}
//     - {rule: casualty.wounded, reason: Counts differ by hospital., author: A. Editor, date: 2019-05-16, expires: 2019-12-31}
//
// `finding` is an id, or a fingerprint, of which the id is the start; `rule` the start of kind.attribute. An entry holds up to
// and including the day of `expires`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <date/date.h>

#include "findings/finding.h"
#include "text/diagnostic.h"

namespace crossclaim {

struct Suppression {
  std::string finding;  // one of the two
  std::string rule;
  std::string reason;
  std::string author;
  std::optional<date::sys_days> date;
  std::optional<date::sys_days> expires;
  std::uint32_t line = 0;
};

struct Suppressions {
  std::string file;
  std::vector<Suppression> entries;
};

// Every error of the file.
Result<Suppressions> read_suppressions(const std::string& name, std::string_view text);

// Sets Finding::standing. Warnings about entries that have expired and, where all articles were checked, about those that no
// finding needs. `today`: without it, the latest day of publication among the articles stands for it, since the clock is never
// asked.
Diagnostics apply(const Suppressions& suppressions, std::optional<date::sys_days> today, CheckResult& result);

}  // namespace crossclaim
