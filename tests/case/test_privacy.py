"""What could identify a child or family is found before it is sent, and little else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.case import privacy
from decision_tool.case.finding_kinds import FINDING_KINDS
from decision_tool.case.identifiers import IDENTIFIERS
from decision_tool.case.privacy import Finding
from decision_tool.case.record import Case
from decision_tool.model.form import Values
from tests.fixture import FORM, TODAY

FREE = ["case-number", "child-view", "view", "skipped-why", "feelings"]
FREE_IN_ROW = ["who", "came-of-it"]


def looked_at(*rows: Values, **values: str) -> list[Finding]:
    """The findings in these rows and values; underscores stand for hyphens."""
    written: Values = {id.replace("_", "-"): text for id, text in values.items()}
    return privacy.findings(FORM, Case(written, rows), TODAY)


def places(found: list[Finding]) -> list[tuple[str, int | None, str]]:
    return [(each.field.id, each.row, each.found) for each in found]


# ---- How it is told -----------------------------------------------------------------------------


def test_findings_come_in_the_order_of_the_form_and_then_row_by_row():
    row = {"came-of-it": "Rang 07700 900123.", "who": "Rang 07700 900123."}
    found = looked_at(row, row, view="Then EX2 4QD, dob 3 May", child_view="EX2 4QD", feelings="x")
    assert [(each.field.id, each.row, each.kind) for each in found] == [
        ("child-view", None, "postcode"),
        ("view", None, "postcode"),
        ("view", None, "birth"),
        ("who", 0, "phone"),
        ("came-of-it", 0, "phone"),
        ("who", 1, "phone"),
        ("came-of-it", 1, "phone"),
    ]


@pytest.mark.parametrize("field", FREE)
def test_every_free_field_is_looked_at(field):
    assert places(looked_at(**{field: "At EX2 4QD"})) == [(field, None, "EX2 4QD")]


@pytest.mark.parametrize("field", FREE_IN_ROW)
def test_every_free_field_of_a_discussion_is_looked_at(field):
    assert places(looked_at({}, {field: "At EX2 4QD"})) == [(field, 1, "EX2 4QD")]


@pytest.mark.parametrize("field", ["full-name", "email", "telephone", "first-seen"])
def test_what_is_the_writers_own_or_can_hold_nothing_else_is_not_looked_at(field):
    assert looked_at(**{field: "EX2 4QD"}) == []


def test_the_same_text_is_told_wherever_it_stands():
    """So that each can be marked in the text, and is kept by itself."""
    found = looked_at(view="EX2 4QD. Then EX2 4QD")
    assert [(each.found, each.span) for each in found] == [
        ("EX2 4QD", (0, 7)),
        ("EX2 4QD", (14, 21)),
    ]


def test_what_could_stand_there_instead_is_neutral():
    found = looked_at(view="Kayleigh lives at EX2 4QD")
    assert [each.instead[0] for each in found] == ["[name]", "[postcode]"]


def test_every_kind_has_a_label_and_something_to_put_in_its_place():
    assert {each.kind for each in IDENTIFIERS} <= FINDING_KINDS.keys()
    assert all(each.label and each.instead for each in FINDING_KINDS.values())


def test_of_two_that_overlap_the_more_certain_is_told_and_the_other_is_not():
    """A pupil number has a check letter, so that it is surer than the address around it."""
    (found,) = looked_at(view="Write to B801200005001@mail.example")
    assert (found.kind, found.found) == ("upn", "B801200005001")


def test_two_that_stand_side_by_side_are_both_told():
    found = looked_at(view="B801200005001 ann@mail.example")
    assert [each.kind for each in found] == ["upn", "email"]


def test_it_stands_in_its_sentence():
    (found,) = looked_at(view="He left. They live at EX2 4QD now! We don’t know why.")
    assert (found.before, found.found, found.after) == ("They live at ", "EX2 4QD", " now!")


def test_a_line_by_itself_is_a_sentence():
    (found,) = looked_at(view="Seen today\nThey live at EX2 4QD\nWe are worried")
    assert (found.before, found.found, found.after) == ("They live at ", "EX2 4QD", "")
    (found,) = looked_at(view="EX2 4QD is new\nWe are worried")
    assert found.after == " is new"


def test_it_is_told_what_it_is():
    found = looked_at(full_name="Jo Lee", view="Lee lives at EX2 4QD")
    assert [(each.kind, each.label) for each in found] == [
        ("name", "A name"),
        ("postcode", "A postcode"),
    ]


def test_a_sentence_is_shown_whole_up_to_80_characters_on_each_side():
    (found,) = looked_at(view=f"{'b' * 79} EX2 4QD {'a' * 79}")
    assert (found.before, found.after) == (f"{'b' * 79} ", f" {'a' * 79}")


def test_a_longer_sentence_is_cut_between_words():
    (found,) = looked_at(view=f"{'before ' * 20}EX2 4QD{' after' * 20}")
    assert found.before == f"…{'before ' * 11}"
    assert found.after == f"{' after' * 13}…"


def test_what_has_no_spaces_is_cut_after_80_characters():
    (found,) = looked_at(view=f"{'-' * 99}EX2 4QD{'-' * 99}")
    assert (found.before, found.after) == (f"…{'-' * 80}", f"{'-' * 80}…")


# ---- Ids ----------------------------------------------------------------------------------------


def test_an_id_stays_while_the_sentence_stays():
    (first,) = looked_at(view="At EX2 4QD.")
    (again,) = looked_at(view="They have moved. At EX2 4QD.", child_view="More was written.")
    assert first.id == again.id


def test_an_id_changes_with_the_sentence_around_it():
    """A date of a plan that somebody keeps is no consent to the same date as a birthday."""
    (plan,) = looked_at(view="The plan of 3 May 2014 is out of date.")
    _, birthday = looked_at(
        view="The plan of 3 May 2014 is out of date. The boy was born on 3 May 2014."
    )
    assert plan.found == birthday.found
    assert plan.id != birthday.id


@pytest.mark.parametrize(
    "changed", ["In EX2 4QD.", "At EX2 4QD!", "At EX2 4QE.", "At EX2 4QD. No."]
)
def test_an_id_changes_with_every_part_of_its_sentence(changed):
    (first,) = looked_at(view="At EX2 4QD.")
    (other,) = looked_at(view=changed)
    assert (first.id == other.id) == (changed == "At EX2 4QD. No.")


def test_an_id_covers_the_kind():
    (as_number,) = looked_at(view="943 476 5919")
    (as_phone,) = looked_at(view="020 7946 0018")
    assert as_number.id != as_phone.id


def test_an_id_changes_with_what_was_found_and_where():
    rows = ({"came-of-it": "At EX2 4QD"}, {"came-of-it": "At EX2 4QD"})
    found = looked_at(*rows, view="At EX2 4QD", child_view="At EX2 4QD and EX2 4QE")
    assert len({each.id for each in found}) == len(found) == 5


def test_the_same_sentence_twice_has_two_ids():
    first, second = looked_at(view="At EX2 4QD\nAt EX2 4QD")
    assert first.id != second.id


# ---- Whatever is typed --------------------------------------------------------------------------

HINTS = [
    "943 476 5919", "EX2 4QD", "AB123456C", "born on 3 May", "12/03/2015", "07700 900123",
    "a@b.example", "Ann Lee", "B801200005001", ". ", "\n", "\u00a0", "\ud800", "İ", "ﬁ", "’s",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(HINTS), st.text(max_size=20)), max_size=12).map("".join)


@given(texts, texts, texts)
def test_any_text_is_taken_and_each_finding_stands_in_it(view, who, said):
    row = {"who": who, "came-of-it": said}
    for each in looked_at(row, view=view, full_name=who):
        text = row[each.field.id] if each.row == 0 else view
        assert each.before.removeprefix("…") + each.found + each.after.removesuffix("…") in text
        assert each.found
        assert text[slice(*each.span)] == each.found
        assert each.found not in each.id


@given(texts)
def test_the_ids_are_unique_and_the_same_every_time(text):
    ids = [each.id for each in looked_at(view=text)]
    assert ids == [each.id for each in looked_at(view=text)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("piece", ["a-", "Ann-", "a'", "a.", "Ann ", "mum ", "st ", "\n> ", "1 "])
def test_text_without_end_or_sense_is_taken(piece):
    looked_at({"who": piece * 5000}, view=piece * 5000, full_name=piece * 5000)
