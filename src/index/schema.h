// The tables of an index file, and what makes a file one; internal to index.
#pragma once

#include <string>
#include <string_view>

#include "index/database.h"
#include "text/diagnostic.h"

namespace crossclaim {

inline constexpr int kSchemaVersion = 1;

// Writes an empty index of the rules of this mark beside `file` and gives it that name: there is never half an index under it.
// Another process may make it at the same time; the first one stays.
void create_index_file(const std::string& file, std::string_view rules);

// What can be told from the file's first bytes: that it is no index, one of a newer program, or one that was cut off.
Result<void> check_header(const std::string& file);

// Brings the tables of an older program up to date.
void migrate(Database& database);

// "INDEX-wal" holds what isn't in the file itself yet.
bool has_log(const std::string& file);

// The process that is writing to the index, as /proc/locks tells; 0 where it doesn't.
int writer_of(const std::string& file);

}  // namespace crossclaim
