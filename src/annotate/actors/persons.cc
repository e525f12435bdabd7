// A sentence is searched for ages and for cues; a name is then read forward or backward from there. The context is strong
// enough that any run of two capitalised words is taken, once what stands before names ("Officer", "Victim", "Friday") is
// cut off.
#include "annotate/actors/persons.h"

#include "annotate/keys.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/named_value.h"

namespace crossclaim {
namespace {

using Tokens = std::span<const Token>;

constexpr std::uint32_t kPersonTokens = 10;
constexpr double kOldestPerson = 110;
constexpr std::string_view kSuspect = "suspect";

const std::uint64_t kA = token_key("a");
const std::uint64_t kAge = token_key("age");
const std::uint64_t kAged = token_key("aged");
const std::uint64_t kAn = token_key("an");
const std::uint64_t kAs = token_key("as");
const std::uint64_t kBoth = token_key("both");
const std::uint64_t kBy = token_key("by");
const std::uint64_t kDied = token_key("died");
const std::uint64_t kHad = token_key("had");
const std::uint64_t kMonth = token_key("month");
const std::uint64_t kMonths = token_key("months");
const std::uint64_t kOld = token_key("old");
const std::uint64_t kDash = token_key("-");

// A half-open range of tokens of the sentence.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  explicit operator bool() const { return begin < end; }
};

struct Age {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  double years = 0;
  bool worded = false;  // "35-year-old", "35 years old", not the bare number
};

}  // namespace

class PersonReader {
 public:
  PersonReader(const PersonFinder& finder, std::string_view text, Tokens tokens, std::span<const Mention> places)
      : finder_(finder), text_(text), tokens_(tokens), places_(places) {}

  std::vector<PersonMention> run() {
    for (std::uint32_t at = 0; at < tokens_.size(); ++at)
      if (const auto age = age_at(at)) with_age(*age);
    for (std::uint32_t at = 0; at < tokens_.size(); ++at) with_cue(at);
    for (PersonMention& p : found_)
      if (p.part.empty() && tells_of_the_dead()) p.part = "dead";
    std::ranges::stable_sort(found_, {}, [](const PersonMention& p) { return p.span.begin; });
    return std::move(found_);
  }

 private:
  // Capitals tell no names there.
  bool title_case() const {
    if (!title_case_) title_case_ = is_title_case(tokens_);
    return *title_case_;
  }

  bool tells_of_the_dead() const {
    const auto holds = [&](PersonFinder::Class c) {
      return std::ranges::any_of(tokens_, [&](const Token& t) { return finder_.is(t, c); });
    };
    return holds(PersonFinder::Class::dead) && !holds(PersonFinder::Class::deed);
  }
  std::string_view word(std::uint32_t at) const { return at < tokens_.size() ? tokens_[at].span.of(text_) : ""; }
  bool is(std::uint32_t at, PersonFinder::Class c) const { return at < tokens_.size() && finder_.is(tokens_[at], c); }
  bool is_mark(std::uint32_t at, std::string_view mark) const { return word(at) == mark; }
  bool is_quote(std::uint32_t at) const {
    static const std::array kQuotes = {token_key("\""), token_key("'")};
    return at < tokens_.size() && tokens_[at].kind == TokenKind::mark &&
           std::ranges::find(kQuotes, tokens_[at].key) != kQuotes.end();
  }
  bool is_word(std::uint32_t at, std::uint64_t key) const { return at < tokens_.size() && tokens_[at].key == key; }

  // "35", "35-year-old", "35 years old", "6-month-old"
  std::optional<Age> age_at(std::uint32_t at) const {
    if (tokens_[at].kind != TokenKind::number || tokens_[at].span.size() > 3) return std::nullopt;
    unsigned number = 0;
    const std::string_view figures = word(at);
    if (std::from_chars(figures.data(), figures.data() + figures.size(), number).ptr != figures.data() + figures.size())
      return std::nullopt;
    if (number > kOldestPerson) return std::nullopt;
    const std::uint32_t unit = at + 1 + is_mark(at + 1, "-");
    const std::uint32_t old = unit + 1 + is_mark(unit + 1, "-");
    const bool worded = is(unit, PersonFinder::Class::unit) && is_word(old, kOld);
    if (!worded && (number == 0 || is_mark(at + 1, "-"))) return std::nullopt;
    const bool small = worded && is(unit, PersonFinder::Class::small_unit);
    const double years = !small ? number : is_word(unit, kMonth) || is_word(unit, kMonths) ? number / 12 : 0;
    return Age{at, worded ? old + 1 : at + 1, years, worded};
  }

  void with_age(const Age& age) {
    if (age.worded)
      worded_age(age);
    else
      bare_age(age);
  }

  void worded_age(const Age& age) {
    const std::size_t known = found_.size();
    named(age);
    if (found_.size() > known) return;
    if (is_offender(age) || is_suspected(age.end)) add_nameless(age);
  }

  // "a 35-year-old white suspect"; "the gunman, a 35-year-old"; "the shooter was a 35-year-old man"
  bool is_offender(const Age& age) const {
    constexpr std::uint32_t kWordsBetween = 2;
    for (std::uint32_t at = age.end; at <= age.end + kWordsBetween; ++at)
      if (is(at, PersonFinder::Class::offender)) return true;
    std::uint32_t at = age.begin;
    if (at > 0 && (is_word(at - 1, kA) || is_word(at - 1, kAn))) --at;
    const bool told_of = at > 1 && (is_mark(at - 1, ",") || is(at - 1, PersonFinder::Class::copula));
    return told_of && is(at - 2, PersonFinder::Class::offender);
  }

  // "a 35-year-old Dayton man was arrested": a cue behind the age, some words further.
  bool is_suspected(std::uint32_t at) const {
    constexpr std::uint32_t kWordsBetween = 3;
    for (std::uint32_t end = at + kWordsBetween; at <= end && at < tokens_.size(); ++at) {
      if (finder_.cues_.may_start(tokens_[at]))
        if (const auto match = finder_.cues_.longest(tokens_.subspan(at)))
          for (const PhraseTable::Id id : match->ids)
            if (!finder_.cue_table_[id].before && finder_.cue_table_[id].part == kSuspect) return true;
      if (tokens_[at].kind != TokenKind::word) break;
    }
    return false;
  }

  void add_nameless(const Age& age) {
    PersonMention p;
    p.age = age_of(age);
    p.span = p.age->span;
    p.part = kSuspect;
    p.rule = "PER020";
    found_.push_back(std::move(p));
  }

  void named(const Age& age) {
    if (const Run name = name_after(behind_links(age.end))) return add(name, "PER002", age);
    const std::uint32_t at = opening(age.begin);
    if (at > 0 && is(at - 1, PersonFinder::Class::copula)) return with_copula(age, at - 1);
    if (at > 0 && (is_mark(at - 1, ",") || is_word(at - 1, kDash))) add(name_before(at - 1), "PER003", age);
  }

  // Where what tells the age begins: "a 35-year-old", "a quiet young 35-year-old", "just 35 years old".
  std::uint32_t opening(std::uint32_t age) const {
    constexpr std::uint32_t kAdjectives = 2;
    if (age > 0 && is(age - 1, PersonFinder::Class::only)) return age - 1;
    for (std::uint32_t at = age; at > 0 && age - at <= kAdjectives; --at) {
      if (is_word(at - 1, kA) || is_word(at - 1, kAn)) return at - 1;
      if (tokens_[at - 1].kind != TokenKind::word || tokens_[at - 1].capital) break;
    }
    return age;
  }

  // "Ana Reyes, who was 35", "Ana Reyes was 35"
  void with_copula(const Age& age, std::uint32_t copula) {
    std::uint32_t at = copula;
    if (at > 0 && is_word(at - 1, kWhoKey)) --at;
    if (at > 0 && is_mark(at - 1, ",")) --at;
    add(name_before(at), "PER004", age);
  }

  void bare_age(const Age& age) {
    if (!ends_age(age.end)) return;
    std::uint32_t at = age.begin;
    if (at > 1 && is_word(at - 1, kOfKey) && is_word(at - 2, kAge)) --at;
    const bool aged = at > 0 && (is_word(at - 1, kAge) || is_word(at - 1, kAged));
    if (aged) --at;
    if (at == 0) return;
    if (const Run name = aged ? died_at(at) : Run{}) return add(name, "PER009", age);
    if (is_word(at - 1, kBoth)) return both(age, at - 1);
    const bool closed = is_mark(at - 1, "(") && is_mark(age.end, ")");
    if (is_mark(at - 1, ",") || closed) return add(name_before(at - 1), "PER001", age);
    if (is(at - 1, PersonFinder::Class::copula) && ends_clause(age.end)) with_copula(age, at - 1);
  }

  // Who died, some words before `at`: "Ana Reyes has died at the" age of 35; "Ana Reyes, who won the cup, died" aged 35.
  Run died_at(std::uint32_t at) const {
    constexpr std::uint32_t kWordsBetween = 8;
    std::uint32_t died = at;
    while (died > 0 && at - died <= kWordsBetween && !is_word(died, kDied)) --died;
    if (!is_word(died, kDied)) return {};
    if (died > 0 && (is_word(died - 1, kHasKey) || is_word(died - 1, kHad))) --died;
    if (died > 0 && is_mark(died - 1, ",")) {
      while (died > 0 && !is_word(died, kWhoKey)) --died;
      if (died > 0 && is_mark(died - 1, ",")) --died;
    }
    return name_before(died);
  }

  // "Ana Reyes and Leo Marsh, both 28"
  void both(const Age& age, std::uint32_t at) {
    if (at == 0 || !is_mark(at - 1, ",")) return;
    const Run second = name_before(at - 1);
    if (!second || second.begin == 0 || !is_word(second.begin - 1, kAndKey)) return;
    add(name_before(second.begin - 1), "PER005", age);
    add(second, "PER005", age);
  }

  bool ends_clause(std::uint32_t at) const { return at >= tokens_.size() || tokens_[at].kind == TokenKind::mark; }
  bool ends_age(std::uint32_t at) const {
    if (at >= tokens_.size()) return true;
    constexpr std::string_view kMarks = ",.;)";
    if (tokens_[at].key == kDash && tokens_[at].space_before) return true;
    if (tokens_[at].kind == TokenKind::mark) return kMarks.find(word(at)) != std::string_view::npos && !score(at);
    return is(at, PersonFinder::Class::behind_age);
  }
  // "Ohio State 35, 21": a number follows that is no age of another
  bool score(std::uint32_t comma) const {
    return comma + 1 < tokens_.size() && tokens_[comma + 1].kind == TokenKind::number && tokens_[comma + 1].span.size() == 4;
  }

  // Past "-year-old" to where a name may stand: "suspect, identified as", ", named by relatives as".
  std::uint32_t behind_links(std::uint32_t at) const {
    constexpr std::uint32_t kLinks = 6;
    std::uint32_t end = at;
    for (std::uint32_t n = 0; n < kLinks && end < tokens_.size(); ++n) {
      const bool comma = is_mark(end, ",") && (end > at || is(end + 1, PersonFinder::Class::naming));
      if (!comma && !is(end, PersonFinder::Class::link) && !resident_of(end)) break;
      end = is(end, PersonFinder::Class::naming) ? behind_namer(end + 1) : end + 1;
    }
    return end;
  }
  // "by her family": who named somebody, up to "as".
  std::uint32_t behind_namer(std::uint32_t at) const {
    constexpr std::uint32_t kWords = 4;
    if (!is_word(at, kBy)) return at;
    for (std::uint32_t as = at + 2; as <= at + 1 + kWords; ++as)
      if (is_word(as, kAs)) return as;
    return at;
  }
  // "Dayton resident"
  bool resident_of(std::uint32_t at) const {
    return tokens_[at].capital && is(at + 1, PersonFinder::Class::link) && !tokens_[at + 1].capital;
  }

  void with_cue(std::uint32_t at) {
    if (!finder_.cues_.may_start(tokens_[at])) return;
    const auto match = finder_.cues_.longest(tokens_.subspan(at));
    if (!match || title_case()) return;
    for (const PhraseTable::Id id : match->ids) {
      const auto& cue = finder_.cue_table_[id];
      if (cue.before) mark_behind(tokens_[at].span.end, cue.part);
      const std::uint32_t end = at + match->tokens;
      const Run name = cue.before ? name_after(end + is_mark(end, ",")) : name_before(at - (at > 0 && is_mark(at - 1, ",")));
      if (!name) continue;
      add(name, cue.before ? "PER010" : "PER011", std::nullopt, cue.part);
      if (!cue.before) add_list(name, cue.part);
    }
  }

  // "charged in the deaths of 39-year-old Ida Koller and ...": all who are named behind a cue have its part.
  void mark_behind(std::uint32_t offset, std::string_view part) {
    for (PersonMention& p : found_)
      if (p.span.begin >= offset) p.part = part;
  }

  // "Ida Koller, Ana Reyes and Leo Marsh were arrested": those before the last.
  void add_list(Run name, std::string_view part) {
    constexpr int kMost = 12;
    for (int n = 0; n < kMost && name.begin > 1; ++n) {
      std::uint32_t end = name.begin;
      if (is_word(end - 1, kAndKey)) --end;
      if (end > 0 && is_mark(end - 1, ",")) --end;
      if (end == name.begin || !(name = name_before(end))) return;
      add(name, "PER011", std::nullopt, part);
    }
  }

  bool initial(std::uint32_t at) const { return tokens_[at].span.size() == 1 && tokens_[at].capital; }
  bool may_be_in_name(std::uint32_t at) const {
    return tokens_[at].capital && tokens_[at].kind == TokenKind::word && !finder_.names_.is(tokens_[at], NameReader::month) &&
           !is(at, PersonFinder::Class::never);
  }

  // The name that ends before tokens[end].
  Run name_before(std::uint32_t end) const {
    std::uint32_t at = end;
    while (at > 0 && end - at < kPersonTokens) {
      const std::uint32_t next = step_back(at, end);
      if (next == at) break;
      at = next;
    }
    return trimmed({at, end});
  }

  std::uint32_t step_back(std::uint32_t at, std::uint32_t end) const {
    const std::uint32_t last = at - 1;
    if (may_be_in_name(last)) return last;
    if (is_mark(last, ".") && last > 0 && (initial(last - 1) || is(last - 1, PersonFinder::Class::suffix))) return last - 1;
    if (is_mark(last, ",") && at < end && is(at, PersonFinder::Class::suffix)) return last;
    if (is_mark(last, "-") && at < end && tight(last) && tight(at) && last > 0 && may_be_in_name(last - 1)) return last;
    if (last > 1 && may_be_in_name(last - 2) && finder_.names_.joins_syllable(text_, tokens_, last - 1)) return last - 1;
    if (is_quote(last)) return nickname_begin(last, at);
    const bool inside = at < end && last > 0 && may_be_in_name(last - 1);
    return inside && finder_.names_.is(tokens_[last], NameReader::particle) ? last : at;
  }
  bool tight(std::uint32_t at) const { return !tokens_[at].space_before; }

  // A closing mark of a nickname: where it opens, else `at`.
  std::uint32_t nickname_begin(std::uint32_t close, std::uint32_t at) const {
    constexpr std::uint32_t kWords = 3;
    for (std::uint32_t open = close; open > 0 && close - open <= kWords + 1; --open)
      if (is_quote(open - 1) && open < close) return open - 1;
    return at;
  }

  // The name that starts at tokens[begin].
  Run name_after(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < tokens_.size() && end - begin < kPersonTokens) {
      const std::uint32_t next = step_on(end, begin);
      if (next == end) break;
      end = next;
    }
    return title_case() ? Run{} : trimmed({begin, end});
  }

  std::uint32_t step_on(std::uint32_t at, std::uint32_t begin) const {
    if (may_be_in_name(at)) {
      const bool dotted =
          is_mark(at + 1, ".") && tight(at + 1) && (initial(at) || (at > begin && is(at, PersonFinder::Class::suffix)));
      return at + 1 + dotted;
    }
    if (at == begin) return at;
    if (is_mark(at, ",") && is(at + 1, PersonFinder::Class::suffix)) return at + 1;
    if (is_mark(at, "-") && tight(at) && at + 1 < tokens_.size() && tight(at + 1) && may_be_in_name(at + 1)) return at + 1;
    if (at > begin + 1 && finder_.names_.joins_syllable(text_, tokens_, at)) return at + 2;
    if (is_quote(at)) return nickname_end(at);
    const bool inside = at + 1 < tokens_.size() && may_be_in_name(at + 1);
    return inside && finder_.names_.is(tokens_[at], NameReader::particle) ? at + 1 : at;
  }

  std::uint32_t nickname_end(std::uint32_t open) const {
    constexpr std::uint32_t kWords = 3;
    for (std::uint32_t close = open + 2; close < tokens_.size() && close - open <= kWords + 1; ++close)
      if (is_quote(close)) return close + 1 < tokens_.size() && may_be_in_name(close + 1) ? close + 1 : open;
    return open;
  }

  // Without titles and whatever else stands before a name; nothing if less than two words are left, or if it is a place.
  Run trimmed(Run run) const {
    while (run) {
      if (const auto office = finder_.names_.office(text_, tokens_.first(run.end), run.begin); office && office->end < run.end)
        run.begin = office->end;
      else if (finder_.names_.is(tokens_[run.begin], NameReader::ordinary) || tokens_[run.begin].kind == TokenKind::mark)
        ++run.begin;
      else
        break;
    }
    if (is_mark(run.begin + 1, ".") && !initial(run.begin) && run.end > run.begin + 2) run.begin += 2;  // "Sgt."
    const auto in_name = [&](const Token& t) {
      return t.kind == TokenKind::word && t.capital && t.span.size() > 1 && !finder_.is(t, PersonFinder::Class::suffix);
    };
    const Tokens name = tokens_.subspan(run.begin, run.end - run.begin);
    const bool given = finder_.names_.is(tokens_[run.begin], NameReader::given_name);
    const bool institution = !given && std::ranges::any_of(name, [&](const Token& t) {
      return t.span.size() > 1 && finder_.names_.is(t, NameReader::tail | NameReader::ordinary);
    });
    if (std::ranges::count_if(name, in_name) < 2 || institution || is_place(run)) return {};
    return run;
  }

  bool is_place(const Run& run) const {
    if (finder_.names_.is(tokens_[run.begin], NameReader::given_name)) return false;
    const Span span = cover(tokens_[run.begin].span, tokens_[run.end - 1].span);
    return std::ranges::any_of(places_, [&](const Mention& p) { return p.span.overlaps(span); });
  }

  void add(const Run& name, std::string_view rule, const std::optional<Age>& age, std::string_view part = {}) {
    if (!name) return;
    PersonMention p;
    p.span = cover(tokens_[name.begin].span, tokens_[name.end - 1].span);
    const auto known = std::ranges::find_if(found_, [&](const PersonMention& f) { return f.span.overlaps(p.span); });
    if (known != found_.end()) {
      if (known->part.empty()) known->part = part;
      return;
    }
    p.name = spelled(text_, tokens_.subspan(name.begin, name.end - name.begin));
    p.rule = rule;
    p.part = part.empty() && name.begin > 0 && is(name.begin - 1, PersonFinder::Class::offender) ? kSuspect : part;
    if (age) p.age = age_of(*age);
    found_.push_back(std::move(p));
  }

  PersonAge age_of(const Age& age) const {
    PersonAge out;
    out.span = cover(tokens_[age.begin].span, tokens_[age.end - 1].span);
    out.value.lo = out.value.hi = age.years;
    out.value.unit = "year";
    return out;
  }

  const PersonFinder& finder_;
  std::string_view text_;
  Tokens tokens_;
  std::span<const Mention> places_;
  mutable std::optional<bool> title_case_;
  std::vector<PersonMention> found_;
};

PersonFinder::PersonFinder() {
  static constexpr std::array kClasses = {std::pair{"behind_age", Class::behind_age},
                                          std::pair{"link", Class::link},
                                          std::pair{"never", Class::never},
                                          std::pair{"unit", Class::unit},
                                          std::pair{"suffix", Class::suffix},
                                          std::pair{"small_unit", Class::small_unit},
                                          std::pair{"copula", Class::copula},
                                          std::pair{"dead", Class::dead},
                                          std::pair{"deed", Class::deed},
                                          std::pair{"naming", Class::naming},
                                          std::pair{"only", Class::only},
                                          std::pair{"offender", Class::offender}};
  for (const TsvRow& row : builtin_rows("tables/persons.tsv", 2))
    for (const std::string_view entry : split_cell(row[1])) {
      if (const std::size_t colon = row[0].find(':'); colon != std::string_view::npos) {
        cues_.add(entry, static_cast<PhraseTable::Id>(cue_table_.size()));
        cue_table_.push_back({row[0].substr(0, colon) == "before", row[0].substr(colon + 1)});
      } else {
        words_.add(entry, static_cast<WordClasses::Mask>(value_named(kClasses, "tables/persons.tsv", row, 0)));
      }
    }
}

std::vector<PersonMention> PersonFinder::find(std::string_view text, const Layout& layout, const Sentence& sentence,
                                              std::span<const Mention> places) const {
  const Tokens tokens = tokens_of(layout, sentence);
  return PersonReader(*this, text, tokens, places).run();
}

}  // namespace crossclaim
