"""What the site offers to take along: scenarios as one file, and packages for learning systems."""

import base64
import hashlib
import re
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

import pytest

from decision_tool.publishing.training.scenarios import load_scenarios
from decision_tool.publishing.training.sessions import load_sessions
from scripts.build.alone import packs
from tests.devon.policy import DEVON, FOLDER
from tests.site.sites import CHOSEN

SESSIONS = load_sessions(FOLDER).session
FILES = CHOSEN.folder / "training" / "files"
SCENARIOS = [it.id for it in load_scenarios(FOLDER, DEVON)]
MOST = 300_000  # bytes
PAGES = {
    **{f"{id}.html": (FILES / f"{id}.html").read_text("utf-8") for id in SCENARIOS},
    **{
        f"{id}-scorm.zip": ZipFile(FILES / f"{id}-scorm.zip").read("index.html").decode()
        for id in (*SCENARIOS, "check")
    },
}


def hashes(html, element):
    """The content of each inline script or style, as a policy names it."""
    for text in re.findall(rf"<{element}>(.*?)</{element}>", html, re.DOTALL):
        yield "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_a_page_in_one_file_loads_nothing(html):
    assert re.findall(r"<(?:link|img|iframe|script [^>]*src)\b", html) == []
    assert 'type="module"' not in html


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_its_policy_allows_its_own_style_and_script_and_no_other(html):
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    (script,), (style,) = hashes(html, "script"), hashes(html, "style")
    assert f"script-src '{script}';" in policy
    assert f"style-src '{style}';" in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"<[^>]* (?:on\w+|style)=", re.sub("<(script|style)>.*?</", "", html))


@pytest.mark.parametrize("id", [*SCENARIOS, "check"])
def test_a_package_is_small(id):
    assert (FILES / f"{id}-scorm.zip").stat().st_size <= MOST


def test_all_packages_are_in_one_zip_too():
    names = ZipFile(FILES / "learning-system.zip").namelist()
    assert sorted(names) == sorted(f"{id}-scorm.zip" for id in (*SCENARIOS, "check"))


def site_links(id):
    return CHOSEN.pages[f"training/scenarios/{id}/"].links


@pytest.mark.parametrize("id", SCENARIOS)
def test_the_page_of_a_scenario_offers_both(id):
    offered = {link.rpartition("training/files/")[2] for link in site_links(id)}
    assert {f"{id}.html", f"{id}-scorm.zip"} <= offered


# What a trainer finds in every zip: the folder, and how its name begins.
IN_EVERY_PACK = [
    ("1 Slides", "Slides"),
    ("3 To print", "Booklet"),
    ("3 To print", "Role cards for"),
    ("3 To print", "Case cards for"),
    ("3 To print", "Cards to vote with"),
    ("3 To print", "Who was here"),
    ("3 To print", "How was it for you"),
    ("3 To print", "Six weeks later"),
    ("4 Before and after", "Slip before a session"),
    ("4 Before and after", "Slip after a session"),
    ("4 Before and after", "Count the slips"),
    ("4 Before and after", "Knowledge check"),
    ("4 Before and after", "Certificate"),
]


def in_pack(session):
    """The files of a zip, as the site has it or as it would be made of it."""
    site = packs.Site(CHOSEN.folder)
    made = packs.zip_of(site, session)
    content = packs.pack(site, session, "") if site.titles else made.read_bytes()
    return [PurePosixPath(name) for name in ZipFile(BytesIO(content)).namelist()]


EACH_SESSION = pytest.mark.parametrize("session", SESSIONS, ids=lambda it: it.id)


@EACH_SESSION
def test_a_pack_holds_what_every_session_needs(session):
    files = in_pack(session)
    for folder, name in IN_EVERY_PACK:
        found = [it for it in files if str(it.parent) == folder and it.name.startswith(name)]
        assert found, (folder, name)


@EACH_SESSION
def test_a_pack_holds_slides_to_show_and_slides_to_change(session):
    assert {it.suffix for it in in_pack(session) if it.parent.name == "1 Slides"} >= {
        ".html",
        ".pptx",
    }


@EACH_SESSION
def test_a_pack_holds_every_scenario_as_one_file(session):
    files = [it.name for it in in_pack(session) if it.parent.name.endswith("cenarios")]
    files.remove("Scenarios.html")  # the list of them
    assert len(files) == len(SCENARIOS)
    assert {name.partition(" ")[0] for name in files} == {id.partition("-")[0] for id in SCENARIOS}


@EACH_SESSION
def test_nobody_prints_the_cards_of_cases_that_a_session_does_not_play(session):
    assert not {"training/role-cards", "training/case-cards"} & {*session.sheets}


def test_where_people_sit_at_tables_and_walk_to_a_route_there_are_signs():
    half_day = next(it for it in SESSIONS if it.id == "half-day")
    assert {"Signs to put up", "Table signs"} <= {it.stem for it in in_pack(half_day)}


@EACH_SESSION
def test_the_page_of_a_session_leads_to_the_slips_and_to_the_page_that_counts_them(session):
    pages = {link.rpartition("training/")[2] for link in CHOSEN.pages[f"{session.page}/"].links}
    links = {link.removeprefix("../") for link in pages}
    assert {"before/", "after/", "tally/", "evaluation/", "follow-up/"} <= links


def test_how_sure_people_are_is_asked_on_the_slips_and_not_again_on_the_evaluation():
    def asked(page):
        return "I would dare to take it." in CHOSEN.text(f"training/{page}/index.html")

    assert asked("before")
    assert asked("after")
    assert not asked("evaluation")
