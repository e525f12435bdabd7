// Likeness: how much two articles have in common of the names that tell stories apart.
//
// An article's names (ArticleFacts::names) are the capitalised words and figures of its first part. A name that very many
// articles have (figures, given names, states, big cities: is_frequent_name in claims/words.h) weighs two fifths of any other.
// Likeness is the cosine of the two weighted lists (Salton 1975), in hundredths: 0 ... 100. It depends on the two articles
// alone, whatever else is in the run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"

namespace crossclaim {

// An article's names as numbers and its day: all that likeness looks at. Where an article is compared with many others, its
// profile is made once.
class NameProfile {
 public:
  explicit NameProfile(const ArticleFacts& article, const std::vector<std::string>& without = {});  // names left out

  // By how much the two are more alike than articles of one story must be; see below.
  friend int excess_likeness(const NameProfile& a, const NameProfile& b);
  friend int likeness(const NameProfile& a, const NameProfile& b);
  // Less than half as alike as that.
  friend bool falls_far_short(const NameProfile& a, const NameProfile& b);
  friend bool is_unmistakable(const NameProfile& a, const NameProfile& b);

 private:
  struct InCommon {
    int names = 0;   // beside figures
    int rare = 0;    // of these
    int square = 0;  // the sum of the squares of all weights
  };
  static InCommon in_common(const NameProfile& a, const NameProfile& b);
  static int needed_likeness(const NameProfile& a, const NameProfile& b);
  static int cosine(const NameProfile& a, const NameProfile& b, const InCommon& both);

  std::vector<std::uint64_t> names_;  // hashes, ascending; the two lowest bits say what weight it has
  int square_ = 0;                    // the sum of the squares of the weights
  std::optional<date::sys_days> day_;
};

int likeness(const ArticleFacts& a, const ArticleFacts& b);

// Some of the names that both have, for people; the rarer first.
std::string common_names(const ArticleFacts& a, const ArticleFacts& b);

// By how much they are more alike than articles of one story must be: the more so, the more days lie between their
// publications. Below 0 if they aren't, or have less than three names in common beside figures.
int excess_likeness(const ArticleFacts& a, const ArticleFacts& b);
// Or somebody is named in both, of one age: so victims and suspects come back in reports of months later.
bool tell_one_story(const ArticleFacts& a, const ArticleFacts& b);

// As above, by names other than these: those of places in which the two differ.
bool tell_one_story(const ArticleFacts& a, const ArticleFacts& b, const std::vector<std::string>& without);

// Somebody is named in both, of one age, or they are twice as alike as articles of one story must be, with five rare names in
// both.
bool clearly_tell_one_story(const ArticleFacts& a, const ArticleFacts& b, const std::vector<std::string>& without);

// The place's own name is among the article's names: so it may be a street or a quarter of the place that the article gives.
bool names_place(const ArticleFacts& article, const Place& place);

// Whether both have names enough to tell by them that the articles are not of one story; briefs have not.
bool enough_names(const ArticleFacts& a, const ArticleFacts& b);
// Too little in common for one story, if the articles tell of it first of all.
bool tell_two_stories(const ArticleFacts& a, const ArticleFacts& b);

}  // namespace crossclaim
