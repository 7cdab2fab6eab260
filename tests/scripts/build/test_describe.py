"""A page is described by what it begins with, unless others begin so too."""

import pytest

from scripts.build.describe import LONGEST, cut, descriptions, heading


def described(*pages):
    """The description of each of these pages, called 0, 1 and so on."""
    html = {str(at): f"<h1>Heading</h1>{page}" for at, page in enumerate(pages)}
    return [*descriptions(html, {path: f"Page {path}" for path in html}).values()]


def test_a_page_is_described_by_its_first_sentences():
    assert described("<p>One <b>bold</b> lead.</p><ul><li>And a line</li></ul>") == [
        "One bold lead. And a line."
    ]


def test_a_sentence_that_several_pages_begin_with_is_passed_over():
    page = "<p>A story. Nobody is real.</p><p>{}</p>"
    assert described(page.format("A boy."), page.format("A girl.")) == ["A boy.", "A girl."]


def test_a_page_that_begins_as_others_do_is_told_by_its_title():
    assert described("<p>All the same.</p>", "<p>All the same.</p>") == [
        "Page 0. All the same.",
        "Page 1. All the same.",
    ]


def test_a_page_without_text_is_described_by_its_title():
    assert described("<p hidden>Later.</p>") == ["Page 0."]


@pytest.mark.parametrize(
    "beside",
    [
        "<nav><p>Back</p></nav>",
        "<p hidden>Not yet.</p>",
        "<p data-search-exclude>Not a word of the page.</p>",
        "<details><summary>More</summary><p>Only on demand.</p></details>",
        "<h2>Part</h2>",
        "<p>These are:</p>",
    ],
)
def test_what_is_no_beginning_is_left_out(beside):
    assert described(f"{beside}<p>The lead.</p>") == ["The lead."]


def test_cites_are_left_out_of_a_sentence():
    assert described('<p>Say so <span class="cr-cites"><a>B4</a></span>.</p>') == ["Say so."]


def test_what_is_too_long_is_cut_at_a_sentence_or_where_that_says_little_at_a_word():
    long = "word " * 40 + "end."
    assert cut(["a" * 90 + ".", long]) == "a" * 90 + "."
    short = cut(["Yes.", long])
    assert short.endswith("word…")
    assert len(short) <= LONGEST


def test_a_heading_is_read_without_the_link_to_it():
    assert heading('<h1>A <em>heading</em><a class="headerlink">¶</a></h1>') == "A heading"
