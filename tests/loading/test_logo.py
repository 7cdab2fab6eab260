"""The logo of a partnership stands inside every page: it has shapes and colours alone."""

import pytest

from decision_tool.loading import logo
from tests.fixture import FOLDER
from tests.loading.audit.mistakes import keys
from tests.loading.edits import found, in_folder

SHAPE = '<path d="M0 0h9" fill="#fff"/>'


def drawn(inside=SHAPE, of='viewBox="0 0 32 32"'):
    return f'<svg xmlns="http://www.w3.org/2000/svg" {of}>{inside}</svg>'


def told(folder, drawing, name="logo.svg"):
    """The elements in which something is wrong with a drawing."""
    (folder / name).write_text(drawing, "utf-8")
    return keys(name, logo.faults(folder, name))


def test_shapes_in_groups_and_their_colours_are_a_logo(tmp_path):
    assert told(tmp_path, drawn(f'<g stroke="#fff" transform="scale(2)">{SHAPE}</g>')) == []


def test_without_a_name_there_is_nothing_to_look_at(tmp_path):
    assert list(logo.faults(tmp_path, "")) == []


@pytest.mark.parametrize(
    ("inside", "key"),
    [
        ('<path d="M0 0h9" style="fill: red"/>', "<path>"),
        ('<path d="M0 0h9" class="a"/>', "<path>"),
        ('<g id="a"/>', "<g>"),
        ('<path d="M0 0h9" onclick="alert(1)"/>', "<path>"),
        ('<path d="M0 0h9" fill="url(#a)"/>', "<path>"),
        ('<path d="M0 0h9" fill="URL(https://elsewhere.example/)"/>', "<path>"),
        ("<style>path { fill: red }</style>", "<style>"),
        ("<script>alert(1)</script>", "<script>"),
        ("<text>Westmarch</text>", "<text>"),
        ("<image/>", "<image>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<path xmlns="https://elsewhere.example/"/>', "<path>"),
        ('<g xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>', "<g>"),
    ],
)
def test_what_is_more_than_shapes_is_refused(tmp_path, inside, key):
    assert told(tmp_path, drawn(inside)) == [key]


@pytest.mark.parametrize(
    "drawing",
    ["", "no drawing", drawn(of=""), "<svg viewBox='0 0 9 9'/>", f"<!DOCTYPE svg>{drawn()}"],
)
def test_what_is_no_svg_is_refused(tmp_path, drawing):
    assert told(tmp_path, drawing) == ["(the file)"]


@pytest.mark.parametrize(("more", "refused"), [(0, []), (1, ["(the file)"])])
def test_it_is_small(tmp_path, more, refused):
    padding = " " * (logo.MOST - len(drawn()) + more)
    assert told(tmp_path, drawn(SHAPE + padding)) == refused


@pytest.mark.parametrize("name", ["../logo.svg", "logo.png", "Our logo.svg"])
def test_it_is_an_svg_of_the_folder(tmp_path, name):
    assert keys("partnership.toml", logo.faults(tmp_path, name)) == ["look.logo"]


def test_a_logo_that_is_named_is_there(tmp_path):
    assert keys("logo.svg", logo.faults(tmp_path, "logo.svg")) == ["(the file)"]


def test_the_data_cannot_be_used_with_a_logo_that_is_refused(tmp_path):
    folder = in_folder(tmp_path, {"logo.svg": drawn("<script/>")})
    assert [fault.key for fault in found(folder)] == ["<script>"]
    assert not list(logo.faults(FOLDER, "logo.svg"))
