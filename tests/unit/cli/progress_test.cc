#include "cli/progress.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

TEST(Progress, LineByLine) {
  struct Case {
    Advance now;
    double seconds;
    const char* line;
  };
  const Case cases[] = {
      {{.articles = 0}, 0, "0 articles, 0.0 MB"},
      {{.articles = 1, .bytes = 500'000, .all_bytes = 1'000'000}, 1, "1 article, 0.5 of 1.0 MB, 0.5 MB/s, 1 s left"},
      {{.articles = 12'300, .bytes = 9'800'000, .all_bytes = 12'900'000},
       0.98,
       "12,300 articles, 9.8 of 12.9 MB, 10.0 MB/s, 1 s left"},
      {{.articles = 999, .bytes = 1'000'000, .all_bytes = 126'000'000},
       1,
       "999 articles, 1.0 of 126.0 MB, 1.0 MB/s, 2 min 5 s left"},
      {{.articles = 1'234'567, .bytes = 1'000'000, .all_bytes = 4'801'000'000},
       1,
       "1,234,567 articles, 1.0 of 4801.0 MB, 1.0 MB/s, 1 h 20 min left"},
      {{.articles = 70, .bytes = 2'000'000}, 4, "70 articles, 2.0 MB, 0.5 MB/s"},
      {{.articles = 70, .bytes = 2'000'001, .all_bytes = 2'000'000}, 4, "70 articles, 2.0 of 2.0 MB, 0.5 MB/s"},
      {{.articles = 70, .bytes = 2'000'000, .all_bytes = 2'000'000, .all_read = true},
       4,
       "70 articles, 2.0 MB read, comparing"},
  };
  for (const Case& c : cases) EXPECT_EQ(progress_line(c.now, Seconds(c.seconds)), c.line);
}

TEST(Progress, ClosingLine) {
  EXPECT_EQ(closing_line({.articles = 15'000, .bytes = 12'900'000}, Seconds(2.31)), "15,000 articles, 12.9 MB in 2.3 s");
}

}  // namespace
}  // namespace crossclaim
