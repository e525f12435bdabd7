#include "pipeline.h"

namespace crossclaim {

Result<std::size_t> close(const CorpusReader& reader, std::size_t articles, InputReport& input) {
  input.diagnostics = reader.diagnostics();
  input.articles = articles;
  for (const Diagnostic& d : input.diagnostics)
    if (d.severity == Severity::error) input.skipped.push_back({d.file, d.line, d.message});
  if (reader.missing() > 0) return tl::unexpected(Diagnostics{});
  if (articles == 0) {
    Diagnostic d;
    d.message = "no article in the corpus";
    d.hint = "a corpus is made of .txt files, .jsonl files, or folders of them";
    return fail(std::move(d));
  }
  return articles;
}

}  // namespace crossclaim
