// The hook that `silcrow init --hook` writes.
#pragma once

#include <string>

namespace silcrow {

struct HookResult {
  std::string path;   // of the hook
  std::string error;  // of the world, worded for the user; empty: it is there
  std::string help;
};

// Writes `pre-commit` where the git repository around `folder` looks for hooks, executable; it
// lints the book in that folder as it is staged. A hook of ours is written anew, one of others is
// left alone, which is an error.
HookResult write_git_hook(const std::string& folder);

}  // namespace silcrow
