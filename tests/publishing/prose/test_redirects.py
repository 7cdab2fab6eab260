"""Old addresses: the file that names them, and where each leads."""

import pytest

from decision_tool.loading.faults import ProtocolError
from decision_tool.publishing.prose import redirects

PAGES = {"index.md": "", "clauses.md": "clauses/", "a/b.md": "a/b/"}
SOURCE = """
[moved]
"old/" = "clauses.md"
"older/page.html" = "a/b.md"
"""


def test_each_old_address_is_a_file_that_leads_to_a_page():
    moved = redirects.moved(SOURCE, PAGES)
    assert moved == {"old/index.html": "clauses/", "older/page.html": "a/b/"}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"a/b.md"', '"a/c.md"', "“a/c.md”, which is no page. Name one by its path in docs."),
        ('"old/"', '"clauses/"', '"clauses/": is a page, which it would hide. Take it out.'),
        ('"old/"', '"/old"', '"/old": is no address. Write it as in “old/page/” or'),
        ('"clauses.md"', "1", "_redirects.toml: moved"),
        ("[moved]", "[moves]", "_redirects.toml: moves: is not a known key."),
        ("[moved]", "[moved", "square brackets that do not pair up"),
    ],
)
def test_a_mistake_is_refused_and_named(old, new, fault):
    with pytest.raises(ProtocolError) as error:
        redirects.moved(SOURCE.replace(old, new), PAGES)
    assert fault in str(error.value)
