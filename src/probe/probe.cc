// Collects, looks into the cache, asks, reports.
#include "probe/probe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/path_pattern.h"
#include "diag/rule.h"
#include "probe/web_client.h"
#include "probe/web_links.h"

namespace silcrow {

namespace {

constexpr int64_t seconds_of_day = 86400;

// What is known of one address in the end.
struct Verdict {
  std::optional<Rule> rule;  // none: all is well
  std::string message;
  std::string moved_to;
};

// Statuses by which a server says something of the asker or of itself, not of the page.
bool is_undecided(long status) {
  constexpr std::array statuses = {401L, 403L, 407L, 408L, 425L, 429L, 451L};
  return status >= 500 || std::ranges::find(statuses, status) != statuses.end();
}

Verdict moved(const std::string& moved_to) {
  if (moved_to.empty()) return {};
  return {Rule::link_external_moved, fmt::format("this address has moved to `{}`", moved_to),
          moved_to};
}

Verdict verdict_on_failure(const WebAnswer& answer, const std::string& host) {
  if (is_private_host(host)) return {};
  switch (answer.failure) {
    case WebFailure::none: return {};
    case WebFailure::no_host:
      return {Rule::link_external_broken, fmt::format("there is no host `{}`", host), {}};
    case WebFailure::refused:
      return {Rule::link_external_broken, fmt::format("`{}` takes no connections", host), {}};
    case WebFailure::certificate:
      return {Rule::link_external_broken,
              fmt::format("the certificate of `{}` is not in order", host),
              {}};
    case WebFailure::timeout:
      return {
          Rule::link_external_unreachable, fmt::format("`{}` did not answer in time", host), {}};
    case WebFailure::other: break;
  }
  return {Rule::link_external_unreachable,
          fmt::format("`{}` could not be asked: {}", host, answer.problem),
          {}};
}

Verdict verdict_on(const WebAnswer& answer, const std::string& address) {
  const std::string host = web_host(address);
  if (answer.failure != WebFailure::none) return verdict_on_failure(answer, host);
  if (answer.has_too_many_redirects) {
    return {Rule::link_external_broken, "this address is redirected again and again", {}};
  }
  if (answer.status < 400) return moved(answer.moved_to);
  if (is_undecided(answer.status)) {
    return {Rule::link_external_unreachable,
            fmt::format("`{}` answers with status {}", host, answer.status),
            {}};
  }
  return {
      Rule::link_external_broken,
      fmt::format("this address is not there: `{}` answers with status {}", host, answer.status),
      {}};
}

class Prober {
 public:
  Prober(const LinkedBook& book, Probing& probing)
      : settings_(book.book.config.lint.external), probing_(probing), links_(web_links(book)) {}

  void run(Diagnostics& diagnostics) {
    const std::vector<std::string> questions = open_questions();
    const WebSettings web = {settings_.timeout, settings_.parallel, settings_.per_host};
    const auto progress = [&](size_t done) {
      if (probing_.progress) probing_.progress(done, questions.size());
    };
    const std::vector<WebAnswer> answers = ask_web(questions, web, progress);
    for (size_t i = 0; i < questions.size(); ++i) take(questions[i], answers[i]);
    for (const WebLink& link : links_) report(link, diagnostics);
  }

 private:
  // The addresses that the cache does not answer, sorted.
  std::vector<std::string> open_questions() {
    std::set<std::string> open;
    for (const WebLink& link : links_) {
      if (verdicts_.contains(link.address) || is_ignored(link.address)) continue;
      const auto kept = probing_.cache.find(link.address);
      if (kept != probing_.cache.end() && is_young(kept->second)) {
        verdicts_[link.address] = moved(kept->second.moved_to);
      } else {
        open.insert(link.address);
      }
    }
    return {open.begin(), open.end()};
  }

  bool is_young(const KeptAnswer& kept) const {
    const int64_t age = probing_.now - kept.time;
    return age >= 0 && age < int64_t(settings_.max_age) * seconds_of_day;
  }

  bool is_ignored(const std::string& address) const {
    return std::ranges::any_of(settings_.ignored, [&](const std::string& pattern) {
      return text_matches(pattern, address);
    });
  }

  void take(const std::string& address, const WebAnswer& answer) {
    Verdict verdict = verdict_on(answer, address);
    const bool is_there = answer.failure == WebFailure::none && answer.status > 0 &&
                          answer.status < 400 && !answer.has_too_many_redirects;
    if (is_there) {
      probing_.cache[address] = {probing_.now, answer.moved_to};
    } else {
      probing_.cache.erase(address);
    }
    verdicts_[address] = std::move(verdict);
  }

  void report(const WebLink& link, Diagnostics& diagnostics) const {
    const auto found = verdicts_.find(link.address);
    if (found == verdicts_.end() || !found->second.rule) return;
    const Verdict& verdict = found->second;
    Diagnostic& diagnostic = diagnostics.add(*verdict.rule, link.span, verdict.message);
    if (verdict.moved_to.empty() || !link.is_exact) return;
    // The fragment stays.
    Span span = link.span;
    span.end = std::min(span.end, span.begin + uint32_t(link.address.size()));
    diagnostic.fix = Fix{FixSafety::unsafe, {{span, verdict.moved_to}}};
  }

  const ExternalSettings& settings_;
  Probing& probing_;
  std::vector<WebLink> links_;
  std::map<std::string, Verdict> verdicts_;
};

}  // namespace

void probe(const LinkedBook& book, Probing& probing, Diagnostics& diagnostics) {
  Prober(book, probing).run(diagnostics);
}

}  // namespace silcrow
