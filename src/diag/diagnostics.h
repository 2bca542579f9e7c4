// The one place where problems go. Phases add and carry on; the command decides what they mean.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/rule.h"
#include "source/source_file.h"

namespace silcrow {

// Not thread-safe: parallel work gives each document its own and appends them in the book's order.
class Diagnostics {
 public:
  // Adds a problem at its rule's own severity; the result may be given help, related places, a fix
  // until the next call.
  Diagnostic& add(Rule rule, Span span, std::string message) {
    list_.push_back({rule, default_severity(rule), span, std::move(message)});
    return list_.back();
  }

  void append(Diagnostic diagnostic) { list_.push_back(std::move(diagnostic)); }

  void append(Diagnostics other) {
    for (Diagnostic& diagnostic : other.list_) list_.push_back(std::move(diagnostic));
  }

  const std::vector<Diagnostic>& list() const { return list_; }

  // Orders by path, place, rule and message, and drops what is said twice.
  void sort(const Sources& sources);

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace silcrow
