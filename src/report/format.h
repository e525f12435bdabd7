// The output formats of a run: a table, so that another format is another row.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "claims/finding.h"
#include "report/style.h"
#include "text/diagnostic.h"

namespace crossclaim {

struct ReportOptions {
  Color color = Color::never;  // heeded by formats for people
  std::size_t width = 100;     // columns, for formats for people
  bool verbose = false;        // text: lists the claims not compared and the files skipped
};

// A writer prints what the result holds, in its order: a full document, also when there are no findings.
struct Format {
  std::string_view name;
  std::string_view help;
  void (*write)(const CheckResult& result, const ReportOptions& options, std::ostream& out);
};

std::span<const Format> formats();
std::string format_names();  // "text, json, jsonl"

// Fails with a diagnostic that lists the formats there are.
Result<const Format*> find_format(std::string_view name);

}  // namespace crossclaim
