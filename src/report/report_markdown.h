// The format markdown, for issues and pull requests: GitHub Flavored Markdown (0.29), a section an event.
//
// What articles say stays plain text: characters with a meaning in Markdown are escaped, and "@name" and "#1" notify nobody
// and lead nowhere.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "report/format.h"

namespace crossclaim {

void write_markdown(const CheckResult& result, const ReportOptions& options, std::ostream& out);

// The text as Markdown that means just these characters, on one line.
std::string markdown(std::string_view text);

}  // namespace crossclaim
