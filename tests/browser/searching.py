"""How a person searches the site, and what they find."""

from playwright.sync_api import Locator, Page


def panel(page: Page) -> Locator:
    """The search of the frame; the page for an address that is not there has one of its own."""
    return page.locator("#cr-search")


def open_search(page: Page) -> None:
    """Open the search, and wait until it finds something."""
    page.locator("header summary", has_text="Search").click()
    panel(page).get_by_label("Search this site").fill("child")
    panel(page).get_by_role("listitem").first.wait_for()


def look_for(page: Page, query: str) -> list[str]:
    """Type it, and give the addresses of what is found, best first."""
    box = panel(page).get_by_label("Search this site")
    box.fill(query)
    box.press("ArrowDown")  # finds at once
    links = panel(page).get_by_role("link")
    root = (
        panel(page)
        .locator("[data-index]")
        .evaluate("it => new URL(it.dataset.index, location).href")
    )
    site = root.removesuffix("search/search_index.json")
    return [href.removeprefix(site) for href in links.evaluate_all("all => all.map(a => a.href)")]


def status(page: Page) -> str:
    """What is said of the results."""
    return panel(page).get_by_role("status").inner_text()
