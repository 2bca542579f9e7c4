// What is not to be reported although it was found: `lint.ignore` and the comments in pages.
#pragma once

#include <map>
#include <vector>

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

class Exceptions {
 public:
  // The book must outlive this.
  explicit Exceptions(const LinkedBook& book);

  // Whether an exception names the problem; it then counts as used.
  bool takes(const Diagnostic& diagnostic);

  // A suppression-unused for each that has taken nothing so far.
  Diagnostics unused() const;

 private:
  struct Comment {
    const Suppression* suppression;
    bool is_used = false;
  };

  bool configuration_takes(const Diagnostic& diagnostic);
  bool comment_takes(const Diagnostic& diagnostic);

  const LinkedBook& book_;
  std::vector<bool> used_;  // by LintSettings::ignored
  std::map<FileId, std::vector<Comment>> comments_;
};

}  // namespace silcrow
