"""A link says where it leads: on a page, the same words lead to the same place."""

from collections import Counter, defaultdict
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

# Pages that call others by their titles, some of which are the same; the picture also leads to the
# box of a page further down by the page's title.
BY_TITLE = {"clauses/cited/", "look-up/picture/"}


class Links(HTMLParser):
    """What each link in the main text of a page is called, and where it leads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.main = self.inside = self.labelled = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.main |= tag == "main"
        if tag == "a":
            self.inside = self.main and "href" in given and given.get("class") != "headerlink"
            self.labelled = "aria-label" in given
            if self.inside:
                self.found.append((given.get("aria-label") or "", given["href"] or ""))

    def handle_endtag(self, tag):
        self.main &= tag != "main"
        self.inside &= tag != "a"

    def handle_data(self, data):
        if self.inside and not self.labelled:
            text, href = self.found.pop()
            self.found.append((text + data, href))


def place(url, href):
    """Where a link on the page at `url` leads: answers in its fragment are the page's state."""
    page, part = urldefrag(urljoin(f"http://site/{url}", href))
    return f"{page}#{part}" if part and "=" not in part else page


def told(built, url):
    """The places that each text leads to on a page."""
    places = defaultdict(set)
    file = f"{url}index.html" if url.endswith("/") or not url else url
    for text, href in Links(built.text(file)).found:
        places[" ".join(text.split()).lower()].add(place(url, href))
    return places


def test_the_same_words_lead_to_one_place(built):
    """The titles of questions and outcomes apart, of which some are the same at each stage."""
    flow = built.protocol.flow
    titles = Counter(it.title.lower() for it in (*flow.questions.values(), *flow.outcomes.values()))
    unclear = [
        (url, text)
        for url in {*built.pages} - BY_TITLE
        for text, places in told(built, url).items()
        if len(places) > 1 and titles[text.removeprefix("open this page: ")] < 2
    ]
    assert unclear == []


def test_every_link_says_something(built):
    silent = [(url, told(built, url)[""]) for url in built.pages if "" in told(built, url)]
    assert silent == []
