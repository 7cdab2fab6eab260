"""What could identify a child or family is found before it is sent, and little else."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.case import privacy
from decision_tool.case.privacy import Finding
from decision_tool.case.record import Case
from decision_tool.model.form import Values
from tests.policy import DEVON, TODAY

FORM = DEVON.form
FREE = [field.id for field in FORM.fields if field.free]
FREE_IN_ROW = [field.id for field in FORM.discussion.field if field.free]


def looked_at(*rows: Values, **values: str) -> list[Finding]:
    return privacy.findings(FORM, Case(dict(values), rows), TODAY)


def places(found: list[Finding]) -> list[tuple[str, int | None, str]]:
    return [(each.field.id, each.row, each.found) for each in found]


# ---- How it is told -----------------------------------------------------------------------------


def test_findings_come_in_the_order_of_the_form_and_then_row_by_row():
    row = {"said": "Rang 07700 900123.", "who": "Rang 07700 900123."}
    found = looked_at(row, row, voice="EX2 4QD", evidence="Then EX2 4QD, dob 3 May", problem="x")
    assert [(each.field.id, each.row, each.kind) for each in found] == [
        ("voice", None, "postcode"),
        ("evidence", None, "postcode"),
        ("evidence", None, "birth"),
        ("who", 0, "phone"),
        ("said", 0, "phone"),
        ("who", 1, "phone"),
        ("said", 1, "phone"),
    ]


@pytest.mark.parametrize("field", FREE)
def test_every_free_field_is_looked_at(field):
    assert places(looked_at(**{field: "At EX2 4QD"})) == [(field, None, "EX2 4QD")]


@pytest.mark.parametrize("field", FREE_IN_ROW)
def test_every_free_field_of_a_discussion_is_looked_at(field):
    assert places(looked_at({}, {field: "At EX2 4QD"})) == [(field, 1, "EX2 4QD")]


def test_what_is_the_writers_own_is_not_looked_at():
    assert looked_at(name="Ann Lee", email="ann@school.example", phone="07700 900123") == []


def test_the_same_text_is_told_once_for_each_place():
    assert places(looked_at(problem="EX2 4QD, then EX2 4QD")) == [("problem", None, "EX2 4QD")]


def test_the_more_certain_of_two_that_overlap_is_told():
    (found,) = looked_at(problem="At ann.lee-07700900123@mail.example")
    assert (found.kind, found.found) == ("email", "ann.lee-07700900123@mail.example")


def test_it_stands_in_its_sentence():
    (found,) = looked_at(problem="He left. They live at EX2 4QD now! We don’t know why.")
    assert (found.before, found.found, found.after) == ("They live at ", "EX2 4QD", " now!")


def test_a_long_sentence_is_cut_between_words():
    (found,) = looked_at(problem="before and " * 20 + "EX2 4QD" + " and after" * 20)
    assert found.before.startswith(("…before", "…and"))
    assert found.before.endswith("before and ")
    assert found.after.startswith(" and after")
    assert found.after.endswith(("after…", "and…"))
    assert max(len(found.before), len(found.after)) <= privacy.AROUND + 1


# ---- Ids ----------------------------------------------------------------------------------------


def test_an_id_stays_while_what_was_found_stays():
    (first,) = looked_at(problem="At EX2 4QD.")
    (again,) = looked_at(problem="They have moved. At EX2 4QD now", cause="More was written.")
    assert first.id == again.id


def test_an_id_changes_with_what_was_found_and_where():
    rows = ({"said": "At EX2 4QD"}, {"said": "At EX2 4QD"})
    found = looked_at(*rows, problem="At EX2 4QD", cause="At EX2 4QD and EX2 4QE")
    assert len({each.id for each in found}) == len(found) == 5


# ---- Whatever is typed --------------------------------------------------------------------------

HINTS = [
    "943 476 5919", "EX2 4QD", "AB123456C", "born on 3 May", "12/03/2015", "07700 900123",
    "a@b.example", "Ann Lee", "B801200005001", ". ", "\n", "\u00a0", "\ud800", "İ", "ﬁ", "’s",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(HINTS), st.text(max_size=20)), max_size=12).map("".join)


@given(texts, texts, texts)
def test_any_text_is_taken_and_each_finding_stands_in_it(problem, who, said):
    row = {"who": who, "said": said}
    for each in looked_at(row, problem=problem, name=who):
        text = row[each.field.id] if each.row == 0 else problem
        assert each.before.removeprefix("…") + each.found + each.after.removesuffix("…") in text
        assert each.found
        assert each.found not in each.id


@given(texts)
def test_the_ids_are_unique_and_the_same_every_time(text):
    ids = [each.id for each in looked_at(problem=text)]
    assert ids == [each.id for each in looked_at(problem=text)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "piece",
    [
        "The child was seen on 3 May by the 0-19 team. ", "a", "a'", "a.", "a@", "1", "1 ", "0 1",
        "07", "07700 90012 ", "12/03/26 ", "born ", "dob 3", "A", "Aa ", "Aa-", "A1 ", "AB12 ",
        "\n", "٣", "943 476 591 ",
    ],
)  # fmt: skip
def test_100_000_characters_of_anything_are_looked_at_in_no_time(piece):
    text = (piece * 100_000)[:100_000]
    start = process_time()
    looked_at({"who": text}, problem=text, name=text)
    assert process_time() - start < 1  # about 0.1 s for each text on a quiet machine
