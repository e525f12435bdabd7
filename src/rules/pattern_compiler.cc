#include "rules/pattern_compiler.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/encoder.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

using Needs = std::vector<std::vector<std::string>>;  // CompiledForm::needs

class Compiler {
 public:
  Compiler(const RuleFile& file, WordLists& lists) : file_(file), lists_(lists) {}

  tl::expected<CompiledForm, PatternErrors> run(const PatternNode& pattern, bool wants_head) {
    check(pattern);
    if (complete_ && wants_head && !always_head(pattern))
      fail(pattern,
           fmt::format("no word of the classes under heads ({}) is sure to be in a match", fmt::join(file_.heads, ", ")),
           "a pattern is about an event, so it must hold the word the event goes by");
    if (!complete_) return tl::unexpected(std::move(errors_));
    out_.needs = needs_of(pattern);
    out_.word_needs = word_needs_of(pattern);
    std::erase_if(out_.word_needs, [](const WordNeed& need) { return need.words.empty(); });
    out_.features = features_of(pattern);
    out_.program = Program(pattern, file_, lists_);
    out_.skeleton = Skeleton(pattern, file_, lists_);
    out_.at_start = at_start(pattern);
    out_.can_be_empty = add_starts(pattern);
    return std::move(out_);
  }

 private:
  void fail(const PatternNode& node, std::string message, std::string hint) {
    complete_ = false;
    if (!node.borrowed) errors_.push_back({node.offset, std::move(message), std::move(hint)});
  }

  // Index into the heads; their number for a node that is none.
  std::size_t head_of(const PatternNode& node) const {
    if (node.op != PatternOp::word_class) return file_.heads.size();
    return static_cast<std::size_t>(std::ranges::find(file_.heads, node.name) - file_.heads.begin());
  }
  bool is_head(const PatternNode& node) const { return head_of(node) < file_.heads.size(); }

  void check(const PatternNode& node) {
    if (node.op == PatternOp::word_class) check_class(node);
    if (node.op == PatternOp::slot) check_slot(node);
    for (const PatternNode& part : node.parts) check(part);
  }

  void check_class(const PatternNode& node) {
    if (file_.words.contains(node.name)) return;
    std::vector<std::string_view> known;
    for (const auto& [name, list] : file_.words) known.push_back(name);
    fail(node, fmt::format("unknown class <{}>", node.name), suggestion(node.name, known));
  }

  void check_slot(const PatternNode& node) {
    const Attribute* attribute = file_.attribute(node.name);
    if (!attribute) {
      std::vector<std::string_view> known;
      for (const Attribute& a : file_.attributes) known.push_back(a.name);
      return fail(node, fmt::format("unknown slot {{{}}}", node.name), suggestion(node.name, known));
    }
    if (!node.parts.empty() && attribute->type != AttributeType::text)
      return fail(node, fmt::format("a {} slot can't be of a class", name_of(attribute->type)), "only a text can");
    const auto kinds = slot_kinds(attribute->type);
    if (!node.constraint.empty() && std::ranges::find(kinds, node.constraint) == kinds.end())
      fail(node, fmt::format("a {} slot can't be \"{}\"", name_of(attribute->type), node.constraint),
           suggestion(node.constraint, kinds));
  }

  // Does every match hold a head word?
  bool always_head(const PatternNode& node) const {
    const auto has = [&](const PatternNode& part) { return always_head(part); };
    if (node.op == PatternOp::alternatives) return std::ranges::all_of(node.parts, has);
    if (node.op == PatternOp::sequence || node.op == PatternOp::slot) return std::ranges::any_of(node.parts, has);
    return is_head(node);
  }

  // What every match of the node holds: a word of one of the classes of each need. Of alternatives, each need of one is joined
  // with each of the others: (<met>|<hold> <talks>) needs <met> or <hold>, and <met> or <talks>.
  // An expression is looked for where the pattern is tried, not before.
  Needs needs_of(const PatternNode& node) const {
    if (node.op == PatternOp::word_class) return lists_.at(node.name)->expressions().empty() ? Needs{{node.name}} : Needs();
    if (node.op != PatternOp::sequence && node.op != PatternOp::alternatives && node.op != PatternOp::slot) return {};
    std::optional<Needs> all;
    for (const PatternNode& part : node.parts) {
      Needs more = needs_of(part);
      if (!all || node.op == PatternOp::sequence) {
        all = both(all.value_or(Needs()), std::move(more));
      } else {
        all = either(*all, more);
      }
    }
    return all.value_or(Needs());
  }

  static Needs both(Needs a, Needs b) {
    std::ranges::move(b, std::back_inserter(a));
    sort_unique(a);
    return a;
  }

  // Cut to so many: fewer needs let more sentences by, never fewer.
  static Needs either(const Needs& a, const Needs& b) {
    constexpr std::size_t kMostNeeds = 16;
    Needs out;
    for (const auto& one : a) {
      for (const auto& other : b) {
        auto& joined = out.emplace_back(one);
        joined.insert(joined.end(), other.begin(), other.end());
        sort_unique(joined);
      }
    }
    sort_unique(out);
    out.resize(std::min(out.size(), kMostNeeds));
    return out;
  }

  // Those of classes alone among them, as alternatives may be of either: (<met>|sat down) ...4 <talks>
  std::vector<WordNeed> word_needs_of(const PatternNode& node) const {
    if (node.op == PatternOp::word) return {need_of_word(node.name)};
    if (node.op == PatternOp::word_class)
      return lists_.at(node.name)->expressions().empty() ? std::vector<WordNeed>{{.classes = {node.name}}}
                                                         : std::vector<WordNeed>();
    if (node.op == PatternOp::alternatives) return need_of_alternatives(node);
    std::vector<WordNeed> all;
    if (node.op == PatternOp::sequence)
      for (const PatternNode& part : node.parts) std::ranges::move(word_needs_of(part), std::back_inserter(all));
    return all;
  }

  // Of a phrase, the longest word.
  static WordNeed need_of_word(std::string_view phrase) {
    if (phrase_of(phrase).size() == 1) return {.words = phrase_of(phrase), .shortest = phrase.size()};
    const std::vector<Token> tokens = tokenize(phrase);
    const Token& longest = *std::ranges::max_element(tokens, {}, [](const Token& token) { return token.span.size(); });
    return {.words = {longest.key}, .shortest = longest.span.size()};
  }

  // The best need of each alternative, joined; none where one has none.
  std::vector<WordNeed> need_of_alternatives(const PatternNode& node) const {
    constexpr std::size_t kLongest = ~std::size_t{0};
    const auto worth = [](const WordNeed& need) {
      return std::tuple(need.classes.size(), need.words.size(), kLongest - need.shortest);
    };
    WordNeed any{.shortest = kLongest};
    for (const PatternNode& part : node.parts) {
      const std::vector<WordNeed> needs = word_needs_of(part);
      if (needs.empty()) return {};
      const WordNeed& best = *std::ranges::min_element(needs, {}, worth);
      any.words.insert(any.words.end(), best.words.begin(), best.words.end());
      any.classes.insert(any.classes.end(), best.classes.begin(), best.classes.end());
      any.shortest = std::min(any.shortest, best.shortest);
    }
    return {std::move(any)};
  }

  // The slots that every match fills; of alternatives, what all of them have in common.
  std::uint32_t features_of(const PatternNode& node) const {
    if (node.op == PatternOp::slot) return slot_feature(file_.attribute(node.name)->type, node.constraint);
    if (node.op == PatternOp::optional || node.parts.empty()) return 0;
    std::uint32_t bits = node.op == PatternOp::alternatives ? ~std::uint32_t{0} : 0;
    for (const PatternNode& part : node.parts)
      bits = node.op == PatternOp::alternatives ? bits & features_of(part) : bits | features_of(part);
    return bits;
  }

  // Can a match begin only where the sentence does?
  static bool at_start(const PatternNode& node) {
    if (node.op == PatternOp::start) return true;
    if (node.op == PatternOp::alternatives) return std::ranges::all_of(node.parts, at_start);
    return node.op == PatternOp::sequence && !node.parts.empty() && at_start(node.parts.front());
  }

  // Gives whether the node can be empty, so that what follows it can begin the match.
  bool add_starts(const PatternNode& node) {
    bool empty = node.op == PatternOp::optional;
    switch (node.op) {
      case PatternOp::sequence:
        return std::ranges::all_of(node.parts, [&](const auto& part) { return add_starts(part); });
      case PatternOp::alternatives:
      case PatternOp::optional:
        for (const PatternNode& part : node.parts) empty |= add_starts(part);
        return empty;
      case PatternOp::word:
        out_.start_words.add(phrase_of(node.name).front());
        return false;
      case PatternOp::word_class:
        out_.start_words |= lists_.at(node.name)->first_words();
        return false;
      case PatternOp::slot:
        if (node.parts.empty())
          add_slot_start(node);
        else
          add_starts(node.parts.front());
        return false;
      case PatternOp::gap:
      case PatternOp::start:
      case PatternOp::part:
        start_anywhere();
        return true;
    }
    return empty;
  }

  void start_anywhere() { out_.start_words.add_everything(); }

  void add_slot_start(const PatternNode& slot) {
    const auto letters = slot_letter_bits(file_.attribute(slot.name)->type, slot.constraint);
    if (letters == 0) start_anywhere();
    out_.start_letters |= letters;
  }

  const RuleFile& file_;
  WordLists& lists_;
  CompiledForm out_;
  PatternErrors errors_;
  bool complete_ = true;
};

}  // namespace

tl::expected<CompiledForm, PatternErrors> compile_pattern(const PatternNode& pattern, const RuleFile& file, WordLists& lists) {
  return Compiler(file, lists).run(pattern, true);
}

tl::expected<CompiledForm, PatternErrors> compile_exception(const PatternNode& pattern, const RuleFile& file,
                                                            WordLists& lists) {
  return Compiler(file, lists).run(pattern, false);
}

}  // namespace crossclaim
