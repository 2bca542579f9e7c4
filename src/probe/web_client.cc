// One thread and curl's multi interface: a list of questions, of which a bounded number is under
// way. Redirects are followed here and not by curl, which would not tell a permanent one from
// another.
#include "probe/web_client.h"

#include <curl/curl.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <memory>

#include "base/ascii.h"

namespace silcrow {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int most_redirects = 10;
constexpr int most_attempts = 3;
constexpr seconds longest_wait(60);
constexpr seconds usual_wait(2);

enum class Method : uint8_t { head, get };

// One address on its way to an answer.
struct Question {
  size_t index = 0;
  std::string url;  // where redirects have led so far
  std::string host;
  Method method = Method::head;
  int redirects = 0;
  int attempts = 1;
  bool is_moved_for_good = true;  // all redirects so far were permanent
  WebAnswer answer;
};

struct EasyDeleter {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct MultiDeleter {
  void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};

struct Transfer {
  std::unique_ptr<CURL, EasyDeleter> handle;
  Question question;
};

// Nobody reads the page: its first bytes end the transfer.
size_t refuse_body(char*, size_t, size_t, void*) { return 0; }

WebFailure failure_of(CURLcode code) {
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT: return WebFailure::timeout;
    case CURLE_COULDNT_RESOLVE_HOST: return WebFailure::no_host;
    case CURLE_COULDNT_CONNECT: return WebFailure::refused;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR: return WebFailure::certificate;
    default: return WebFailure::other;
  }
}

bool is_success(long status) { return status >= 200 && status < 300; }
bool is_redirect(long status) { return status >= 301 && status <= 308 && status != 304; }
bool is_permanent(long status) { return status == 301 || status == 308; }

class WebClient {
 public:
  WebClient(const WebSettings& settings, const std::function<void(size_t)>& progress)
      : settings_(settings), progress_(progress), multi_(curl_multi_init()) {}

  ~WebClient() {
    for (auto& [handle, transfer] : running_) curl_multi_remove_handle(multi_.get(), handle);
  }
  WebClient(const WebClient&) = delete;
  WebClient& operator=(const WebClient&) = delete;

  std::vector<WebAnswer> ask(const std::vector<std::string>& addresses) {
    answers_.resize(addresses.size());
    for (size_t i = 0; i < addresses.size(); ++i) {
      Question question;
      question.index = i;
      question.url = addresses[i];
      waiting_.push_back(std::move(question));
    }
    while (!waiting_.empty() || !running_.empty()) {
      start_what_may();
      wait();
      take_answers();
    }
    return std::move(answers_);
  }

 private:
  struct Host {
    uint32_t running = 0;
    Clock::time_point rests_until = {};
  };

  void start_what_may() {
    std::vector<Question> left;
    const Clock::time_point now = Clock::now();
    for (Question& question : waiting_) {
      question.host = web_host(question.url);
      Host& host = hosts_[question.host];
      const bool may = running_.size() < settings_.parallel && host.running < settings_.per_host &&
                       host.rests_until <= now;
      if (may) {
        ++host.running;
        start(std::move(question));
      } else {
        left.push_back(std::move(question));
      }
    }
    waiting_ = std::move(left);
  }

  void start(Question question) {
    CURL* handle = curl_easy_init();
    const auto timeout = long(settings_.timeout);
    curl_easy_setopt(handle, CURLOPT_URL, question.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_NOBODY, question.method == Method::head ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, refuse_body);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, timeout);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, timeout);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "silcrow/" SILCROW_VERSION);
    curl_multi_add_handle(multi_.get(), handle);
    running_[handle] = {std::unique_ptr<CURL, EasyDeleter>(handle), std::move(question)};
  }

  // Until something happens, or a host may be asked again.
  void wait() {
    int running = 0;
    curl_multi_perform(multi_.get(), &running);
    if (size_t(running) < running_.size()) return;  // some have ended already
    milliseconds patience(1000);
    const Clock::time_point now = Clock::now();
    for (const Question& question : waiting_) {
      const Clock::time_point until = hosts_[question.host].rests_until;
      if (until <= now) continue;
      patience = std::min(patience, std::chrono::ceil<milliseconds>(until - now));
    }
    curl_multi_poll(multi_.get(), nullptr, 0, int(patience.count()), nullptr);
    curl_multi_perform(multi_.get(), &running);
  }

  void take_answers() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* handle = message->easy_handle;
      const CURLcode code = message->data.result;
      curl_multi_remove_handle(multi_.get(), handle);
      auto found = running_.extract(handle);
      Transfer& transfer = found.mapped();
      --hosts_[transfer.question.host].running;
      take_answer(transfer, code);
    }
  }

  void take_answer(Transfer& transfer, CURLcode code) {
    Question& question = transfer.question;
    CURL* handle = transfer.handle.get();
    question.answer.status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &question.answer.status);
    // What we refused ourselves has been answered.
    if (code != CURLE_OK && (code != CURLE_WRITE_ERROR || question.answer.status == 0)) {
      question.answer.status = 0;
      question.answer.failure = failure_of(code);
      question.answer.problem = curl_easy_strerror(code);
      if (question.method == Method::head && question.answer.failure == WebFailure::other) {
        return ask_again(std::move(question), Method::get);
      }
      return finish(std::move(question));
    }
    question.answer.failure = WebFailure::none;
    if (is_redirect(question.answer.status)) return follow(std::move(question), handle);
    if (wants_patience(question, handle)) return;
    if (question.method == Method::head && !is_success(question.answer.status)) {
      return ask_again(std::move(question), Method::get);
    }
    finish(std::move(question));
  }

  void ask_again(Question question, Method method) {
    question.method = method;
    waiting_.push_back(std::move(question));
  }

  void follow(Question question, CURL* handle) {
    const char* location = nullptr;
    curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &location);
    if (location == nullptr) return finish(std::move(question));
    question.is_moved_for_good = question.is_moved_for_good && is_permanent(question.answer.status);
    question.url = location;
    if (question.is_moved_for_good) question.answer.moved_to = question.url;
    if (++question.redirects > most_redirects) {
      question.answer.has_too_many_redirects = true;
      return finish(std::move(question));
    }
    ask_again(std::move(question), Method::head);
  }

  // Whether the server wants to be asked later, and will be.
  bool wants_patience(Question& question, CURL* handle) {
    curl_off_t told = 0;
    curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &told);
    const long status = question.answer.status;
    if (status != 429 && (status != 503 || told <= 0)) return false;
    const seconds rest = told > 0 ? seconds(told) : usual_wait;
    if (rest > longest_wait || question.attempts >= most_attempts) {
      finish(std::move(question));
      return true;
    }
    ++question.attempts;
    Host& host = hosts_[question.host];
    host.rests_until = std::max(host.rests_until, Clock::now() + rest);
    waiting_.push_back(std::move(question));
    return true;
  }

  void finish(Question question) {
    answers_[question.index] = std::move(question.answer);
    if (progress_) progress_(++done_);
  }

  const WebSettings& settings_;
  const std::function<void(size_t)>& progress_;
  std::unique_ptr<CURLM, MultiDeleter> multi_;
  std::vector<Question> waiting_;
  std::map<CURL*, Transfer> running_;
  std::map<std::string, Host> hosts_;
  std::vector<WebAnswer> answers_;
  size_t done_ = 0;
};

}  // namespace

std::vector<WebAnswer> ask_web(const std::vector<std::string>& addresses,
                               const WebSettings& settings,
                               const std::function<void(size_t done)>& progress) {
  if (addresses.empty() || curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    return std::vector<WebAnswer>(addresses.size(),
                                  WebAnswer{0, WebFailure::other, "no network", "", false});
  }
  std::vector<WebAnswer> answers = WebClient(settings, progress).ask(addresses);
  curl_global_cleanup();
  return answers;
}

std::string web_host(const std::string& address) {
  const size_t scheme = address.find("://");
  const size_t begin = scheme == address.npos ? 0 : scheme + 3;
  std::string host = address.substr(begin, address.find_first_of("/?#", begin) - begin);
  const size_t user = host.rfind('@');
  if (user != host.npos) host.erase(0, user + 1);
  const size_t bracket = host.find(']');
  const size_t port = host.find(':', bracket == host.npos ? 0 : bracket);
  return ascii_lower_case(std::string_view(host).substr(0, port));
}

}  // namespace silcrow
