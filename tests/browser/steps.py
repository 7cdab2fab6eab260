"""What a person does with the tool, and what they see of it. Answers are as in `tests.policy`."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Route

from decision_tool.form import Value
from tests.policy import DEVON, FLOW, answers

BOOT = 60_000  # milliseconds; Python starts slowly on a busy machine
FIELDS = {field.id: field for field in DEVON.form.fields}


def address(id: str, given: str = "") -> str:
    """The address of a page of the tool, relative to that of the site."""
    return f"next-step/{id}/" + (f"#{given.replace(' ', '&')}" if given else "")


def edit_address(page: Page, id: str, given: str = "") -> None:
    """Come to an address as Back does: without loading the page anew."""
    with another_view(page):
        page.evaluate("to => history.pushState(null, '', to)", f"/{address(id, given)}")
        page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    at(page, id)


@contextmanager
def another_view(page: Page) -> Iterator[None]:
    """Wait until what is done meanwhile has brought another view, be it of the same page."""
    before = page.locator("[data-page-id]").element_handle()
    yield
    before.wait_for_element_state("hidden")


def at(page: Page, id: str) -> Locator:
    """The page of the tool with this id, once it is shown."""
    shown = page.locator(f'[data-page-id="{id}"]')
    shown.wait_for()
    return shown


def tile(page: Page, question: str, option: str) -> Locator:
    pair = f"{question}={option}"
    return page.locator(
        f'[data-page-id="{question}"] .cr-tile:is([href$="{pair}"], [href*="{pair}&"])'
    )


def answer(page: Page, given: str) -> None:
    """Answer questions, each as soon as it is shown."""
    for question, option in answers(given).items():
        tile(page, question, option).click()


def python(page: Page, state: str) -> None:
    """Wait for Python to be ready, or to have failed."""
    page.locator(f"#tool[data-python={state}]").wait_for(timeout=BOOT)


def hold_python(page: Page) -> Callable[[], None]:
    """Keep Python from starting until the function that this returns is called."""
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))

    def let_go() -> None:
        while not held:
            page.wait_for_timeout(20)
        held.pop().continue_()
        python(page, "ready")

    return let_go


def in_words(given: str) -> list[list[str]]:
    """The titles of questions and the labels of their answers."""
    steps = [(FLOW.questions[id], option) for id, option in answers(given).items()]
    return [[question.title, question.option(option).label] for question, option in steps]


def why(page: Page) -> list[list[str]]:
    """The answers that an outcome names as its reasons, once it names any."""
    rows = page.locator(".cr-answers > div")
    rows.first.wait_for()
    return rows.evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('dt, dd:first-of-type')]"
        ".map(part => part.textContent))"
    )


def carried(page: Page) -> str:
    """The answers in the address."""
    return urlsplit(page.url).fragment.replace("&", " ")


def field(page: Page, id: str, value: str = "") -> Locator:
    return page.locator(f'[name="{id}"]' + (f'[value="{value}"]' if value else ""))


def fill_in(page: Page, values: Mapping[str, Value]) -> None:
    """Fill in fields of the form by hand."""
    for id, value in values.items():
        if FIELDS[id].kind in ("choice", "choices"):
            for choice in [value] if isinstance(value, str) else value:
                field(page, id, choice).check()
        else:
            field(page, id).fill(str(value))


def check_it(page: Page) -> None:
    page.get_by_role("button", name="Check it").click()


def clear_everything(page: Page) -> None:
    """From anywhere, throw away what was typed and what was answered."""
    edit_address(page, "form")
    page.once("dialog", lambda dialog: dialog.accept())
    with another_view(page):
        page.get_by_role("button", name="Clear everything").click()
