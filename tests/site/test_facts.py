"""Each fact stands in one place, the protocol data; pages and templates take it from there."""

import re
from pathlib import Path

import pytest

from decision_tool.loading.folder import bundled, load, names, words
from decision_tool.model.protocol import Protocol

ROOT = Path(__file__).parents[2]
WRITTEN = ["docs/**/*.md", "docs/assets/**/*.js", "docs/_theme/**/*.html"]
WRITTEN += ["decision_tool/**/*.py", "decision_tool/**/templates/**/*.*"]
NO_FACT = {
    ("decision_tool/case/kinds.py", "01234 567890"),  # an example that passes the form's check
}


def facts(protocol: Protocol) -> re.Pattern[str]:
    """What only the data may say."""
    count, noun, nouns = words(protocol)["count"], protocol.noun, protocol.nouns
    stages = list(enumerate(protocol.stages, 1))
    return re.compile(
        "|".join(
            [
                r"(?<![\d-])0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b",  # a telephone number
                *(re.escape(contact.number) for contact in protocol.contacts),
                re.escape(protocol.name),
                re.escape(protocol.short_name),
                rf"(?i:\b{count} {nouns})",
                *(rf"(?i:{noun} {n}\W{{1,3}}){re.escape(stage.name)}" for n, stage in stages),
                *(rf"[*\[]{re.escape(stage.name)}[*\]]" for _, stage in stages),
            ]
        )
    )


@pytest.mark.parametrize("name", names())
def test_no_fact_is_written_by_hand(name):
    fact = facts(load(bundled(name)))
    files = {file for pattern in WRITTEN for file in ROOT.glob(pattern)}
    found = {
        (file.relative_to(ROOT).as_posix(), match[0])
        for file in sorted(files)
        for match in fact.finditer(file.read_text("utf-8"))
    }
    assert found == NO_FACT
