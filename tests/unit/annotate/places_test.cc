#include "annotate/places/places.h"

#include <gmock/gmock.h>

#include <string>

#include "unit/annotate/sentence_support.h"

namespace crossclaim {
namespace {

std::string join(const std::vector<std::string>& parts, std::string_view mark) {
  std::string out;
  for (const std::string& part : parts) out.append(out.empty() ? "" : mark).append(part);
  return out;
}

std::string dump(const Mention& mention, std::string_view text) {
  const Place& place = std::get<Place>(mention.value);
  std::string out(mention.span.of(text));
  out += place.adjective ? " ~ " : " = ";
  out += join(place.path, "/");
  if (place.type == PlaceType::venue || place.type == PlaceType::unknown) out.append(" ").append(name_of(place.type));
  for (const Place& other : place.other) out += " or " + join(other.path, "/");
  return out;
}

// "mention = path; mention ~ path of an adjective; ..."
std::string places(const Article& article) {
  static const NameReader names;
  const Layout layout = lay_out(article);
  std::vector<std::string> out;
  ArticlePlaces places(Gazetteer::builtin(), article, layout);
  for (const Sentence& sentence : layout.sentences) {
    const auto outline = outline_names(Gazetteer::builtin(), names, article.text, layout, sentence);
    for (const Mention& m : places.of(sentence)) {
      EXPECT_TRUE(is_in_outline(m, outline, sentence)) << m.span.of(article.text) << " of\n" << article.text;
      out.push_back(dump(m, article.text));
    }
  }
  return join(out, "; ");
}

std::string places(std::string text, std::string source = {}) {
  Article article;
  article.text = std::move(text);
  article.source = std::move(source);
  return places(article);
}

struct Case {
  const char* text;
  const char* places;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(places(c.text), c.places) << c.text;
}

TEST(Places, ContainersFollow) {
  check({
      {"The talks were held in Geneva, Switzerland, on Monday.", "Geneva, Switzerland = Geneva/Switzerland"},
      {"He moved to Paris, Texas, last year.", "Paris, Texas = Paris/Texas/United States"},
      {"The storm hit Gainesville, Fla., and left.", "Gainesville, Fla. = Gainesville/Florida/United States"},
      {"She was born in Compton, California, USA, he said.", "Compton, California, USA = Compton/California/United States"},
      {"The crash in Oldquarry, Kan., killed two.", "Oldquarry, Kan. = Oldquarry/Kansas/United States unknown"},
      {"Snow fell on Washington, D.C., all night.", "Washington, D.C. = Washington/District of Columbia/United States"},
      {"They flew to London, Ontario. London was cold.",
       "London, Ontario = London/Ontario/Canada; London = London/Ontario/Canada"},
  });
}

// "A fire in Springfield." alone could be of several states.
TEST(Places, TelephoneNumbersTellTheState) {
  check({
      {"A fire broke out in Springfield. Call 217-555-0123.", "Springfield = Springfield/Illinois/United States"},
      {"A fire broke out in Springfield. Call (417) 555-0123.", "Springfield = Springfield/Missouri/United States"},
      {"A fire broke out in Springfield. Call 413.555.TIPS.", "Springfield = Springfield/Massachusetts/United States"},
      {"A fire broke out in Florence. Call 256-555-0123.", "Florence = Florence/Alabama/United States"},
      // Of two states, free of charge, or none
      {"A fire broke out in Springfield. Call 217-555-0123 or 413-555-0123.",
       "Springfield = Springfield/Illinois/United States or Springfield/Massachusetts/United States or "
       "Springfield/Missouri/United States or Springfield/Ohio/United States"},
      {"A fire broke out in Florence. Call 1-800-555-0123.", "Florence = Florence/Toscana/Italy"},
      {"A fire broke out in Florence. Lot 256-555 sold for 256 000 000.", "Florence = Florence/Toscana/Italy"},
  });
}

TEST(Places, TheOutletTellsTheState) {
  const auto at = [](const char* source) { return places("A fire broke out in Springfield.", source); };
  EXPECT_EQ(at("chicagotribune.com"), "Springfield = Springfield/Illinois/United States");
  EXPECT_EQ(at("Chicago Tribune"), "Springfield = Springfield/Illinois/United States");
  EXPECT_EQ(at("boston.cbslocal.com"), "Springfield = Springfield/Massachusetts/United States");
  EXPECT_EQ(at("nbc5massachusetts.com"), "Springfield = Springfield/Massachusetts/United States");
  EXPECT_EQ(at("capegirardeaubeacon.com"), "Springfield = Springfield/Missouri/United States");
  // Other words beside the name, and outlets of the whole country; words of outlets that are names of cities, too
  EXPECT_EQ(at("mobile.harbourpost.com"), at(""));
  EXPECT_EQ(at("enterprisenews.com"), at(""));
  EXPECT_EQ(at("chicagopizza.com"), at(""));
  EXPECT_EQ(at("washingtonpost.com"), at(""));
}

TEST(Places, AStationsCallSignTellsTheState) {
  const auto at = [](const char* source) { return places("A fire broke out in Springfield.", source); };
  const char* missouri = "Springfield = Springfield/Missouri/United States";
  EXPECT_EQ(at("kmov.com"), missouri);
  EXPECT_EQ(at("kmov4newstv.com"), missouri);
  EXPECT_EQ(at("www.stltoday.com"), missouri);
  EXPECT_EQ(at("wtvonline.com"), at(""));  // no station's
  EXPECT_EQ(at("kmovies.com"), at(""));
  EXPECT_EQ(at("marking.com"), at(""));
  EXPECT_EQ(places("A barn burned in the Millbrook neighborhood.", "kmov.com"),
            "Millbrook ~ Millbrook/St. Louis/Missouri/United States venue");
  // A site that bears the state's name
  EXPECT_EQ(places("A barn burned in the Millbrook neighborhood.", "kansas.com"),
            "Millbrook ~ Millbrook/Wichita/Kansas/United States venue");
}

TEST(Places, TheTownOfAHospitalIsNoneOfAQuarter) {
  const auto at = [](const char* text) { return places(text, "chicagotribune.com"); };
  EXPECT_EQ(at("A barn burned in the Millbrook neighborhood. He is at a hospital in Rockford."),
            "Millbrook ~ Millbrook/Chicago/Illinois/United States venue; Rockford = Rockford/Illinois/United States");
  EXPECT_EQ(at("A barn burned in the Millbrook neighborhood. He is at Mercy Medical Center in Rockford."),
            "Millbrook ~ Millbrook/Chicago/Illinois/United States venue; "
            "Mercy Medical Center = Mercy Medical Center/Rockford/Illinois/United States venue; Rockford = "
            "Rockford/Illinois/United States");
  EXPECT_EQ(at("A barn burned in the Millbrook neighborhood. He is at a mill in Rockford."),
            "Millbrook ~ Millbrook/Rockford/Illinois/United States venue; Rockford = Rockford/Illinois/United States");
  EXPECT_EQ(places("A barn burned in the Millbrook neighborhood. He is at a hospital in Rockford.", ""),
            "Millbrook ~ Millbrook/Rockford/Illinois/United States venue; Rockford = Rockford/Illinois/United States");
}

TEST(Places, TheOutletTellsTheTownOfAQuarter) {
  const auto at = [](const char* text, const char* source) { return places(text, source); };
  const char* bare = "A barn burned in the Millbrook neighborhood.";
  EXPECT_EQ(at(bare, "chicagotribune.com"), "Millbrook ~ Millbrook/Chicago/Illinois/United States venue");
  EXPECT_EQ(at(bare, "nbc5massachusetts.com"), "Millbrook ~ Millbrook/Massachusetts/United States unknown");
  EXPECT_EQ(at(bare, ""), "Millbrook ~ Millbrook unknown");
  EXPECT_EQ(at("A barn burned in the Millbrook neighborhood, a shed in Rockford.", "chicagotribune.com"),
            "Millbrook ~ Millbrook/Rockford/Illinois/United States venue; Rockford = Rockford/Illinois/United States");
  // The telephone number is of another state.
  EXPECT_EQ(at("A barn burned in the Millbrook neighborhood. Call 256-555-0123.", "chicagotribune.com"),
            "Millbrook ~ Millbrook/Alabama/United States unknown");
}

TEST(Places, NamesakesAtHome) {
  const auto in_tennessee = [](const char* text) { return places(text, "nbc5tennessee.com"); };
  EXPECT_EQ(in_tennessee("A barn burned in Athens."), "Athens = Athens/Tennessee/United States or Athens/Attiki/Greece");
  EXPECT_EQ(places("A barn burned in Athens.", ""), "Athens = Athens/Attiki/Greece");
  EXPECT_EQ(in_tennessee("A barn burned in Athens. Greek firemen came."), "Athens = Athens/Attiki/Greece; Greek ~ Greece");
  // Tennessee has none of these; the first is a small town far away.
  EXPECT_EQ(in_tennessee("A barn burned in Barnsley, not in Knoxville."),
            "Barnsley = Barnsley/Tennessee/United States unknown; Knoxville = Knoxville/Tennessee/United States");
  EXPECT_EQ(places("A barn burned in Barnsley, not in Knoxville.", ""),
            "Barnsley = Barnsley/England/United Kingdom; Knoxville = Knoxville/Tennessee/United States");
  EXPECT_EQ(in_tennessee("A barn burned in Barcelona."), "Barcelona = Barcelona/Catalunya/Spain");
  // At home by what the text names: the larger one is the likelier.
  EXPECT_EQ(
      places("A barn burned in Athens. Smoke was seen in Memphis, Tennessee, and in Knoxville, Tennessee.", ""),
      "Athens = Athens/Attiki/Greece or Athens/Tennessee/United States; Memphis, Tennessee = Memphis/Tennessee/United States; "
      "Knoxville, Tennessee = Knoxville/Tennessee/United States");
}

TEST(Places, NamesakesInTheStateOfTheOutlet) {
  const auto in_carolina = [](const char* text) { return places(text, "wral.com"); };
  EXPECT_EQ(in_carolina("A barn burned in Henderson."),
            "Henderson = Henderson/Nevada/United States or Henderson/North Carolina/United States");
  EXPECT_EQ(places("A barn burned in Henderson.", ""), "Henderson = Henderson/Nevada/United States");
  EXPECT_EQ(in_carolina("A barn burned in Henderson. The governor of Nevada came."),
            "Henderson = Henderson/Nevada/United States; Nevada = Nevada/United States");
}

TEST(Places, TheTitleOfThePageTellsTheState) {
  const auto under = [](const char* title, const char* page) {
    Article article;
    article.text = "A fire broke out in Springfield.";
    article.title = title;
    article.page = page;
    return places(article);
  };
  const char* missouri = "Springfield = Springfield/Missouri/United States";
  EXPECT_EQ(under("Fire in a barn - KQXZ Channel 9 News - Branson, Missouri", ""), missouri);
  EXPECT_EQ(under("", " - KQXZ Channel 9 News - Branson, Missouri"), missouri);  // the title is read with the text
  EXPECT_EQ(under("Fire in a barn - KQXZ.com-Branson, MO News and Weather", ""), missouri);
  EXPECT_EQ(under("Fire in a barn in Branson, MO", ""), under("", ""));  // the article's own
  EXPECT_EQ(under("", " | KQXZ News Kansas City"), under("", ""));       // of two states
  EXPECT_EQ(under("Missouri barns on fire", ""), under("", ""));         // the article's own
}

// Of several cities none is the town of a quarter.
TEST(Places, TheTitleOfThePageTellsTheTownOfAQuarter) {
  const auto under = [](const char* page) {
    Article article;
    article.text = "A barn burned in the Millbrook neighborhood.";
    article.page = page;
    return places(article);
  };
  EXPECT_EQ(under(" - KQXZ Channel 9 News - Memphis, Tennessee"),
            "Millbrook ~ Millbrook/Memphis/Tennessee/United States venue");
  EXPECT_EQ(under(" - KQXZ Channel 9 News - Knoxville, Memphis"), "Millbrook ~ Millbrook/Tennessee/United States unknown");
}

TEST(Places, TownsOfPostOffices) {
  check({
      {"A barn burned down in Jay Em, Wyo., on Monday. Neighbours in Jay Em saw smoke.",
       "Jay Em, Wyo. = Jay Em/Wyoming/United States; Jay Em = Jay Em/Wyoming/United States"},
      {"A barn burned down in Jay Em on Monday.", "Jay Em = Jay Em unknown"},
      {"CHEYENNE, Wyo. - A barn burned down in Arminto on Monday, as another had in Casper.",
       "CHEYENNE, Wyo. = Cheyenne/Wyoming/United States; Arminto = Arminto/Wyoming/United States; "
       "Casper = Casper/Wyoming/United States"},
      // Not at home in one state, but the only one of the name that another name speaks for
      {"A barn burned down in Jay Em. A man from Casper flew to Boston.",
       "Jay Em = Jay Em/Wyoming/United States; Casper = Casper/Wyoming/United States; Boston = Boston/Massachusetts/United "
       "States"},
      // One of Ohio isn't meant by its bare name.
      {"A barn burned down in Dalton, Ohio.", "Dalton, Ohio = Dalton/Ohio/United States"},
      {"A barn burned down in Dalton.", "Dalton = Dalton/Georgia/United States or Dalton/Massachusetts/United States"},
  });
}

// A container told behind a later naming counts, too.
TEST(Places, LaterContainersTellTheState) {
  check(
      {{"The El Paso County and Park County sheriffs drove to Yoder. One was born in El Paso. Both know North Carolina. "
        "Yoder, Colo., is far away.",
        "El Paso County = El Paso County/Colorado/United States; Park County = Park County/Colorado/United States; "
        "Yoder = Yoder/Colorado/United States; El Paso = El Paso/Texas/United States; "
        "North Carolina = North Carolina/United States; Yoder, Colo. = Yoder/Colorado/United States"}});
}

TEST(Places, PartsOfTowns) {
  check({
      {"DAYTON, Ohio - Two died in the Chatham neighborhood. Chatham was quiet.",
       "DAYTON, Ohio = Dayton/Ohio/United States; Chatham ~ Chatham/Dayton/Ohio/United States venue; "
       "Chatham = Chatham/Dayton/Ohio/United States venue"},
      {"It began in Chicago's Lowmoor Park neighborhood.",
       "Chicago = Chicago/Illinois/United States; Lowmoor Park ~ Lowmoor Park/Chicago/Illinois/United States venue"},
      {"A fire in the Browntown section of west Houston was put out.",
       "Browntown ~ Browntown/Houston/Texas/United States venue; Houston = Houston/Texas/United States"},
      {"Chicago police went to the South Side Englewood neighborhood. In Englewood, nobody spoke.",
       "Chicago ~ Chicago/Illinois/United States; Englewood ~ Englewood/Chicago/Illinois/United States venue; "
       "Englewood = Englewood/Chicago/Illinois/United States venue"},
      {"He fled to a Park Slate neighborhood home in Denver.",
       "Park Slate ~ Park Slate/Denver/Colorado/United States venue; Denver = Denver/Colorado/United States"},
      {"Denver officers were sent to the West Pullman neighborhood.",
       "Denver ~ Denver/Colorado/United States; West Pullman ~ West Pullman/Denver/Colorado/United States venue"},
      {"It was a quiet Houston neighborhood.", "Houston ~ Houston/Texas/United States"},
      {"HOUSTON (Wire) - People of the Houston neighborhood fled.",
       "HOUSTON = Houston/Texas/United States; Houston ~ Houston/Texas/United States"},
      {"Shells fell on the Idlib area of Syria.", "Idlib = Idlib/Syria; Syria = Syria"},
  });
}

TEST(Places, CrossingsOfStreets) {
  check({
      {"The two men were hit at the corner of Odessa and Denver streets.", ""},
      {"The two men were hit in front of a shop near Houston and 33rd Street.", ""},
      {"The two men were seen in Houston and in Denver.",
       "Houston = Houston/Texas/United States; Denver = Denver/Colorado/United States"},
  });
}

TEST(Places, ArticleDecides) {
  check({
      {"CHICAGO - A fire in Brainerd left two dead.",
       "CHICAGO = Chicago/Illinois/United States; Brainerd = Brainerd/Illinois/United States unknown"},
      {"Talks will open in Geneva next week.", "Geneva = Geneva/Switzerland"},
      {"The chancellor flew to Paris on Monday.", "Paris = Paris/Ile-de-France/France"},
      {"The chancellor spoke to Paris on Monday.", ""},
      {"France said no, and so did China.", "France = France; China = China"},
      {"Illinois police closed a road. A car burned in Springfield.",
       "Illinois ~ Illinois/United States; Springfield = Springfield/Illinois/United States"},
      {"Massachusetts troopers came. A car burned in Springfield.",
       "Massachusetts ~ Massachusetts/United States; Springfield = Springfield/Massachusetts/United States"},
      {"Tbilisi is the capital of Georgia.", "Tbilisi = Tbilisi/Georgia; Georgia = Georgia"},
      {"Officers in Atlanta said Georgia would help.",
       "Atlanta = Atlanta/Georgia/United States; Georgia = Georgia/United States"},
      {"Fighting spread from Idlib to Idlib province.", "Idlib = Idlib/Syria; Idlib = Idlib/Syria"},
  });
}

TEST(Places, HomonymsBehindPrepositions) {
  check({
      {"Gunfire was heard in Flint. Nobody slept in Flint that night.",
       "Flint = Flint/Michigan/United States; Flint = Flint/Michigan/United States"},
      {"A man was found in Shelby. Shelby said nothing.", ""},
      {"The house stands ten miles east of Modesto.", "Modesto = Modesto/California/United States"},
      {"Many guests had been dancing for hours at the State Line Club.", ""},
      {"Two were hurt in the 400 block of Ogden Street in west Dayton.",
       "400 block of Ogden Street = 400 block of Ogden Street/Dayton/Ohio/United States venue; Dayton = Dayton/Ohio/United "
       "States"},
      {"Two men were hurt in Chester. The Crozer-Chester Medical Center treated them.",
       "Chester = Chester/England/United Kingdom or Chester/Pennsylvania/United States or Chester/Virginia/United States"},
      {"Snow fell in Phoenix.", "Phoenix = Phoenix/Arizona/United States"},
      {"Later, Buckeye police found a dog. On Friday, Buckeye police found its owner.",
       "Buckeye ~ Buckeye/Arizona/United States; Buckeye ~ Buckeye/Arizona/United States"},
      {"Springs police found a dog. Then Springs police closed a road.", ""},
      {"It was near Springs. Crews from Palm Springs stayed near Springs.",
       "Palm Springs = Palm Springs/California/United States or Palm Springs/Florida/United States"},
      {"A fire broke out in a Bronx apartment.", "Bronx ~ Bronx/New York City/New York/United States"},
      {"Nobody slept that night on Buffalo's East Side.", "Buffalo = Buffalo/New York/United States"},
      {"Nobody slept on Saginaw's southeast side.", "Saginaw = Saginaw/Michigan/United States or Saginaw/Texas/United States"},
      {"Nobody had seen Buffalo's hooves.", ""},
      {"He came to a Gary apartment.", "Gary ~ Gary/Indiana/United States"},
      {"Nobody came to the Gary apartment.", ""},
  });
}

TEST(Places, AreasAndCounties) {
  check({
      {"A boy was hurt in a Waldorf area home.", "Waldorf = Waldorf/Maryland/United States"},
      {"A Charles County spokesman said so.", "Charles County = Charles County/Maryland/United States"},
      {"Storms crossed Miami-Dade and left.", "Miami-Dade = Miami-Dade County/Florida/United States"},
  });
}

TEST(Places, CountiesAndTownsOfOneState) {
  check({
      {"A fire in Manhattan drew the Riley County sheriff.",
       "Manhattan = Manhattan/Kansas/United States; Riley County = Riley County/Kansas/United States"},
      {"A fire in Tonopah drew the Maricopa County sheriff.",
       "Tonopah = Tonopah/Arizona/United States; Maricopa County = Maricopa County/Arizona/United States"},
      // Ohio has such a county, too, but no Dallas; the large one stays possible.
      {"A fire in Dallas drew the Paulding County sheriff.",
       "Dallas = Dallas/Texas/United States or Dallas/Georgia/United States; "
       "Paulding County = Paulding County/Georgia/United States"},
      // Another state is named
      {"A fire in Dallas drew the Paulding County sheriff from Ohio.",
       "Dallas = Dallas/Texas/United States; Paulding County = Paulding County/Ohio/United States; Ohio = Ohio/United States"},
      // Georgia has both, too
      {"A fire in Lakeland drew the Polk County sheriff.",
       "Lakeland = Lakeland/Florida/United States; Polk County = Polk County/Florida/United States"},
      {"The Riley County sheriff flew from Manhattan to Washington.",
       "Riley County = Riley County/Kansas/United States; Manhattan = Manhattan/Kansas/United States; "
       "Washington = Washington/District of Columbia/United States"},
  });
}

TEST(Places, TownsThatTheGazetteerLacks) {
  check({
      {"Elgin is quiet. A fire began in Geneva, Ark., on Friday. Geneva police came.",
       "Geneva, Ark. = Geneva/Arkansas/United States unknown; Geneva ~ Geneva/Arkansas/United States unknown"},
      {"The crash in Oldquarry, Kan., killed two. Oldquarry police came. Many fled from Oldquarry. Mr Oldquarry slept.",
       "Oldquarry, Kan. = Oldquarry/Kansas/United States unknown; Oldquarry ~ Oldquarry/Kansas/United States unknown; "
       "Oldquarry = Oldquarry/Kansas/United States unknown"},
      {"They have shops in Boston, Ohio and Iowa.",
       "Boston = Boston/Massachusetts/United States; Ohio = Ohio/United States; Iowa = Iowa/United States"},
      {"Fires burned in Boston, Texas, Ohio and Iowa.",
       "Boston = Boston/Massachusetts/United States; Texas = Texas/United States; Ohio = Ohio/United States; Iowa = "
       "Iowa/United "
       "States"},
      // At home in South Carolina, where the gazetteer has no Frostproof.
      {"Troopers of South Carolina met sheriffs of Orangeburg County. A barn burned in Frostproof.",
       "South Carolina = South Carolina/United States; Orangeburg County = Orangeburg County/South Carolina/United States; "
       "Frostproof = Frostproof/South Carolina/United States unknown"},
      {"A barn burned in Frostproof.", "Frostproof = Frostproof/Florida/United States"},
  });
}

TEST(Places, DivisionsAndRegionsBeforeTheirTowns) {
  check({
      {"A fire in Oklahoma burned three houses.", "Oklahoma = Oklahoma/United States"},
      {"A fire in Maryland burned three houses.", "Maryland = Maryland/United States"},
      {"A fire in New York burned three houses.", "New York = New York City/New York/United States"},
      {"The firm sells tea in the Middle East and in Asia.", "Middle East = Middle East; Asia = Asia"},
      {"A storm from the North Sea broke windows.", "North Sea = North Sea"},
      {"Snow fell in New England.", "New England = New England/United States"},
      {"A house burned in Hollywood, Fla.", "Hollywood, Fla. = Hollywood/Florida/United States"},
  });
}

TEST(Places, BasesAndIslands) {
  check({
      {"Soldiers at Fort Aldren heard it. Fort Aldren was closed.",
       "Fort Aldren = Fort Aldren unknown; Fort Aldren = Fort "
       "Aldren unknown"},
      {"She lives at Fort Aldren in South Carolina.",
       "Fort Aldren = Fort Aldren/South Carolina/United States unknown; South Carolina = South Carolina/United States"},
      {"A boat sank off Kestrel Island on Monday.", "Kestrel Island = Kestrel Island unknown"},
      {"The farm on the Skarrow Peninsula burned.", ""},
      {"They met on Fort Aldren Road.", ""},
      {"The album is on Kestrel Island Records.", ""},
  });
}

TEST(Places, TownsTellTheirCounty) {
  check({
      {"A club outside of Latta in Dillon County burned.",
       "Latta = Latta/South Carolina/United States; Dillon County = Dillon County/South Carolina/United States"},
      {"He drowned near Butte in central North Dakota.",
       "Butte = Butte/North Dakota/United States unknown; North Dakota = North Dakota/United States"},
      {"An office in Iraq in Anbar province was closed.", "Iraq = Iraq; Anbar = Al-Anbar/Iraq"},
  });
}

TEST(Places, TownsOfOtherDivisions) {
  check({
      {"A fire in Denver, Colorado, spread to Durango, Colorado. It began near Pullman.",
       "Denver, Colorado = Denver/Colorado/United States; Durango, Colorado = Durango/Colorado/United States; Pullman = "
       "Pullman/Colorado/United States unknown"},
      {"A fire in Denver, Colorado, spread to Durango, Colorado. It began near Atlantic City.",
       "Denver, Colorado = Denver/Colorado/United States; Durango, Colorado = Durango/Colorado/United States; Atlantic City = "
       "Atlantic City/New Jersey/United States"},
  });
}

TEST(Places, FramesOfTowns) {
  check({
      {"Shots were fired on Ferry Road in Oldquarry. Oldquarry police came.",
       "Ferry Road = Ferry Road/Oldquarry venue; Oldquarry = Oldquarry unknown; Oldquarry ~ Oldquarry unknown"},
      {"They found it at a home in Little Oldquarry, near a pond.", "Little Oldquarry = Little Oldquarry unknown"},
      {"A fire broke out in the village of Oldquarry. Kansas troopers came.",
       "Oldquarry = Oldquarry/Kansas/United States unknown; Kansas ~ Kansas/United States"},
      // A text on Libya is not at home in England.
      {"Shells fell on Tripoli and Misrata. Talks on Libya went on in London. The guards left a home in Little Oldquarry.",
       "Tripoli = Tripoli/Libya; Misrata = Misratah/Libya; Libya = Libya; London = London/England/United Kingdom; "
       "Little Oldquarry = Little Oldquarry unknown"},
      {"They live in a house in Jackson.",
       "Jackson = Jackson/Mississippi/United States or Jackson/Tennessee/United States or Jackson/Michigan/United States"},
      {"It stands at 1014 Ferry Lane, Spokane.",
       "1014 Ferry Lane = 1014 Ferry Lane/Spokane/Washington/United States venue; Spokane = Spokane/Washington/United States"},
      {"They met on Elm Street in March. He sat at home in Building 5. She left her house in Dad's car. A house in Oldquarry's "
       "north burned.",
       ""},
  });
}

TEST(Places, ScenesOfDeeds) {
  check({
      {"A shooting in Little Oldquarry left two bakers hurt.", "Little Oldquarry = Little Oldquarry unknown"},
      {"The quarrel happened on Friday in Oldquarry.", "Oldquarry = Oldquarry unknown"},
      {"Two died in the clashes Friday in Oldquarry, and Oldquarry police came.",
       "Oldquarry = Oldquarry unknown; Oldquarry ~ Oldquarry unknown"},
      {"The baker was killed in Operation Lantern. The baker was shot in Horan Park. The baker was arrested in Oldquarry's "
       "only "
       "shop. The baker was shot in UMTS. He died in Lantern jail. They danced on Friday in Oldquarry.",
       ""},
  });
}

TEST(Places, AForceOfTwoTownsIsKnownByTheFirst) {
  check({
      {"In Denver the Denver-Omaha Metropolitan Police came.",
       "Denver = Denver/Colorado/United States; Denver-Omaha ~ Denver/Colorado/United States"},
      {"In Denver the Denver-Smallville police came.",
       "Denver = Denver/Colorado/United States; Denver-Smallville ~ Denver/Colorado/United States"},
      // no force
      {"He went to Denver-Omaha High School.", "Denver ~ Denver/Colorado/United States; Omaha ~ Omaha/Nebraska/United States"},
      {"In Denver a Denver-based police radio broke.",
       "Denver = Denver/Colorado/United States; Denver ~ Denver/Colorado/United States"},
  });
}

TEST(Places, DirectionsInShort) {
  check({
      {"Mother of boy hurt in SE Denver fire.", "Denver ~ Denver/Colorado/United States"},
      {"Four were hurt in Northwest DC.", "DC = Washington/District of Columbia/United States"},
      {"He reads DC Comics.", ""},
  });
}

TEST(Places, Townships) {
  check({
      {"FRANKLIN TOWNSHIP, Mich. - A boy was hurt in Franklin Township on Sunday.",
       "FRANKLIN TOWNSHIP, Mich. = Franklin Township/Michigan/United States unknown; "
       "Franklin Township = Franklin Township/Michigan/United States unknown"},
      {"A man was hurt in Penn Township.", "Penn Township = Penn Township unknown"},
      {"Hamilton Twp. police came from Trenton, New Jersey.",
       "Hamilton Twp = Hamilton Twp/New Jersey/United States unknown; Trenton, New Jersey = Trenton/New Jersey/United States"},
  });
}

TEST(Places, Shortened) {
  check({
      {"SEVEN HURT IN BLACK SOUTH AFRICAN TOWNSHIP", "SOUTH AFRICAN ~ South Africa"},
      {"A boat sank near St. Augustine.", "St. Augustine = Saint Augustine/Florida/United States"},
      {"The road to Ft. Lauderdale was closed.", "Ft. Lauderdale = Fort Lauderdale/Florida/United States"},
      {"Mt. Pleasant police called Pennsylvania troopers.",
       "Mt. Pleasant ~ Mount Pleasant/Pennsylvania/United States or Mount Pleasant/South Carolina/United States or Mount "
       "Pleasant/Michigan/United States; Pennsylvania ~ Pennsylvania/United States"},
      {"Shots were heard in the Bronx.", "Bronx = Bronx/New York City/New York/United States"},
  });
}

// There are such counties in other states, too, but no such towns in them; and such towns in other states. A county that a town
// tells is the likelier one only.
TEST(Places, TownsOfNamedCounties) {
  check({
      {"A barn burned in Harrison. The Boone County sheriff came.",
       "Harrison = Harrison/Arkansas/United States; Boone County = Boone County/Arkansas/United States or "
       "Boone County/Missouri/United States or Boone County/Kentucky/United States or Boone County/Indiana/United States"},
      {"A barn burned in Harrison. Nobody there told Boone County Judge Ann Lee about what happened.",
       "Harrison = Harrison/Arkansas/United States"},
      {"A barn burned in Harrison. The Dixie County sheriff came.",
       "Harrison = Harrison/New York/United States or Harrison/New Jersey/United States or Harrison/Arkansas/United States; "
       "Dixie County = Dixie County/Florida/United States"},
      // Known by its post office alone, where a larger one is told bare
      {"A barn burned in Arrington. The Williamson County sheriff came.",
       "Arrington = Arrington/Tennessee/United States; Williamson County = Williamson County/Tennessee/United States"},
      {"A barn burned in Arrington.", "Arrington = Arrington/Virginia/United States"},
      // A town says nothing of the county of its own name.
      {"A barn burned in Marion. A man of Marion County came.",
       "Marion = Marion/Ohio/United States; Marion County = Marion County/Indiana/United States or Marion County/Oregon/United "
       "States"},
  });
}

TEST(Places, TownsNearOthers) {
  check({
      {"A barn burned in Vidalia.", "Vidalia = Vidalia/Georgia/United States or Vidalia/Louisiana/United States"},
      // across a river from it, and of another state
      {"A barn burned in Vidalia. Smoke was seen in Natchez.",
       "Vidalia = Vidalia/Louisiana/United States; Natchez = Natchez/Mississippi/United States"},
      // where the article is at home elsewhere, too
      {"A barn burned in Vidalia. Smoke was seen in Natchez, Mississippi.",
       "Vidalia = Vidalia/Louisiana/United States; Natchez, Mississippi = Natchez/Mississippi/United States"},
      {"A barn burned in Vidalia. Smoke was seen in Tupelo.",
       "Vidalia = Vidalia/Mississippi/United States unknown; Tupelo = Tupelo/Mississippi/United States"},
  });
}

TEST(Places, WhatTheArticleIsAbout) {
  check({
      {"Gloucester was quiet. The University of Vermont closed its clinic in Barre.", "Barre = Barre/Vermont/United States"},
      {"Birmingham police closed Cambridge Street. A boy was treated at Children's of Alabama.",
       "Birmingham ~ Birmingham/Alabama/United States; Alabama = Alabama/United States"},
      {"A Holly Hill man lives in Orangeburg County.",
       "Holly Hill ~ Holly Hill/South Carolina/United States; Orangeburg County = "
       "Orangeburg County/South Carolina/United "
       "States"},
      {"A car burned in Manhattan.", "Manhattan = Manhattan/New York/United States"},
      {"A car burned in Coney Island.", "Coney Island = Coney Island/Brooklyn/New York City/New York/United States"},
      {"A car burned in Long Island City.", "Long Island City = Long Island City/Queens/New York City/New York/United States"},
      // the only name of its article: what speaks for the larger town is its size alone
      {"A car burned in Arlington.", "Arlington = Arlington/Texas/United States or Arlington/Virginia/United States"},
      {"A car burned in Arlington. Nobody in Houston saw it.",
       "Arlington = Arlington/Texas/United States; Houston = Houston/Texas/United States"},
      // a state that has a country's name, too
      {"The Georgia Bureau of Investigation sent men to a house in Jefferson.",
       "Georgia ~ Georgia/United States; Jefferson = Jefferson City/Missouri/United States or Jefferson/Georgia/United States"},
  });
}

TEST(Places, Capitals) {
  check({
      {"Shells fell on the Libyan capital on Monday.", "Libyan capital = Tripoli/Libya"},
      {"They met in Kazakhstan's capital.", "Kazakhstan's capital = Astana/Kazakhstan"},
      {"Japanese capital markets fell.", "Japanese ~ Japan"},
      {"The Libyan capital, Tripoli, was quiet.", "Libyan ~ Libya; Tripoli = Tripoli/Libya"},
  });
}

TEST(Places, Lists) {
  check({
      {"Shells fell in Homs, Deraa and Hama.", "Homs = Homs/Syria; Deraa = Dar'a/Syria; Hama = Hamah/Syria"},
      {"The NATO planes left. NATO said so.", ""},
  });
}

TEST(Places, NumberedRoads) {
  check({
      {"A truck burned on US 64 in Modesto.", "Modesto = Modesto/California/United States"},
      {"They met at an Ohio 61 home.", ""},
      {"The US 2-1 win pleased them.", "US = United States"},
  });
}

TEST(Places, OtherNames) {
  check({
      {"The US and the U.K. met Russian Federation envoys in Kiev.",
       "US = United States; U.K. = United Kingdom; Russian Federation = Russia; Kiev = Kyiv/Ukraine"},
      {"They met in Opa-locka.", "Opa-locka = Opa-locka/Florida/United States"},
      {"They met in Flint.", "Flint = Flint/Michigan/United States"},
      {"New hope was found.", ""},
      {"Flights from Bombay to Nur-Sultan stopped.", "Bombay = Mumbai/Maharashtra/India; Nur-Sultan = Astana/Kazakhstan"},
      {"It told us nothing.", ""},
      {"Shells fell on eastern Ghouta and the Gaza Strip.",
       "Ghouta = Eastern Ghouta/Syria; Gaza Strip = Gaza Strip/Palestinian Territory"},
  });
}

TEST(Places, Adjectives) {
  check({
      {"The Kazakh capital Astana hosted Syrian envoys.", "Kazakh ~ Kazakhstan; Astana = Astana/Kazakhstan; Syrian ~ Syria"},
      {"Houston police arrested a man.", "Houston ~ Houston/Texas/United States"},
      {"Buckeye police arrested a man.", "Buckeye ~ Buckeye/Arizona/United States"},
      {"Riot police arrested a man. Transit police came.", ""},
      {"A Forney gang met. The Saginaw killings were told by Waxahachie kids.",
       "Forney ~ Forney/Texas/United States; Saginaw ~ Saginaw/Texas/United States; Waxahachie ~ Waxahachie/Texas/United "
       "States"},
      {"A London-based group counted them.", "London ~ London/England/United Kingdom"},
      {"The Dallas Police Department said so.", "Dallas ~ Dallas/Texas/United States"},
  });
}

TEST(Places, NotPlaces) {
  check({
      {"The Washington Post reported it.", ""},
      {"Officer Houston and Jordan Baker were hurt.", ""},
      {"Baker, who met Jordan Baker, said Jordan was fine.", ""},
      {"A study by the University of Texas found it.", ""},
      {"Mobile phones failed. Reading is fun. Nice weather came.", ""},
      {"In March, the Polish Express stopped.", ""},
      {"Paris Hilton smiled.", ""},
      {"Some years later, Michael Jackson moved to Nashville.", "Nashville = Nashville/Tennessee/United States"},
  });
}

TEST(Places, Venues) {
  check({
      {"They met at the Hotel Miramar Palace in Geneva on Friday.",
       "Hotel Miramar Palace = Hotel Miramar Palace/Geneva/Switzerland venue; Geneva = Geneva/Switzerland"},
      {"Shots were fired in the 2100 block of N. Elm Street in Dallas.",
       "2100 block of N. Elm Street = 2100 block of N. Elm Street/Dallas/Texas/United States venue; "
       "Dallas = Dallas/Texas/United States"},
      {"A fire began in the 300 block of Paris Avenue.", "300 block of Paris Avenue = 300 block of Paris Avenue venue"},
  });
}

}  // namespace
}  // namespace crossclaim
