"""What belongs to a session is data, and all of it is there."""

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.training.sessions import FILE, check, load_sessions
from decision_tool.publishing.training.take_along import ASKED, put_in
from tests.fixture import PROTOCOL, a_copy

SESSIONS = """
[[sign]]
name = "Complain"
icon = "mail"
[[session]]
id = "short"
slides = "training/slides-short"
sheets = ["training/poster"]
scenarios = ["01-first"]
"""
PAGES = {
    "training/short.md",
    "training/slides-short.md",
    "training/poster.md",
    "training/scenarios/01-first.md",
}


def load(tmp_path, text=SESSIONS):
    folder = a_copy(tmp_path)
    (folder / FILE).write_text(text, "utf-8")
    return load_sessions(folder)


def test_a_protocol_needs_none(tmp_path):
    assert load_sessions(a_copy(tmp_path)).session == ()


def test_a_session_knows_its_page_and_all_that_it_needs(tmp_path):
    sessions = load(tmp_path)
    session = sessions.on("training/short")
    assert {f"{page}.md" for page in session.pages} == PAGES
    assert sessions.on("training/other") is None


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_page_that_is_not_there_is_refused_by_name(tmp_path, page):
    sessions = load(tmp_path)
    check(sessions, PAGES)
    with pytest.raises(ProtocolError, match=f"names {page.removesuffix('.md')}, which is no page"):
        check(sessions, PAGES - {page})


def test_an_icon_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ProtocolError, match="has no icon “male”"):
        load(tmp_path, SESSIONS.replace('"mail"', '"male"'))


def test_the_page_of_a_session_lists_slides_and_sheets_where_it_asks_for_them(tmp_path):
    session = load(tmp_path).session[0]
    html = put_in(f"<h1>Short</h1>{ASKED}", PROTOCOL, session, {"training/poster": "Our poster"})
    assert ASKED not in html
    assert 'href="../../training/slides-short.pptx"' in html
    assert 'href="../../training/poster/">Our poster</a>' in html
