"""PDFs of the built site, tagged for screen readers: the whole protocol, and the quick guide.

Made when this machine has a Chromium; a site without them is complete too, since every page prints.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.browser import launch
from scripts.steps import SetupError

SITE = Path(__file__).resolve().parent.parent / "site"
DOCUMENTS = {"whole": "protocol.pdf", "quick-guide": "quick-guide.pdf"}
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


def make(browser: Browser, folder: str, name: str) -> None:
    """Print the page in `folder` to a file of the site, and let the page offer it."""
    file = SITE / folder / "index.html"
    page = browser.new_page()
    page.goto(file.as_uri())
    page.evaluate(LINKS, [f"{SITE.as_uri()}/", os.environ.get("SITE_URL", "")])
    page.pdf(
        path=SITE / name,
        prefer_css_page_size=True,
        tagged=True,
        outline=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=FOOTER,
    )
    page.close()
    html = file.read_text("utf-8")
    file.write_text(html.replace(f'hidden data-pdf="../{name}"', f'href="../{name}"'), "utf-8")
    print(f"{name}: {(SITE / name).stat().st_size // 1024} KB")


def main() -> int:
    """Make both, or say why not."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright, fetch=False)
        except SetupError:
            print("No PDFs: this machine has no Chromium, Chrome or Edge.")
            return 0
        for folder, name in DOCUMENTS.items():
            make(browser, folder, name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
