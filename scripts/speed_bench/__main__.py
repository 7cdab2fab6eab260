"""Measure how long a visitor waits.

python -m scripts.speed_bench SITE [--runs N] [--lines N]

SITE is a built site. Each run takes every contender in turn, so that whatever else the machine does
meets all of them; medians are told, and ratios to stock Pyodide. Absolute times are those of this
machine alone.
"""

import argparse
import json
import os
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from decision_tool.case import record
from decision_tool.loading.folder import bundled, load
from decision_tool.model.protocol import Protocol
from scripts.runtime.rehearsal import ABOUT
from scripts.setup.browser import launch
from scripts.speed_bench import contenders
from scripts.speed_bench.line import LINES, Handler, Line, serving

MEASURE = Path(__file__).with_name("measure.js").read_text("utf-8")
PATIENCE = 300_000  # milliseconds
REST = 1_500  # milliseconds in which a reader reads
LATER = 20  # answers of a kind after its first
Results = dict[tuple[str, str], dict[str, list[float]]]


def requests(protocol: Protocol) -> dict[str, dict[str, Any]]:
    """One request of each kind."""
    whole = record.specimen(protocol.form, protocol.stages).as_data()
    section = protocol.form.pages[1]
    page = ABOUT | {"do": "page", "case": whole, "fragment": ""}
    return {
        "question": page | {"at": None},
        "outcome": page | {"at": None, "fragment": ABOUT["fragment"]},
        "list": page | {"at": "form"},
        "part": page | {"at": section},
        "save": page | {"do": "save", "at": section},
        "check": page | {"at": "check"},
        "send": page | {"at": "send"},
        "keep": page | {"do": "keep"},
        "remind": page | {"do": "remind"},
    }


def visit(context: BrowserContext, start: str, asked: dict[str, Any]) -> dict[str, float]:
    """Open a page of the tool, wait for Python, and ask what is to be asked."""
    page = context.new_page()
    page.add_init_script(MEASURE)
    page.goto(start)
    page.wait_for_function("() => measured.ready || measured.failed", timeout=PATIENCE)
    found: dict[str, float] = dict(page.evaluate("measured"))
    page.wait_for_timeout(REST if asked else 0)
    for kind, request in asked.items():
        text = json.dumps(request)
        found[f"first {kind}"] = page.evaluate("text => ask(text)", text)
        times = [page.evaluate("text => ask(text)", text) for _ in range(LATER)]
        found[f"later {kind}"] = median(times)
    found["MB in memory"] = _memory(context)
    page.close()
    return found


def measure(
    browser: Browser, address: str, handler: type[Handler], start: str, asked: dict[str, Any]
) -> dict[str, float]:
    """A first visit with nothing kept, and one more."""
    context = browser.new_context()
    handler.sent = 0
    cold = visit(context, address + start, asked)
    sent = handler.sent
    again = visit(context, address + start, {})
    context.close()
    return {**cold, "ready again": again["ready"], "kB sent": sent / 1000}


def _memory(context: BrowserContext) -> float:
    """What the largest process of a page holds, in MB of its own."""
    assert context.browser
    session = context.browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return max(_held(each["id"]) for each in processes if each["type"] == "renderer")


def _held(process: int) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup")
    if not rollup.is_file():
        return 0
    (line,) = [line for line in rollup.read_text().splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) / 1000


def table(results: Results, line: str) -> str:
    """Medians and ratios as a table in Markdown."""
    (base, other) = contenders.CONTENDERS
    rows = [f"| {line} | {base} | {other} | ratio |", "|---|---:|---:|---:|"]
    for figure in results[line, base]:
        one, two = (median(results[line, name][figure]) for name in (base, other))
        rows.append(f"| {figure} | {one:,.1f} | {two:,.1f} | {two / (one or 1):.3f} |")
    return "\n".join(rows)


def main() -> None:
    """Run it, and print a table for each line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--lines", type=int, default=len(LINES), help="how many of the lines")
    options = parser.parse_args()
    protocol = load(bundled(os.environ.get("PARTNERSHIP", "")))
    folders, asked = contenders.make(options.site), requests(protocol)
    start = f"next-step/{protocol.flow.start}/"
    results: Results = defaultdict(lambda: defaultdict(list))
    with sync_playwright() as playwright, launch(playwright) as browser:
        for line in LINES[: options.lines]:
            for _ in range(options.runs):
                _run(browser, line, folders, start, asked, results)
            print(f"\n{table(results, line.name)}", flush=True)


def _run(
    browser: Browser,
    line: Line,
    folders: dict[str, Path],
    start: str,
    asked: dict[str, Any],
    results: Results,
) -> None:
    for name, folder in folders.items():
        with serving(folder, line) as (address, handler):
            for figure, value in measure(browser, address, handler, start, asked).items():
                results[line.name, name][figure].append(value)


if __name__ == "__main__":
    main()
