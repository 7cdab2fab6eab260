"""The check of the form, the page to send it from, and what stands in for them on paper."""

from dataclasses import replace

import pytest

from decision_tool.model.form import Form
from decision_tool.model.sentences import capital
from decision_tool.pages import check as check_pages
from decision_tool.pages import form as form_pages
from tests import form_states as states
from tests.cases import NHS_NUMBER
from tests.fixture import (
    AT_THE_FORM,
    FORM,
    PROTOCOL,
    SPECIMEN,
    a_case,
    addressed,
    recorded,
    without,
)
from tests.form_states import EMPTY
from tests.html import Html

STATIC = form_pages.static_pages(PROTOCOL)
MISSED = without("line-managers", "named-leads")


# ---- The check -------------------------------------------------------------------------------


def test_the_check_shows_every_answer_with_a_way_to_change_it():
    html = Html(states.check(a_case(view="Quokka")).html)
    for section in FORM.sections:
        link = f"../form-{section.id}/#{states.FRAGMENT}"
        assert html.every("href").count(link) == len(section.field), section.id
        for field in section.field:
            assert f"Change : {field.label}" in html.text("govuk-summary-list")
    assert "Quokka" in html.text("govuk-summary-list")


def test_everything_required_is_asked_for_at_the_check_and_not_before():
    page = states.check(EMPTY, sending=True)
    assert page.title == "Error: Check your answers"
    links = Html(page.html).text("govuk-error-summary")
    assert all(message in links for _, _, message in states.look(EMPTY).mends)
    assert "govuk-error-summary" not in states.check(EMPTY).html


def test_each_finding_stands_in_its_sentence_to_be_changed_or_kept():
    found = states.look(states.with_findings())
    html = Html(states.check(states.with_findings(), sending=True).html)
    assert html.texts["mark"] == [NHS_NUMBER] * 3  # once more where it stands among the answers
    assert html.text("blockquote").count("The NHS number is") == 2
    assert html.every("data-instead") == ["[NHS number]"] * 2
    assert f"../form-opinion/#{states.FRAGMENT}" in html.every("href")
    assert html.every("data-finding") == [finding.id for finding in found.findings]
    assert html.every("data-row") == ["", "0", "0"]  # of each, and of the way there
    assert "#privacy" in html.every("href")
    assert "We can’t find everything" in states.check(states.with_findings()).html


def test_what_is_kept_stays_in_its_place_with_a_way_to_undo_it():
    case = states.with_findings()
    first, second = states.look(case).found
    html = Html(states.check(replace(case, kept=(first.id,))).html)
    assert html.every("data-finding") == [first.id, second.id]
    actions = html.every("data-action")
    assert (actions.count("ask-again"), actions.count("keep-finding")) == (1, 1)
    both = Html(states.check(replace(case, kept=(first.id, second.id))).html)
    assert "You keep all that we found." in both.text("cr-notice")


def test_all_that_is_found_in_one_text_stands_there_once():
    case = a_case(view=f"He said. Ring {NHS_NUMBER} or {NHS_NUMBER}.\nMore was said. Also EX2 4QD!")
    html = Html(states.check(case).html)
    said = f"…Ring {NHS_NUMBER} or {NHS_NUMBER} .…Also EX2 4QD !"
    assert html.text("blockquote") == said
    assert len(html.every("data-finding")) == 3


def test_what_can_not_be_seen_is_named():
    html = Html(states.check(a_case(view="Sam\u202egnp")).html)
    assert html.texts["mark"][0] == "U+202E (turns the text)"
    assert html.every("data-instead") == [""]


def test_the_person_ticks_that_they_have_read_it_and_nothing_is_ticked_for_them():
    def ticked(html):
        return [a for _, a in html.tags if a.get("id") == "read" and "checked" in a]

    refused = Html(states.check(sending=True).html)
    assert "#read" in refused.every("href")
    assert "error-read" in refused.every("id")
    assert not ticked(refused)
    read = replace(SPECIMEN, read=states.look(SPECIMEN).text)
    html = Html(states.check(read, sending=True).html)
    assert ticked(html)
    assert "#read" not in html.every("href")
    assert "You have read it all" in html.text("cr-rail cr-rail--sticky")


def test_what_the_answers_filled_in_is_to_be_confirmed():
    given = replace(SPECIMEN, assumed=("topics",))
    html = Html(states.check(given).html)
    assert html.text("cr-tag").count("From your answers: please confirm") == 1
    assert html.every("data-value") == ['["level-of-need"]']


def test_where_record_and_answers_agree_nothing_is_asked():
    assert "holds" not in Html(states.check().html).every("name")


def test_the_check_says_where_names_were_looked_for():
    text = Html(states.check(states.with_findings()).html).text("cr-notice")
    assert "your own name and the names under “Who talked to whom?” elsewhere" in " ".join(
        text.split()
    )


def test_where_nothing_is_found_the_check_does_not_say_that_there_is_nothing():
    assert "We found nothing. That does not mean that there is nothing" in states.check().html


def test_the_check_has_the_record_as_a_table_by_stage():
    later, other, first = ({"stage": id} for id in ("directors", "none-of-these", "colleagues"))
    html = Html(states.check(recorded(later, other, first)).html)
    assert [text for text in html.texts["th"][4:] if text] == [*("1", "2", "3", "4", "5", "Other")]
    assert html.text("tbody").count("No discussion is recorded") == 3


def test_beside_the_check_stands_what_is_needed_before_it_can_be_sent():
    ready, refused = Html(states.check().html), Html(states.check(states.with_findings()).html)
    assert "All parts are filled in" in ready.text("cr-rail cr-rail--sticky")
    assert "2 things could name the child" in refused.text("cr-rail cr-rail--sticky")
    html = Html(states.check(EMPTY).html)
    parts = {page for page, _, _ in states.look(EMPTY).mends}
    assert {f"../{page}/#{states.FRAGMENT}" for page in parts} <= set(html.every("href"))


def test_missed_stages_are_said_with_what_the_reader_of_the_form_would_answer():
    html = Html(states.check(MISSED).html)
    text = html.text("section")
    assert "What the Westmarch Partnership Officer will miss" in html.text("h3")
    assert "No discussion is recorded for step 2, step 3." in states.check(MISSED).html
    assert "may send you back" in text
    assert f"../line-managers/#{states.FRAGMENT}" in html.every("href")
    assert "will miss" not in states.check().html


def test_who_misses_a_stage_is_told_in_which_part_to_say_why():
    assert "and say why under “The difference of opinion”." in states.check(MISSED).html


def test_where_no_part_asks_why_none_is_named():
    sections = tuple(
        replace(section, field=tuple(f for f in section.field if f.id != "skipped-why"))
        for section in FORM.sections
    )
    silent = replace(PROTOCOL, form=Form(sections, FORM.discussion))
    page = check_pages.check_page(silent, AT_THE_FORM, MISSED, states.look(MISSED))
    assert "You may send it all the same." in page.html


def test_what_stays_private_is_marked_as_that():
    private = a_case(feelings="Quokka", share_feelings="keep")
    assert "Private: not sent" in states.check(private).html
    assert "Private: not sent" not in states.check(a_case(share_feelings="share")).html


# ---- Sending, waiting and paper --------------------------------------------------------------


def test_the_send_page_shows_the_whole_letter_and_puts_none_of_it_in_an_address():
    html = Html(states.send(a_case(view="Quokka <b>")).html)
    assert "Quokka <b>" in html.text("dd")
    assert not [href for href in html.every("href") if "Quokka" in href]


def test_the_send_page_leaves_out_what_is_private_unless_chosen():
    private = a_case(feelings="Quokka", share_feelings="keep")
    assert "Quokka" not in states.send(private).html
    assert "Quokka" in states.send(a_case(feelings="Quokka", share_feelings="share")).html


def test_the_send_page_says_what_is_seen_first_and_what_stays_private():
    private = Html(states.send(a_case(feelings="Quokka", share_feelings="keep")).html)
    assert "Difference of opinion form: " in private.text("cr-rail")
    assert "“Your own part in it” is not in the email." in private.text("cr-rail")
    shared = Html(states.send(a_case(feelings="Quokka", share_feelings="share")).html)
    assert "not in the email" not in shared.text("cr-rail")


def test_without_an_address_the_send_page_says_where_to_find_it():
    unset = addressed("")
    assert unset.manager_email.unset in states.send(protocol=unset).html
    assert unset.manager_email.unset not in states.send().html


@pytest.mark.parametrize("id", ["check", "send"])
def test_a_page_that_needs_a_case_waits_for_it_and_leads_to_paper(id):
    hrefs = Html(STATIC[id].html).every("href")
    assert {"../form/", "../paper/"} <= set(hrefs)


def test_the_form_on_paper_asks_everything_but_what_is_private():
    text = Html(STATIC["paper"].html).text("article")
    for field in FORM.fields:
        assert (f"{field.label} " in text) is not bool(field.sent_when), field.id


def test_the_record_on_paper_is_one_table_with_a_row_for_each_stage():
    paper = Html(STATIC["paper"].html)
    headings = paper.text("thead")
    for field in FORM.discussion.field:
        asked = field.summary or field.label
        assert headings.count(asked) == (field.id != "stage"), asked
    rows = paper.text("tbody")
    for stage in PROTOCOL.stages:
        assert f"{capital(PROTOCOL.stage_label(stage))}: {stage.name}" in rows
    assert rows.count("Another discussion") == 2


def test_each_sheet_of_paper_says_which_part_of_which_form_it_is():
    paper = STATIC["paper"].html
    parts = sum(not all(it.sent_when for it in section.field) for section in FORM.sections) + 1
    for number in range(1, parts + 1):
        assert f"{capital(PROTOCOL.form_name)}, part {number} of {parts}" in paper
