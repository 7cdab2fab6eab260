"""The pages of the form: how far each part is, what they ask and hold, and where they lead."""

import pytest

from decision_tool.case.record import Case
from decision_tool.pages import form as form_pages
from tests import form_states as states
from tests.cases import MARKUP
from tests.fixture import FORM, PROTOCOL, SPECIMEN, a_case, recorded, without
from tests.form_states import EMPTY
from tests.html import Html

STATIC = form_pages.static_pages(PROTOCOL)
PARTS = [f"form-{section.id}" for section in FORM.sections]
MISSED = without("line-managers", "named-leads")


# ---- The list of parts -----------------------------------------------------------------------


def statuses(case: Case) -> dict[str, str]:
    page = Html(states.listed(case).html)
    links = [attrs["href"] for tag, attrs in page.tags if tag == "a"]
    parts = [href.split("/")[1] for href in links if href.split("/")[1] in [*PARTS, "discussions"]]
    shown = [text for text in page.texts["cr-tasks"] if text]
    assert len(shown) == 2 * len(parts)
    return dict(zip(parts, shown[1::2], strict=True))


def test_the_list_has_the_record_and_every_part_with_nothing_said_of_them_at_build():
    hrefs = Html(STATIC["form"].html).every("href")
    assert {f"../{id}/" for id in ("discussions", *PARTS)} <= set(hrefs)
    assert "cr-status-tag" not in STATIC["form"].html


def test_of_a_new_case_nothing_is_started_and_what_is_private_is_optional():
    assert statuses(EMPTY) == {
        **dict.fromkeys(["discussions", *PARTS], "Not started"),
        "form-yourself": "Optional",
    }


def test_of_a_full_case_everything_is_done():
    assert statuses(SPECIMEN) == {"discussions": "5 kept", **dict.fromkeys(PARTS, "Done")}


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"full_name": ""}, "form-writer"),
        ({"email": "none"}, "form-writer"),
        ({"reply_by": "call", "telephone": ""}, "form-writer"),
        ({"view": "  \n"}, "form-opinion"),
    ],
    ids=str,
)
def test_a_part_with_something_to_mend_is_not_finished(changed, part):
    found = statuses(a_case(**changed))
    assert {id: status for id, status in found.items() if status == "Not finished"} == {
        part: "Not finished"
    }


def test_the_list_says_which_stages_have_no_discussion_and_asks_why():
    found = statuses(Case(a_case(skipped_why="").values, MISSED.discussions))
    assert found["discussions"] == "3 kept, 2 steps without one"
    assert found["form-opinion"] == "Not finished"
    assert statuses(without("directors"))["discussions"] == "4 kept, 1 step without one"


def test_the_list_leads_back_to_what_led_to_it():
    assert f"../post-form/#{states.FRAGMENT}" in Html(states.listed().html).every("href")


# ---- A part ----------------------------------------------------------------------------------


def test_the_parts_ask_for_every_field_by_its_label_and_say_why():
    for section in [*FORM.sections, FORM.discussion]:
        id = "discussion" if section is FORM.discussion else f"form-{section.id}"
        text = Html(STATIC[id].html).text("form")
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
    chosen = a_case(topics=["level-of-need", "else"], reply_by="call")
    for id, expected in (
        ("opinion", [("topics", "level-of-need"), ("topics", "else")]),
        ("writer", [("reply-by", "call")]),
    ):
        tags = Html(states.part(id, chosen).html).tags
        assert [(a["name"], a["value"]) for _, a in tags if "checked" in a] == expected


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
        labels = [text for text in [*texts.get("label", []), *texts.get("legend", [])] if text]
        told |= {labels[i - 1] for i, text in enumerate(labels) if text == "(optional)"}
    assert told == optional


@pytest.mark.parametrize(
    ("page", "then"),
    [*zip(PARTS, [*PARTS[1:], "check"], strict=True), ("discussion", "discussions")],
)
def test_saving_a_part_leads_to_the_next_and_saving_a_discussion_to_the_record(page, then):
    assert form_pages.next_page(FORM, page) == then


# ---- The record of discussions ---------------------------------------------------------------


def test_the_record_shows_each_discussion_in_words_with_a_way_to_change_and_remove_it():
    second = {"stage": "line-managers", "date": "2026-02-03", "came-of-it": "One\nTwo"}
    case = recorded(second, {"who": "A, B"})
    html = Html(states.rows(case).html)
    assert "3 February 2026" in html.text("dd")
    assert "Step 2: Line managers" in html.text("dd")
    assert "A, B" in html.text("dd")
    assert html.every("data-row") == ["0", "0", "1", "1"]
    assert "Remove discussion 2" in html.text("button")


def test_the_record_names_the_stages_without_a_discussion_once_there_is_one():
    assert "No discussion is recorded for" not in states.rows(EMPTY).html
    text = Html(states.rows(MISSED).html).text("cr-inset")
    assert [f"step {number}: " in text for number in range(1, 6)] == [
        *(False, True, True, False, False)
    ]
    assert "cr-inset" not in states.rows().html


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
    ids = form_pages.ids(FORM)
    assert len(ids) == len(set(ids))
    assert not {*PROTOCOL.flow.questions, *PROTOCOL.flow.outcomes} & set(ids)
    assert list(STATIC) == ids


def test_a_page_of_the_form_knows_its_section():
    assert [form_pages.section_of(FORM, id) for id in PARTS] == list(FORM.sections)
    assert form_pages.section_of(FORM, "form") is None
