#!/usr/bin/env python3
"""run_clang_tidy.py [FILE...]: clang-tidy over our sources, as build/clang compiles them.

What passed is remembered by a hash of all that could change the verdict (the settings, the command, the source as the
preprocessor sees it), so that a second run looks only at what is new.
"""
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build/clang"
SEEN = BUILD / "tidy"


def key_of(entry):
    command = [word for word in shlex.split(entry["command"]) if word != "-c"]
    while "clang" not in command[0]:  # a launcher
        command = command[1:]
    command[command.index("-o") + 1] = "-"
    text = subprocess.run(command + ["-E"], cwd=entry["directory"], capture_output=True, check=False).stdout
    settings = (ROOT / ".clang-tidy").read_bytes() + entry["command"].encode()
    return hashlib.sha256(settings + text).hexdigest()


def complaints(entry):
    stamp = SEEN / key_of(entry)
    if stamp.exists():
        return ""
    run = subprocess.run(["clang-tidy-14", "--quiet", "-p", str(BUILD), entry["file"]], capture_output=True, text=True,
                         check=False)
    if run.returncode == 0:
        stamp.touch()
        return ""
    return run.stdout or run.stderr


def main():
    SEEN.mkdir(exist_ok=True)
    entries = json.loads((BUILD / "compile_commands.json").read_text())
    wanted = [str(pathlib.Path(name).resolve()) for name in sys.argv[1:]]
    ours = [e for e in entries if e["file"].startswith(f"{ROOT}/src/") and e["file"].endswith(".cc")
            and (e["file"] in wanted if wanted else not e["file"].endswith("_test.cc"))]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [text for text in pool.map(complaints, ours) if text]
    print("".join(found), end="")
    return len(found) > 0


if __name__ == "__main__":
    sys.exit(main())
