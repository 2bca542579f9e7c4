// What counts as a use of a term in prose.
#include "resolve/glossary/term_index.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

// Terms by their names; each string is a name and, behind `|`, its aliases.
std::vector<Term> terms_of(const std::vector<std::string>& lines) {
  std::vector<Term> terms;
  for (const std::string& line : lines) {
    Term term;
    for (size_t begin = 0; begin <= line.size();) {
      const size_t end = std::min(line.find('|', begin), line.size());
      const std::string name = line.substr(begin, end - begin);
      if (begin == 0) {
        term.name = name;
      } else {
        term.aliases.push_back(name);
      }
      begin = end + 1;
    }
    terms.push_back(std::move(term));
  }
  return terms;
}

// The words found, each with the term's number: "node:0 Pods:1".
std::string found(const std::vector<std::string>& terms, std::string_view text) {
  std::string shown;
  for (const TermMatch& match : TermIndex(terms_of(terms)).find(text)) {
    if (!shown.empty()) shown += ' ';
    shown += std::string(text.substr(match.begin, match.end - match.begin)) + ':' +
             std::to_string(uint32_t(match.term));
  }
  return shown;
}

}  // namespace

TEST_CASE("a term in small letters is found in any case", "[terms]") {
  CHECK(found({"node|nodes"}, "Node, node and NODES.") == "Node:0 node:0 NODES:0");
  CHECK(found({"über"}, "Über alles") == "Über:0");
}

TEST_CASE("a term with a capital is found as written or in capitals", "[terms]") {
  CHECK(found({"Raft"}, "Raft, RAFT, raft, RaFt") == "Raft:0 RAFT:0");
  CHECK(found({"ClusterIP"}, "a ClusterIP, a clusterip") == "ClusterIP:0");
  CHECK(found({"DNS"}, "DNS, dns") == "DNS:0");
}

TEST_CASE("only whole words are uses", "[terms]") {
  const std::vector<std::string> pod = {"pod"};
  CHECK(found(pod, "pod's (pod) \"pod\" pod, pod. pod; pod: x") ==
        "pod:0 pod:0 pod:0 pod:0 pod:0 pod:0 pod:0");
  CHECK(found(pod, "— pod—pod…").find("pod:0 pod:0") == 0);
  CHECK(found(pod, "pods tripod pod_a podä äpod pod2").empty());
  CHECK(
      found(pod, "pod-level a-pod pod.yaml /pod/ pod/x my.pod --pod pod:8080 pod@x pod=1").empty());
}

TEST_CASE("the longest term wins, the leftmost first", "[terms]") {
  const std::vector<std::string> terms = {"disk", "disk layout", "layout plan"};
  CHECK(found(terms, "the disk layout plan of a disk") == "disk layout:1 disk:0");
  CHECK(found(terms, "disk layouts") == "disk:0");
}

TEST_CASE("a blank is any blank", "[terms]") {
  CHECK(found({"replica lag"}, "replica  lag, replica\u00A0lag, replica-lag") ==
        "replica  lag:0 replica\u00A0lag:0");
}

TEST_CASE("signs belong to names", "[terms]") {
  CHECK(found({"kube-proxy", "proxy"}, "kube-proxy and a proxy") == "kube-proxy:0 proxy:1");
  CHECK(found({".env"}, "the .env and env") == ".env:0");
  CHECK(found({"C++", "C"}, "C++ is not C") == "C++:0 C:1");
  CHECK(found({"dead man's switch"}, "a dead man’s switch") == "dead man’s switch:0");
  CHECK(found({"…"}, "and so on …").empty());
}

TEST_CASE("of two terms with one name the first has it, and a name goes before an alias",
          "[terms]") {
  CHECK(found({"pod", "pod"}, "pod") == "pod:0");
  CHECK(found({"container|pod", "pod"}, "pod") == "pod:1");
  const TermIndex index(terms_of({"container|pod", "pod"}));
  CHECK(index.named("Pod") == TermId{1});
}

TEST_CASE("authors name a term in any case, code only as it is found", "[terms]") {
  const TermIndex index(terms_of({"ClusterIP", "node|nodes"}));
  CHECK(index.named("clusterip ") == TermId{0});
  CHECK(index.named("nodes") == TermId{1});
  CHECK(index.named("none") == no_term);
  CHECK(index.used_as("ClusterIP") == TermId{0});
  CHECK(index.used_as("clusterip") == no_term);
  CHECK(index.used_as("nodes") == TermId{1});
  CHECK(index.used_as("get nodes") == no_term);
}
