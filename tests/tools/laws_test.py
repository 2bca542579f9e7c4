"""Do the scripts of tools/ see what they are there to see? Each law is shown a small tree that breaks it and one that
keeps it. Run by CTest (entry `laws_test`), or with `python3 -m unittest discover tests/tools -p '*_test.py'`."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
sys.dont_write_bytecode = True

from clean_text import problems_of as unclean  # noqa: E402
from functions_of import functions_of  # noqa: E402


def run(tool, files, *arguments):
    """Runs a tool in a new folder that holds `files`; returns its status and output."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        done = subprocess.run([sys.executable, "-B", str(ROOT / "tools" / tool), *arguments], cwd=folder,
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class Ladder(unittest.TestCase):
    def judge(self, where, include):
        files = {f"src/{include}": "", "src/base/x.h": ""}
        files[f"src/{where}"] = f'#include "{include}"\n'
        return run("ladder.py", files)[0]

    def test_down_and_within(self):
        self.assertEqual(self.judge("parse/a.cc", "model/book.h"), 0)
        self.assertEqual(self.judge("parse/inlines/a.cc", "parse/blocks/b.h"), 0)
        self.assertEqual(self.judge("main.cc", "cli/cli.h"), 0)

    def test_up_and_across(self):
        self.assertEqual(self.judge("model/a.cc", "parse/parse.h"), 1)
        self.assertEqual(self.judge("parse/a.cc", "resolve/resolve.h"), 1)
        self.assertEqual(self.judge("utils/a.cc", "base/text.h"), 1)

    def test_rooms(self):
        self.assertEqual(self.judge("render/html/a.cc", "render/man/b.h"), 1)
        self.assertEqual(self.judge("render/html/a.cc", "render/output.h"), 0)
        self.assertEqual(self.judge("render/render.cc", "render/man/b.h"), 0)

    def test_missing_file(self):
        self.assertEqual(run("ladder.py", {"src/parse/a.cc": '#include "b.h"\n'})[0], 1)


class Functions(unittest.TestCase):
    def lengths(self, source):
        return [(f.name, f.lines, f.is_switch) for f in functions_of(source)]

    def test_scopes_and_lambdas(self):
        source = 'namespace a {\nstruct B {\n  int c() const {\n    auto d = [](int e) { return e; };\n    return d(1);\n' \
                 '  }\n};\n}  // namespace a\nint f(int g)\n{\n  if (g) { return 1; }\n  return 0;\n}\n'
        self.assertEqual(self.lengths(source), [("c", 4, False), ("f", 5, False)])

    def test_braces_in_text(self):
        source = 'void a() {\n  b("}{", \'}\', R"x({)x");  // }\n  /* } */\n}\n'
        self.assertEqual(self.lengths(source), [("a", 4, False)])

    def test_initialisers(self):
        source = "A::A(int b) : c_{b}, d_(e{}) {\n  f();\n}\nconst int g[] = {h(1), i(2)};\n"
        self.assertEqual(self.lengths(source), [("A::A", 3, False)])

    def test_switch(self):
        cases = "".join(f"    case {i}:\n      return {i};\n" for i in range(50))
        source = f"int a(int b) {{\n  switch (b) {{\n{cases}  }}\n  return 0;\n}}\n"
        self.assertEqual(self.lengths(source), [("a", 105, True)])


class Sizes(unittest.TestCase):
    def test_limits(self):
        long = "void a() {\n" + "  b();\n" * 90 + "}\n"
        self.assertIn("a has 92 lines, over 80", run("sizes.py", {"src/base/a.cc": long})[1])
        self.assertIn("101 columns", run("sizes.py", {"src/base/a.cc": "//" + "x" * 99})[1])
        self.assertIn("over 600", run("sizes.py", {"themes/default/a.css": "a {}\n" * 601})[1])
        self.assertIn("median", run("sizes.py", {"src/base/a.cc": "int a;\n" * 151})[1])
        self.assertEqual(run("sizes.py", {"src/base/a.cc": "void a() {}\n"})[0], 0)


class Names(unittest.TestCase):
    def test_names(self):
        self.assertEqual(run("unique_names.py", {"src/base/a.cc": "", "src/model/b.cc": ""})[0], 0)
        self.assertEqual(run("unique_names.py", {"src/base/a.cc": "", "src/model/a.cc": ""})[0], 1)
        self.assertEqual(run("unique_names.py", {"src/base/path_utils.cc": ""})[0], 1)
        self.assertEqual(run("unique_names.py", {"src/base/Path.cc": ""})[0], 1)


class Rules(unittest.TestCase):
    WHOLE = {
        "src/check/rules/link_empty.cc": "",
        "src/check/rules.def": "RULE(link_empty)\n",
        "src/diag/catalogue.def": 'DIAGNOSTIC(link_empty, warning, "x")\n',
        "docs/silcrow.yaml": "chapters: [rules/link-empty.md]\n",
        "docs/rules/link-empty.md": "---\ndescription: X.\n---\n# link-empty\n"
        "## What it finds\n```markdown bad\n# A page\n```\n## Why\n## Instead\n## Options\n",
    }

    def test_whole(self):
        self.assertEqual(run("rules_agree.py", self.WHOLE), (0, ""))

    def test_each_of_four_is_missed(self):
        for name in self.WHOLE:
            rest = {key: text for key, text in self.WHOLE.items() if key != name}
            self.assertEqual(run("rules_agree.py", rest)[0], 1, name)

    def test_page(self):
        name, page = "docs/rules/link-empty.md", self.WHOLE["docs/rules/link-empty.md"]
        for fault in (page.replace("# link-empty", "# Links"), page.replace("## Why\n", ""),
                      page.replace("description:", "title:"), page + "## See also\n"):
            self.assertEqual(run("rules_agree.py", self.WHOLE | {name: fault})[0], 1, fault)

    def test_catalogue_coverage(self):
        self.assertEqual(run("catalogue_coverage.py", self.WHOLE)[0], 1)
        for proof in ("warning[link-empty]: x\n", '{"rule": "link-empty"}\n'):
            self.assertEqual(run("catalogue_coverage.py", self.WHOLE | {"tests/cases/links/a.lint": proof})[0], 0)
        self.assertEqual(run("catalogue_coverage.py", self.WHOLE | {"tests/a_test.cc": "warning[link-empty]"})[0], 1)


class CleanText(unittest.TestCase):
    def count(self, name, text):
        return len(list(unclean(name, text)))

    def test_everywhere(self):
        self.assertEqual(self.count("book/a.md", "see /" + "work/x"), 1)
        self.assertEqual(self.count("book/a.md", "see src/" + "work/x and framework/y"), 0)
        self.assertEqual(self.count("package-lock.json", '"resolved": "ht' + 'tp'), 1)

    def test_in_code(self):
        self.assertEqual(self.count("book/a.md", "ls /home/deploy/"), 0)
        self.assertEqual(self.count("src/a.cc", "// /home/deploy/"), 1)
        self.assertEqual(self.count("src/a.cc", "// TO" + "DO: later"), 1)
        self.assertEqual(self.count("src/a.cc", "// TO" + "DO(cmark has no spans): map them when it does"), 0)


class CountTests(unittest.TestCase):
    def test_adds_up(self):
        log = "1/3 Testing: a_test\nAll tests passed (3 assertions in 2 test cases)\nTest Passed.\n" \
              "2/3 Testing: b_test\ntest cases: 5 | 4 passed | 1 failed\nTest Failed.\n" \
              "3/3 Testing: c_test\nTest Failed.\n4/4 Testing: laws_test\nTest Passed.\n"
        done = subprocess.run([ROOT / "tools/count_tests"], input=log, capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "7 passed, 2 failed\n")


if __name__ == "__main__":
    unittest.main()
