"""A look through a whole case before it is sent."""

from dataclasses import replace

import pytest

from decision_tool.case import check
from decision_tool.case.check import Checked
from decision_tool.case.names import Lists
from decision_tool.case.record import Case
from tests.cases import NHS_NUMBER
from tests.fixture import FORM, PROTOCOL, SPECIMEN, STAGES, TODAY, a_case, recorded, without

EMPTY = Case({})
NAMED = replace(
    a_case(view=f"The NHS number is {NHS_NUMBER}."),
    discussions=recorded({"came-of-it": f"They said {NHS_NUMBER}."}).discussions,
)
PRIVATE = {"feelings": f"It is {NHS_NUMBER}", "share_feelings": "keep"}


def read(case: Case) -> Case:
    """The case, which the person says they have read."""
    return replace(case, read=check.text_of(FORM, case))


def looked_at(case: Case) -> Checked:
    return check.checked(PROTOCOL, case, TODAY)


def test_a_whole_case_can_be_sent():
    found = looked_at(SPECIMEN)
    assert (found.mends, found.findings, found.missed) == ((), (), ())
    assert looked_at(read(SPECIMEN)).sendable


def test_a_case_that_nobody_has_read_can_not_be_sent():
    assert not looked_at(SPECIMEN).sendable


@pytest.mark.parametrize(
    "change",
    [
        {"values": a_case(view="Another").values},
        {"discussions": recorded({"came-of-it": "Another"}).discussions},
    ],
    ids=["form", "record"],
)
def test_what_was_read_is_read_until_it_changes(change):
    assert not looked_at(replace(read(SPECIMEN), **change)).read
    assert looked_at(replace(read(SPECIMEN), values=a_case().values)).read


def test_what_stays_private_may_change_after_it_was_read():
    private = read(a_case(feelings="One", share_feelings="keep"))
    changed = {"feelings": "Another"}
    assert looked_at(replace(private, values=private.values | changed)).read
    shared = changed | {"share-feelings": "share"}
    assert not looked_at(replace(private, values=private.values | shared)).read


# ---- What to mend ----------------------------------------------------------------------------


def test_everything_required_is_asked_for_on_its_own_page():
    asked = {(page, field) for page, field, _ in looked_at(EMPTY).mends}
    assert asked == {
        *(("form-writer", id) for id in ("full-name", "email", "reply-by")),
        *(("form-young-person", id) for id in ("case-number", "safety")),
        *(("form-opinion", id) for id in ("topics", "view", "skipped-why")),
    }
    assert not looked_at(EMPTY).sendable


def test_an_unfinished_discussion_is_named_by_its_number():
    found = looked_at(recorded(*({"stage": stage} for stage in STAGES), {"came-of-it": ""}))
    assert found.mends == (
        (
            *("discussions", "rows"),
            "Enter an answer: “What was said, and what came of it?” (discussion 6)",
        ),
    )


def test_whoever_leaves_a_stage_out_may_send_it_with_the_reason():
    early = without("named-leads")
    assert [stage.id for stage in looked_at(early).missed] == ["named-leads"]
    assert looked_at(read(early)).sendable
    unsaid = replace(early, values=a_case(skipped_why="").values)
    assert [field for _, field, _ in looked_at(unsaid).mends] == ["skipped-why"]


# ---- What could name somebody ----------------------------------------------------------------


def test_what_could_name_somebody_keeps_the_form_from_being_sent():
    found = looked_at(NAMED)
    assert [(each.field.id, each.row) for each in found.findings] == [
        ("view", None),
        ("came-of-it", 0),
    ]
    assert not found.sendable


def test_what_the_person_keeps_is_not_asked_again_until_it_changes():
    kept = replace(NAMED, kept=tuple(finding.id for finding in looked_at(NAMED).findings))
    assert looked_at(kept).findings == ()
    assert looked_at(kept).found == looked_at(NAMED).found
    changed = replace(kept, values=kept.values | {"child-view": f"Ring {NHS_NUMBER}"})
    assert [each.field.id for each in looked_at(changed).findings] == ["child-view"]


def test_a_sentence_that_is_kept_covers_no_later_one():
    planned = a_case(view="The plan of 3 May 2014 is out of date.")
    kept = replace(planned, kept=tuple(found.id for found in looked_at(planned).findings))
    assert looked_at(kept).findings == ()
    view = f"{planned.values['view']} The boy was born on 3 May 2014."
    later = replace(kept, values=kept.values | {"view": view})
    assert [each.before for each in looked_at(later).findings] == ["The boy was born on "]


def test_the_lists_are_looked_in_where_they_came():
    written = a_case(view="We saw Zlatka today.")
    lists = Lists(frozenset(["zlatka"]))
    assert looked_at(written).findings == ()
    assert [each.found for each in check.checked(PROTOCOL, written, TODAY, lists).findings] == [
        "Zlatka"
    ]


def test_the_partnerships_own_words_are_known():
    lists = Lists(frozenset(), frozenset(["we", "met", "in", "today"]))
    place = PROTOCOL.place.split()[-1]
    written = a_case(view=f"We met in {place} today. We met in Zlatkaham today.")
    found = check.checked(PROTOCOL, written, TODAY, lists).findings
    assert [each.found for each in found if each.field.id == "view"] == ["Zlatkaham"]


def test_what_stays_private_is_not_looked_at_for_it_is_not_sent():
    assert looked_at(a_case(**PRIVATE)).findings == ()
    shared = a_case(**PRIVATE | {"share_feelings": "share"})
    assert [each.field.id for each in looked_at(shared).findings] == ["feelings"]


@pytest.mark.parametrize("share", ["keep", "share"])
def test_the_writers_name_in_what_stays_private_is_nobody_elses_business(share):
    written = a_case(full_name="Jo Heron", feelings="Poor Jo Heron.", share_feelings=share)
    assert len(looked_at(written).findings) == (share == "share")


def test_what_is_private_must_be_mended_all_the_same():
    """It is kept in the same file, so that it can be shared later."""
    mends = looked_at(a_case(share_feelings="perhaps")).mends
    assert [(page, field) for page, field, _ in mends] == [("form-yourself", "share-feelings")]


def test_the_pages_it_names_are_pages_of_the_form():
    pages = {f"form-{section.id}" for section in FORM.sections} | {"discussions"}
    assert {page for page, _, _ in looked_at(Case({}, ({},))).mends} <= pages
