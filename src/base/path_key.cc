// Nearly all paths are ASCII, for which there is a short way.
#include "base/path_key.h"

#include "base/ascii.h"
#include "base/unicode.h"

namespace silcrow {

std::string path_key(std::string_view path) {
  return is_ascii(path) ? ascii_lower_case(path) : case_fold(nfc(path));
}

}  // namespace silcrow
