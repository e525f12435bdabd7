// The way of a sentence: do its words allow any pattern at all? then annotate, encode, match; matches of one head are an
// event mention, its slots are claims.
#include "claims/extractor.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/article_facts.h"
#include "claims/as_of.h"
#include "claims/listed_places.h"
#include "claims/match_groups.h"
#include "claims/periods.h"
#include "claims/refusals/datelines.h"
#include "claims/refusals/refusals.h"
#include "claims/refusals/saying_day.h"
#include "claims/roles.h"
#include "claims/scopes.h"
#include "claims/slot_values.h"
#include "claims/titled_text.h"
#include "claims/unruled/calendar.h"
#include "claims/unruled/offices.h"
#include "claims/unruled/persons.h"
#include "claims/unruled/presumed_town.h"
#include "claims/unruled/quotations.h"
#include "claims/unruled/settled_town.h"
#include "claims/words.h"
#include "text/one_line.h"

namespace crossclaim {
namespace {

std::string claim_id(const std::string& article, const Claim& c) {
  const std::string key = fmt::format("{}\n{}\n{}\n{}{}\n{}\n{}", article, c.kind, c.attribute, c.in_title ? "title " : "",
                                      c.span.begin, c.span.end, c.rule);
  return fmt::format("c-{:012x}", XXH3_64bits(key.data(), key.size()) & 0xFFFFFFFFFFFF);
}

class ArticleExtraction {
 public:
  ArticleExtraction(const RuleSet& rules, const Annotator& annotator, const Matcher& matcher, const PersonFinder& persons,
                    const Article& article)
      : rules_(rules),
        annotator_(annotator),
        matcher_(matcher),
        persons_(persons),
        titled_(article),
        text_(annotator.read(titled_.read())),
        cache_(annotator, text_),
        left_out_(rules.kinds().size()),
        supported_(rules.kinds().size()) {}

  ArticleClaims run() {
    read_sentences();
    if (find_supported()) read_sentences();
    offices();
    quotations();
    add_calendar_claims(text_, out_);
    presume_towns(cache_, rules_, out_);
    settle_venues(out_);
    if (out_.claims.empty()) out_.mentions.clear();  // nothing of this article can be compared
    finish_claims();
    facts();
    return std::move(out_);
  }

 private:
  std::span<const Token> tokens_of(const Sentence& s) const { return crossclaim::tokens_of(text_.layout, s); }

  void read_sentences() {
    out_.mentions.clear();
    out_.claims.clear();
    for (std::size_t s = 0; s < text_.layout.sentences.size(); ++s) {
      sentence(s);
      for (const auto& kind : rules_.kinds())
        if (kind->file.found_by == FoundBy::persons) persons(s, *kind);
    }
  }

  // Patterns that only support an event need one of their kind that others found. Most articles have none, so the first
  // reading leaves them out. Whether a second reading is to be made.
  bool find_supported() {
    for (std::size_t k = 0; k < left_out_.size(); ++k) {
      const std::string& kind = rules_.kinds()[k]->file.kind;
      supported_[k] = left_out_[k] && std::ranges::find(out_.mentions, kind, &EventMention::kind) != out_.mentions.end();
    }
    return std::ranges::find(supported_, true) != supported_.end();
  }

  std::vector<Candidate> candidates(const Sentence& s) {
    auto found = matcher_.candidates(tokens_of(s), s.region);
    std::erase_if(found, [this](const Candidate& c) {
      const bool leave = c.supports && !supported_[c.ref.kind];
      if (leave) left_out_[c.ref.kind] = true;
      return leave;
    });
    return found;
  }

  // Of a sentence's dates but for that of a dateline. Most sentences have none, and leave all others unread.
  std::uint32_t date_features(const Sentence& s) const {
    const auto tops = [&](Span date) { return tops_article(text_.text(), s, date); };
    if (std::ranges::all_of(annotator_.date_spans(text_, s), tops)) return 0;
    std::uint32_t features = 0;
    for (const Mention& m : annotator_.dates(text_, s))
      if (!tops(m.span)) features |= features_of(std::span(&m, 1));
    return features;
  }

  void sentence(std::size_t index) {
    const Sentence& s = text_.layout.sentences[index];
    auto candidates = this->candidates(s);
    if (candidates.empty()) return;
    Matcher::drop_lacking(candidates, AttributeType::date, date_features(s));
    if (candidates.empty()) return;
    Matcher::drop_lacking(candidates, AttributeType::quantity, features_of(cache_.figures_at(index).quantities));
    if (candidates.empty()) return;
    matcher_.drop_unmatched(
        candidates, encode_outline(text_.text(), text_.layout, s, cache_.figures_at(index), annotator_.name_outline(text_, s)));
    if (candidates.empty()) return;
    const SentenceMentions& mentions = cache_.at(index);
    const EncodedSentence encoded = encode(text_.text(), text_.layout, s, mentions);
    auto matches = matcher_.match(encoded, candidates);
    if (matches.empty()) return;
    const auto attribution = annotator_.attribution(text_, s, mentions, last_person(index));
    std::erase_if(matches, [&](const Match& m) { return !holds(m, encoded, attribution); });
    for (Match& m : matches) drop_what_is_of_something_else(m, index, encoded, attribution);
    const auto groups = group_matches(matches, rules_);
    const std::size_t first = out_.mentions.size();
    for (const MatchGroup& group : groups) event(index, encoded, group, groups, attribution);
    share_days(std::span(out_.mentions).subspan(first));
  }

  void drop_what_is_of_something_else(Match& match, std::size_t sentence_index, const EncodedSentence& encoded,
                                      const std::optional<Attribution>& attribution) {
    const auto& attributes = rules_.kinds()[match.kind]->file.attributes;
    const Span head = text_.layout.tokens[encoded.elements[match.head].token].span;
    drop_elsewhere(match, encoded, attributes);
    drop_of_other_events(match, encoded, attributes);
    drop_saying_days(match, encoded, text_.layout, told_with(head, sentence_index, attribution), attributes);
  }

  // What the pattern asks for under `when`.
  bool holds(const Match& match, const EncodedSentence& encoded, const std::optional<Attribution>& attribution) const {
    if (counts_what_answers_nothing(match, encoded)) return false;
    const MatchCondition& when = rules_.kinds()[match.kind]->patterns[match.pattern].rule->when;
    if (when.empty()) return true;
    const std::uint32_t head = encoded.elements[match.head].token;
    const bool said = attribution && attribution->scope.overlaps(text_.layout.tokens[head].span);
    if (when.attributed && *when.attributed != said) return false;
    const auto status = [&] { return annotator_.status(text_, head, head + 1); };
    return when.status.empty() || std::ranges::find(when.status, status()) != when.status.end();
  }

  // "Eight cities" where people are counted
  bool counts_what_answers_nothing(const Match& match, const EncodedSentence& encoded) const {
    const auto& attributes = rules_.kinds()[match.kind]->file.attributes;
    return std::ranges::any_of(match.slots, [&](const SlotFill& fill) {
      const Attribute& attribute = attributes[fill.attribute];
      const Mention* count = encoded.elements[fill.element].quantity;
      return attribute.type == AttributeType::quantity && count &&
             std::ranges::find(attribute.never, std::get<Quantity>(count->value).of) != attribute.never.end();
    });
  }

  // Whom "he" or "she" means at the beginning of a sentence: the last person of the sentence before.
  std::string last_person(std::size_t index) {
    if (index == 0) return {};
    std::string name;
    for (const Mention& m : cache_.at(index - 1).actors)
      if (const auto& actor = std::get<Actor>(m.value); actor.type == ActorType::person) name = actor.name;
    return name;
  }

  void event(std::size_t sentence_index, const EncodedSentence& encoded, const MatchGroup& group,
             const std::vector<MatchGroup>& groups, const std::optional<Attribution>& attribution) {
    const Kind& kind = *rules_.kinds()[group.kind];
    EventMention m = mention(sentence_index, encoded, group, kind);
    const auto number = static_cast<std::uint32_t>(out_.mentions.size());
    const Span head = text_.layout.tokens[encoded.elements[group.head].token].span;
    const Span told = told_with(head, sentence_index, attribution);
    const bool counts = std::ranges::any_of(group.slots, [&](const GroupSlot& slot) {
      return kind.file.attributes[slot.fill.attribute].evolution == Evolution::grows;
    });
    const std::vector<AsOf> as_of = as_of_days(sentence_index, counts);
    const Telling telling{text_, text_.layout.sentences[sentence_index], encoded, group.head, as_of};
    for (GroupSlot slot : with_listed(group.slots, kind.file, text_.layout, encoded)) {
      const Attribute& attribute = kind.file.attributes[slot.fill.attribute];
      if (is_refused(slot.fill, attribute.type, telling)) continue;
      const auto stretch = attribute.lasts ? stretch_from(slot.fill, encoded) : std::nullopt;
      if (stretch) slot.fill = stretch->fill;
      Claim c = claim(sentence_index, encoded, slot, attribute);
      auto value =
          stretch ? std::optional<ClaimValue>(stretch->days)
                  : dated(slot_value(attribute, encoded.elements[slot.fill.element], c.text, kind.file), text_.published.day);
      if (!value || is_refused(*value, attribute, text_.published.day)) continue;
      c.value = *std::move(value);
      if (auto* count = std::get_if<Quantity>(&c.value))
        count->part = count->part || counts_a_part(slot, group, groups, encoded, text_.layout.tokens, kind.file);
      c.kind = kind.file.kind;
      c.rule = kind.patterns[slot.pattern].id;
      c.doubt = kind.patterns[slot.pattern].rule->doubt;
      c.status = kind.patterns[slot.pattern].rule->status.value_or(m.status);
      if (attribute.type == AttributeType::quantity) c.scope = scope_of(sentence_index, *kind.patterns[slot.pattern].rule);
      if (attribute.evolution == Evolution::grows) c.as_of = nearest_day(as_of, c.span);
      c.mention = number;
      if (attribution && attribution->scope.overlaps(c.span)) c.by = attribution->by;
      // Where somebody perhaps lives doesn't tell which event it is.
      const bool home = attribute.type == AttributeType::place && !c.doubt.empty();
      if (!home) m.roles.push_back({attribute.name, c.value, c.text, false});
      if (!attribute.ask.empty()) out_.claims.push_back(std::move(c));
    }
    if (is_to_come(m, kind.file)) plan(m, number);
    inherit_roles(m, kind.file, cache_, {sentence_index, m.span.begin, told});
    out_.mentions.push_back(std::move(m));
  }

  // Told as held, but for a day after that of publication: headlines put what is to come in the present tense.
  bool is_to_come(const EventMention& m, const RuleFile& file) const {
    return m.status == Status::held && std::ranges::any_of(m.roles, [&](const RoleValue& role) {
             return role.role == file.same_event.time && lies_ahead(role.value, text_.published.day);
           });
  }

  // `number`: that of the mention, whose claims are the last ones.
  void plan(EventMention& m, std::uint32_t number) {
    m.status = Status::planned;
    for (auto claim = out_.claims.rbegin(); claim != out_.claims.rend() && claim->mention == number; ++claim)
      if (claim->status == Status::held) claim->status = Status::planned;
  }

  // Of an article that tells of nothing else, quotations are not worth the time, unless nothing else is asked for.
  void quotations() {
    for (const auto& kind : rules_.kinds())
      if (kind->file.found_by == FoundBy::quotations && (rules_.kinds().size() == 1 || !out_.claims.empty()))
        add_quotations(cache_, *kind, out_);
  }

  // Officials are told of everywhere: only beside another claim.
  void offices() {
    for (const auto& kind : rules_.kinds())
      if (kind->file.found_by == FoundBy::persons && !out_.claims.empty())
        add_offices(HeldOfficeFinder(persons_.names()), *kind, text_, out_);
  }

  // People are told in the article's own text; a related headline is too short to know a name by.
  void persons(std::size_t index, const Kind& kind) {
    const Sentence& s = text_.layout.sentences[index];
    if (s.region > Region::body && s.region != Region::caption) return;
    if (persons_.find(text_.text(), text_.layout, s, {}).empty()) return;  // most: the places of an article cost more
    for (const PersonMention& p : persons_.find(text_.text(), text_.layout, s, cache_.at(index).places))
      add_person(p, s, kind, text_, out_);
  }

  // The part of a sentence that tells of an event, without the day on which that was said. An attribution between commas
  // stands within the words said ("The murder, police believe, happened on Tuesday").
  Span told_with(Span head, std::size_t sentence_index, const std::optional<Attribution>& attribution) {
    const Span all = text_.layout.sentences[sentence_index].span;
    if (!attribution || !attribution->scope.overlaps(head)) return all;
    const bool within = text_.text().substr(attribution->cue.end).starts_with(",");
    return within ? all : without_saying_day(attribution->scope, text_.text(), text_.layout, cache_.at(sentence_index).dates);
  }

  EventMention mention(std::size_t sentence_index, const EncodedSentence& encoded, const MatchGroup& group,
                       const Kind& kind) const {
    const Sentence& s = text_.layout.sentences[sentence_index];
    const std::uint32_t head = encoded.elements[group.head].token;
    EventMention m;
    m.kind = kind.file.kind;
    m.head = fold(text_.layout.tokens[head].span.of(text_.text()));
    m.head_class = kind.file.heads[group.head_class];
    const auto token = [&](std::uint32_t element) { return text_.layout.tokens[encoded.elements[element].token].span; };
    m.span = cover(token(group.first), token(group.last - 1));
    m.region = s.region;
    m.status = status(kind, group, head);
    m.definite = is_definite(head, s.first_token);
    m.supporting = std::ranges::all_of(group.patterns, [&](std::uint32_t p) { return kind.patterns[p].rule->supports; });
    m.words = topic_words(text_.text(), tokens_of(s));
    return m;
  }

  // A pattern's own status, else what the words around the head say. Talks that ended without an agreement were held: what a
  // pattern denies are its own values.
  Status status(const Kind& kind, const MatchGroup& group, std::uint32_t head) const {
    for (const std::uint32_t p : group.patterns)
      if (const auto own = kind.patterns[p].rule->status; own && *own != Status::denied) return *own;
    return annotator_.status(text_, head, head + 1);
  }

  // "the talks", "this latest meeting", "Friday's talks"
  bool is_definite(std::uint32_t head, std::uint32_t sentence_begin) const {
    constexpr std::uint32_t kReach = 3;
    constexpr std::string_view kDefinite[] = {"the", "this", "that", "these", "those", "its", "their", "'s"};
    for (std::uint32_t t = head; t > sentence_begin && t + kReach > head; --t) {
      const std::string word = fold(text_.layout.tokens[t - 1].span.of(text_.text()));
      if (std::ranges::find(kDefinite, word) != std::end(kDefinite)) return true;
    }
    return false;
  }

  // All but its value.
  Claim claim(std::size_t sentence_index, const EncodedSentence& encoded, const GroupSlot& slot,
              const Attribute& attribute) const {
    const Sentence& s = text_.layout.sentences[sentence_index];
    Claim c;
    c.attribute = attribute.name;
    c.span = span_of(slot.fill, encoded, text_.layout);
    c.text = one_line(c.span.of(text_.text()));
    c.quote = s.span;
    c.region = s.region;
    return c;
  }

  // What the sentence says of whom a count covers, or over what time; else what the pattern says.
  std::string scope_of(std::size_t sentence_index, const PatternRule& rule) {
    const Sentence& s = text_.layout.sentences[sentence_index];
    if (const auto said = scope_said(tokens_of(s)); !said.empty()) return std::string(said);
    const std::string period =
        period_said(text_.text(), text_.layout.tokens, s.first_token, s.last_token, cache_.at(sentence_index).dates);
    return period.empty() ? rule.scope : period;
  }

  // The days that counts are of; "by Friday" tells one only where something is counted.
  std::vector<AsOf> as_of_days(std::size_t sentence_index, bool counts) {
    const Sentence& s = text_.layout.sentences[sentence_index];
    auto days = find_as_of(text_.layout.tokens, s, cache_.at(sentence_index).dates, text_.published.day);
    if (!counts) std::erase_if(days, [](const AsOf& day) { return !day.sure; });
    return days;
  }

  void finish_claims() {
    const Article& article = titled_.given();
    if (out_.claims.empty() && out_.mentions.empty()) return;  // as for most articles
    const SourceText title(article.title), text(article.text);
    for (Claim& c : out_.claims) {
      c.sentence = one_line(c.quote.of(text_.text()));
      c.in_title = titled_.in_title(c.span);
      c.span = titled_.as_given(c.span);
      c.quote = titled_.as_given(c.quote);
      c.position = (c.in_title ? title : text).position_of(c.span.begin);
      c.id = claim_id(article.id, c);
    }
    for (EventMention& m : out_.mentions) m.span = titled_.as_given(m.span);
    std::ranges::stable_sort(out_.claims, {}, [](const Claim& c) {
      return std::tuple(!c.in_title, c.span, std::string_view(c.kind), std::string_view(c.attribute), std::string_view(c.rule));
    });
  }

  void facts() {
    out_.facts = facts_of(titled_.given());
    out_.facts.published = text_.published;
    if (auto& span = out_.facts.published.span) span = titled_.as_given(*span);
    if (!out_.claims.empty()) add_features(out_.facts, titled_.given(), text_);
  }

  const RuleSet& rules_;
  const Annotator& annotator_;
  const Matcher& matcher_;
  const PersonFinder& persons_;
  const TitledText titled_;
  AnnotatedText text_;
  SentenceCache cache_;
  std::vector<bool> left_out_;   // by kind: a pattern that only supports was
  std::vector<bool> supported_;  // by kind: such patterns take part
  ArticleClaims out_;
};

}  // namespace

ArticleClaims Extractor::extract(const Article& article) const {
  return ArticleExtraction(rules_, annotator_, matcher_, persons_, article).run();
}

}  // namespace crossclaim
