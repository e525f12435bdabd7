#include "rules/inflection.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

struct Case {
  const char* entry;
  const char* expected;
};

constexpr Case kForms[] = {
    {"truce", "truce"},
    {"truce (noun)", "truce truces"},
    {"army (noun)", "army armies"},
    {"day (noun)", "day days"},
    {"clash (noun)", "clash clashes"},
    {"box (noun)", "box boxes"},
    {"man (noun)", "man men"},
    {"crisis (noun)", "crisis crises"},
    {"aircraft (noun)", "aircraft"},
    {"tornado (noun)", "tornado tornadoes tornados"},
    {"death toll (noun)", "death toll,death tolls"},
    {"cessation of hostilities (noun)", "cessation of hostilities,cessations of hostilities"},
    {"cease-fire (noun)", "cease-fire cease-fires"},
    {"kill (verb)", "kill kills killed killing"},
    {"declare (verb)", "declare declares declared declaring"},
    {"carry (verb)", "carry carries carried carrying"},
    {"destroy (verb)", "destroy destroys destroyed destroying"},
    {"stop (verb)", "stop stops stopped stopping"},
    {"visit (verb)", "visit visits visited visiting"},
    {"fix (verb)", "fix fixes fixed fixing"},
    {"agree (verb)", "agree agrees agreed agreeing"},
    {"meet (verb)", "meet meets met meeting"},
    {"begin (verb)", "begin begins began begun beginning"},
    {"hit (verb)", "hit hits hitting"},
    {"have (verb)", "have has had having"},
    {"go (verb)", "go goes went gone going"},
    {"be (verb)", "be is are am was were been being"},
    {"cancel (verb)", "cancel cancels cancelled canceled cancelling canceling"},
    {"take effect (verb)", "take effect,takes effect,took effect,taken effect,taking effect"},
    {"begin (adjective)", "begin (adjective)"},
    {"(verb)", "(verb)"},
};

TEST(Inflection, Forms) {
  for (const Case& c : kForms) {
    const auto forms = inflected(parse_class_entry(c.entry));
    const bool phrases = std::string_view(c.expected).find(',') != std::string_view::npos;
    const std::string_view separator = phrases ? "," : " ";
    EXPECT_EQ(fmt::format("{}", fmt::join(forms, separator)), c.expected) << c.entry;
  }
}

}  // namespace
}  // namespace crossclaim
