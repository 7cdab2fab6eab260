"""Slides: Marp's Markdown in, drawings and notes out, with the site's facts, cites and links."""

import pytest
from markdown import Markdown

from decision_tool.publishing.prose.cites import CLAUSES
from scripts.build.slides import SlidesError, deck

HEAD = "---\nmarp: true\nheadingDivider: 2\npaginate: true\n---\n"
PAGES = {
    "training/poster.md": "../poster/",
    "training/scenarios/01-a-cold.md": "../scenarios/01-a-cold/",
    "clauses.md": "../../clauses/",
}


@pytest.fixture
def slides(tmp_path):
    """Makes a deck that stands at training/slides.md."""
    (tmp_path / "number.md").write_text("**999**\n")
    (tmp_path / "shared.md").write_text("## Shared\n\nCall {!number.md!}.\n")
    include = {"base_path": str(tmp_path), "throwException": True}
    facts = Markdown(
        extensions=["markdown_include.include"],
        extension_configs={"markdown_include.include": include},
    )

    def make(text):
        return deck(HEAD + text, "training/slides.md", {"B4": CLAUSES}, facts, PAGES.get)

    return make


def test_a_heading_begins_a_slide_and_a_comment_is_its_notes(slides):
    one, two = slides("## One\n\n<!--\n**Open.** Say *this*.\n-->\n\n## Two\n\n- a\n- b\n")
    assert one.notes == "<p><strong>Open.</strong> Say <em>this</em>.</p>"
    assert "<h2>One</h2>" in one.html
    assert "Open" not in one.html
    assert two.notes == ""
    assert "<li>b</li>" in two.html


def test_facts_are_taken_in_through_shared_slides_too(slides):
    one, two = slides("## One\n\n{!number.md!}\n\n{!shared.md!}\n")
    assert "<strong>999</strong>" in one.html
    assert "Call <strong>999</strong>." in two.html


def test_links_lead_to_pages_from_slide_and_notes(slides):
    [one] = slides(
        "## One\n\nKeep [a poster](poster.md).\n\n<!--\n[Poster](poster.md#top) [B4]\n-->\n"
    )
    assert '<a href="../poster/">a poster</a>' in one.html
    assert '<a href="../poster/#top">Poster</a>' in one.notes
    assert '<a href="../../clauses/#b4">B4</a>' in one.notes


def test_the_clauses_behind_a_slide_stand_with_its_notes_and_each_once(slides):
    [one] = slides("## One\n\nKeep a record. [B4]\n\nAll of it. [B4]\n")
    assert "B4" not in one.html
    assert "Keep a record.</p>" in one.html
    assert one.cites == ('<a href="../../clauses/#b4">B4</a>',)


def test_a_deck_begins_with_a_heading_of_the_first_level(slides):
    first, second = slides("# One\n\n## Two\n")
    assert "<h1>One</h1>" in first.html
    assert "<h2>Two</h2>" in second.html


def test_a_link_to_no_page_is_refused_with_its_name(slides):
    with pytest.raises(SlidesError, match=r"training/slides\.md: there is no page postr\.md\."):
        slides("## One\n\n[Poster](postr.md)\n")


def test_a_slide_can_hold_a_scenario_which_is_no_note(slides):
    one, two = slides("## One\n<!-- scenario: 01-a-cold -->\n\n<!--\nSay *this*.\n-->\n\n## Two\n")
    assert (one.scenario, two.scenario) == ("../scenarios/01-a-cold/", "")
    assert one.notes == "<p>Say <em>this</em>.</p>"
    assert "01-a-cold" not in one.html


def test_a_scenario_that_is_not_there_is_refused_with_its_id(slides):
    with pytest.raises(SlidesError, match=r"training/slides\.md: there is no scenario 02-hot\."):
        slides("## One\n<!-- scenario: 02-hot -->\n")


def test_a_slide_obeys_the_policy_of_the_site(slides):
    [one] = slides("## One\n<!-- _class: cover -->\n\nText <b onclick='x()'>bold</b> :smile:\n")
    assert 'class="cover"' in one.html
    assert "style=" not in one.html
    assert "<b" not in one.html
    assert "<img" not in one.html
