#!/usr/bin/env python3
"""ladder.py [SRC]: fails where an #include climbs.

A folder of src/ may include its own files and folders on lower rungs, never one on its own rung or above; inside check/
and render/ a room (a folder) never sees its sibling. Phases so share only data (model) and what is generic (base).
"""
import pathlib
import re
import sys

RUNGS = ["base", "source", "diag search", "model", "load parse resolve check probe render write", "compile", "serve", "cli", "main.cc"]
HEIGHT = {folder: height for height, rung in enumerate(RUNGS) for folder in rung.split()}
ROOMED = ("check", "render")
INCLUDE = re.compile(r'\s*#\s*include\s+"([^"]+)"')


def objection(here, there, exists):
    """Why the file `here` may not include `there` (both as path parts from src/), or None."""
    if here[0] not in HEIGHT:
        return f"folder {here[0]} is not on the ladder"
    if not exists:
        return "is not written from src/, or does not exist"
    if here[0] != there[0] and HEIGHT.get(there[0], len(RUNGS)) >= HEIGHT[here[0]]:
        return f"{here[0]}/ may not look up at, or across to, {there[0]}/"
    if here[0] == there[0] and here[0] in ROOMED and len(there) > 2 and there[1] != here[1]:
        # Files directly in the folder bring its rooms together, so they may see them all.
        return f"room {here[1]} may not see room {there[1]}" if len(here) > 2 else None
    return None


def main():
    src = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    bad = 0
    for path in sorted(p for p in src.rglob("*") if p.suffix in (".cc", ".h", ".c", ".def")):
        here = path.relative_to(src).parts
        for number, line in enumerate(path.read_text().splitlines(), 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            there = pathlib.PurePosixPath(found[1]).parts
            why = objection(here, there, (src / found[1]).is_file())
            if why:
                print(f"{path}:{number}: #include \"{found[1]}\": {why}")
                bad += 1
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
