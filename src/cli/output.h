// Output: a document to stdout or to a file, whole or not at all.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "text/diagnostic.h"

namespace crossclaim {

// Runs `write` on the file, or on `out` where `file` is empty or "-". A file appears under its name only once it is
// complete: it is written beside it and renamed. Fails when `write` does, or when the bytes can't be written (a full disk,
// a closed pipe).
Result<void> deliver(const std::string& file, std::ostream& out, const std::function<Result<void>(std::ostream&)>& write);

}  // namespace crossclaim
