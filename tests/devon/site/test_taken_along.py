"""What the site offers to take along: scenarios as one file, and packages for learning systems."""

import base64
import hashlib
import re
from zipfile import ZipFile

import pytest

from decision_tool.publishing.training.scenarios import load_scenarios
from tests.devon.policy import DEVON, FOLDER
from tests.site.sites import CHOSEN

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
