// Asks servers whether addresses are there. The only part of the program that uses a network, and
// the only file that knows libcurl is its other half.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace silcrow {

struct WebSettings {
  uint32_t timeout = 20;   // seconds for one answer
  uint32_t parallel = 16;  // requests at one time
  uint32_t per_host = 2;   // of these, to one host
};

// Why there is no answer of HTTP.
enum class WebFailure : uint8_t { none, timeout, no_host, refused, certificate, other };

struct WebAnswer {
  long status = 0;  // of the last answer; 0 where there is none
  WebFailure failure = WebFailure::none;
  std::string problem;   // in words of the library, when there is a failure
  std::string moved_to;  // where permanent redirects from the beginning lead; empty: nowhere
  bool has_too_many_redirects = false;
};

// The answers to addresses (http or https, without fragment) in their order, asked for side by
// side. Each is asked with HEAD, and with GET when the answer to that is no success. Redirects are
// followed, ten at most, to http and https alone. 429, and 503 with Retry-After, are asked again
// when the server says so (without a word, after two seconds), three times in all; until then its
// host is left in peace. Who wants more than a minute of patience is taken by that answer.
// `progress` is told how many are answered.
std::vector<WebAnswer> ask_web(const std::vector<std::string>& addresses,
                               const WebSettings& settings,
                               const std::function<void(size_t done)>& progress);

// The host of an address in lower case, without user and port; with the brackets of IPv6.
std::string web_host(const std::string& address);

}  // namespace silcrow
