"""What Devon's form asks, fills in and keeps private."""

from dataclasses import replace

import pytest

from decision_tool.case import check, record
from decision_tool.case.record import Case
from decision_tool.pages import check as check_pages
from decision_tool.pages import files
from decision_tool.pages import form as pages
from decision_tool.sending import letter, mail
from tests.devon.policy import (
    AT_THE_FORM,
    DEVON,
    FORM,
    SPECIMEN,
    SUBMISSION,
    TODAY,
    WORKER,
    a_case,
    filled_in,
    unset,
    with_findings,
    without,
)
from tests.html import Html
from tests.stories import answers


def prefilled(story):
    return record.prefilled(FORM, answers(story), Case({})).values


def written(protocol=DEVON, case=SPECIMEN):
    return letter.letter(protocol, AT_THE_FORM, case, SUBMISSION)


def to_send_from(protocol=DEVON):
    made = files.to_send(protocol, AT_THE_FORM, SPECIMEN, SUBMISSION)
    return Html(pages.send_page(protocol, made, SPECIMEN, AT_THE_FORM, TODAY).html)


# ---- What the answers already say ------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "field", "expected"),
    [
        ("who=voluntary", "sector", "voluntary"),
        ("who=practitioner", "sector", None),
        ("setting=yes", "conference", "yes"),
        ("setting=raised", "conference", "yes"),
        ("setting=no", "conference", "no"),
        ("setting=own", "conference", "no"),
        ("danger=called", "risk", None),
        ("danger=no harm=reported", "risk", None),
    ],
)
def test_an_answer_fills_in_a_field(story, field, expected):
    assert prefilled(story).get(field) == expected


def test_what_the_answers_do_not_say_is_left_to_the_person():
    assert prefilled(f"{WORKER} about=theme") == {}


# ---- What it asks for ------------------------------------------------------------------------


def test_the_simplest_whole_form_can_be_sent():
    read = replace(SPECIMEN, read=check.text_of(DEVON.form, SPECIMEN))
    assert check.checked(DEVON, read, TODAY).sendable


def test_that_999_and_the_front_door_were_called_can_both_be_said():
    case = a_case(risk=["emergency", "front-door"])
    assert not check.checked(DEVON, case, TODAY).mends
    told = dict(written(case=case).content.head)["Risk now"]
    assert "999 has been called" in told
    assert "Front Door has been told" in told


def test_who_asks_to_be_telephoned_gives_a_number():
    found = check.checked(DEVON, a_case(contact="phone", phone=""), TODAY)
    assert [field for _, field, _ in found.mends] == ["phone"]


def test_who_left_out_a_stage_says_why_and_may_send_it():
    """S2, Z10."""
    early = without("stage-2")
    assert check.checked(DEVON, early, TODAY).mends == ()
    unsaid = replace(early, values=a_case(early_reason="").values)
    found = check.checked(DEVON, unsaid, TODAY)
    assert [field for _, field, _ in found.mends] == ["early-reason"]


def test_the_check_says_that_every_stage_is_looked_for_first():
    """S2."""
    missed = without("stage-2", "stage-3")
    page = check_pages.check_page(DEVON, AT_THE_FORM, missed, check.checked(DEVON, missed, TODAY))
    html = Html(page.html)
    assert "../../clauses/#s2" in html.every("href")
    assert f"../stage-2/#{AT_THE_FORM.fragment}" in html.every("href")


def test_whatever_names_the_child_is_found_before_it_is_sent():
    """P5."""
    found = check.checked(DEVON, with_findings(), TODAY)
    assert [finding.field.id for finding in found.findings] == ["problem", "said"]


# ---- What stays private ----------------------------------------------------------------------


@pytest.mark.parametrize(("share", "sent"), [("no", False), ("", False), ("yes", True)])
def test_a_reflection_stays_private_unless_the_person_sends_it(share, sent):
    """K10."""
    case = a_case(reflection="Quokka", reflection_share=share)
    assert ("reflection" in record.sent(FORM, case)) is sent
    assert ("Quokka" in written(case=case).text) is sent


# ---- How it is sent --------------------------------------------------------------------------


def test_without_an_address_the_person_fills_it_in():
    """Z4."""
    assert written(unset()).to == ""
    assert mail.mailto(written(unset())).startswith("mailto:?subject=")
    assert "../../clauses/#z4" in to_send_from(unset()).every("href")


def test_with_an_address_it_goes_there():
    assert written(filled_in()).to == "name@partnership.example"


def test_the_letter_says_that_the_partnerships_own_form_was_not_used():
    """Z11."""
    assert "not made with the partnership’s own online form" in written().about


@pytest.mark.parametrize("protocol", [unset(), filled_in()], ids=["unset", "filled in"])
def test_the_note_fits_in_a_mailto_with_the_address(protocol):
    assert "&body=" in mail.mailto(written(protocol))


def test_the_page_to_send_from_says_what_happens_next_and_what_is_not_known():
    """S1 to S3, Z2."""
    html = to_send_from()
    assert {f"../../clauses/#{id}" for id in ("s1", "s2", "s3", "z2")} <= set(html.every("href"))


def test_whoever_has_sent_it_is_led_to_what_comes_next():
    """S1."""
    hrefs = to_send_from().every("href")
    (onward,) = [href for href in hrefs if href.startswith("../form-sent/")]
    assert onward.endswith("&about=sent&sent=waiting")
