"""What the pages say of files that are made after them: PDFs, their length, and pictures.

    <a hidden data-pdf="poster.pdf">Save as a PDF</a>       a page that wants to be one, too
    <span data-sheets="../poster.pdf" hidden></span>        how long it is: "1 page"
    <span data-size="../files/all.zip" hidden></span>         how large a file is: "1.2 MB"
    <template data-made="assets/social.png">…</template>    lines that hold once the file is there

Addresses are relative to the page, and that of a picture to the site. Nothing of it shows while its
file is not there, so a site without these files is complete.
"""

import re
from collections.abc import Mapping
from pathlib import Path

KB, MB = 1000, 1_000_000  # bytes
WANTED = re.compile(r'hidden data-pdf="([^"]+)"')
SHEETS = re.compile(r'(<span\b[^>]*?) data-sheets="([^"]+)" hidden>(?=</span>)')
SIZE = re.compile(r'(<span\b[^>]*?) data-size="([^"]+)" hidden>(?=</span>)')
MADE = re.compile(r'<template data-made="([^"]+)">\s*(.*?)\s*</template>', re.DOTALL)


def wanted(site: Path) -> dict[Path, Path]:
    """The pages that want a PDF, and where."""
    found = {page: WANTED.search(page.read_text("utf-8")) for page in sorted(site.rglob("*.html"))}
    return {page: (page.parent / it[1]).resolve() for page, it in found.items() if it}


def show(site: Path, sheets: Mapping[Path, int]) -> None:
    """Show on every page what has been made; `sheets` are the PDFs and their numbers of pages."""
    for page in site.rglob("*.html"):
        before = page.read_text("utf-8")
        after = shown(before, page.parent, site, sheets)
        if after != before:
            page.write_text(after, "utf-8")


def told(count: int) -> str:
    """A number of pages in words."""
    return "1 page" if count == 1 else f"{count} pages"


def large(size: int) -> str:
    """A number of bytes in words."""
    if size < MB:
        return f"{max(1, round(size / KB))} KB"
    return f"{size / MB:.1f} MB"


def shown(html: str, folder: Path, site: Path, sheets: Mapping[Path, int]) -> str:
    """The HTML of a page that stands in `folder`, with what has been made."""

    def link(match: re.Match[str]) -> str:
        return f'href="{match[1]}"' if (folder / match[1]).resolve() in sheets else match[0]

    def length(match: re.Match[str]) -> str:
        count = sheets.get((folder / match[2]).resolve())
        return f"{match[1]}>{told(count)}" if count else match[0]

    def size(match: re.Match[str]) -> str:
        file = (folder / match[2]).resolve()
        return f"{match[1]}>{large(file.stat().st_size)}" if file.is_file() else match[0]

    def lines(match: re.Match[str]) -> str:
        return match[2] if (site / match[1]).is_file() else match[0]

    return SIZE.sub(size, MADE.sub(lines, SHEETS.sub(length, WANTED.sub(link, html))))
