"""The PDFs of a site, made by a real browser, are PDF/UA-1 as far as a program can tell."""

from itertools import pairwise

import pikepdf
import pytest

from scripts.build import offers, pdf, pdf_ua
from scripts.build.pdf_decoration import marked
from tests.fixture import FORM
from tests.site.sites import MADE_UP

# The tags of PDF 1.7 that a document may have without saying what they are.
NAMES = """
    Annot Art BibEntry BlockQuote Caption Code Div Document Figure Form Formula H1 H2 H3 H4 H5 H6
    Index L LBody LI Lbl Link NonStruct Note P Part Private Quote Reference Sect Span TBody TD TFoot
    TH THead TOC TOCI TR Table
"""
STANDARD = {f"/{name}" for name in NAMES.split()}
PAGES = offers.wanted(MADE_UP.folder)


@pytest.fixture(scope="module", params=PAGES, ids=lambda it: it.parent.name)
def made(request, browser, tmp_path_factory):
    """The PDF of a page that wants one, open."""
    file = tmp_path_factory.mktemp("pdf") / "made.pdf"
    pdf.make(browser, MADE_UP.folder, request.param, file)
    with pikepdf.open(file) as opened:
        yield opened


def tags(made):
    return list(pdf_ua.elements(made.Root.StructTreeRoot))


def test_there_are_pages_that_want_a_pdf():
    assert {it.parent.name for it in PAGES} >= {"clauses", "paper", "quick-guide"}


def test_it_says_what_it_is_and_who_made_it(made):
    with made.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert told["dc:creator"] == [MADE_UP.protocol.name]
        assert MADE_UP.protocol.site in told["dc:title"]
        assert len(told["dc:description"]) > 20
    assert made.docinfo["/Author"] == MADE_UP.protocol.name
    assert made.Root.Lang == "en-GB"
    assert made.Root.ViewerPreferences.DisplayDocTitle
    assert made.Root.MarkInfo.Marked
    assert "/PageLabels" in made.Root


def test_every_tag_is_one_of_the_standard_or_said_to_be_like_one(made):
    roles = made.Root.StructTreeRoot.RoleMap
    unknown = {str(it.S) for it in tags(made)} - STANDARD - {*roles.keys()}
    assert unknown == set()
    assert {str(role) for role in roles.values()} <= STANDARD


def test_the_first_heading_is_the_only_one_of_the_first_level_and_none_is_left_out(made):
    levels = [int(str(it.S)[2]) for it in tags(made) if str(it.S)[1:2] == "H"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_says_where_it_leads(made):
    links = [link for page in made.pages for link in page.get("/Annots", ())]
    assert links
    assert [link for link in links if len(str(link.Contents)) < 2] == []


def test_a_list_item_has_a_label_and_a_body_and_no_more(made):
    for item in (it for it in tags(made) if it.S == "/LI"):
        kinds = [str(child.S) for child in pdf_ua.children(item)]
        assert kinds in (["/LBody"], ["/Lbl", "/LBody"])


def test_what_is_tagged_knows_the_tag_that_holds_it(made):
    tree = made.Root.StructTreeRoot
    for tag in tags(made):
        for child in pdf_ua.children(tag):
            if isinstance(child, int):
                parents = tree.ParentTree.Nums
                owners = dict(zip(parents[::2], parents[1::2], strict=True))
                assert owners[tag.Pg.StructParents][child].objgen == tag.objgen


def test_nothing_looks_like_a_field_that_cannot_be_filled_in(made):
    assert "/Form" not in {str(it.S) for it in tags(made)}


def test_all_that_is_drawn_is_tagged_or_decoration(made):
    for page in made.pages:
        instructions = pikepdf.parse_content_stream(page)
        assert len(list(marked(instructions))) == len(instructions)


def test_a_pdf_is_the_same_each_time_it_is_made(browser, tmp_path):
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    page = next(iter(PAGES))
    assert pdf.make(browser, MADE_UP.folder, page, one) == pdf.make(
        browser, MADE_UP.folder, page, two
    )
    assert one.read_bytes() == two.read_bytes()


def test_the_ids_of_tags_go_by_their_order_and_cells_name_their_headers_by_them(made):
    ids = [str(it.ID) for it in tags(made) if "/ID" in it]
    assert ids == [f"tag{number:08}" for number in range(1, len(ids) + 1)]
    named = made.Root.StructTreeRoot.get("/IDTree", {}).get("/Names", [])
    assert [str(id) for id in named][::2] == ids
    attributes = [each for it in tags(made) for each in it.get("/A", []) if "/Headers" in each]
    assert {str(id) for each in attributes for id in each.Headers} <= {*ids}


def test_the_empty_form_on_paper_is_a_sheet_for_each_part_and_the_record_is_on_a_wide_one(
    browser, tmp_path
):
    page = next(page for page in PAGES if page.parent.name == "paper")
    pdf.make(browser, MADE_UP.folder, page, tmp_path / "paper.pdf")
    parts = sum(not all(it.sent_when for it in section.field) for section in FORM.sections)
    with pikepdf.open(tmp_path / "paper.pdf") as paper:
        boxes = [[*map(float, sheet.MediaBox)] for sheet in paper.pages]
    assert [width > height for _, _, width, height in boxes] == [False] * parts + [True]
