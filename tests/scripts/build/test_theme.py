"""The site's frame: what it takes from the theme, its colours, and what no page may hold."""

import hashlib
import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest

from scripts.build import styles
from scripts.build.alone import take
from scripts.build.site import ROOT

OURS = ROOT / "docs" / "_theme"
SITE = ROOT / "site"
UPSTREAM = Path(str(files("material"))) / "templates"
TOKENS = (ROOT / styles.STYLES / "tokens.css").read_text("utf-8")

# What each template that we replace was when we replaced it (SHA-256).
REPLACED = {
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "base.html": "8536d352b0093623df9e0032894f321cbe264b15a9b48cdd962583772455dadb",
    "main.html": "9948b55a7bc979c35825df99baba9e6971fca4eb298dea3cdde61e990a2de5e0",
    "partials/footer.html": "50c2a75f013b7b03fb97f381860c77df8fd5d13d68f90d3281754b68f69ec894",
}
URL_ATTRIBUTES = {"href", "src", "action", "formaction"}


class InlineCode(HTMLParser):
    """Collects what the content security policy would bar."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        data = given.get("type") in ("application/json", "application/ld+json")
        if tag == "style" or (tag == "script" and "src" not in given and not data):
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            script = name in URL_ATTRIBUTES and (value or "").strip().startswith("javascript:")
            if script or name == "style" or name.startswith("on"):
                self.found.append(f"<{tag} {name}={value!r}>")


def inline_code(html: str) -> list[str]:
    parser = InlineCode()
    parser.feed(html)
    return parser.found


def colours(name: str) -> list[str]:
    """The light and the dark value of a colour, as #rrggbb."""
    match = re.search(rf"--cr-{name}: (.+);", TOKENS)
    assert match, name
    short = re.findall(r"#[0-9a-f]+", match[1])
    full = [it if len(it) == 7 else "#" + "".join(2 * digit for digit in it[1:]) for it in short]
    return full if len(full) == 2 else full * 2


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2 between two colours."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def test_every_template_replaced_is_known():
    """A file here of the same name as one of the theme's replaces it."""
    names = {path.relative_to(OURS).as_posix() for path in OURS.rglob("*.html")}
    assert {name for name in names if (UPSTREAM / name).exists()} == set(REPLACED)


@pytest.mark.parametrize(("name", "digest"), REPLACED.items())
def test_the_template_replaced_is_unchanged(name, digest):
    """After an upgrade: carry over what changed, then put the new digest here."""
    assert hashlib.sha256((UPSTREAM / name).read_bytes()).hexdigest() == digest


def test_the_theme_still_has_the_style_of_text_that_reading_pages_take():
    assert (UPSTREAM / "assets" / "stylesheets" / styles.THEME).is_file()


@pytest.mark.parametrize(
    ("text", "background", "least"),
    [
        *product(["ink", "muted"], ["paper", "soft", "tint"], [7]),
        *product(["action", "action-hover", "danger"], ["paper", "soft", "tint"], [4.5]),
        *product(["notice", "done"], ["paper"], [4.5]),
        ("ink", "danger-soft", 7),
        ("ink", "notice-soft", 7),
        ("ink", "done-soft", 7),
        ("danger", "danger-soft", 4.5),
        ("notice", "notice-soft", 4.5),
        ("done", "done-soft", 4.5),
        ("on-action", "action", 4.5),
        ("on-action", "action-hover", 4.5),
        *product(["edge"], ["paper", "soft"], [3]),
        ("focus", "focus-edge", 3),
    ],
)
def test_colours_have_contrast(text, background, least):
    pairs = zip(colours(text), colours(background), strict=True)
    assert min(contrast(*pair) for pair in pairs) >= least


@pytest.mark.parametrize("background", ["brand", "danger-solid"])
def test_white_text_can_be_read_on_what_is_filled(background):
    assert min(contrast("#ffffff", colour) for colour in colours(background)) >= 7


def test_browsers_without_pairs_of_colours_get_the_light_ones():
    told = re.findall(r"--cr-([\w-]+): (.+);", TOKENS)
    pairs = {name: value[11:].split(",")[0] for name, value in told if "light-dark" in value}
    plain = {name: value for name, value in told if name in pairs and "light-dark" not in value}
    assert plain == pairs


@pytest.mark.parametrize(
    "html",
    [
        "<script>run()</script>",
        "<style>p {}</style>",
        '<p style="color: red">',
        '<p onclick="run()">',
        '<a href=" javascript:run()">',
    ],
)
def test_inline_code_is_found(html):
    assert inline_code(html)


@pytest.mark.parametrize(
    "html", ['<script src="a.js"></script>', '<script type="application/json">{}</script>']
)
def test_files_and_data_are_not_inline_code(html):
    assert inline_code(html) == []


def test_no_page_holds_inline_code():
    """The host may send a policy that runs files of this site alone."""
    pages = [it for it in SITE.rglob("*.html") if not it.is_relative_to(SITE / take.FOLDER)]
    assert pages, "There is no site to test: first run `python3 scripts/site.py build`."
    found = {page.relative_to(SITE): inline_code(page.read_text("utf-8")) for page in pages}
    assert {page: code for page, code in found.items() if code} == {}
