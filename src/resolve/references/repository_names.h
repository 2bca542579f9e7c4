// Names of things in repositories: `moby/moby#52265`, `gitea#3`, `88fb175`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/config.h"

namespace silcrow {

struct RepositoryName {
  size_t begin = 0;
  size_t end = 0;
  std::string url;
};

// Whether a repository's address is a pattern for files and so names no issues and commits.
bool is_file_pattern(std::string_view address);

// The issue whose `#` stands at `hash`: a name of the configuration's repositories, or
// `owner/name`.
std::optional<RepositoryName> repository_issue(const Config& config, std::string_view text,
                                               size_t hash);

// The commit that begins at `at`: 7 to 10 or 40 hexadecimal digits, letters and digits both, not
// joined to anything; only where the configuration names a home repository.
std::optional<RepositoryName> repository_commit(const Config& config, std::string_view text,
                                                size_t at);

}  // namespace silcrow
