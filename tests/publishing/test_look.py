"""The partnership's own look comes from its data: the mark, the names and the colours."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from decision_tool.loading.colour import contrast
from decision_tool.publishing import front, mark
from tests.fixture import FOLDER, PROTOCOL
from tests.html import Html

LOOK = PROTOCOL.look
NEUTRAL = replace(PROTOCOL, look=replace(LOOK, logo=""))
BOTH = pytest.mark.parametrize("protocol", [PROTOCOL, NEUTRAL], ids=["logo", "neutral"])


def shapes(svg):
    return [path for each in ElementTree.fromstring(svg).iter() if (path := each.get("d"))]


def test_the_masthead_has_the_names_of_partnership_and_site():
    told = front.identity(PROTOCOL, FOLDER)
    assert (told.name, told.short_name) == (PROTOCOL.name, PROTOCOL.short_name)
    assert told.product == PROTOCOL.site


@BOTH
def test_the_mark_is_passed_over_by_screen_readers_and_has_no_style_of_its_own(protocol):
    svg = front.identity(protocol, FOLDER).mark
    (drawn, *_), attributes = Html(svg).tags, {key for _, it in Html(svg).tags for key in it}
    assert drawn[1] | {"class": "cr-mark", "aria-hidden": "true", "focusable": "false"} == drawn[1]
    assert not attributes & {"style", "id"}


def test_the_logo_is_shown_where_there_is_one_and_else_a_mark_in_the_colours_of_the_partnership():
    logo = shapes((FOLDER / LOOK.logo).read_text("utf-8"))
    assert shapes(mark.mark(PROTOCOL, FOLDER)) == shapes(mark.icon(PROTOCOL, FOLDER)) == logo
    assert shapes(mark.mark(NEUTRAL, FOLDER)) == shapes(mark.icon(NEUTRAL, FOLDER)) != logo
    assert {LOOK.brand, LOOK.action} <= set(re.findall("#[0-9a-f]{6}", mark.mark(NEUTRAL, FOLDER)))


@BOTH
def test_the_icon_stands_on_a_tile_of_the_colour_of_the_masthead(protocol):
    svg = ElementTree.fromstring(mark.icon(protocol, FOLDER))
    assert svg[0].get("fill") == LOOK.brand
    assert svg.get("viewBox") == "0 0 32 32"


# ---- The style sheet that is read last ----------------------------------------------------------


def colours(css, name):
    return re.findall(rf"--cr-{name}: (.+);", css)


@pytest.mark.parametrize("name", ["brand", "action"])
def test_each_colour_is_a_pair_on_the_screens_that_know_pairs_and_else_the_light_one(name):
    light, dark = getattr(LOOK, name), getattr(LOOK, f"{name}_dark")
    assert colours(front.look(PROTOCOL), name) == [light, f"light-dark({light}, {dark})"]


def test_what_is_pointed_at_is_as_easy_to_read_or_easier():
    light, pair = colours(front.look(PROTOCOL), "action-hover")
    _, dark = re.findall("#[0-9a-f]{6}", pair)
    assert contrast(light, "#ffffff") > contrast(LOOK.action, "#ffffff")
    assert contrast(dark, "#0f181d") > contrast(LOOK.action_dark, "#0f181d")
