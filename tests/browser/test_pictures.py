"""The pictures that are made of a partnership's data, for phones and for shared links."""

import struct

import pytest

from decision_tool.loading.folder import bundled
from decision_tool.publishing.social import social
from scripts.build import pictures
from tests.site.sites import CHOSEN, MADE_UP

EVERY = pytest.mark.parametrize("name", sorted({CHOSEN.name, MADE_UP.name}))
OUTSIDE = """() => [...document.body.querySelectorAll("*")].filter((it) => {
    const { left, top, right, bottom } = it.getBoundingClientRect();
    return left < 0 || top < 0 || right > 1200 || bottom > 630 || it.scrollWidth > it.clientWidth
        && it instanceof HTMLElement && getComputedStyle(it).display !== "inline";
}).map((it) => it.outerHTML)"""


def size(file):
    """Width and height of a PNG."""
    return struct.unpack(">II", file.read_bytes()[16:24])


@EVERY
def test_each_is_made_in_the_size_that_is_asked_for(browser, tmp_path, name):
    pictures.make(browser, tmp_path, bundled(name))
    assert size(tmp_path / pictures.TOUCH_ICON) == (180, 180)
    assert size(tmp_path / pictures.SOCIAL) == (1200, 630)
    for icon, width in pictures.ICONS.items():
        assert size(tmp_path / icon) == (width, width)


@EVERY
def test_all_that_the_shared_picture_says_is_within_it(browser, name):
    tab = browser.new_page(viewport={"width": 1200, "height": 630})
    tab.set_content(social(pictures.load(bundled(name)), bundled(name)))
    assert tab.evaluate(OUTSIDE) == []
    tab.close()
