// A server of HTTP/1.1 on this machine, for tests: what it answers is a function of the request.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace silcrow {

struct ServedRequest {
  std::string method;
  std::string path;
  size_t attempt = 1;  // the how-manieth with this method and path
};

struct ServedAnswer {
  std::string status = "200 OK";
  std::string fields = {};  // each with "\r\n" behind it
  int delay = 0;            // milliseconds
};

class LoopbackServer {
 public:
  using Answer = std::function<ServedAnswer(const ServedRequest&)>;

  explicit LoopbackServer(Answer answer);
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  std::string address(const std::string& path) const;

  // "HEAD /a", in the order of their arrival.
  std::vector<std::string> requests();
  size_t most_at_once();

 private:
  void serve();
  void answer(int connection);

  Answer answer_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> ends_ = false;
  std::mutex mutex_;
  std::vector<std::string> requests_;
  size_t now_ = 0;
  size_t most_ = 0;
  std::vector<std::thread> connections_;
  std::thread thread_;
};

}  // namespace silcrow
