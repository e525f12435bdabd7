#include "claims/roles.h"

#include <algorithm>
#include <functional>

#include "corpus/own_title.h"

namespace crossclaim {
namespace {

bool is_anchor(const Mention& m, AttributeType type) {
  if (type == AttributeType::date) {
    const auto& v = std::get<DateValue>(m.value);
    return (v.type == TimexType::date || v.type == TimexType::time) && v.resolved() && v.grain <= Grain::week;
  }
  if (type == AttributeType::place) {
    const auto& v = std::get<Place>(m.value);
    return !v.adjective && v.type != PlaceType::unknown;
  }
  return true;
}

const std::vector<Mention>& mentions_of(const SentenceMentions& m, AttributeType type) {
  switch (type) {
    case AttributeType::date:
      return m.dates;
    case AttributeType::quantity:
      return m.quantities;
    case AttributeType::place:
      return m.places;
    default:
      return m.actors;
  }
}

std::uint32_t distance(Span span, std::uint32_t near) {
  return span.begin > near ? span.begin - near : near - std::min(near, span.end);
}

constexpr Span kEverywhere{0, ~std::uint32_t{0}};

const Mention* nearest_mention(const SentenceMentions& all, AttributeType type, std::uint32_t near, Span within = kEverywhere) {
  const Mention* best = nullptr;
  for (const Mention& m : mentions_of(all, type))
    if (is_anchor(m, type) && within.overlaps(m.span) && (!best || distance(m.span, near) < distance(best->span, near)))
      best = &m;
  return best;
}

// "In September, a bomb killed 32 people": a month or year that opens a sentence is the time of what it tells.
const Mention* opening_period(const SentenceMentions& all, const Sentence& sentence) {
  constexpr std::uint32_t kBefore = 2;  // tokens: "back in"
  for (const Mention& m : all.dates) {
    const auto& v = std::get<DateValue>(m.value);
    if (m.first_token <= sentence.first_token + kBefore && v.type == TimexType::date && v.resolved() && v.grain > Grain::week)
      return &m;
  }
  return nullptr;
}

std::size_t first_of(const Layout& layout, Region a, Region b) {
  const auto at = std::ranges::find_if(layout.sentences, [&](const Sentence& s) { return s.region == a || s.region == b; });
  return static_cast<std::size_t>(at - layout.sentences.begin());
}

// The dateline is what stands before the lead's first words: "MOSCOW, Jan 19 (IANS) Russia has ...".
constexpr std::uint32_t kDatelineBytes = 40;

struct Found {
  const Mention* mention = nullptr;
  std::string_view text;  // that its span is an offset into
  bool inherited = true;  // RoleValue
  bool nearby = false;
};

// The headline of the text, else the title given beside it.
Found from_headline(AttributeType type, SentenceCache& sentences) {
  const std::size_t s = first_of(sentences.text().layout, Region::headline, Region::headline);
  if (s < sentences.text().layout.sentences.size()) return {nearest_mention(sentences.at(s), type, 0), sentences.text().text()};
  return {nearest_mention(sentences.title(), type, 0), sentences.text().article->title};
}

Found from(InheritFrom source, AttributeType type, SentenceCache& sentences, const Standpoint& at) {
  const Layout& layout = sentences.text().layout;
  const std::string_view text = sentences.text().text();
  switch (source) {
    case InheritFrom::sentence: {
      const SentenceMentions& all = sentences.at(at.sentence);
      const Mention* nearest = nearest_mention(all, type, at.head, at.told);
      if (nearest || type != AttributeType::date)
        return {nearest, text, true, nearest != nullptr && type == AttributeType::date};
      return {opening_period(all, layout.sentences[at.sentence]), text, false};
    }
    case InheritFrom::previous:
      if (at.sentence == 0) return {};
      return {nearest_mention(sentences.at(at.sentence - 1), type, layout.sentences[at.sentence].span.begin), text};
    case InheritFrom::headline:
      return from_headline(type, sentences);
    case InheritFrom::dateline: {
      const std::size_t s = first_of(layout, Region::lead, Region::body);
      if (s == layout.sentences.size()) return {};
      const Mention* m = nearest_mention(sentences.at(s), type, layout.sentences[s].span.begin);
      return m && m->span.end <= layout.sentences[s].span.begin + kDatelineBytes ? Found{m, text} : Found{};
    }
    case InheritFrom::country:
    case InheritFrom::published:
      return {};
  }
  return {};
}

std::optional<RoleValue> country_role(const std::string& role, const Place* country) {
  if (!country) return std::nullopt;
  return RoleValue{role, *country, country->path.front(), true};
}

struct Counted {
  std::string id;
  std::string name;
  int places = 0;
};

// Places of which another reading is possible are left out.
void count_countries(std::span<const Mention> places, std::vector<Counted>& counts) {
  for (const Mention& m : places) {
    const auto& place = std::get<Place>(m.value);
    if (place.ids.empty() || place.ids.back().empty() || !place.other.empty() || place.type == PlaceType::region) continue;
    auto at = std::ranges::find(counts, place.ids.back(), &Counted::id);
    if (at == counts.end()) at = counts.insert(counts.end(), {place.ids.back(), place.path.back(), 0});
    ++at->places;
  }
}

std::optional<Place> clear_first(std::vector<Counted>& counts) {
  if (counts.empty()) return std::nullopt;
  std::ranges::stable_sort(counts, std::greater{}, &Counted::places);
  if (counts.size() > 1 && 2 * counts[1].places >= counts[0].places) return std::nullopt;
  return Place{.type = PlaceType::country, .path = {counts[0].name}, .ids = {counts[0].id}, .other = {}};
}

std::optional<RoleValue> published_role(const std::string& role, const Published& published) {
  if (!published.day) return std::nullopt;
  DateValue v;
  v.grain = Grain::day;
  v.days = {published.day, published.day};
  v.approximate = true;
  v.timex = date::format("%F", *published.day);
  v.reason = DateReason::relative;
  return RoleValue{role, v, v.timex, true};
}

}  // namespace

SentenceCache::SentenceCache(const Annotator& annotator, const AnnotatedText& text)
    : annotator_(annotator), text_(text), sentences_(text.layout.sentences.size()) {}

const SentenceMentions& SentenceCache::at(std::size_t sentence) {
  figures_at(sentence);
  Read& read = sentences_[sentence];
  if (!read.has_names) annotator_.add_names(text_, text_.layout.sentences[sentence], *read.mentions);
  read.has_names = true;
  return *read.mentions;
}

const SentenceMentions& SentenceCache::figures_at(std::size_t sentence) {
  auto& mentions = sentences_[sentence].mentions;
  if (!mentions) mentions = annotator_.figures(text_, text_.layout.sentences[sentence]);
  return *mentions;
}

const SentenceMentions& SentenceCache::title() {
  if (title_) return *title_;
  Article title;
  title.text = own_title(text_.article->title);  // begins as it does: spans hold for both
  title.published = text_.published.day;
  const AnnotatedText annotated = annotator_.read(title);
  title_.emplace();
  if (!annotated.layout.sentences.empty()) title_ = annotator_.mentions(annotated, annotated.layout.sentences[0]);
  return *title_;
}

const Place* SentenceCache::country() {
  if (!country_) {
    std::vector<Counted> counts;
    for (std::size_t i = 0; i < sentences_.size(); ++i) count_countries(at(i).places, counts);
    country_ = clear_first(counts);
  }
  return *country_ ? &**country_ : nullptr;
}

ClaimValue value_of(const Mention& mention) {
  return std::visit([](const auto& v) -> ClaimValue { return v; }, mention.value);
}

void inherit_roles(EventMention& event, const RuleFile& file, SentenceCache& sentences, const Standpoint& at) {
  for (const auto& [role, sources] : file.inherit) {
    const Attribute* attribute = file.attribute(role);
    if (!attribute || std::ranges::find(event.roles, role, &RoleValue::role) != event.roles.end()) continue;
    for (const InheritFrom source : sources) {
      if (source == InheritFrom::published) {
        if (auto value = published_role(role, sentences.text().published)) event.roles.push_back(std::move(*value));
        break;
      }
      if (source == InheritFrom::country) {
        if (auto value = country_role(role, sentences.country())) event.roles.push_back(std::move(*value));
        break;
      }
      const auto [m, text, inherited, nearby] = from(source, attribute->type, sentences, at);
      if (m) {
        event.roles.push_back({role, value_of(*m), std::string(m->span.of(text)), inherited, nearby});
        break;
      }
    }
  }
}

void share_days(std::span<EventMention> of_sentence) {
  const auto told = [&](const EventMention& by, const RoleValue& day) {
    return std::ranges::any_of(of_sentence, [&](const EventMention& m) {
      return m.kind == by.kind && std::ranges::any_of(m.roles, [&](const RoleValue& r) {
               return r.role == day.role && !r.inherited && r.text == day.text;
             });
    });
  };
  for (EventMention& m : of_sentence)
    for (RoleValue& role : m.roles)
      if (role.nearby && told(m, role)) role.inherited = role.nearby = false;
}

}  // namespace crossclaim
