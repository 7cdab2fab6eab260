"""The list of what browsers keep of a site, and how it looks among a device's programs."""

import json
import re

import pytest

from scripts.build import offline
from tests.fixture import PROTOCOL

PAGE = '<!DOCTYPE html><html lang="en-GB" data-build="12ab"><title>Home</title></html>'
FILES = {
    "index.html": PAGE,
    "about/site/index.html": PAGE,
    "about/offline/index.html": PAGE,
    "maintain/guide/index.html": PAGE,
    "404.html": PAGE,
    "assets/site.js": "let site;",
    "assets/offline/end.js": "// the end",
    "assets/python/pyodide-1/rest.wasm": "wasm",
    "assets/python/pyodide-1/rest.wasm.gz": "packed",
    "assets/site.js.br": "packed",
    "feed.xml": "<feed/>",
    "poster.pdf": "%PDF",
}


@pytest.fixture
def site(tmp_path):
    for path, text in FILES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


def listed(site):
    offline.write(site)
    (data,) = re.findall(r"^serve\((.*)\);$", (site / "sw.js").read_text(), re.MULTILINE)
    return json.loads(data)


def test_what_nobody_can_do_without_is_listed_first(site):
    assert {"", "about/offline/", "assets/site.js"} <= listed(site)["first"].keys()


def test_the_other_pages_follow_but_for_those_on_upkeep_and_lost_addresses(site):
    assert listed(site)["more"].keys() == {"about/site/"}


def test_nothing_packed_is_listed_and_no_document_and_nothing_of_python_with_the_pages(site):
    found = listed(site)
    assert not [path for path in {**found["first"], **found["more"]} if "python" in path]
    assert found["python"] == ["assets/python/pyodide-1/rest.wasm"]


def test_the_list_names_the_build_of_its_pages(site):
    assert listed(site)["build"] == "12ab"


def test_two_lists_of_one_site_are_the_same(site):
    assert listed(site) == listed(site)


def test_a_change_in_a_page_makes_another_version(site):
    before = listed(site)["version"]
    (site / "about/site/index.html").write_text(PAGE.replace("Home", "About"))
    assert listed(site)["version"] != before


def test_a_site_without_a_copy_takes_every_copy_back(site):
    (site / "index.html").write_text(PAGE.replace(' data-build="12ab"', ""))
    offline.write(site)
    assert (site / "sw.js").read_text() == "// the end"


def test_scripts_and_sheets_that_differ_belong_to_different_builds():
    one, other = ([("assets/site.js", data)] for data in (b"1", b"2"))
    assert offline.build_of(one) == offline.build_of(one) != offline.build_of(other)


# ---- Among the programs -------------------------------------------------------------------------


def test_the_site_has_the_partnerships_name_and_colour_among_programs():
    data = json.loads(offline.manifest(PROTOCOL))
    assert PROTOCOL.short_name in (data["name"], data["short_name"])
    assert data["theme_color"] == PROTOCOL.look.brand


def test_it_is_the_same_site_in_whatever_folder():
    data = json.loads(offline.manifest(PROTOCOL))
    assert (data["start_url"], data["scope"]) == ("./", "./")


def test_pictures_made_later_are_named_too(tmp_path):
    (tmp_path / "manifest.webmanifest").write_text(offline.manifest(PROTOCOL))
    offline.add_icons(tmp_path, {"assets/icon-512.png": 512})
    icons = json.loads((tmp_path / "manifest.webmanifest").read_text())["icons"]
    assert [icon["sizes"] for icon in icons] == ["any", "512x512"]
