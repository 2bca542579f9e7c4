#!/usr/bin/env python3
"""code_reports.py SILCROW OUTPUT FOLDER...: what the rules about code blocks say of real documentation.

Copies every fenced block of the Markdown files (also *.md.gz) below the folders into one page of a scratch book, each text
once, lints that, and writes to OUTPUT one JSON object a line: rule, language, source file, line of the report within the
block, message, code. Prints blocks and reports by rule. docs/lint-quality.md tells what people made of the reports.
"""
import collections
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^( {0,3})(`{3,}|~{3,})[ \t]*([^`\n]*)\n(.*?)^\1 {0,3}\2[`~]*[ \t]*$", re.M | re.S)
BLOCKS_A_PAGE = 200


def text_of(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as file:
        return file.read().decode("utf-8", "replace").replace("\r\n", "\n").replace("\0", "")


def blocks_of(folders):
    seen = set()
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if not re.search(r"\.(md|mdx|markdown)(\.gz)?$", path.name) or not path.is_file():
                continue
            for match in FENCE.finditer(text_of(path)):
                info, code = match[3].strip(), match[4]
                if info and (info.split()[0], code) not in seen:
                    seen.add((info.split()[0], code))
                    yield str(path), info, code


def write_book(folder, blocks):
    """The pages, and for each page the lines at which its blocks begin."""
    places = collections.defaultdict(list)
    for start in range(0, len(blocks), BLOCKS_A_PAGE):
        name, lines = f"p{start // BLOCKS_A_PAGE}.md", []
        for index in range(start, min(start + BLOCKS_A_PAGE, len(blocks))):
            fence = "~" * (3 + max((len(run) for run in re.findall("~+", blocks[index][2])), default=0))
            places[name].append((len(lines) + 1, index))
            lines += [f"{fence}{blocks[index][1]}", *blocks[index][2].split("\n")[:-1], fence, ""]
        (folder / name).write_text("\n".join(lines))
    return places


def reports_of(silcrow, folder, places):
    run = subprocess.run([silcrow, "lint", "--format", "json", "."], cwd=folder, capture_output=True, text=True)
    for report in json.loads(run.stdout or run.stderr)["diagnostics"]:
        if not report["rule"].startswith("code-not-"):
            continue
        starts = places[pathlib.Path(report["file"]).name]
        first, index = max(start for start in starts if start[0] <= report["line"])
        yield index, report["line"] - first, report


def main(silcrow, output, *folders):
    blocks = list(blocks_of(folders))
    with tempfile.TemporaryDirectory() as scratch, open(output, "w") as file:
        places = write_book(pathlib.Path(scratch), blocks)
        counts = collections.Counter()
        for index, line, report in reports_of(str(pathlib.Path(silcrow).resolve()), scratch, places):
            source, info, code = blocks[index]
            counts[report["rule"]] += 1
            record = {"rule": report["rule"], "info": info, "file": source, "line": line, "column": report["column"]}
            file.write(json.dumps(record | {"message": report["message"], "code": code}, ensure_ascii=False) + "\n")
    words = collections.Counter(info.split()[0].lower() for _, info, _ in blocks)
    print(f"{len(blocks)} blocks:", ", ".join(f"{word} {count}" for word, count in words.most_common(40)))
    for rule, count in sorted(counts.items()):
        print(f"{rule}: {count} reports")


main(*sys.argv[1:])
