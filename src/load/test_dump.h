// For the unit tests of load: diagnostics as text that an expectation can state, and what a reader
// of a configuration gives.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "diag/diagnostics.h"
#include "diag/rule.h"
#include "load/book_settings.h"

namespace silcrow {

// "rule: message <bytes of the span>\n  help\n" for each, in the order of their adding.
inline std::string dump(const Diagnostics& diagnostics, const Sources& sources) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    text += std::string(rule_name(diagnostic.rule)) + ": " + diagnostic.message;
    text += " <" + std::string(sources.text(diagnostic.span)) + ">\n";
    for (const std::string& help : diagnostic.help) text += "  " + help + "\n";
  }
  return text;
}

struct ReadSettings {
  BookSettings settings;
  std::string problems;
};

using SettingsReader = BookSettings (*)(std::string_view text, FileId file,
                                        Diagnostics& diagnostics);

inline ReadSettings read_settings(SettingsReader reader, const std::string& path,
                                  const std::string& text) {
  Sources sources;
  const FileId file = sources.add({path, text});
  Diagnostics diagnostics;
  BookSettings settings = reader(sources.file(file).text, file, diagnostics);
  return {std::move(settings), dump(diagnostics, sources)};
}

}  // namespace silcrow
