"""Titles say where a page is, and what is no way in for a stranger is not listed."""

from decision_tool.pages.nodes import FOLDER
from scripts.build.heads import full_title, unlisted
from tests.fixture import PROTOCOL


def test_a_title_says_page_section_and_site_each_once():
    assert full_title("Sheets", "Training", "Site") == "Sheets – Training – Site"
    assert full_title("Training", "Training", "Site") == "Training – Site"
    assert full_title("About", "", "Site") == "About – Site"


def test_the_form_is_unlisted_but_for_the_one_on_paper():
    paths = unlisted(PROTOCOL)
    assert f"{FOLDER}/check.md" in paths
    assert f"{FOLDER}/paper.md" not in paths
    assert not any(f"{FOLDER}/{id}.md" in paths for id in PROTOCOL.flow.questions)
