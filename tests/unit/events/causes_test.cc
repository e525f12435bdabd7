#include "events/causes.h"

#include <gtest/gtest.h>

#include "claims/words.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

bool differ(const std::string& a, const std::string& b) {
  const auto of = [](const std::string& text) { return causes_of(topic_words(text, tokenize(text))); };
  return causes_differ(of(a), of(b));
}

TEST(Causes, ByTheWordsOfPassages) {
  const struct {
    const char *a, *b;
    bool differ;
  } cases[] = {
      {"Two men were shot in a bar.", "Two died when a plane came down.", true},
      {"A bomb went off.", "Gunmen fired at the crowd.", false},
      {"Floods swept the valley.", "The flooding left two dead.", false},
      {"A ferry capsized.", "The storm drove a ferry onto the rocks.", false},
      {"An earthquake shook the town.", "A virus spreads in the town.", true},
      {"Two men died.", "Two were shot.", false},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(differ(c.a, c.b), c.differ) << c.a << " " << c.b;
    EXPECT_EQ(differ(c.b, c.a), c.differ) << c.b << " " << c.a;
  }
}

}  // namespace
}  // namespace crossclaim
