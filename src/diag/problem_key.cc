// Reduces a problem to its key, and a key to a number.
#include "diag/problem_key.h"

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <map>
#include <string_view>

#include "base/ascii.h"
#include "base/unicode.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

constexpr size_t longest_text = 200;

// Cut while it is read: a span may be a whole page.
std::string normal_text(std::string_view text) {
  std::string normal;
  bool is_after_blank = false;
  for (size_t at = 0; at < text.size();) {
    if (is_white_space(text[at])) {
      is_after_blank = true;
      ++at;
      continue;
    }
    const DecodedCodePoint next = decode_utf8(text, at);
    const bool needs_blank = is_after_blank && !normal.empty();
    if (normal.size() + needs_blank + 4 > longest_text) break;
    if (needs_blank) normal += ' ';
    append_utf8(normal, next.code_point);
    is_after_blank = false;
    at += next.length;
  }
  return normal;
}

std::string hash_of(const ProblemKey& key, size_t ordinal) {
  const std::string bytes = fmt::format("{}\n{}\n{}\n{}", key.rule, key.file, key.text, ordinal);
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

ProblemKey problem_key(const Diagnostic& diagnostic, const Sources& sources) {
  ProblemKey key;
  key.rule = rule_name(diagnostic.rule);
  if (diagnostic.span.file != no_file) key.file = sources.file(diagnostic.span.file).path;
  key.text = normal_text(sources.text(diagnostic.span));
  if (key.text.empty()) key.text = normal_text(diagnostic.message);
  return key;
}

std::vector<std::string> fingerprints(std::span<const Diagnostic> diagnostics,
                                      const Sources& sources) {
  std::map<ProblemKey, size_t> met;
  std::vector<std::string> prints;
  for (const Diagnostic& diagnostic : diagnostics) {
    const auto [known, is_new] = met.try_emplace(problem_key(diagnostic, sources), 0);
    prints.push_back(hash_of(known->first, known->second++));
  }
  return prints;
}

}  // namespace silcrow
