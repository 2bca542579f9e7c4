// Programming and query languages with their tokens.
#include <catch2/catch.hpp>

#include "parse/code/marked_code.h"

namespace silcrow {
namespace {

TEST_CASE("go") {
  CHECK(marked("go",
               "package main // c\nfunc (t *T) F(x int) error {\n"
               "\tfmt.Println(\"a\", 'x', 1.5, nil)\n\treturn foo(x)\n}\n") ==
        "[k:package] main [c:// c]\n[k:func] (t *T) [f:F](x int) error {\n"
        "\tfmt.[f:Println]([s:\"a\"], [s:'x'], [n:1.5], [k:nil])\n\t[k:return] [f:foo](x)\n}\n");
}

TEST_CASE("python") {
  CHECK(marked("python", "def f(self, x=5):  # c\n    return g.h(f\"a {x} b\", k=None)\n") ==
        "[k:def] [f:f](self, x=[n:5]):  [c:# c]\n"
        "    [k:return] g.[f:h]([s:f\"a] {x} [s:b\"], [a:k]=[k:None])\n");
}

TEST_CASE("javascript and typescript") {
  CHECK(marked("javascript", "const f = async () => { await g(`t ${a}`); } // c\n") ==
        "[k:const] f = [k:async] () => { [k:await] [f:g]([s:`t] ${a}[s:`]); } [c:// c]\n");
  CHECK(marked("javascript", "let o = {k: 1, \"s\": true};\nx.m(/re/g, null)") ==
        "[k:let] o = {[a:k]: [n:1], [a:\"s\"]: [k:true]};\nx.[f:m]([s:/re/g], [k:null])");
  CHECK(marked("typescript", "interface I { a: string; f(x: number): void }\n") ==
        "[k:interface] I { [a:a]: [k:string]; [f:f](x: [k:number]): [k:void] }\n");
}

TEST_CASE("rust and c") {
  CHECK(marked("rust", "#[test]\npub fn f(&self) -> u8 { println!(\"{}\", self.g(1)); } // c") ==
        "[c:#[test]]\n[k:pub] [k:fn] [f:f](&[k:self]) -> u8 { [f:println]!([s:\"{}\"], "
        "[k:self].g([n:1])); } [c:// c]");
  CHECK(marked("c", "#include <a.h>\nstatic int f(char *x) { return g('a', 0x1F); } /* c */\n") ==
        "[k:#include] [s:<a.h>]\n[k:static] [k:int] [f:f]([k:char] *x) { [k:return] "
        "[f:g]([s:'a'], [n:0x1F]); } [c:/* c */]\n");
}

TEST_CASE("sql") {
  CHECK(marked("sql", "-- c\nselect a.x, count(*) from t where b = 'z' and c > 1.5;\n") ==
        "[c:-- c]\n[k:select] a.x, [f:count](*) [k:from] t [k:where] b = [s:'z'] [k:and] c > "
        "[n:1.5];\n");
}

TEST_CASE("promql") {
  CHECK(marked("promql", "sum by (job) (rate(hits{code!=\"500\"}[5m])) > 0.5 and up == 1 # c") ==
        "[f:sum] [k:by] (job) ([f:rate](hits{[a:code]!=[s:\"500\"]}[[n:5m]])) > [n:0.5] [k:and] "
        "up == [n:1] [c:# c]");
  CHECK(marked("promql", "max without(a) (b:c:d)") == "[f:max] [k:without](a) (b:c:d)");
}

}  // namespace
}  // namespace silcrow
