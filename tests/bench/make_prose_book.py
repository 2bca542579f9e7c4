#!/usr/bin/env python3
"""Writes a book of N pages whose prose names its own chapters, sections, tables, pages and terms, for measuring what
such references cost: the same bytes for the same arguments on every machine.

A page is a chapter with the sections, code blocks and words of make_book.py; USES references are spread over its
sections. Usage: make_prose_book.py FOLDER PAGES USES"""
import pathlib
import sys

from make_book import Random, WORDS, code_blocks, sentence

SECTIONS = 10
FIRST_WORDS = "anchor beacon carrier docking edge fallback guard handover intake journal".split()
TERMS = 200


def section_title(number, section):
    return f"{sentence(Random(number * SECTIONS + section), 3)[:-1]} {WORDS[section]}"


def term(number):
    return f"{FIRST_WORDS[number % len(FIRST_WORDS)]} {WORDS[number // len(FIRST_WORDS)]}"


def use(random, page, pages):
    """One reference, of the forms that prose has most; each leads somewhere."""
    other, section, form = random.below(pages), random.below(SECTIONS), random.below(9)
    return (f"Chapter {other + 1} §{section + 1}",
            f"Chapter {other + 1}, Section {section + 1}",
            f"§{section + 1}",
            f"§{section + 1} of Chapter {other + 1}",
            f"Chapter {other + 1} §\"{section_title(other, section)}\"",
            f"see \"{section_title(page, section)}\"",
            f"Table {other + 1}.1",
            f"`page-{other:05}.md`",
            term(random.below(TERMS)))[form]


def page(number, pages, uses):
    random = Random(number)
    parts = [f"# Chapter {number + 1}: {sentence(random, 4)[:-1]}\n\n{sentence(random, 60)}\n"]
    blocks = list(code_blocks(random, number))
    for section in range(SECTIONS):
        count = (section + 1) * uses // SECTIONS - section * uses // SECTIONS
        prose = " ".join(f"{sentence(random, 8)[:-1]} as {use(random, number, pages)} says." for _ in range(count))
        parts.append(f"\n## {section + 1}. {section_title(number, section)}\n\n{sentence(random, 25)} {prose}\n\n"
                     f"- {sentence(random, 8)}\n- {sentence(random, 8)}\n")
        if section % 3 == 0:
            language, code = blocks[section // 3]
            parts.append(f"\n```{language}\n{code}```\n")
    parts.append(f"\nTable {number + 1}.1: Facts\n\n| name | value | owner |\n|---|--:|---|\n")
    parts += [f"| {WORDS[random.below(len(WORDS))]} | {random.below(1000)} | `{WORDS[row]}` |\n" for row in range(6)]
    return "".join(parts)


def main(folder, pages, uses):
    root = pathlib.Path(folder)
    (root / "glossary").mkdir(parents=True, exist_ok=True)
    names = [f"page-{number:05}.md" for number in range(pages)]
    parts = [f"  - title: Part {start // 50 + 1}\n    chapters: [{', '.join(names[start:start + 50])}]\n"
             for start in range(0, pages, 50)]
    (root / "silcrow.yaml").write_text("title: Measured prose\noutputs: [html]\nglossary: glossary\nparts:\n" +
                                       "".join(parts))
    (root / "glossary" / "terms.md").write_text("".join(f"{term(number)}\n: {sentence(Random(number), 9)}\n\n"
                                                        for number in range(TERMS)))
    for number, name in enumerate(names):
        (root / name).write_text(page(number, pages, uses))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
