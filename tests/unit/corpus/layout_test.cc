#include "corpus/layout.h"

#include <algorithm>
#include <ostream>

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

Article article(std::string text, std::string title = {}) {
  Article a;
  a.text = std::move(text);
  a.title = std::move(title);
  return a;
}

// "region: paragraph" lines; a line break within a paragraph shows as "~".
std::string dump(const Article& a) {
  std::string out;
  for (const Paragraph& p : lay_out(a).paragraphs) {
    std::string text(p.span.of(a.text));
    std::ranges::replace(text, '\n', '~');
    out += std::string(name_of(p.region)) + ": " + text + "\n";
  }
  return out;
}

struct Case {
  const char* name;
  const char* text;
  const char* paragraphs;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class Layouts : public testing::TestWithParam<Case> {};
TEST_P(Layouts, Paragraphs) { EXPECT_EQ(dump(article(GetParam().text)), GetParam().paragraphs); }

constexpr Case kCases[] = {
    {"Empty", "", ""},
    {"Blank", " \n\n \t\n", ""},
    {"OneHeadline", "Orlo and Tamm sign a truce", "headline: Orlo and Tamm sign a truce\n"},
    {"OneSentence", "Orlo and Tamm signed a truce.", "lead: Orlo and Tamm signed a truce.\n"},
    {"LineBreakParts", "The truce began on Monday.\nIt held on Tuesday.",
     "lead: The truce began on Monday.\nbody: It held on Tuesday.\n"},
    {"BrokenOffLine",
     "The envoy said the truce between both sides would hold for\nat least a week, and perhaps for a month if nobody fired a "
     "single shot at the "
     "bridge or the harbour.\n\nIt held.",
     "lead: The envoy said the truce between both sides would hold for~at least a week, and perhaps for a month if nobody "
     "fired a "
     "single shot at the bridge or the harbour.\nbody: It held.\n"},
    {"WireCopy",
     "ORLO, March 3 - The harbour of Orlo will open again on\nMonday, its owner said.\n    The Vesk Holding had closed it for "
     "repairs, "
     "and\nTamm Lines had sued.\n REUTER",
     "lead: ORLO, March 3 - The harbour of Orlo will open again on~Monday, its owner said.\nbody: The Vesk Holding had closed "
     "it "
     "for repairs, and~Tamm Lines had sued.\nbyline: REUTER\n"},
    {"CarriageReturns", "Orlo signs a truce\r\n\r\nThe truce began.\r\n\r\nIt held.\r\n",
     "headline: Orlo signs a truce\nlead: The truce began.\nbody: It held.\n"},
    {"ByteOrderMark", "\uFEFFOrlo signs a truce\n\nIt held.", "headline: Orlo signs a truce\nlead: It held.\n"},
    {"RepeatedHeadline", "Orlo signs a truce\n\nOrlo signs a truce\n\nIt held.",
     "headline: Orlo signs a truce\nheadline: Orlo signs a truce\nlead: It held.\n"},
    {"Standfirst",
     "Orlo signs a truce\n\nThe guns fell silent at noon.\n\n3 min read\n\nThe truce began on Monday.\n\nIt held.",
     "headline: Orlo signs a truce\nlead: The guns fell silent at noon.\nbyline: 3 min read\nlead: The truce began on "
     "Monday.\nbody: It held.\n"},
    {"BrowserWarning",
     "Sorry, your browser doesn't show this film\n\nOrlo signs a truce\n\nIt held for the whole of the first day, people said.",
     "navigation: Sorry, your browser doesn't show this film\nheadline: Orlo signs a truce\n"
     "lead: It held for the whole of the first day, people said.\n"},
    {"Navigation",
     "Skip to content\n1. Skip to main menu\nPolitics\n\nOrlo signs a truce\n\nAdvertisement\n\nIt "
     "held.\n\nhttps://orlo.example/truce\n\n"
     "Sign up for our newsletter.",
     "navigation: Skip to content\nnavigation: 1. Skip to main menu\nnavigation: Politics\nheadline: Orlo signs a truce\n"
     "navigation: Advertisement\nlead: It held.\nnavigation: https://orlo.example/truce\nnavigation: Sign up for our "
     "newsletter.\n"},
    {"Bylines",
     "Orlo signs a truce\nBy Karl Tamm\n3 March, 2021\nPublished: 12:30 GMT\n\nIt held.\n\nAgencies contributed to this report",
     "headline: Orlo signs a truce\nbyline: By Karl Tamm\nbyline: 3 March, 2021\nbyline: Published: 12:30 GMT\nlead: It "
     "held.\nbyline: Agencies contributed to this report\n"},
    {"ByMonday", "By Monday the truce had failed.\n\nIt was the third.",
     "lead: By Monday the truce had failed.\nbody: It was the third.\n"},
    {"AgencyCredit", "It held.\n\nIt did.\n\nkt/av (Reuters AFP)",
     "lead: It held.\nbody: It did.\nbyline: kt/av (Reuters AFP)\n"},
    {"Dateline", "Orlo, March 3 (AFP) The truce held on Monday.", "lead: Orlo, March 3 (AFP) The truce held on Monday.\n"},
    {"Captions",
     "Orlo signs a truce\n\nThe envoy spoke of a new start for both[Getty]\n\nIt held.\n\nTamm's mayor arrives at the Quay "
     "Hotel in Orlo",
     "headline: Orlo signs a truce\ncaption: The envoy spoke of a new start for both[Getty]\nlead: It held.\ncaption: Tamm's "
     "mayor arrives at the Quay Hotel in Orlo\n"},
    {"CaptionAboveItsCredit", "Orlo signs a truce\n\nTalks on the quay of Orlo\nImage: Reuters\n\nIt held.",
     "headline: Orlo signs a truce\ncaption: Talks on the quay of Orlo\ncaption: Image: Reuters\nlead: It held.\n"},
    {"PicturesOfARow",
     "It held.\n\nImage 3 of 14 The quay of Orlo on Sunday, March 7, 2021.\n\nPhoto 4/14 Karl Tamm.\n\nSlide 3 was shown.",
     "lead: It held.\ncaption: Image 3 of 14 The quay of Orlo on Sunday, March 7, 2021.\ncaption: Photo 4/14 Karl Tamm.\n"
     "body: Slide 3 was shown.\n"},
    {"ReadMore", "It held.\n\nREAD MORE: Tamm 'takes' the bridge\n\nIt did.",
     "lead: It held.\nrelated: READ MORE: Tamm 'takes' the bridge\nbody: It did.\n"},
    {"ListOfLinks",
     "It held.\n\nRead more here:\nTamm takes the bridge\n\nCould Vesk join the talks?\n\n\"We hope it holds,\" the envoy "
     "said.\n\nIt did.",
     "lead: It held.\nrelated: Read more here:\nrelated: Tamm takes the bridge\nrelated: Could Vesk join the talks?\nbody: "
     "\"We "
     "hope it holds,\" the envoy said.\nbody: It did.\n"},
    {"LoneTitle", "It held.\n\nIt did.\n\nSecurity council backs the Orlo plan\n\nNobody fired.",
     "lead: It held.\nbody: It did.\nrelated: Security council backs the Orlo plan\nbody: Nobody fired.\n"},
    {"NoTitles", "It held.\n\nThe envoy said:\n\n* twelve men left\n\nand nobody fired",
     "lead: It held.\nbody: The envoy said:\nbody: * twelve men left\nbody: and nobody fired\n"},
    {"TextWithoutStops", "It held.\n\nThey left\n\nThey came\n\nThey saw\n\nThey won\n\nThey lost",
     "lead: It held.\nbody: They left\nbody: They came\nbody: They saw\nbody: They won\nbody: They lost\n"},
};
INSTANTIATE_TEST_SUITE_P(Texts, Layouts, testing::ValuesIn(kCases), [](const auto& c) { return c.param.name; });

TEST(Layout, GivenTitleIsTheHeadline) {
  EXPECT_EQ(dump(article("Harbour news today\n\nOrlo signs a truce\n\nIt held.", "Orlo signs a truce")),
            "navigation: Harbour news today\nheadline: Orlo signs a truce\nlead: It held.\n");
}

TEST(Layout, SentencesHoldEveryTokenOnce) {
  const Article a = article("Orlo signs a truce\n\nIt began. It held!\n\n\"Good.\" (At last.)\nRead more: Tamm falls");
  const Layout layout = lay_out(a);
  std::uint32_t next = 0;
  for (const Sentence& s : layout.sentences) {
    EXPECT_EQ(s.first_token, next);
    EXPECT_LT(s.first_token, s.last_token);
    next = s.last_token;
    EXPECT_TRUE(layout.paragraphs[s.paragraph].span.contains(s.span));
    EXPECT_EQ(layout.paragraphs[s.paragraph].region, s.region);
    EXPECT_EQ(s.span, cover(layout.tokens[s.first_token].span, layout.tokens[s.last_token - 1].span));
  }
  EXPECT_EQ(next, layout.tokens.size());
  EXPECT_EQ(layout.sentences.size(), 6u);
}

TEST(Layout, QuotationsEndWithTheirParagraph) {
  const Article a = article("Rebels 'to go' home\n\n\"We go, he said.\n\n\"At dawn,\" he said of 'home'.");
  std::string out;
  for (const Quotation& q : lay_out(a).quotations) out += std::string(q.span.of(a.text)) + "\n";
  EXPECT_EQ(out, "'to go'\n\"We go, he said.\n\"At dawn,\"\n");
}

TEST(Region, Names) {
  EXPECT_EQ(name_of(Region::headline), "headline");
  EXPECT_EQ(name_of(Region::navigation), "navigation");
}

}  // namespace
}  // namespace crossclaim
