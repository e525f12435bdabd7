// The formats json and jsonl. Bytes that are no UTF-8 become U+FFFD.
#pragma once

#include <iosfwd>

#include "report/format.h"

namespace crossclaim {

// One object, schema crossclaim.report/1, one record a line: articles, claims, events, findings, notCompared, skipped and
// summary. Every claim stands there once; the rest refers to it by id.
void write_json(const CheckResult& result, const ReportOptions& options, std::ostream& out);

// A finding a line, schema crossclaim.finding/1, complete in itself: with its event, its articles and its claims.
void write_jsonl(const CheckResult& result, const ReportOptions& options, std::ostream& out);

}  // namespace crossclaim
