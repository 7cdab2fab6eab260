"""The ids of tags in a PDF, by which a cell names its headers: numbered from one, in their order.

A browser numbers them by chance. Two prints of one page are to be the same, to the byte.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Pdf, String


def number(pdf: Pdf, tags: Sequence[Any]) -> None:
    """Number the ids of all these tags anew, wherever one stands."""
    named = [tag for tag in tags if "/ID" in tag]
    new = {str(tag.ID): String(f"tag{at:08}") for at, tag in enumerate(named, 1)}
    index = Array()
    for tag in named:
        tag.ID = new[str(tag.ID)]
        index.extend([tag.ID, tag])
    for tag in tags:
        for attributes in _attributes(tag):
            if "/Headers" in attributes:
                attributes.Headers = Array([new[str(id)] for id in attributes.Headers])
    if named:
        pdf.Root.StructTreeRoot.IDTree = pdf.make_indirect(Dictionary(Names=index))


def _attributes(tag: Any) -> Iterator[Any]:
    held = tag.get("/A", Array())
    for each in [*held] if isinstance(held, Array) else [held]:
        if isinstance(each, Dictionary):
            yield each
