"""Finish a PDF that a browser has made as PDF/UA-1, the standard for people who have PDFs read out.

Chromium tags what it prints, but leaves out what the standard asks for besides. Here are added what
the document is, names for its links, page labels and bodies of list items; its tags are called by
the names that a PDF of that version knows; and what no tag holds is marked as decoration.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from scripts.build import pdf_decoration, pdf_ids

# Tags that PDF 2.0 has brought, and Chromium already uses, with what they are in PDF 1.7.
ROLES = {
    "/Aside": Name.Sect,
    "/Em": Name.Span,
    "/FENote": Name.Note,
    "/Strong": Name.Span,
    "/Sub": Name.Span,
    "/Title": Name.P,
}
NUMBERED = {"/S": Name.D}
Element = Any  # a tag: a Dictionary of pikepdf, whose keys are attributes


@dataclass(frozen=True)
class About:
    """What a document is. `links` are what its links are called, by address or "#id"."""

    title: str
    authors: tuple[str, ...]
    description: str
    links: Mapping[str, str]


def finish(file: Path, about: About) -> int:
    """Finish the PDF in `file`; the number of its pages."""
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        _describe(pdf, about)
        _name_links(pdf, about.links)
        pdf.Root.PageLabels = Dictionary(Nums=[0, Dictionary(NUMBERED)])
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(ROLES)
        _begin_with_h1(pdf)
        _without_fields(pdf)
        _give_bodies(pdf)
        pdf_ids.number(pdf, list(elements(pdf.Root.StructTreeRoot)))
        for page in pdf.pages:
            pdf_decoration.mark(pdf, page)
        pdf.save(file, min_version="1.7", deterministic_id=True)
        return len(pdf.pages)


def places(file: Path) -> dict[str, int]:
    """The sheet on which each place is that a link leads to, by its id."""
    with pikepdf.open(file) as pdf:
        numbers: dict[Any, int] = {page.objgen: at for at, page in enumerate(pdf.pages, 1)}
        there = pdf.Root.get("/Dests", Dictionary())
        return {name[1:]: numbers[place[0].objgen] for name, place in there.items()}


def elements(node: Any) -> Iterator[Element]:
    """The tags below a node of the structure tree, each before those within it."""
    for child in children(node):
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


def children(node: Any) -> list[Any]:
    """What a tag holds: tags, links, and numbers of marked content."""
    within = node.get("/K", Array())
    return [*within] if isinstance(within, Array) else [within]


def _describe(pdf: pikepdf.Pdf, about: About) -> None:
    """Say what it is, in both of the places where programs look."""
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:  # which drops when it was made
        told["dc:title"] = about.title
        told["dc:creator"] = [*about.authors]
        told["dc:description"] = about.description
        told["dc:language"] = {str(pdf.Root.Lang)}
        told["pdfuaid:part"] = "1"
    pdf.docinfo["/Author"] = ", ".join(about.authors)
    pdf.docinfo["/Subject"] = about.description


def _name_links(pdf: pikepdf.Pdf, names: Mapping[str, str]) -> None:
    for page in pdf.pages:
        for link in page.get("/Annots", Array()):
            address = _address(link)
            link.Contents = names.get(address, address)


def _address(link: Any) -> str:
    if "/A" in link:
        return str(link.A.get("/URI", ""))
    return f"#{str(link.get('/Dest', '')).removeprefix('/')}"


def _begin_with_h1(pdf: pikepdf.Pdf) -> None:
    """The first heading is the document's: on slides, whose page has a heading that isn't shown."""
    headings = (it for it in elements(pdf.Root.StructTreeRoot) if str(it.S)[1:2] == "H")
    if first := next(headings, None):
        first.S = Name.H1


def _without_fields(pdf: pikepdf.Pdf) -> None:
    """A blank to fill in by hand is no field, in which people would try to type."""
    for element in elements(pdf.Root.StructTreeRoot):
        if element.S == "/Form":
            element.S = Name.Span
            del element["/A"]


def _give_bodies(pdf: pikepdf.Pdf) -> None:
    """Put what stands in a list item beside its label into a body."""
    tree, bodies = pdf.Root.StructTreeRoot, {}
    for item in [it for it in elements(tree) if it.S == "/LI"]:
        labels = [it for it in children(item) if _is_label(it)]
        rest = [it for it in children(item) if not _is_label(it)]
        body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=rest))
        for child in rest:
            if isinstance(child, Dictionary) and "/S" in child:
                child.P = body
        if "/Pg" in item:
            body.Pg = item.Pg
        item.K = Array([*labels, body])
        bodies[item.objgen] = body
    _replace_parents(tree.ParentTree, lambda parent: bodies.get(parent.objgen, parent))


def _is_label(child: Any) -> bool:
    return isinstance(child, Dictionary) and child.get("/S") == "/Lbl"


def _replace_parents(node: Any, other: Callable[[Element], Element]) -> None:
    """Tell marked content, page by page, which tag holds it now."""
    for kid in node.get("/Kids", ()):
        _replace_parents(kid, other)
    for content in node.get("/Nums", ()):
        if isinstance(content, Array):
            for at, parent in enumerate(content):
                if isinstance(parent, Dictionary):
                    content[at] = other(parent)
