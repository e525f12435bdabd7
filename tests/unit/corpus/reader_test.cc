#include "corpus/reader.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "unit/scratch_folder.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test; paths are relative to it, so that messages can be compared whole.
class Reading : public testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    fs::current_path(folder_.path());
  }
  void TearDown() override { fs::current_path(before_); }

  static void file(const fs::path& path, std::string_view content) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
  }

  // One line an article, then the diagnostics as they are rendered, then what was counted if not zero.
  static std::string read(std::vector<std::string> paths, ReaderOptions options = {}) {
    CorpusReader reader(std::move(paths), options);
    std::ostringstream out;
    while (const auto a = reader.next()) {
      out << a->id << " @ " << a->path << ':' << a->line << " = " << a->text;
      for (const std::string& field : {a->title, a->source, a->url, a->lang})
        if (!field.empty()) out << " | " << field;
      if (a->published) out << " | " << date::format("%F", *a->published);
      out << '\n';
    }
    for (const Diagnostic& d : reader.diagnostics()) out << render(d);
    if (reader.skipped() > 0) out << "skipped " << reader.skipped() << '\n';
    if (reader.missing() > 0) out << "missing " << reader.missing() << '\n';
    if (reader.ignored_files() > 0) out << "ignored " << reader.ignored_files() << '\n';
    return out.str();
  }

 private:
  fs::path before_;
  ScratchFolder folder_;
};

TEST_F(Reading, FolderInByteOrder) {
  file("news/b.txt", "B");
  file("news/a/z.txt", "Z");
  file("news/B.txt", "big");
  file("news/notes.md", "no");
  file("news/.hidden.txt", "no");
  EXPECT_EQ(read({"news"}),
            "B.txt @ news/B.txt:0 = big\n"
            "a/z.txt @ news/a/z.txt:0 = Z\n"
            "b.txt @ news/b.txt:0 = B\n"
            "ignored 1\n");
}

TEST_F(Reading, OrderOfPathsDoesNotMatterNorDoRepeats) {
  file("b.txt", "B");
  file("a.txt", "A");
  const std::string expected = "a.txt @ a.txt:0 = A\nb.txt @ b.txt:0 = B\n";
  EXPECT_EQ(read({"b.txt", "a.txt", "b.txt"}), expected);
  EXPECT_EQ(read({"a.txt", "b.txt"}), expected);
}

TEST_F(Reading, TextFilesOfOneNameAreToldApartByPath) {
  file("x/a.txt", "one");
  file("y/a.txt", "two");
  EXPECT_EQ(read({"x", "y"}), "a.txt @ x/a.txt:0 = one\ny/a.txt @ y/a.txt:0 = two\n");
}

TEST_F(Reading, TextIsKeptByteForByte) {
  file("a.txt", "\uFEFFOne\r\nTwo\r\n");
  EXPECT_EQ(read({"a.txt"}), "a.txt @ a.txt:0 = \uFEFFOne\r\nTwo\r\n\n");
}

TEST_F(Reading, JsonLines) {
  file("a.jsonl",
       "\uFEFF{\"id\": \"x\", \"text\": \"One\\nTwo \\u20ac\", \"title\": \"T\", \"published\": \"2021-03-03T10:00:00Z\", "
       "\"extra\": [1, {}]}\r\n"
       "\n"
       "{\"text\": \"Three\", \"id\": 7, \"source\": \"Orlo Courier\", \"url\": null}");
  EXPECT_EQ(read({"a.jsonl"}),
            "x @ a.jsonl:1 = One\nTwo \u20AC | T | 2021-03-03\n"
            "7 @ a.jsonl:3 = Three | Orlo Courier\n");
}

TEST_F(Reading, BadLinesAreSkippedOneByOne) {
  file("a.jsonl",
       "{\"id\": \"a\", \"text\": \"One\"}\n"
       "{\"id\": \"b\", \"text\": \"Two\"\n"
       "{\"id\": \"c\"}\n"
       "{\"text\": \"Four\"}\n"
       "[1]\n"
       "{\"id\": \"a\", \"text\": \"Six\"}\n"
       "{\"id\": \"g\", \"text\": 7}\n"
       "{\"id\": \"h\", \"text\": \"\xE9\"}\n"
       "{\"id\": \"i\", \"text\": \" \"}\n"
       "{\"id\": \"j\", \"text\": \"Ten\", \"published\": \"soon\", \"lang\": 5, \"publised\": 1}\n"
       "{\"id\": \"k\", \"text\": \"Eleven\"} x\n"
       "{\"id\": \"l\", \"text\": \"Twelve\"} {}\n"
       "{\"id\": \"m\" \"text\": \"Thirteen\"}\n");
  EXPECT_EQ(read({"a.jsonl"}), R"(a @ a.jsonl:1 = One
j @ a.jsonl:10 = Ten
a.jsonl:2: error: broken JSON: the line doesn't end with the closing brace of its object
  hint: each line must be one JSON object
a.jsonl:3: error: the article has no "text"
a.jsonl:4: error: the article has no "id"
a.jsonl:5: error: the line is not a JSON object
a.jsonl:6: error: id "a" stands already in a.jsonl:1
  hint: ids must be unique in a corpus
a.jsonl:7: warning: "text" must be a string
a.jsonl:7: error: the article has no "text"
a.jsonl:8:22: error: byte 21 of the line (0xE9) is not UTF-8
  hint: convert the file to UTF-8
a.jsonl:9: error: "text": the article is empty
a.jsonl:10: warning: "soon" is not an ISO 8601 date; the article is read without one
  hint: write it as 2017-01-17
a.jsonl:10: warning: "lang" must be a string
a.jsonl:10: warning: unknown key "publised"
  hint: did you mean "published"?
a.jsonl:11: error: broken JSON: the line doesn't end with the closing brace of its object
  hint: each line must be one JSON object
a.jsonl:12:31: error: broken JSON: more stands behind the object
  hint: each line must be one JSON object
a.jsonl:13:12: error: broken JSON: the JSON document has an improper structure
  hint: each line must be one JSON object
skipped 11
)");
}

TEST_F(Reading, BadFiles) {
  file("bin.txt", std::string_view("a\0b", 3));
  file("empty.txt", "");
  file("latin.txt", "One\ncaf\xE9");
  file("page.html", "<p>");
  file("page.pdf", "%");
  EXPECT_EQ(read({"bin.txt", "empty.txt", "latin.txt", "page.html", "page.pdf", "none.txt"}),
            R"(none.txt: error: no such file or folder
page.html: warning: HTML input is not read yet
page.pdf: warning: only .txt, .jsonl and .ndjson files are read
bin.txt:1:2: error: byte 1 is NUL, as in binary files
  hint: give plain text in UTF-8
empty.txt: error: the article is empty
latin.txt:2:4: error: byte 7 (0xE9) is not UTF-8
  hint: convert the text to UTF-8
skipped 3
missing 1
)");
}

TEST_F(Reading, HugeArticles) {
  file("a.txt", "12345678901");
  file("b.jsonl",
       "{\"id\": 1, \"text\": \"12345678901234567890\"}\n{\"id\":2,\"text\":\"1\"}\n{\"id\":3,\"text\":\"12345678901\"}\n");
  file("c.txt", "1234567890");
  ReaderOptions options;
  options.max_article_bytes = 14;
  EXPECT_EQ(read({"."}, options), R"(a.txt @ ./a.txt:0 = 12345678901
2 @ ./b.jsonl:2 = 1
3 @ ./b.jsonl:3 = 12345678901
c.txt @ ./c.txt:0 = 1234567890
./b.jsonl:1: error: the article is larger than the limit of 14 bytes
skipped 1
)");
  options.max_article_bytes = 10;
  EXPECT_EQ(read({"a.txt", "c.txt"}, options), R"(c.txt @ c.txt:0 = 1234567890
a.txt: error: the article is larger than the limit of 10 bytes
skipped 1
)");
}

TEST_F(Reading, StandardInput) {
  std::istringstream plain("One"), lines("{\"id\": \"x\", \"text\": \"One\"}\n{\"id\": \"y\", \"text\": \"Two\"}"), none("");
  ReaderOptions options;
  options.standard_input = &plain;
  EXPECT_EQ(read({"-"}, options), "stdin @ -:0 = One\n");
  options.standard_input = &lines;
  EXPECT_EQ(read({"-"}, options), "x @ -:1 = One\ny @ -:2 = Two\n");
  options.standard_input = &none;
  EXPECT_EQ(read({"-"}, options), "-: error: the article is empty\nskipped 1\n");
}

TEST_F(Reading, Metadata) {
  file("n/a.txt", "A");
  file("n/a.meta.yaml", "title: Orlo signs\npublished: 2021-03-03\n");
  file("n/b.txt", "B");
  file("n/b.txt.meta.json", "{\"id\": \"bee\",\n \"lang\": \"de\"}");
  file("n/c.jsonl", "{\"id\": \"c\", \"text\": \"C\", \"lang\": \"fr\"}");
  file("n/corpus.yaml",
       "defaults: {source: Orlo Courier, lang: en}\n"
       "articles:\n  a.txt: {published: 2020-01-01, url: 'x://a'}\n"
       "sources:\n  Orlo Courier: {agency: Tamm News, owner: Vesk}\n");
  EXPECT_EQ(read({"n"}),
            "a.txt @ n/a.txt:0 = A | Orlo signs | Orlo Courier | x://a | en | 2021-03-03\n"
            "bee @ n/b.txt:0 = B | Orlo Courier | de\n"
            "c @ n/c.jsonl:1 = C | Orlo Courier | fr\n");
  CorpusReader reader({"n"});
  while (reader.next()) {
  }
  EXPECT_EQ(reader.sources().at("Orlo Courier").agency, "Tamm News");
  EXPECT_EQ(reader.sources().at("Orlo Courier").owner, "Vesk");
}

TEST_F(Reading, OrderOfDayAndMonthBySource) {
  file("n/corpus.yaml", "defaults: {source: Orlo Courier}\nsources: {Orlo Courier: {dateOrder: dmy}}\n");
  file("n/a.txt", "A");
  file("n/b.jsonl", "{\"id\": \"b\", \"text\": \"B\", \"dateOrder\": \"mdy\", \"updated\": \"2021-03-04\"}");
  CorpusReader reader({"n"});
  const auto a = reader.next();
  const auto b = reader.next();
  ASSERT_TRUE(a && b);
  EXPECT_EQ(a->date_order, DateOrder::day_first);
  EXPECT_EQ(b->date_order, DateOrder::month_first);
  EXPECT_EQ(b->updated, date::sys_days{date::year{2021} / 3 / 4});
}

TEST_F(Reading, ANonsensicalOrderIsToldWithItsPlace) {
  file("n/a.jsonl", "{\"id\": \"a\", \"text\": \"A\", \"dateOrder\": \"ymd\"}");
  file("n/corpus.yaml", "sources: {Orlo Courier: {dateOrder: day}}\n");
  EXPECT_EQ(read({"n"}), R"(a @ n/a.jsonl:1 = A
n/corpus.yaml:1:37: warning: "day" is not an order of day and month
  hint: write dmy or mdy
n/a.jsonl:1: warning: "ymd" is not an order of day and month; the article is read without one
  hint: write dmy or mdy
)");
}

TEST_F(Reading, BadMetadata) {
  file("n/a.txt", "A");
  file("n/a.meta.yaml", "titel: Orlo\npublished: soon\nurl: [x]\n");
  file("n/b.txt", "B");
  file("n/b.meta.json", "{\"lang\": ");
  file("n/corpus.yaml", "default: {lang: en}\narticles:\n  c.txt: {lang: en}\nsources: {X: {agent: Y}}\n");
  EXPECT_EQ(read({"n"}), R"(a.txt @ n/a.txt:0 = A
b.txt @ n/b.txt:0 = B
n/corpus.yaml:1:1: warning: unknown key "default"
  hint: did you mean "defaults"?
n/corpus.yaml:3:3: warning: no file "c.txt" in this folder
n/corpus.yaml:4:15: warning: unknown key "agent"
  hint: did you mean "agency"?
n/a.meta.yaml:1:1: warning: unknown key "titel"
  hint: did you mean "title"?
n/a.meta.yaml:2:12: warning: "soon" is not an ISO 8601 date
  hint: write it as 2017-01-17
n/a.meta.yaml:3:6: warning: "url" must be a single value
n/b.meta.json:1:1: warning: end of map flow not found
)");
}

}  // namespace
}  // namespace crossclaim
