#include "rules/encoder.h"

#include <algorithm>

namespace crossclaim {
namespace {

// The kinds of mention a rule can ask for: {date: day}, {place: city}. In the order letters are written.
struct Feature {
  AttributeType type;
  std::string_view kind;
  std::string_view letters;
};
constexpr Feature kFeatures[] = {
    {AttributeType::date, "", "D"},           {AttributeType::date, "day", "Dd"},
    {AttributeType::date, "coarse", "De"},    {AttributeType::quantity, "", "Q"},
    {AttributeType::quantity, "count", "Qp"}, {AttributeType::quantity, "percent", "Qc"},
    {AttributeType::quantity, "unit", "Qm"},  {AttributeType::place, "", "P"},
    {AttributeType::place, "country", "Pn"},  {AttributeType::place, "division", "Pb"},
    {AttributeType::place, "city", "Py"},     {AttributeType::place, "region", "Pr"},
    {AttributeType::place, "venue", "Pv"},    {AttributeType::place, "demonym", "J"},
    {AttributeType::actor, "", "A"},          {AttributeType::actor, "person", "Ah"},
    {AttributeType::actor, "office", "Af"},   {AttributeType::actor, "organisation", "Ao"},
    {AttributeType::actor, "state", "As"},    {AttributeType::actor, "group", "Ag"},
};

std::uint32_t bit_of(const Feature& feature) { return 1u << (&feature - kFeatures); }

const Feature* find_feature(AttributeType type, std::string_view kind) {
  const auto at = std::ranges::find_if(kFeatures, [&](const Feature& f) { return f.type == type && f.kind == kind; });
  return at == std::end(kFeatures) ? nullptr : at;
}

std::string_view letters_of(const DateValue& v) {
  if (v.type != TimexType::date && v.type != TimexType::time) return "U";
  if (!v.resolved() && v.open == OpenDate{}) return "V";  // "now", "recently": no day to speak of
  return v.grain <= Grain::day ? "Dd" : "De";
}
std::string_view letters_of(const Quantity& v) { return v.unit.empty() ? "Qp" : v.unit == "%" ? "Qc" : "Qm"; }
std::string_view letters_of(const Place& v) {
  if (v.adjective) return "J";
  constexpr std::string_view kByType[] = {"Pn", "Pb", "Py", "Pr", "Pv", "Px"};
  return kByType[static_cast<std::size_t>(v.type)];
}
std::string_view letters_of(const Actor& v) {
  constexpr std::string_view kByType[] = {"Ah", "Af", "Ao", "As", "Ag", "Ak"};
  return kByType[static_cast<std::size_t>(v.type)];
}

bool parts_clauses(std::string_view mark) {
  constexpr std::string_view kMarks[] = {";", ":", "\"", "\u201C", "\u201D", "\u2014", "\u2013"};
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
  Encoder(std::string_view text, const Layout& layout, const SentenceMentions& mentions)
      : text_(text), layout_(layout), next_{mentions.dates, mentions.quantities, mentions.places, mentions.actors} {}

  EncodedSentence run(const Sentence& sentence) {
    const std::uint32_t last = std::min(sentence.last_token, sentence.first_token + kLongestSentence);
    for (std::uint32_t token = sentence.first_token; token < last;) {
      Element element = at(token);
      element.begin = static_cast<std::uint32_t>(out_.line.size());
      write(element);
      token = element.last_token;
      out_.elements.push_back(element);
    }
    return std::move(out_);
  }

 private:
  // The element that starts at a token: the longest mention there, with the others of the same extent.
  Element at(std::uint32_t token) {
    Element e;
    e.first_token = token;
    e.last_token = token + 1;
    const Mention* starting[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
      starting[i] = starting_at(next_[i], token);
      if (starting[i]) e.last_token = std::max(e.last_token, starting[i]->last_token);
    }
    const Mention** fields[4] = {&e.date, &e.quantity, &e.place, &e.actor};
    for (std::size_t i = 0; i < 4; ++i)
      if (starting[i] && starting[i]->last_token == e.last_token) *fields[i] = starting[i];
    return e;
  }

  static const Mention* starting_at(std::span<const Mention>& rest, std::uint32_t token) {
    while (!rest.empty() && rest.front().first_token < token) rest = rest.subspan(1);
    return !rest.empty() && rest.front().first_token == token ? &rest.front() : nullptr;
  }

  void write_letters(std::string_view letters) {
    out_.line += letters;
    for (const Feature& f : kFeatures)
      if (letters.starts_with(f.letters)) out_.features |= bit_of(f);
  }

  void write(const Element& e) {
    if (e.date || e.quantity || e.place || e.actor) {
      out_.line += '\x01';
      if (e.date) write_letters(letters_of(std::get<DateValue>(e.date->value)));
      if (e.quantity) write_letters(letters_of(std::get<Quantity>(e.quantity->value)));
      if (e.place) write_letters(letters_of(std::get<Place>(e.place->value)));
      if (e.actor) write_letters(letters_of(std::get<Actor>(e.actor->value)));
      out_.line += '\x02';
    } else if (is_border(text_, layout_, e.first_token)) {
      out_.line += '\x03';
    }
    for (std::uint32_t t = e.first_token; t < e.last_token; ++t) {
      if (t > e.first_token) out_.line += '_';
      out_.line += fold(layout_.tokens[t].span.of(text_));
    }
    out_.line += ' ';
  }

  std::string_view text_;
  const Layout& layout_;
  std::array<std::span<const Mention>, 4> next_;
  EncodedSentence out_;
};

}  // namespace

const Mention* Element::of(AttributeType type) const {
  const Mention* const by_type[] = {date, quantity, place, actor, nullptr};
  return by_type[static_cast<std::size_t>(type)];
}

std::size_t EncodedSentence::element_at(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(elements, offset, {}, [](const Element& e) { return std::size_t{e.begin}; });
  return static_cast<std::size_t>(after - elements.begin()) - 1;
}

EncodedSentence encode(std::string_view text, const Layout& layout, const Sentence& sentence,
                       const SentenceMentions& mentions) {
  return Encoder(text, layout, mentions).run(sentence);
}

std::optional<std::string> slot_expression(AttributeType type, std::string_view kind) {
  if (type == AttributeType::text && kind.empty()) return "(?:[^ \x03]+ ){1,8}?";
  const Feature* feature = find_feature(type, kind);
  if (!feature) return std::nullopt;
  return "\x01[A-Za-z]*" + std::string(feature->letters) + "[A-Za-z]*\x02[^ ]* ";
}

std::uint32_t slot_feature(AttributeType type, std::string_view kind) {
  const Feature* feature = find_feature(type, kind);
  return feature ? bit_of(*feature) : 0;
}

std::vector<std::string_view> slot_kinds(AttributeType type) {
  std::vector<std::string_view> kinds;
  for (const Feature& f : kFeatures)
    if (f.type == type && !f.kind.empty()) kinds.push_back(f.kind);
  return kinds;
}

std::string encode_words(std::string_view phrase) {
  if (phrase == "'s") return "'s ";  // a token of its own only behind a word
  std::string out;
  for (const Token& token : tokenize(phrase)) out += fold(token.span.of(phrase)) + " ";
  return out;
}

}  // namespace crossclaim
