#include "index/checked_pages.h"

#include <sqlite3.h>

#include <cstdint>
#include <cstring>
#include <string>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace crossclaim {
namespace {

// What SQLite holds for an open file: ours, and behind it that of the layer below.
struct File {
  sqlite3_file base;
  bool has_pages;
};

sqlite3_file* below(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1); }
const sqlite3_io_methods& methods_below(sqlite3_file* file) { return *below(file)->pMethods; }
sqlite3_vfs* below(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

bool is_page(sqlite3_file* file, int bytes, sqlite3_int64 offset) {
  return reinterpret_cast<File*>(file)->has_pages && bytes == kPageSize && offset % kPageSize == 0;
}

std::uint64_t checksum(const void* page, sqlite3_int64 offset) {
  return XXH3_64bits_withSeed(page, kPageSize - kReserved, static_cast<XXH64_hash_t>(offset / kPageSize));
}

int read(sqlite3_file* file, void* data, int bytes, sqlite3_int64 offset) {
  const int status = methods_below(file).xRead(below(file), data, bytes, offset);
  if (!is_page(file, bytes, offset)) return status;
  if (status == SQLITE_IOERR_SHORT_READ) return SQLITE_CORRUPT;  // the file was cut off
  if (status != SQLITE_OK) return status;
  std::uint64_t kept = 0;
  std::memcpy(&kept, static_cast<const char*>(data) + kPageSize - kReserved, sizeof kept);
  return kept == checksum(data, offset) ? SQLITE_OK : SQLITE_CORRUPT;
}

int write(sqlite3_file* file, const void* data, int bytes, sqlite3_int64 offset) {
  if (!is_page(file, bytes, offset)) return methods_below(file).xWrite(below(file), data, bytes, offset);
  char page[kPageSize];
  std::memcpy(page, data, kPageSize - kReserved);
  const std::uint64_t sum = checksum(page, offset);
  std::memcpy(page + kPageSize - kReserved, &sum, sizeof sum);
  return methods_below(file).xWrite(below(file), page, bytes, offset);
}

// The rest is handed down as it is.
int close(sqlite3_file* f) { return methods_below(f).xClose(below(f)); }
int truncate(sqlite3_file* f, sqlite3_int64 size) { return methods_below(f).xTruncate(below(f), size); }
int sync(sqlite3_file* f, int flags) { return methods_below(f).xSync(below(f), flags); }
int file_size(sqlite3_file* f, sqlite3_int64* size) { return methods_below(f).xFileSize(below(f), size); }
int lock(sqlite3_file* f, int level) { return methods_below(f).xLock(below(f), level); }
int unlock(sqlite3_file* f, int level) { return methods_below(f).xUnlock(below(f), level); }
int check_reserved(sqlite3_file* f, int* result) { return methods_below(f).xCheckReservedLock(below(f), result); }
int file_control(sqlite3_file* f, int op, void* arg) { return methods_below(f).xFileControl(below(f), op, arg); }
int sector_size(sqlite3_file* f) { return methods_below(f).xSectorSize(below(f)); }
int characteristics(sqlite3_file* f) { return methods_below(f).xDeviceCharacteristics(below(f)); }
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  return methods_below(f).xShmMap(below(f), page, size, extend, out);
}
int shm_lock(sqlite3_file* f, int offset, int n, int flags) { return methods_below(f).xShmLock(below(f), offset, n, flags); }
void shm_barrier(sqlite3_file* f) { methods_below(f).xShmBarrier(below(f)); }
int shm_unmap(sqlite3_file* f, int remove) { return methods_below(f).xShmUnmap(below(f), remove); }

// Version 2: with shared memory, but without memory-mapped pages, which would go past read().
constexpr sqlite3_io_methods kMethods = {
    2,         close,          read,         write,       truncate,        sync,    file_size, lock,
    unlock,    check_reserved, file_control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
    shm_unmap, nullptr,        nullptr};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  reinterpret_cast<File*>(file)->has_pages = (flags & SQLITE_OPEN_MAIN_DB) != 0;
  const int status = below(vfs)->xOpen(below(vfs), name, below(file), flags, out_flags);
  file->pMethods = below(file)->pMethods ? &kMethods : nullptr;
  return status;
}

// All else is what the system's layer does. Its functions get our struct, whose pAppData is not theirs, so that those that
// ask for it are handed down by name.
int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) { return below(vfs)->xDelete(below(vfs), name, sync_folder); }
int access(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
  return below(vfs)->xAccess(below(vfs), name, flags, out);
}
int full_path(sqlite3_vfs* vfs, const char* name, int n, char* out) {
  return below(vfs)->xFullPathname(below(vfs), name, n, out);
}
int randomness(sqlite3_vfs* vfs, int n, char* out) { return below(vfs)->xRandomness(below(vfs), n, out); }
int sleep(sqlite3_vfs* vfs, int microseconds) { return below(vfs)->xSleep(below(vfs), microseconds); }
int current_time(sqlite3_vfs* vfs, double* out) { return below(vfs)->xCurrentTime(below(vfs), out); }
int last_error(sqlite3_vfs* vfs, int n, char* out) { return below(vfs)->xGetLastError(below(vfs), n, out); }
int current_time64(sqlite3_vfs* vfs, sqlite3_int64* out) { return below(vfs)->xCurrentTimeInt64(below(vfs), out); }

sqlite3_vfs make_layer() {
  sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
  sqlite3_vfs layer{};
  layer.iVersion = 2;
  layer.szOsFile = static_cast<int>(sizeof(File)) + system->szOsFile;
  layer.mxPathname = system->mxPathname;
  layer.zName = "crossclaim-checked-pages";
  layer.pAppData = system;
  layer.xOpen = open;
  layer.xDelete = remove;
  layer.xAccess = access;
  layer.xFullPathname = full_path;
  layer.xRandomness = randomness;
  layer.xSleep = sleep;
  layer.xCurrentTime = current_time;
  layer.xGetLastError = last_error;
  layer.xCurrentTimeInt64 = current_time64;
  return layer;
}

}  // namespace

const char* checked_pages() {
  static sqlite3_vfs layer = make_layer();
  static const int registered = sqlite3_vfs_register(&layer, 0);
  return registered == SQLITE_OK ? layer.zName : nullptr;
}

}  // namespace crossclaim
