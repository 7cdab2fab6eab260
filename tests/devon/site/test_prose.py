"""The words of the site: for a hurried reader, in short sentences, in British English."""

import re
from importlib.resources import files
from pathlib import Path

import pyphen

from decision_tool.publishing.prose.check import HEAD
from decision_tool.publishing.prose.docs import PURPOSE
from tests.site.sites import CHOSEN

PAGES = Path(__file__).parents[3] / "docs" / "devon"

# The Flesch-Kincaid grade that a page may reach: 7 is a child of 12. Hyphenation finds a few
# syllables too many (0.8 of a grade, against a dictionary of pronunciation), so the reading age
# is nearer 11 where this says 12.
GRADE = 7.0
GRADE_OF_THE_TOOL = 6.0  # which people read in a hurry
TOOL = "next-step/"
HARDER: dict[str, str] = {}  # pages that are, each with a reason
LONGEST = 30  # words in a sentence
SHORTER = 25  # on the pages that a hurried reader is sent to
HURRIED = (TOOL, "challenge/", "situations/", "principles/", "look-up/contacts/")
HURRIED += ("look-up/questions/", "look-up/other-duties/")
REPEATS = {"whole/", "clauses/cited/"}  # other pages, word for word
WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")
HYPHENS = pyphen.Pyphen(lang="en_US", left=1, right=1)
# Right in British English too, as the noun, of a computer, of a tale and of ways through a flow.
BRITISH_TOO = {"practice", "program", "stories", "story", "routing"}


def american() -> dict[str, str]:
    """American spellings, and the British ones of the same words."""
    data = files("codespell_lib") / "data" / "dictionary_en-GB_to_en-US.txt"
    pairs = [line.split("->") for line in data.read_text("utf-8").splitlines()]
    return {us.strip(","): gb for gb, us in pairs if us.strip(",") not in BRITISH_TOO}


def grade(sentences: list[str]) -> float:
    """The Flesch-Kincaid grade: years at an American school; 5 more are the age."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    syllables = sum(len(HYPHENS.positions(word)) + 1 for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def ceiling(url: str) -> float:
    return GRADE_OF_THE_TOOL if url.startswith(TOOL) else GRADE


def test_a_page_is_easy_to_read_or_listed_with_a_reason(site):
    """And a page that has become easy is taken off the list."""
    grades = {
        url: grade(page.sentences)
        for url, page in site.items()
        if page.sentences and url not in REPEATS
    }
    hard = {url: round(found, 1) for url, found in grades.items() if found > ceiling(url)}
    assert {url: found for url, found in hard.items() if url not in HARDER} == {}
    assert set(HARDER) - set(hard) == set()


def test_no_sentence_is_long(site):
    long = [
        (url, sentence)
        for url, page in site.items()
        for sentence in page.sentences
        if len(sentence.split()) > (SHORTER if url.startswith(HURRIED) else LONGEST)
        and url not in REPEATS
    ]
    assert long == []


def test_spelling_is_british(site):
    spelt_american = american()
    found = [
        (url, word, spelt_american[word.lower()])
        for url, page in site.items()
        if url not in REPEATS
        for _, text in page.blocks
        for word in WORD.findall(text)
        if word.lower() in spelt_american
    ]
    assert found == []


def test_a_page_says_to_its_writers_whom_it_serves_and_for_which_errand():
    """Sheets and sessions say it in their titles, and the glossary serves every page."""
    pages = {file.relative_to(PAGES).as_posix(): file for file in PAGES.rglob("*.md")}
    silent = [
        uri
        for uri, file in pages.items()
        if not uri.startswith(("_parts/", "training/", "look-up/glossary"))
        if not PURPOSE.match(HEAD.sub("", file.read_text("utf-8")))
    ]
    assert silent == []


def test_no_reader_is_shown_whom_a_page_serves(site):
    assert [url for url in site if "<!-- For:" in CHOSEN.text(file_of(url))] == []


def file_of(url: str) -> str:
    return url if url.endswith(".html") else f"{url}index.html"
