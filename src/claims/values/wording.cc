#include "claims/values/wording.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "annotate/actors/actors.h"
#include "text/sorted.h"
#include "text/tsv.h"
#include "text/word_classes.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace crossclaim {
namespace {

constexpr std::size_t kFewestWords = 8, kMostWords = 80;  // words of a piece

constexpr WordClasses::Mask kSmall = 1, kNegation = 2, kNumber = 4;

const WordClasses& classes() {
  static const WordClasses table = [] {
    WordClasses out;
    for (const TsvRow& row : builtin_rows("tables/stopwords.tsv", 1)) out.add(row[0], kSmall);
    for (const TsvRow& row : builtin_rows("tables/numbers.tsv", 4))
      if (row[1] == "unit" || row[1] == "ten" || row[1] == "scale") out.add(row[0], kNumber);
    for (const std::string_view word : {"not", "never", "no", "none", "nothing", "nobody", "without"}) out.add(word, kNegation);
    return out;
  }();
  return table;
}

bool is(std::string_view word, WordClasses::Mask mask) {
  Token token;
  token.key = token_key(word);
  return classes().is(token, mask);
}

// --- words

// "don't" is "do" and "not"; "it's" stays as it is, "is" or "has" being small words.
void add_word(std::string_view written, std::vector<std::string>& out) {
  struct Contraction {
    std::string_view ending, begins, ends;  // `begins` only of a whole word
  };
  constexpr Contraction kContractions[] = {{"can't", "can", "not"}, {"cannot", "can", "not"}, {"won't", "will", "not"},
                                           {"n't", "", "not"},      {"'re", "", "are"},       {"'ve", "", "have"},
                                           {"'ll", "", "will"},     {"'m", "", "am"}};
  std::string word = fold(written);
  const auto* at = std::ranges::find_if(kContractions, [&](const Contraction& c) {
    return c.begins.empty() ? word.size() > c.ending.size() && word.ends_with(c.ending) : word == c.ending;
  });
  if (at == std::end(kContractions)) return out.push_back(std::move(word));
  out.push_back(at->begins.empty() ? word.substr(0, word.size() - at->ending.size()) : std::string(at->begins));
  out.emplace_back(at->ends);
}

// Brackets, and an ellipsis, be it of full stops.
bool parts_pieces(std::string_view mark, std::string_view before) {
  constexpr std::string_view kMarks[] = {"\u2026", "[", "]", "(", ")"};
  return std::ranges::find(kMarks, mark) != std::end(kMarks) || (mark == "." && before == ".");
}

// --- alignment

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// Letters to be changed, put in or taken out.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = a[i - 1] == b[j - 1] ? diagonal : 1 + std::min({diagonal, above, row[j - 1]});
      diagonal = above;
    }
  }
  return row.back();
}

// "colour" and "color", "Gaddafi" and "Qadhafi", a slip, another ending; or "five" and "5", which this doesn't read.
bool one_word(std::string_view a, std::string_view b) {
  constexpr std::size_t kShort = 4, kLong = 7;
  if (has_digit(a) != has_digit(b)) return true;
  if (has_digit(a)) return a == b;
  if (name_key(a) == name_key(b)) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= kShort && a.front() == b.front() && letters_apart(a, b) <= (shorter >= kLong ? 2U : 1U);
}

enum class Step : std::uint8_t { match, change, only_a, only_b };

struct Aligned {
  Step step;
  std::size_t a, b;  // one past the words
};

// The cheapest way to lay all of `a` on a part of `b`, from the first word of `a` to its last.
std::vector<Aligned> align(std::span<const std::string> a, std::span<const std::string> b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> cost((a.size() + 1) * width);  // of the first row: none, wherever it begins
  std::vector<Step> steps(cost.size(), Step::only_a);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    cost[i * width] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const bool match = a[i - 1] == b[j - 1];
      const std::size_t here = i * width + j;
      cost[here] = cost[here - width - 1] + (match ? 0 : 1);
      steps[here] = match ? Step::match : Step::change;
      for (const auto& [from, step] : {std::pair(here - width, Step::only_a), std::pair(here - 1, Step::only_b)}) {
        if (cost[from] + 1 >= cost[here]) continue;
        cost[here] = cost[from] + 1;
        steps[here] = step;
      }
    }
  }
  const std::span<const std::size_t> last(cost.data() + a.size() * width, width);
  std::size_t end = 0;  // of the cheapest, the one that goes furthest
  for (std::size_t j = 1; j < width; ++j)
    if (last[j] <= last[end]) end = j;
  std::vector<Aligned> out;
  for (std::size_t i = a.size(), j = end; i > 0;) {
    const Step step = steps[i * width + j];
    out.push_back({step, i, j});
    if (step != Step::only_b) --i;
    if (step != Step::only_a) --j;
  }
  std::ranges::reverse(out);
  return out;
}

// "U.S." and "United States"
bool abbreviates(std::string_view letters, std::span<const std::string> words) {
  std::string bare, initials;
  std::ranges::copy_if(letters, std::back_inserter(bare), [](char c) { return c != '.'; });
  for (const std::string& word : words) initials += word.substr(0, 1);
  return words.size() > 1 && bare == initials;
}

// Words of the two between words that both have.
struct Edit {
  std::span<const std::string> a, b;
  std::size_t before = 0;  // words that both have
};

bool is_reworded(const Edit& edit) {
  const auto negates = [](const std::string& word) { return is(word, kNegation); };
  if (std::ranges::any_of(edit.a, negates) != std::ranges::any_of(edit.b, negates)) return true;
  const auto joined = [](std::span<const std::string> words) {
    return std::accumulate(words.begin(), words.end(), std::string());
  };
  const std::string x = joined(edit.a), y = joined(edit.b);
  if (one_word(x, y) || abbreviates(x, edit.b) || abbreviates(y, edit.a)) return false;  // "steadfast", "stead-fast"
  const auto counts = [](const std::string& word) { return is(word, kNumber) || !is(word, kSmall); };
  return std::ranges::any_of(edit.a, counts) && std::ranges::any_of(edit.b, counts);
}

// What the edits make of it. At an end, a changed word may belong to the reporter's own sentence.
class Comparison {
 public:
  // The first is the shorter one.
  Comparison(std::span<const std::string> a, std::span<const std::string> b) : a_(a), b_(b), path_(align(a, b)) {
    for (std::size_t p = 0; p < path_.size(); ++p) {
      if (path_[p].step == Step::match)
        ++matched_;
      else if (p == 0 || path_[p - 1].step == Step::match)
        edits_.push_back(edit_at(p));
    }
  }

  Wording run() const {
    constexpr std::size_t kShare = 6, kEnd = 3;  // one word in so many may differ; words at an end that both have
    Wording out;
    out.matched = matched_;
    if (matched_ < kFewestWords || (path_.size() - matched_) * kShare > matched_) return out;
    const bool reworded = std::ranges::any_of(
        edits_, [&](const Edit& e) { return e.before >= kEnd && matched_ - e.before >= kEnd && is_reworded(e); });
    const bool whole = path_.back().b - begin_b(path_.front()) == b_.size();
    out.relation = reworded ? WordingRelation::reworded : whole ? WordingRelation::equal : WordingRelation::shorter;
    return out;
  }

 private:
  static std::size_t begin_a(const Aligned& at) { return at.step == Step::only_b ? at.a : at.a - 1; }
  static std::size_t begin_b(const Aligned& at) { return at.step == Step::only_a ? at.b : at.b - 1; }

  Edit edit_at(std::size_t p) const {
    std::size_t last = p;
    while (last + 1 < path_.size() && path_[last + 1].step != Step::match) ++last;
    const std::size_t a = begin_a(path_[p]), b = begin_b(path_[p]);
    return {a_.subspan(a, path_[last].a - a), b_.subspan(b, path_[last].b - b), matched_};
  }

  std::span<const std::string> a_, b_;
  std::vector<Aligned> path_;
  std::size_t matched_ = 0;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Quoted> quoted_pieces(std::string_view text, std::span<const Token> tokens) {
  std::vector<Quoted> out;
  Quoted piece;
  const auto finish = [&] {
    if (piece.words.size() >= kFewestWords && piece.words.size() <= kMostWords) out.push_back(std::move(piece));
    piece = {};
  };
  std::string_view before;
  for (const Token& token : tokens) {
    const std::string_view written = token.span.of(text);
    if (token.kind != TokenKind::mark) {
      piece.span = piece.words.empty() ? token.span : cover(piece.span, token.span);
      add_word(written, piece.words);
    } else if (parts_pieces(written, before)) {
      finish();
    }
    before = written;
  }
  finish();
  return out;
}

std::vector<std::string> words_of(const TextValue& piece) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < piece.normalised.size();) {
    const std::size_t end = std::min(piece.normalised.find(' ', at), piece.normalised.size());
    out.push_back(piece.normalised.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Wording compare_wordings(std::span<const std::string> a, std::span<const std::string> b) {
  if (a.size() <= b.size()) return Comparison(a, b).run();
  Wording out = Comparison(b, a).run();
  if (out.relation == WordingRelation::shorter) out.relation = WordingRelation::longer;
  return out;
}

std::vector<std::uint64_t> quotation_keys(std::span<const std::string> words) {
  constexpr std::size_t kRun = 4, kWindow = 4;  // words of a run, runs of a window; the window's least hash is kept
  std::vector<std::uint64_t> runs, keys;
  for (std::size_t w = 0; w + kRun <= words.size(); ++w) {
    std::string run;
    for (const std::string& word : words.subspan(w, kRun)) run += word + ' ';
    runs.push_back(XXH3_64bits(run.data(), run.size()));
  }
  const std::span<const std::uint64_t> all(runs);
  const std::size_t window = std::min(kWindow, runs.size());
  for (std::size_t r = 0; window > 0 && r + window <= runs.size(); ++r)
    keys.push_back(std::ranges::min(all.subspan(r, window)));
  sort_unique(keys);
  return keys;
}

}  // namespace crossclaim
