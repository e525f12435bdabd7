#include "report/report_json_read.h"

#include <sstream>

#include <gtest/gtest.h>

#include "report/report_json.h"
#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

std::string written(const CheckResult& result) {
  std::ostringstream out;
  write_json(result, {}, out);
  return out.str();
}

TEST(ReadReport, WhatWasWrittenComesBack) {
  for (const CheckResult& result : {testing::sample_result(), CheckResult{}}) {
    const auto read = read_report("r.json", written(result));
    ASSERT_TRUE(read) << render(read.error().front());
    EXPECT_EQ(written(*read), written(result));
  }
}

// Each case changes one thing in a good report.
TEST(ReadReport, SaysWhatIsWrong) {
  struct Case {
    std::string from, to, message;
  };
  const Case cases[] = {
      {"crossclaim.report/1", "crossclaim.report/9", "\"schema\" must be crossclaim.report/1"},
      {"{\"schema\"", "schema", "not JSON: it goes wrong at byte 1"},
      {"\"verdict\":\"conflict\"", "\"verdict\":\"wrong\"", "one of: conflict, altered-copy"},
      {"\"article\":\"a\"", "\"article\":\"z\"", "the id of a record of this report"},
      {"\"keys\":{\"speaker\":[\"the mayor\"]},\"articles\"", "\"keys\":{\"speaker\":[1]},\"articles\"", "of another type"},
      {"\"findings\":[", "\"findinks\":[", "findings"},
  };
  for (const auto& [from, to, message] : cases) {
    std::string report = written(testing::sample_result());
    const auto at = report.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    report.replace(at, from.size(), to);
    const auto read = read_report("r.json", report);
    ASSERT_FALSE(read) << to;
    EXPECT_EQ(read.error().front().file, "r.json");
    EXPECT_NE(read.error().front().message.find(message), std::string::npos) << read.error().front().message;
  }
}

}  // namespace
}  // namespace crossclaim
