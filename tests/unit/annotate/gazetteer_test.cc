#include "annotate/places/gazetteer.h"

#include "annotate/places/gazetteer_build.h"

#include <gmock/gmock.h>

namespace crossclaim {
namespace {

using testing::ElementsAre;

constexpr std::string_view kPlaces =
    "# comment\n"
    "c\t1\tAA\t\t9000\t10\tAland\n"
    "d\t2\tAA.1\tAA\t900\t10\tNorth Province\tNord\n"
    "k\t3\t\tAA.1\t500\t10\tNord\tNorde|Old Nord\n"
    "p\t4\t\tAA.9\t50\t1\tReading\n"
    "d\t5\tAA.1.007\tAA.1\t90\t10\tLake County\n"
    "p\t6\t432,-1178\tAA.1.007\t60\t1\tLakeport\n";
constexpr std::string_view kNames =
    "alias\tAA\tAL\n"
    "alias\t3\tNordstadt\n"
    "demonym\tAA\tAlandic\n"
    "alias\tZZ\tNowhere\n"
    "region\tGreat Bay; AA\tThe Bay\n";

class GazetteerTest : public testing::Test {
 protected:
  // The places of the longest name at the start of `text`, and how many tokens it has.
  std::vector<std::string> find(std::string_view text) const {
    const std::vector<Token> tokens = tokenize(text);
    const auto match = gazetteer_.longest(tokens);
    if (!match) return {};
    std::vector<Gazetteer::Candidate> found;
    gazetteer_.candidates(match->name, found);
    std::vector<std::string> out = {std::to_string(match->tokens)};
    for (const auto& c : found) out.emplace_back(gazetteer_.entry(c.place).id);
    return out;
  }

  std::string table_ = build_gazetteer(kPlaces, kNames, "reading\twg\n");
  Gazetteer gazetteer_{table_};
};

TEST_F(GazetteerTest, LongestName) {
  EXPECT_THAT(find("Old Nord is old"), ElementsAre("2", "3"));
  EXPECT_THAT(find("north province"), ElementsAre("2", "2"));
  EXPECT_THAT(find("North of it"), ElementsAre());
  EXPECT_THAT(find("Nord"), ElementsAre("1", "2", "3"));
  EXPECT_THAT(find("Nordstadt"), ElementsAre("1", "3"));
  EXPECT_THAT(find("Nowhere"), ElementsAre());
  EXPECT_THAT(find("The Bay"), ElementsAre("2", "Great Bay"));
  EXPECT_THAT(find(""), ElementsAre());
}

TEST_F(GazetteerTest, CountyAndPosition) {
  const Gazetteer::Entry town = gazetteer_.entry(5);
  EXPECT_EQ(town.name, "Lakeport");
  EXPECT_EQ(town.north, 432);
  EXPECT_EQ(town.east, -1178);
  EXPECT_EQ(town.county, 4u);
  EXPECT_EQ(town.container, 1u) << "a county is none of the containers";
  EXPECT_THAT(gazetteer_.place(5).path, ElementsAre("Lakeport", "North Province", "Aland"));
  EXPECT_EQ(gazetteer_.county(3), Gazetteer::kNone);
}

TEST_F(GazetteerTest, ChainOfContainers) {
  EXPECT_TRUE(gazetteer_.within(2, 0));
  EXPECT_TRUE(gazetteer_.within(2, 2));
  EXPECT_FALSE(gazetteer_.within(0, 2));
  EXPECT_THAT(gazetteer_.place(1).path, ElementsAre("North Province", "Aland"));
  EXPECT_THAT(gazetteer_.place(2).path, ElementsAre("Nord", "Aland")) << "a division that bears its city's name is left out";
  EXPECT_THAT(gazetteer_.place(2).ids, ElementsAre("3", "1"));
  EXPECT_THAT(gazetteer_.place(3).path, ElementsAre("Reading", "Aland")) << "an unknown division leaves the country";
}

TEST_F(GazetteerTest, HomonymsAndUses) {
  const auto name = [this](std::string_view word) { return gazetteer_.longest(tokenize(word))->name; };
  const auto reading = gazetteer_.homonym(name("Reading"));
  EXPECT_TRUE(reading.word && reading.given_name && !reading.surname);
  EXPECT_FALSE(gazetteer_.homonym(name("Nord")).any());
  std::vector<Gazetteer::Candidate> found;
  gazetteer_.candidates(name("Alandic"), found);
  EXPECT_EQ(found.at(0).use, Gazetteer::Use::demonym);
  gazetteer_.candidates(name("AL"), found);
  EXPECT_TRUE(found.at(0).capitals);
}

TEST(Gazetteer, Builtin) {
  const Gazetteer& g = Gazetteer::builtin();
  EXPECT_GT(g.size(), 50'000u);
  for (const std::string_view name : {"Astana", "Nur-Sultan", "Mumbai", "Bombay", "Kiev", "Aleppo", "Hims", "Middle East"})
    EXPECT_TRUE(g.longest(tokenize(name))) << name;
}

TEST(PlaceTypes, Names) {
  EXPECT_EQ(name_of(PlaceType::country), "country");
  EXPECT_EQ(name_of(PlaceType::venue), "venue");
  EXPECT_EQ(name_of(PlaceType::unknown), "unknown");
}

}  // namespace
}  // namespace crossclaim
