// The format html: a page to publish. One file that asks for nothing else: no network, no other file, no cookie.
//
// Everything it says is in its markup, so that it works without script, in print and in a screen reader; the script only
// filters, searches and changes the theme. Its Content-Security-Policy admits the style sheet and the script of
// report/html by their hashes and nothing else, so that text that slipped through the escaping (report/html/escape.h)
// still could do nothing.
#pragma once

#include <iosfwd>

#include "report/format.h"

namespace crossclaim {

// With options.texts the reader shows whole articles; without, the sentences that are cited.
void write_html(const CheckResult& result, const ReportOptions& options, std::ostream& out);

}  // namespace crossclaim
