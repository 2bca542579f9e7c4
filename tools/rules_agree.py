#!/usr/bin/env python3
"""rules_agree.py [ROOT]: fails where the four places of a rule disagree.

A rule is check/rules/<name>.cc, docs/rules/<name-in-kebab>.md, a line in check/rules.def and one in diag/catalogue.def.
The catalogue holds other phases' problems too, which need no .cc, but a page. A rule's source has at most 150 lines. A
page is a chapter of docs/silcrow.yaml and has a description, the rule's name as its title, and the same four sections.
"""
import pathlib
import re
import sys

SECTIONS = ["What it finds", "Why", "Instead", "Options"]
BLOCK = re.compile(r"^(`{3,})[^`]*?\n.*?^\1$", re.M | re.S)


def names_in(path, macro):
    text = path.read_text() if path.exists() else ""
    return set(re.findall(rf"^\s*{macro}\(\s*(\w+)", text, re.M))


def problems_of_page(path, book):
    text = path.read_text()
    if f"rules/{path.name}" not in (book.read_text() if book.exists() else ""):
        yield f"{path}: no chapter of {book}"
    if not re.match(r"---\n(?:.*\n)*?description: \S", text):
        yield f"{path}: no `description:` in its front matter"
    headings = re.findall(r"^(#{1,2}) +(.*?) *$", BLOCK.sub("", text), re.M)
    if headings != [("#", path.stem)] + [("##", section) for section in SECTIONS]:
        yield f"{path}: its headings are not {', '.join([path.stem] + SECTIONS)}"


def problems_of(root):
    folder = root / "src/check/rules"
    sources = {p.stem: p for p in folder.glob("*.cc") if not p.stem.endswith("_test")}
    pages = {p.stem.replace("-", "_"): p for p in (root / "docs/rules").glob("*.md") if p.stem != "index"}
    listed = names_in(root / "src/check/rules.def", "RULE")
    catalogued = names_in(root / "src/diag/catalogue.def", "DIAGNOSTIC")
    for name in sorted(set(sources) - listed):
        yield f"{sources[name]}: no line RULE({name}) in src/check/rules.def"
    for name in sorted(listed - set(sources)):
        yield f"src/check/rules.def: RULE({name}) has no src/check/rules/{name}.cc"
    for name in sorted(listed - catalogued):
        yield f"src/check/rules.def: RULE({name}) has no line in src/diag/catalogue.def"
    for name in sorted((listed | catalogued) - set(pages)):
        yield f"{name}: no manual page docs/rules/{name.replace('_', '-')}.md"
    for name in sorted(set(pages) - catalogued):
        yield f"{pages[name]}: no line DIAGNOSTIC({name}, …) in src/diag/catalogue.def"
    for name, path in sorted(sources.items()):
        if len(path.read_text().splitlines()) > 150:
            yield f"{path}: a rule of more than 150 lines"
    for name, path in sorted(pages.items()):
        yield from problems_of_page(path, root / "docs/silcrow.yaml")


if __name__ == "__main__":
    found = list(problems_of(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("\n".join(found), end="\n" if found else "")
    sys.exit(len(found) > 0)
