"""The pages that the build makes of the data: registers, guide, change log, foot of pages."""

import re
from dataclasses import replace
from datetime import date

import pytest

from decision_tool.loading.folder import bundled
from decision_tool.pages import form as form_pages
from decision_tool.pages import nodes
from decision_tool.publishing import front, made, registers
from tests.fixture import FLOW, PROTOCOL
from tests.html import Html

STATIC = nodes.static_pages(PROTOCOL) | form_pages.static_pages(PROTOCOL)
OVERVIEW = registers.overview_page(PROTOCOL)
TODAY = date(2026, 11, 23)


def said(html):
    """What an article says; a number to call is a link, and stands apart from what follows it."""
    return re.sub(r" ([.,;:])", r"\1", Html(html).text("article"))


def test_the_overview_has_every_question_option_and_outcome():
    text = Html(OVERVIEW.html).text("article")
    for question in FLOW.questions.values():
        assert question.title in text
        assert all(option.label in text for option in question.options)
    assert all(outcome.summary in text for outcome in FLOW.outcomes.values())


# What is a page's own: its frame, and the words of its headings, buttons and reasons.
FRAME = (
    "cr-top",
    "cr-changed",
    "cr-switch",
    "cr-stages",
    "cr-backing",
    "cr-rail",
    "cr-why",
    "form",
)
OF_A_PAGE = (*FRAME, "h2", "summary", "button", "cr-button cr-button--second")
TO_THE_FORM = {f"Fill in the {PROTOCOL.form_name}", "Keep a record of it"}
WHOM = {words for it in PROTOCOL.contacts for words in (it.situation, f"Call {it.name}.")}


@pytest.mark.parametrize("outcome", FLOW.outcomes)
def test_the_overview_tells_of_an_outcome_what_its_page_tells(outcome):
    section = Html(whole_section(outcome)).text("section")
    texts = Html(STATIC[outcome].html).texts_outside(*OF_A_PAGE) - TO_THE_FORM - WHOM
    assert not [text for text in texts if text.removeprefix("Call ") not in section]


def whole_section(outcome):
    """What stands on the overview about one outcome."""
    sections = re.findall(r"<section.*?</section>", OVERVIEW.html, re.DOTALL)
    (found,) = (section for section in sections if f'id="{outcome}"' in section)
    return found


# ---- Clauses and silences --------------------------------------------------------------------


def test_the_register_has_every_clause_under_its_family():
    html = registers.clauses_page(PROTOCOL).html
    assert all(title in Html(html).text("h2") for title in PROTOCOL.families.values())
    assert all(clause.text in said(html) for clause in PROTOCOL.clauses.values())


def test_each_clause_has_an_anchor_and_each_citation_leads_to_one():
    anchors = set(Html(registers.clauses_page(PROTOCOL).html).every("id"))
    assert {clause.lower() for clause in PROTOCOL.clauses} <= anchors
    for page in STATIC.values():
        hrefs = [h for h in Html(page.html).every("href") if "/clauses/#" in h]
        assert anchors.issuperset(href.partition("#")[2] for href in hrefs)


def test_the_silences_are_told_with_the_outcomes_for_which_they_matter():
    html = Html(registers.silences_page(PROTOCOL).html)
    for clause in PROTOCOL.clauses.values():
        assert (clause.text in html.text("article")) is clause.silent
    for outcome in FLOW.outcomes.values():
        assert (f"../next-step/{outcome.id}/" in html.every("href")) is bool(outcome.silent)


def test_what_is_the_same_at_every_step_is_named_once():
    steps = {f"wait-{n}": replace(FLOW.outcomes["settled"], id=f"wait-{n}") for n in (1, 2)}
    silent = {id: replace(it, title="Wait", silent=("6.1",)) for id, it in steps.items()}
    protocol = replace(PROTOCOL, flow=replace(FLOW, outcomes=FLOW.outcomes | silent))
    links = Html(registers.silences_page(protocol).html).every("href")
    assert "../next-step/wait-1/" in links
    assert "../next-step/wait-2/" not in links


# ---- National guidance -----------------------------------------------------------------------


def test_national_guidance_says_first_that_it_is_not_the_protocol_and_when_it_was_checked():
    summary = Html(registers.guidance_page(PROTOCOL).html).text("cr-lead")
    assert summary.startswith(f"This is national guidance, and not the {PROTOCOL.title}.")
    assert "20 August 2026" in summary


def test_the_day_it_was_checked_is_that_of_the_fact_that_was_checked_longest_ago():
    older = replace(PROTOCOL.guidance["G1"], id="G2", checked_on="2025-02-03")
    other = replace(PROTOCOL, guidance=PROTOCOL.guidance | {"G2": older})
    assert "3 February 2025" in Html(registers.guidance_page(other).html).text("cr-lead")


@pytest.mark.parametrize(("approved_on", "open"), [("", True), ("2026-09-15", False)])
def test_until_the_edition_is_approved_its_owner_has_to_confirm_the_guidance(approved_on, open):
    other = replace(PROTOCOL, edition=replace(PROTOCOL.edition, approved_on=approved_on))
    told = Html(registers.guidance_page(other).html).text("cr-lead")
    assert ("has still to confirm" in told) is open


def test_each_fact_of_national_guidance_has_its_anchor_and_names_its_publication():
    html = Html(registers.guidance_page(PROTOCOL).html)
    for id, fact in PROTOCOL.guidance.items():
        assert id.lower() in html.every("id")
        for told in (fact.text, fact.title, fact.publisher, fact.year):
            assert told in html.text("article")


@pytest.mark.parametrize("link", ["", "https://guidance.example/x"])
def test_a_publication_is_a_link_where_its_address_is_known(link):
    guidance = {"G1": replace(PROTOCOL.guidance["G1"], link=link)}
    html = registers.guidance_page(replace(PROTOCOL, guidance=guidance)).html
    assert (f'<a href="{link}">Speaking up for children</a>' in html) is bool(link)


@pytest.mark.parametrize("guidance", [PROTOCOL.guidance, {}], ids=["some", "none"])
def test_there_is_a_page_of_national_guidance_where_there_is_any(guidance):
    other = replace(PROTOCOL, guidance=guidance)
    paths = [page.path for page in made.pages(other, bundled("westmarch"), {})]
    assert ("guidance.md" in paths) is bool(guidance)


# ---- The quick guide -------------------------------------------------------------------------


def test_the_quick_guide_has_what_stands_around_the_stages_and_each_of_them_in_order():
    text = Html(registers.guide_page(PROTOCOL).html).text("article")
    before, after = (
        [line.text for section in part for line in section.line]
        for part in (PROTOCOL.guide.before, PROTOCOL.guide.after)
    )
    stages = [stage.between for stage in PROTOCOL.stages]
    places = [text.index(said) for said in (*before, *stages, *after)]
    assert places == sorted(places)


# ---- The change log --------------------------------------------------------------------------


def test_the_change_log_tells_of_every_edition_the_newest_first():
    text = said(registers.changes_page(PROTOCOL).html)
    places = [text.index(change.text) for change in PROTOCOL.changes]
    assert places == sorted(places)
    assert "15 September 2026" in text


# ---- The root element ------------------------------------------------------------------------


def test_the_root_tells_the_browser_what_to_load():
    html = front.root(PROTOCOL, STATIC["unsafe-now"], {"wheels": ['a"b.whl']})
    (runtime,) = Html(html).every("data-runtime")
    assert runtime == '{"wheels": ["a\\"b.whl"]}'
    assert STATIC["unsafe-now"].html in html
