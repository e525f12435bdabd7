// The items of a pattern are tried from the left, one more each time: the longest beginning that is found tells how far the
// pattern gets.
#include "rule_trace.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "rule_matches.h"
#include "rules/program.h"

namespace crossclaim {
namespace {

// The top of a pattern as a list of items; one that isn't a sequence is a single item.
std::vector<PatternNode> items_of(const PatternNode& pattern) {
  if (pattern.op == PatternOp::sequence) return pattern.parts;
  return {pattern};
}

std::string written(const std::vector<PatternNode>& items, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += (i > 0 ? " " : "") + spell(items[i]);
  return out;
}

// Elements [first, last) of the sentence.
struct Found {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class Tracer {
 public:
  Tracer(const RuleSet& rules, const Annotator& annotator, std::uint32_t kind, std::uint32_t pattern)
      : matcher_(rules),
        annotator_(annotator),
        kind_(*rules.kinds()[kind]),
        candidate_{.ref = {kind, pattern}},
        rule_(kind_.file.patterns[pattern]),
        items_(items_of(rule_.pattern)) {
    for (std::size_t count = 1; count <= items_.size(); ++count) beginnings_.push_back(beginning(count));
  }

  PatternTrace run(const AnnotatedText& text) {
    PatternTrace out{&kind_.file, &rule_, {}};
    each_sentence(
        annotator_, text, [](const Sentence&) { return true; },
        [&](const ReadSentence& s) { out.sentences.push_back(trace(s)); });
    return out;
  }

 private:
  Program beginning(std::size_t count) const {
    PatternNode node;
    node.parts.assign(items_.begin(), items_.begin() + std::ptrdiff_t(count));
    WordLists lists = kind_.lists;
    return {node, kind_.file, lists};
  }

  SentenceTrace trace(const ReadSentence& s) const {
    SentenceTrace out;
    out.sentence = s.sentence.span;
    std::size_t count = items_.size();
    std::optional<Found> found;
    // An item that can be empty is no progress.
    while (count > 0 && !(found = furthest(s.encoded, count))) --count;
    while (count > 0 && count < items_.size() && is_loose(items_[count - 1])) --count;
    if (count > 0) found = furthest(s.encoded, count);
    if (count == items_.size()) return full(s, *found, std::move(out));
    out.outcome = count == 0 ? TraceOutcome::nowhere : TraceOutcome::stopped;
    std::size_t next = count;
    while (next + 1 < items_.size() && is_loose(items_[next])) ++next;
    out.stopped_at =
        written({items_.begin() + std::ptrdiff_t(count), items_.begin() + std::ptrdiff_t(next) + 1}, next + 1 - count);
    out.items = written(items_, count);
    if (count > 0) out.matched = words(s, found->first, found->last);
    const std::uint32_t at = count > 0 ? found->last : 0;
    if (count > 0) out.next = words(s, at, std::min<std::uint32_t>(at + 4, size(s)));
    out.why = why(s, items_[next], at);
    return out;
  }

  static bool is_loose(const PatternNode& node) {
    return node.op == PatternOp::optional || node.op == PatternOp::gap || node.op == PatternOp::start;
  }

  // Of all places where the first `count` items are found, the one that gets furthest.
  std::optional<Found> furthest(const EncodedSentence& sentence, std::size_t count) const {
    std::optional<Found> best;
    ProgramRun run(beginnings_[count - 1], sentence.elements);
    for (std::uint32_t first = 0; first < sentence.elements.size(); ++first)
      if (run.match_at(first) && (!best || run.end() > best->last)) best = Found{first, run.end()};
    return best;
  }

  SentenceTrace full(const ReadSentence& s, const Found& found, SentenceTrace out) const {
    out.items = rule_.match;
    out.matched = words(s, found.first, found.last);
    const bool here = rule_.regions.empty() || std::ranges::find(rule_.regions, s.sentence.region) != rule_.regions.end();
    const auto matches = matcher_.match(s.encoded, std::span(&candidate_, 1));
    out.outcome = !here ? TraceOutcome::elsewhere : matches.empty() ? TraceOutcome::excepted : TraceOutcome::matched;
    if (!here) out.why = fmt::format("the sentence stands in another part of the page: {}", name_of(s.sentence.region));
    if (here && matches.empty()) out.why = "an exception covers the head of the match";
    if (out.outcome == TraceOutcome::matched) add_match(s, matches.front(), out);
    return out;
  }

  void add_match(const ReadSentence& s, const Match& match, SentenceTrace& out) const {
    for (const SlotFill& fill : match.slots)
      out.slots.emplace_back(kind_.file.attributes[fill.attribute].name, words(s, fill.element, fill.last_element));
    const std::uint32_t head = s.encoded.elements[match.head].token;
    const Status status = annotator_.status(s.text, head, head + 1);
    if (rule_.when.status.empty() || std::ranges::find(rule_.when.status, status) != rule_.when.status.end()) return;
    out.outcome = TraceOutcome::unlike;
    out.why = fmt::format("its status is {}", name_of(status));
  }

  // Why the item isn't found at the element, or behind it.
  std::string why(const ReadSentence& s, const PatternNode& item, std::uint32_t at) const {
    const bool worded = item.op == PatternOp::slot && (!item.parts.empty() || kind_.file.attribute(item.name)->like);
    if (item.op == PatternOp::slot && !worded) return why_slot(s, item, at);
    if (item.op != PatternOp::word_class && item.op != PatternOp::word && !worded) return {};
    const std::string name = spell(item);
    WordLists lists = kind_.lists;
    const Program program(item, kind_.file, lists);
    ProgramRun run(program, s.encoded.elements);
    std::string where;
    for (std::uint32_t e = 0; e < size(s) && where.empty(); ++e)
      if (run.match_at(e)) where = words(s, e, e + 1);
    if (where.empty()) return fmt::format("the sentence holds no {}", name);
    return fmt::format("the sentence holds \"{}\", but not there", where);
  }

  std::string why_slot(const ReadSentence& s, const PatternNode& slot, std::uint32_t at) const {
    const AttributeType type = kind_.file.attribute(slot.name)->type;
    for (std::uint32_t e = at; e < size(s); ++e)
      if (const Mention* m = s.encoded.elements[e].of(type)) return why_mention(s, slot, type, *m, e, at);
    return fmt::format("no {} stands in the sentence from there on", name_of(type));
  }

  std::string why_mention(const ReadSentence& s, const PatternNode& slot, AttributeType type, const Mention& m,
                          std::uint32_t element, std::uint32_t at) const {
    const std::string text(m.span.of(s.text.text()));
    if ((s.encoded.elements[element].letters & slot_letter_bits(type, slot.constraint)) != 0)
      return fmt::format("the next {} is \"{}\", {} words on", name_of(type), text, element - at);
    const std::string_view kind = kind_of_mention(type, m);
    if (kind.empty()) return fmt::format("\"{}\" is a {} that can't be made a value of", text, name_of(type));
    return fmt::format("\"{}\" is a {} of the kind {}{}", text, name_of(type), kind,
                       slot.constraint.empty() ? "" : fmt::format(", not {}", slot.constraint));
  }

  static std::string_view kind_of_mention(AttributeType type, const Mention& mention) {
    const char letter = mention_letter(mention);
    for (const std::string_view kind : slot_kinds(type))
      if (slot_letters(type, kind).find(letter) != std::string_view::npos) return kind;
    return {};
  }

  static std::uint32_t size(const ReadSentence& s) { return static_cast<std::uint32_t>(s.encoded.elements.size()); }

  static std::string words(const ReadSentence& s, std::uint32_t first, std::uint32_t last) {
    if (first >= last) return {};
    const auto& tokens = s.text.layout.tokens;
    const Span span = cover(tokens[s.encoded.elements[first].token].span, tokens[s.encoded.elements[last - 1].token].span);
    std::string out(span.of(s.text.text()));
    std::ranges::replace(out, '\n', ' ');
    return out;
  }

  Matcher matcher_;
  const Annotator& annotator_;
  const Kind& kind_;
  Candidate candidate_;
  const PatternRule& rule_;
  std::vector<PatternNode> items_;
  std::vector<Program> beginnings_;  // of one item, of two, ...
};

}  // namespace

std::vector<PatternTrace> trace_patterns(const RuleSet& rules, const Annotator& annotator, const Article& article,
                                         std::string_view id) {
  const AnnotatedText text = annotator.read(article);
  std::vector<PatternTrace> out;
  for (std::uint32_t k = 0; k < rules.kinds().size(); ++k) {
    const RuleFile& file = rules.kinds()[k]->file;
    for (std::uint32_t p = 0; p < file.patterns.size(); ++p)
      if (file.kind == id || file.patterns[p].id == id) out.push_back(Tracer(rules, annotator, k, p).run(text));
  }
  return out;
}

}  // namespace crossclaim
