#!/usr/bin/env python3
"""manual_pages.py SILCROW: the table of docs/manual-pages.md. Each converter makes a manual page of the same Markdown, and
is judged alike: messages of `mandoc -T lint -W all` and of groff, words of the text that mandoc does not show, what
lexgrog reads, and the longest line on a page of 78 columns. Debian: apt-get install pandoc lowdown cmark-gfm mandoc groff
man-db."""
import difflib
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

SAMPLE = pathlib.Path(__file__).parent / "manual_page_sample.md"


def run(command, text=""):
    return subprocess.run(command, input=text, capture_output=True, text=True, shell=True).stdout


def by_silcrow(program, folder):
    (folder / "silcrow.yaml").write_text("title: Sample\n")
    (folder / "page.md").write_text(SAMPLE.read_text())
    run(f"{program} build {folder} --outputs man --out {folder}/site 2>/dev/null")
    return (folder / "site/man/man7/sample-page.7").read_text()


def words(text):
    return re.findall(r"[^\W_]+", text)


def lost(shown):
    """How many words of the text are not on the page, in order; addresses and marks of Markdown are not counted."""
    text = re.sub(r"\]\([^)]*\)|\[\^1\]:?|\[!WARNING\]|```\w*|</?kbd>|\[[x ]\]|^\d\.", " ", SAMPLE.read_text(), flags=re.M)
    wanted, page = words(text), words(shown)
    blocks = difflib.SequenceMatcher(None, wanted, page, autojunk=False).get_matching_blocks()
    return len(wanted) - sum(block.size for block in blocks)


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def judge(name, page):
    with tempfile.NamedTemporaryFile("w", suffix=".7") as file:
        file.write(page)
        file.flush()
        lint = len(run(f"mandoc -T lint -W all {file.name}").splitlines())
        groff = len(run(f"groff -t -man -ww -z -Tutf8 -K utf8 {file.name} 2>&1").splitlines())
        shown = run(f"mandoc -Tutf8 -Owidth=500 {file.name} 2>/dev/null | col -bx")
        width = max(columns(line) for line in
                    run(f"mandoc -Tutf8 -Owidth=78 {file.name} 2>/dev/null | col -bx").splitlines())
        name_line = "right" if '"' in run(f"lexgrog -E UTF-8 {file.name} 2>&1") else "not read"
    print(f"| {name} | {lint} | {groff} | {lost(shown)} | {name_line} | {width} |")


def main():
    with tempfile.TemporaryDirectory() as folder:
        pages = {"Silcrow": by_silcrow(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(folder)),
                 "pandoc": run(f"pandoc -s -f gfm+footnotes -t man {SAMPLE}"),
                 "lowdown": run(f"lowdown -s -t man {SAMPLE}"),
                 "cmark-gfm": run(f"cmark-gfm -t man -e table -e strikethrough -e autolink -e tasklist {SAMPLE}")}
    print("| | mandoc's lint | groff's warnings | words lost | NAME | widest line |\n|---|--:|--:|--:|---|--:|")
    for name, page in pages.items():
        judge(name, page)


if __name__ == "__main__":
    main()
