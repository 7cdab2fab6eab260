"""The licence of each component that is published, complete or refused."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from scripts.licences.shipped import Component
from scripts.licences.stated import Stated, text_in

LIST = "scripts/licences/shipped.py"
TEXTS = Path(__file__).parent / "texts"
DRAWN = re.compile(r"\S {3,}\S|^[-=]{4,}$", re.MULTILINE)  # a table, or a line under a heading


class LicenceError(Exception):
    """Something can't be published as it is; the message names it and the remedy, one to a line."""


@dataclass(frozen=True)
class Text:
    """A licence, in paragraphs, and whether the lines of each are to stay as they are."""

    paragraphs: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Licence:
    """What the page says of a component."""

    name: str
    version: str
    licence: str
    change: str
    source: str
    archive: str  # beside the page, with its source; empty if the site gives none
    texts: tuple[Text, ...]


def gathered(root: Path, shipped: Iterable[Component]) -> tuple[Licence, ...]:
    """The licence of each component. Raises LicenceError, with all that is missing."""
    found, faults = [], []
    for component in shipped:
        try:
            found.append(_licence(root, component))
        except LicenceError as error:
            faults.append(f"{component.name}: {error}")
    if faults:
        raise LicenceError("\n".join(faults))
    return tuple(found)


def archive_name(component: Component, version: str) -> str:
    return f"{component.package}-{version}.zip" if component.gives_source else ""


def _licence(root: Path, component: Component) -> Licence:
    try:
        stated = component.stated(root, component.package)
        kept = ((TEXTS / name).read_text("utf-8") for name in component.kept)
        texts = (*stated.texts, *(text_in(*text) for text in component.texts), *kept)
    except (FileNotFoundError, PackageNotFoundError) as error:
        missing = getattr(error, "name", component.package)
        raise LicenceError(
            f"{missing} is not installed. Run `python3 scripts/site.py build`; if that does not"
            " help, add it to the requirements and their lock."
        ) from None
    if fault := _fault(component, stated, texts):
        raise LicenceError(fault)
    return Licence(
        component.name,
        stated.version,
        component.licence or stated.licence,
        component.change,
        stated.source,
        archive_name(component, stated.version),
        tuple(map(_text, texts)),
    )


def _fault(component: Component, stated: Stated, texts: tuple[str, ...]) -> str:
    licence = component.licence or stated.licence
    if not licence:
        return f"{component.package} states no licence. Name it in {LIST} (licence)."
    if not set(stated.licence.split()) <= set(licence.split()):
        return f"is listed under {licence}, and states {stated.licence}. Correct {LIST}."
    if not texts or not all(texts):
        return f"a licence text is missing. Name a file that holds it in {LIST} (texts)."
    if not stated.source:
        return f"{component.package} does not say where its source is. Take it out of the site."
    return ""


def _text(text: str) -> Text:
    paragraphs = (part.rstrip() for part in re.split(r"\n\s*\n", text.strip("\n")))
    return Text(tuple((paragraph, bool(DRAWN.search(paragraph))) for paragraph in paragraphs))
