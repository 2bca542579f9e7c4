// mkdtemp makes name and folder in one step, so that nobody else can have it.
#include "source/temporary_folder.h"

#include <stdlib.h>

#include <string>
#include <system_error>

namespace silcrow {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder(std::string_view purpose) {
  std::error_code error;
  const fs::path place = fs::temp_directory_path(error);
  std::string path = place / std::string("silcrow-").append(purpose).append("-XXXXXX");
  if (!error && ::mkdtemp(path.data()) != nullptr) path_ = path;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  if (!path_.empty()) fs::remove_all(path_, error);
}

}  // namespace silcrow
