#include "text/diagnostic.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

TEST(Diagnostic, RendersPlaceExcerptAndHint) {
  const Diagnostic d{Severity::error,           "rules/a.yaml", 12, 5, "unknown key \"matchs\"",
                     "did you mean \"match\"?", "  - matchs: x"};
  EXPECT_EQ(render(d),
            "rules/a.yaml:12:5: error: unknown key \"matchs\"\n"
            "  12 |   - matchs: x\n"
            "     |     ^\n"
            "  hint: did you mean \"match\"?\n");
}

TEST(Diagnostic, LeavesOutWhatIsUnknown) {
  EXPECT_EQ(render({Severity::warning, "a.txt", 3, 0, "odd", {}, {}}), "a.txt:3: warning: odd\n");
  EXPECT_EQ(render({Severity::error, "a.txt", 0, 0, "no such file or folder", {}, {}}),
            "a.txt: error: no such file or folder\n");
  EXPECT_EQ(render({Severity::error, {}, 0, 0, "no input", {}, {}}), "error: no input\n");
  EXPECT_EQ(render({Severity::error, "a", 1, 0, "odd", {}, "line"}), "a:1: error: odd\n  1 | line\n");
}

TEST(Nearest, FindsSlipsOnly) {
  const std::vector<std::string_view> keys = {"title", "published", "source"};
  EXPECT_EQ(nearest("titel", keys), "title");
  EXPECT_EQ(nearest("publised", keys), "published");
  EXPECT_EQ(nearest("headline", keys), "");
  EXPECT_EQ(nearest("", {}), "");
}

}  // namespace
}  // namespace crossclaim
