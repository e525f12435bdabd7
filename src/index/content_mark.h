// Content mark: what makes two articles of one id equal.
#pragma once

#include <string>

#include "corpus/article.h"

namespace crossclaim {

// XXH3 (128 bits, big-endian bytes) of the text and of what was given beside it, but for the path.
std::string content_mark(const Article& article);

}  // namespace crossclaim
