// Each form of speech is joined to its speaker first; then those that nest are put in order. A speech whose speaker stands
// before the verb says what follows; one behind the words says what stands before it.
#include "annotate/attribution.h"

#include <algorithm>
#include <array>

#include "text/named_value.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kSpeakerReach = 8;      // tokens from a speaker to its verb: "police in the northern city said"
constexpr std::uint32_t kAppositionReach = 25;  // "Smith, a spokesman for the company, said"
constexpr std::uint32_t kNestReach = 3;         // from a verb to the speaker of a nested one: "reported that officials said"

}  // namespace

// Reads one sentence; indices are of the whole layout's tokens.
class SpeechReader {
 public:
  SpeechReader(const AttributionFinder& finder, std::string_view text, const Layout& layout, const Sentence& sentence,
               std::span<const Mention> actors, std::string_view antecedent)
      : f_(finder),
        text_(text),
        layout_(layout),
        tokens_(std::span(layout.tokens).first(sentence.last_token)),
        sentence_(sentence),
        actors_(actors),
        antecedent_(antecedent) {}

  std::optional<Attribution> run() {
    for (std::uint32_t at = sentence_.first_token; at < sentence_.last_token;) {
      const auto match = f_.forms_.longest(tokens_.subspan(at));
      if (!match || in_quotation(at)) {
        ++at;
        continue;
      }
      const std::uint32_t end = at + match->tokens;
      read(f_.kinds_[match->ids.front()], at, end);
      at = end;
    }
    return combine();
  }

 private:
  using Kind = AttributionFinder::Kind;
  struct Speaker {
    std::string name;
    std::uint32_t first, last;  // tokens
  };
  struct Speech {
    std::vector<std::string> by;  // the outermost last
    std::uint32_t begin;          // of speaker and verb together
    std::uint32_t end;
    Span cue;
    bool before_words;  // the words said follow
  };

  bool in_quotation(std::uint32_t at) const {
    const Span span = tokens_[at].span;
    const auto after =
        std::ranges::upper_bound(layout_.quotations, span.begin, {}, [](const Quotation& q) { return q.span.begin; });
    return after != layout_.quotations.begin() && std::prev(after)->span.contains(span);
  }

  void read(Kind kind, std::uint32_t at, std::uint32_t end) {
    if (kind == Kind::verb) read_verb(at, end);
    if (kind == Kind::according) read_behind(at, end, at == sentence_.first_token);
    if (kind == Kind::passive) read_passive(at, end);
    if (kind == Kind::quoting) read_quoting(at, end);
    if (kind == Kind::citing) read_citing(at, end);
  }

  void read_verb(std::uint32_t at, std::uint32_t end) {
    const bool words_before = at > sentence_.first_token && closes_words(at - 1);
    if (words_before && read_behind(at, end, false)) return;
    std::uint32_t subject = at;
    while (subject > sentence_.first_token && is(subject - 1, Kind::filler)) --subject;
    if (read_pronoun(subject, at, end)) return;
    if (const Mention* speaker = speaker_before(subject))
      add(*speaker, speaker->first_token, at, end);
    else
      read_unlisted(subject, at, end);
  }

  // "..., an attorney said on Sunday.": somebody told by words that no table knows, behind the words said.
  void read_unlisted(std::uint32_t subject, std::uint32_t at, std::uint32_t end) {
    std::uint32_t begin = subject;
    const auto goes_on = [](const Token& t) { return t.kind == TokenKind::word || t.key == apostrophe(); };
    while (begin > sentence_.first_token && goes_on(tokens_[begin - 1]) && subject - begin < kSpeakerReach) --begin;
    const bool opens = begin == sentence_.first_token;
    if (begin == subject || is(begin, Kind::boundary) ||
        (opens ? !tells_of_somebody(begin, subject, at, end) : words_follow(begin, end)))
      return;
    speeches_.push_back({{as_told(begin, subject)}, begin, end, cue(at, end), opens});
  }

  static std::uint64_t apostrophe() {
    static const std::uint64_t key = token_key("'");
    return key;
  }

  // A capital that opens a sentence or stands behind a mark, or in a headline, says nothing.
  std::string as_told(std::uint32_t first, std::uint32_t last) const {
    const std::string_view words = cover(tokens_[first].span, tokens_[last - 1].span).of(text_);
    const bool opens = first == sentence_.first_token || tokens_[first - 1].kind == TokenKind::mark;
    const std::size_t folded = sentence_.region == Region::headline ? words.size() : opens ? tokens_[first].span.size() : 0;
    return fold(words.substr(0, folded)) + std::string(words.substr(folded));
  }

  // "A doctor told the agency ...": an article and few words before a verb that nothing but a speaker has.
  bool tells_of_somebody(std::uint32_t begin, std::uint32_t subject, std::uint32_t at, std::uint32_t end) const {
    static constexpr std::array<std::string_view, 4> kArticles = {"a", "an", "one", "another"};
    static constexpr std::array<std::string_view, 4> kVerbs = {"said", "says", "told", "tells"};
    static constexpr std::array<std::string_view, 2> kOfOthers = {"to", "by"};  // "a bomb said to be ..."
    const auto reads = [this](std::uint32_t t, const auto& words) {
      return std::ranges::find(words, fold(tokens_[t].span.of(text_))) != words.end();
    };
    if (end < sentence_.last_token && reads(end, kOfOthers)) return false;
    return subject >= begin + 2 && reads(begin, kArticles) && reads(at, kVerbs) && !parted(begin, subject);
  }

  // "X was quoted as saying by Y"; "..., as quoted by Y".
  void read_passive(std::uint32_t at, std::uint32_t end) {
    const Mention* speaker = speaker_before(at);
    if (!read_behind(at, end, speaker != nullptr) || !speaker) return;
    Speech& speech = speeches_.back();
    speech.by.insert(speech.by.begin(), std::get<Actor>(speaker->value).name);
    speech.begin = speaker->first_token;
  }

  // "X quoted Y as saying ...", "... him as saying": Y said it, and X tells it.
  void read_quoting(std::uint32_t at, std::uint32_t end) {
    const auto source = quoted(at, end);
    if (!source || source->last >= sentence_.last_token) return;
    const auto saying = f_.forms_.longest(tokens_.subspan(source->last));
    if (!saying || f_.kinds_[saying->ids.front()] != Kind::saying) return;
    const std::uint32_t last = source->last + saying->tokens;
    const auto teller = teller_before(at);
    const std::uint32_t begin = teller ? teller->first : at;
    std::vector<std::string> by;
    if (!source->name.empty()) by.push_back(source->name);
    if (teller) by.push_back(teller->name);
    if (!by.empty()) speeches_.push_back({std::move(by), begin, last, cue(at, end), words_follow(begin, last)});
  }

  // Who stands behind "quoted"; without a name where a pronoun stands for nobody known.
  std::optional<Speaker> quoted(std::uint32_t at, std::uint32_t end) const {
    if (end < sentence_.last_token && is(end, Kind::object)) return Speaker{person_before(at), end, end + 1};
    const Mention* source = actor_behind(end);
    return source ? std::optional(speaker(*source)) : std::nullopt;
  }

  static Speaker speaker(const Mention& actor) {
    return {std::get<Actor>(actor.value).name, actor.first_token, actor.last_token};
  }

  // The actor before the verb, else "the agency".
  std::optional<Speaker> teller_before(std::uint32_t at) const {
    for (std::uint32_t first = at; first > sentence_.first_token && at - first < kNestReach;)
      if (auto teller = teller_at(--first); teller && teller->last == at) return teller;
    const Mention* actor = speaker_before(at);
    return actor ? std::optional(speaker(*actor)) : std::nullopt;
  }

  std::optional<Speaker> teller_at(std::uint32_t first) const {
    const auto match = f_.forms_.longest(tokens_.subspan(first));
    if (!match || f_.kinds_[match->ids.front()] != Kind::teller) return std::nullopt;
    const std::uint32_t last = first + match->tokens;
    return Speaker{as_told(first, last), first, last};
  }

  // "..., Interfax said, citing Y": Y told it to Interfax; with no speaker before, as "according to Y".
  void read_citing(std::uint32_t at, std::uint32_t end) {
    if (speeches_.empty() || end > speeches_.back().end + kNestReach) {
      read_behind(at, end, at == sentence_.first_token);
      return;
    }
    const Mention* source = actor_behind(end);
    if (!source) return;
    auto& by = speeches_.back().by;
    by.insert(by.begin(), std::get<Actor>(source->value).name);
    speeches_.back().end = source->last_token;
  }

  // The actor that starts at most a few tokens on; null for another mention.
  const Mention* actor_behind(std::uint32_t end) const {
    const auto actor = std::ranges::lower_bound(actors_, end, {}, &Mention::first_token);
    if (actor == actors_.end() || actor->first_token > end + kNestReach) return nullptr;
    return std::holds_alternative<Actor>(actor->value) ? &*actor : nullptr;
  }

  // "..., said X", "according to X".
  bool read_behind(std::uint32_t at, std::uint32_t end, bool words_follow) {
    const Mention* actor = actor_behind(end);
    auto by = end < sentence_.last_token ? teller_at(end) : std::nullopt;
    if (!by && actor) by = speaker(*actor);
    if (!by) return false;
    speeches_.push_back({{by->name}, at, by->last, cue(at, end), words_follow});
    return true;
  }

  bool read_pronoun(std::uint32_t subject, std::uint32_t at, std::uint32_t end) {
    if (subject == sentence_.first_token || !is(subject - 1, Kind::pronoun)) return false;
    const std::string by = person_before(subject - 1);
    if (!by.empty()) speeches_.push_back({{by}, subject - 1, end, cue(at, end), words_follow(subject - 1, end)});
    return true;
  }

  void add(const Mention& speaker, std::uint32_t begin, std::uint32_t at, std::uint32_t end) {
    speeches_.push_back({{std::get<Actor>(speaker.value).name}, begin, end, cue(at, end), words_follow(begin, end)});
  }

  Span cue(std::uint32_t at, std::uint32_t end) const { return {tokens_[at].span.begin, tokens_[end - 1].span.end}; }

  bool is(std::uint32_t at, Kind kind) const {
    const auto match = f_.forms_.longest(tokens_.subspan(at, 1));
    return match && f_.kinds_[match->ids.front()] == kind;
  }

  bool is_comma(std::uint32_t at) const { return tokens_[at].span.of(text_) == ","; }

  bool is_quote(std::uint32_t at) const {
    const std::string_view mark = tokens_[at].span.of(text_);
    return mark == "\"" || mark == "\u201D" || mark == "'" || mark == "\u2019";
  }
  // A comma or a closing quotation mark: what stands before may be the words said.
  bool closes_words(std::uint32_t at) const { return is_comma(at) || is_quote(at); }

  // "said on Tuesday." and "said Tuesday,": the day of saying it.
  bool only_day_follows(std::uint32_t at) const {
    if (at < tokens_.size() && fold(tokens_[at].span.of(text_)) == "on") ++at;
    return at + 1 < tokens_.size() && tokens_[at].capital && tokens_[at + 1].kind == TokenKind::mark;
  }

  // Of a speaker at `begin` whose verb ends at `end`. The words went before if a quotation closes there, or if a comma
  // parts them from the speaker and nothing follows the verb ("The talks failed, officials said.").
  bool words_follow(std::uint32_t begin, std::uint32_t end) const {
    if (begin > sentence_.first_token && fold(tokens_[begin - 1].span.of(text_)) == "the") --begin;
    if (begin < sentence_.first_token + 2 || !closes_words(begin - 1)) return true;
    const bool at_end = end >= tokens_.size() || tokens_[end].kind == TokenKind::mark || only_day_follows(end);
    return !is_quote(begin - 1) && !at_end;
  }

  // The actor the verb at `subject` belongs to: right before it, or before an apposition between commas.
  const Mention* speaker_before(std::uint32_t subject) const {
    const auto after = std::ranges::upper_bound(actors_, subject, {}, &Mention::last_token);
    if (subject > sentence_.first_token && is_comma(subject - 1)) return before_apposition(subject - 1, after);
    for (auto actor = after; actor != actors_.begin();) {
      --actor;
      if (subject - actor->last_token > kSpeakerReach) return nullptr;
      if (!std::holds_alternative<Actor>(actor->value)) continue;
      return parted(actor->last_token, subject) || owns(actor->last_token, subject) ? nullptr : &*actor;
    }
    return nullptr;
  }

  // "the prosecutor's office said": the office speaks.
  bool owns(std::uint32_t at, std::uint32_t subject) const { return at < subject && fold(tokens_[at].span.of(text_)) == "'s"; }

  const Mention* before_apposition(std::uint32_t comma, std::span<const Mention>::iterator after) const {
    for (std::uint32_t at = comma; at > sentence_.first_token && comma - at < kAppositionReach;) {
      if (!is_comma(--at)) continue;
      while (after != actors_.begin() && std::prev(after)->last_token > at) --after;
      if (after != actors_.begin() && std::prev(after)->last_token == at &&
          std::holds_alternative<Actor>(std::prev(after)->value))
        return &*std::prev(after);
    }
    return nullptr;
  }

  bool parted(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at)
      if (tokens_[at].kind == TokenKind::mark || is(at, Kind::boundary) || is(at, Kind::verb)) return true;
    return false;
  }

  std::string person_before(std::uint32_t at) const {
    for (auto actor = std::ranges::upper_bound(actors_, at, {}, &Mention::last_token); actor != actors_.begin();) {
      --actor;
      const Actor* value = std::get_if<Actor>(&actor->value);
      if (value && value->type == ActorType::person) return value->name;
    }
    return std::string(antecedent_);
  }

  // The first speech, with those that nest in it or around it.
  std::optional<Attribution> combine() const {
    if (speeches_.empty()) return std::nullopt;
    Attribution said;
    std::uint32_t begin = sentence_.first_token;
    std::uint32_t end = sentence_.last_token;
    std::size_t n = 0;
    for (; n < speeches_.size() && speeches_[n].before_words; ++n) {
      if (n > 0 && speeches_[n].begin > begin + kNestReach) break;
      said.by.insert(said.by.begin(), speeches_[n].by.begin(), speeches_[n].by.end());
      begin = speeches_[n].end;
    }
    if (n < speeches_.size()) end = std::max(begin, speeches_[n].begin);
    for (; n < speeches_.size() && !speeches_[n].before_words; ++n)
      said.by.insert(said.by.end(), speeches_[n].by.begin(), speeches_[n].by.end());
    if (said.by.empty()) return std::nullopt;
    while (end > begin + 1 && is_comma(end - 1)) --end;
    while (begin + 1 < end && is_comma(begin)) ++begin;
    said.scope = begin < end ? Span{tokens_[begin].span.begin, tokens_[end - 1].span.end} : Span{};
    said.cue = speeches_.front().cue;
    return said;
  }

  const AttributionFinder& f_;
  std::string_view text_;
  const Layout& layout_;
  std::span<const Token> tokens_;
  const Sentence& sentence_;
  std::span<const Mention> actors_;
  std::string_view antecedent_;
  std::vector<Speech> speeches_;
};

AttributionFinder::AttributionFinder() {
  static constexpr std::array kKinds = {
      std::pair{"verb", Kind::verb},       std::pair{"passive", Kind::passive}, std::pair{"according", Kind::according},
      std::pair{"pronoun", Kind::pronoun}, std::pair{"filler", Kind::filler},   std::pair{"boundary", Kind::boundary},
      std::pair{"quoting", Kind::quoting}, std::pair{"saying", Kind::saying},   std::pair{"citing", Kind::citing},
      std::pair{"object", Kind::object},   std::pair{"teller", Kind::teller}};
  for (const TsvRow& row : builtin_rows("tables/speech.tsv", 2)) {
    forms_.add(row[0], static_cast<PhraseTable::Id>(kinds_.size()));
    kinds_.push_back(value_named(kKinds, "tables/speech.tsv", row, 1));
  }
}

std::optional<Attribution> AttributionFinder::find(std::string_view text, const Layout& layout, const Sentence& sentence,
                                                   std::span<const Mention> actors, std::string_view antecedent) const {
  return SpeechReader(*this, text, layout, sentence, actors, antecedent).run();
}

}  // namespace crossclaim
