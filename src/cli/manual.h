// The manual page crossclaim(1), made from the flag table. Its markup is that of man(7).
#pragma once

#include <iosfwd>

namespace crossclaim {

void write_manual(std::ostream& out);

}  // namespace crossclaim
