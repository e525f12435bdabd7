#include "corpus/line_reader.h"

#include <cstring>

namespace crossclaim {
namespace {

constexpr std::size_t kChunk = 1 << 18;  // bytes read at once: stays in the second-level cache

}  // namespace

LineReader::LineReader(std::istream& in, std::size_t limit) : in_(&in), limit_(limit), buffer_(kChunk) {}

bool LineReader::fill() {
  in_->read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  at_ = 0;
  end_ = static_cast<std::size_t>(in_->gcount());
  return end_ > 0;
}

LineReader::Next LineReader::next(std::string& line) {
  line.clear();
  if (at_ == end_ && !fill()) return Next::end;
  ++number_;
  bool too_long = false;
  do {
    const char* begin = buffer_.data() + at_;
    const auto* stop = static_cast<const char*>(std::memchr(begin, '\n', end_ - at_));
    const std::size_t size = stop ? static_cast<std::size_t>(stop - begin) : end_ - at_;
    too_long = too_long || line.size() + size > limit_;
    if (!too_long) line.append(begin, size);
    at_ += size + (stop ? 1 : 0);
    if (stop) break;
  } while (fill());
  if (line.ends_with('\r')) line.pop_back();
  if (line.capacity() < line.size() + kPadding) line.reserve(2 * line.size() + kPadding);
  return too_long ? Next::too_long : Next::line;
}

}  // namespace crossclaim
