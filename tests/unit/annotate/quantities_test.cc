#include "annotate/quantities/quantities.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "annotate/quantities/number.h"
#include "unit/annotate/sentence_support.h"

namespace crossclaim {
namespace {

std::string bound(std::optional<double> value) { return value ? fmt::format("{:.10g}", *value) : "-"; }

// text=[lo,hi] with the marks ~ approximate, + increment, < part, and what is counted or the unit.
std::string dump(std::string_view text, const Mention& mention) {
  const auto& q = std::get<Quantity>(mention.value);
  std::string out = fmt::format("{}=[{},{}]{}{}{}", mention.span.of(text), bound(q.lo), bound(q.hi), q.approximate ? "~" : "",
                                q.increment ? "+" : "", q.part ? "<" : "");
  if (!q.of.empty()) out += " " + q.of;
  if (!q.unit.empty()) out += " " + q.unit;
  return out;
}

std::string found(std::string_view text, std::span<const Mention> dates = {}) {
  static const QuantityFinder finder;
  const Layout layout = lines_as_sentences(text);
  std::string out;
  for (const Sentence& sentence : layout.sentences)
    for (const Mention& mention : finder.find(text, layout, sentence, dates))
      out += (out.empty() ? "" : "; ") + dump(text, mention);
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr Case kCounts[] = {
    {"A man, his wife and their three children drowned.", "A man, his wife and their three children=[5,5] person"},
    {"Three people, two men and a woman, died. Three soldiers, two nurses and a clerk fled.",
     "Three people, two men and a woman=[3,3] person; Three soldiers, two nurses and a clerk=[6,6] person"},
    {"Two men, a woman and a boy left. Three civilians, a couple and their son, stayed.",
     "Two men, a woman and a boy=[4,4] person; Three civilians, a couple and their son=[3,3] civilian"},
    {"A father of three and a mother of two fell ill.", "A father=[1,1] father; a mother=[1,1] mother"},
    {"Two US soldiers left; one told us soldiers came.", "Two US soldiers=[2,2] soldier"},
    {"A mother and her two daughters fled.", "A mother and her two daughters=[3,3] person"},
    {"Two and a half million people; a million and a half homes.",
     "Two and a half million people=[2500000,2500000] person; a million and a half homes=[1500000,1500000] home"},
    {"It fell by 2 1/4 percent, then by 2-1/4 percent.", "2 1/4 percent=[2.25,2.25] %; 2-1/4 percent=[2.25,2.25] %"},
    {"It fell to minus 5 degrees.", "minus 5 degrees=[-5,-5] deg"},
    {"Two thirds of the homes and three quarters of the farms burned.",
     "Two thirds=[0.6666666667,0.6666666667] share; three quarters=[0.75,0.75] share"},
    {"Nine out of 10 voters agreed; a fifth of them left, and half of the rest.",
     "Nine out of 10=[0.9,0.9] share; a fifth=[0.2,0.2] share; half=[0.5,0.5] share"},
    {"Fewer than one in ten were insured; the union spoke of one in three.",
     "Fewer than one in ten=[-,0.1] share; one in three=[0.3333333333,0.3333333333] share"},
    {"Police wounded one in three attacks.", "one=[1,1]; three attacks=[3,3] attack"},
    {"A two-hundred-strong group and some three-thousand men stayed.",
     "two-hundred=[200,200]; some three-thousand men=[2850,3150]~ man"},
    {"All 49 passengers and four crew died. The crew of the tug was saved.", "All 49 passengers and four crew=[53,53] person"},
    {"It pledged 120 million kroner and 3 million rand.",
     "120 million kroner=[120000000,120000000] kroner; 3 million rand=[3000000,3000000] ZAR"},
    {"A man of 34 was jailed, and a girl of 12 looked on.", "A man=[1,1] man; a girl=[1,1] girl"},
    {"A third man came. It fell in the past three quarters. The second half of the year was dry.", "A third man=[1,1] man"},
    {"Among the dead were three nurses.", "three nurses=[3,3]< nurse"},
    {"One of its eight sailors was hurt; all of the eight sailors left.", "eight sailors=[8,8] sailor"},
    {"Twin boys were hurt, and the twins of the baker.", "Twin boys=[2,2] person; twins=[2,2] person"},
    {"The twin bombings of two halls. The Twin Cities.", "two halls=[2,2] hall"},
    {"Ten women, seven men wounded", "Ten women, seven men=[17,17] person"},
    {"Police held ten women, seven men wounded in a fire", "ten women=[10,10] woman; seven men=[7,7] man"},
    {"Ten men, of whom four nurses left, seven cooks hurt",
     "Ten men=[10,10] man; four nurses=[4,4]< nurse; seven cooks=[7,7] cook"},
    {"The 200-strong crew left, an eight victim of a 15 percent rise.",
     "200=[200,200]; an eight victim=[1,1] victim; 15 percent=[15,15] %"},
    {"Some 2 to 3 million came, and 2 to 1 million left.",
     "Some 2 to 3 million=[1900000,3150000]~; 2 to 1 million=[2,1000000]"},
    {"It rose by 42-1 412 percent.", "42-1 412 percent=[42,1412] %"},
    {"A record eight victims came.", "eight victims=[8,8] victim"},
    {"A father and daughter drowned.", "A father and daughter=[2,2] person"},
    {"Husband and wife were hurt, and so was a husband and father.", "Husband and wife=[2,2] person; a husband=[1,1] husband"},
    {"Three dozens of sheep and 40 000 people.", "Three dozens=[36,36]; 40 000 people=[40000,40000] person"},
    {"The prize was $2000 in all.", "$2000=[2000,2000] USD"},
    {"At about 19.2km deep, 27km away at 120km/h; 5m and A35km are none.",
     "about 19.2km=[18.24,20.16]~ km; 27km=[27,27] km; 120km/h=[120,120] km/h"},
    {"Some 12 people.", "Some 12 people=[11.4,12.6]~ person"},
    {"Some 13 lakh people and 2 crore cattle.", "Some 13 lakh people=[1235000,1365000]~ person; 2 crore=[20000000,20000000]"},
    {"They mourn 5-year-old Ada Fielding.", "5-year-old Ada Fielding=[1,1]< person"},
    {"An Israeli and 80 percent of its 20 firms.", "An Israeli=[1,1] israeli; 80 percent=[80,80] %; 20 firms=[20,20] firm"},
    {"A farmer, two nurses and three soldiers left; the rest, 5 boys, stayed.",
     "A farmer, two nurses and three soldiers=[6,6] person; 5 boys=[5,5] boy"},
    {"Smaller than 40 and 50 people plus or greater.", "Smaller than 40=[-,40]; 50 people=[50,50] person"},
    {"At least 12 people were killed and some 300,000 civilians fled.",
     "At least 12 people=[12,-] person; some 300,000 civilians=[285000,315000]~ civilian"},
    {"More than 290,000 people have died, up to 40 of them children.",
     "More than 290,000 people=[290000,-] person; up to 40 of them children=[-,40]< child"},
    {"About 200 rebels and nearly 50 soldiers.", "About 200 rebels and nearly 50 soldiers=[237.5,260]~ person"},
    {"A farmer and two women drowned.", "A farmer and two women=[3,3] person"},
    {"A couple and their son survived.", "A couple and their son=[3,3] person"},
    {"Her husband was hurt.", "Her husband=[1,1] husband"},
    {"A 35-year-old woman and a teenager were shot.", "A 35-year-old woman and a teenager=[2,2] person"},
    {"A 12-year-old was missing.", "A 12-year-old=[1,1] person"},
    {"No one was hurt and no injuries were reported.", "No one=[0,0] person; no injuries=[0,0] injury"},
    {"Dozens of people, tens of thousands of refugees, half a million civilians.",
     "Dozens of people=[24,-] person; tens of thousands of refugees=[20000,-] refugee; half a million "
     "civilians=[500000,500000] civilian"},
    {"A dozen sheep and several hundred protesters.", "A dozen=[12,12]; several hundred protesters=[300,-] protester"},
    {"Between 5 and 7 soldiers; 30 to 40 rebels; two or three gunmen; 10-20 guests.",
     "Between 5 and 7 soldiers=[5,7] soldier; 30 to 40 rebels=[30,40] rebel; two or three gunmen=[2,3] gunman; 10-20 "
     "guests=[10,20] guest"},
    {"Three other trucks, three others and 5 other men.",
     "Three other trucks=[3,3] truck; three others and 5 other men=[8,8] person"},
    {"Two of them were policemen, including four children.", "Two of them=[2,2]<; four children=[4,4]< child"},
    {"Three more people and another 12 came.", "Three more people=[3,3]+ person; another 12=[12,12]+"},
    {"12 armed men fled in 3 trucks.", "12 armed men=[12,12] man; 3 trucks=[3,3] truck"},
    {"The blast killed 12, leaving 3 dead.", "12=[12,12]; 3=[3,3]"},
    {"The bomb killed two men and three women were hurt.", "two men=[2,2] man; three women=[3,3] woman"},
    {"Prices rose 20 percent to $2.5 billion, or 3 million euros, or $10m.",
     "20 percent=[20,20] %; $2.5 billion=[2500000000,2500000000] USD; 3 million euros=[3000000,3000000] EUR; "
     "$10m=[10000000,10000000] USD"},
    {"Two hundred and thirty-one thousand votes and 1.2 million cars.",
     "Two hundred and thirty-one thousand votes=[231000,231000] vote; 1.2 million cars=[1200000,1200000] car"},
    {"One man died and one was wounded.", "One man=[1,1] man; one=[1,1]"},
    {"Gunmen Kill 12 In Harbour Town", "12=[12,12]"},
    {"Five hundred or more boats; 2 to 3 million people.",
     "Five hundred or more boats=[500,-] boat; 2 to 3 million people=[2000000,3000000] person"},
    {"One of them was a police officer.", "One of them=[1,1]<; a police officer=[1,1] officer"},
};

constexpr Case kNoCounts[] = {
    {"It was half built by an Israeli airline.", ""},
    {"The Group of 77 and the Big 12 met after World War 2.", ""},
    {"She was 19 when she left. He is 20.", ""},
    {"A five-man team came.", ""},
    {"They read Article 12 at https://example.org/?q=30%25 and 9/11.", ""},
    {"He used a .45-caliber pistol and a 9mm gun.", ""},
    {"The score was 3-2 on Highway 101 in 2017.", ""},
    {"One of the goals was met one day.", ""},
    {"Flight 370 met the Group of Eight over No. 5.", ""},
    {"The 35-year-old driver, John Smith, 35, was aged 35.", ""},
    {"It burned in the 1200 block of N. Main Street near 45 High Street.", ""},
    {"At 3:30 p.m. and 6 p.m. they called 911 and 555-1234.", ""},
    {"The first, the twenty-first and two thirds came.", ""},
    {"A three-day trip with an F-16 to the G8.", ""},
    {"On 25 January and Feb. 3, 2016.", ""},
    {"Children aged 5, 7 and 9 were safe.", ""},
};

TEST(Quantities, CountsHedgesAndNouns) {
  for (const Case& c : kCounts) EXPECT_EQ(found(c.text), c.expected) << c.text;
}

TEST(Quantities, NumbersThatCountNothing) {
  for (const Case& c : kNoCounts) EXPECT_EQ(found(c.text), c.expected) << c.text;
}

TEST(Quantities, NumbersInsideDatesAreLeftOut) {
  const std::string_view text = "On 14 of those days 3 men came.";
  EXPECT_EQ(found(text), "14 of those days=[14,14]< day; 3 men=[3,3] man");
  const Mention date{{3, 19}, 1, 5, DateValue{}};
  EXPECT_EQ(found(text, std::span(&date, 1)), "3 men=[3,3] man");
}

TEST(Quantities, AgesThatAreDurationsBelongToTheirNoun) {
  const std::string_view text = "Two 35-year-old women came.";
  const Mention age{{4, 11}, 1, 4, DateValue{}};
  EXPECT_EQ(found(text, std::span(&age, 1)), "Two 35-year-old women=[2,2] woman");
}

TEST(Quantities, FiguresWithMarks) {
  EXPECT_EQ(figures_value("25,000"), 25000);
  EXPECT_EQ(figures_value("1,674.5"), 1674.5);
  EXPECT_EQ(figures_value("1,00,000"), 100000);
  EXPECT_EQ(figures_value("10.20.30"), std::nullopt);
  EXPECT_EQ(figures_value("1,2"), std::nullopt);
}

TEST(Quantities, SingularOfRegularPlurals) {
  EXPECT_EQ(singular_of("rockets"), "rocket");
  EXPECT_EQ(singular_of("cities"), "city");
  EXPECT_EQ(singular_of("churches"), "church");
  EXPECT_EQ(singular_of("crisis"), "crisis");
}

}  // namespace
}  // namespace crossclaim
