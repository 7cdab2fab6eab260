"""Each fact stands in one place, the protocol data; pages and templates take it from there."""

import re
from pathlib import Path

from decision_tool.publishing.prose.fragments import fragments
from tests.policy import DEVON

ROOT = Path(__file__).parents[2]
FRAGMENTS = ROOT / "docs" / "_includes"
WRITTEN = ["docs/**/*.md", "docs/assets/*.*js", "docs/_theme/**/*.html"]
WRITTEN += ["decision_tool/**/*.py", "decision_tool/pages/templates/*"]

COUNT = DEVON.words["count"]
FACTS = [
    r"(?<![\d-])0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b",  # a telephone number
    *(re.escape(contact.number) for contact in DEVON.contacts),
    re.escape(DEVON.name),
    re.escape(DEVON.short_name),
    rf"(?i:\b{COUNT} {DEVON.noun}s)",
    *(rf"(?i:{DEVON.noun} {n}\W{{1,3}}){re.escape(s.name)}" for n, s in enumerate(DEVON.stages, 1)),
    *(rf"[*\[]{re.escape(stage.name)}[*\]]" for stage in DEVON.stages),
]
FACT = re.compile("|".join(FACTS))
NO_FACT = {
    ("decision_tool/case/record.py", "01234 567890"),  # an example that passes the form's check
}


def test_no_fact_is_written_by_hand():
    files = {file for pattern in WRITTEN for file in ROOT.glob(pattern)}
    found = [
        (file.relative_to(ROOT).as_posix(), fact[0])
        for file in sorted(files)
        if FRAGMENTS not in file.parents
        for fact in FACT.finditer(file.read_text("utf-8"))
    ]
    assert set(found) == NO_FACT


def test_the_fragments_are_those_of_the_protocol_data():
    there = {file.name: file.read_text("utf-8") for file in FRAGMENTS.iterdir()}
    assert there == {f"{name}.md": text + "\n" for name, text in fragments(DEVON)}
