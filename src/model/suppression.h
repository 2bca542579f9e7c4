// What an author asks not to be told, by a comment in a page: `<!-- silcrow-ignore RULE… -->`.
#pragma once

#include "diag/diagnostic.h"
#include "source/span.h"

namespace silcrow {

struct Suppression {
  Rule rule;
  Span name;   // of the rule in the comment
  Span reach;  // problems that begin in here, or at its end, are meant
};

}  // namespace silcrow
