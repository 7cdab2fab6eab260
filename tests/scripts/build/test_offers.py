"""Pages say what has been made after them, and nothing of what has not."""

import pytest

from scripts.build import offers

LINK = '<a hidden data-pdf="../poster.pdf">Save as a PDF</a>'
LENGTH = '<span class="cr-hint" data-sheets="../poster.pdf" hidden></span>'
PICTURE = '<template data-made="assets/social.png">\n  <meta content="x">\n</template>'


@pytest.fixture
def page(tmp_path):
    """A page of a site that wants to be a PDF."""
    file = tmp_path / "training" / "poster" / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(f"{PICTURE}{LINK}{LENGTH}", "utf-8")
    return file


def test_a_page_wants_the_pdf_that_its_hidden_link_names(page, tmp_path):
    assert offers.wanted(tmp_path) == {page: tmp_path / "training" / "poster.pdf"}


@pytest.mark.parametrize(("count", "told"), [(1, "1 page"), (24, "24 pages")])
def test_a_link_and_a_length_show_once_the_pdf_is_there(page, tmp_path, count, told):
    offers.show(tmp_path, {tmp_path / "training" / "poster.pdf": count})
    html = page.read_text("utf-8")
    assert '<a href="../poster.pdf">Save as a PDF</a>' in html
    assert f'<span class="cr-hint">{told}</span>' in html
    assert offers.wanted(tmp_path) == {}


def test_lines_about_a_picture_show_once_it_is_there(page, tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "social.png").touch()
    offers.show(tmp_path, {})
    assert page.read_text("utf-8").startswith('<meta content="x"><a')


def test_nothing_shows_of_what_was_not_made(page, tmp_path):
    before = page.read_text("utf-8")
    offers.show(tmp_path, {tmp_path / "other.pdf": 1})
    assert page.read_text("utf-8") == before


@pytest.mark.parametrize(
    ("size", "told"), [(1, "1 KB"), (17_600, "18 KB"), (999_600, "1000 KB"), (1_260_000, "1.3 MB")]
)
def test_the_size_of_a_file_shows_once_it_is_there(page, tmp_path, size, told):
    span = '<span data-size="../all.zip" hidden></span>'
    page.write_text(span, "utf-8")
    offers.show(tmp_path, {})
    assert page.read_text("utf-8") == span
    (tmp_path / "training" / "all.zip").write_bytes(bytes(size))
    offers.show(tmp_path, {})
    assert page.read_text("utf-8") == f"<span>{told}</span>"
