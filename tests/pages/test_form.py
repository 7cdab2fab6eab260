"""The pages of the form: how far each part is, what they ask and hold, and where they lead."""

import pytest

from decision_tool.case import privacy
from decision_tool.case import record as case
from decision_tool.case.record import Case
from decision_tool.pages import form as form_pages
from tests import form_states as states
from tests.form_states import EMPTY, NHS_NUMBER
from tests.html import Html
from tests.policy import DEVON, FORM, MARKUP, SPECIMEN, TODAY, a_case, recorded

STATIC = form_pages.static_pages(DEVON)
PARTS = [f"form-{section.id}" for section in FORM.sections]
MISSED = states.without("stage-2", "stage-3")


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


def test_of_a_new_case_nothing_is_started_and_the_reflection_is_optional():
    assert statuses(EMPTY) == {
        **dict.fromkeys(["discussions", *PARTS], "Not started"),
        "form-reflection": "Optional",
    }


def test_of_a_full_case_everything_is_done():
    assert statuses(SPECIMEN) == {"discussions": "4 kept", **dict.fromkeys(PARTS, "Done")}


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"name": ""}, "form-about-you"),
        ({"email": "none"}, "form-about-you"),
        ({"contact": "phone", "phone": ""}, "form-about-you"),
        ({"problem": "  \n"}, "form-disagreement"),
    ],
    ids=str,
)
def test_a_part_with_something_to_mend_is_not_finished(changed, part):
    found = statuses(a_case(**changed))
    assert {id: status for id, status in found.items() if status == "Not finished"} == {
        part: "Not finished"
    }


def test_the_list_says_which_stages_have_no_discussion_and_asks_why():
    found = statuses(Case(a_case(early_reason="").values, MISSED.discussions))
    assert found["discussions"] == "2 kept, 2 stages without one"
    assert found["form-escalation"] == "Not finished"
    assert statuses(states.without("stage-2"))["discussions"] == "3 kept, 1 stage without one"


def test_the_list_leads_back_to_what_led_to_it():
    assert f"../form-no-agreement/#{states.FRAGMENT}" in Html(states.listed().html).every("href")


# ---- A part ----------------------------------------------------------------------------------


def test_the_parts_ask_for_every_field_by_its_label_and_say_why():
    for section in [*FORM.sections, FORM.discussion]:
        id = "discussion" if section is FORM.discussion else f"form-{section.id}"
        text = Html(STATIC[id].html).text("form")
        for field in section.field:
            assert field.label in text
            assert field.why in text


def test_a_part_holds_what_was_typed_as_it_was_typed():
    typed = a_case(problem="\nTwo\n  lines", name=' "Sam" & <co> ')
    tags = Html(states.part("about-you", typed).html).tags
    controls = {attrs["name"]: attrs for _, attrs in tags if "name" in attrs}
    assert controls["name"]["value"] == typed.values["name"]
    assert f">\n{typed.values['problem']}</textarea>" in states.part("disagreement", typed).html


def test_a_part_ticks_what_was_chosen():
    chosen = a_case(areas=["risk", "plans"], sector="police")
    for id, expected in (
        ("disagreement", [("areas", "risk"), ("areas", "plans")]),
        ("about-you", [("sector", "police"), ("contact", "email")]),
    ):
        tags = Html(states.part(id, chosen).html).tags
        assert [(a["name"], a["value"]) for _, a in tags if "checked" in a] == expected


def test_the_summary_of_errors_links_to_each_field_that_says_what_is_wrong():
    page = states.part("about-you", EMPTY, {"name": "Fill in", "sector": "Choose"})
    html = Html(page.html)
    assert page.title == "Error: About you"
    for id in ("name", "sector"):
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
    case = recorded({"stage": "stage-2", "date": "2026-02-03", "said": "One\nTwo"}, {"who": "A, B"})
    html = Html(states.rows(case).html)
    assert "3 February 2026" in html.text("dd")
    assert "Stage 2: " in html.text("dd")
    assert "A, B" in html.text("dd")
    assert html.every("data-row") == ["0", "0", "1", "1"]
    assert "Remove discussion 2" in html.text("button")


def test_the_record_names_the_stages_without_a_discussion_once_there_is_one():
    assert "No discussion is recorded for" not in states.rows(EMPTY).html
    text = Html(states.rows(MISSED).html).text("cr-inset")
    assert [f"stage {number}: " in text for number in (1, 2, 3, 4)] == [False, True, True, False]
    assert "cr-inset" not in states.rows().html


def test_the_record_never_seems_empty_before_it_is_read():
    empty = "Nothing is recorded yet"
    assert empty in states.rows(EMPTY).html
    assert empty not in STATIC["discussions"].html


def test_a_discussion_without_a_word_is_told_as_that():
    assert "Nothing is written yet" in states.rows(Case({}, ({},))).html


# ---- The check -------------------------------------------------------------------------------


def test_the_check_shows_every_answer_with_a_way_to_change_it():
    html = Html(states.check(a_case(problem="Quokka")).html)
    for section in FORM.sections:
        link = f"../form-{section.id}/#{states.FRAGMENT}"
        assert html.every("href").count(link) == len(section.field), section.id
        for field in section.field:
            assert f"Change : {field.label}" in html.text("cr-answers")
    assert "Quokka" in html.text("cr-answers")


def test_everything_required_is_asked_for_at_the_check_and_not_before():
    required = {field.id for field in FORM.fields if field.required}
    found = states.look(EMPTY)
    assert {field for _, field, _ in found.mends} == required | {"early-reason"}
    assert not found.sendable
    page = states.check(EMPTY, sending=True)
    assert page.title == "Error: Check your answers"
    links = Html(page.html).text("cr-errors")
    assert all(message in links for _, _, message in found.mends)
    assert "cr-errors" not in states.check(EMPTY).html


def test_an_unfinished_discussion_is_named_by_its_number():
    found = states.look(recorded({}, {"said": ""}))
    assert [(page, message[-14:]) for page, _, message in found.mends if page == "discussions"] == [
        ("discussions", "(discussion 2)")
    ]


def test_each_finding_stands_in_its_sentence_to_be_changed_or_kept():
    found = states.look(states.with_findings())
    assert [finding.row for finding in found.findings] == [None, 0]
    html = Html(states.check(states.with_findings(), sending=True).html)
    assert html.texts["mark"] == [NHS_NUMBER] * 2
    assert html.text("blockquote").count("The NHS number is") == 2
    assert f"../form-disagreement/#{states.FRAGMENT}" in html.every("href")
    assert html.every("data-finding") == [finding.id for finding in found.findings]
    assert html.every("data-row") == ["0"]
    assert "#privacy" in html.every("href")
    assert "We can’t recognise other names" in states.check(states.with_findings()).html


def test_what_the_person_keeps_is_not_asked_again_until_it_changes():
    named = states.with_findings()
    ids = [finding.id for finding in states.look(named).findings]
    assert states.look(Case(named.values, named.discussions, tuple(ids))).findings == ()
    changed = named.values | {"cause": f"Ring {NHS_NUMBER}"}
    (left,) = states.look(Case(changed, named.discussions, tuple(ids))).findings
    assert left.field.id == "cause"


def test_a_finding_in_what_stays_private_is_not_asked_about():
    private = a_case(reflection=NHS_NUMBER, reflection_share="no")
    assert privacy.findings(FORM, private, TODAY)
    assert states.look(private).findings == ()
    assert states.look(a_case(reflection=NHS_NUMBER, reflection_share="yes")).findings


def test_missed_stages_are_said_with_what_the_manager_would_answer():
    text = " ".join(Html(states.check(MISSED).html).texts["section"])
    assert "No discussion is recorded for stage 2, stage 3." in states.check(MISSED).html
    assert "if not, you are told what to do next" in text
    assert f"../stage-2/#{states.FRAGMENT}" in Html(states.check(MISSED).html).every("href")
    assert "will miss" not in states.check().html


def test_with_a_reason_a_form_that_leaves_stages_out_can_be_sent():
    said = Case(a_case(early_reason="The school is closed.").values, MISSED.discussions)
    assert states.look(said).sendable
    unsaid = Case(a_case(early_reason="").values, MISSED.discussions)
    assert [field for _, field, _ in states.look(unsaid).mends] == ["early-reason"]


def test_what_stays_private_is_marked_as_that():
    private = a_case(reflection="Quokka", reflection_share="no")
    assert "Private: not sent" in states.check(private).html
    assert "Private: not sent" not in states.check(a_case(reflection_share="yes")).html


# ---- Sending, waiting and paper --------------------------------------------------------------


def test_the_send_page_shows_the_whole_letter_and_puts_none_of_it_in_an_address():
    html = Html(states.send(a_case(problem="Quokka <b>")).html)
    assert "Quokka <b>" in html.text("pre")
    assert not [href for href in html.every("href") if "Quokka" in href]


def test_the_send_page_leaves_out_what_is_private_unless_chosen():
    private = a_case(reflection="Quokka", reflection_share="no")
    assert "Quokka" not in states.send(private).html
    assert "Quokka" in states.send(a_case(reflection="Quokka", reflection_share="yes")).html


def test_without_an_address_the_send_page_says_where_to_find_it():
    assert DEVON.settings["manager_email"].unset in states.send().html


@pytest.mark.parametrize("id", ["check", "send"])
def test_a_page_that_needs_a_case_waits_for_it_and_leads_to_paper(id):
    hrefs = Html(STATIC[id].html).every("href")
    assert {"../form/", "../paper/"} <= set(hrefs)


def test_the_form_on_paper_asks_everything_but_what_is_private_for_every_stage():
    text = Html(STATIC["paper"].html).text("article")
    for field in FORM.fields:
        assert (f"{field.label} " in text) is not bool(field.sent_when), field.id
    for field in FORM.discussion.field:
        assert text.count(f"{field.label} ") >= len(DEVON.stages)
    assert all(f"at stage {number}" in text for number in (1, 2, 3, 4))


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
    assert not {*DEVON.flow.questions, *DEVON.flow.outcomes} & set(ids)
    assert list(STATIC) == ids


def test_a_page_of_the_form_knows_its_section():
    assert [form_pages.section_of(FORM, id) for id in PARTS] == list(FORM.sections)
    assert form_pages.section_of(FORM, "form") is None


def test_the_case_of_the_tests_can_be_sent():
    assert states.look(SPECIMEN).sendable
    assert case.missed(DEVON.stages, SPECIMEN) == []
