#!/usr/bin/env python3
"""sizes.py [ROOT] [--list]: fails where files, functions or lines are larger than HOUSE allows.

Files: the median of src/ at most 150 lines, none over 600 (themes/, templates/, tests/ too; tools/ 60). Functions: 90 %
at most 40 lines, none over 80; 120 when the function is one switch over kinds. Lines: 100 columns in src/. --list
prints the functions by length.
"""
import pathlib
import statistics
import sys

from functions_of import functions_of

CODE = (".cc", ".h", ".c")
TEXT = CODE + (".css", ".js", ".mjs", ".html", ".mustache", ".py", ".sh", ".def", "")


def files_under(root, folders, suffixes):
    paths = [p for folder in folders for p in (root / folder).rglob("*") if p.suffix in suffixes]
    return sorted(p for p in paths if p.is_file() and "fixtures" not in p.parts and "node_modules" not in p.parts)


def main():
    arguments = [a for a in sys.argv[1:] if a != "--list"]
    root = pathlib.Path(arguments[0] if arguments else ".")
    problems, lengths, functions = [], [], []
    for path in files_under(root, ["src"], CODE + (".def",)):
        lines = path.read_text().splitlines()
        lengths.append(len(lines))
        problems += [f"{path}:{n}: {len(l)} columns, over 100" for n, l in enumerate(lines, 1) if len(l) > 100]
        if path.suffix in CODE:
            functions += [(f.lines, path, f) for f in functions_of(path.read_text())]
    for path in files_under(root, ["src", "themes", "templates", "tests", "tools"], TEXT):
        count = len(path.read_text(errors="replace").splitlines())
        limit = 60 if path.parent == root / "tools" else 600
        if count > limit:
            problems.append(f"{path}: {count} lines, over {limit}")
    if lengths and statistics.median(lengths) > 150:
        problems.append(f"src: the median file has {statistics.median(lengths)} lines, over 150")
    for lines, path, f in functions:
        limit = 120 if f.is_switch else 80
        if lines > limit:
            problems.append(f"{path}:{f.start}: {f.name} has {lines} lines, over {limit}")
    share = sum(lines <= 40 for lines, _, _ in functions) / max(1, len(functions))
    if share < 0.9:
        problems.append(f"src: only {share:.1%} of the functions have at most 40 lines, under 90 %")
    if "--list" in sys.argv:
        for lines, path, f in sorted(functions, key=lambda row: -row[0]):
            print(f"{lines:4} {path}:{f.start} {f.name}")
    print("\n".join(problems + [f"{len(lengths)} files, median {statistics.median(lengths or [0])} lines; "
                                f"{len(functions)} functions, {share:.1%} at most 40 lines"]))
    return len(problems) > 0


if __name__ == "__main__":
    sys.exit(main())
