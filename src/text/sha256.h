// SHA-256 (FIPS 180-4), of a stream.
#pragma once

#include <istream>
#include <string>

namespace crossclaim {

// 64 lower-case hex digits of what is left of the stream, which is read in pieces.
std::string sha256(std::istream& in);

}  // namespace crossclaim
