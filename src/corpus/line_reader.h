// Lines of a stream of any length, in memory bounded by the longest line that is taken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace crossclaim {

class LineReader {
 public:
  enum class Next : std::uint8_t { line, too_long, end };

  // A line of more than `limit` bytes is passed over and told as too long.
  LineReader(std::istream& in, std::size_t limit);

  // Replaces `line` by the next one, without its line break. Its capacity leaves `kPadding` bytes behind it, as simdjson
  // wants them.
  Next next(std::string& line);
  std::uint32_t number() const { return number_; }  // of the line read last, from 1

  static constexpr std::size_t kPadding = 64;

 private:
  bool fill();  // false at the end of the stream

  std::istream* in_;
  std::size_t limit_;
  std::uint32_t number_ = 0;
  std::vector<char> buffer_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace crossclaim
