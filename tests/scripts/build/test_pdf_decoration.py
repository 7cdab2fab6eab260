"""What a page draws outside of any tag is marked as decoration, whole shapes at a time."""

import pikepdf
import pytest

from scripts.build.pdf_decoration import marked


def drawn(content):
    """The operators of a page's content after it was marked."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(content.encode())
        instructions = pikepdf.parse_content_stream(pdf.pages[0])
    return " ".join(str(each.operator) for each in marked(instructions))


@pytest.mark.parametrize(
    ("content", "after"),
    [
        ("BT /F1 9 Tf (1 of 9) Tj ET", "BMC BT Tf Tj ET EMC"),
        ("q 0 0 9 9 re f Q", "q BMC re f EMC Q"),
        ("0 0 m 9 9 l S", "BMC m l S EMC"),
        ("/X0 Do", "BMC Do EMC"),
        ("/Artifact BMC /X0 Do EMC 0 0 9 9 re f", "BMC Do EMC BMC re f EMC"),
    ],
)
def test_what_is_drawn_outside_of_tags_is_decoration(content, after):
    assert drawn(content) == after


@pytest.mark.parametrize(
    "content",
    [
        "/P <</MCID 0>> BDC BT (Text) Tj ET EMC",
        "/P <</MCID 0>> BDC 0 0 9 9 re f EMC",
        "q 0 0 9 9 re W n Q",  # a frame for what follows, and no drawing
    ],
)
def test_what_is_tagged_or_draws_nothing_stays_as_it_is(content):
    assert drawn(content) == " ".join(
        it for it in content.split() if it.isalpha() and it not in {"P", "Text"}
    )
