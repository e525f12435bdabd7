#include "rules/matcher.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <tuple>
#include <utility>

#include "text/sorted.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kBehindTheWhole = 20;  // words: further off than any whole of the same match

// Whether the sentence holds the mentions that every match does.
bool is_possible(const CompiledForm& form, const EncodedSentence& sentence) {
  return (form.features & ~sentence.features) == 0;
}

// Finds the matches of one pattern in a sentence, each starting at a later element than the one before. Every element is tried
// as a start, if it can begin a match, an anchor is in reach and the pattern's skeleton fits, which leaves few.
class Search {
 public:
  Search(const CompiledPattern& pattern, const EncodedSentence& sentence)
      : form_(pattern.form), elements_(sentence.elements), run_(form_.program, elements_) {}

  // Advances to the next match, which first() and run() tell of.
  bool next() {
    const std::size_t end = form_.at_start ? std::min<std::size_t>(1, elements_.size()) : elements_.size();
    while (next_ < end) {
      const std::size_t first = next_++;
      if (may_start(elements_[first]) && is_anchored(first) && form_.skeleton.fits(elements_, first) &&
          run_.match_at(static_cast<std::uint32_t>(first)))
        return true;
    }
    return false;
  }

  std::uint32_t first() const { return static_cast<std::uint32_t>(next_ - 1); }
  const ProgramRun& run() const { return run_; }

 private:
  // By its mentions and its word.
  bool may_start(const Element& element) const {
    return (form_.start_letters & element.letters) != 0 || form_.start_words.may_hold(element.key);
  }

  bool is_anchored(std::size_t first) {
    const auto& anchor = form_.skeleton.anchor();
    if (!anchor) return true;
    if (anchor_ < first) anchor_ = first;
    while (anchor_ < elements_.size() && !anchor->words.may_hold(elements_[anchor_].key)) ++anchor_;
    if (anchor_ == elements_.size()) next_ = elements_.size();  // none from here on
    return anchor_ < elements_.size() && elements_[anchor_].unit - elements_[first].unit <= anchor->reach;
  }

  const CompiledForm& form_;
  std::span<const Element> elements_;
  ProgramRun run_;
  std::size_t next_ = 0;
  std::size_t anchor_ = 0;  // the next one
};

// What fills a slot: the whole mention, even if the pattern went on within it.
SlotFill fill_of(const Captured& captured, AttributeType type, const EncodedSentence& sentence) {
  SlotFill fill{captured.item.index, captured.first, captured.last};
  if (const Mention* mention = sentence.elements[fill.element].of(type))
    fill.last_element = std::min(fill.element + (mention->last_token - mention->first_token),
                                 static_cast<std::uint32_t>(sentence.elements.size()));
  return fill;
}

// "Six people, three of whom were women, were killed": a part told between commas.
bool is_told_aside(const EncodedSentence& sentence, const SlotFill& part, std::uint32_t head) {
  static const std::uint64_t comma = token_key(","), them = token_key("them"), whom = token_key("whom");
  const auto& elements = sentence.elements;
  if (part.element == 0 || elements[part.element - 1].key != comma) return false;
  bool of_whole = false;
  for (std::uint32_t at = part.element; at < head; ++at) {
    if (of_whole && elements[at].key == comma) return true;
    of_whole |= at < part.last_element + 2 && (elements[at].key == them || elements[at].key == whom);
  }
  return false;
}

// "653 people, including 41 civilians, were killed": the part stands nearer, and the whole is asked for.
bool is_included(const EncodedSentence& sentence, const SlotFill& fill, std::uint32_t head) {
  static const std::uint64_t including = token_key("including"), them = token_key("them");
  if (fill.element == 0 || !sentence.elements[fill.element].of(AttributeType::quantity)) return false;
  const std::uint64_t before = sentence.elements[fill.element - 1].key;
  return before == including || before == them || is_told_aside(sentence, fill, head);
}

// Once the head is known: how far from it the slots are, and the extent of all. A count behind "shot dead" is as near as one
// before.
void measure(Match& match, const EncodedSentence& sentence) {
  const auto unit = [&](std::uint32_t element) { return sentence.elements[element].unit; };
  for (SlotFill& fill : match.slots) {
    const bool count = sentence.elements[fill.element].of(AttributeType::quantity) != nullptr;
    const std::uint32_t from = count && fill.element >= match.head_end ? unit(match.head_end - 1) : unit(match.head);
    fill.distance = fill.element > match.head ? unit(fill.element) - std::min(from, unit(fill.element))
                                              : unit(match.head) - std::min(unit(match.head), unit(fill.last_element - 1));
    if (is_included(sentence, fill, match.head)) fill.distance += kBehindTheWhole;
    match.last = std::max(match.last, fill.last_element);
  }
}

// The first head class that took part is the head; the slots are those that were filled.
std::optional<Match> to_match(const Search& search, const RuleFile& file, const EncodedSentence& sentence) {
  Match m;
  bool headed = false;
  for (const Captured& captured : search.run().captured()) {
    if (!captured.item.head) {
      m.slots.push_back(fill_of(captured, file.attributes[captured.item.index].type, sentence));
    } else if (!headed) {
      m.head = captured.first;
      m.head_end = captured.last;
      m.head_class = captured.item.index;
      headed = true;
    }
  }
  if (!headed) return std::nullopt;
  m.first = search.first();
  m.last = search.run().end();
  measure(m, sentence);
  return m;
}

// The elements that exceptions of a kind cover.
std::vector<bool> excepted_elements(const Kind& kind, const EncodedSentence& sentence) {
  std::vector<bool> covered(sentence.elements.size());
  for (const CompiledPattern& exception : kind.exceptions) {
    if (!is_possible(exception.form, sentence)) continue;
    Search search(exception, sentence);
    while (search.next()) {
      for (std::uint32_t e = search.first(); e < search.run().end(); ++e) covered[e] = true;
    }
  }
  return covered;
}

// Which words a sentence may hold; never wrong when it says no.
class TokenFilter {
 public:
  explicit TokenFilter(std::span<const Token> tokens) : tokens_(tokens) {}

  bool may_hold(std::uint64_t key) {
    if (!std::exchange(read_, true))
      for (const Token& token : tokens_) bits_[token.key % kBits] = true;
    return bits_[key % kBits];
  }

 private:
  static constexpr std::size_t kBits = 1 << 12;
  std::span<const Token> tokens_;
  bool read_ = false;  // for the first word that is asked for: many sentences need none
  std::bitset<kBits> bits_;
};

// The classes of which a sentence holds a word or phrase. Kept from one sentence to the next for its memory's sake.
class ClassesPresent {
 public:
  void read(const RuleSet& rules, std::span<const Token> tokens) {
    ids_.clear();
    present_.assign(rules.class_count() / kBits + 2, 0);  // one more, for window()
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      if (!rules.classes().may_start(tokens[t])) continue;
      rules.classes().all(tokens.subspan(t), found_);
      for (const auto& phrase : found_) add(phrase.ids);
    }
  }

  std::span<const std::uint32_t> ids() const { return ids_; }  // each once
  bool any_of(const std::vector<std::uint32_t>& ids) const {
    return std::ranges::any_of(ids, [this](std::uint32_t id) { return has(id); });
  }
  // The bits from a class on.
  std::uint64_t window(std::uint32_t first) const {
    const std::uint32_t at = first / kBits, shift = first % kBits;
    return present_[at] >> shift | (shift == 0 ? 0 : present_[at + 1] << (kBits - shift));
  }

 private:
  static constexpr std::uint32_t kBits = 64;

  bool has(std::uint32_t id) const { return (present_[id / kBits] >> id % kBits & 1) != 0; }

  void add(std::span<const PhraseTable::Id> ids) {
    for (const PhraseTable::Id id : ids) {
      if (has(id)) continue;
      present_[id / kBits] |= std::uint64_t{1} << id % kBits;
      ids_.push_back(id);
    }
  }

  std::vector<std::uint32_t> ids_;
  std::vector<std::uint64_t> present_;  // a bit for each class
  std::vector<PhraseTable::Match> found_;
};

// Whether all needs of the pattern may be met, by those that it is filed with, where the classes of `there` are present. All
// bits mean that it is filed with no more.
bool may_meet(const RuleSet::FiledPattern& pattern, std::uint64_t there) {
  return std::ranges::all_of(pattern.needs, [&](std::uint64_t need) { return (need & there) != 0 || ~need == 0; });
}

}  // namespace

std::vector<Candidate> Matcher::candidates(std::span<const Token> tokens, Region region) const {
  thread_local ClassesPresent classes;
  thread_local std::vector<Candidate> found;  // most sentences have none, and need no memory
  classes.read(rules_, tokens);
  found.clear();
  if (classes.ids().empty()) return {};
  TokenFilter words(tokens);
  const auto is_there = [&](const auto& need) { return classes.any_of(need); };
  const auto may_be_there = [&](std::uint64_t key) { return words.may_hold(key); };
  const auto has_word = [&](const CompiledPattern& pattern, std::size_t need) {
    return std::ranges::any_of(pattern.form.word_needs[need].words, may_be_there) || is_there(pattern.word_classes[need]);
  };
  const auto has_all = [&](const CompiledPattern& pattern) {
    for (std::size_t need = 0; need < pattern.word_classes.size(); ++need)
      if (!has_word(pattern, need)) return false;
    return std::ranges::all_of(pattern.needs, is_there);
  };
  for (const std::uint32_t id : classes.ids()) {
    const auto& patterns = rules_.patterns_of(id);
    const std::uint64_t there = patterns.empty() ? 0 : classes.window(patterns.front().first_class);  // all are of one kind
    for (const RuleSet::FiledPattern& filed : patterns) {
      if (!may_meet(filed, there) || (filed.regions & region_bit(region)) == 0) continue;
      if (filed.has_more && !has_all(rules_.kinds()[filed.ref.kind]->patterns[filed.ref.pattern])) continue;
      found.push_back({filed.ref, filed.features, filed.supports});
    }
  }
  sort_unique(found);
  return found;
}

void Matcher::drop_lacking(std::vector<Candidate>& candidates, AttributeType type, std::uint32_t features) {
  const std::uint32_t lacking = own_features(type) & ~features;
  std::erase_if(candidates, [&](const Candidate& c) { return (c.features & lacking) != 0; });
}

void Matcher::drop_unmatched(std::vector<Candidate>& candidates, const EncodedSentence& outline) const {
  std::erase_if(candidates, [&](const Candidate& c) {
    const CompiledPattern& pattern = rules_.kinds()[c.ref.kind]->patterns[c.ref.pattern];
    return !is_possible(pattern.form, outline) || !Search(pattern, outline).next();
  });
}

std::vector<Match> Matcher::match(const EncodedSentence& sentence, std::span<const Candidate> candidates) const {
  std::vector<Match> out;
  std::vector<bool> excepted;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto ref = candidates[i].ref;
    const Kind& kind = *rules_.kinds()[ref.kind];
    if (i == 0 || candidates[i - 1].ref.kind != ref.kind) excepted.clear();
    const CompiledPattern& pattern = kind.patterns[ref.pattern];
    if (!is_possible(pattern.form, sentence)) continue;
    Search search(pattern, sentence);
    while (search.next()) {
      auto match = to_match(search, kind.file, sentence);
      if (!match) continue;
      if (excepted.empty()) excepted = excepted_elements(kind, sentence);
      if (excepted[match->head]) continue;
      match->kind = ref.kind;
      match->pattern = ref.pattern;
      out.push_back(std::move(*match));
    }
  }
  std::ranges::stable_sort(out, {}, [](const Match& m) { return std::tuple(m.kind, m.head, m.pattern, m.first); });
  return out;
}

}  // namespace crossclaim
