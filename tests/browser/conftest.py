"""The built site in a real Chromium."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.setup.browser import launch
from tests.browser import steps
from tests.browser.server import serving

ROOT = Path(__file__).parents[2]
SITE = ROOT / "site"
TIMEOUT = 10_000  # milliseconds
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Colours fade from one to the next: end what fades, from the next frame that shows it.
AT_REST = """new Promise(requestAnimationFrame).then(() => {
    for (const one of document.getAnimations())
        if (one instanceof CSSTransition) one.finish();
})"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all the tests."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """The address of the built site, ending in a slash."""
    if not (SITE / "index.html").is_file():
        pytest.exit("There is no site to test: first run `python3 scripts/site.py build`.", 1)
    with serving(SITE) as url:
        yield url


@pytest.fixture(scope="session")
def addresses(site_url: str) -> list[str]:
    """The address of every page that stays, relative to that of the site."""
    pages = (
        page.relative_to(SITE).as_posix()
        for page in SITE.rglob("*.html")
        if 'http-equiv="refresh"' not in page.read_text("utf-8")
    )
    return sorted(page.removesuffix("index.html") for page in pages)


@pytest.fixture
def problems() -> list[str]:
    """What went wrong in the browser; a test that means it to go wrong clears the list."""
    return []


@pytest.fixture
def new_page(browser: Browser, site_url: str, problems: list[str]) -> Iterator[Callable[..., Page]]:
    """Opens pages, each in a new context with the options given to it (a phone, dark, no script).

    An error in the console or a request to anyone else fails the test.
    """
    with ExitStack() as contexts:

        def new(**options: Any) -> Page:
            context = browser.new_context(base_url=site_url, **options)
            contexts.callback(context.close)
            _watch(context, site_url, problems)
            return context.new_page()

        yield new
    assert not problems


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page as most people have it."""
    return new_page()


@pytest.fixture(scope="session")
def started(browser: Browser, site_url: str) -> Iterator[tuple[Page, list[str]]]:
    """A page whose Python has started, and what went wrong in it."""
    problems: list[str] = []
    with browser.new_context(base_url=site_url) as context:
        _watch(context, site_url, problems)
        page = context.new_page()
        page.goto(steps.address("danger"))
        steps.python(page, "ready")
        yield page, problems


@pytest.fixture
def tool(started: tuple[Page, list[str]]) -> Iterator[Page]:
    """The first question, as new, with Python ready: one page for all tests that never load it."""
    page, problems = started
    steps.clear_everything(page)
    steps.edit_address(page, "danger")
    yield page
    found = problems.copy()
    problems.clear()
    assert not found


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """Lists what axe-core finds wrong with the accessibility of a page, once it is at rest.

    All of its rules unless `only` these are asked for.
    """
    source = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")

    def violations(page: Page, *only: str) -> list[str]:
        page.evaluate(AT_REST)
        if not page.evaluate("'axe' in window"):
            page.evaluate(source)
        found = page.evaluate(
            "rules => axe.run({runOnly: rules}).then(run => run.violations)", list(only) or WCAG
        )
        return [
            f"{rule['id']}: {rule['help']}: {' '.join(map(str, node['target']))}"
            for rule in found
            for node in rule["nodes"]
        ]

    return violations


def _watch(context: BrowserContext, site_url: str, problems: list[str]) -> None:
    context.set_default_timeout(TIMEOUT)
    context.on("console", lambda it: it.type == "error" and problems.append(f"Console: {it.text}"))
    context.on("page", lambda it: _watch_workers(it, problems))
    context.on("weberror", lambda it: problems.append(f"Error: {it.error}"))
    context.on(
        "request",
        lambda it: (
            it.url.startswith((site_url, "data:", "blob:"))
            or problems.append(f"Request to another origin: {it.url}")
        ),
    )


def _watch_workers(page: Page, problems: list[str]) -> None:
    """Hear what a browser says of workers beside their own console: a policy was broken."""
    log = page.context.new_cdp_session(page)
    log.on(
        "Log.entryAdded",
        lambda it: (
            (it["entry"]["source"], it["entry"]["level"]) == ("worker", "error")
            and problems.append(f"Worker: {it['entry']['text']}")
        ),
    )
    log.send("Log.enable")
