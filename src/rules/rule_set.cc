#include "rules/rule_set.h"

#include <algorithm>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "rules/encoder.h"
#include "rules/parts.h"
#include "rules/rule_checks.h"
#include "rules/rule_merge.h"

namespace crossclaim {
namespace {

// Compiles the patterns of one kind; what is wrong with one doesn't hide what is wrong with the next.
class KindCompiler {
 public:
  KindCompiler(Kind& kind, RuleReaders& readers) : kind_(kind), file_(kind.file), readers_(readers) {}

  void run() {
    used_ = file_.once_used;
    kind_.lists = WordLists(file_.words);
    const bool ready = !file_.attributes.empty() && !file_.words.empty() && !file_.heads.empty();
    if (ready) {
      check_parts();
      for (PatternRule& rule : file_.patterns) compile(rule, kind_.patterns, compile_pattern);
      for (PatternRule& rule : file_.exceptions) compile(rule, kind_.exceptions, compile_exception);
    }
    if (file_.sound) check_rule_file(file_, sound_ ? &used_ : nullptr, readers_);
  }

 private:
  // A part's own errors are told once, whoever uses it.
  void check_parts() {
    for (const PatternRule& part : file_.parts) {
      PatternRule copy = part;
      std::set<std::string> used;  // by a part alone: not by a pattern
      if (!expand(copy, used)) continue;
      if (const auto made = compile_exception(part.pattern, file_, kind_.lists); !made) tell(part, made.error());
    }
  }

  bool expand(PatternRule& rule, std::set<std::string>& used) {
    if (!rule.readable) return sound_ = false;
    const Expansion expansion = expand_parts(rule.pattern, rule.id, file_.parts, used);
    tell(rule, expansion.errors);
    return expansion.complete;
  }

  void tell(const PatternRule& rule, const PatternErrors& errors) {
    YamlReader& yaml = readers_[rule.mark.source];
    const YamlReader::Scope scope(yaml, rule.id);
    sound_ = sound_ && errors.empty();
    for (const PatternError& e : errors) yaml.error_within(rule.mark, e.offset, e.message, e.hint);
  }

  template <class Compile>
  void compile(PatternRule& rule, std::vector<CompiledPattern>& out, Compile compile_one) {
    const bool complete = expand(rule, used_);
    for (const PatternNode* node : nodes_of(rule.pattern, PatternOp::word_class)) used_.insert(node->name);
    if (!complete) return;
    auto made = compile_one(rule.pattern, file_, kind_.lists);
    if (!made) return tell(rule, made.error());
    if (made->can_be_empty)
      return tell(rule,
                  PatternErrors{{0, "the pattern holds no word that must be there", "put outside of [...] what must be"}});
    out.push_back({rule.id, std::move(*made), {}, {}, &rule, nodes_of(rule.pattern, PatternOp::slot).empty()});
  }

  Kind& kind_;
  RuleFile& file_;
  RuleReaders& readers_;
  std::set<std::string> used_;
  bool sound_ = true;  // all patterns could be compiled
};

// All of them where none is named.
std::uint8_t region_bits(const std::vector<Region>& regions) {
  std::uint8_t bits = regions.empty() ? 0xFF : 0;
  for (const Region region : regions) bits = static_cast<std::uint8_t>(bits | region_bit(region));
  return bits;
}

}  // namespace

class RuleSetBuilder {
 public:
  void add(const RuleSource& source, bool with_tests) {
    const auto number = static_cast<std::uint32_t>(readers_.size());
    RuleFile file =
        read_rule_file(readers_.emplace_back(source.path, source.text, number, source.tree), with_tests || source.tree.empty());
    if (!file.extends.empty()) return add_extension(std::move(file));
    const auto same = [&](const auto& other) { return !file.kind.empty() && other->file.kind == file.kind; };
    std::erase_if(kinds_, same);
    kinds_.push_back(std::make_unique<Kind>(Kind{std::move(file), {}, {}, {}}));
  }

  Result<RuleSet> finish() {
    for (const auto& kind : kinds_) KindCompiler(*kind, readers_).run();
    Diagnostics diagnostics;
    for (YamlReader& yaml : readers_)
      for (Diagnostic& d : yaml.take()) diagnostics.push_back(std::move(d));
    if (!diagnostics.empty()) return tl::unexpected(std::move(diagnostics));
    RuleSet set;
    std::ranges::sort(kinds_, {}, [](const auto& k) { return k->file.kind; });
    for (auto& kind : kinds_) index(set, std::move(kind));
    return set;
  }

 private:
  void add_extension(RuleFile file) {
    const auto base = std::ranges::find(kinds_, file.extends, [](const auto& k) -> std::string { return k->file.kind; });
    if (base != kinds_.end()) return extend((*base)->file, std::move(file), readers_);
    std::vector<std::string_view> known;
    for (const auto& kind : kinds_) known.push_back(kind->file.kind);
    readers_[file.mark.source].error(file.extends_mark, fmt::format("no kind \"{}\" to extend", file.extends),
                                     suggestion(file.extends, known));
  }

  // The classes that a sentence is looked over for; others hold words that may be missing.
  static std::set<std::string> needed_classes(const Kind& kind) {
    std::set<std::string> out;
    for (const CompiledPattern& pattern : kind.patterns) {
      for (const auto& need : pattern.form.needs) out.insert(need.begin(), need.end());
      for (const WordNeed& need : pattern.form.word_needs) out.insert(need.classes.begin(), need.classes.end());
    }
    return out;
  }

  // Gives the kind's classes their ids and files its patterns.
  static void index(RuleSet& set, std::unique_ptr<Kind> kind) {
    std::map<std::string, std::uint32_t> ids;
    const std::uint32_t first_class = set.class_count_;
    for (const std::string& name : needed_classes(*kind)) {
      const auto& words = kind->file.words.at(name);
      ids[name] = set.class_count_++;
      for (const std::string& word : words)
        if (!WordExpression::is_one(word)) set.classes_.add(word, ids[name]);
    }
    set.by_class_.resize(set.class_count_);
    const auto kind_index = static_cast<std::uint32_t>(set.kinds_.size());
    for (std::uint32_t p = 0; p < kind->patterns.size(); ++p) {
      CompiledPattern& pattern = kind->patterns[p];
      const auto ids_of = [&](const std::vector<std::string>& names) {
        std::vector<std::uint32_t> out;
        for (const std::string& name : names) out.push_back(ids[name]);
        return out;
      };
      for (const auto& classes : pattern.form.needs) pattern.needs.push_back(ids_of(classes));
      for (const WordNeed& need : pattern.form.word_needs) pattern.word_classes.push_back(ids_of(need.classes));
      file_under(set, pattern, filed({kind_index, p}, first_class, pattern));
    }
    set.kinds_.push_back(std::move(kind));
  }

  static RuleSet::FiledPattern filed(RuleSet::PatternRef ref, std::uint32_t first_class, const CompiledPattern& pattern) {
    constexpr std::uint32_t kBits = 64;
    RuleSet::FiledPattern out{.ref = ref, .first_class = first_class, .features = pattern.form.features};
    out.regions = region_bits(pattern.rule->regions);
    out.supports = pattern.rule->supports;
    out.has_more = !pattern.form.word_needs.empty();
    auto mask = out.needs.begin();
    for (const auto& need : pattern.needs) {
      const auto fits = [&](std::uint32_t id) { return id - first_class < kBits; };
      if (mask == out.needs.end() || !std::ranges::all_of(need, fits)) {
        out.has_more = true;
        continue;
      }
      *mask = 0;
      for (const std::uint32_t id : need) *mask |= std::uint64_t{1} << (id - first_class);
      ++mask;
    }
    return out;
  }

  // Under the classes of one of its needs, that with the fewest patterns. There is one: a pattern is sure to hold a head.
  static void file_under(RuleSet& set, const CompiledPattern& pattern, const RuleSet::FiledPattern& filed) {
    const auto patterns = [&](const std::vector<std::uint32_t>& classes) {
      return std::accumulate(classes.begin(), classes.end(), std::size_t{0},
                             [&](std::size_t sum, std::uint32_t id) { return sum + set.by_class_[id].size(); });
    };
    for (const std::uint32_t id : *std::ranges::min_element(pattern.needs, {}, patterns)) set.by_class_[id].push_back(filed);
  }

  RuleReaders readers_;
  std::vector<std::unique_ptr<Kind>> kinds_;
};

const Kind* RuleSet::kind(std::string_view name) const {
  const auto at = std::ranges::find(kinds_, name, [](const auto& k) -> std::string_view { return k->file.kind; });
  return at == kinds_.end() ? nullptr : at->get();
}

const Attribute* RuleSet::attribute(std::string_view kind_name, std::string_view name) const {
  const Kind* k = kind(kind_name);
  return k ? k->file.attribute(name) : nullptr;
}

Result<RuleSet> compile_rules(const std::vector<RuleSource>& sources) {
  RuleSetBuilder builder;
  for (const RuleSource& source : sources) builder.add(source, true);
  return builder.finish();
}

Result<RuleSet> compile_rules_to_use(const std::vector<RuleSource>& sources) {
  RuleSetBuilder builder;
  for (const RuleSource& source : sources) builder.add(source, false);
  return builder.finish();
}

Result<RuleSet> load_rules(const std::vector<std::string>& paths) { return rule_sources(paths).and_then(compile_rules_to_use); }

}  // namespace crossclaim
