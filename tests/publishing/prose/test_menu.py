"""The menu is data: titles and pages, groups, and a page for each stage."""

from dataclasses import replace

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.prose import menu
from tests.fixture import PROTOCOL, STAGES

STAGE_PAGES = [f"next-step/{id}.md" for id in STAGES]
SOURCE = """
[[section]]
title = "Steps"
whole = true
pages = [
  { title = "Why", page = "why.md" },
  { stages = true },
  { title = "Print", pages = [{ title = "Poster", page = "poster.md" }] },
]

[[footer]]
title = "About"
page = "about.md"
"""


def test_stages_are_spelt_out_where_the_menu_asks_for_them():
    assert menu.load(SOURCE).nav(PROTOCOL) == [
        "index.md",
        {"Steps": [{"Why": "why.md"}, *STAGE_PAGES, {"Print": [{"Poster": "poster.md"}]}]},
        {"About": "about.md"},
    ]


def test_the_menu_knows_what_each_page_is_called():
    titles = {"why": "Why", "poster": "Poster", "about": "About"}
    assert menu.load(SOURCE).titles() == titles


@pytest.mark.parametrize(
    ("guidance", "pages"), [(PROTOCOL.guidance, ["guidance.md"]), ({}, [])], ids=["some", "none"]
)
def test_national_guidance_is_in_the_menu_where_there_is_any(guidance, pages):
    source = '[[section]]\ntitle = "Look up"\nwhole = true\npages = [{ guidance = true }]\n'
    protocol = replace(PROTOCOL, guidance=guidance)
    assert menu.load(source).nav(protocol) == ["index.md", {"Look up": pages}]
    assert menu.load(source).chapters(protocol) == pages


def test_the_whole_protocol_is_made_of_the_groups_that_say_so_whatever_they_are_called():
    renamed = SOURCE.replace('"Steps"', '"The way through"')
    chapters = ["why.md", *STAGE_PAGES, "poster.md"]
    assert menu.load(renamed).chapters(PROTOCOL) == chapters


def test_an_entry_that_leads_nowhere_is_refused():
    with pytest.raises(ProtocolError, match=r"why\.md: is no page"):
        menu.check(menu.load(SOURCE), {"about.md", "poster.md"})


@pytest.mark.parametrize("source", ["[[entry]", '[[section]]\ntitel = "Home"\n', "entry = 1"])
def test_a_menu_that_can_t_be_read_is_refused(source):
    with pytest.raises(ProtocolError, match=r"_menu\.toml"):
        menu.load(source)
