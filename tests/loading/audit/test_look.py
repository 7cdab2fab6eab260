"""The partnership's colours can be read on what they stand on, in both schemes."""

import re
from pathlib import Path

import pytest

from decision_tool.loading.audit import look
from decision_tool.loading.files import PARTNERSHIP
from tests.loading.audit.mistakes import problems, told
from tests.loading.edits import put


@pytest.mark.parametrize("colour", ["blue", "#123", "#12345g", "#1234567", "123456"])
@pytest.mark.parametrize("key", ["brand", "brand_dark", "action", "action_dark"])
def test_what_is_no_colour_is_refused(key, colour):
    assert told(look.faults, PARTNERSHIP, put("look", key, colour)) == [f"look.{key}"]


# Each grey differs from the one beside it by one step, and only one of the two can be read.
@pytest.mark.parametrize(
    ("key", "read", "faint"),
    [
        ("brand", "#767676", "#777777"),  # white text on it
        ("brand_dark", "#767676", "#777777"),
        ("action", "#6a6a6a", "#6b6b6b"),  # on the quiet panel, which is darker than the page
        ("action_dark", "#939393", "#929292"),  # on the dark quiet panel, the lightest of three
    ],
)
def test_a_colour_that_is_hard_to_read_is_refused(key, read, faint):
    assert told(look.faults, PARTNERSHIP, put("look", key, read)) == []
    assert told(look.faults, PARTNERSHIP, put("look", key, faint)) == [f"look.{key}"]


def test_the_ratio_is_named_and_never_rounded_up():
    faint = problems(look.faults, PARTNERSHIP, put("look", "brand", "#777777"))
    assert faint == ["has a contrast of 4.47 with white text on it, and needs 4.5."]


def test_colours_are_seen_with_what_the_style_sheets_have():
    tokens = (Path(__file__).parents[3] / "docs" / "_styles" / "tokens.css").read_text("utf-8")
    of_the_sheets = {*re.findall(r"#[0-9a-f]{6}", tokens), "#ffffff"}
    assert {colour for _, seen in look.SEEN.values() for colour in seen.values()} <= of_the_sheets
