#include "cli/output.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

namespace crossclaim {
namespace {

tl::unexpected<Diagnostics> cannot_write(const std::string& file, const std::string& why) {
  Diagnostic d;
  d.file = file;
  d.message = "can't write: " + why;
  return fail(std::move(d));
}

std::string last_error() { return std::generic_category().message(errno); }

Result<void> write_stream(const std::string& name, std::ostream& out, const std::function<Result<void>(std::ostream&)>& write) {
  errno = 0;
  if (auto written = write(out); !written) return written;
  out.flush();
  if (!out) return cannot_write(name, errno ? last_error() : "the stream is closed");
  return {};
}

// A device such as /dev/null is written to; another file is replaced as a whole.
bool is_device(const std::string& file) {
  std::error_code ignored;
  const auto status = std::filesystem::status(file, ignored);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) && !std::filesystem::is_directory(status);
}

Result<void> write_file(const std::string& file, const std::function<Result<void>(std::ostream&)>& write) {
  if (is_device(file)) {
    std::ofstream device(file, std::ios::binary);
    return write_stream(file, device, write);
  }
  const std::string partial = fmt::format("{}.{}.part", file, getpid());
  std::ofstream out(partial, std::ios::binary | std::ios::trunc);
  if (!out) return cannot_write(file, last_error());
  auto written = write_stream(file, out, write);
  out.close();
  if (written && !out) written = cannot_write(file, last_error());
  std::error_code error;
  if (written) std::filesystem::rename(partial, file, error);
  if (error) written = cannot_write(file, error.message());
  if (!written) std::filesystem::remove(partial, error);
  return written;
}

}  // namespace

Result<void> deliver(const std::string& file, std::ostream& out, const std::function<Result<void>(std::ostream&)>& write) {
  return file.empty() || file == "-" ? write_stream("stdout", out, write) : write_file(file, write);
}

}  // namespace crossclaim
