// The search index, version 1: names and limits that its writer and its readers share.
// docs/search-index.md describes the files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

inline constexpr std::string_view index_format = "silcrow-search";
inline constexpr unsigned index_version = 1;
inline constexpr std::string_view index_folder = "search/";  // of the site

// An impact, 1 to 15, is in the low bits of a posting; the step to the section above them.
inline constexpr unsigned impact_bits = 4;
inline constexpr unsigned most_impact = (1U << impact_bits) - 1;

// What is put for {n} in the manifest's paths: "0007", and from 256 on with a folder for each 256,
// "01/0256".
inline std::string file_number(size_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  if (number < 256) return digits;
  std::string folder = std::to_string(number / 256);
  folder.insert(0, folder.size() < 2 ? 2 - folder.size() : 0, '0');
  return folder + '/' + digits;
}

}  // namespace silcrow
