#include "index/packed.h"

#include <gtest/gtest.h>

#include "unit/index/news.h"

namespace crossclaim::testing {
namespace {

// Texts whose claims have every type of value between them: days, periods, open dates, counts, places, actors.
const char* const kTexts[] = {
    "",
    "The weather stayed mild.",
    "A bomb killed at least 12 people in a market in Lagos on Tuesday, and two others died later, the police said.",
    "The ceasefire in Syria, brokered by Russia and Turkey, took effect on December 30, Sergey Lavrov said.",
    "Foreign ministers of Peru and Chile met at the Hotel Alpha in Quito in early June for talks. They may meet again.",
};

TEST(Packed, GivesBackWhatWasPacked) {
  for (const bool dated : {true, false}) {
    for (const char* text : kTexts) {
      Article a = article("a", text, "Harbour Post");
      if (!dated) a.published.reset();
      const ArticleClaims claims = entry(a).claims;
      const auto back = unpack(pack(claims));
      ASSERT_TRUE(back) << text;
      EXPECT_EQ(lines(*back), lines(claims));
      EXPECT_EQ(pack(*back), pack(claims));
      EXPECT_EQ(back->facts.signature, claims.facts.signature);
      EXPECT_EQ(back->mentions.size(), claims.mentions.size());
    }
  }
}

TEST(Packed, BytesThatWereCutOffAreRefused) {
  const std::string bytes = pack(entry(article("a", kTexts[2])).claims);
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(unpack(std::string_view(bytes).substr(0, size))) << size;
  EXPECT_FALSE(unpack(bytes + "x"));
}

TEST(Packed, NoBytesAreTooWild) {
  std::string bytes = pack(entry(article("a", kTexts[3])).claims);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const char flip : {'\x01', '\x80', '\xff'}) {
      bytes[i] = static_cast<char>(bytes[i] ^ flip);
      if (const auto back = unpack(bytes)) {
        for (const Claim& claim : back->claims) EXPECT_LT(claim.mention, back->mentions.size());
      }
      bytes[i] = static_cast<char>(bytes[i] ^ flip);
    }
  }
}

}  // namespace
}  // namespace crossclaim::testing
