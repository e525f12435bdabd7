// Checked pages: a layer between SQLite and the file system that gives every page of a database file a checksum.
//
// SQLite leaves kReserved bytes at the end of each page to us (SQLITE_FCNTL_RESERVE_BYTES, "Reserved bytes per page" in its
// file format). A page gets its XXH3, seeded with its place in the file, when it is written, and is held to it when it is
// read: a flipped bit or a page that was swapped is SQLITE_CORRUPT, never an answer. The write-ahead log has checksums of
// its own. A program without this layer can read the file; what it writes is refused afterwards.
#pragma once

namespace crossclaim {

inline constexpr int kPageSize = 4096;  // bytes
inline constexpr int kReserved = 8;     // bytes

// The name of the layer, for sqlite3_open_v2. Registered at the first call; safe from any thread.
const char* checked_pages();

}  // namespace crossclaim
