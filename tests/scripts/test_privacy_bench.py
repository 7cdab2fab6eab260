"""The privacy check is measured on lines that say what should be found."""

from datetime import date

import pytest

from decision_tool.case import names
from decision_tool.case.finding_kinds import FINDING_KINDS
from decision_tool.case.recogniser import recognised
from decision_tool.case.words import Reader
from scripts.build import word_lists
from scripts.privacy_bench import corpus
from scripts.privacy_bench.__main__ import beside, is_found
from scripts.privacy_bench.corpus import Mark

READER = Reader(names.load(word_lists.made()))
TODAY = date(2026, 3, 1)


def test_a_line_says_what_should_be_found_in_it():
    line = corpus.parsed(r"Mrs {name:Brown}\nrang {phone:0\u200b1}.")
    assert line.text == "Mrs Brown\nrang 0\u200b1."
    assert [line.text[mark.start : mark.end] for mark in line.marks] == ["Brown", "0\u200b1"]
    assert not line.is_reference
    assert corpus.parsed("reference: {name:Brown}") == corpus.Line(
        "Brown", (Mark("name", 0, 5),), is_reference=True
    )


def test_something_is_found_when_all_of_it_is():
    line = corpus.parsed("Mrs {name:J. Brown} rang.")
    (mark,) = line.marks
    assert is_found(line, mark, [("name", (4, 12))])
    assert is_found(line, mark, [("name", (4, 6)), ("place", (7, 12))])
    assert not is_found(line, mark, [("name", (7, 12))])


def test_what_is_found_elsewhere_is_a_false_alarm():
    line = corpus.parsed("Mrs {name:Brown} rang.")
    assert beside(line, [("name", (4, 9)), ("name", (10, 14))]) == [("name", (10, 14))]


def test_there_are_enough_lines_and_half_of_them_are_clean():
    lines = [line for part in corpus.PARTS for line in corpus.part(part)]
    clean = sum(not line.marks for line in lines)
    assert len(lines) >= 400
    assert 0.4 < clean / len(lines) < 0.6
    assert {mark.kind for line in lines for mark in line.marks} == FINDING_KINDS.keys()


@pytest.mark.parametrize("part", corpus.PARTS)
def test_nine_of_ten_are_found_and_nine_of_ten_clean_lines_are_left_alone(part):
    due = met = clean = alarmed = 0
    for line in corpus.part(part):
        told = recognised(line.text, READER, TODAY, line.is_reference)
        due, met = due + len(line.marks), met + sum(is_found(line, m, told) for m in line.marks)
        clean, alarmed = clean + (not line.marks), alarmed + (not line.marks and bool(told))
    assert met / due >= 0.9
    assert alarmed / clean <= 0.1
