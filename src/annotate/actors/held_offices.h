// HeldOfficeFinder: people told by their full name with an office that they hold.
//
//   "Halden Police Chief Leo Marsh"      "the mayor of Halden, Ana Reyes, said"
//   "Ana Reyes, the city's mayor,"       "Leo Marsh, who has been police chief since 2014"
//
// The offices and their wordings are those of annotate/actors/offices.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/actors/names.h"
#include "annotate/actors/offices.h"
#include "annotate/mention.h"
#include "corpus/layout.h"

namespace crossclaim {

struct HeldOffice {
  Span span;              // of the office and whose it is
  std::string person;     // as spelt, with single spaces
  Actor office;           // of type office: named as it is worded; `of` by Offices::body
  std::string_view rule;  // "PER030" ...
  bool altered = false;   // "former", "deputy": it isn't this office that the person holds
};

// Const and free of state; `names` must outlive it.
class HeldOfficeFinder {
 public:
  explicit HeldOfficeFinder(const NameReader& names) : names_(names), offices_(Offices::builtin()) {}

  // In order of the text. Linear in the sentence.
  std::vector<HeldOffice> find(std::string_view text, const Layout& layout, const Sentence& sentence) const;

 private:
  const NameReader& names_;
  const Offices& offices_;
};

}  // namespace crossclaim
