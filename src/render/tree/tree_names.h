// The words of a tree for the enumerations of the model.
#pragma once

#include <string_view>

#include "model/document.h"

namespace silcrow {

std::string_view tree_name(LinkForm form);
std::string_view tree_name(FenceState fence);
std::string_view tree_name(ListMarker marker);
std::string_view tree_name(TaskState task);
std::string_view tree_name(Alignment alignment);
std::string_view tree_name(Folding folding);
std::string_view tree_name(CaptionKind kind);
std::string_view tree_name(TokenClass token_class);
std::string_view tree_name(ConsoleLineKind kind);

}  // namespace silcrow
