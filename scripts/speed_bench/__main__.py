"""Measure how long a visitor waits.

python -m scripts.speed_bench SITE [--runs N] [--lines N] [--browser NAME] [--write]

SITE is a built site. Each run takes every contender in turn, so that whatever else the machine does
meets all of them; medians are told, and ratios to stock Pyodide. Absolute times are those of this
machine alone. `--write` puts them into docs/maintain/speed.md, as tables and a picture.
"""

import argparse
import os
from collections import defaultdict
from dataclasses import replace
from itertools import chain
from pathlib import Path
from queue import Empty
from statistics import quantiles
from typing import Any

from decision_tool.case import check, record
from decision_tool.loading.folder import bundled, load
from decision_tool.model.protocol import Protocol
from scripts.runtime.rehearsal import ABOUT
from scripts.speed_bench import contenders, told
from scripts.speed_bench.browsers import BROWSERS, Visit, Visitor
from scripts.speed_bench.contenders import Contender
from scripts.speed_bench.line import LINES, Handler, Line, serving

PATIENCE = 180  # seconds
LATER = 20  # answers of a kind after its first


class NotReadyError(Exception):
    """A contender does not run in this browser; the message says what it did not do."""


def requests(protocol: Protocol, names: str) -> dict[str, dict[str, Any]]:
    """One request of each kind, about a form that can be sent and with the lists of `names`."""
    case = record.specimen(protocol.form, protocol.stages)
    read = replace(case, read=check.text_of(protocol.form, case))
    section = protocol.form.pages[1]
    page = ABOUT | {"do": "page", "case": read.as_data(), "fragment": ""}
    return {
        "question": page | {"at": None},
        "outcome": page | {"at": None, "fragment": ABOUT["fragment"]},
        "list": page | {"at": "form"},
        "part": page | {"at": section},
        "save": page | {"do": "save", "at": section},
        "check": page | {"at": "check", "names": names},
        "send": page | {"at": "send", "names": names},
        "keep": page | {"do": "keep"},
    }


def one(
    visit: Visit, address: str, handler: type[Handler], asked: dict[str, Any], stay: bool = False
) -> told.Figures:
    """Open a page, and have what it found: milliseconds, but for what says otherwise.

    A visitor who can `stay` gives the browser the time to take what it keeps.
    """
    handler.asked = {"asked": asked, "later": LATER if asked else 0}
    handler.sent = 0
    found: dict[str, Any] = {}
    handler.ready.clear()

    def ready() -> None:
        if not handler.ready.wait(PATIENCE):
            raise NotReadyError("it does not get ready")

    def over() -> None:
        try:
            found.update(handler.found.get(timeout=PATIENCE))
        except Empty:
            raise NotReadyError("it does not answer") from None
        if stay:
            handler.rest()

    held = visit(address, ready, over)
    figures: told.Figures = dict(found["found"])
    if "failed" in figures:
        raise NotReadyError("Python does not start")
    answers: dict[str, list[float]] = found["answers"]
    figures |= {f"first {kind}": times[0] for kind, times in answers.items()}
    if answers:
        figures["99 of 100 answers"] = quantiles(chain(*answers.values()), n=100)[-1]
    return figures | {"kB taken": handler.taken / 1000} | ({"MB held": held} if held else {})


def both(
    visitor: Visitor, address: str, handler: type[Handler], asked: dict[str, Any]
) -> told.Figures:
    """A first visit with nothing kept, and one more."""
    with visitor() as visit:
        first = one(visit, address, handler, asked, stay=True)
        again = one(visit, address, handler, {})
    return first | {f"{name}, again": again[name] for name in ("ready",) if name in again}


def run(
    visitor: Visitor, line: Line, folders: dict[Contender, Path], asked: dict[str, Any]
) -> dict[str, told.Figures]:
    """Every contender once; one that does not run is left out from then on."""
    figures = {}
    for each, folder in [*folders.items()]:
        with serving(folder, line) as (address, handler):
            asks = asked if each.asks and not line.rate else {}
            try:
                figures[each.name] = both(visitor, address + each.page, handler, asks)
                print(".", end="", flush=True)
            except NotReadyError as reason:
                print(f"\n{each.name} is left out: {reason}.", flush=True)
                del folders[each]
    return figures


def main() -> None:
    """Run it, and print a table for each line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--lines", type=int, default=len(LINES), help="how many of the lines")
    parser.add_argument("--browser", choices=BROWSERS, default="chromium")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    protocol = load(bundled(os.environ.get("PARTNERSHIP", "")))
    (names,) = options.site.glob("assets/python/names-*.txt")
    asked = requests(protocol, names.read_text("utf-8"))
    folders = contenders.make(options.site, f"next-step/{protocol.flow.start}/")
    results: told.Results = defaultdict(lambda: defaultdict(list))
    with BROWSERS[options.browser]() as visitor:
        for line in LINES[: options.lines]:
            for _ in range(options.runs):
                for name, figures in run(visitor, line, folders, asked).items():
                    results[line.name][name].append(figures)
            print(f"\n{told.table(line.name, results[line.name])}", flush=True)
    if options.write:
        told.write(options.browser, options.runs, results)


if __name__ == "__main__":
    main()
