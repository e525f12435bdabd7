#include "corpus/own_title.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

TEST(OwnTitle, WithoutTheOutletBehindIt) {
  const struct {
    std::string_view title, own;
  } cases[] = {
      {"Ferry sinks off Orlo - Harbour Post", "Ferry sinks off Orlo"},
      {"Ferry sinks off Orlo – Harbour Post | Orlo News, Weather & Sports", "Ferry sinks off Orlo"},
      {"Ferry Sinks Off Orlo | harbourpost.com", "Ferry Sinks Off Orlo"},
      {"Ferry Sinks Off Orlo | HarbourPost.com", "Ferry Sinks Off Orlo"},
      {"Ferry Sinks Off Orlo :: The Harbour Times", "Ferry Sinks Off Orlo"},
      // a title of two parts of its own
      {"Ferry sinks off Orlo - nine dead", "Ferry sinks off Orlo - nine dead"},
      {"Ferry Sinks Off Orlo - Nine Dead", "Ferry Sinks Off Orlo - Nine Dead"},
      {"Orlo - Harbour Post", "Orlo - Harbour Post"},
      {"A well-kept harbour", "A well-kept harbour"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(own_title(c.title), c.own) << c.title;
}

}  // namespace
}  // namespace crossclaim
