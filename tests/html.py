"""A reader of HTML for the tests: it insists on balanced tags and remembers what it saw."""

from html.parser import HTMLParser

VOID = {"input", "br", "hr", "img", "meta", "link", "wbr"}


class Html(HTMLParser):
    """What a page holds: its tags, checked to be balanced, its ids, addresses and texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.pieces: list[tuple[set[str], str]] = []
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        text = " ".join(data.split())
        inside = {key for tag, attrs in self.open for key in (tag, attrs.get("class")) if key}
        self.pieces.append((inside, text))
        for key in inside:
            self.texts.setdefault(key, []).append(text)

    def text(self, key: str) -> str:
        """The text within all elements of this tag or class."""
        return " ".join(part for part in self.texts.get(key, []) if part)

    def texts_outside(self, *keys: str) -> set[str]:
        """Every text but those within elements of these tags or classes."""
        return {text for inside, text in self.pieces if text and not inside & set(keys)}

    def every(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.tags if attribute in attrs]
