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

// The letters, the folded word and a space, or "_" where a unit goes on; with ¦ for a border, and "+" and the types' small
// letters for mentions that go on.
std::string line(std::string_view marked) {
  constexpr std::string_view kLetters = "DEUVCRMPWNBYGLXJIHFOSTK";  // in the order of the types
  const MarkedSentence s = marked_sentence(marked);
  const EncodedSentence sentence = encoded(s);
  std::string out;
  for (const Element& e : sentence.elements) {
    if (!out.empty()) out += e.unit == (&e - 1)->unit ? '_' : ' ';
    if (e.is_border) out += "¦";
    if (e.goes_on != 0) out += '+';
    for (std::size_t i = 0; i < 4; ++i)
      if (e.goes_on & 1 << i) out += "dqpa"[i];
    if (e.goes_on != 0) out += '.';
    for (const char letter : kLetters)
      if (e.letters & 1u << (letter - 'A')) out += letter;
    out += fold(s.layout.tokens[e.token].span.of(s.text));
  }
  return out + ' ';
}

constexpr Case kLines[] = {
    {"The Truce Began", "the truce began "},
    {"The truce, which began.", "the truce , which began . "},
    {"a cease-fire", "a cease - fire "},
    {"held on [day:May 3]", "held on Dmay_+d.3 "},
    {"at [hour:noon] in [month:May] or [now:recently]", "at Dnoon in Emay or Vrecently "},
    {"for [duration:two days]", "for Utwo_+d.days "},
    {"for [length:two days]", "for VWtwo_+dq.days "},
    {"[count:three] or [percent:3 %] or [km:3 km]", "Cthree or R3_+q.% or M3_+q.km "},
    {"[country:Mali] [division:Kidal] [city:Gao] [region:Sahel]", "Nmali Bkidal Ygao Gsahel "},
    {"[venue:Town Hall] [somewhere:Xyz] [demonym:Malian]", "Ltown_+p.hall Xxyz Jmalian "},
    {"[person:Ann Lee] [office:minister] [organisation:U.N.]", "PHann_+qa.lee Fminister Ou.n. "},
    {"[state:Mali] [group:rebels] [someone:they]", "Smali Trebels Kthey "},
    {"[country+state:Mali] agreed", "NSmali agreed "},
    {"[day+count:May 3] [city+person:Paris]", "DCmay_+dq.3 PYHparis "},
    {"at the [venue:Hotel [city:Oslo]] now", "at the Lhotel_+p.Yoslo now "},
    {"the [organisation:[city:Oslo] Club]", "the YOoslo_+a.club "},
    {"the [organisation:Club of [city:New York] rowers]", "the Oclub_+a.of_+a.Ynew_+pa.york_+a.rowers "},
    {"[count:three [organisation:Oslo] boats] won", "Cthree_+q.Ooslo_+q.boats won "},
    {"[organisation:Boats [country:of Mali] Inc]", "Oboats_+a.Nof_+pa.mali_+a.inc "},
    {"yes; no: maybe", "yes ¦; no ¦: maybe "},
    {"he said \"yes\" twice", "Phe said ¦\" yes ¦\" twice "},
    {"he said \u201Cyes\u201D", "Phe said ¦\" yes ¦\" "},
    {"rain \u2014 snow", "rain ¦- snow "},
    {"rain\u2013snow", "rain ¦- snow "},
    {"rain - snow", "rain ¦- snow "},
    {"rain-snow", "rain - snow "},
    {"at [hour:7:30]", "at D7_+d.:_+d.30 "},
};

TEST(Encoder, Lines) {
  for (const Case& c : kLines) EXPECT_EQ(line(c.sentence), c.expected) << c.sentence;
}

TEST(Encoder, ElementsMapBackToTokensAndMentions) {
  const MarkedSentence s = marked_sentence("A race in [country+state:New Zealand] on [day:May 3]");
  const EncodedSentence e = encoded(s);
  std::string dump;
  for (const Element& el : e.elements)
    dump += fmt::format("{}/{}{}{} ", el.token, el.unit, el.of(AttributeType::place) ? "P" : "",
                        el.of(AttributeType::date) ? "D" : "");
  EXPECT_EQ(dump, "0/0 1/1 2/2 3/3P 4/3 5/4 6/5D 7/5 ");
  EXPECT_EQ(e.elements[3].place, s.mentions.places.data());
  EXPECT_EQ(e.elements[3].actor, s.mentions.actors.data());
  EXPECT_EQ(e.elements[3].of(AttributeType::text), nullptr);
}

TEST(Encoder, LongSentencesAreCut) {
  std::string text;
  for (std::uint32_t i = 0; i < kLongestSentence + 50; ++i) text += "word ";
  EXPECT_EQ(encoded(marked_sentence(text)).elements.size(), kLongestSentence);
}

TEST(Encoder, KindsOfSlots) {
  const auto kinds = [](AttributeType type) { return fmt::format("{}", fmt::join(slot_kinds(type), " ")); };
  EXPECT_EQ(kinds(AttributeType::date), "day coarse age");
  EXPECT_EQ(kinds(AttributeType::quantity), "count percent unit person duration");
  EXPECT_EQ(kinds(AttributeType::place), "country division city region venue demonym attributive");
  EXPECT_EQ(kinds(AttributeType::actor), "person office organisation state group");
  EXPECT_EQ(kinds(AttributeType::text), "");
}

}  // namespace
}  // namespace crossclaim::testing
