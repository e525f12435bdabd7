#include "cli/index_commands.h"

#include <functional>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "claims/json/claim_json.h"
#include "cli/check_commands.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/telling.h"
#include "cli/terminal.h"
#include "gate.h"
#include "report/summary.h"

namespace crossclaim {
namespace {

int on_index(const Run& run, IndexAccess access, const std::function<Result<int>(CorpusIndex&, const RuleSet&)>& work) {
  const auto status = with_index(run.options, run.options.index, access, work);
  return status ? *status : fail_with(run, status.error());
}

Result<int> print(const Run& run, const std::string& text) {
  return deliver(run.options.out_file, run.out,
                 [&](std::ostream& out) -> Result<void> {
                   out << text;
                   return {};
                 })
      .map([] { return kPassed; });
}

std::string to_sentence(const IndexChanges& changes) {
  return fmt::format("{} added, {} replaced, {} unchanged\n", counted(changes.added, "article"), changes.replaced,
                     changes.unchanged);
}

int run_add(const Run& run) {
  return on_index(run, IndexAccess::create, [&](CorpusIndex& index, const RuleSet& rules) -> Result<int> {
    InputReport input;
    const std::size_t batch = run.options.batch > 0 ? run.options.batch : kBatch;
    Progress progress(run);
    const auto changes = index_add(index, rules, progress.watch(run_options(run.options, false)), batch, input);
    progress.close();
    tell(run, input.diagnostics);
    if (!changes) return tl::unexpected(changes.error());
    if (run.options.strict && !input.skipped.empty()) return kFailed;
    return print(run, to_sentence(*changes));
  });
}

int run_remove(const Run& run) {
  return on_index(run, IndexAccess::write, [&](CorpusIndex& index, const RuleSet&) {
    return index.remove(run.options.paths).and_then([&](const IndexChanges& changes) {
      return print(run, counted(changes.removed, "article") + " removed\n");
    });
  });
}

std::string as_text(const IndexStatus& s) {
  const std::int64_t each = s.articles > 0 ? s.bytes / s.articles : 0;
  return fmt::format(
      "articles  {}\nclaims    {}\nhistory   {}\nbatches   {}\nbytes     {} ({} an article)\nschema    {}\nrules     {}\n",
      s.articles, s.claims, s.history, s.batches, s.bytes, each, s.schema, s.rules);
}

// A record of JSON Lines.
std::string line(const nlohmann::ordered_json& record) { return to_line(record) + "\n"; }

std::string as_json(const IndexStatus& s) {
  return line({{"schema", "crossclaim.index/1"},
               {"articles", s.articles},
               {"claims", s.claims},
               {"history", s.history},
               {"batches", s.batches},
               {"bytes", s.bytes},
               {"tables", s.schema},
               {"rules", s.rules}});
}

int run_status(const Run& run) {
  return on_index(run, IndexAccess::read, [&](CorpusIndex& index, const RuleSet&) {
    return index.status().and_then([&](const IndexStatus& status) {
      return print(run, run.options.format == "json" ? as_json(status) : as_text(status));
    });
  });
}

std::string as_text(const IndexedArticle& a) { return fmt::format("{}\t{}\t{}\t{}\n", a.id, a.version, a.claims, a.path); }

std::string as_json(const IndexedArticle& a) {
  return line({{"schema", "crossclaim.indexed/1"},
               {"id", a.id},
               {"version", a.version},
               {"claims", a.claims},
               {"batch", a.batch},
               {"path", a.path}});
}

int list_index(const Run& run) {
  return on_index(run, IndexAccess::read, [&](CorpusIndex& index, const RuleSet&) {
    const bool json = run.options.format == "json";
    return deliver(
               run.options.out_file, run.out,
               [&](std::ostream& out) {
                 return index.list([&](const IndexedArticle& article) { out << (json ? as_json(article) : as_text(article)); });
               })
        .map([] { return kPassed; });
  });
}

int run_verify(const Run& run) {
  return on_index(run, IndexAccess::read, [&](CorpusIndex& index, const RuleSet&) {
    return index.verify().and_then([&] { return index.status(); }).and_then([&](const IndexStatus& status) {
      return print(run, fmt::format("{}, {}: sound\n", counted(static_cast<std::size_t>(status.articles), "article"),
                                    counted(static_cast<std::size_t>(status.claims), "claim")));
    });
  });
}

constexpr Command kIndexCommands[] = {
    {"add", "add articles, or newer versions of them; makes the index if there is none", kIndexAdd, run_add},
    {"remove", "remove articles; their last version stays as history", kIndexRemove, run_remove},
    {"status", "what it holds, and its size", kIndexStatus, run_status},
    {"list", "an article a line: id, version, claims, path", kIndexList, list_index},
    {"verify", "check every page and every article", kIndexVerify, run_verify},
};

}  // namespace

std::span<const Command> index_commands() { return kIndexCommands; }

}  // namespace crossclaim
