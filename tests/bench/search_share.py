#!/usr/bin/env python3
"""Measures what the search index adds to a build, and how long Pagefind takes for the same pages, in one run: speeds of
machines drift, so what counts are the ratios.

The index cannot be left out of a site, so its cost is what `build --outputs search` takes longer than `lint`, which
reads and judges the book and writes nothing. Goals: it adds at most 60 %, and Pagefind takes 15 times as long.

Pagefind comes from npm as a program for Linux on x64.

Usage: search_share.py [PROGRAM [PAGES]]     default build/release/silcrow 10000"""
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def seconds(command, out, runs=3):
    times = []
    for _ in range(runs):
        if out:
            shutil.rmtree(out, ignore_errors=True)
        start = time.monotonic()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append(time.monotonic() - start)
    return statistics.median(times)


def main(program, pages):
    fetched = subprocess.run(["cmake", "-P", ROOT / "tests/search/compare/fetch.cmake"], cwd=ROOT, check=True,
                             capture_output=True, text=True).stdout.split()[-1]
    with tempfile.TemporaryDirectory(prefix="silcrow-bench-") as work:
        work = pathlib.Path(work)
        book, site = work / "book", work / "site"
        subprocess.run([sys.executable, HERE / "make_book.py", book, str(pages)], check=True)
        judged = seconds([program, "lint", "--book", book], None)
        index = seconds([program, "build", book, "--outputs", "search", "--out", site], site) - judged
        whole = seconds([program, "build", book, "--out", site], site)
        pagefind = seconds([pathlib.Path(fetched, "@pagefind/linux-x64/bin/pagefind_extended"), "--site", site], site / "pagefind", runs=1)
    print(f"{pages} pages: build {whole:.2f} s, of which the index {index:.2f} s: it adds {index / (whole - index):.0%}")
    print(f"pagefind {pagefind:.2f} s: {pagefind / index:.1f} times as long as the index")


arguments = sys.argv[1:] + [ROOT / "build/release/silcrow", 10000][len(sys.argv) - 1:]
main(arguments[0], int(arguments[1]))
