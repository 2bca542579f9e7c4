// One thread that accepts, and one for each connection, which serves a single request.
#include "external/loopback_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace silcrow {

LoopbackServer::LoopbackServer(Answer answer) : answer_(std::move(answer)) {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof place;
  auto* const plain = reinterpret_cast<sockaddr*>(&place);
  if (listener_ < 0 || ::bind(listener_, plain, length) != 0 || ::listen(listener_, 64) != 0 ||
      ::getsockname(listener_, plain, &length) != 0) {
    throw std::runtime_error("no loopback server");
  }
  port_ = ntohs(place.sin_port);
  thread_ = std::thread([this] { serve(); });
}

LoopbackServer::~LoopbackServer() {
  ends_ = true;
  thread_.join();
  for (std::thread& connection : connections_) connection.join();
  ::close(listener_);
}

std::string LoopbackServer::address(const std::string& path) const {
  return "http://127.0.0.1:" + std::to_string(port_) + path;
}

std::vector<std::string> LoopbackServer::requests() {
  const std::lock_guard lock(mutex_);
  return requests_;
}

size_t LoopbackServer::most_at_once() {
  const std::lock_guard lock(mutex_);
  return most_;
}

void LoopbackServer::serve() {
  while (!ends_) {
    pollfd waiting{listener_, POLLIN, 0};
    if (::poll(&waiting, 1, 20) <= 0) continue;
    const int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection >= 0) connections_.emplace_back([this, connection] { answer(connection); });
  }
}

void LoopbackServer::answer(int connection) {
  std::string text;
  std::array<char, 2048> buffer;
  while (text.find("\r\n\r\n") == std::string::npos) {
    const ssize_t count = ::recv(connection, buffer.data(), buffer.size(), 0);
    if (count <= 0) break;
    text.append(buffer.data(), size_t(count));
  }
  ServedRequest request;
  std::istringstream(text) >> request.method >> request.path;
  if (!request.path.empty()) {
    const std::string line = request.method + " " + request.path;
    {
      const std::lock_guard lock(mutex_);
      request.attempt += size_t(std::count(requests_.begin(), requests_.end(), line));
      requests_.push_back(line);
      most_ = std::max(most_, ++now_);
    }
    const ServedAnswer served = answer_(request);
    std::this_thread::sleep_for(std::chrono::milliseconds(served.delay));
    {
      const std::lock_guard lock(mutex_);
      --now_;
    }
    const std::string body = request.method == "HEAD" ? "" : "x";
    const std::string answer = "HTTP/1.1 " + served.status + "\r\nConnection: close\r\n" +
                               served.fields + "Content-Length: 1\r\n\r\n" + body;
    ::send(connection, answer.data(), answer.size(), MSG_NOSIGNAL);
  }
  ::close(connection);
}

}  // namespace silcrow
