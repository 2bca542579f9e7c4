// The words that authors write behind ``` and the language each means. Collected from published
// documentation and from the names that common highlighters accept.
#include <algorithm>
#include <string>

#include "parse/code/highlight.h"

namespace silcrow {
namespace {

struct LanguageName {
  std::string_view word;
  std::string_view language;
};

// Sorted by word, lower case.
constexpr LanguageName language_names[] = {
    {"apache", "apache"}, {"apacheconf", "apache"}, {"ascii", "text"}, {"asciidoc", "asciidoc"},
    {"awk", "awk"}, {"bash", "bash"}, {"bash-session", "console"}, {"bat", "batch"},
    {"batch", "batch"}, {"bazel", "starlark"}, {"c", "c"}, {"c++", "cpp"},
    {"caddyfile", "caddyfile"}, {"cc", "cpp"}, {"cel", "cel"}, {"cfg", "ini"},
    {"cjs", "javascript"}, {"clojure", "clojure"}, {"cmake", "cmake"}, {"cmd", "batch"},
    {"conf", "ini"}, {"config", "ini"}, {"console", "console"}, {"containerfile", "dockerfile"},
    {"cpp", "cpp"}, {"cs", "csharp"}, {"csharp", "csharp"}, {"css", "css"}, {"csv", "csv"},
    {"cts", "typescript"}, {"cue", "cue"}, {"cxx", "cpp"}, {"dart", "dart"}, {"dash", "bash"},
    {"desktop", "ini"}, {"diff", "diff"}, {"docker", "dockerfile"}, {"dockerfile", "dockerfile"},
    {"dos", "batch"}, {"dosini", "ini"}, {"dot", "dot"}, {"dotenv", "ini"},
    {"editorconfig", "ini"}, {"elixir", "elixir"}, {"env", "ini"}, {"erlang", "erlang"},
    {"ex", "elixir"}, {"fish", "fish"}, {"fsharp", "fsharp"}, {"geojson", "json"},
    {"gherkin", "gherkin"}, {"go", "go"}, {"golang", "go"}, {"gql", "graphql"},
    {"gradle", "groovy"}, {"graphql", "graphql"}, {"graphviz", "dot"}, {"groovy", "groovy"},
    {"h", "c"}, {"haproxy", "haproxy"}, {"haskell", "haskell"}, {"hcl", "hcl"}, {"helm", "yaml"},
    {"hpp", "cpp"}, {"hs", "haskell"}, {"htm", "html"}, {"html", "html"}, {"http", "http"},
    {"ini", "ini"}, {"j2", "jinja"}, {"java", "java"}, {"javascript", "javascript"},
    {"jenkinsfile", "groovy"}, {"jinja", "jinja"}, {"jinja2", "jinja"}, {"js", "javascript"},
    {"json", "json"}, {"json5", "json5"}, {"jsonc", "json"}, {"jsonl", "json"},
    {"jsonnet", "jsonnet"}, {"jsx", "javascript"}, {"julia", "julia"}, {"kotlin", "kotlin"},
    {"ksh", "bash"}, {"kt", "kotlin"}, {"latex", "latex"}, {"less", "scss"}, {"lisp", "lisp"},
    {"log", "text"}, {"logfmt", "logfmt"}, {"logql", "promql"}, {"logs", "text"}, {"lua", "lua"},
    {"make", "make"}, {"makefile", "make"}, {"mariadb", "sql"}, {"markdown", "markdown"},
    {"md", "markdown"}, {"mdx", "markdown"}, {"mermaid", "mermaid"}, {"metricsql", "promql"},
    {"mjs", "javascript"}, {"mk", "make"}, {"mts", "typescript"}, {"mysql", "sql"},
    {"ndjson", "json"}, {"nginx", "nginx"}, {"nix", "nix"}, {"node", "javascript"},
    {"nomad", "hcl"}, {"none", "text"}, {"nu", "nushell"}, {"nushell", "nushell"},
    {"objectivec", "objectivec"}, {"ocaml", "ocaml"}, {"output", "text"}, {"patch", "diff"},
    {"perl", "perl"}, {"pgsql", "sql"}, {"php", "php"}, {"pl", "perl"}, {"plain", "text"},
    {"plaintext", "text"}, {"plantuml", "plantuml"}, {"plist", "xml"}, {"plpgsql", "sql"},
    {"pom", "xml"}, {"posh", "powershell"}, {"postgres", "sql"}, {"postgresql", "sql"},
    {"powershell", "powershell"}, {"prolog", "prolog"}, {"promql", "promql"},
    {"properties", "ini"}, {"proto", "protobuf"}, {"protobuf", "protobuf"}, {"ps1", "powershell"},
    {"psql", "sql"}, {"puppet", "puppet"}, {"pwsh", "powershell"}, {"py", "python"},
    {"py3", "python"}, {"python", "python"}, {"python3", "python"}, {"r", "r"}, {"rb", "ruby"},
    {"regex", "regex"}, {"rego", "rego"}, {"rs", "rust"}, {"rss", "xml"}, {"ruby", "ruby"},
    {"rust", "rust"}, {"sass", "scss"}, {"scala", "scala"}, {"scheme", "scheme"},
    {"scss", "scss"}, {"service", "ini"}, {"session", "console"}, {"sh", "bash"},
    {"sh-session", "console"}, {"shell", "bash"}, {"shell-script", "bash"},
    {"shell-session", "console"}, {"shellscript", "bash"}, {"shellsession", "console"},
    {"sql", "sql"}, {"sqlite", "sql"}, {"starlark", "starlark"}, {"svg", "xml"},
    {"swift", "swift"}, {"systemd", "ini"}, {"tcl", "tcl"}, {"term", "console"},
    {"terminal", "console"}, {"terraform", "hcl"}, {"tex", "latex"}, {"text", "text"},
    {"tf", "hcl"}, {"tfvars", "hcl"}, {"toml", "toml"}, {"tree", "text"}, {"ts", "typescript"},
    {"tsv", "csv"}, {"tsx", "tsx"}, {"txt", "text"}, {"typescript", "typescript"},
    {"udiff", "diff"}, {"varnish", "varnish"}, {"vcl", "varnish"}, {"vim", "vim"},
    {"viml", "vim"}, {"vue", "vue"}, {"wasm", "wasm"}, {"xhtml", "xml"}, {"xml", "xml"},
    {"xsd", "xml"}, {"xsl", "xml"}, {"xslt", "xml"}, {"yaml", "yaml"}, {"yml", "yaml"},
    {"zig", "zig"}, {"zsh", "bash"},
};

bool is_before(const LanguageName& name, std::string_view word) {
  return name.word < word;
}

static_assert(std::is_sorted(std::begin(language_names), std::end(language_names),
                             [](const LanguageName& a, const LanguageName& b) {
                               return a.word < b.word;
                             }));

}  // namespace

std::string_view canonical_language(std::string_view info_word) {
  if (info_word.empty()) return "text";
  std::string word(info_word);
  for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  const auto found = std::lower_bound(std::begin(language_names), std::end(language_names),
                                      std::string_view(word), is_before);
  return found != std::end(language_names) && found->word == word ? found->language : "";
}

}  // namespace silcrow
