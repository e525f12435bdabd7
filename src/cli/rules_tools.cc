#include "cli/rules_tools.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "cli/telling.h"
#include "corpus/reader.h"
#include "rule_stats.h"
#include "rule_trace.h"
#include "text/source_text.h"

namespace crossclaim {
namespace {

using nlohmann::ordered_json;

// --- trace

std::vector<Article> articles_of(const std::string& path) {
  std::error_code ec;
  if (path != "-" && !std::filesystem::exists(path, ec)) {
    Article article;
    article.text = path;
    return {article};
  }
  std::vector<Article> out;
  CorpusReader reader({path});
  while (auto article = reader.next()) out.push_back(*std::move(article));
  return out;
}

std::string one_line(std::string_view text) {
  constexpr std::size_t kWidth = 96;
  std::string out(text.substr(0, kWidth));
  std::ranges::replace(out, '\n', ' ');
  return text.size() > kWidth ? out + "..." : out;
}

std::string_view name_of(TraceOutcome outcome) {
  constexpr std::string_view kNames[] = {"matches", "nowhere", "stops", "excepted", "other region", "other status"};
  return kNames[static_cast<std::size_t>(outcome)];
}

void print_sentence(const SentenceTrace& s, const Article& article, const SourceText& lines, std::ostream& out) {
  const Position at = lines.position_of(s.sentence.begin);
  out << fmt::format("  {}:{}  {}: {}\n", at.line, at.column, name_of(s.outcome), one_line(s.sentence.of(article.text)));
  if (!s.items.empty()) out << fmt::format("    found     {}  in \"{}\"\n", s.items, s.matched);
  if (!s.stopped_at.empty())
    out << fmt::format("    missing   {}{}\n", s.stopped_at, s.next.empty() ? "" : fmt::format("  at \"{}\"", s.next));
  if (!s.why.empty()) out << fmt::format("    since     {}\n", s.why);
  for (const auto& [name, words] : s.slots) out << fmt::format("    {:9} \"{}\"\n", name, words);
}

void print_trace(const PatternTrace& trace, const Article& article, std::ostream& out) {
  const SourceText lines(article.text);
  out << fmt::format("{}  {}\n", trace.rule->id, trace.rule->match);
  std::size_t nowhere = 0;
  for (const SentenceTrace& s : trace.sentences) {
    if (s.outcome == TraceOutcome::nowhere && trace.sentences.size() > 1)
      ++nowhere;
    else
      print_sentence(s, article, lines, out);
  }
  if (nowhere > 0) out << fmt::format("  nowhere: {} of {} sentences hold nothing of it\n", nowhere, trace.sentences.size());
}

ordered_json to_json(const SentenceTrace& s, const Article& article, const SourceText& lines) {
  const Position at = lines.position_of(s.sentence.begin);
  ordered_json slots = ordered_json::object();
  for (const auto& [name, words] : s.slots) slots[name] = words;
  return {{"line", at.line},
          {"column", at.column},
          {"text", s.sentence.of(article.text)},
          {"outcome", name_of(s.outcome)},
          {"found", s.items},
          {"matched", s.matched},
          {"missing", s.stopped_at},
          {"next", s.next},
          {"reason", s.why},
          {"slots", std::move(slots)}};
}

// One line: an article of one pattern.
void print_json(const PatternTrace& trace, const Article& article, std::ostream& out) {
  const SourceText lines(article.text);
  ordered_json sentences = ordered_json::array();
  for (const SentenceTrace& s : trace.sentences) sentences.push_back(to_json(s, article, lines));
  const ordered_json line = {{"schema", "crossclaim.ruleTrace/1"}, {"article", article.id},
                             {"kind", trace.file->kind},           {"pattern", trace.rule->id},
                             {"match", trace.rule->match},         {"sentences", std::move(sentences)}};
  out << line.dump() << "\n";
}

std::vector<std::string_view> traceable(const RuleSet& rules) {
  std::vector<std::string_view> names;
  for (const auto& kind : rules.kinds()) {
    names.push_back(kind->file.kind);
    for (const PatternRule& p : kind->file.patterns) names.push_back(p.id);
  }
  return names;
}

bool has(const RuleSet& rules, std::string_view id) { return std::ranges::count(traceable(rules), id) > 0; }

// --- stats

ordered_json stats_json(const RuleStats& stats) {
  ordered_json patterns = ordered_json::array(), never = ordered_json::array();
  for (const PatternCount& p : stats.patterns) {
    patterns.push_back({{"kind", p.file->kind}, {"id", p.pattern->id}, {"matches", p.matches}, {"articles", p.articles}});
    if (p.matches == 0) never.push_back(p.pattern->id);
  }
  return {{"schema", "crossclaim.ruleStats/1"}, {"articles", stats.articles}, {"patterns", patterns}, {"neverFired", never}};
}

void print_stats(const RuleStats& stats, std::ostream& out) {
  std::vector<std::string> never;
  out << fmt::format("{:12} {:10} {:>9} {:>9}\n", "kind", "pattern", "matches", "articles");
  for (const PatternCount& p : stats.patterns) {
    out << fmt::format("{:12} {:10} {:9} {:9}\n", p.file->kind, p.pattern->id, p.matches, p.articles);
    if (p.matches == 0) never.push_back(p.pattern->id);
  }
  out << fmt::format("{} articles, {} patterns; never fired: {}\n", stats.articles, stats.patterns.size(),
                     never.empty() ? "none" : fmt::format("{}", fmt::join(never, ", ")));
}

// --- new

constexpr const char* kNewFile = R"(# yaml-language-server: $schema=rules.schema.json
# The reference is docs/rules.md. Check the file with "crossclaim rules validate FILE" and "crossclaim rules test FILE".
schema: 1
kind: KIND
help: What this kind of event is, in one sentence.

# What is asked of an event. An attribute without a question only tells events apart.
attributes:
  date: {type: date, ask: 'When was it?', severity: error}
  place: {type: place, ask: 'Where was it?'}

# Word classes. (noun) and (verb) stand for all forms of a word.
words:
  event: [KIND (noun)]
  began: [begin (verb), start (verb), take place (verb)]

# The classes whose words an event goes by. Each pattern must hold one of them.
heads: [event]

# <class>, {attribute}, {attribute: kind}, [what may be missing], (one|or the other), ...6 for up to six words.
patterns:
  - {id: PREFIX001, match: '<event> ...6 <began> [on] {date: day}'}
  - {id: PREFIX002, match: '<event> ...4 in {place}'}

# Patterns of what is no such event.
except:
  - '(no|without a) <event>'

# When two mentions are one event: days more than a window apart are two; so many features must agree.
same_event:
  time: date
  window: 7d
  place: place
  needs: 2

tests:
  - name: a day and a place
    articles: [{published: 2019-05-16, text: 'The KIND in Lyon began on Monday.'}]
    expect: [{date: 2019-05-13, place: Lyon}]
  - name: none
    articles: [{published: 2019-05-16, text: 'There was no KIND in Lyon on Monday.'}]
    expect: []
)";

bool is_kind(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::ranges::all_of(name, fits);
}

std::string with(std::string text, std::string_view name, std::string_view value) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
  return text;
}

std::string id_prefix(std::string_view kind) {
  std::string out;
  for (const char c : kind.substr(0, 3)) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : 'X';
  return out;
}

}  // namespace

int run_rules_trace(const Run& run) {
  const auto rules = load_rules(run.options.rules);
  if (!rules) return fail_with(run, rules.error());
  if (!has(*rules, run.options.id))
    return refuse(run, fmt::format("no pattern and no kind \"{}\"", run.options.id),
                  suggestion(run.options.id, traceable(*rules)));
  std::vector<Article> articles;
  for (const std::string& path : run.options.paths) std::ranges::move(articles_of(path), std::back_inserter(articles));
  if (articles.empty()) return refuse(run, "no article to trace it in", "give a file or a text");
  const Annotator annotator;
  return write_document(run, [&](std::ostream& out) {
    for (const Article& article : articles)
      for (const PatternTrace& trace : trace_patterns(*rules, annotator, article, run.options.id))
        (run.options.format == "json" ? print_json : print_trace)(trace, article, out);
  });
}

int run_rules_stats(const Run& run) {
  const auto rules = load_rules(run.options.rules);
  if (!rules) return fail_with(run, rules.error());
  InputReport input;
  const auto stats = count_matches(*rules, {.paths = run.options.paths, .jobs = run.options.jobs}, input);
  tell(run, input.diagnostics);
  if (!stats) return fail_with(run, stats.error());
  return write_document(run, [&](std::ostream& out) {
    if (run.options.format == "json")
      out << stats_json(*stats).dump() << "\n";
    else
      print_stats(*stats, out);
  });
}

int run_rules_new(const Run& run) {
  if (!is_kind(run.options.id))
    return refuse(run, fmt::format("\"{}\" can't be the name of a kind", run.options.id),
                  "small letters, digits and hyphens, as in ferry-accident");
  return write_document(run, [&](std::ostream& out) {
    out << with(with(kNewFile, "KIND", run.options.id), "PREFIX", id_prefix(run.options.id));
  });
}

}  // namespace crossclaim
