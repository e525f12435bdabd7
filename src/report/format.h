// The output formats of a run: a table, so that another format is another row.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "findings/finding.h"
#include "report/style.h"
#include "text/diagnostic.h"

namespace crossclaim {

// Texts of articles, by the article's id.
using ArticleTexts = std::map<std::string, std::string>;

struct ReportOptions {
  Color color = Color::never;           // heeded by formats for people
  std::size_t width = 100;              // columns, for formats for people
  bool verbose = false;                 // text: lists the claims not compared and the files skipped
  const ArticleTexts* texts = nullptr;  // for formats that want them; null, or without an article, if not at hand
};

// A writer prints what the result holds, in its order: a full document, also when there are no findings.
struct Format {
  std::string_view name;
  std::string_view help;
  void (*write)(const CheckResult& result, const ReportOptions& options, std::ostream& out);
  bool wants_texts = false;    // heeds ReportOptions::texts
  bool tells_failure = false;  // heeds CheckResult::failed
};

std::span<const Format> formats();
std::string format_names();  // "text, json, jsonl"

// Fails with a diagnostic that lists the formats there are.
Result<const Format*> find_format(std::string_view name);

}  // namespace crossclaim
