"""A note of danger in Markdown becomes a care card, with the parts that outcomes have (care.css).

    !!! danger "Is a child at risk now?"
        If the child may come to harm, call the helpdesk first.

        {!helpdesk_call.md!}

A paragraph that is a call and nothing else is the card's button.
"""

from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]

from ..render import render

NOTE = {"admonition", "danger"}
LATE = 3  # once texts are links


class CareCards(Extension):  # type: ignore[misc]
    """For `markdown_extensions` in mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_Cards(md), "care_cards", LATE)


class _Cards(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        for note in list(root.iter("div")):
            if set(note.get("class", "").split()) >= NOTE:
                _make_card(note)


def _make_card(note: Element) -> None:
    title, *texts = list(note)
    calls = [text for text in texts if _is_call(text)]
    told = Element("div", {"class": "cr-then"})
    told.extend(text for text in texts if text not in calls)
    note.clear()
    note.set("class", "cr-care")
    note.extend((_heading(title), told, *map(_button, calls)))


def _heading(title: Element) -> Element:
    title.tag = "strong"
    title.attrib.clear()
    paragraph = Element("p")
    paragraph.append(title)
    return paragraph


def _is_call(text: Element) -> bool:
    """Whether a paragraph is one link that calls, and nothing else."""
    link = text.find("a[@href]")
    if link is None or "".join(text.itertext()) != link.text:
        return False
    return link.get("href", "").startswith("tel:")


def _button(text: Element) -> Element:
    (link,) = text
    icon = fromstring(render("phone.html", None).strip())
    icon.tail, link.text, link.tail = link.text, "", ""
    link.insert(0, icon)
    link.set("class", "cr-call")
    return link


def makeExtension(**options: object) -> CareCards:  # noqa: N802
    """What Markdown asks a module of extensions for."""
    return CareCards(**options)
