// Fragments that another tool's ids, GitHub's prefix or other case would satisfy.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "resolve/anchors/page_anchors.h"

namespace silcrow {

// Of one page; made only when a link asks for a fragment that the page does not have.
class ForeignAnchors {
 public:
  ForeignAnchors(AnchorDialect own, const Document& document, const LinkedPage& page,
                 const AnchorTable& anchors);

  // In this order: without `user-content-`; as another dialect's id; the same with case aside.
  // The place's id is empty where nothing is found. `fragment` is decoded UTF-8.
  AnchorPlace find(std::string_view fragment) const;

 private:
  AnchorPlace find_plain(const std::string& fragment) const;

  const AnchorTable& anchors_;
  std::unordered_map<std::string, AnchorPlace> foreign_;
  std::unordered_map<std::string, AnchorPlace> folded_;
};

}  // namespace silcrow
