"""A page taken apart: what its own file keeps, what it loads, and where its links lead."""

import pytest

from scripts.build.alone.reading import Reading, led

URL = "training/one/"
ADDRESS = "https://protocol.example/"


def read(html, address=""):
    return Reading(html, URL, address)


@pytest.mark.parametrize(
    "html",
    [
        '<!DOCTYPE html><p class="a">One &amp; two&#8217;s</p><br><svg><path d="M0"/></svg>',
        '<a href="#part">Here</a> <a href="tel:999">999</a> <a href="https://a.example/">Out</a>',
        "<script>if (a < b && c) d();</script>",
    ],
)
def test_what_needs_nothing_else_is_kept_as_it_is(html):
    assert read(html).html == html


@pytest.mark.parametrize(
    "html",
    [
        "<p data-on-site>On <b>the</b> site</p>",
        '<a hidden data-pdf="one.pdf">PDF</a>',
        '<template data-made="a.zip"><p>Zip<br></p></template>',
        '<span data-size="a.zip" hidden></span>',
        '<link rel="icon" href="icon.svg">',
    ],
)
def test_what_only_the_site_has_is_left_out_with_all_that_is_in_it(html):
    assert read(f"<p>Before</p>{html}<p>After</p>").html == "<p>Before</p><p>After</p>"


def test_sheets_and_scripts_are_told_by_their_place_on_the_site():
    page = read(
        '<link rel="stylesheet" href="../../assets/site.css">'
        '<script type="module" src="../../assets/training/scenario.js"></script>'
    )
    assert (page.html, page.sheets, page.scripts) == (
        "",
        ["assets/site.css"],
        ["assets/training/scenario.js"],
    )


def test_a_link_leads_to_the_site_where_that_has_an_address():
    page = read('<a class="b" href="../two/#three" aria-label="Two">Two</a>', ADDRESS)
    assert page.html == (
        '<a class="b" aria-label="Two" href="https://protocol.example/training/two/#three" '
        'data-to="training/two/#three">Two</a>'
    )


def test_a_link_leads_nowhere_where_the_site_has_no_address():
    page = read('<a class="b" href="../two/" aria-label="Two">Two</a>')
    assert page.html == '<a class="b" data-to="training/two/">Two</a>'


FOLDER = {"training/two/": "2 More/It's two.html", "training/three/": "Three.pdf"}


@pytest.mark.parametrize("address", ["", ADDRESS])
@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("../two/#part", "../2%20More/It%27s%20two.html#part"),
        ("../three/#part", "../Three.pdf"),
    ],
)
def test_in_a_folder_a_link_leads_to_the_file_that_is_there(address, link, leads):
    html = read(f'<a href="{link}">There</a>', address).html
    assert led(html, "1 First/One.html", FOLDER.get) == f'<a href="{leads}">There</a>'


def test_in_a_folder_a_link_to_what_is_not_there_is_left():
    html = read('<a href="../four/">There</a>', ADDRESS).html
    assert led(html, "One.html", FOLDER.get) == html
