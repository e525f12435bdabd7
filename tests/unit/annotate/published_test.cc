#include "annotate/published.h"

#include <gtest/gtest.h>

#include <map>

#include <fmt/format.h>

#include "text/tsv.h"

namespace crossclaim {
namespace {

// A layout of one sentence a line.
Layout lines(const Article& article) {
  Layout layout;
  layout.tokens = tokenize(article.text);
  std::uint32_t token = 0;
  for (std::uint32_t begin = 0; begin < article.text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(article.text.find('\n', begin), article.text.size()));
    const std::uint32_t first = token;
    while (token < layout.tokens.size() && layout.tokens[token].span.begin < end) ++token;
    layout.sentences.push_back(
        {{begin, end}, first, token, static_cast<std::uint32_t>(layout.paragraphs.size()), Region::body});
    layout.paragraphs.push_back({{begin, end}, Region::body});
    begin = end + 1;
  }
  return layout;
}

Published published(std::string_view text) {
  Article article;
  article.text = text;
  return find_published(article, lines(article));
}

std::string dump(const Published& p) {
  std::string out(name_of(p.from));
  if (p.day) out += " " + date::format("%F", *p.day);
  if (p.updated) out += " updated " + date::format("%F", *p.updated);
  for (const std::string& why : p.why) out += " | " + why;
  return out;
}

struct Case {
  std::string_view text;
  std::string_view dump;
};

TEST(Published, FoundInTheText) {
  const Case cases[] = {
      {"Bridge opens\n17 January, 2017\nThe bridge opened.",
       "stated 2017-01-17 | \"17 January, 2017\" stands on a line of its own"},
      {"Bridge opens\nPublished: Oct. 12, 2016, 10:30 GMT\nThe bridge opened on May 3, 2010.",
       "stated 2016-10-12 | the text says it was published on \"Oct. 12, 2016, 10:30 GMT\""},
      {"Bridge opens\nUpdated October 14, 2016\nPublished October 12, 2016\nThe bridge opened.",
       "stated 2016-10-12 updated 2016-10-14 | the text says it was published on \"October 12, 2016\""
       " | the text says it was updated on \"October 14, 2016\""},
      {"Bridge opens\nLast updated October 14, 2016\nThe bridge opened.",
       "stated 2016-10-14 | the text says it was updated on \"October 14, 2016\""},
      {"Bridge opens\nPARIS, Jan. 19, 2017 (News Wire) - The bridge opened.",
       "stated 2017-01-19 | \"Jan. 19, 2017\" stands in the dateline"},
      {"Bridge opens\nBy our Paris correspondent, Thursday 19 January 2017 09.12 GMT\nThe bridge opened.",
       "stated 2017-01-19 | \"Thursday 19 January 2017 09.12 GMT\" stands in the byline"},
      {"Bridge opens\nBy the town hall, on 19 January 2017, a bridge opened.", "unknown"},
      {"Bridge opens\nPARIS, Jan. 19, 2017 /News Wire/ -- The bridge opened.",
       "stated 2017-01-19 | \"Jan. 19, 2017\" stands in the dateline"},
      {"Bridge opens\nupdated: Tue Jul 19 2011\nIt opened.",
       "stated 2011-07-19 | the text says it was updated on \"Tue Jul 19 2011\""},
      {"Bridge opens\nLast updated 19 July 2011 at 17:15\nIt opened.",
       "stated 2011-07-19 | the text says it was updated on \"19 July 2011 at 17:15\""},
      {"Bridge opens\nUpdated 5:15 PM EDT, Tue July 19, 2011\nIt opened.",
       "stated 2011-07-19 | the text says it was updated on \"5:15 PM EDT, Tue July 19, 2011\""},
      {"Bridge opens\nParis, Jan 19 (News Wire) The bridge opened, the mayor said on Thursday.\nWork began in 2016.",
       "inferred 2017-01-19 | \"Jan 19\" is a Thursday in 2017 | the text looks back on 2016"},
      {"Bridge opens\nParis, Jan 19 (News Wire) The bridge will open on Thursday.\nWork began in 2016.", "unknown"},
      {"Bridge opens\nParis, Jan 19 (News Wire) The bridge opened, the mayor said on Monday.\nWork began in 2016.", "unknown"},
      {"Bridge opens\nParis, Jan 19 (News Wire) The bridge opened, the mayor said on Thursday.", "unknown"},
      {"Bridge opens\nThe bridge opened on Wednesday.", "unknown"},
      {"Bridge opens\nThe bridge that was closed on May 3, 2010 opened again.", "unknown"},
      {"", "unknown"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(published(c.text)), c.dump) << c.text;
}

// The words of dates_published.tsv, each on a line that says something else with a word of no class.
TEST(Published, EveryWordOfTheTable) {
  struct Frame {
    std::string_view text;  // {} is the word
    std::string_view why;
  };
  const std::map<std::string_view, Frame> frames = {
      {"published", {"Bridge opens\n{} 12 October 2016 in haste.\nIt opened.", "published on"}},
      {"updated", {"Bridge opens\n{} 12 October 2016 in haste.\nIt opened.", "updated on"}},
      {"filler", {"Bridge opens\n12 October 2016 {}\nIt opened.", "line of its own"}},
  };
  for (const TsvRow& row : builtin_rows("tables/dates_published.tsv", 2)) {
    const auto frame = frames.find(row[0]);
    ASSERT_NE(frame, frames.end()) << "no frame for the class " << row[0];
    EXPECT_EQ(published(fmt::format(fmt::runtime(frame->second.text), "gnu")).from, PublishedFrom::unknown) << row[0];
    for (const std::string_view word : split_cell(row[1])) {
      const Published found = published(fmt::format(fmt::runtime(frame->second.text), word));
      ASSERT_EQ(found.from, PublishedFrom::stated) << word;
      EXPECT_NE(found.why.at(0).find(frame->second.why), std::string::npos) << word;
    }
  }
}

TEST(Published, WhatIsGivenWins) {
  Article article;
  article.text = "Bridge opens\n17 January, 2017\nThe bridge opened.";
  article.published = date::sys_days{date::year{2017} / 1 / 20};
  EXPECT_EQ(dump(find_published(article, lines(article))), "given 2017-01-20 | the article's metadata say so");
}

// A copy in an archive is given the day of the copy.
TEST(Published, ADatelineLongBeforeWhatIsGivenIsTheDay) {
  const auto given = [](std::string_view text) {
    Article article;
    article.text = text;
    article.published = date::sys_days(date::January / 5 / 2017);
    return dump(find_published(article, lines(article)));
  };
  const std::string metadata = "given 2017-01-05 | the article's metadata say so";
  const Case cases[] = {
      {"DAYTON, Ohio (October 16, 2015): The bridge opened on Wednesday.",
       "stated 2015-10-16 | \"October 16, 2015\" stands in the dateline | 447 days before what the metadata say"},
      {"DAYTON, October 16, 2015 - The bridge opened on Wednesday.",
       "stated 2015-10-16 | \"October 16, 2015\" stands in the dateline | 447 days before what the metadata say"},
      {"DAYTON, Ohio (December 30, 2016): The bridge opened on Wednesday.", metadata},
      {"DAYTON, Ohio (January 16, 2018): The bridge opened on Wednesday.", metadata},
      {"The old bridge was opened on October 16, 2015 - a Friday.", metadata},
      {"DAYTON, Ohio (2015): The bridge opened on Wednesday.", metadata},
  };
  for (const Case& c : cases) EXPECT_EQ(given(c.text), c.dump) << c.text;
}

TEST(Published, AnUpdateIsGivenOrStated) {
  Article article;
  article.text = "Bridge opens\nUpdated: 22 January 2017\nThe bridge opened.";
  article.published = date::sys_days{date::year{2017} / 1 / 20};
  EXPECT_EQ(dump(find_published(article, lines(article))),
            "given 2017-01-20 updated 2017-01-22 | the article's metadata say so | the text says it was updated on "
            "\"22 January 2017\"");
  article.updated = date::sys_days{date::year{2017} / 1 / 21};
  EXPECT_EQ(dump(find_published(article, lines(article))),
            "given 2017-01-20 updated 2017-01-21 | the article's metadata say so");
  article.updated = date::sys_days{date::year{2017} / 1 / 19};  // before it was published: no update
  EXPECT_EQ(dump(find_published(article, lines(article))), "given 2017-01-20 | the article's metadata say so");
}

// In an article given as of 18 July 2011.
TEST(Published, AnUpdateStandsAtTheHeadOfALineOrBehindAMark) {
  const Case cases[] = {
      {"updated: Tue Jul 19 2011", "2011-07-19"},
      {"Last updated 19 July 2011 at 17:15", "2011-07-19"},
      {"Ann Lee | Updated: July 19, 2011", "2011-07-19"},
      {"The Harbour Post, updated 19 July 2011", "2011-07-19"},
      {"UPDATED: 11:30 a.m. July 20", "2011-07-20"},
      {"Updated January 2", "none"},
      {"Updated 5:15 PM EDT", "none"},
      {"He updated it on 19 July 2011", "none"},
  };
  for (const Case& c : cases) {
    Article article;
    article.text = "Bridge opens\n" + std::string(c.text) + "\nIt opened.";
    article.published = date::sys_days{date::year{2011} / 7 / 18};
    const Published found = find_published(article, lines(article));
    EXPECT_EQ(found.updated ? date::format("%F", *found.updated) : "none", c.dump) << c.text;
  }
}

TEST(Published, TheSpanIsThatOfTheDate) {
  const std::string_view text = "Bridge opens\n17 January, 2017\nThe bridge opened.";
  EXPECT_EQ(published(text).span.value().of(text), "17 January, 2017");
}

}  // namespace
}  // namespace crossclaim
