"""The built sites in a real Chromium.

A test of the engine looks at the site of the partnership that is made up; the `conftest.py` beside
the tests of a partnership has them look at its own.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from scripts.setup.browser import launch
from tests.browser import steps
from tests.browser.server import serving
from tests.site.sites import MADE_UP, ROOT, Site

TIMEOUT = 10_000  # milliseconds
# No test asks so much of Python that its WebAssembly is worth making quicker, which would take more
# than a third of each start.
FLAGS = ["--js-flags=--liftoff-only"]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
VIOLATIONS = """async rules => {
    // Colours fade from one to the next: end what fades, from the next frame that shows it.
    await new Promise(requestAnimationFrame);
    for (const one of document.getAnimations())
        if (one instanceof CSSTransition) one.finish();
    // What is right is not told either: that would take half of the time.
    const {violations} = await axe.run({runOnly: rules, resultTypes: ["violations"]});
    return violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target}) => `${id}: ${help}: ${target.join(" ")}`));
}"""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all the tests."""
    with launch(playwright, flags=FLAGS) as browser:
        yield browser


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest) -> Site:
    """The site that a test looks at."""
    site: Site = getattr(request, "param", MADE_UP)
    assert (site.folder / "index.html").is_file(), (
        "There is no site to test: first run `python3 scripts/site.py test`."
    )
    return site


@pytest.fixture(scope="session")
def site_url(built: Site) -> Iterator[str]:
    """The address of the built site, ending in a slash."""
    with serving(built.folder) as url:
        yield url


@pytest.fixture(scope="session")
def addresses(built: Site) -> list[str]:
    """The address of every page that stays, relative to that of the site."""
    return [address for address, page in built.pages.items() if not page.redirect]


class Problems(list[str]):
    """What went wrong in the browser, and whether the test means it to."""

    meant = False


@contextmanager
def open_page(
    browser: Browser, site_url: str, problems: list[str], **options: Any
) -> Iterator[Page]:
    """A page in a context of its own; `problems` gets what goes wrong in it.

    Its browser keeps no copy of the site, unless a test of that asks for it.
    """
    options = {"service_workers": "block", **options}
    with browser.new_context(base_url=site_url, **options) as context:
        _watch(context, site_url, problems)
        yield context.new_page()


@pytest.fixture
def problems() -> Problems:
    return Problems()


@pytest.fixture
def new_page(browser: Browser, site_url: str, problems: Problems) -> Iterator[Callable[..., Page]]:
    """Opens pages, each in a new context with the options given to it (a phone, dark, no script).

    An error in the console or a request to anyone else fails the test.
    """
    with ExitStack() as opened:

        def new(**options: Any) -> Page:
            return opened.enter_context(open_page(browser, site_url, problems, **options))

        yield new
    assert problems.meant or not problems


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page as most people have it."""
    return new_page()


class Started:
    """A page whose Python has started; another one, once that of the first has ended."""

    def __init__(self, new: Callable[[list[str]], Page], question: str) -> None:
        self._new = new
        self._question = question
        self._page: Page | None = None
        self.problems: list[str] = []

    def page(self) -> Page:
        if not (self._page and _is_ready(self._page)):
            self.problems.clear()  # they were those of another test
            self._page = self._new(self.problems)
            self._page.goto(steps.address(self._question))
            steps.python(self._page, "ready")
        return self._page


def _is_ready(page: Page) -> bool:
    """Whether its Python answers still."""
    return not page.is_closed() and page.locator("#tool[data-python=ready]").count() == 1


@pytest.fixture(scope="session")
def started(browser: Browser, built: Site, site_url: str) -> Iterator[Started]:
    with ExitStack() as opened:

        def new(problems: list[str]) -> Page:
            return opened.enter_context(open_page(browser, site_url, problems))

        yield Started(new, _first_question(built))


@pytest.fixture
def tool(started: Started, built: Site) -> Iterator[Page]:
    """The first question, as new, with Python ready: one page for all tests that never load it."""
    page, problems = started.page(), started.problems
    if page.evaluate("sessionStorage.length"):  # or nothing was typed
        steps.clear_everything(page)
    steps.edit_address(page, _first_question(built))
    yield page
    found = problems.copy()
    problems.clear()
    assert not found


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """Lists what axe-core finds wrong with the accessibility of a page, once it is at rest.

    All of its rules unless `only` these are asked for: OF_COLOURS where nothing but those changed.
    """

    def violations(page: Page, *only: str) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        return page.evaluate(VIOLATIONS, list(only) or WCAG)

    return violations


def _first_question(site: Site) -> str:
    return next(iter(site.protocol.flow.questions))


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
