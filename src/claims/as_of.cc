#include "claims/as_of.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "text/phrase_table.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

// In the order of kAsOfClasses.
enum AsOfClass : PhraseTable::Id { kSure, kUntil, kPartOfDay, kFigures, kIssued, kStands, kPast };
constexpr std::string_view kAsOfClasses[] = {"sure", "until", "part-of-day", "figures", "issued", "stands", "past"};

const PhraseTable& phrases() {
  static const PhraseTable table = [] {
    PhraseTable t;
    for (const TsvRow& row : builtin_rows("tables/as_of.tsv", 2)) {
      const auto at = std::ranges::find(kAsOfClasses, row[0]);
      if (at == std::end(kAsOfClasses)) throw std::logic_error("as_of.tsv has an unknown class");
      for (const std::string_view phrase : split_cell(row[1]))
        t.add(phrase, static_cast<PhraseTable::Id>(at - std::begin(kAsOfClasses)));
    }
    return t;
  }();
  return table;
}

class Finder {
 public:
  Finder(std::span<const Token> all_tokens, const Sentence& sentence)
      : tokens_(all_tokens.subspan(sentence.first_token, sentence.last_token - sentence.first_token)) {
    const PhraseTable& table = phrases();
    for (std::uint32_t t = 0; t < tokens_.size(); ++t)
      if (table.may_start(tokens_[t]))
        if (const auto match = table.longest(tokens_.subspan(t)))
          for (const PhraseTable::Id id : match->ids) found_.push_back({static_cast<AsOfClass>(id), t, t + match->tokens});
  }

  bool may_tell() const { return !found_.empty(); }

  bool tells_of_the_past() const {
    return std::ranges::any_of(found_, [](const Phrase& p) { return p.of == kPast || p.of == kStands; });
  }

  // What the words around a date at [first, last) make of it.
  std::optional<bool> sure(std::uint32_t first, std::uint32_t last) const {
    while (first > 0 && ends_at(kPartOfDay, first)) --first;
    if (ends_at(kSure, first) || issued(first) || stands(first, last)) return true;
    return ends_at(kUntil, first) ? std::optional(false) : std::nullopt;
  }

 private:
  struct Phrase {
    AsOfClass of;
    std::uint32_t first, last;
  };

  bool ends_at(AsOfClass of, std::uint32_t token) const {
    return std::ranges::any_of(found_, [&](const Phrase& p) { return p.of == of && p.last == token; });
  }

  // "the latest figures, released Friday"
  bool issued(std::uint32_t first) const {
    constexpr std::uint32_t kReach = 2;  // "released on", "released late on"
    const auto close = [&](const Phrase& p) { return p.of == kIssued && p.last <= first && p.last + kReach >= first; };
    const auto issued = std::ranges::find_if(found_, close);
    return issued != found_.end() && std::ranges::any_of(found_, [&](const Phrase& p) {
             return p.of == kFigures && p.last <= issued->first && p.last + 3 * kReach >= issued->first;
           });
  }

  // "On Friday the toll stood at 12", "the toll had risen to 12 on Friday": no other date is nearer to the verb.
  bool stands(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kNear = 8;
    const auto verb = std::ranges::find(found_, kStands, &Phrase::of);
    const auto figures = std::ranges::find(found_, kFigures, &Phrase::of);
    if (verb == found_.end() || figures == found_.end() || figures->first > verb->first) return false;
    return last <= figures->first ? last + kNear >= figures->first : first >= verb->last && first <= verb->last + kNear;
  }

  std::span<const Token> tokens_;  // of the sentence
  std::vector<Phrase> found_;      // in order of the text
};

// "12 people had died by Tuesday": "by" alone would point to the Tuesday to come.
std::optional<date::sys_days> day_of(const Mention& m, std::span<const Token> all_tokens, bool past,
                                     const std::optional<date::sys_days>& published) {
  const auto& when = std::get<DateValue>(m.value);
  if (!when.resolved() || !when.days.hi) return std::nullopt;
  if (!published || *when.days.hi <= *published) return when.days.hi;
  const bool named = all_tokens[m.first_token].capital && when.grain <= Grain::day;
  for (std::uint32_t t = m.first_token; t < m.last_token; ++t)
    if (all_tokens[t].kind != TokenKind::word) return std::nullopt;
  const date::sys_days before = *when.days.hi - date::days(7);
  return named && past && before <= *published ? std::optional(before) : std::nullopt;
}

}  // namespace

std::vector<AsOf> find_as_of(std::span<const Token> all_tokens, const Sentence& sentence, std::span<const Mention> dates,
                             const std::optional<date::sys_days>& published) {
  std::vector<AsOf> out;
  if (dates.empty()) return out;
  const Finder finder(all_tokens, sentence);
  if (!finder.may_tell()) return out;
  for (const Mention& m : dates) {
    const auto day = day_of(m, all_tokens, finder.tells_of_the_past(), published);
    if (!day) continue;
    const auto sure = finder.sure(m.first_token - sentence.first_token, m.last_token - sentence.first_token);
    if (sure) out.push_back({m.span, *day, *sure});
  }
  return out;
}

std::optional<date::sys_days> nearest_day(std::span<const AsOf> days, Span count) {
  const auto distance = [count](const AsOf& day) {
    const bool behind = day.span.begin >= count.end;
    const std::uint32_t bytes = behind ? day.span.begin - count.end : count.begin - std::min(count.begin, day.span.end);
    return std::pair(bytes, !behind);
  };
  const auto at = std::ranges::min_element(days, {}, distance);
  return at == days.end() ? std::nullopt : std::optional(at->day);
}

}  // namespace crossclaim
