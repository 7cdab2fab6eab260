"""The pages: well formed, safe whatever was typed, and the same with and without answers."""

import re
from functools import cache

import pytest

from decision_tool.model.replay import replay
from decision_tool.pages import form as form_pages
from decision_tool.pages import nodes
from decision_tool.pages.render import ROOT
from tests import form_states
from tests.fixture import DIFFER, FLOW, PROTOCOL, journey
from tests.html import Html
from tests.stories import every_set_of_answers, one_set_of_answers_per_line

read = cache(Html)  # a page is read by several tests
STATIC = nodes.static_pages(PROTOCOL) | form_pages.static_pages(PROTOCOL)
JOURNEYS = [replay(FLOW, story) for story in one_set_of_answers_per_line(PROTOCOL)]
ALL = {
    **{f"static {id}": page for id, page in STATIC.items()},
    **{
        f"{index}. {found.node.id}": nodes.node_page(PROTOCOL, found.node.id, found)
        for index, found in enumerate(JOURNEYS)
    },
    "stray": nodes.stray_page(PROTOCOL, "settled", journey("unsafe-now=not-now")),
    **form_states.STATES,
}
every_page = pytest.mark.parametrize("page", ALL.values(), ids=ALL)
OF_THE_SITE = {f"{ROOT}{page}/" for page in ("clauses", "guidance", "quick-guide", "silences")}
NUMBERS = {"tel:999", "tel:+441632960010", "tel:+441632960020", "tel:+441632960030"}


@every_page
def test_a_page_is_well_formed_and_has_one_heading_that_is_its_title(page):
    html = read(page.html)
    ids = html.every("id")
    assert len(ids) == len(set(ids))
    assert [tag for tag, _ in html.tags].count("h1") == 1
    title = page.title.removeprefix("Error: ").partition(" – ")[0]  # its stage may follow
    assert html.text("h1") == title


@every_page
def test_a_page_holds_no_script_style_or_handler(page):
    for tag, attrs in read(page.html).tags:
        assert tag not in ("script", "style", "iframe", "b")
        assert not [name for name in attrs if name == "style" or name.startswith("on")]


@every_page
def test_an_address_is_a_page_that_there_is_and_holds_coded_answers_alone(page):
    coded = {f"{q.id}={o.id}" for q in FLOW.questions.values() for o in q.options}
    known = {*OF_THE_SITE, *(f"../{id}/" for id in STATIC), ""}
    settings = {setting.value for setting in PROTOCOL.settings.values()}
    settings |= {fact.link for fact in PROTOCOL.guidance.values()}
    for each in PROTOCOL.counterparts.counterpart:
        settings |= {each.tel, f"mailto:{each.email}"}
    for href in read(page.html).every("href"):
        address, _, fragment = href.partition("#")
        if address in NUMBERS | settings or address.startswith("mailto:officer@"):
            continue
        assert address in known, href
        if "=" in fragment:
            assert coded.issuperset(fragment.split("&")), href


@every_page
def test_what_a_label_or_description_points_to_is_there(page):
    html = read(page.html)
    ids = set(html.every("id"))
    for name in ("for", "aria-labelledby", "aria-describedby"):
        assert ids.issuperset(" ".join(html.every(name)).split()), name


@every_page
def test_danger_and_harm_are_one_tap_away(page):
    questions = FLOW.safety
    hrefs = read(page.html).every("href")
    for id in questions:
        here = f'data-page-id="{id}"' in page.html
        assert here or [href for href in hrefs if href.startswith(f"../{id}/")]


# ---- The same everywhere ---------------------------------------------------------------------


def told(page):
    html = read(page.html)
    return {key: html.text(key) for key in ("h1", "cr-lead", "cr-do", "cr-clauses")}


@pytest.mark.parametrize("found", JOURNEYS, ids=range(len(JOURNEYS)))
def test_an_outcome_tells_the_same_with_and_without_the_answers(found):
    assert told(STATIC[found.node.id]) == told(nodes.node_page(PROTOCOL, found.node.id, found))


def test_every_option_of_every_question_is_a_link_without_any_script():
    for question in FLOW.questions.values():
        hrefs = read(STATIC[question.id].html).every("href")
        for option in question.options:
            assert f"../{option.to}/#{question.id}={option.id}" in hrefs


def test_every_page_can_be_reached_by_links_from_the_first_without_any_script():
    found, todo = set(), {FLOW.start}
    while todo:
        id = todo.pop()
        found.add(id)
        linked = {href.split("/")[1] for href in read(STATIC[id].html).every("href") if "/" in href}
        todo |= (linked & STATIC.keys()) - found
    assert found == STATIC.keys() - {"send"}


def test_an_answer_keeps_the_others_in_the_address():
    page = nodes.node_page(PROTOCOL, "topic", journey(f"{DIFFER} step-tried=not-started"))
    kept = (
        "unsafe-now=not-now&at-risk=not-at-risk&role=worker&need=differ&topic=who-does-what"
        "&step-tried=not-started"
    )
    assert f"../step-tried/#{kept}" in read(page.html).every("href")


def test_every_place_that_answers_lead_to_is_a_page():
    ends = {replay(FLOW, story).node.id for story in every_set_of_answers(PROTOCOL)}
    assert ends <= set(STATIC)


# ---- Back ------------------------------------------------------------------------------------


def back(page):
    """Where a page leads back to, without the answers."""
    (href,) = [
        attrs["href"] for tag, attrs in read(page.html).tags if attrs.get("class") == "cr-back"
    ] or [""]
    return href.partition("#")[0]


@pytest.mark.parametrize(
    ("at", "before"),
    [
        ("unsafe-now", ""),
        ("at-risk", "../unsafe-now/"),
        ("topic", "../need/"),
        ("step-tried", "../topic/"),
        ("colleagues", "../step-tried/"),
    ],
)
def test_back_leads_to_the_question_that_was_asked_before(at, before):
    found = journey(f"{DIFFER} step-tried=not-started")
    assert back(nodes.node_page(PROTOCOL, at, found)) == before


def test_back_leads_to_the_first_question_that_leads_here_where_there_are_no_answers():
    assert back(STATIC["line-managers"]) == "../colleagues-answer/"
    assert back(STATIC["unsafe-now"]) == ""


# ---- What kind of outcome it is --------------------------------------------------------------


def test_an_outcome_has_a_button_to_call_each_of_its_contacts():
    tags = read(STATIC["ring-helpdesk"].html).tags
    calls = [attrs["href"] for _, attrs in tags if attrs.get("class") == "cr-call"]
    assert calls == ["tel:+441632960010", "tel:+441632960020"]


def test_a_way_on_gives_its_answer_or_asks_its_question():
    assert "../at-risk/#unsafe-now=rung" in read(STATIC["ring-999"].html).every("href")
    thinking = nodes.node_page(PROTOCOL, "think-first", journey("unsafe-now=not-now"))
    assert "../topic/#unsafe-now=not-now" in read(thinking.html).every("href")


@pytest.mark.parametrize(
    ("outcome", "offered"),
    [
        ("post-form", "Fill in the difference of opinion form"),
        ("colleagues-late", "Fill in the difference of opinion form anyway"),
        ("colleagues", "Keep a record of it"),
        ("colleagues-hold", "Keep a record of it"),
    ],
)
def test_an_outcome_offers_what_its_kind_calls_for(outcome, offered):
    assert offered in read(STATIC[outcome].html).text("cr-do")


def test_a_record_begins_with_a_discussion_of_its_own():
    (link,) = (a for _, a in read(STATIC["colleagues"].html).tags if "data-new-row" in a)
    assert link["href"] == "../discussion/"


@pytest.mark.parametrize("outcome", ["ring-999", "complain", "settled"])
def test_other_outcomes_offer_no_form(outcome):
    hrefs = read(STATIC[outcome].html).every("href")
    assert not [href for href in hrefs if href.startswith(("../form/", "../discussion"))]


@pytest.mark.parametrize("id", FLOW.outcomes)
def test_a_line_and_its_link_name_a_stage_once(id):
    for line in FLOW.outcomes[id].lines:
        called = FLOW.outcomes[line.outcome].called if line.outcome else ""
        named = re.findall(rf"{PROTOCOL.noun} \d", f"{line.text} {called}", re.IGNORECASE)
        assert len(named) <= 1


@pytest.mark.parametrize("id", FLOW.outcomes)
def test_an_outcome_has_one_primary_button_at_most(id):
    classes = [attrs.get("class") for _, attrs in read(STATIC[id].html).tags]
    assert classes.count("cr-button") <= 1


@pytest.mark.parametrize("id", ["ring-999", "ring-helpdesk"])
def test_where_the_call_is_what_the_page_is_for_nothing_but_the_call_is_primary(id):
    classes = [attrs.get("class") for _, attrs in read(STATIC[id].html).tags]
    assert "cr-button" not in classes
    assert classes.index("cr-call") < classes.index("cr-do")


def test_what_comes_first_has_a_button_for_each_number_that_it_names():
    tags = read(STATIC["colleagues"].html).tags
    calls = [attrs["href"] for _, attrs in tags if attrs.get("class") == "cr-call"]
    assert calls == ["tel:+441632960010", "tel:+441632960020"]


@pytest.mark.parametrize("id", FLOW.outcomes)
def test_at_most_five_things_are_to_be_done_now(id):
    assert len(FLOW.outcomes[id].do) <= 5


@pytest.mark.parametrize("id", [*FLOW.questions, *FLOW.outcomes])
def test_every_number_of_a_contact_is_a_link_that_calls(id):
    html = read(STATIC[id].html)
    told = " ".join(text for inside, text in html.pieces if not inside & {"a", "h1"})
    assert not [contact for contact in PROTOCOL.contacts if contact.number in told.split()]
    assert not [contact for contact in PROTOCOL.contacts[1:] if contact.number in told]


def test_the_answer_that_leads_to_the_emergency_is_marked():
    tags = read(STATIC["unsafe-now"].html).tags
    (marked,) = (attrs for _, attrs in tags if attrs.get("class") == "cr-tile cr-tile--danger")
    assert marked["href"] == "../ring-999/#unsafe-now=in-danger"
