"""Who comes, what has happened, and what they must be told: `cases.txt`, one case a line."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from decision_tool.pages.nodes import node_page
from tests.devon.policy import DEVON, FLOW, journey
from tests.html import Html

FILE = Path(__file__).with_name("cases.txt")
SHORT = {
    "safe": "danger=no harm=no",
    "told": "danger=no harm=reported",
    "works": "who=practitioner",
}
NOT_FORM = "NOT FORM "


@dataclass(frozen=True)
class Told:
    """One line: what they answer, and what must stand on the screen that they reach."""

    who: str
    happened: str
    answers: str
    outcome: str
    contact: str
    clauses: tuple[str, ...]
    caution: str
    not_form: bool


def read(line: str) -> Told:
    who, happened, answers, outcome, contact, clauses, caution = map(str.strip, line.split("|"))
    spelt = " ".join(SHORT.get(word, word) for word in answers.split())
    not_form = caution.startswith(NOT_FORM)
    caution = caution.removeprefix(NOT_FORM)
    return Told(who, happened, spelt, outcome, contact, tuple(clauses.split()), caution, not_form)


CASES = [
    read(line)
    for line in FILE.read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.who}: {case.happened}")


@every_case
def test_each_reader_is_told_where_to_turn_and_what_to_beware_of(case):
    reached = journey(case.answers)
    screen = Html(node_page(DEVON, reached.node.id, reached).html).text("article")
    assert (*reached.dropped, *reached.unknown) == (), "a truthful answer led nowhere"
    assert reached.node.id == case.outcome
    assert case.contact in screen
    assert case.caution in screen
    assert set(case.clauses) <= cited(reached.node)


@every_case
def test_nobody_who_has_not_tried_is_told_to_send_the_form(case):
    if case.not_form:
        assert FLOW.outcomes[case.outcome].kind != "form"


def cited(outcome) -> set[str]:
    return {*outcome.cited, *outcome.silent, *(id for note in outcome.note for id in note.clauses)}


def test_every_outcome_has_a_case():
    """But those that repeat another for a further stage."""
    reached = {case.outcome for case in CASES}
    kinds = {FLOW.outcomes[id].kind for id in reached}
    assert kinds == {outcome.kind for outcome in FLOW.outcomes.values()}
    assert {id for id, outcome in FLOW.outcomes.items() if not outcome.stage} <= reached


def test_there_are_sixty_cases_at_least():
    assert len(CASES) >= 60
