"""PDFs of the built site, tagged for screen readers: the whole protocol, the sheets and the slides.

A page that wants one has a hidden link to it, which names the file and is shown once it is there.
Made when this machine has a Chromium; a site without them is complete too, since every page prints.
"""

import os
import re
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from decision_tool.loading.folder import bundled
from scripts.build import pictures
from scripts.setup.browser import launch
from scripts.setup.steps import SetupError

SITE = Path(__file__).resolve().parents[2] / "site"
WANTED = re.compile(r'hidden data-pdf="([^"]+)"')
FOOTER = (
    '<p style="width: 100%; margin: 0 16mm; font: 8pt sans-serif; text-align: right">'
    '<span class="pageNumber"></span> of <span class="totalPages"></span></p>'
)
# A link to another page would name a place on this machine; with the site's address it leads there.
LINKS = """([root, address]) => {
    for (const link of document.querySelectorAll("a[href^='.']")) {
        const page = new URL(link.getAttribute("href"), document.baseURI).href.slice(root.length);
        if (address) link.setAttribute("href", new URL(page, address).href);
        else link.removeAttribute("href");
    }
}"""


NUMBERED: dict[str, Any] = {
    "display_header_footer": True,
    "header_template": "<span></span>",
    "footer_template": FOOTER,
}
# Slides go without their notes. Whether the page has chapters: then its sheets are numbered.
LAY_OUT = """() => {
    const { classList } = document.body;
    classList.toggle("cr-alone", classList.contains("cr-slides"));
    return Boolean(document.querySelector(".cr-chapter"));
}"""


def wanted(site: Path) -> dict[Path, Path]:
    """The pages that want a PDF, and where."""
    found = {page: WANTED.search(page.read_text("utf-8")) for page in sorted(site.rglob("*.html"))}
    return {page: (page.parent / it[1]).resolve() for page, it in found.items() if it}


def make(browser: Browser, site: Path, page: Path, file: Path) -> None:
    """Print a page of the site to a file."""
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.evaluate(LINKS, [f"{site.as_uri()}/", os.environ.get("SITE_URL", "")])
    numbered = NUMBERED if tab.evaluate(LAY_OUT) else {}
    tab.pdf(path=file, prefer_css_page_size=True, tagged=True, outline=True, **numbered)
    tab.close()


def offer(page: Path) -> None:
    """Show the link to the file that is there now."""
    page.write_text(WANTED.sub(r'href="\1"', page.read_text("utf-8")), "utf-8")


def main() -> int:
    """Make them all, or say why not."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright, fetch=False)
        except SetupError:
            print("No PDFs and no pictures: this machine has no Chromium, Chrome or Edge.")
            return 0
        pictures.make(browser, SITE, bundled(os.environ.get("PARTNERSHIP", "")))
        for page, file in wanted(SITE).items():
            make(browser, SITE, page, file)
            offer(page)
            print(f"{file.relative_to(SITE)}: {file.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
