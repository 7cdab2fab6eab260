"""A kind of field is nowhere but in its object: one that a test makes up works everywhere."""

from dataclasses import replace

import pytest

from decision_tool.case import check, kinds, record
from decision_tool.case.kinds import KINDS
from decision_tool.model.form import Field, Form
from decision_tool.pages import form as pages
from decision_tool.publishing import schema
from decision_tool.sending import letter
from tests.fixture import AT_THE_FORM, FORM, PROTOCOL, SUBMISSION, TODAY, a_case
from tests.html import Html


class Grade(kinds.Text):
    """A made-up kind: one capital, which is shown in words and never looked at for names."""

    type = "search"
    searched = False
    missing = "Give a grade"

    def mend_text(self, text, today):
        return "" if len(text) == 1 else "Give one capital"

    def shown(self, field, value):
        return f"Grade {value}"

    def schema(self, field):
        return {"type": "string", "pattern": "^[A-Z]$"}

    def simple(self, field):
        return "A"


@pytest.fixture
def graded(monkeypatch):
    """A protocol in which one field is of a kind that it brings along."""
    monkeypatch.setitem(KINDS, "grade", Grade())
    first, *others = FORM.sections
    grade = Field("it", "grade", "It?", "Because.", ("3.4",), required=True)
    sections = (replace(first, field=(*first.field, grade)), *others)
    return replace(PROTOCOL, form=Form(sections, FORM.discussion))


def test_a_new_kind_shows_on_its_page_with_its_control(graded):
    page = pages.section_page(graded, graded.form.sections[0], a_case(it="B"), "")
    shown = next(attrs for _, attrs in Html(page.html).tags if attrs.get("name") == "it")
    assert (shown["type"], shown["value"]) == ("search", "B")


def test_a_new_kind_is_asked_for_and_mended_before_sending(graded):
    found = [check.checked(graded, a_case(**given), TODAY) for given in ({}, {"it": "BB"})]
    messages = [message for each in found for _, field, message in each.mends if field == "it"]
    assert messages == ["Give a grade: “It?”", "Give one capital: “It?”"]


def test_a_new_kind_is_looked_at_for_privacy_as_it_says(graded):
    assert not check.checked(graded, a_case(it="EX2 4QD"), TODAY).findings


def test_a_new_kind_is_in_the_letter_in_its_own_words(graded):
    text = letter.letter(graded, AT_THE_FORM, a_case(it="B"), SUBMISSION).text
    assert "\nIt?\n  Grade B\n" in text


def test_a_new_kind_is_described_in_the_schema(graded):
    described = schema.schema(graded)["properties"]["form"]
    assert described["properties"]["it"]["pattern"] == "^[A-Z]$"
    assert "it" in described["required"]


def test_a_new_kind_is_in_the_case_of_a_rehearsal(graded):
    assert record.specimen(graded.form, graded.stages).values["it"] == "A"
