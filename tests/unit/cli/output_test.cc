#include "cli/output.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "unit/scratch_folder.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

class OutputTest : public ::testing::Test {
 protected:
  std::string file(const char* name) const { return folder_.file(name); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()));
  }
  static std::string content(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  ScratchFolder folder_;
};

Result<void> hello(std::ostream& out) {
  out << "hello\n";
  return {};
}

Result<void> refuse(std::ostream& out) {
  out << "half a docu";
  return fail({.severity = Severity::error, .file = {}, .message = "no", .hint = {}, .source_line = {}});
}

TEST_F(OutputTest, WritesToTheStreamWithoutAFile) {
  std::ostringstream out;
  EXPECT_TRUE(deliver("", out, hello));
  EXPECT_TRUE(deliver("-", out, hello));
  EXPECT_EQ(out.str(), "hello\nhello\n");
}

TEST_F(OutputTest, ReplacesAFileWhole) {
  std::ostringstream out;
  std::ofstream(file("report")) << "old, and longer than the new one";
  EXPECT_TRUE(deliver(file("report"), out, hello));
  EXPECT_EQ(content(file("report")), "hello\n");
  EXPECT_EQ(files(), 1u);
  EXPECT_EQ(out.str(), "");
}

TEST_F(OutputTest, AFailureKeepsTheOldFile) {
  std::ostringstream out;
  std::ofstream(file("report")) << "old";
  EXPECT_FALSE(deliver(file("report"), out, refuse));
  EXPECT_EQ(content(file("report")), "old");
  EXPECT_EQ(files(), 1u);
}

TEST_F(OutputTest, TellsWhatCannotBeWritten) {
  std::ostringstream out;
  const auto written = deliver(file("no/such/folder"), out, hello);
  ASSERT_FALSE(written);
  EXPECT_EQ(render(written.error().front()), file("no/such/folder") + ": error: can't write: No such file or directory\n");
}

TEST_F(OutputTest, ADeviceIsWrittenToAndStays) {
  if (!fs::exists("/dev/full")) GTEST_SKIP();
  fs::create_symlink("/dev/full", file("device"));
  std::ostringstream standard;
  const auto written = deliver(file("device"), standard, hello);
  ASSERT_FALSE(written);
  EXPECT_EQ(render(written.error().front()), file("device") + ": error: can't write: No space left on device\n");
  EXPECT_TRUE(fs::is_symlink(file("device")));
}

TEST_F(OutputTest, AFullDiskIsAnError) {
  if (!fs::exists("/dev/full")) GTEST_SKIP();
  std::ofstream full("/dev/full");
  const auto written = deliver("", full, hello);
  ASSERT_FALSE(written);
  EXPECT_EQ(render(written.error().front()), "stdout: error: can't write: No space left on device\n");
}

}  // namespace
}  // namespace crossclaim
