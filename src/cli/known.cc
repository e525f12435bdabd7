#include "cli/known.h"

#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "cli/telling.h"
#include "corpus/fields.h"

namespace crossclaim {
namespace {

Result<std::string> contents(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail({Severity::error, file, 0, 0, "can't be opened", {}, {}});
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

template <class T>
Result<void> read_into(std::optional<T>& out, const std::string& file,
                       Result<T> (*read)(const std::string&, std::string_view)) {
  if (file.empty()) return {};
  return contents(file).and_then([&](const std::string& text) { return read(file, text); }).map([&](T value) {
    out = std::move(value);
  });
}

Result<void> read_day(std::optional<date::sys_days>& out, const std::string& day) {
  if (day.empty()) return {};
  out = parse_iso_day(day);
  if (out) return {};
  Diagnostic d;
  d.message = fmt::format("--as-of {}: no day", day);
  d.hint = "write it as 2019-05-16";
  return fail(std::move(d));
}

}  // namespace

Result<Known> read_known(const Options& options) {
  Known known;
  Diagnostics errors;
  for (const auto& read :
       {read_into(known.baseline, options.baseline, read_baseline),
        read_into(known.suppressions, options.suppressions, read_suppressions), read_day(known.today, options.as_of)})
    if (!read) errors.insert(errors.end(), read.error().begin(), read.error().end());
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return known;
}

bool apply(const Run& run, const Known& known, CheckResult& result) {
  if (known.suppressions) tell(run, apply(*known.suppressions, known.today, result));
  if (!known.baseline) return true;
  apply(*known.baseline, result);
  Diagnostics told;
  const Severity severity = run.options.allow_stale ? Severity::warning : Severity::error;
  for (const BaselineEntry& entry : result.absent)
    told.push_back({severity,
                    run.options.baseline,
                    0,
                    0,
                    "stale: no finding bears out " + describe(entry),
                    "crossclaim baseline prune removes it; --allow-stale lets it pass",
                    {}});
  tell(run, told);
  return told.empty() || run.options.allow_stale;
}

}  // namespace crossclaim
