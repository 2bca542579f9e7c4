// O_EXCL: who comes second fails. mkostemp and rename: who reads sees the old file or the new one.
#include "write/new_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace silcrow {

namespace {

std::string not_written(const std::string& path, int error) {
  return fmt::format("`{}` cannot be written: {}", path, std::strerror(error));
}

// Closes the file in any case. Gives errno, or 0.
int written(int file, std::string_view bytes) {
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count > 0) bytes.remove_prefix(size_t(count));
    if (count < 0 && errno != EINTR) error = errno;
  }
  if (::close(file) != 0 && error == 0) error = errno;
  return error;
}

}  // namespace

std::string write_new_file(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) return not_written(path, errno);
  const int error = written(file, bytes);
  if (error == 0) return {};
  ::unlink(path.c_str());
  return not_written(path, error);
}

std::string replace_file(const std::string& path, std::string_view bytes, FileMode mode) {
  std::error_code ignored;  // a folder that could not be made shows when the file is
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
  std::string beside = path + ".XXXXXX";
  const int file = ::mkostemp(beside.data(), O_CLOEXEC);
  if (file < 0) return not_written(path, errno);
  int error = ::fchmod(file, mode_t(mode)) == 0 ? 0 : errno;
  const int write_error = written(file, bytes);
  if (error == 0) error = write_error;
  if (error == 0 && ::rename(beside.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return {};
  ::unlink(beside.c_str());
  return not_written(path, error);
}

}  // namespace silcrow
