#include "rules/encoder.h"

#include <algorithm>

#include "annotate/dates/length.h"

namespace crossclaim {
namespace {

// The kinds of mention a rule can ask for: {date: day}, {place: city}. A mention bears the letter of its kind; a slot asks for
// one of its letters.
struct Feature {
  AttributeType type;
  std::string_view kind;
  std::string_view letters;
};
constexpr Feature kFeatures[] = {
    {AttributeType::date, "", "DE"},           {AttributeType::date, "day", "D"},
    {AttributeType::date, "coarse", "E"},      {AttributeType::date, "age", "U"},
    {AttributeType::quantity, "", "CRM"},      {AttributeType::quantity, "count", "C"},
    {AttributeType::quantity, "percent", "R"}, {AttributeType::quantity, "unit", "M"},
    {AttributeType::quantity, "person", "P"},  {AttributeType::quantity, "duration", "W"},
    {AttributeType::place, "", "NBYGLX"},      {AttributeType::place, "country", "N"},
    {AttributeType::place, "division", "B"},   {AttributeType::place, "city", "YX"},
    {AttributeType::place, "region", "G"},     {AttributeType::place, "venue", "L"},
    {AttributeType::place, "demonym", "JI"},   {AttributeType::place, "attributive", "I"},
    {AttributeType::actor, "", "HFOSTK"},      {AttributeType::actor, "person", "H"},
    {AttributeType::actor, "office", "F"},     {AttributeType::actor, "organisation", "O"},
    {AttributeType::actor, "state", "S"},      {AttributeType::actor, "group", "T"},
};
// The letters of the mentions of each type. A person (P) and a length of time (W) count as quantities, too, but are none.
constexpr std::string_view kLettersOfType[] = {"DEUV", "CRM", "NBYGLXJI", "HFOSTK"};
constexpr std::size_t kTypeCount = std::size(kLettersOfType);

std::uint32_t bit_of(const Feature& feature) { return 1u << (&feature - kFeatures); }

const Feature* find_feature(AttributeType type, std::string_view kind) {
  const auto at = std::ranges::find_if(kFeatures, [&](const Feature& f) { return f.type == type && f.kind == kind; });
  return at == std::end(kFeatures) ? nullptr : at;
}

// Weeks, months or years: "a war of five months" says when it began, "two days of fighting" doesn't.
bool is_age(const DateValue& v) {
  return v.timex.find('T') == std::string::npos && v.timex != "P1W" && !v.timex.ends_with('D');
}

char letter_of(const DateValue& v) {
  if (v.type == TimexType::duration) return is_age(v) ? 'U' : 'V';
  if (v.type == TimexType::set) return 'V';
  if (v.day_assumed || (!v.resolved() && v.open == OpenDate{})) return 'V';  // "2 a.m.", "recently": no day to speak of
  return v.grain <= Grain::day ? 'D' : 'E';
}
char letter_of(const Quantity& v) { return v.unit.empty() ? 'C' : v.unit == "%" ? 'R' : 'M'; }
char letter_of(const Place& v) {
  const bool large = v.type == PlaceType::country || v.type == PlaceType::division || v.type == PlaceType::region;
  if (v.adjective) return large ? 'J' : 'I';
  return "NBYGLX"[static_cast<std::size_t>(v.type)];
}
char letter_of(const Actor& v) { return "HFOSTK"[static_cast<std::size_t>(v.type)]; }

std::uint32_t letter_bit(char letter) { return 1u << (letter - 'A'); }

// Of all slots that a mention with each letter can fill.
constexpr auto kFeaturesOfLetter = [] {
  std::array<std::uint32_t, 26> bits{};
  for (std::size_t f = 0; f < std::size(kFeatures); ++f)
    for (const char letter : kFeatures[f].letters) bits[static_cast<std::size_t>(letter - 'A')] |= 1u << f;
  return bits;
}();

// Of each type, the slots that nothing but mentions of it can fill.
constexpr auto kOwnFeatures = [] {
  std::array<std::uint32_t, kTypeCount> bits{};
  for (std::size_t f = 0; f < std::size(kFeatures); ++f) {
    const auto type = static_cast<std::size_t>(kFeatures[f].type);
    if (kFeatures[f].letters.find_first_not_of(kLettersOfType[type]) == std::string_view::npos) bits[type] |= 1u << f;
  }
  return bits;
}();

std::uint32_t features_of(char letter) { return kFeaturesOfLetter[static_cast<std::size_t>(letter - 'A')]; }

// What a name can be: any place or actor, and a person, who counts as one.
constexpr std::string_view kLettersOfName = "NBYGLXJIHFOSTKP";
constexpr std::uint8_t kTypesOfNames = 0b1110;
constexpr std::uint32_t kLettersOfNames = [] {
  std::uint32_t bits = 0;
  for (const char letter : kLettersOfName) bits |= 1u << (letter - 'A');
  return bits;
}();
constexpr std::uint32_t kFeaturesOfNames = [] {
  std::uint32_t bits = 0;
  for (const char letter : kLettersOfName) bits |= kFeaturesOfLetter[static_cast<std::size_t>(letter - 'A')];
  return bits;
}();

bool parts_clauses(std::string_view mark) {
  if (mark.size() == 1) return mark == ";" || mark == ":" || mark == "\"";
  constexpr std::string_view kMarks[] = {"\u201C", "\u201D", "\u2014", "\u2013"};
  return std::ranges::find(kMarks, mark) != std::end(kMarks);
}

// A dash parts clauses; a hyphen within a word doesn't.
bool is_border(std::string_view text, const Layout& layout, std::uint32_t token) {
  const Token& t = layout.tokens[token];
  if (t.kind != TokenKind::mark) return false;
  const auto mark = t.span.of(text);
  const bool spaced = t.space_before && token + 1 < layout.tokens.size() && layout.tokens[token + 1].space_before;
  return parts_clauses(mark) || (mark == "-" && spaced);
}

class Encoder {
 public:
  // `names`: the outline of the names, if they aren't read; else empty.
  Encoder(std::string_view text, const Layout& layout, const SentenceMentions& mentions, std::span<const std::uint8_t> names)
      : text_(text),
        layout_(layout),
        next_{mentions.dates, mentions.quantities, mentions.places, mentions.actors},
        names_(names) {}

  EncodedSentence run(const Sentence& sentence) {
    const std::uint32_t last = std::min(sentence.last_token, sentence.first_token + kLongestSentence);
    out_.elements.reserve(last - sentence.first_token);
    for (std::uint32_t token = sentence.first_token; token < last; ++token) {
      add(token);
      if (!names_.empty()) add_outline(names_[token - sentence.first_token]);
      Element& e = out_.elements.back();
      if (e.goes_on == 0 && token > sentence.first_token) ++unit_;
      e.unit = unit_;
      e.is_border = e.letters == 0 && e.goes_on == 0 && is_border(text_, layout_, token);
    }
    return std::move(out_);
  }

 private:
  void add(std::uint32_t token) {
    Element& e = out_.elements.emplace_back();
    e.token = token;
    e.key = layout_.tokens[token].key;
    e.text = layout_.tokens[token].span.of(text_);
    e.goes_on = going_on(token);
    e.date = start<DateValue>(0, token);
    e.quantity = start<Quantity>(1, token);
    if (ends_[1] <= token) start_length();
    if (ends_[1] <= token) start_person(token);
    e.place = start<Place>(2, token);
    e.actor = start<Actor>(3, token);
  }

  // Any place or actor, and one person.
  void add_outline(std::uint8_t parts) {
    Element& e = out_.elements.back();
    if ((parts & kMayStartName) != 0) {
      e.letters |= kLettersOfNames;
      out_.features |= kFeaturesOfNames;
    }
    if ((parts & kMayGoOnInName) == 0) return;
    e.may_part = e.goes_on == 0;
    e.goes_on |= kTypesOfNames;
  }

  std::uint8_t going_on(std::uint32_t token) const {
    std::uint8_t types = 0;
    for (std::size_t i = 0; i < kTypeCount; ++i)
      if (ends_[i] > token) types = static_cast<std::uint8_t>(types | 1u << i);
    return types;
  }

  // The mention of a type that starts at a token, its letter written.
  template <class Value>
  const Mention* start(std::size_t type, std::uint32_t token) {
    const Mention* mention = starting_at(type, token);
    if (!mention) return nullptr;
    ends_[type] = std::max(ends_[type], mention->last_token);
    write_letter(letter_of(std::get<Value>(mention->value)));
    return mention;
  }

  // Tokens must be asked for in their order.
  const Mention* starting_at(std::size_t type, std::uint32_t token) {
    auto& rest = next_[type];
    while (!rest.empty() && rest.front().first_token < token) rest = rest.subspan(1);
    return rest.empty() || rest.front().first_token != token ? nullptr : &rest.front();
  }

  void write_letter(char letter) {
    out_.elements.back().letters |= letter_bit(letter);
    out_.features |= features_of(letter);
  }

  // "Ten days" is a date by its type, and a number of days for those who ask for one.
  void start_length() {
    const Mention* date = out_.elements.back().date;
    if (!date || !length_in_days(std::get<DateValue>(date->value))) return;
    ends_[1] = date->last_token;
    write_letter('W');
  }

  // Somebody named, "he" or "she" is one person, where no count stands.
  void start_person(std::uint32_t token) {
    static const std::uint64_t kPronouns[] = {token_key("he"), token_key("she")};
    const std::uint32_t end = std::max(
        named_end(token), std::ranges::find(kPronouns, layout_.tokens[token].key) != std::end(kPronouns) ? token + 1 : 0);
    if (end == 0) return;
    ends_[1] = end;
    write_letter('P');
  }

  // One past the person that starts at a token; 0 if none does.
  std::uint32_t named_end(std::uint32_t token) {
    const Mention* actor = starting_at(3, token);
    return actor && std::get<Actor>(actor->value).type == ActorType::person ? actor->last_token : 0;
  }

  std::string_view text_;
  const Layout& layout_;
  std::array<std::span<const Mention>, kTypeCount> next_;
  std::span<const std::uint8_t> names_;
  std::array<std::uint32_t, kTypeCount> ends_ = {};  // one past the last token of the mention met last
  std::uint32_t unit_ = 0;
  EncodedSentence out_;
};

}  // namespace

const Mention* Element::of(AttributeType type) const {
  const Mention* const by_type[] = {date, quantity, place, actor, nullptr};
  return by_type[static_cast<std::size_t>(type)];
}

EncodedSentence encode(std::string_view text, const Layout& layout, const Sentence& sentence,
                       const SentenceMentions& mentions) {
  return Encoder(text, layout, mentions, {}).run(sentence);
}

EncodedSentence encode_outline(std::string_view text, const Layout& layout, const Sentence& sentence,
                               const SentenceMentions& figures, std::span<const std::uint8_t> names) {
  return Encoder(text, layout, figures, names).run(sentence);
}

char mention_letter(const Mention& mention) {
  return std::visit([](const auto& value) { return letter_of(value); }, mention.value);
}

std::string_view slot_letters(AttributeType type, std::string_view kind) {
  const Feature* feature = find_feature(type, kind);
  return feature ? feature->letters : std::string_view();
}

std::uint32_t slot_letter_bits(AttributeType type, std::string_view kind) {
  std::uint32_t bits = 0;
  for (const char letter : slot_letters(type, kind)) bits |= letter_bit(letter);
  return bits;
}

std::uint32_t slot_feature(AttributeType type, std::string_view kind) {
  const Feature* feature = find_feature(type, kind);
  if (!feature) return 0;
  const auto is_wider = [&](const Feature& f) { return f.letters.find_first_of(feature->letters) != std::string_view::npos; };
  std::uint32_t bits = bit_of(*feature);
  for (const Feature& f : kFeatures)
    if (f.letters.size() > feature->letters.size() && is_wider(f)) bits |= bit_of(f);
  return bits;
}

std::uint32_t own_features(AttributeType type) { return kOwnFeatures[static_cast<std::size_t>(type)]; }

std::uint32_t features_of(std::span<const Mention> mentions) {
  std::uint32_t bits = 0;
  for (const Mention& m : mentions) bits |= features_of(mention_letter(m));
  return bits;
}

std::vector<std::string_view> slot_kinds(AttributeType type) {
  std::vector<std::string_view> kinds;
  for (const Feature& f : kFeatures)
    if (f.type == type && !f.kind.empty()) kinds.push_back(f.kind);
  return kinds;
}

}  // namespace crossclaim
