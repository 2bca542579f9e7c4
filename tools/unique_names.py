#!/usr/bin/env python3
"""unique_names.py [SRC]: fails where two sources bear one name, or one is not snake_case.

A unique name is what one types to open a file, what an error message needs to print, and what `./dev test NAME` selects.
A header and its source share their stem; so do a source and its test, but for `_test`.
"""
import pathlib
import re
import sys

VAGUE = re.compile(r"(^|_)(manager|helpers?|utils?|info(?!_string)|misc|common)(_|$)")


def problems_of(paths):
    seen = {}
    for path in sorted(paths):
        if not re.fullmatch(r"[a-z][a-z0-9_]*\.(cc|h|c|def)", path.name):
            yield f"{path}: not snake_case with .cc, .h, .c or .def"
        if VAGUE.search(path.stem):
            yield f"{path}: a name that says nothing; name it after what it holds"
        if path.name in seen:
            yield f"{path}: there is already {seen[path.name]}"
        seen.setdefault(path.name, path)


def main():
    src = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    found = list(problems_of(p for p in src.rglob("*") if p.is_file()))
    print("\n".join(found), end="\n" if found else "")
    return len(found) > 0


if __name__ == "__main__":
    sys.exit(main())
