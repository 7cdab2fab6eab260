"""What is cited is a clause, or national guidance, and never taken for the other."""

from tests.fixture import FLOW, PROTOCOL

CITED = ("2.4", "G1", "6.1", "G1")


def test_the_clauses_among_what_is_cited_are_told_from_national_guidance():
    assert [clause.id for clause in PROTOCOL.ruling(CITED)] == ["2.4", "6.1"]
    assert [fact.id for fact in PROTOCOL.national(CITED)] == ["G1"]


def test_an_outcome_cites_what_stands_behind_it_and_behind_each_of_its_lines():
    outcome = FLOW.outcomes["colleagues"]
    lines = (*outcome.first, *outcome.do, *outcome.who, *outcome.say, *outcome.record)
    for line in (*lines, *outcome.next):
        assert set(line.clauses) <= set(outcome.cited)
    assert set(outcome.clauses) <= set(outcome.cited)
