// Baseline: the findings that are known, as a file that is committed beside the articles. A known finding doesn't fail the
// gate.
//
// JSON, schema crossclaim.baseline/1, a finding a line, in order of fingerprint and verdict, so that changes of it read well.
// A finding is known if fingerprint and verdict are those of an entry: an edit elsewhere in an article changes neither, another
// value changes the first, and a conflict that was undecided before the second.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "text/diagnostic.h"

namespace crossclaim {

struct Baseline {
  std::vector<BaselineEntry> entries;
};

// Of the findings that fail the gate or would, but for a baseline.
Baseline make_baseline(const CheckResult& result);

// `text` is the file's; `name` names it in errors.
Result<Baseline> read_baseline(const std::string& name, std::string_view text);
std::string to_text(const Baseline& baseline);

// What `now` has and `before` hasn't.
std::vector<BaselineEntry> entries_without(const Baseline& now, const Baseline& before);

// Sets Finding::standing of known findings, and CheckResult::absent: the stale entries, which no finding bears out. Of those
// that cite none of the articles that were checked (CheckResult::is_new), nothing is known.
void apply(const Baseline& baseline, CheckResult& result);

std::string describe(
    const BaselineEntry& entry);  // "conflict truce.start 1f2e...: 14 March 2015, 15 March 2015 (a.txt, b.txt)"

}  // namespace crossclaim
