// Names of places that the gazetteer lacks, told by their own words or by those around them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "annotate/places/scan.h"
#include "annotate/places/sentence.h"

namespace crossclaim {

// One that is told with its division or country, or as a town or a part of one: "Smallwood, Kan.", "the town of Lingle", "the
// Millbrook neighborhood". It is a place wherever it stands.
struct ToldTown {
  std::vector<std::uint64_t> words;  // keys of its tokens
  Gazetteer::Index container = Gazetteer::kNone;
  bool quarter = false;
  bool landmark = false;
};

// The first eight of an article.
std::vector<ToldTown> told_towns(const Layout& layout, const std::vector<PlaceOccurrence>& places);

inline constexpr std::uint32_t kLongestUnlisted = 4;  // tokens

// Each finds the name that starts at the token i.
class UnlistedPlaces {
 public:
  // Both must outlive this.
  UnlistedPlaces(const PlaceSentence& sentence, std::span<const ToldTown> told) : s_(sentence), told_(told) {}

  // A town told elsewhere, its whole name, as a name of its own.
  std::optional<PlaceOccurrence> told(std::uint32_t i) const;
  // "Millbrook" in "the Millbrook neighborhood", "the Millbrook section of Dayton"; the gazetteer may know a town called so.
  // Not "a Dayton neighborhood", which tells of one without a name.
  std::optional<PlaceOccurrence> quarter(std::uint32_t i) const;
  // "West Penn Township", a landmark, or a name in a place where only towns stand.
  std::optional<PlaceOccurrence> any(std::uint32_t i) const;
  // "Penn Township", which ends at `end`; there are many of a name, and the gazetteer has a few.
  PlaceOccurrence township(std::uint32_t i, std::uint32_t end) const;

 private:
  std::optional<std::uint32_t> township_end(std::uint32_t i) const;
  std::optional<PlaceOccurrence> landmark(std::uint32_t i) const;
  std::optional<PlaceOccurrence> framed(std::uint32_t i) const;
  bool is_at(std::uint32_t i, const ToldTown& town) const;
  bool is_town(std::uint32_t i) const;
  bool is_definite(std::uint32_t i) const;
  bool is_place_name(std::uint32_t first, std::uint32_t last) const;

  const PlaceSentence& s_;
  std::span<const ToldTown> told_;
};

}  // namespace crossclaim
