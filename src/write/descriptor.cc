// POSIX calls, repeated where signals interrupt them.
#include "write/descriptor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/ascii.h"

namespace silcrow {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor open_folder(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

Descriptor open_folder(const Descriptor& parent, const std::string& path) {
  const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;
  return Descriptor(::openat(parent.number(), path.c_str(), flags));
}

bool create_file(const Descriptor& folder, const std::string& path, std::string_view bytes) {
  const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  Descriptor file(::openat(folder.number(), path.c_str(), flags, 0666));
  if (!file.is_open()) return false;
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(size_t(count));
  }
  return true;
}

bool read_bytes(const Descriptor& file, size_t limit, std::string& bytes) {
  bytes.resize(limit);
  size_t filled = 0;
  while (filled < limit) {
    const ssize_t count = ::read(file.number(), bytes.data() + filled, limit - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) break;
    filled += size_t(count);
  }
  bytes.resize(filled);
  return true;
}

std::string failure(std::string_view what, std::string_view path, int error) {
  std::string reason = std::generic_category().message(error);
  if (!reason.empty()) reason[0] = ascii_lower_case(reason[0]);
  return fmt::format("cannot {} `{}`: {}", what, path, reason);
}

std::string failure(std::string_view what, std::string_view path) {
  return failure(what, path, errno);
}

}  // namespace silcrow
