#include "index/schema.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <sqlite3.h>

#include "index/checked_pages.h"

namespace crossclaim {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kApplicationId = 0x43634C49;  // "CcLI"

// `article` holds what is current, `history` what was replaced or removed. The key of an article is that of
// events/article_key.h. `block` and `shingle` are made from the articles and find them again: where their event nodes
// stand in the blocks of events/event_groups.h, and the least hashes of their texts (events/origins.h). They have no foreign
// keys, since checking them would need two more indexes; `index verify` makes them anew and compares.
constexpr const char* kTables = R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE batch (number INTEGER PRIMARY KEY, added INTEGER NOT NULL, replaced INTEGER NOT NULL, removed INTEGER NOT NULL) STRICT;
CREATE TABLE article (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL, content BLOB NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch (number), claims INTEGER NOT NULL, path TEXT NOT NULL, packed BLOB NOT NULL) STRICT;
CREATE TABLE history (
  key INTEGER, version INTEGER, id TEXT NOT NULL, content BLOB NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch (number), ended INTEGER NOT NULL REFERENCES batch (number),
  claims INTEGER NOT NULL, path TEXT NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (key, version)) STRICT, WITHOUT ROWID;
CREATE TABLE block (block INTEGER, day INTEGER, key INTEGER, node INTEGER, PRIMARY KEY (block, day, key, node)) STRICT, WITHOUT ROWID;
CREATE TABLE shingle (hash INTEGER, key INTEGER, PRIMARY KEY (hash, key)) STRICT, WITHOUT ROWID;
)sql";

// https://www.sqlite.org/fileformat2.html, "The Database Header"
struct Header {
  std::array<unsigned char, 100> bytes{};

  std::uint32_t number(std::size_t at) const {
    return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 | std::uint32_t{bytes[at + 2]} << 8 |
           bytes[at + 3];
  }
  bool is_sqlite() const { return std::memcmp(bytes.data(), "SQLite format 3", 16) == 0; }
  std::uint32_t page_size() const { return std::uint32_t{bytes[16]} << 8 | bytes[17]; }
  int reserved() const { return bytes[20]; }
  std::uint32_t pages() const { return number(28); }
  std::uint32_t schema_version() const { return number(60); }
  std::uint32_t application_id() const { return number(68); }
};

tl::unexpected<Diagnostics> refuse(const std::string& file, std::string message, std::string hint) {
  return fail({Severity::error, file, 0, 0, std::move(message), std::move(hint), {}});
}

std::string file_beside(const std::string& file, const char* suffix) { return file + suffix; }

}  // namespace

bool has_log(const std::string& file) {
  std::error_code error;
  const auto size = fs::file_size(file_beside(file, "-wal"), error);
  return !error && size > 0;
}

void create_index_file(const std::string& file, std::string_view rules) {
  const std::string partial = fmt::format("{}.{}.part", file, getpid());
  std::error_code ignored;
  fs::remove(partial, ignored);
  {
    Database database(partial, OpenMode::create);
    database.run(fmt::format("PRAGMA page_size = {}; PRAGMA application_id = {}; PRAGMA user_version = {};", kPageSize,
                             kApplicationId, kSchemaVersion)
                     .c_str());
    database.run(kTables);
    Statement(database, "INSERT INTO setting VALUES ('rules', ?1)").with(rules).run();
    database.run("PRAGMA journal_mode = WAL");
  }
  const int linked = link(partial.c_str(), file.c_str());
  const int why = errno;
  fs::remove(partial, ignored);
  if (linked != 0 && why != EEXIST) throw DatabaseError(SQLITE_CANTOPEN, std::strerror(why));
}

Result<void> check_header(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return refuse(file, std::strerror(errno), "crossclaim index add makes an index");
  Header header;
  in.read(reinterpret_cast<char*>(header.bytes.data()), header.bytes.size());
  if (!in || !header.is_sqlite() || header.application_id() != kApplicationId)
    return refuse(file, "no index of crossclaim", "crossclaim index add makes one; a damaged one has to be made anew");
  if (header.page_size() != kPageSize || header.reserved() != kReserved)
    return refuse(file, "the index is damaged: another page size than crossclaim's", "make it anew: crossclaim index add");
  if (header.schema_version() > kSchemaVersion)
    return refuse(file, fmt::format("the index has schema {}, made by a newer crossclaim", header.schema_version()),
                  fmt::format("this one knows schemas up to {}", kSchemaVersion));
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (!has_log(file) && size != std::uintmax_t{header.pages()} * kPageSize)
    return refuse(file,
                  fmt::format("the index is damaged: {} bytes instead of {}", size, std::uintmax_t{header.pages()} * kPageSize),
                  "make it anew: crossclaim index add");
  return {};
}

// There is one schema so far; a newer one brings its steps here, each of which moves user_version on by one.
void migrate(Database& database) {
  const auto version = database.number("PRAGMA user_version");
  if (version != kSchemaVersion) throw DatabaseError(SQLITE_CORRUPT, fmt::format("there is no schema {}", version));
}

// A line of /proc/locks: "3: POSIX  ADVISORY  WRITE 4711 08:01:131 120 120". SQLite locks byte 120 of INDEX-shm for writing
// (https://www.sqlite.org/walformat.html, "WAL_WRITE_LOCK").
int writer_of(const std::string& file) {
  constexpr int kWriteLock = 120;
  struct stat shared {};
  if (stat(file_beside(file, "-shm").c_str(), &shared) != 0) return 0;
  const std::string inode = fmt::format(":{}", shared.st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number, type, mode, access, node;
    int process = 0, first = 0, last = 0;
    if (words >> number >> type >> mode >> access >> process >> node >> first >> last && access == "WRITE" &&
        node.ends_with(inode) && first <= kWriteLock && kWriteLock <= last)
      return process;
  }
  return 0;
}

}  // namespace crossclaim
