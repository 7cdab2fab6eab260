"""The pages: well formed, safe whatever was typed, and the same with and without answers."""

from functools import cache
from pathlib import Path

import pytest

from decision_tool.model.replay import replay
from decision_tool.pages import form as form_pages
from decision_tool.pages import nodes
from tests import form_states
from tests.html import Html
from tests.policy import (
    DEVON,
    DISAGREE,
    FLOW,
    every_set_of_answers,
    journey,
    one_set_of_answers_per_line,
)

read = cache(Html)  # a page is read by several tests
STATIC = nodes.static_pages(DEVON) | form_pages.static_pages(DEVON)
JOURNEYS = [replay(FLOW, story) for story in one_set_of_answers_per_line()]
ALL = {
    **{f"static {id}": page for id, page in STATIC.items()},
    **{
        f"{index}. {found.node.id}": nodes.node_page(DEVON, found.node.id, found)
        for index, found in enumerate(JOURNEYS)
    },
    "stray": nodes.stray_page(DEVON, "agreed", journey("danger=no")),
    **form_states.STATES,
}
every_page = pytest.mark.parametrize("page", ALL.values(), ids=ALL)
DOCS = Path(__file__).parents[2] / "docs"


@every_page
def test_a_page_is_well_formed_and_has_one_heading_that_is_its_title(page):
    html = read(page.html)
    ids = html.every("id")
    assert len(ids) == len(set(ids))
    assert [tag for tag, _ in html.tags].count("h1") == 1
    assert html.text("h1") == page.title.removeprefix("Error: ")


@every_page
def test_a_page_holds_no_script_style_or_handler(page):
    for tag, attrs in read(page.html).tags:
        assert tag not in ("script", "style", "iframe", "b")
        assert not [name for name in attrs if name == "style" or name.startswith("on")]


@every_page
def test_an_address_is_a_page_that_there_is_and_holds_coded_answers_alone(page):
    written = {f"../{page.relative_to(DOCS).with_suffix('')}" for page in DOCS.rglob("*.md")}
    known = {*STATIC, "../clauses", *written}
    coded = {f"{q.id}={o.id}" for q in FLOW.questions.values() for o in q.options}
    for href in read(page.html).every("href"):
        address, _, fragment = href.partition("#")
        if address in ("tel:999", "tel:+443451551071") or address.startswith("mailto:?"):
            continue
        assert not address or address.removeprefix("../").rstrip("/") in known, href
        if "=" in fragment:
            assert coded.issuperset(fragment.split("&")), href


@every_page
def test_what_a_label_or_description_points_to_is_there(page):
    html = read(page.html)
    ids = set(html.every("id"))
    for name in ("for", "aria-labelledby", "aria-describedby"):
        assert ids.issuperset(" ".join(html.every(name)).split()), name


# ---- The same everywhere ---------------------------------------------------------------------


def told(page):
    html = read(page.html)
    return {key: html.text(key) for key in ("h1", "cr-summary", "cr-do", "cr-clauses")}


@pytest.mark.parametrize("found", JOURNEYS, ids=range(len(JOURNEYS)))
def test_an_outcome_tells_the_same_with_and_without_the_answers(found):
    assert told(STATIC[found.node.id]) == told(nodes.node_page(DEVON, found.node.id, found))


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
    page = nodes.node_page(DEVON, "area", journey(f"{DISAGREE} reached=none"))
    kept = "danger=no&harm=no&who=practitioner&about=disagree&setting=no&area=roles&reached=none"
    assert f"../reached/#{kept}" in read(page.html).every("href")


def test_every_place_that_answers_lead_to_is_a_page():
    assert {replay(FLOW, story).node.id for story in every_set_of_answers()} <= set(STATIC)
