"""With the sources hidden, the text reads as if they had never been there."""

import re

CITES = re.compile(
    r'<a [^>]*class="cr-cites[^>]*>.*?</a>|<span class="cr-cites[^>]*>.*?</span>', re.DOTALL
)
TAG = re.compile(r"<[^>]+>")
ADRIFT = re.compile(r"[^\n<>]{0,40}\s[.,;:!?](?=\s|<|$)")
MAIN = re.compile(r"<main.*</main>", re.DOTALL)


def adrift(html: str) -> list[str]:
    """Stops and commas that would stand alone once the cites are hidden."""
    parts = CITES.sub("", html)
    return ADRIFT.findall(TAG.sub("", parts))


def test_no_stop_or_comma_is_left_adrift(built):
    found = [
        (url, text.strip())
        for url, page in built.pages.items()
        if not page.redirect and url != "about/licences/"  # in the words of others
        for main in MAIN.findall(built.text(url if url.endswith(".html") else f"{url}index.html"))
        for text in adrift(main)
    ]
    assert found == []


def test_a_stop_after_a_cite_would_be_found():
    cite = '<span class="cr-cites"><a href="../clauses/#b4">B4</a></span>'
    assert adrift(f"<p>Keep a record {cite}.</p>") == ["Keep a record ."]
    assert adrift(f"<p>Keep a record. {cite} Then go on.</p>") == []
