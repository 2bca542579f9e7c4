// Files that a command writes beside the book: each whole or not at all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

// Both return what went wrong, worded for the user, or nothing.

// Creates the file with these bytes; one that exists already is left as it is, which is an error.
// What could not be written whole is removed.
std::string write_new_file(const std::string& path, std::string_view bytes);

enum class FileMode : uint32_t { text = 0644, program = 0755 };

// Writes the bytes to a new file, which then takes the place of the old one in one step. Folders
// that are missing are made.
std::string replace_file(const std::string& path, std::string_view bytes, FileMode mode);

}  // namespace silcrow
