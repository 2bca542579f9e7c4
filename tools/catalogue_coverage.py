#!/usr/bin/env python3
"""catalogue_coverage.py [ROOT]: fails where a problem of diag/catalogue.def is proved by no expected output.

Each name must stand, in its kebab form and as the report prints it (`error[link-empty]` or `"rule":"link-empty"`), in an
expected output: a file under tests/ that is no source, or a page of docs/rules or docs/syntax, which are run as tests.
"""
import pathlib
import re
import sys

ENTRY = re.compile(r"^\s*DIAGNOSTIC\(\s*(\w+)\s*,", re.M)
REPORTED = re.compile(r"\b(?:error|warning|note)\[([a-z0-9-]+)\]|\"(?:rule|ruleId|check_name)\"\s*:\s*\"([a-z0-9-]+)\"")
NOT_EXPECTED = (".cc", ".h", ".py", ".js", ".mjs")


def entries(root):
    catalogue = root / "src/diag/catalogue.def"
    return [name.replace("_", "-") for name in ENTRY.findall(catalogue.read_text())]


def reported(root):
    names = set()
    for folder in ("tests", "docs/rules", "docs/syntax"):
        for path in (root / folder).rglob("*"):
            if path.is_file() and path.suffix not in NOT_EXPECTED and "node_modules" not in path.parts:
                for text, json in REPORTED.findall(path.read_text(errors="replace")):
                    names.add(text or json)
    return names


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    names, proved = entries(root), reported(root)
    missing = [name for name in names if name not in proved]
    for name in missing:
        print(f"src/diag/catalogue.def: {name} occurs in no expected output")
    if names != sorted(names):
        print("src/diag/catalogue.def: not sorted by name")
    if not names:
        print("src/diag/catalogue.def: no DIAGNOSTIC(...) lines found")
    return bool(missing) or names != sorted(names) or not names


if __name__ == "__main__":
    sys.exit(main())
