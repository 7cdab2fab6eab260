"""What is one partnership's stands in folders of its name; the engine and its tests name none.

The tests of the engine may name the partnership that is made up for them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from decision_tool.loading.folder import bundled, load, names
from decision_tool.model.protocol import Protocol
from tests import fixture

ROOT = Path(__file__).parents[1]
ENGINE = ("decision_tool", "scripts", "docs/_theme", "docs/assets")
TESTS = ("tests",)
EXPECTED = ("scripts/checks.py",)  # which site the tests look at is said there
TEXT = {".css", ".html", ".js", ".json", ".mjs", ".py", ".svg", ".toml", ".ts", ".txt", ".xml"}
NEWLINE = "\n"
COUNTED = re.compile(r"[A-Za-z]+\d+")  # a clause's id that stands for nothing else, as in B4
HYPHENED = re.compile(r".*[-\d].*")  # a stage's id that is no word by itself


def terms(protocol: Protocol) -> Iterator[str]:
    """What only this partnership would say."""
    yield from (protocol.id, protocol.name, protocol.short_name, protocol.place)
    for contact in protocol.contacts:
        yield from (
            part for part in (contact.name.removeprefix("the "), contact.number) if len(part) > 3
        )
    yield from filter(COUNTED.fullmatch, protocol.clauses)
    yield from filter(HYPHENED.fullmatch, (stage.id for stage in protocol.stages))


def files(*folders: str) -> Iterator[Path]:
    """The text files in these folders, but for those of one partnership."""
    skipped = {"protocols", "__pycache__", *names()}
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*")):
            inside = file.relative_to(ROOT)
            if str(inside).startswith(EXPECTED) or skipped & set(inside.parts):
                continue
            if file.suffix in TEXT:
                yield inside


def hits(name: str, *folders: str) -> list[str]:
    """Where the engine names this partnership: file, line and term."""
    either = "|".join(re.escape(term) for term in sorted(set(terms(load(bundled(name))))))
    found = re.compile(rf"(?<![\w-])({either})(?![\w-])")
    texts = {file: (ROOT / file).read_text("utf-8") for file in files(*folders)}
    return [
        f"{file}:{text.count(NEWLINE, 0, match.start()) + 1}: {match[1]}"
        for file, text in texts.items()
        for match in found.finditer(text)
    ]


@pytest.mark.parametrize("name", names())
def test_the_engine_names_no_partnership(name):
    assert hits(name, *ENGINE) == []


@pytest.mark.parametrize("name", [name for name in names() if name != fixture.PROTOCOL.id])
def test_its_tests_name_none_but_the_one_that_is_made_up(name):
    assert hits(name, *TESTS) == []


def test_a_partnership_is_known_by_its_name_its_numbers_its_clauses_and_its_stages():
    found = set(terms(fixture.PROTOCOL))
    assert {"westmarch", "Westmarch SCP", "Night Team", "01632 960020", "line-managers"} <= found
    assert not found & {"999", "1.1", "colleagues"}


def test_what_would_be_found_is_found():
    assert hits(fixture.PROTOCOL.id, *TESTS)
