"""The written pages of a site: a partnership's own lie over those of every partnership."""

import re
from dataclasses import dataclass
from pathlib import Path

from ...loading.folder import names

# Above a page's heading, for its writers: who reads it, and what they came for. No reader sees it.
PURPOSE = re.compile(r"\A\s*<!-- For: .+?\. Errand: .+?\. -->\n+")
PARTS = "_parts"  # the folder of texts that several of a partnership's pages share


@dataclass(frozen=True)
class Docs:
    """The folder of pages, and the partnership whose pages stand in a folder of its name."""

    root: Path
    partnership: str

    @property
    def own(self) -> Path:
        return self.root / self.partnership

    def own_files(self) -> dict[str, Path]:
        """The partnership's files by their path in docs, without those that are about pages."""
        return _files(self.own)

    def pages(self) -> dict[str, Path]:
        """Every written page by its path in docs."""
        shared = _files(self.root)
        others = tuple(f"{name}/" for name in names())
        whole = {uri: file for uri, file in shared.items() if not uri.startswith(others)}
        return {
            uri: file for uri, file in (whole | self.own_files()).items() if file.suffix == ".md"
        }

    def parts(self) -> list[Path]:
        return sorted((self.own / PARTS).glob("*.md"))

    def text(self, name: str) -> str:
        """A file beside the pages, such as the menu: the partnership's, the shared, or none."""
        for folder in (self.own, self.root):
            if (folder / name).is_file():
                return (folder / name).read_text("utf-8")
        return ""


def address(uri: str) -> str:
    """Where a page stands on the site, by its path in docs."""
    whole = f"/{uri.removesuffix('.md')}/"
    return whole.removesuffix("index/").removeprefix("/")


def without_purpose(markdown: str) -> str:
    """A page without the comment that says whom it serves: search would take that for a part."""
    return PURPOSE.sub("", markdown)


def _files(folder: Path) -> dict[str, Path]:
    found = {path.relative_to(folder): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {
        uri.as_posix(): path
        for uri, path in found.items()
        if not any(part.startswith("_") for part in uri.parts)
    }
