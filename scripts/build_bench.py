"""How long the site takes to build, beside Material as it comes with the same words on its pages.

    python -m scripts.build_bench                    the site, and how it grows
    python -m scripts.build_bench --runs 5 --more 10 100 1000

Both are built in turns, each in a process of its own, after one build that nobody counts: it makes
what is made once (Python for the browser, style sheets, packed copies). Without PDFs, which plain
Material does not make either. Prints medians of seconds that processors worked, which hang less on
what else the machine does than those on the clock, and their ratios.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.host.ready import ready

ROOT = Path(__file__).resolve().parents[1]
BLOCKS = {**{f"h{level}": "#" * level + " " for level in range(1, 7)}, "p": "", "li": "- "}
BLOCKS |= dict.fromkeys(("td", "th", "dt", "dd", "summary"), "")
MARKS = re.compile(r"[\[\]{}<>*_`#|\\]")  # of Markdown, and of our pages
PURPOSE = "<!-- For: nobody. Errand: to be measured. -->\n\n"
PLAIN = """
site_name: Plain
docs_dir: {docs}
theme: {{name: material, language: en, font: false}}
plugins: [search]
markdown_extensions: [abbr, admonition, attr_list, def_list, pymdownx.details, tables, toc]
nav: {nav}
"""
OURS = """
INHERIT: {root}/mkdocs.yml
docs_dir: {docs}
theme: {{custom_dir: {root}/docs/_theme}}
hooks: ["{root}/scripts/build/hooks.py"]
watch: []
not_in_nav: |
  *
"""


class Words(HTMLParser):
    """The text of a page's `<main>`, as Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attributes: object) -> None:
        self.inside |= tag == "main"
        if self.inside and tag in BLOCKS:
            self.blocks.append(BLOCKS[tag])

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"

    def handle_data(self, data: str) -> None:
        if self.inside and self.blocks:
            self.blocks[-1] += MARKS.sub("", data).replace("\n", " ")

    def markdown(self) -> str:
        return "\n\n".join(block for block in self.blocks if block.strip(" #-")) + "\n"


def pages(site: Path) -> Iterator[str]:
    """The words of every page that has some, as Markdown."""
    for file in sorted(site.rglob("*.html")):
        words = Words()
        words.feed(file.read_text("utf-8"))
        if words.blocks:
            yield words.markdown()


def write(folder: Path, texts: Iterator[str]) -> None:
    """Pages of these words."""
    folder.mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / f"page-{number}.md").write_text(PURPOSE + text, "utf-8")


def built(configuration: Path, site: Path) -> float:
    """How many seconds processors work for a build."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    before = sum(os.times()[:4])  # ours, and of programs that we started
    subprocess.run(
        [*command, "--config-file", str(configuration), "--site-dir", str(site)],
        check=True,
        cwd=ROOT,
        env=environ,
        stderr=subprocess.DEVNULL,
    )
    if "ours" in configuration.name:
        ready(site)
    return sum(os.times()[:4]) - before


def compare(work: Path, texts: list[str], more: int, runs: int) -> tuple[float, float]:
    """The medians of ours and of plain Material; `more` pages are added to both."""
    docs = {name: work / f"{name}-docs-{more}" for name in ("ours", "plain")}
    added = list(islice(cycle(texts), more))
    shutil.copytree(ROOT / "docs", docs["ours"])
    if added:
        write(docs["ours"] / "more", iter(added))
    write(docs["plain"], iter([*texts, *added]))
    # In neither are those that are added in the menu, which Material writes on every page.
    nav = [f"page-{number}.md" for number in range(len(texts))]
    taken: dict[str, list[float]] = {"ours": [], "plain": []}
    for run in range(runs + 1):
        for name, form in {"ours": OURS, "plain": PLAIN}.items():
            file = work / f"{name}.yml"
            file.write_text(form.format(docs=docs[name], root=ROOT, nav=nav))
            seconds = built(file, work / name)
            if run:
                taken[name].append(seconds)
    return statistics.median(taken["ours"]), statistics.median(taken["plain"])


def main() -> int:
    """Measure, and print a line for each number of pages."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--more", type=int, nargs="*", default=[10, 100, 1000], metavar="PAGES")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "ours.yml").write_text(OURS.format(docs=ROOT / "docs", root=ROOT))
        built(work / "ours.yml", work / "ours")
        texts = list(pages(work / "ours"))
        print(f"{'pages':>6} {'ours':>7} {'plain':>7} {'ratio':>6} {'ms a page':>10}")
        for more in [0, *options.more]:
            ours, plain = compare(work, texts, more, options.runs)
            number = len(texts) + more
            each = 1000 * ours / number
            print(
                f"{number:6} {ours:7.1f} {plain:7.1f} {ours / plain:6.2f} {each:10.0f}", flush=True
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
