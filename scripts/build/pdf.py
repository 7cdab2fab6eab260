"""What is made of the built site: PDFs, tagged for screen readers, pictures, and what packs hold.

A page that wants one has a hidden link to it (`offers`), which is shown once it is there. They are
made when this machine has a Chromium; a site without them is complete too, since every page prints.
"""

import os
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from decision_tool.loading.folder import bundled
from scripts.build import offers, offline, pdf_ua, pictures
from scripts.build.alone import packs
from scripts.setup.browser import launch
from scripts.setup.steps import SetupError

SITE = Path(__file__).resolve().parents[2] / "site"
# A link to another page would name a place on this machine; with the site's address it leads there.
LINKS = """([root, address]) => {
    for (const link of document.querySelectorAll("a[href^='.']")) {
        const page = new URL(link.getAttribute("href"), document.baseURI).href.slice(root.length);
        if (address) link.setAttribute("href", new URL(page, address).href);
        else link.removeAttribute("href");
    }
}"""

# What the document is, and what its links are called: of several to one place, the longest name.
ABOUT = """() => {
    const every = (name) =>
        [...document.querySelectorAll(`meta[name=${name}]`)].map((each) => each.content);
    const links = {};
    for (const link of document.querySelectorAll("a[href]")) {
        const own = link.getAttribute("href");
        const name = (link.ariaLabel ?? link.textContent).replace(/\\s+/g, " ").trim();
        const address = own.startsWith("#") ? own : link.href;
        if (name.length > (links[address] ?? "").length) links[address] = name;
    }
    const [description = ""] = every("description");
    return { title: document.title, authors: every("author"), description, links };
}"""

# Slides go without their notes.
LAY_OUT = """() => {
    const { classList } = document.body;
    classList.toggle("cr-alone", classList.contains("cr-slides"));
}"""
# A list of contents says on which sheet each chapter begins: a browser can't, so it is told.
NUMBER = """(sheets) => {
    for (const link of document.querySelectorAll(".cr-contents a")) {
        const number = document.createElement("span");
        number.textContent = sheets[link.hash.slice(1)] ?? "";
        link.append(number);
    }
}"""
PRINTED: dict[str, Any] = {"prefer_css_page_size": True, "tagged": True, "outline": True}


def make(browser: Browser, site: Path, page: Path, file: Path) -> int:
    """Print a page of the site to a file; the number of sheets."""
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.evaluate(LINKS, [f"{site.as_uri()}/", os.environ.get("SITE_URL", "")])
    tab.evaluate(LAY_OUT)
    about = tab.evaluate(ABOUT)
    tab.pdf(path=file, **PRINTED)
    if tab.locator(".cr-contents").count():
        tab.evaluate(NUMBER, pdf_ua.places(file))
        tab.pdf(path=file, **PRINTED)
    tab.close()
    return pdf_ua.finish(file, pdf_ua.About(**about))


def main() -> int:
    """Make them all, or say why not; then let the pages say what has been made."""
    sheets = _printed()
    for file in packs.write(packs.Site(SITE), bundled(os.environ.get("PARTNERSHIP", ""))):
        print(f"{file.relative_to(SITE)}: {offers.large(file.stat().st_size)}")
    offers.show(SITE, sheets)
    offline.write(SITE)
    return 0


def _printed() -> dict[Path, int]:
    """Every PDF, and its number of sheets; none where there is no browser."""
    sheets: dict[Path, int] = {}
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright, fetch=False)
        except SetupError:
            print("No PDFs and no pictures: this machine has no Chromium, Chrome or Edge.")
            print("What is packed for trainers has pages to print instead.")
            return sheets
        pictures.make(browser, SITE, bundled(os.environ.get("PARTNERSHIP", "")))
        offline.add_icons(SITE, pictures.ICONS)
        for page, file in offers.wanted(SITE).items():
            sheets[file] = make(browser, SITE, page, file)
            size = file.stat().st_size // 1024
            print(f"{file.relative_to(SITE)}: {offers.told(sheets[file])}, {size} KB")
    return sheets


if __name__ == "__main__":
    sys.exit(main())
