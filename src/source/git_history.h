// What git knows about the files of a folder.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace silcrow {

// When each file below the folder was last committed: seconds since 1970 by the path relative to
// the folder. One child process, `git log`, for the whole folder; it may neither use the network
// nor run programs that the repository's configuration names. Looks back over at most 20,000
// commits that touch the folder. Empty where there is no git or no repository. Files that have not
// changed since a shallow clone begins are left out: their dates are not known.
std::map<std::string, int64_t> git_last_changes(const std::string& folder);

}  // namespace silcrow
