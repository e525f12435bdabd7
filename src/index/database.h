// Database: SQLite with values for its errors and its lifetimes; internal to index.
//
// Everything throws DatabaseError; the public functions of index catch it at their border and make a diagnostic of it.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace crossclaim {

struct DatabaseError : std::runtime_error {
  DatabaseError(int sqlite_code, const std::string& message) : std::runtime_error(message), code(sqlite_code) {}
  int code;  // SQLite's, extended
};

enum class OpenMode : std::uint8_t {
  create,     // a new file
  write,      // an existing one
  read,       // an existing one; no statement may change it
  read_only,  // the same where the folder can't be written to: nobody may write to the file meanwhile
};

class Database {
 public:
  Database(const std::string& file, OpenMode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const char* sql);  // one statement or more, without results
  // Ends the transaction that is open, and every statement that isn't at its end: one that is would keep its view of the file.
  void end(const char* how);
  std::int64_t number(const char* sql);
  std::string text(const char* sql);
  sqlite3* handle() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

struct Blob {
  std::string_view bytes;
};

// A prepared statement. Texts and blobs that are bound must outlive its run; those that are read live until the next step.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Starts anew with these for ?1, ?2, ...
  template <class... T>
  Statement& with(const T&... values) {
    reset();
    int place = 0;
    (bind(++place, values), ...);
    return *this;
  }
  bool step();  // whether there is a row
  void run() {
    while (step()) {
    }
  }

  std::int64_t number(int column) const;
  std::string_view bytes(int column) const;

 private:
  void reset();
  void bind(int place, std::int64_t value);
  void bind(int place, std::string_view text);
  void bind(int place, Blob blob);

  sqlite3_stmt* statement_ = nullptr;
};

// BEGIN IMMEDIATE until commit(); else what was done is undone.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database* database_;
};

}  // namespace crossclaim
