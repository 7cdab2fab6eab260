"""The frame knows in which section a page stands, and which page comes next."""

import pytest
from mkdocs.config.base import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from scripts.build.navigation import navigation, pages
from scripts.build.site import ROOT

NAV = [
    "index.md",
    {"Next": [{"The first question": "next-step/first.md"}]},
    {
        "Rules": [
            {"Clause by clause": "clauses.md"},
            {"Steps": [{"One": "next-step/one.md"}, {"Two": "next-step/two.md"}]},
            {"Sessions": "training/index.md"},
        ]
    },
    {"The form": [{"Fill it in": "next-step/form.md"}]},
    {"Privacy": "about/privacy.md"},
]
LISTED = [
    "index.md",
    "next-step/first.md",
    "clauses.md",
    "next-step/one.md",
    "next-step/two.md",
    "training/index.md",
    "next-step/form.md",
    "about/privacy.md",
]
UNLISTED = [
    "next-step/later.md",
    "next-step/contact.md",
    "training/slides.md",
    "clauses/cited.md",
    "alone.md",
]
HOMES = {"next-step/contact.md": "next-step/form.md", "next-step/later.md": "next-step/first.md"}

PARTS = {"questions": "next-step/first.md", "form": "next-step/form.md"}


@pytest.fixture
def found():
    """The menu, and the page of each path."""
    config = load_config(str(ROOT / "mkdocs.yml"), nav=NAV, hooks=[])
    config.plugins._current_plugin = "the test"  # as MkDocs has it while a hook runs
    files = Files([File.generated(config, path, content="# A\n") for path in LISTED + UNLISTED])
    nav = get_navigation(files, config)
    menu = navigation(nav, lambda path: HOMES.get(path, path), PARTS)
    return menu, {file.src_uri: file.page or Page(None, file, config) for file in files}


def title(section):
    return section and section.title


def test_sections_and_the_foot_are_two_lists_without_the_home_page(found):
    menu, page = found
    assert [each.title for each in menu.sections] == ["Next", "Rules", "The form"]
    assert menu.footer == [page["about/privacy.md"]]


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("clauses.md", "Rules"),
        ("next-step/two.md", "Rules"),
        ("next-step/later.md", "Next"),
        ("next-step/contact.md", "The form"),
        ("training/slides.md", "Rules"),
        ("index.md", None),
        ("about/privacy.md", None),
        ("alone.md", None),
    ],
)
def test_a_page_stands_in_a_section(found, path, section):
    menu, page = found
    assert title(menu.section_of(page[path])) == section


def test_the_page_for_an_address_that_is_not_there_stands_in_none(found):
    assert found[0].section_of(None) is None


def test_a_section_leads_to_its_first_page(found):
    menu, page = found
    assert [menu.first(each) for each in menu.sections] == [
        page["next-step/first.md"],
        page["clauses.md"],
        page["next-step/form.md"],
    ]


def test_the_pages_of_groups_come_last_as_the_rail_shows_them(found):
    menu, _ = found
    told = [each.file.src_uri for each in pages(menu.sections[1])]
    assert told == ["clauses.md", "training/index.md", "next-step/one.md", "next-step/two.md"]


@pytest.mark.parametrize(
    ("path", "next"),
    [
        ("clauses.md", "training/index.md"),
        ("next-step/one.md", "next-step/two.md"),
        ("next-step/two.md", None),
        ("next-step/later.md", None),
        ("about/privacy.md", None),
    ],
)
def test_the_next_page_is_that_of_the_section_and_none_comes_after_its_last(found, path, next):
    menu, page = found
    assert menu.next(page[path]) is (page[next] if next else None)


def test_a_section_says_which_part_of_the_tool_stands_in_it(found):
    menu, _ = found
    assert [menu.part(section) for section in menu.sections] == ["questions", "", "form"]
