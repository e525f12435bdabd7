#include "rules/rule_set.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <re2/re2.h>

#include "text/builtin.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

// RE2 refuses what compiles to more than this; a pattern of ordinary size takes a few hundred kilobytes.
constexpr std::int64_t kPatternMemory = 16 << 20;

std::shared_ptr<const RE2> expression(const std::string& source) {
  RE2::Options options;
  options.set_max_mem(kPatternMemory);
  options.set_encoding(RE2::Options::EncodingLatin1);  // bytes: every element ends in ASCII, and automata are far smaller
  options.set_log_errors(false);
  options.set_never_nl(false);
  return std::make_shared<const RE2>(source, options);
}

void collect_classes(const PatternNode& node, std::set<std::string>& out) {
  if (node.op == PatternOp::word_class) out.insert(node.name);
  for (const PatternNode& part : node.parts) collect_classes(part, out);
}

// Checks of a whole file that no single key can make.
class FileChecks {
 public:
  FileChecks(YamlReader& yaml, const RuleFile& file) : yaml_(yaml), file_(file) {}

  void run() {
    heads();
    unused_classes();
    ids();
    same_event();
    inherited_roles();
    tests();
  }

 private:
  void heads() {
    for (const std::string& head : file_.heads)
      if (!file_.words.contains(head)) yaml_.error(file_.heads_mark, fmt::format("unknown class \"{}\" under heads", head));
    for (const std::string& head : file_.same_event.strict)
      if (std::ranges::find(file_.heads, head) == file_.heads.end())
        yaml_.error(file_.heads_mark, fmt::format("same_event: strict needs classes of heads, and \"{}\" is none", head));
  }

  void unused_classes() {
    std::set<std::string> used;
    for (const PatternRule& p : file_.patterns) collect_classes(p.pattern, used);
    for (const PatternRule& p : file_.exceptions) collect_classes(p.pattern, used);
    for (const auto& [name, mark] : file_.word_marks)
      if (!used.contains(name))
        yaml_.error(mark, fmt::format("class \"{}\" is used by no pattern", name), "use it or remove it");
  }

  void ids() {
    std::set<std::string> seen;
    for (const PatternRule& p : file_.patterns)
      if (!p.id.empty() && !seen.insert(p.id).second) yaml_.error(p.mark, fmt::format("pattern id \"{}\" stands twice", p.id));
  }

  void known(const std::string& name, AttributeType type, std::string_view key) {
    const Attribute* a = file_.attribute(name);
    if (!a) return yaml_.error({}, fmt::format("same_event: {} names the unknown attribute \"{}\"", key, name));
    if (a->type != type)
      yaml_.error(a->mark, fmt::format("same_event: {} needs a {} attribute, and \"{}\" is a {}", key, name_of(type), name,
                                       name_of(a->type)));
  }

  void inherited_roles() {
    for (const auto& [role, sources] : file_.inherit)
      if (!file_.attribute(role)) yaml_.error({}, fmt::format("inherit names the unknown attribute \"{}\"", role));
  }

  void same_event() {
    const SameEvent& s = file_.same_event;
    if (!s.time.empty()) known(s.time, AttributeType::date, "time");
    if (!s.place.empty()) known(s.place, AttributeType::place, "place");
    for (const std::string& actor : s.actors) known(actor, AttributeType::actor, "actors");
  }

  void tests() {
    const auto positive = [](const RuleTest& t) { return !t.expect.empty(); };
    const auto negative = [](const RuleTest& t) { return t.checks_claims && t.expect.empty(); };
    if (std::ranges::none_of(file_.tests, positive)) yaml_.error({}, "no test expects a claim", "every rule file needs one");
    if (std::ranges::none_of(file_.tests, negative))
      yaml_.error({}, "no test expects no claim", "add one with expect: [] on a text that looks alike");
  }

  YamlReader& yaml_;
  const RuleFile& file_;
};

}  // namespace

// Compiles the files one by one; what is wrong with one doesn't hide what is wrong with the next.
class RuleSetBuilder {
 public:
  void add(const RuleSource& source) {
    YamlReader yaml(source.path, source.text);
    auto kind = std::make_unique<Kind>();
    kind->file = read_rule_file(yaml);
    if (yaml.clean()) compile(yaml, *kind);
    if (yaml.clean()) FileChecks(yaml, kind->file).run();
    if (!yaml.clean()) {
      for (Diagnostic& d : yaml.take()) diagnostics_.push_back(std::move(d));
      return;
    }
    const auto same = [&](const auto& other) { return other->file.kind == kind->file.kind; };
    std::erase_if(kinds_, same);
    kinds_.push_back(std::move(kind));
  }

  Result<RuleSet> finish() {
    if (!diagnostics_.empty()) return tl::unexpected(std::move(diagnostics_));
    RuleSet set;
    std::ranges::sort(kinds_, {}, [](const auto& k) { return k->file.kind; });
    for (auto& kind : kinds_) index(set, std::move(kind));
    return set;
  }

 private:
  void compile(YamlReader& yaml, Kind& kind) {
    for (const PatternRule& rule : kind.file.patterns) compile(yaml, kind.file, rule, kind.patterns, compile_pattern);
    for (const PatternRule& rule : kind.file.exceptions) compile(yaml, kind.file, rule, kind.exceptions, compile_exception);
  }

  template <class Compile>
  static void compile(YamlReader& yaml, const RuleFile& file, const PatternRule& rule, std::vector<CompiledPattern>& out,
                      Compile compile_one) {
    const std::string name = rule.id.empty() ? "" : rule.id + ": ";
    auto made = compile_one(rule.pattern, file);
    if (!made) return yaml.error_within(rule.node, made.error().offset, name + made.error().message, made.error().hint);
    auto compiled = expression(made->source);
    if (!compiled->ok()) return yaml.error(rule.mark, name + "RE2 refuses the pattern: " + compiled->error());
    if (RE2::FullMatch("", *compiled)) return yaml.error(rule.mark, name + "the pattern holds no word that must be there");
    out.push_back({rule.id, std::move(compiled), std::move(*made), {}, &rule});
  }

  // Gives the kind's classes their ids and files its patterns under their heads.
  static void index(RuleSet& set, std::unique_ptr<Kind> kind) {
    std::map<std::string, std::uint32_t> ids;
    for (const auto& [name, words] : kind->file.words) {
      ids[name] = set.class_count_++;
      for (const std::string& word : words) set.classes_.add(word, ids[name]);
    }
    set.by_head_.resize(set.class_count_);
    const auto kind_index = static_cast<std::uint32_t>(set.kinds_.size());
    for (std::uint32_t p = 0; p < kind->patterns.size(); ++p) {
      CompiledPattern& pattern = kind->patterns[p];
      std::set<std::string> classes;
      collect_classes(pattern.rule->pattern, classes);
      for (const std::string& head : kind->file.heads)
        if (classes.contains(head)) set.by_head_[ids[head]].push_back({kind_index, p});
      for (const std::string& need : pattern.form.needs) pattern.needs.push_back(ids[need]);
    }
    set.kinds_.push_back(std::move(kind));
  }

  std::vector<std::unique_ptr<Kind>> kinds_;
  Diagnostics diagnostics_;
};

const Kind* RuleSet::kind(std::string_view name) const {
  const auto at = std::ranges::find(kinds_, name, [](const auto& k) -> std::string_view { return k->file.kind; });
  return at == kinds_.end() ? nullptr : at->get();
}

const Attribute* RuleSet::attribute(std::string_view kind_name, std::string_view name) const {
  const Kind* k = kind(kind_name);
  return k ? k->file.attribute(name) : nullptr;
}

Result<std::vector<RuleSource>> rule_sources(const std::vector<std::string>& paths) {
  std::vector<RuleSource> sources;
  for (const BuiltinFile& file : builtin_files())
    if (file.name.ends_with(".yaml")) sources.push_back({"rules/" + std::string(file.name), std::string(file.data)});
  Diagnostics problems;
  for (const std::string& path : paths) {
    std::vector<fs::path> files;
    std::error_code ec;
    if (fs::is_directory(path, ec)) {
      for (const auto& entry : fs::directory_iterator(path, ec))
        if (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml") files.push_back(entry.path());
      std::ranges::sort(files);
      if (files.empty()) problems.push_back({Severity::error, path, 0, 0, "no rule file (.yaml) in this folder", "", ""});
    } else {
      files.emplace_back(path);
    }
    for (const fs::path& file : files) {
      std::ifstream in(file, std::ios::binary);
      std::stringstream text;
      if (in) text << in.rdbuf();
      if (!in || (text.str().empty() && fs::file_size(file, ec) != 0))
        problems.push_back({Severity::error, file.string(), 0, 0, "can't read the rule file", "", ""});
      else
        sources.push_back({file.string(), text.str()});
    }
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return sources;
}

Result<RuleSet> compile_rules(const std::vector<RuleSource>& sources) {
  RuleSetBuilder builder;
  for (const RuleSource& source : sources) builder.add(source);
  return builder.finish();
}

Result<RuleSet> load_rules(const std::vector<std::string>& paths) { return rule_sources(paths).and_then(compile_rules); }

}  // namespace crossclaim
