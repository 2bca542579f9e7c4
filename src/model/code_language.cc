// The words that authors write behind ``` and the language each means. Collected from published
// documentation and from the names that common highlighters accept.
#include "model/code_language.h"

#include <algorithm>

namespace silcrow {
namespace {

struct LanguageName {
  std::string_view word;
  std::string_view language;
};

// Sorted by word, lower case.
constexpr LanguageName language_names[] = {
    {"apache", "apache"},
    {"apacheconf", "apache"},
    {"ascii", "text"},
    {"asciidoc", "asciidoc"},
    {"awk", "awk"},
    {"bash", "bash"},
    {"bash-session", "console"},
    {"bat", "batch"},
    {"batch", "batch"},
    {"bazel", "starlark"},
    {"c", "c"},
    {"c++", "cpp"},
    {"caddyfile", "caddyfile"},
    {"cc", "cpp"},
    {"cel", "cel"},
    {"cfg", "ini"},
    {"cjs", "javascript"},
    {"clojure", "clojure"},
    {"cmake", "cmake"},
    {"cmd", "batch"},
    {"conf", "ini"},
    {"config", "ini"},
    {"console", "console"},
    {"containerfile", "dockerfile"},
    {"cpp", "cpp"},
    {"cs", "csharp"},
    {"csharp", "csharp"},
    {"css", "css"},
    {"csv", "csv"},
    {"cts", "typescript"},
    {"cue", "cue"},
    {"cxx", "cpp"},
    {"dart", "dart"},
    {"dash", "bash"},
    {"desktop", "ini"},
    {"diff", "diff"},
    {"docker", "dockerfile"},
    {"dockerfile", "dockerfile"},
    {"dos", "batch"},
    {"dosini", "ini"},
    {"dot", "dot"},
    {"dotenv", "ini"},
    {"editorconfig", "ini"},
    {"elixir", "elixir"},
    {"env", "ini"},
    {"erlang", "erlang"},
    {"ex", "elixir"},
    {"fish", "fish"},
    {"fsharp", "fsharp"},
    {"geojson", "json"},
    {"gherkin", "gherkin"},
    {"go", "go"},
    {"golang", "go"},
    {"gql", "graphql"},
    {"gradle", "groovy"},
    {"graphql", "graphql"},
    {"graphviz", "dot"},
    {"groovy", "groovy"},
    {"h", "c"},
    {"haproxy", "haproxy"},
    {"haskell", "haskell"},
    {"hcl", "hcl"},
    {"helm", "yaml"},
    {"hpp", "cpp"},
    {"hs", "haskell"},
    {"htm", "html"},
    {"html", "html"},
    {"http", "http"},
    {"ini", "ini"},
    {"j2", "jinja"},
    {"java", "java"},
    {"javascript", "javascript"},
    {"jenkinsfile", "groovy"},
    {"jinja", "jinja"},
    {"jinja2", "jinja"},
    {"js", "javascript"},
    {"json", "json"},
    {"json5", "json5"},
    {"jsonc", "json"},
    {"jsonl", "json"},
    {"jsonnet", "jsonnet"},
    {"jsx", "javascript"},
    {"julia", "julia"},
    {"kotlin", "kotlin"},
    {"ksh", "bash"},
    {"kt", "kotlin"},
    {"latex", "latex"},
    {"less", "scss"},
    {"lisp", "lisp"},
    {"log", "text"},
    {"logfmt", "logfmt"},
    {"logql", "promql"},
    {"logs", "text"},
    {"lua", "lua"},
    {"make", "make"},
    {"makefile", "make"},
    {"mariadb", "sql"},
    {"markdown", "markdown"},
    {"md", "markdown"},
    {"mdx", "markdown"},
    {"mermaid", "mermaid"},
    {"metricsql", "promql"},
    {"mjs", "javascript"},
    {"mk", "make"},
    {"mts", "typescript"},
    {"mysql", "sql"},
    {"ndjson", "json"},
    {"nginx", "nginx"},
    {"nix", "nix"},
    {"node", "javascript"},
    {"nomad", "hcl"},
    {"none", "text"},
    {"nu", "nushell"},
    {"nushell", "nushell"},
    {"objectivec", "objectivec"},
    {"ocaml", "ocaml"},
    {"output", "text"},
    {"patch", "diff"},
    {"perl", "perl"},
    {"pgsql", "sql"},
    {"php", "php"},
    {"pl", "perl"},
    {"plain", "text"},
    {"plaintext", "text"},
    {"plantuml", "plantuml"},
    {"plist", "xml"},
    {"plpgsql", "sql"},
    {"pom", "xml"},
    {"posh", "powershell"},
    {"postgres", "sql"},
    {"postgresql", "sql"},
    {"powershell", "powershell"},
    {"prolog", "prolog"},
    {"promql", "promql"},
    {"properties", "ini"},
    {"proto", "protobuf"},
    {"protobuf", "protobuf"},
    {"ps1", "powershell"},
    {"psql", "sql"},
    {"puppet", "puppet"},
    {"pwsh", "powershell"},
    {"py", "python"},
    {"py3", "python"},
    {"python", "python"},
    {"python3", "python"},
    {"r", "r"},
    {"rb", "ruby"},
    {"regex", "regex"},
    {"rego", "rego"},
    {"rs", "rust"},
    {"rss", "xml"},
    {"ruby", "ruby"},
    {"rust", "rust"},
    {"sass", "scss"},
    {"scala", "scala"},
    {"scheme", "scheme"},
    {"scss", "scss"},
    {"service", "ini"},
    {"session", "console"},
    {"sh", "bash"},
    {"sh-session", "console"},
    {"shell", "bash"},
    {"shell-script", "bash"},
    {"shell-session", "console"},
    {"shellscript", "bash"},
    {"shellsession", "console"},
    {"sql", "sql"},
    {"sqlite", "sql"},
    {"starlark", "starlark"},
    {"svg", "xml"},
    {"swift", "swift"},
    {"systemd", "ini"},
    {"tcl", "tcl"},
    {"term", "console"},
    {"terminal", "console"},
    {"terraform", "hcl"},
    {"tex", "latex"},
    {"text", "text"},
    {"tf", "hcl"},
    {"tfvars", "hcl"},
    {"toml", "toml"},
    {"tree", "text"},
    {"ts", "typescript"},
    {"tsv", "csv"},
    {"tsx", "tsx"},
    {"txt", "text"},
    {"typescript", "typescript"},
    {"udiff", "diff"},
    {"varnish", "varnish"},
    {"vcl", "varnish"},
    {"vim", "vim"},
    {"viml", "vim"},
    {"vue", "vue"},
    {"wasm", "wasm"},
    {"xhtml", "xml"},
    {"xml", "xml"},
    {"xsd", "xml"},
    {"xsl", "xml"},
    {"xslt", "xml"},
    {"yaml", "yaml"},
    {"yml", "yaml"},
    {"zig", "zig"},
    {"zsh", "bash"},
};

// Languages and formats that exist and are no more than a name here: words between blanks.
constexpr std::string_view other_words =
    " "
    "abap abnf ada agda ahk algorithm alloy angular ansi antlr apex apl applescript arduino "
    "arm armasm as3 asciimath asm asn1 assembly astro autohotkey autoit avro avsc basic "
    "bbcode bib bibtex bicep biff blade blockdiag bnf brainfuck bro buck c# cabal cairo capnp "
    "ceylon chapel cobol codeowners coffee coffeescript common-lisp coq cr cron crontab "
    "crystal cshtml cson cucumber cuda cypher d d2 dax dbml delphi dhall ditaa django dns "
    "dockerignore dtd ebnf edge edn eex eiffel ejs elisp elm emacs-lisp eml erb erd error "
    "esql excalidraw expect f# f90 factor feature forth fortran freemarker fs fsi fstab fsx "
    "ftl gas gawk gcode gdscript genshi git git-commit git-rebase gitattributes gitcommit "
    "gitconfig gitignore gleam glsl gml gnuplot go-html-template go-template gotemplate "
    "gotmpl hack haml handlebars haxe hbs heex hex hexdump hjson hlsl hocon hosts html+erb hy "
    "ical ics idris iex ignore inf ipython irb isabelle j jade java-properties "
    "javascriptreact jldoctest jmespath jq jscript jshell jsonata jsonpath jsp julia-repl "
    "katex kdl kql kusto ldif lean lean4 lex lilypond liquid livescript llvm m m4 mako maple "
    "math mathematica matlab mediawiki meson metal mips mirc ml mlir mm modelica mojo monkey "
    "move msgpack mustache nasm neon netlist nickel nim ninja njk noir nomnoml nsis nunjucks "
    "nwdiag objc objcpp objective-c objective-c++ octave odin opencl openscad openvpn org oz "
    "pascal peg pegjs pem pgconsole pikchr pip-requirements pkl postcss postgres-console "
    "postgresql-console postscript povray prisma procfile pseudo pseudocode ptx pug "
    "purescript py3tb pycon pyrex pytb python-repl python-traceback q qml qsharp racket raku "
    "raml razor rbs reason rebol red reg registry relax requirements rescript rest "
    "restructuredtext rnc rng robot robotframework robots roc ron rst rtf sas scilab sed "
    "seqdiag slim smali smalltalk smarty smithy sml smt smtlib snort sol solidity soql "
    "sourcepawn sparql spice spl splunk sqlite3 ssh-config ssh_config sshconfig stacktrace "
    "stan stata structurizr stylus subunit supercollider surql svelte svgbob swig "
    "systemverilog textile thrift tikz tla tlaplus trace traceback ttl turtle twig "
    "typescriptreact typoscript typst unison url v vala vb vb.net vba vbnet vbs vbscript vega "
    "vega-lite vegalite velocity verilog vhdl vimscript visualbasic vlang vtl vyper wast wat "
    "wavedrom wgsl wiki wit wolfram x86asm xpath xq xquery xxd yacc yang yara z3 zeek zone ";

// The word among the others, else nothing.
std::string_view other_word(const std::string& word) {
  const size_t at = other_words.find(" " + word + " ");
  return at == other_words.npos ? std::string_view() : other_words.substr(at + 1, word.size());
}

bool is_before(const LanguageName& name, std::string_view word) { return name.word < word; }

static_assert(std::is_sorted(std::begin(language_names), std::end(language_names),
                             [](const LanguageName& a, const LanguageName& b) {
                               return a.word < b.word;
                             }));

}  // namespace

std::string_view language_word(std::string_view info) {
  if (info.starts_with("{")) info.remove_prefix(1);
  if (info.starts_with(".")) info.remove_prefix(1);
  return info.substr(0, info.find_first_of(" \t,{}:"));
}

std::string_view canonical_language(std::string_view info_word) {
  if (info_word.empty()) return "text";
  std::string word(info_word);
  for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  const auto found = std::lower_bound(std::begin(language_names), std::end(language_names),
                                      std::string_view(word), is_before);
  const bool is_found = found != std::end(language_names) && found->word == word;
  return is_found ? found->language : other_word(word);
}

static std::vector<std::string> all_words() {
  std::vector<std::string> words;
  for (const LanguageName& name : language_names) words.emplace_back(name.word);
  for (size_t at = 1; at < other_words.size();) {
    const size_t end = other_words.find(' ', at);
    words.emplace_back(other_words.substr(at, end - at));
    at = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

const std::vector<std::string>& language_words() {
  static const std::vector<std::string> words = all_words();
  return words;
}

}  // namespace silcrow
