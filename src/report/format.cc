#include "report/format.h"

#include <fmt/format.h>

#include "report/report_json.h"
#include "report/report_text.h"

namespace crossclaim {
namespace {

constexpr Format kFormats[] = {
    {"text", "for people", write_text},
    {"json", "one object, schema crossclaim.report/1", write_json},
    {"jsonl", "a finding a line, schema crossclaim.finding/1", write_jsonl},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

Result<const Format*> find_format(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
    names.push_back(format.name);
  }
  Diagnostic unknown;
  unknown.message = fmt::format("unknown format \"{}\"", name);
  unknown.hint = fmt::format("the formats are {}", fmt::join(names, ", "));
  if (const auto near = nearest(name, names); !near.empty()) unknown.hint += fmt::format("; did you mean \"{}\"?", near);
  return fail(std::move(unknown));
}

}  // namespace crossclaim
