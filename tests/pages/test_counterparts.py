"""Whom exactly to ask: on the page of a stage, and beside the record."""

from dataclasses import replace

import pytest

from decision_tool.model.counterparts import Counterparts
from decision_tool.pages import form, nodes
from tests.fixture import PROTOCOL
from tests.html import Html

SCHOOLS = PROTOCOL.counterparts.counterpart[0]
NONE_YET = Counterparts("Nobody knows. Ask your named lead.", ("6.1",))


def whole(html: Html) -> str:
    """All that it says."""
    return " ".join(text for texts in html.texts.values() for text in texts)


def outcome(id: str, protocol=PROTOCOL) -> Html:
    return Html(nodes.static_pages(protocol)[id].html)


def discussion(protocol=PROTOCOL) -> Html:
    return Html(form.static_pages(protocol)["discussion"].html)


@pytest.mark.parametrize("id", ["line-managers", "line-managers-hold", "colleagues-late"])
def test_the_page_of_a_step_says_who_acts_there_at_each_agency(id):
    html = outcome(id)
    assert SCHOOLS.roles["line-managers"] in whole(html)
    assert SCHOOLS.roles["named-leads"] not in whole(html)
    assert SCHOOLS.tel in html.every("href")


def test_the_record_says_who_acts_at_each_step():
    html = discussion()
    for role in SCHOOLS.roles.values():
        assert role in whole(html)


def test_each_says_when_it_was_checked_and_keeps_back_that_it_may_be_old():
    assert outcome("line-managers").every("data-checked") == [
        each.checked for each in PROTOCOL.counterparts.counterpart
    ]
    assert "Checked on 1 September 2026." in whole(outcome("line-managers"))


def test_where_nobody_knows_who_acts_the_page_says_whom_to_ask():
    protocol = replace(PROTOCOL, counterparts=NONE_YET)
    for html in (outcome("colleagues", protocol), discussion(protocol)):
        assert NONE_YET.unset in whole(html)


def test_without_the_file_nothing_is_said():
    assert "Whom exactly" not in whole(discussion(replace(PROTOCOL, counterparts=Counterparts())))
