// What span_faults.cc and inline_faults.cc share: comparing bytes of a file with what they mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spec/parsed_text.h"

namespace silcrow {

inline constexpr size_t npos = std::string_view::npos;

// Collects faults, each behind the name of what is being looked at.
class FaultList {
 public:
  void at(uint32_t id, const Node& node);
  void name(std::string name) { name_ = std::move(name); }
  void expect(bool holds, std::string_view claim);
  std::vector<std::string> take() { return std::move(faults_); }

 private:
  std::string name_;
  std::vector<std::string> faults_;
};

void check_inlines(const ParsedText& parsed, FaultList& list);

// Without white space and `>`: what stays the same when a text runs over lines of a container.
std::string squeezed(std::string_view text);

// Whether `bytes` say `text`: as they stand, or with escapes and entities decoded. A text over
// several lines is compared squeezed.
bool is_decoded(std::string_view bytes, std::string_view text);

// A code line whose indentation began with a tab that its container has half eaten.
bool same_but_tabs(std::string_view source, std::string_view content);

// Whether an item of this kind of list begins here.
bool begins_with_marker(std::string_view bytes, ListMarker marker);

}  // namespace silcrow
