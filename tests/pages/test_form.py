"""The pages of the form: how far each part is, what they ask and hold, and where they lead."""

import pytest

from decision_tool.case import record
from decision_tool.case.record import Case
from decision_tool.pages import form as form_pages
from decision_tool.pages import tasks
from tests import form_states as states
from tests.cases import MARKUP
from tests.fixture import (
    AT_STEP_3,
    AT_THE_FORM,
    FORM,
    PROTOCOL,
    SPECIMEN,
    TODAY,
    a_case,
    journey,
    recorded,
    without,
)
from tests.form_states import EMPTY
from tests.html import Html

STATIC = form_pages.static_pages(PROTOCOL)
PARTS = [f"form-{section.id}" for section in FORM.sections]
MISSED = without("line-managers", "named-leads")


# ---- The list of parts -----------------------------------------------------------------------


def statuses(case: Case) -> dict[str, str]:
    """What the list says of each part, by its page."""
    html = Html(states.listed(case).html)
    pages = [id.removeprefix("status-") for id in html.every("id") if id.startswith("status-")]
    told = [text for text in html.texts["govuk-task-list__status"] if text]
    return dict(zip(pages, told, strict=False))


def test_the_list_has_the_record_and_every_part_with_nothing_said_of_them_at_build():
    html = Html(STATIC["form"].html)
    assert {f"../{id}/" for id in ("discussions", *PARTS)} <= set(html.every("href"))
    assert html.text("govuk-task-list__status") == ""
    assert "<progress" not in STATIC["form"].html


def test_of_a_new_case_nothing_is_started_and_what_is_private_is_optional():
    assert statuses(EMPTY) == {
        **dict.fromkeys(["discussions", *PARTS], "Not started"),
        "form-yourself": "Optional",
        "check": "3 parts to go",
    }


def test_of_a_full_case_everything_is_done():
    assert statuses(SPECIMEN) == {"discussions": "5 kept", **dict.fromkeys(PARTS, "Done")}


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"full_name": ""}, "form-writer"),
        ({"email": "none"}, "form-writer"),
        ({"reply_by": "call", "telephone": ""}, "form-writer"),
        ({"case_number": "  \n"}, "form-young-person"),
    ],
    ids=str,
)
def test_a_part_with_something_to_mend_is_started(changed, part):
    found = statuses(a_case(**changed))
    assert found == statuses(SPECIMEN) | {part: "Started", "check": "1 part to go"}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"full_name": ""}, ["1 answer to go."]),
        ({"full_name": "", "email": "none"}, ["2 answers to go."]),
        ({}, []),
    ],
    ids=str,
)
def test_the_list_says_how_many_answers_a_part_that_was_begun_still_needs(changed, told):
    hints = Html(states.listed(a_case(**changed)).html).texts["govuk-task-list__hint"]
    assert [hint for hint in hints if "to go" in hint] == told


def test_a_part_that_was_not_begun_is_said_to_be_that_and_no_more():
    assert "answers to go" not in states.listed(EMPTY).html


def test_a_part_that_holds_what_the_answers_said_and_no_more_is_not_started():
    given = record.prefilled(FORM, AT_THE_FORM.answers, EMPTY)
    assert given.values
    assert statuses(given) == statuses(EMPTY)


def test_the_list_counts_the_parts_that_are_needed():
    html = Html(states.listed(a_case(view="")).html)
    assert [(a["value"], a["max"]) for tag, a in html.tags if tag == "progress"] == [("3", "4")]
    assert "3 of 4 parts done" in html.text("cr-top")


def test_the_list_says_which_stages_have_no_discussion_and_asks_why():
    found = statuses(Case(a_case(skipped_why="").values, MISSED.discussions))
    assert found["discussions"] == "3 kept"
    assert found["form-opinion"] == "Started"
    assert "2 steps without one" in states.listed(MISSED).html
    assert "1 step without one" in states.listed(without("directors")).html


def test_the_list_leads_back_to_what_led_to_it():
    assert f"../post-form/#{states.FRAGMENT}" in Html(states.listed().html).every("href")
    assert "Back" in Html(states.listed().html).text("cr-back")


def test_the_way_back_to_a_stage_names_it():
    page = tasks.list_page(PROTOCOL, EMPTY, journey(AT_STEP_3), TODAY)
    assert Html(page.html).text("cr-back") == "Back to step 3"


# ---- A part ----------------------------------------------------------------------------------


def test_the_parts_ask_for_every_field_by_its_label_and_say_why():
    for section in [*FORM.sections, FORM.discussion]:
        id = "discussion" if section is FORM.discussion else f"form-{section.id}"
        text = Html(STATIC[id].html).text("article")
        for field in section.field:
            assert field.label in text
            assert field.why in text


def test_a_part_holds_what_was_typed_as_it_was_typed():
    typed = a_case(view="\nTwo\n  lines", full_name=' "Sam" & <co> ')
    tags = Html(states.part("writer", typed).html).tags
    controls = {attrs["name"]: attrs for _, attrs in tags if "name" in attrs}
    assert controls["full-name"]["value"] == typed.values["full-name"]
    assert f">\n{typed.values['view']}</textarea>" in states.part("opinion", typed).html


def test_a_part_ticks_what_was_chosen():
    chosen = a_case(topics=["level-of-need", "else"], reply_by="call", service="")
    for id, expected in (
        ("opinion", [("topics", "level-of-need"), ("topics", "else")]),
        ("writer", [("reply-by", "call")]),
    ):
        tags = Html(states.part(id, chosen).html).tags
        assert [(a["name"], a["value"]) for _, a in tags if "checked" in a] == expected


def test_a_date_stands_in_three_boxes_under_one_question():
    page = states.part("opinion", a_case(first_seen="2026-02-03"))
    boxes = [a for _, a in Html(page.html).tags if a.get("name") == "first-seen"]
    assert [(box["id"], box["value"]) for box in boxes] == [
        ("field-first-seen", "03"),
        ("field-first-seen-month", "02"),
        ("field-first-seen-year", "2026"),
    ]


def test_at_a_field_the_error_does_not_say_the_label_again():
    page = states.part("writer", EMPTY, {"full-name": "Enter an answer: “Your full name”"})
    assert Html(page.html).text("govuk-error-message") == "Error: Enter an answer"
    assert "Enter an answer: “Your full name”" in Html(page.html).text("govuk-error-summary")


def test_the_summary_of_errors_links_to_each_field_that_says_what_is_wrong():
    page = states.part("writer", EMPTY, {"full-name": "Fill in", "reply-by": "Choose"})
    html = Html(page.html)
    assert page.title == "Error: Who writes"
    for id in ("full-name", "reply-by"):
        assert f"#field-{id}" in html.every("href")
        assert {f"field-{id}", f"error-{id}"} <= set(html.every("id"))
        assert [told for told in html.every("aria-describedby") if f"error-{id}" in told.split()]


def test_only_what_may_be_left_out_is_called_optional():
    optional = {
        field.label
        for section in [*FORM.sections, FORM.discussion]
        for field in section.field
        if not field.required and not field.required_when
    }
    told = set()
    for id in [*PARTS, "discussion"]:
        texts = Html(STATIC[id].html).texts
        labels = [*texts.get("label", []), *texts.get("legend", [])]
        told |= {text.removesuffix(" (optional)") for text in labels if "(optional)" in text}
    assert told == optional


@pytest.mark.parametrize(
    ("page", "case", "then"),
    [
        ("form-writer", EMPTY, "form-young-person"),
        ("form-writer", SPECIMEN, "check"),
        ("form-writer", a_case(view=""), "form-opinion"),
        ("form-opinion", EMPTY, "form-yourself"),  # which may be left out, once it is seen
        ("form-opinion", SPECIMEN, "check"),
        ("form-yourself", EMPTY, "check"),
        ("discussion", EMPTY, "discussions"),
    ],
)
def test_saving_leads_to_the_next_part_that_is_not_done(page, case, then):
    assert form_pages.next_page(PROTOCOL, page, case, AT_THE_FORM, TODAY) == then


# ---- The record of discussions ---------------------------------------------------------------


def test_the_record_shows_each_discussion_in_words_with_a_way_to_change_and_remove_it():
    second = {"stage": "line-managers", "date": "2026-02-03", "came-of-it": "One\nTwo"}
    case = recorded(second, {"who": "A, B"})
    html = Html(states.rows(case).html)
    assert "3 February 2026" in html.text("dd")
    assert "Step 2: Line managers" in html.text("h2")
    assert "A, B" in html.text("dd")
    assert html.every("data-row") == ["0", "0", "1", "1"]
    assert "Remove discussion 2" in html.text("button")


def test_the_record_names_the_stages_without_a_discussion_once_there_is_one():
    assert "No discussion is recorded for" not in states.rows(EMPTY).html
    text = Html(states.rows(MISSED).html).text("cr-rail cr-rail--sticky")
    assert [f"step {number}: " in text for number in range(1, 6)] == [
        *(False, True, True, False, False)
    ]
    assert "No discussion is recorded for" not in states.rows().html


def test_the_record_never_seems_empty_before_it_is_read():
    empty = "Nothing is recorded yet"
    assert empty in states.rows(EMPTY).html
    assert empty not in STATIC["discussions"].html


def test_a_discussion_without_a_word_is_told_as_that():
    assert "Nothing is written yet" in states.rows(Case({}, ({},))).html


# ---- Every page ------------------------------------------------------------------------------


@pytest.mark.parametrize("id", states.STATES)
def test_hostile_text_is_text_on_every_page(id):
    html = states.STATES[id].html
    assert "<script" not in html
    if "hostile" in id:
        assert MARKUP in " ".join(part for parts in Html(html).texts.values() for part in parts) + (
            " ".join(Html(html).every("value"))
        )


def test_no_question_outcome_or_area_has_the_address_of_a_page_of_the_form():
    ids = FORM.pages
    assert len(ids) == len(set(ids))
    assert not {*PROTOCOL.flow.questions, *PROTOCOL.flow.outcomes} & set(ids)
    assert list(STATIC) == ids


def test_a_page_of_the_form_knows_its_section():
    assert [form_pages.section_of(FORM, id) for id in PARTS] == list(FORM.sections)
    assert form_pages.section_of(FORM, "form") is None
