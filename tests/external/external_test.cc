// `lint --external` against a server on this machine: what is asked how, and what is said of the
// answers.
#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "compile/compile.h"
#include "diag/rule.h"
#include "diag/severity_name.h"
#include "external/loopback_server.h"
#include "probe/probe.h"
#include "probe/web_client.h"
#include "probe/web_links.h"
#include "source/test_folder.h"

namespace fs = std::filesystem;

namespace silcrow {

namespace {

ServedAnswer answer_of(const ServedRequest& request) {
  const std::string& path = request.path;
  if (path == "/gone") return {"404 Not Found"};
  if (path == "/no-head" && request.method == "HEAD") return {"405 Method Not Allowed"};
  if (path == "/moved") return {"301 Moved Permanently", "Location: /ok\r\n"};
  if (path == "/moved-twice") return {"308 Permanent Redirect", "Location: /moved\r\n"};
  if (path == "/elsewhere") return {"302 Found", "Location: /ok\r\n"};
  if (path == "/to-gone") return {"302 Found", "Location: /gone\r\n"};
  if (path == "/circle") return {"302 Found", "Location: /circle\r\n"};
  if (path == "/busy" && request.attempt == 1) {
    return {"429 Too Many Requests", "Retry-After: 1\r\n"};
  }
  if (path == "/too-busy") return {"429 Too Many Requests", "Retry-After: 3600\r\n"};
  if (path == "/fault") return {"500 Internal Server Error"};
  if (path == "/secret") return {"403 Forbidden"};
  if (path.starts_with("/slow")) return {"200 OK", "", 100};
  return {};
}

// A book of one page with these addresses, a line each.
class WebBook {
 public:
  WebBook(const std::vector<std::string>& addresses, const std::string& settings = "{}") {
    std::string page = "# Links\n";
    for (const std::string& address : addresses) page += "\n[there](" + address + ")\n";
    files_ = {{"silcrow.yaml", "lint: {external: " + settings + "}\n"}, {"page.md", page}};
  }

  void put(const std::string& path, const std::string& text) { files_[path] = text; }

  // One line for each report: the severity and the rule, the number of the link, the message.
  std::vector<std::string> reports(Probing& probing) const {
    CompileOptions options;
    options.goal = CompileGoal::diagnostics;
    options.workers = 1;
    options.judge_also = [&](const LinkedBook& book, Diagnostics& diagnostics) {
      probe(book, probing, diagnostics);
    };
    const Compilation compilation = compile(MemoryFileSystem(files_), options);
    std::vector<std::string> reports;
    for (const Diagnostic& diagnostic : compilation.diagnostics) {
      const SourceFile& source = compilation.book->book.sources.file(diagnostic.span.file);
      const auto line =
          std::count(source.text.begin(), source.text.begin() + diagnostic.span.begin, '\n');
      reports.push_back(fmt::format("{}[{}] {}: {}", severity_name(diagnostic.severity),
                                    rule_name(diagnostic.rule), (line - 1) / 2,
                                    diagnostic.message));
    }
    return reports;
  }

 private:
  std::map<std::string, std::string> files_;
};

size_t count(const std::vector<std::string>& requests, const std::string& request) {
  return size_t(std::count(requests.begin(), requests.end(), request));
}

}  // namespace

TEST_CASE("answers of the web are told apart") {
  LoopbackServer server(answer_of);
  const auto at = [&](const char* path) { return server.address(path); };
  const WebBook book({at("/ok"), at("/gone"), at("/no-head"), at("/moved"), at("/moved-twice#part"),
                      at("/elsewhere"), at("/to-gone"), at("/circle"), at("/fault"), at("/secret"),
                      at("/too-busy")});
  Probing probing;
  std::string reports;
  for (std::string& report : book.reports(probing)) {
    const size_t address = report.find(at(""));
    if (address != report.npos) report.replace(address, at("").size(), "http://SERVER");
    reports += report + "\n";
  }
  std::ifstream expected(SILCROW_SOURCE_DIR "/tests/external/answers.txt");
  CHECK(reports == std::string(std::istreambuf_iterator<char>(expected), {}));
  const std::vector<std::string> requests = server.requests();
  CHECK(count(requests, "GET /no-head") == 1);
  CHECK(count(requests, "GET /moved") == 0);
  CHECK(count(requests, "HEAD /too-busy") == 1);  // an hour is too long to wait
  CHECK(server.most_at_once() <= 2);
}

TEST_CASE("names of inventories are asked for where they lead") {
  LoopbackServer server(answer_of);
  WebBook book({"inv:other#there", "inv:other#lost"});
  book.put("silcrow.yaml",
           "inventories: {other: {file: other.inv, url: '" + server.address("/") + "'}}\n");
  book.put("other.inv",
           "# Sphinx inventory version 1\n# Project: Other\n# Version: 1\n"
           "there class ok\nlost class gone\n");
  Probing probing;
  CHECK(book.reports(probing) ==
        std::vector<std::string>{"error[link-external-broken] 1: this address is not there: "
                                 "`127.0.0.1` answers with status 404"});
  CHECK(count(server.requests(), "HEAD /ok") == 1);
}

TEST_CASE("a server that asks for patience gets it") {
  LoopbackServer server(answer_of);
  const WebBook book({server.address("/busy"), server.address("/busy#part")});
  Probing probing;
  const auto begin = std::chrono::steady_clock::now();
  CHECK(book.reports(probing).empty());
  CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(900));
  CHECK(server.requests() == std::vector<std::string>{"HEAD /busy", "HEAD /busy"});
}

TEST_CASE("no answer in time is no answer") {
  LoopbackServer server([](const ServedRequest&) { return ServedAnswer{"200 OK", "", 1500}; });
  const std::vector<WebAnswer> answers = ask_web({server.address("/")}, {1, 4, 2}, {});
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].failure == WebFailure::timeout);
  CHECK(ask_web({"http://127.0.0.1:1/"}, {}, {})[0].failure == WebFailure::refused);
}

TEST_CASE("a host is asked by as many at once as the settings allow") {
  LoopbackServer server(answer_of);
  std::vector<std::string> addresses;
  for (int i = 0; i < 12; ++i) addresses.push_back(server.address("/slow" + std::to_string(i)));
  Probing probing;
  size_t told = 0;
  probing.progress = [&](size_t done, size_t all) {
    CHECK(done == ++told);
    CHECK(all == 12);
  };
  CHECK(WebBook(addresses, "{per_host: 3}").reports(probing).empty());
  CHECK(told == 12);
  CHECK(server.most_at_once() == 3);
}

TEST_CASE("good answers are kept for their time") {
  LoopbackServer server(answer_of);
  const WebBook book({server.address("/ok"), server.address("/moved"), server.address("/gone")},
                     "{max_age: 2}");
  Probing first;
  first.now = 1000000;
  CHECK(book.reports(first).size() == 2);
  const AnswerCache kept = read_answer_cache(answer_cache_text(first.cache));
  CHECK(kept.size() == 2);

  const size_t before = server.requests().size();
  Probing second{1000000 + 2 * 86400 - 1, kept};
  CHECK(book.reports(second).size() == 2);  // the redirect is remembered, too
  std::vector<std::string> requests = server.requests();
  requests.erase(requests.begin(), requests.begin() + ptrdiff_t(before));
  CHECK(requests == std::vector<std::string>{"HEAD /gone", "GET /gone"});

  Probing third{1000000 + 2 * 86400, kept};
  book.reports(third);
  CHECK(server.requests().size() == before + 2 + 5);
  CHECK(read_answer_cache("{\"version\": 2}").empty());
  CHECK(read_answer_cache("[1").empty());
}

TEST_CASE("who is not there for us is not asked, or not blamed") {
  LoopbackServer server(answer_of);
  const WebBook book(
      {"https://example.com/x", "https://api.example.org/", "http://a.test/", "https://<node>/",
       "https://{host}/", "http://127.0.0.1:1/", server.address("/gone")},
      "{ignore: ['http://127.0.0.1:*/go*']}");
  Probing probing;
  CHECK(book.reports(probing).empty());
  CHECK(server.requests().empty());
  CHECK(is_private_host("localhost"));
  CHECK(is_private_host("172.20.0.1"));
  CHECK_FALSE(is_private_host("172.32.0.1"));
  CHECK_FALSE(is_private_host("10gen.com"));
  CHECK(web_host("https://me:pw@Docs.Example.com:8443/x") == "docs.example.com");
  CHECK(web_host("http://[::1]:80/") == "[::1]");
}

TEST_CASE("the command asks only when it is told to, and keeps its answers") {
  LoopbackServer server(answer_of);
  const TestFolder place;
  const std::string folder = place.path();
  std::ofstream(folder + "/page.md") << "# A page\n\n<a href=\"" << server.address("/ok")
                                     << "\">x</a>\n\n![](" << server.address("/gone") << ")\n";
  const auto run = [&](const std::string& options) {
    const std::string command = "cd '" + folder + "' && XDG_CACHE_HOME='" + folder + "/cache' '" +
                                std::string(SILCROW_EXECUTABLE) + "' lint " + options +
                                " >out 2>err";
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  };
  CHECK(run("") == 0);
  CHECK(server.requests().empty());
  CHECK(run("--external") == 1);
  CHECK(server.requests().size() == 3);
  CHECK(fs::exists(folder + "/cache/silcrow/links.json"));
  CHECK(run("--external") == 1);
  CHECK(server.requests().size() == 5);
}

}  // namespace silcrow
