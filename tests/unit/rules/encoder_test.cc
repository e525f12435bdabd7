#include "rules/encoder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "unit/rules/marked_sentence.h"

namespace crossclaim::testing {
namespace {

struct Case {
  std::string_view sentence;
  std::string_view expected;
};

EncodedSentence encoded(const MarkedSentence& s) { return encode(s.text, s.layout, s.layout.sentences.at(0), s.mentions); }

// With ⟨ ⟩ ¦ for the three control bytes.
std::string line(std::string_view marked) {
  const MarkedSentence s = marked_sentence(marked);
  std::string out;
  for (const char c : encoded(s).line) {
    if (c == '\x01')
      out += "⟨";
    else if (c == '\x02')
      out += "⟩";
    else if (c == '\x03')
      out += "¦";
    else
      out += c;
  }
  return out;
}

constexpr Case kLines[] = {
    {"The Truce Began", "the truce began "},
    {"The truce, which began.", "the truce , which began . "},
    {"a cease-fire", "a cease - fire "},
    {"held on [day:May 3]", "held on ⟨Dd⟩may_3 "},
    {"at [hour:noon] in [month:May] or [now:recently]", "at ⟨Dd⟩noon in ⟨De⟩may or ⟨V⟩recently "},
    {"for [duration:two days]", "for ⟨U⟩two_days "},
    {"[count:three] or [percent:3 %] or [km:3 km]", "⟨Qp⟩three or ⟨Qc⟩3_% or ⟨Qm⟩3_km "},
    {"[country:Mali] [division:Kidal] [city:Gao] [region:Sahel]", "⟨Pn⟩mali ⟨Pb⟩kidal ⟨Py⟩gao ⟨Pr⟩sahel "},
    {"[venue:Town Hall] [somewhere:Xyz] [demonym:Malian]", "⟨Pv⟩town_hall ⟨Px⟩xyz ⟨J⟩malian "},
    {"[person:Ann Lee] [office:minister] [organisation:U.N.]", "⟨Ah⟩ann_lee ⟨Af⟩minister ⟨Ao⟩u.n. "},
    {"[state:Mali] [group:rebels] [someone:they]", "⟨As⟩mali ⟨Ag⟩rebels ⟨Ak⟩they "},
    {"[country+state:Mali] agreed", "⟨PnAs⟩mali agreed "},
    {"[day+count:May 3] [city+person:Paris]", "⟨DdQp⟩may_3 ⟨PyAh⟩paris "},
    {"at the [venue:Hotel [city:Oslo]] now", "at the ⟨Pv⟩hotel_oslo now "},
    {"the [organisation:[city:Oslo] Club]", "the ⟨Ao⟩oslo_club "},
    {"yes; no: maybe", "yes ¦; no ¦: maybe "},
    {"he said \"yes\" twice", "he said ¦\" yes ¦\" twice "},
    {"he said \u201Cyes\u201D", "he said ¦\" yes ¦\" "},
    {"rain \u2014 snow", "rain ¦- snow "},
    {"rain\u2013snow", "rain ¦- snow "},
    {"rain - snow", "rain ¦- snow "},
    {"rain-snow", "rain - snow "},
};

TEST(Encoder, Lines) {
  for (const Case& c : kLines) EXPECT_EQ(line(c.sentence), c.expected) << c.sentence;
}

TEST(Encoder, ElementsMapBackToTokensAndMentions) {
  const MarkedSentence s = marked_sentence("A race in [country+state:New Zealand] on [day:May 3]");
  const EncodedSentence e = encoded(s);
  std::string dump;
  for (const Element& el : e.elements)
    dump += fmt::format("{}:{}-{}{}{} ", el.begin, el.first_token, el.last_token, el.of(AttributeType::place) ? "P" : "",
                        el.of(AttributeType::date) ? "D" : "");
  EXPECT_EQ(dump, "0:0-1 2:1-2 7:2-3 10:3-5P 28:5-6 31:6-8D ");
  EXPECT_EQ(e.elements[3].place, s.mentions.places.data());
  EXPECT_EQ(e.elements[3].actor, s.mentions.actors.data());
  EXPECT_EQ(e.elements[3].of(AttributeType::text), nullptr);
  EXPECT_EQ(e.element_at(0), 0u);
  EXPECT_EQ(e.element_at(9), 2u);
  EXPECT_EQ(e.element_at(10), 3u);
  EXPECT_EQ(e.element_at(27), 3u);
  EXPECT_EQ(e.element_at(31), 5u);
}

TEST(Encoder, LongSentencesAreCut) {
  std::string text;
  for (std::uint32_t i = 0; i < kLongestSentence + 50; ++i) text += "word ";
  EXPECT_EQ(encoded(marked_sentence(text)).elements.size(), kLongestSentence);
}

TEST(Encoder, KindsOfSlots) {
  const auto kinds = [](AttributeType type) { return fmt::format("{}", fmt::join(slot_kinds(type), " ")); };
  EXPECT_EQ(kinds(AttributeType::date), "day coarse");
  EXPECT_EQ(kinds(AttributeType::quantity), "count percent unit");
  EXPECT_EQ(kinds(AttributeType::place), "country division city region venue demonym");
  EXPECT_EQ(kinds(AttributeType::actor), "person office organisation state group");
  EXPECT_EQ(kinds(AttributeType::text), "");
  EXPECT_FALSE(slot_expression(AttributeType::date, "person"));
  EXPECT_FALSE(slot_expression(AttributeType::text, "day"));
}

TEST(Encoder, Words) {
  EXPECT_EQ(encode_words("Cease-Fire"), "cease - fire ");
  EXPECT_EQ(encode_words("cessation of hostilities"), "cessation of hostilities ");
  EXPECT_EQ(encode_words("'s"), "'s ");
}

}  // namespace
}  // namespace crossclaim::testing
