// Settings, data and markup with their tokens.
#include <catch2/catch.hpp>

#include "parse/code/marked_code.h"

namespace silcrow {
namespace {

TEST_CASE("yaml") {
  CHECK(marked("yaml", "# pod\nkind: Pod\n\"q\": 'x'\nn: 5\non: true\n8080: ~\n") ==
        "[c:# pod]\n[a:kind]: Pod\n[a:\"q\"]: [s:'x']\n[a:n]: [n:5]\n[a:on]: [k:true]\n"
        "[a:8080]: [k:~]\n");
  CHECK(marked("yaml", "l:\n  - name: &a pg\n  - *a\nm: {k: [1.5, v]}\n") ==
        "[a:l]:\n  - [a:name]: [v:&a] pg\n  - [v:*a]\n[a:m]: {[a:k]: [[n:1.5], v]}\n");
  CHECK(marked("yaml", "run: |-\n  set -e\n  a: 1\nz: !!str 1\n") ==
        "[a:run]: [k:|-]\n  set -e\n  a: 1\n[a:z]: [k:!!str] [n:1]\n");
  CHECK(marked("yaml", "{{- if .x }}\nimg: {{ .i }}:{{ .t }}\n{{- end }}\nn: 1") ==
        "{{- if .x }}\n[a:img]: {{ .i }}:{{ .t }}\n{{- end }}\n[a:n]: [n:1]");
}

TEST_CASE("json") {
  CHECK(marked("json", "{\"a\\n\": [-1.5, true, null, \"x\\ty\"]} // why") ==
        "{[a:\"a\\n\"]: [[n:-1.5], [k:true], [k:null], [s:\"x\\ty\"]]} [c:// why]");
  CHECK(marked("json", "{\"a\": 1}\n{\"a\": 2}\n") == "{[a:\"a\"]: [n:1]}\n{[a:\"a\"]: [n:2]}\n");
}

TEST_CASE("toml") {
  CHECK(marked("toml", "[a.b]  # c\nk.x = \"v\"\nd = 1979-05-27\n[[t]]\nl = [true, 1_0]\n") ==
        "[[k:a.b]]  [c:# c]\n[a:k.x] = [s:\"v\"]\n[a:d] = [n:1979-05-27]\n[[[k:t]]]\n"
        "[a:l] = [[k:true], [n:1_0]]\n");
}

TEST_CASE("hcl") {
  CHECK(marked("hcl",
               "resource \"vm\" \"n\" {\n  count = var.n > 1 ? 2 : null\n"
               "  name = \"a-${upper(x)}\" # c\n  t = { A = true }\n}\n") ==
        "[k:resource] [s:\"vm\"] [s:\"n\"] {\n  [a:count] = [v:var].n > [n:1] ? [n:2] : [k:null]\n"
        "  [a:name] = [s:\"a-]${[f:upper]([v:x])}[s:\"] [c:# c]\n  [a:t] = { [a:A] = [k:true] }\n"
        "}\n");
}

TEST_CASE("xml and html") {
  CHECK(marked("xml", "<?xml version=\"1.0\"?>\n<a x=\"1\"><!-- c --><b/>t &amp; u</a>\n") ==
        "[c:<?xml version=\"1.0\"?>]\n<[k:a] [a:x]=[s:\"1\"]>[c:<!-- c -->]<[k:b]/>t [v:&amp;] u"
        "</[k:a]>\n");
  CHECK(marked("html", "<p class=\"a\" hidden>x &lt;<br></p><!-- c -->") ==
        "<[k:p] [a:class]=[s:\"a\"] [a:hidden]>x [v:&lt;]<[k:br]></[k:p]>[c:<!-- c -->]");
}

TEST_CASE("css") {
  CHECK(marked("css", "@media (min-width: 3em) { a.b:hover { color: #fff !important } } /* c */") ==
        "[k:@media] ([a:min-width]: [n:3em]) { [f:a].[f:b]:[f:hover] { [a:color]: [n:#fff] "
        "[k:!important] } } [c:/* c */]");
}

TEST_CASE("ini") {
  CHECK(marked("ini",
               "; c\n[Unit]\nAfter = a b\nx: 5 ; why\nurl=http://h:80/#a\non = yes\nplain\n") ==
        "[c:; c]\n[k:[Unit]]\n[a:After] = a b\n[a:x]: [n:5] [c:; why]\n[a:url]=http://h:80/#a\n"
        "[a:on] = [k:yes]\nplain\n");
  CHECK(marked("ini", "Exec=/bin/x \"a b\" $Y ${Z}\nwal = 64GB") ==
        "[a:Exec]=/bin/x [s:\"a b\"] [v:$Y] [v:${Z}]\n[a:wal] = [n:64GB]");
}

TEST_CASE("dockerfile") {
  CHECK(marked("dockerfile",
               "# c\nFROM --platform=$P go:1 AS build\nENV A=\"b\" C=${D}\n"
               "RUN apt update && \\\n  # inner\n  run -y --quiet\n") ==
        "[c:# c]\n[k:FROM] [o:--platform=$P] go:1 [k:AS] build\n[k:ENV] A=[s:\"b\"] C=[v:${D}]\n"
        "[k:RUN] apt update && \\\n  [c:# inner]\n  run -y [o:--quiet]\n");
}

TEST_CASE("diff") {
  CHECK(marked("diff", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n same\n") ==
        "[k:--- a/x]\n[k:+++ b/x]\n[n:@@ -1 +1 @@]\n[d:-old]\n[i:+new]\n same\n");
}

}  // namespace
}  // namespace silcrow
