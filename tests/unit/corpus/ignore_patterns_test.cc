#include "corpus/ignore_patterns.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

struct Case {
  std::vector<std::string> patterns;
  const char* file;
  bool ignored;
};

TEST(IgnorePatterns, AsGitReadsThem) {
  const Case cases[] = {
      {{}, "a.txt", false},
      {{"a.txt"}, "a.txt", true},
      {{"a.txt"}, "deep/er/a.txt", true},
      {{"a.txt"}, "a.txt.txt", false},
      {{"*.old.txt"}, "x/b.old.txt", true},
      {{"/a.txt"}, "x/a.txt", false},
      {{"/a.txt"}, "a.txt", true},
      {{"drafts/"}, "drafts/a.txt", true},
      {{"drafts/"}, "x/drafts/y/a.txt", true},
      {{"drafts/"}, "drafts", false},
      {{"x/drafts"}, "y/x/drafts/a.txt", false},
      {{"x/*.txt"}, "x/a.txt", true},
      {{"x/*.txt"}, "x/y/a.txt", false},
      {{"x/**"}, "x/y/a.txt", true},
      {{"x/**/a.txt"}, "x/a.txt", true},
      {{"x/**/a.txt"}, "x/y/z/a.txt", true},
      {{"**/y/a.txt"}, "x/y/a.txt", true},
      {{"**/y/a.txt"}, "y/a.txt", true},
      {{"201[56]-*.txt"}, "2016-x.txt", true},
      {{"201[56]-*.txt"}, "2017-x.txt", false},
      {{"?.txt"}, "ab.txt", false},
      {{"*.txt", "!a.txt"}, "a.txt", false},
      {{"!a.txt", "*.txt"}, "a.txt", true},
      {{"drafts/", "!drafts/a.txt"}, "drafts/a.txt", true},
      {{"drafts/*", "!drafts/a.txt"}, "drafts/a.txt", false},
  };
  for (const Case& c : cases) {
    const IgnorePatterns patterns("/corpus", c.patterns);
    EXPECT_EQ(patterns.ignores(std::string("/corpus/") + c.file), c.ignored)
        << c.file << " by " << testing::PrintToString(c.patterns);
  }
}

TEST(IgnorePatterns, NothingOutsideTheFolder) {
  const IgnorePatterns patterns("/corpus", {"*"});
  EXPECT_TRUE(patterns.ignores("/corpus/a.txt"));
  EXPECT_FALSE(patterns.ignores("/other/a.txt"));
  EXPECT_FALSE(patterns.ignores("/corpus-2/a.txt"));
}

}  // namespace
}  // namespace crossclaim
