"""Icons of one set, small enough to stand inside every page."""

from decision_tool import pages
from decision_tool.pages.render import environment

ICONS = environment(pages.__name__).get_template("icons.html").module
SHORT = 200  # letters of a path


def test_an_icon_is_a_short_path_that_screen_readers_pass_over():
    for name, path in ICONS.drawn.items():
        assert f'aria-hidden="true"><path d="{path}"/></svg>' in ICONS.icon(name)
        assert len(path) < SHORT, name


def test_icons_stand_in_the_order_of_their_names():
    assert list(ICONS.drawn) == sorted(ICONS.drawn)
