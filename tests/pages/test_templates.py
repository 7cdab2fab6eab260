"""What the pages show: the reasons, what was left out, and the whole protocol on paper."""

from dataclasses import replace

from decision_tool.model.replay import replay
from decision_tool.pages import form as form_pages
from decision_tool.pages import nodes
from decision_tool.publishing import registers
from tests.html import Html
from tests.policy import DEVON, DISAGREE, FLOW, MARKUP, journey

STATIC = nodes.static_pages(DEVON) | form_pages.static_pages(DEVON)


# ---- Why, and what was left out --------------------------------------------------------------


def test_an_outcome_shows_each_answer_that_led_there_with_a_way_to_change_it():
    found = journey(f"{DISAGREE} reached=none")
    html = Html(nodes.node_page(DEVON, "stage-1", found).html)
    for step in found.steps:
        assert f"{step.question.title} {step.option.label} Change" in html.text("cr-answers")
        assert f"../{step.question.id}/#{found.fragment}" in html.every("href")


def test_a_note_for_some_is_shown_to_them_and_on_paper_to_all():
    lay = DISAGREE.replace("practitioner", "voluntary")
    at_stage_1 = [journey(f"{start} reached=none") for start in (DISAGREE, lay)]
    shown = [nodes.node_page(DEVON, "stage-1", found).html for found in at_stage_1]
    lead = "In a voluntary, community or faith organisation"
    assert [lead in html for html in [*shown, STATIC["stage-1"].html]] == [False, True, True]


def test_what_was_left_out_is_said_in_words():
    found = journey("danger=no harm=no who=family about=worried weather=fine")
    notices = Html(nodes.node_page(DEVON, "family", found).html).text("cr-notices")
    assert "an answer that we do not know: “weather=fine”" in notices
    assert "“I am worried about a child" in notices
    assert (
        "since “I am a child, parent, carer or member of the public” leads another way" in notices
    )


def test_an_address_with_markup_in_it_is_shown_as_text():
    found = replay(FLOW, {MARKUP: MARKUP})
    html = nodes.node_page(DEVON, "danger", found).html
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_who_comes_to_a_page_that_the_answers_do_not_lead_to_is_told_and_shown_the_way():
    html = Html(nodes.stray_page(DEVON, "agreed", journey("danger=no")).html)
    assert "The answers in this address do not lead to this page." in html.text("cr-notices")
    assert "../harm/#danger=no" in html.every("href")


# ---- What a partnership fills in --------------------------------------------------------------


def test_a_link_that_the_partnership_filled_in_is_a_link():
    filled = replace(DEVON.settings["request_for_support"], value="https://devon.example/support")
    other = replace(DEVON, settings=DEVON.settings | {"request_for_support": filled})
    html = nodes.node_page(other, "request-support").html
    assert '<a href="https://devon.example/support">Request for support form</a>' in html


# ---- Whole pages -----------------------------------------------------------------------------


def test_the_overview_has_every_question_option_and_outcome():
    text = Html(registers.overview_page(DEVON).html).text("article")
    for question in FLOW.questions.values():
        assert question.title in text
        assert all(option.label in text for option in question.options)
    for outcome in FLOW.outcomes.values():
        assert outcome.summary in text
        assert all(line.text in text for line in outcome.do)


def test_each_clause_has_an_anchor_and_each_citation_leads_to_one():
    anchors = set(Html(registers.clauses_page(DEVON).html).every("id"))
    assert {clause.lower() for clause in DEVON.clauses} <= anchors
    for page in STATIC.values():
        hrefs = [h for h in Html(page.html).every("href") if "/clauses/#" in h]
        assert anchors.issuperset(href.partition("#")[2] for href in hrefs)


def test_the_root_tells_the_browser_what_to_load():
    html = registers.root(DEVON, STATIC["danger"], {"wheels": ['a"b.whl']})
    (runtime,) = Html(html).every("data-runtime")
    assert runtime == '{"wheels": ["a\\"b.whl"]}'
    assert STATIC["danger"].html in html
