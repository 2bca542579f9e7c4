// What is a fault and, more so, what is none.
#include <catch2/catch.hpp>

#include "parse/code/highlight.h"

namespace silcrow {
namespace {

// "sound", or the message and in brackets the text that it points at.
std::string verdict(std::string_view info, std::string_view content) {
  CodeAnalyser analyser;
  const CodeAnalysis analysis = analyser.analyse(info, content);
  if (analysis.status == CodeStatus::unjudged) return "unjudged";
  if (analysis.faults.empty()) return "sound";
  const CodeFault& fault = analysis.faults.front();
  return fault.message + " [" + std::string(content.substr(fault.begin, fault.end - fault.begin)) +
         "]";
}

TEST_CASE("shell: what documentation writes is sound") {
  for (const std::string_view code :
       {"kubectl -n <name space> logs <pod>\n", "a\n...\nb\n", "helm install {{ name }} .\n",
        "<<COMMENT\nany (thing\nCOMMENT\nls\n", "$ ls\nbin (2)\n$ pwd\n", "grep '/_$' x$/\n",
        "curl <https://host:80/x?y=1>\n", "cat <<'EOF' | sh\n(\nEOF\n",
        "build ... \\\n  --all \\\n", ""}) {
    CAPTURE(code);
    CHECK(verdict("sh", code) == "sound");
  }
}

TEST_CASE("shell: output, other languages and open ends are not") {
  CHECK(verdict("bash", "if true; then ls\n") == "`fi` is missing [s]");
  CHECK(verdict("bash", "NAME AGE (x)\n") != "sound");
  CHECK(verdict("console", "$ echo \"a\n(b\n") != "sound");
  CHECK(verdict("console", "(b\n") == "sound");
  CHECK(verdict("sh ignore", "if (\n") == "unjudged");
}

TEST_CASE("shell: lines that are whole before the one that breaks are not the fault") {
  for (const std::string_view before :
       {"ls\n", "ls\n\necho a\n", "# why\nls | sort\n", "cat <<X\n(\nX\necho \"a\nb\"\n"}) {
    CAPTURE(before);
    CHECK(verdict("sh", std::string(before) + "if then (\n") ==
          "`if then (` does not parse [if then (]");
  }
  CHECK(verdict("sh", "ls\ncase x in\n a) echo\n") == "`case x in` does not parse [case x in]");
  CHECK(verdict("sh", "for i in a b; do\n  echo $i\n  if [ x ]; then (\ndone\n") ==
        "`if [ x ]; then (` does not parse [if [ x ]; then (]");
  CHECK(verdict("sh", "if then (\nfor x in a; do\necho\ndone\n") ==
        "`if then (` does not parse [if then (]");
}

TEST_CASE("JSON: pieces, comments, ellipses, placeholders and lines are sound") {
  for (const std::string_view code : {"{\"a\": 1}\n",
                                      "{\"a\": 1}\n{\"a\": 2}\n",
                                      "\"a\": 1,\n\"b\": {}\n",
                                      "\"a\": [1],\n",
                                      "{\n  // why\n  \"a\": 1 /* b */\n}\n",
                                      "{\n  \"a\": 1,\n  ...\n}\n",
                                      "{\n  \"a\": 1\n  ...\n  \"b\": 2\n}\n",
                                      "{ ... }\n",
                                      "[1, ...]\n",
                                      "[..., 3]\n",
                                      "{\"a\": ...}\n",
                                      "{\"a\": ..., \"b\": …}\n",
                                      "{\"a\": <id>, \"b\": ${B}, \"c\": {{ c }}}\n",
                                      "{\"a\": \"{{ index \"b\" }}\"}\n",
                                      "{\"a\": string, \"b\": YOUR_ID}\n",
                                      "{\n{{- if x }}\n\"a\": 1\n{{- end }}\n}\n",
                                      "{\n  \"a\": [\n    1,\n    ...\n",
                                      "\n",
                                      "{\n  \"a\": 1, // more\n}\n",
                                      "{\n  \"a\": 1\n  // OR\n  \"a\": 2\n}\n",
                                      "{\n  \"a\": 1\n  // [...]\n",
                                      "[\"a\" | \"b\", {<key>: true | false}]\n"}) {
    CAPTURE(code);
    CHECK(verdict("json", code) == "sound");
  }
  CHECK(verdict("jsonc", "{\"a\": 1,}\n") == "sound");
}

TEST_CASE("JSON: faults stand where they are") {
  CHECK(verdict("json", "{\"a\": foo}\n") == "`f` cannot stand here [f]");
  CHECK(verdict("jsonl", "{\"a\": 1}\n{\"b\": }\n") == "`}` cannot stand here [}]");
  CHECK(verdict("jsonl", "{\"a\": 1}\n{c: 2}\n") == "a key stands in double quotes [c]");
  CHECK(verdict("json", "{\"a\": 1,}\n") == "nothing comes after the last comma [}]");
  CHECK(verdict("json", "{'a': 1}\n") == "strings stand in double quotes [']");
  CHECK(verdict("json", "{a: 1}\n") == "a key stands in double quotes [a]");
  CHECK(verdict("json", "{\"a\" 1}\n") == "`1` cannot stand here [1]");
  CHECK(verdict("json", "{\"a\": [1}\n") == "`}` cannot stand here [}]");
  CHECK(verdict("json", "{\"a\": 1\n") == "the end comes before the last bracket is closed [1]");
  CHECK(verdict("json", "\"a\": 1\n\"b\": 2\n") == "`\"` cannot stand here [\"]");
}

TEST_CASE("YAML: documents, elisions and templates are sound") {
  for (const std::string_view code :
       {"a: 1\n---\na: 1\n", "a:\n  ...\n  b: 1\n", "a: {{ .b }}\n{{- if c }}\nd: 1\n{{- end }}\n",
        "- a\n- ...\n", "  a: 1\nb: 2\n", "a: <b>\nc: {d: 1, d2: 2}\n", "a: 1\n# or\na: 2\n",
        "<<: *x\n<<: *y\n", "a: [a: 1, a: 2]\n", ""}) {
    CAPTURE(code);
    CHECK(verdict("yaml", code) == "sound");
  }
}

TEST_CASE("YAML: faults stand where they are") {
  CHECK(verdict("yaml", "a: 1\nb: 2\na: 3\n") == "the key `a` stands twice in one mapping [a]");
  CHECK(verdict("yml", "x:\n  - {a: 1, 'a': 2}\n") ==
        "the key `a` stands twice in one mapping ['a']");
  CHECK(verdict("yaml", "x: !y [{a: 1}, &z {b: {c: 1}, b: 2}]\n") ==
        "the key `b` stands twice in one mapping [b]");
  CHECK(verdict("yaml", "a: b: c\n") == "`: c` does not parse: illegal map value [: c]");
}

TEST_CASE("XML: pieces are sound, tags that do not fit together are not") {
  for (const std::string_view code :
       {"<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>&b;</a>\n", "<a/>\n<b/>\n",
        "<a>\n  ...\n</a>\n", "<x:a x:b=\"{{ c }}\">&nbsp;</x:a>\n", "<id><YOUR_ID></id>\n"}) {
    CAPTURE(code);
    CHECK(verdict("xml", code) == "sound");
  }
  CHECK(verdict("xml", "<a></b>\n").starts_with("`<a>` is closed by `</b>`"));
  CHECK(verdict("xml", "<a>\n").starts_with("`<a>` is not closed"));
}

TEST_CASE("an entity that grows is never expanded") {
  CHECK(
      verdict("xml", "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c \"&b;&b;\">]>\n<a>&b;</a>\n") ==
      "sound");
}

TEST_CASE("SQL: sessions, parameters and other dialects are sound") {
  CHECK(verdict("psql", "app=# \\d users\n Table\napp=# SELECT 1;\n 1\n") == "sound");
  CHECK(verdict("sql", "SELECT * FROM a WHERE b = :b AND c = ? AND d = %(d)s;\n") == "sound");
  CHECK(verdict("sql", "WHERE a = 1\n") == "sound");
  CHECK(verdict("sql", "SELECT `a` FROM `b` LIMIT 1, 2;\n") == "sound");
  CHECK(verdict("mysql", "SELECT FROM\n") == "unjudged");
  CHECK(verdict("postgresql", "SELECT 'ü' FORM a b;\n") == "syntax error at or near \"a\" [a]");
}

TEST_CASE("programs: fragments, signatures and sessions are sound") {
  CHECK(verdict("go", "Name string `json:\"name\"`\n") == "sound");
  CHECK(verdict("go", "x := f(...)\nif x {\n  ...\n}\n") == "sound");
  CHECK(verdict("python", ">>> f(1)\nOk (2\n>>> if x:\n...   g()\n") == "sound");
  CHECK(verdict("python", "    def f(self):\n        return 1\n") == "sound");
  CHECK(verdict("python", "import a\n\na.b.c(\n  d: str,\n)\n") == "sound");
  CHECK(verdict("js", "a: 1,\nb: [...],\n") == "sound");
  CHECK(verdict("js", "f(a[, b[, c]])\n") == "sound");
  CHECK(verdict("js", "> f(1)\nOk (2\n") == "sound");
  CHECK(verdict("js", "return (\n  /* your page */\n)\n") == "sound");
  CHECK(verdict("ts", "new A(b?: string)\n") == "sound");
  CHECK(verdict("js", "const a = {\n  // your settings ...\n") == "sound");
  CHECK(verdict("js", "f({\n  ...\n  a: 1,\n  ...\n") == "sound");
  CHECK(verdict("js", "f(() => {\n  .\n  .\n  .\n  g(<Žđ>);\n});\n") == "sound");
  CHECK(verdict("js", "    f(1);\n  });\n};\n") == "sound");
  CHECK(verdict("js", "a();\nc => { ... not found ... }\n") == "sound");
  CHECK(verdict("js", "a({\n  b: // its name\n  c: // its colour\n})\n") == "sound");
  CHECK(verdict("js", "const a = /* from elsewhere */\nf(a)\n") == "sound");
  CHECK(verdict("js", "{\n  \"a\": 1\n  // OR\n  \"a\": 2\n}\n") == "sound");
  CHECK(verdict("css", "color: red;\n") == "sound");
  CHECK(verdict("hcl", "a = 1\n...\n") == "sound");
  CHECK(verdict("html", "<p><%= name %></p>\n") == "sound");
}

TEST_CASE("programs: what does not parse in any of them is a fault") {
  CHECK(verdict("go", "func f() {\n  g(1\n}\n") != "sound");
  CHECK(verdict("python", "def f(x)\n    g(\n") != "sound");
  CHECK(verdict("js", "f({a: 1 b: 2})\n") != "sound");
  CHECK(verdict("js", "f({\n  a: 1\n") != "sound");
  CHECK(verdict("js", "f(1);\n});\n") != "sound");
  CHECK(verdict("ts", "const a = ;\n") != "sound");
  CHECK(verdict("tsx", "const a = ;\n") == "unjudged");
  CHECK(verdict("dockerfile", "FROM a\nRUN b && \\\n  c\nINSTALL d\n") ==
        "`INSTALL` is no instruction [INSTALL]");
  CHECK(verdict("ini", "[a]\nb = 1\n[c\n") == "the name of this section has no `]` [[c]");
  CHECK(verdict("toml", "a = 1\na = 2\n") != "sound");
  CHECK(verdict("toml", "[[[[\n") != "sound");
  CHECK(verdict("toml", "a = b\n") == "`a = b` does not parse [a = b]");
}

TEST_CASE("fences inside of Markdown are judged, to some depth") {
  CHECK(verdict("markdown", "- x\n  ```json\n  {a}\n  ```\n") ==
        "a key stands in double quotes [a]");
  CHECK(verdict("md", "~~~~md\n```json\n{a}\n```\n~~~~\n") == "a key stands in double quotes [a]");
  CHECK(verdict("md", "```json bad\n{a}\n```\n") == "unjudged");
  CHECK(verdict("md bad", "```json\n{a}\n```\n") == "unjudged");
  CHECK(verdict("md", "text\n") == "unjudged");
}

TEST_CASE("fences in quotes inside of Markdown stand where they stand") {
  CHECK(verdict("md", "> - ```json\n>   {\"é\": 1,\n>    b}\n>   ```\n") ==
        "a key stands in double quotes [b]");
  CHECK(verdict("md", "> > ```sh\n> > ls >x\n>> cat <y\n> > ```\n") == "sound");
  CHECK(verdict("md", "1) ~~~~markdown\n   > ```json\n   > {a}\n   > ```\n   ~~~~\n") ==
        "a key stands in double quotes [a]");
  // A line without the quote ends it and its fences, and outside of a quote `>` is code.
  CHECK(verdict("md", "> ```json\n> {a}\n```\n{b}\n```\n") == "unjudged");
  CHECK(verdict("md", "```sh\n> x\n```\n> ```json\n> {}\n> ```\n") == "sound");
}

}  // namespace
}  // namespace silcrow
