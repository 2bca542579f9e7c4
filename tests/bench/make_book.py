#!/usr/bin/env python3
"""Writes a book of N pages for measuring: the same bytes for the same N on every machine.

Each page has about 6 KB: headings, ten links with anchors to other pages, four code blocks (bash, yaml,
json, go) and a table. Usage: make_book.py FOLDER PAGES"""
import pathlib
import sys

WORDS = ("node pool deploy roll back image cluster replica secret ingress volume quota probe drain cordon "
         "lease shard queue worker cache index backup restore verify latency budget alert page owner on "
         "call region zone tenant schema migration lock retry timeout limit").split()


class Random:
    """A small generator of our own, so that no Python version changes the book (Knuth's MMIX numbers)."""

    def __init__(self, seed):
        self.state = seed * 2 + 1

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def sentence(random, words):
    chosen = [WORDS[random.below(len(WORDS))] for _ in range(words)]
    return " ".join(chosen).capitalize() + "."


def code_blocks(random, number):
    pod = f"{WORDS[random.below(len(WORDS))]}-{number}"
    yield "bash", "".join(
        f"kubectl -n {WORDS[random.below(len(WORDS))]} rollout restart deployment/{pod} --timeout=60s\n"
        f"for host in a b c; do ssh \"$host\" \"systemctl status {pod}\" | grep -c active; done\n"
        for _ in range(2))
    yield "yaml", (f"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {pod}\nspec:\n  replicas: 3\n"
                   f"  template:\n    spec:\n      containers:\n        - name: {pod}\n"
                   f"          image: registry.example.com/{pod}:1.{random.below(90)}\n          ports: [8080]\n")
    yield "json", (f'{{\n  "name": "{pod}",\n  "replicas": {random.below(9)},\n  "ready": true,\n'
                   f'  "owners": ["{WORDS[random.below(len(WORDS))]}", "platform"]\n}}\n')
    yield "go", (f"func restart(name string) error {{\n\tif name == \"{pod}\" {{\n\t\treturn nil\n\t}}\n"
                 f"\treturn fmt.Errorf(\"unknown %q after %d\", name, {random.below(99)})\n}}\n")


def page(number, pages):
    random = Random(number)
    parts = [f"# {sentence(random, 4)[:-1]} {number}\n\n{sentence(random, 60)}\n"]
    blocks = list(code_blocks(random, number))
    for section in range(10):
        target = random.below(pages)
        parts.append(f"\n## Section {section} {sentence(random, 3)[:-1]}\n\n{sentence(random, 25)} See "
                     f"[page {target}](page-{target:05}.md#facts) first. **{sentence(random, 4)}** Use "
                     f"`{WORDS[random.below(len(WORDS))]}` or *{sentence(random, 3)}*\n\n"
                     f"- {sentence(random, 8)}\n- {sentence(random, 8)}\n")
        if section % 3 == 0 and section // 3 < 4:
            language, code = blocks[section // 3]
            parts.append(f"\n```{language}\n{code}```\n")
    parts.append("\n## Facts\n\n| name | value | owner |\n|---|--:|---|\n")
    parts += [f"| {WORDS[random.below(len(WORDS))]} | {random.below(1000)} | `{WORDS[row]}` |\n" for row in range(6)]
    return "".join(parts)


def main(folder, pages):
    root = pathlib.Path(folder)
    root.mkdir(parents=True, exist_ok=True)
    names = [f"page-{number:05}.md" for number in range(pages)]
    parts = [f"  - title: Part {start // 50 + 1}\n    chapters: [{', '.join(names[start:start + 50])}]\n"
             for start in range(0, pages, 50)]
    (root / "silcrow.yaml").write_text("title: Measured book\noutputs: [html]\nparts:\n" + "".join(parts))
    for number, name in enumerate(names):
        (root / name).write_text(page(number, pages))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
