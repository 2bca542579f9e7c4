#!/usr/bin/env python3
"""clean_text.py [FILE...]: fails where a tracked file says what belongs to one machine, or a debt without its plan.

Paths of a build machine, hosts of package registries and addresses in lock files have no place in any file; home folders
and debts (T-O-D-O and its like) are judged in our code only, since the book may well write of both.
"""
import pathlib
import re
import subprocess
import sys

EVERYWHERE = [
    (re.compile(r"(?<![\w.}-])/(work|farm)/"), "a path of one machine"),
    (re.compile(r"registry\.(npmjs|yarnpkg)\.|npm\.pkg\.github"), "a package registry's host"),
    (re.compile(r'"resolved"\s*:\s*"http'), "a lock file with addresses"),
]
IN_CODE = [
    (re.compile(r"/(home|Users)/\w+/|(?<![\w.])/root/"), "a home folder"),
    (re.compile(r"\b(FIXME|XXX|HACK)\b"), "a debt; write TODO(reason): plan"),
    (re.compile(r"\bTODO\b(?!\([^)]{8,}\): \S.{8,})"), "a TODO without reason and plan: TODO(reason): plan"),
]
CODE = re.compile(r"^(src|themes|templates|tools|cmake|dev$|tests/[^/]+$|CMake)")
SELF = "tools/clean_text.py"


def problems_of(name, text):
    rules = EVERYWHERE + (IN_CODE if CODE.match(name) else [])
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, what in rules:
            if pattern.search(line):
                yield f"{name}:{number}: {what}: {line.strip()[:80]}"


def tracked():
    # A checkout may belong to another user than the one who judges it.
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    return subprocess.run(git, capture_output=True, text=True, check=True).stdout.split("\0")


def main():
    names = sys.argv[1:] or tracked()
    bad = 0
    for name in filter(None, names):
        path = pathlib.Path(name)
        if name == SELF or not path.is_file() or b"\0" in (content := path.read_bytes()):
            continue
        for problem in problems_of(name, content.decode(errors="replace")):
            print(problem)
            bad += 1
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
