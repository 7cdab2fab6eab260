"""The menu is data: sections and groups of pages, a page for each stage, and the foot of pages."""

from dataclasses import replace

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.prose import menu
from tests.fixture import FLOW, PROTOCOL, STAGES

STAGE_PAGES = [f"next-step/{id}.md" for id in STAGES]
SOURCE = """
[[section]]
title = "Next"
pages = [{ title = "The first question", start = true }]

[[section]]
title = "Steps"
pages = [
  { title = "Why", page = "why.md", whole = true },
  { title = "One by one", whole = true, pages = [{ stages = true }] },
  { title = "Print", pages = [{ title = "Poster", page = "poster.md" }] },
]

[[footer]]
title = "Privacy"
page = "privacy.md"
"""


def section(pages):
    return menu.load(f'[[section]]\ntitle = "Look up"\npages = [{pages}]\n')


def test_sections_come_after_the_home_page_and_the_foot_comes_last():
    assert menu.load(SOURCE).nav(PROTOCOL) == [
        "index.md",
        {"Next": [{"The first question": f"next-step/{FLOW.start}.md"}]},
        {
            "Steps": [
                {"Why": "why.md"},
                {"One by one": STAGE_PAGES},
                {"Print": [{"Poster": "poster.md"}]},
            ]
        },
        {"Privacy": "privacy.md"},
    ]


def test_the_menu_knows_what_each_page_is_called():
    titles = {"why": "Why", "poster": "Poster", "privacy": "Privacy"}
    assert menu.load(SOURCE).titles() == titles


@pytest.mark.parametrize(
    ("guidance", "pages"), [(PROTOCOL.guidance, ["guidance.md"]), ({}, [])], ids=["some", "none"]
)
def test_national_guidance_is_in_the_menu_where_there_is_any(guidance, pages):
    found = section("{ guidance = true, whole = true }")
    protocol = replace(PROTOCOL, guidance=guidance)
    assert found.nav(protocol) == ["index.md", {"Look up": pages}]
    assert found.chapters(protocol) == pages


def test_the_whole_protocol_is_made_of_the_pages_and_groups_that_say_so():
    assert menu.load(SOURCE).chapters(PROTOCOL) == ["why.md", *STAGE_PAGES]


@pytest.mark.parametrize("stray", ["why.md", "poster.md", "privacy.md"])
def test_an_entry_that_leads_nowhere_is_refused_wherever_it_stands(stray):
    pages = {"why.md", "poster.md", "privacy.md"} - {stray}
    with pytest.raises(ProtocolError, match=f"{stray}: is no page"):
        menu.check(menu.load(SOURCE), pages)


@pytest.mark.parametrize("source", ["[[section]", '[[section]]\ntitel = "Home"\n', "section = 1"])
def test_a_menu_that_can_t_be_read_is_refused(source):
    with pytest.raises(ProtocolError, match=r"_menu\.toml"):
        menu.load(source)
