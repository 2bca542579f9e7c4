// The keys (title_key.h) of the titles of one chapter.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

using TitleKeys = std::map<PageId, std::vector<std::string>>;  // by section

TitleKeys title_keys(const LinkedBook& book, std::span<const PageId> pages);

}  // namespace silcrow
