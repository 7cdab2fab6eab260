"""A note of danger in Markdown becomes the care card of the tool's outcomes: parts and look alike.

    !!! danger "Is a child at risk now?"
        If the child may come to harm, call the helpdesk first.

        {!helpdesk_call.md!}

A paragraph that is a call and nothing else is the card's button.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]

from ..render import render

NOTE = {"admonition", "danger"}
AFTER_HEADINGS = 3  # the list of a page's headings is made at 5, and a card's is none of them


class CareCards(Extension):  # type: ignore[misc]
    """For `markdown_extensions` in mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_Cards(md), "care_cards", AFTER_HEADINGS)


class _Cards(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        for note in list(root.iter("div")):
            if set(note.get("class", "").split()) >= NOTE:
                _make_card(note)


def _make_card(note: Element) -> None:
    heading, *texts = list(note)
    for part in (heading, *texts):
        note.remove(part)
    heading.tag = "h2"
    heading.attrib.clear()
    body = Element("div")
    body.extend(part for text in texts for part in _parts(text))
    note.set("class", "cr-care")
    note.extend((heading, body))


def _parts(text: Element) -> Iterator[Element]:
    call = text.find("a")
    if call is None or len(text) > 1 or "".join(text.itertext()) != call.text:
        yield text
        return
    icon = fromstring(render("phone.html", None).strip())
    icon.tail, call.text, call.tail = call.text, "", ""
    call.insert(0, icon)
    call.set("class", "cr-call")
    yield call


def makeExtension(**options: object) -> CareCards:  # noqa: N802
    """What Markdown asks a module of extensions for."""
    return CareCards(**options)
