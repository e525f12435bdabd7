#include "index/corpus_index.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "index/rules_mark.h"
#include "unit/index/news.h"
#include "unit/scratch_folder.h"

namespace crossclaim::testing {
namespace {

class CorpusIndexTest : public ::testing::Test {
 protected:
  Result<CorpusIndex> try_open(IndexAccess access, const std::string& mark = "mark") {
    return CorpusIndex::open(file_, access, {shipped_rules(), mark});
  }
  CorpusIndex open(IndexAccess access = IndexAccess::create) { return std::move(try_open(access).value()); }

  static std::string add(CorpusIndex& index, const std::vector<Article>& articles) {
    std::vector<IndexEntry> entries;
    for (const Article& a : articles) entries.push_back(entry(a));
    const auto c = index.add(entries);
    return c ? fmt::format("+{} ~{} ={}", c->added, c->replaced, c->unchanged) : render(c.error()[0]);
  }

  static std::string list(CorpusIndex& index) {
    std::string out;
    EXPECT_TRUE(index.list([&](const IndexedArticle& a) { out += fmt::format("{} v{}, ", a.id, a.version); }));
    return out;
  }

  static std::string problems(CorpusIndex& index) {
    const auto sound = index.verify();
    return sound ? "" : render(sound.error()[0]);
  }

  ScratchFolder folder_;
  std::string file_ = folder_.file("index");
};

TEST_F(CorpusIndexTest, AddsReplacesAndLeavesAlone) {
  CorpusIndex index = open();
  EXPECT_EQ(add(index, {article("a", bombing(12)), article("b", bombing(17))}), "+2 ~0 =0");
  EXPECT_EQ(add(index, {article("a", bombing(12))}), "+0 ~0 =1");
  EXPECT_EQ(add(index, {article("b", bombing(18)), article("c", "Nothing."), article("a", bombing(12))}), "+1 ~1 =1");
  EXPECT_EQ(list(index), "a v1, b v2, c v1, ");
  EXPECT_EQ(index.status()->history, 1);
  EXPECT_EQ(index.status()->batches, 2);  // the one that changed nothing left no trace
  EXPECT_EQ(problems(index), "");
}

TEST_F(CorpusIndexTest, WhatWasRemovedStaysAsHistory) {
  CorpusIndex index = open();
  add(index, {article("a", bombing(12)), article("b", bombing(17))});
  const std::string by_path[] = {"a.txt"};
  EXPECT_EQ(index.remove(by_path)->removed, 1U);
  EXPECT_EQ(list(index), "b v1, ");
  EXPECT_EQ(add(index, {article("a", bombing(12))}), "+1 ~0 =0");
  EXPECT_EQ(list(index), "a v2, b v1, ");
  const std::string one_unknown[] = {"b", "z"};
  EXPECT_FALSE(index.remove(one_unknown));
  EXPECT_EQ(list(index), "a v2, b v1, ");
  EXPECT_EQ(problems(index), "");
}

TEST_F(CorpusIndexTest, OtherRulesAreAnErrorThatSaysWhatToDo) {
  { CorpusIndex index = open(); }
  const auto other = try_open(IndexAccess::read, "another mark");
  ASSERT_FALSE(other);
  EXPECT_NE(render(other.error()[0]).find("crossclaim index add NEW_INDEX"), std::string::npos);
}

// Claims packed by an older program can't be unpacked by this one.
TEST_F(CorpusIndexTest, AnOlderFormOfPackedClaimsIsRefused) {
  static_assert(kPackedForm > 1);
  { ASSERT_TRUE(try_open(IndexAccess::create, rules_mark({}, kPackedForm - 1))); }
  for (const IndexAccess access : {IndexAccess::read, IndexAccess::create}) {
    const auto now = try_open(access, rules_mark({}));
    ASSERT_FALSE(now);
    EXPECT_NE(render(now.error()[0]).find("crossclaim index add NEW_INDEX"), std::string::npos);
  }
  EXPECT_TRUE(try_open(IndexAccess::read, rules_mark({}, kPackedForm - 1)));
}

TEST_F(CorpusIndexTest, ReadersSeeWhatWasCommittedWhenTheyBegan) {
  CorpusIndex writer = open();
  add(writer, {article("a", bombing(12))});
  CorpusIndex reader = open(IndexAccess::read);
  const auto read = reader.read([&] {
    EXPECT_EQ(list(reader), "a v1, ");
    EXPECT_EQ(add(writer, {article("b", bombing(12))}), "+1 ~0 =0");
    EXPECT_EQ(list(reader), "a v1, ");
  });
  EXPECT_TRUE(read);
  EXPECT_EQ(list(reader), "a v1, b v1, ");
  EXPECT_FALSE(reader.add(std::vector{entry(article("c", "Nothing."))}));  // never writes
}

TEST_F(CorpusIndexTest, LeavesNothingBesideTheFile) {
  {
    CorpusIndex index = open();
    add(index, {article("a", bombing(12))});
    CorpusIndex reader = open(IndexAccess::read);
    list(reader);
  }
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(folder_.path())) ++files;
  EXPECT_EQ(files, 1U);
}

// Every bit counts: that of any byte of any page, once flipped, is found.
TEST_F(CorpusIndexTest, AFlippedBitIsFound) {
  {
    CorpusIndex index = open();
    add(index, {article("a", bombing(12)), article("b", bombing(17))});
  }
  const auto size = static_cast<std::streamoff>(std::filesystem::file_size(file_));
  for (std::streamoff at = 3; at < size; at += 509) {
    const auto flip = [&] {
      std::fstream bytes(file_, std::ios::in | std::ios::out | std::ios::binary);
      bytes.seekg(at);
      const char flipped = static_cast<char>(bytes.get() ^ 4);
      bytes.seekp(at);
      bytes.put(flipped);
    };
    flip();
    {
      auto index = try_open(IndexAccess::read);
      EXPECT_TRUE(!index || !index->verify()) << at;
    }
    flip();
  }
  CorpusIndex index = open(IndexAccess::read);
  EXPECT_EQ(problems(index), "");
}

TEST_F(CorpusIndexTest, WhatIsNoIndexIsRefused) {
  EXPECT_FALSE(try_open(IndexAccess::read));
  std::ofstream(file_)
      << "no database at all, but text that is longer than the header of one is, which has a hundred bytes.....";
  EXPECT_FALSE(try_open(IndexAccess::read));
  EXPECT_FALSE(try_open(IndexAccess::create));
}

}  // namespace
}  // namespace crossclaim::testing
