#include "index/database.h"

#include <sqlite3.h>

#include "index/checked_pages.h"

namespace crossclaim {
namespace {

constexpr int kWaitForOthers = 10'000;  // milliseconds

[[noreturn]] void raise(sqlite3* handle, int code) {
  throw DatabaseError(handle ? sqlite3_extended_errcode(handle) : code, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
}

void require(sqlite3* handle, int code) {
  if (code != SQLITE_OK) raise(handle, code);
}

// A file name as a URI: https://www.sqlite.org/uri.html
std::string as_uri(const std::string& file, OpenMode mode) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '?' || c == '#' || c == '%')
      uri.append("%").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 0xF]);
    else
      uri += c;
  }
  return mode == OpenMode::read_only ? uri + "?immutable=1" : uri;
}

int flags_of(OpenMode mode) {
  // What only reads opens for writing, too: the last one to close then cleans up behind itself.
  const int access = mode == OpenMode::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  return access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | (mode == OpenMode::create ? SQLITE_OPEN_CREATE : 0);
}

}  // namespace

Database::Database(const std::string& file, OpenMode mode) {
  const char* layer = checked_pages();
  const int opened = sqlite3_open_v2(as_uri(file, mode).c_str(), &handle_, flags_of(mode), layer);
  try {
    require(handle_, opened);
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, kWaitForOthers);
    int reserved = kReserved;
    sqlite3_file_control(handle_, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    run("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
        "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;");
    if (mode == OpenMode::read || mode == OpenMode::read_only) run("PRAGMA query_only = ON");
  } catch (...) {
    sqlite3_close_v2(handle_);
    throw;
  }
}

Database::~Database() { sqlite3_close_v2(handle_); }

void Database::run(const char* sql) { require(handle_, sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }

void Database::end(const char* how) {
  for (sqlite3_stmt* s = sqlite3_next_stmt(handle_, nullptr); s; s = sqlite3_next_stmt(handle_, s)) sqlite3_reset(s);
  run(how);
}

std::int64_t Database::number(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? std::string(statement.bytes(0)) : std::string();
}

Statement::Statement(const Database& database, std::string_view sql) {
  require(database.handle(),
          sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &statement_, nullptr));
}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::reset() { sqlite3_reset(statement_); }

void Statement::bind(int place, std::int64_t value) {
  require(sqlite3_db_handle(statement_), sqlite3_bind_int64(statement_, place, value));
}

void Statement::bind(int place, std::string_view text) {
  require(sqlite3_db_handle(statement_),
          sqlite3_bind_text64(statement_, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int place, Blob blob) {
  require(sqlite3_db_handle(statement_),
          sqlite3_bind_blob64(statement_, place, blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) raise(sqlite3_db_handle(statement_), code);
  sqlite3_reset(statement_);
  return false;
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Statement::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Transaction::Transaction(Database& database) : database_(&database) { database.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (!database_) return;
  try {
    database_->end("ROLLBACK");
  } catch (const DatabaseError&) {  // NOLINT(bugprone-empty-catch): SQLite has rolled back itself
  }
}

void Transaction::commit() {
  database_->end("COMMIT");
  database_ = nullptr;
}

}  // namespace crossclaim
