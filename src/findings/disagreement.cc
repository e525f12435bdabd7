#include "findings/disagreement.h"

#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "claims/values/addresses.h"
#include "findings/differing_ages.h"
#include "findings/differing_copies.h"
#include "findings/differing_counts.h"
#include "findings/differing_days.h"
#include "findings/differing_events.h"
#include "findings/differing_offices.h"
#include "findings/differing_places.h"
#include "findings/differing_status.h"
#include "findings/dispute.h"
#include "findings/same_sentence.h"

namespace crossclaim {
namespace {

// The first that holds is told.
constexpr Reservation (*kReservations[])(const Dispute&) = {
    // copies of one text
    altered_passage,
    same_words,
    other_passages,
    // what the values are of, and how sure they are
    of_other_scopes,
    left_open,
    in_doubt,
    named_by_both,
    a_side_of_it,
    in_round_numbers,
    // one event at two times
    grown,
    aged,
    held_in_turn,
    carried_out,
    of_one_long_event,
    in_one_night,
    counted_in_days,
    // two events
    recurring,
    other_things_differ,
    others_struck,
    pictured,
    unlinked,
    // a part and the whole
    counted_in_parts,
    less_than_its_own,
};

// Those that still apply where both say it in the same sentence.
constexpr Reservation (*kOfOneSentence[])(const Dispute&) = {altered_passage, other_passages,   of_other_scopes, left_open,
                                                             in_doubt,        in_round_numbers, grown,           aged,
                                                             held_in_turn,    carried_out,      recurring,       pictured};

// How grave a verdict is; the gravest of an event's pairs is told.
int gravity(Verdict v) {
  constexpr Verdict kOrder[] = {Verdict::single,    Verdict::scope,        Verdict::updated,
                                Verdict::undecided, Verdict::altered_copy, Verdict::conflict};
  return static_cast<int>(std::ranges::find(kOrder, v) - std::begin(kOrder));
}

bool differ(std::size_t i, std::size_t j, const AnswerSet& set) {
  return set.relations[std::min(i, j)][std::max(i, j)] == Relation::differ;
}

std::size_t exclusive_with(std::size_t first, const AnswerSet& set) {
  std::vector<std::size_t> kept = {first};
  for (std::size_t i = 0; i < set.answers.size(); ++i)
    if (std::ranges::all_of(kept, [&](std::size_t k) { return i != k && differ(i, k, set); })) kept.push_back(i);
  return kept.size();
}

// See Question::exclusive.
std::size_t exclusive_answers(const AnswerSet& set) {
  std::size_t most = 0;
  for (std::size_t first = 0; first < set.answers.size(); ++first) most = std::max(most, exclusive_with(first, set));
  return most;
}

// A date of which another reading is possible isn't sure to disagree; and hours may lie between two reports of one day.
Certainty certainty_of(const Dispute& d) {
  const bool likely = has_other_reading(d) || d.attribute().evolution == Evolution::grows;
  return likely ? Certainty::likely : Certainty::certain;
}

Disagreement disagreement_of_one_sentence(const Dispute& d) {
  if (d.x.claim.text == d.y.claim.text) return {};  // "on Monday", counted from two dates
  for (const auto reservation : kOfOneSentence)
    if (auto found = reservation(d)) return *std::move(found);
  return {Verdict::conflict, certainty_of(d),
          fmt::format("one sentence of both says {} in {} and {} in {}", d.x.answer.text, d.x.id(), d.y.answer.text, d.y.id())};
}

Disagreement disagreement_of(const Dispute& d) {
  for (const auto reservation : kReservations)
    if (auto found = reservation(d)) return *std::move(found);
  const std::string why = d.attribute().office
                              ? fmt::format("nobody is {} and {} at once", d.x.answer.text, d.y.answer.text)
                              : fmt::format("no reading lets both {} and {} hold", d.x.answer.text, d.y.answer.text);
  return {Verdict::conflict, certainty_of(d), why};
}

class Search {
 public:
  Search(const AnswerSet& set, const Attribute& attribute, const RunView& run)
      : set_(set), attribute_(attribute), question_{set, attribute, run, exclusive_answers(set)} {}

  Disagreement run() {
    for (std::size_t i = 0; i < set_.answers.size(); ++i)
      for (std::size_t j = i + 1; j < set_.answers.size(); ++j)
        if (set_.relations[i][j] == Relation::differ)
          answers_differ(i, j);
        else
          copies_differ(i, j);
    if (Disagreement said = in_one_sentence(); gravity(said.verdict) >= gravity(Verdict::altered_copy)) return said;
    if (gravest_.verdict == Verdict::conflict && question_.exclusive > most_of_one_event())
      return undecided(fmt::format("{} answers exclude one another: perhaps several events", question_.exclusive),
                       Doubt::crowd);
    return gravest_;
  }

 private:
  // About one event articles give two answers, rarely three; where there are more, events were taken for one. A toll changes.
  // Slips in a name come in any number.
  std::size_t most_of_one_event() const {
    if (attribute_.type == AttributeType::actor && !attribute_.office) return set_.answers.size();
    return attribute_.evolution == Evolution::grows ? 4 : 2;
  }

  // The gravest of what two articles say differently in the same sentence, whatever else they say of it.
  Disagreement in_one_sentence() const {
    Disagreement gravest;
    for (const SentencePair& pair : one_sentence_two_answers(set_, question_.run)) {
      if (!differ_in_one_sentence(pair)) continue;
      auto d =
          disagreement_of_one_sentence({question_, side_of_claim(pair.a, pair.answer_a), side_of_claim(pair.b, pair.answer_b)});
      if (gravity(d.verdict) > gravity(gravest.verdict)) gravest = std::move(d);
    }
    return gravest;
  }

  // "six others" in the one and "five others" in the other is not a part beside a whole.
  bool differ_in_one_sentence(const SentencePair& pair) const {
    if (set_.relations[pair.answer_a][pair.answer_b] == Relation::differ) return true;
    const auto* a = std::get_if<Quantity>(&set_.answers[pair.answer_a].value);
    const auto* b = std::get_if<Quantity>(&set_.answers[pair.answer_b].value);
    if (!a || !b || a->part != b->part || a->increment != b->increment) return false;
    Quantity x = *a, y = *b;
    x.part = x.increment = y.part = y.increment = false;
    return relate(x, y) == Relation::differ;
  }

  Side side_of_claim(ClaimIndex c, std::size_t answer) const {
    const RunView& run = question_.run;
    const Claim& claim = run.claims[c];
    const EventMention& mention = run.mentions[claim.mention];
    return {mention.article, set_.answers[answer], claim, run.articles[mention.article], mention};
  }

  // Of many articles behind an answer a few stand for all: they say the same.
  static constexpr std::size_t kSample = 32;

  void answers_differ(std::size_t i, std::size_t j) {
    std::size_t seen_x = 0;
    for (const std::uint32_t x : set_.articles[i]) {
      if (says_what_agrees_with(x, j) || ++seen_x > kSample) continue;
      std::size_t seen_y = 0;
      for (const std::uint32_t y : set_.articles[j]) {
        if (x == y || says_what_agrees_with(y, i) || ++seen_y > kSample) continue;
        keep(disagreement_of({question_, side_of(x, i, question_), side_of(y, j, question_)}));
      }
    }
  }

  // An editor adds the country to a city or an initial to a name, or leaves it out, or cuts a quotation: that alters nothing.
  bool one_in_the_other(std::size_t i, std::size_t j) const {
    const Relation r = set_.relations[i][j];
    constexpr AttributeType kCut[] = {AttributeType::place, AttributeType::actor, AttributeType::text};
    return std::ranges::find(kCut, attribute_.type) != std::end(kCut) && (r == Relation::narrower || r == Relation::wider);
  }

  // Copies of one text should say the same, not only what can be squared.
  void copies_differ(std::size_t i, std::size_t j) {
    if (attribute_.office || one_in_the_other(i, j)) return;  // whose an office is can be told in many ways
    const auto& copies = question_.run.copies;
    for (const std::uint32_t x : sample(set_.articles[i]))
      for (const std::uint32_t y : sample(set_.articles[j])) {
        if (copies[x] != copies[y] || question_.says(x, j) || question_.says(y, i)) continue;
        if (auto d = altered_passage({question_, side_of(x, i, question_), side_of(y, j, question_)})) keep(*std::move(d));
      }
  }

  static std::span<const std::uint32_t> sample(const std::vector<std::uint32_t>& articles) {
    return std::span(articles).first(std::min(articles.size(), kSample));
  }

  bool says_what_agrees_with(std::uint32_t article, std::size_t answer) const {
    for (std::size_t k = 0; k < set_.answers.size(); ++k)
      if (squares(set_.relations[k][answer]) && question_.says(article, k) && as_fine(k, answer) &&
          !says_closer(article, k, answer))
        return true;
    return false;
  }

  // An article that says "at least four" and "six" means six: the open answer doesn't agree with seven; nor does "the weekend"
  // beside "Saturday" agree with the day next to it. Where several answers are told, it may be said of another one.
  bool says_closer(std::uint32_t article, std::size_t wide, std::size_t answer) const {
    if (!leaves_open(set_.answers[wide].value) || question_.exclusive > 2) return false;
    for (std::size_t k = 0; k < set_.answers.size(); ++k)
      if (set_.relations[k][wide] == Relation::narrower && set_.relations[k][answer] == Relation::differ &&
          question_.says(article, k) && is_near(set_.answers[k].value, set_.answers[answer].value))
        return true;
    return false;
  }

  // A count, or a period of some days; "2014" may look back on many things.
  static bool leaves_open(const ClaimValue& value) {
    constexpr int kMonth = 31;  // days
    if (std::holds_alternative<Quantity>(value)) return true;
    const auto* date = std::get_if<DateValue>(&value);
    return date && date->days.lo && date->days.hi && (*date->days.hi - *date->days.lo).count() < kMonth;
  }

  // Days further apart may be of two things.
  static bool is_near(const ClaimValue& a, const ClaimValue& b) {
    const auto *x = std::get_if<DateValue>(&a), *y = std::get_if<DateValue>(&b);
    return !x || !y || days_apart(*x, *y) == 1;
  }

  // Neither the town nor an address in another street squares an article's address with another, nor does an address of no
  // town, or a town of another state that the gazetteer lacks, one town with another.
  bool as_fine(std::size_t k, std::size_t answer) const {
    const bool unclear = set_.relations[k][answer] == Relation::unclear;
    return is_address(answer) ? is_address(k) && !unclear : !unclear || !(has_no_town(k) || in_another_state(k, answer));
  }

  bool in_another_state(std::size_t k, std::size_t answer) const {
    const auto *x = std::get_if<Place>(&set_.answers[k].value), *y = std::get_if<Place>(&set_.answers[answer].value);
    return x && y && in_other_states(*x, *y);
  }

  bool has_no_town(std::size_t answer) const {
    const auto* place = std::get_if<Place>(&set_.answers[answer].value);
    return place && place->type == PlaceType::venue && place->path.size() == 1;
  }

  bool is_address(std::size_t answer) const {
    const auto* place = std::get_if<Place>(&set_.answers[answer].value);
    return place && place->type == PlaceType::venue && read_address(place->path[0]);
  }

  // A date that could be read as the other's day may mean it; a part of a toll doesn't mean the total.
  bool squares(Relation r) const {
    return compatible(r) && !(r == Relation::unclear && attribute_.type == AttributeType::quantity);
  }

  void keep(Disagreement d) {
    if (gravity(d.verdict) > gravity(gravest_.verdict)) gravest_ = std::move(d);
  }

  const AnswerSet& set_;
  const Attribute& attribute_;
  const Question question_;
  Disagreement gravest_;
};

}  // namespace

Disagreement find_disagreement(const AnswerSet& set, const Attribute& attribute, const RunView& run) {
  return Search(set, attribute, run).run();
}

}  // namespace crossclaim
