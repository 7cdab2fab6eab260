"""Whoever opens a record is told whose it is, and what has changed since for their answers."""

from dataclasses import replace

import pytest

from decision_tool.model.flow import Flow
from decision_tool.sending import opening, payload, saved
from decision_tool.sending.reading import Found, Record
from decision_tool.sending.since import since
from tests.fixture import AT_THE_FORM, FLOW, PROTOCOL, SPECIMEN, SUBMISSION, TODAY, a_case

NAMED = replace(a_case(full_name="Sam Field"), kept=("a",), holds="record:1:2")
KEPT = saved.data(PROTOCOL, saved.Saved(NAMED, AT_THE_FORM.answers, "0123-4567", TODAY))
SENT = payload.payload(PROTOCOL, AT_THE_FORM, NAMED, SUBMISSION)
LATER = replace(PROTOCOL, edition=replace(PROTOCOL.edition, version="2027-01"))


def opened(data, *notes, protocol=PROTOCOL, faults=()):
    return opening.opened(protocol, Found((Record(data, "", notes),), faults))


def rerouted(to):
    """The protocol in a later edition that leads the last answer elsewhere."""
    last = FLOW.questions["directors-answer"]
    options = tuple(replace(it, to=to) for it in last.options)
    questions = FLOW.questions | {last.id: replace(last, options=options)}
    return replace(LATER, flow=Flow(questions, FLOW.outcomes))


# ---- Whose it is -----------------------------------------------------------------------------


def test_it_says_whose_record_it_is_and_of_which_day():
    assert opened(KEPT).notices == ("The record of “Sam Field”, saved on 1 March 2026.",)
    assert opened(SENT).notices == ("The record of “Sam Field”, prepared on 1 March 2026.",)


@pytest.mark.parametrize("name", ["", "a\nb", "\u202e"])
def test_a_name_that_is_none_is_not_said(name):
    data = payload.payload(PROTOCOL, AT_THE_FORM, a_case(full_name=name), SUBMISSION)
    assert "Sam" not in opened(data).notices[0]


def test_whatever_is_doubtful_is_said_after_that():
    assert opened(KEPT, "a note", faults=("a fault",)).notices[1:] == ("a note", "a fault")


def test_what_somebody_agreed_to_they_agreed_to_for_themselves():
    """A colleague who hands over a record hands over no consent."""
    case = opened(KEPT).kept.case
    assert (case.kept, case.holds) == ((), "")


def test_a_form_that_was_sent_becomes_its_next_revision_and_one_in_progress_stays_what_it_is():
    assert opened(SENT).kept.revision == 2
    assert opened(KEPT).kept.revision == 1


def test_of_several_the_chosen_one_is_opened():
    found = Found((Record(KEPT), Record(SENT)))
    assert opening.opened(PROTOCOL, found, 1).kept.submission == SUBMISSION.id


@pytest.mark.parametrize(
    ("reference", "named"), [("HV-2210", "HV-2210: The record"), ("Alfie", "01234567: The record")]
)
def test_a_record_is_told_from_others_by_its_reference_or_its_number(reference, named):
    data = payload.payload(PROTOCOL, AT_THE_FORM, a_case(case_number=reference), SUBMISSION)
    assert opening.listed(PROTOCOL, data).startswith(named)


# ---- What has changed since ------------------------------------------------------------------


@pytest.mark.parametrize("data", [KEPT, SENT])
def test_in_the_same_edition_nothing_has_changed(data):
    assert since(PROTOCOL, data) == ""


@pytest.mark.parametrize("data", [KEPT, SENT])
def test_answers_that_lead_where_they_led_are_told_to_do_so(data):
    assert since(LATER, data) == (
        "It was made with edition “2026-09”, and today’s is “2027-01”. "
        "Your answers still lead to “Send the difference of opinion form”."
    )


@pytest.mark.parametrize("data", [KEPT, SENT])
def test_answers_that_lead_elsewhere_now_say_from_where_to_where(data):
    told = since(rerouted("settled"), data)
    assert "Then they led to “Send the difference of opinion form”. " in told
    assert f"Your answers lead to “{FLOW.outcomes['settled'].title}” now" in told


def test_a_question_that_is_new_is_told_as_theirs_to_answer():
    told = since(rerouted("first-skipped"), KEPT)
    assert f"“{FLOW.questions['first-skipped'].title}” is yours to answer now." in told


def test_a_record_without_answers_says_that_nothing_hangs_on_them():
    begun = saved.data(PROTOCOL, saved.Saved(SPECIMEN, {}, "1", TODAY))
    assert since(LATER, begun).endswith("It holds no answers to the questions.")


def test_the_title_in_a_file_is_quoted_and_cut():
    strange = KEPT | {"reached": {"id": "x", "title": "Send it to evil.example. " * 9}}
    told = since(rerouted("settled"), strange)
    assert "Then they led to “Send it to evil.example. Send" in told
    assert "…”. Your answers" in told


def test_of_what_an_older_edition_did_not_say_only_todays_is_told():
    older = {key: value for key, value in KEPT.items() if key != "reached"}
    assert "Then they led to another page. " in since(rerouted("settled"), older)
