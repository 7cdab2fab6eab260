"""What was measured, as a table and as a picture."""

import os
import platform
from pathlib import Path
from statistics import median

from jinja2 import Environment, FileSystemLoader, StrictUndefined

Figures = dict[str, float]
Results = dict[str, dict[str, list[Figures]]]  # by line, by contender, of each run

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs" / "maintain"
PAGE = DOCS / "speed.md"
BASE = "stock"  # to which ratios are


def middle(runs: list[Figures]) -> Figures:
    """The median of each figure, of the runs that have it: a browser may be late to tell of one."""
    figures = dict.fromkeys(figure for run in runs for figure in run)
    return {figure: median(run[figure] for run in runs if figure in run) for figure in figures}


def table(line: str, results: dict[str, list[Figures]]) -> str:
    """Medians, and in brackets their ratios to stock Pyodide, as a table in Markdown."""
    medians = {name: middle(runs) for name, runs in results.items()}
    figures = list(dict.fromkeys(figure for found in medians.values() for figure in found))
    rows = [f"| {line} | {' | '.join(medians)} |", "|" + "---|" * (1 + len(medians))]
    for figure in figures:
        cells = (_cell(found, medians[BASE], figure) for found in medians.values())
        rows.append(f"| {figure} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _cell(found: Figures, base: Figures, figure: str) -> str:
    if figure not in found:
        return ""
    ratio = f" ({found[figure] / base[figure]:.2f})" if base.get(figure) else ""
    return f"{found[figure]:,.0f}{ratio}"


def write(browser: str, runs: int, results: Results) -> None:
    """Put the tables and the picture of a browser into their places in docs/maintain/speed.md."""
    medians = {
        line: {name: middle(runs) for name, runs in each.items()} for line, each in results.items()
    }
    ready = {
        line: {name: found["ready"] for name, found in each.items() if "ready" in found}
        for line, each in medians.items()
    }
    picture = DOCS / f"speed-{browser}.svg"
    templates = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    drawn = templates.get_template("speed.svg").render(lines=ready)
    picture.write_text(f"{drawn}\n", "utf-8")
    alternative = f"Seconds until Python is ready in {browser.capitalize()}, as in the tables below"
    tables = (table(line, each) for line, each in results.items())
    told = (
        f"{platform.system()}, {os.cpu_count()} cores, medians of {runs} interleaved runs.",
        f"![{alternative}]({picture.name})",
        *tables,
    )
    start, end = (f"<!-- {edge} {browser} -->" for edge in ("begin", "end"))
    before, rest = PAGE.read_text("utf-8").split(start)
    _, after = rest.split(end)
    PAGE.write_text("\n\n".join((before + start, *told, end + after)), "utf-8")
