"""What a person does with the tool, and what they see of it. Answers are as in `tests.stories`."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Dialog, Locator, Page, Route

from decision_tool.case.record import Case
from decision_tool.model.form import Value
from decision_tool.model.protocol import Protocol
from decision_tool.pages import files
from decision_tool.sending.saved import Saved
from tests.fixture import PROTOCOL, SUBMISSION, TODAY, journey
from tests.stories import answers

KINDS = "them => them.map(({ name, type, dataset }) => [name, dataset.date ? 'date' : type])"
BOOT = 60_000  # milliseconds; Python starts slowly on a busy machine
# In a function of a page of the tool: a Python of its own, to be asked directly.
A_PYTHON = """
  const { Python } = await import("/assets/runtime/python.js");
  const { runtime } = document.getElementById("tool").dataset;
  const python = await new Promise((resolve, reject) => {
    const one = new Python(state => {
      if (state === "ready") resolve(one);
      if (state === "failed") reject(new Error("Python failed"));
    });
    one.start(new URL("/assets/python/", location).href, JSON.parse(runtime));
  });
"""


def address(id: str, given: str = "") -> str:
    """The address of a page of the tool, relative to that of the site."""
    return f"next-step/{id}/" + (f"#{given.replace(' ', '&')}" if given else "")


def edit_address(page: Page, id: str, given: str = "") -> None:
    """Come to an address as Back does: without loading the page anew."""
    page.evaluate("to => history.pushState(null, '', to)", f"/{address(id, given)}")
    show_again(page)
    at(page, id)


def show_again(page: Page) -> None:
    """Have Python show the page anew, after it has answered all that was asked of it before."""
    with another_view(page):
        page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")


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


def hold(page: Page, file: str) -> Callable[[], None]:
    """Keep a file from coming until the function that this returns is called."""
    held: list[Route] = []
    page.route(file, lambda route: held.append(route))

    def let_go() -> None:
        page.route(file, lambda route: route.continue_())  # if it was not yet asked for
        for route in held:
            route.continue_()

    return let_go


def hold_python(page: Page) -> Callable[[], None]:
    """Keep Python from starting until the function that this returns is called."""
    let_go = hold(page, "**/*.wasm")

    def start() -> None:
        let_go()
        python(page, "ready")

    return start


def in_words(given: str, protocol: Protocol = PROTOCOL) -> list[list[str]]:
    """The titles of questions and the labels of their answers."""
    steps = [(protocol.flow.questions[id], option) for id, option in answers(given).items()]
    return [[question.title, question.option(option).label] for question, option in steps]


def why(page: Page) -> list[list[str]]:
    """The answers that an outcome names as its reasons, once it names any."""
    rows = page.locator(".cr-answers > div")
    rows.first.wait_for(state="attached")  # in a row that opens
    return rows.evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('dt, dd:first-of-type')]"
        ".map(part => part.textContent))"
    )


def change(page: Page, question: str) -> None:
    """Go back from an outcome to one of the answers that led there."""
    title = PROTOCOL.flow.questions[question].title
    page.locator("summary", has_text="Why we say this").click()
    row = page.locator(".cr-answers > div", has_text=title)
    row.get_by_role("link", name="Change").click()


def carried(page: Page) -> str:
    """The answers in the address."""
    return urlsplit(page.url).fragment.replace("&", " ")


def field(page: Page, id: str, value: str = "") -> Locator:
    return page.locator(f'[name="{id}"]' + (f'[value="{value}"]' if value else ""))


def fill_in(page: Page, values: Mapping[str, Value]) -> None:
    """Fill in the fields that the page has of these by hand, once it has any."""
    page.locator(", ".join(f'#case-form [name="{id}"]' for id in values)).first.wait_for()
    kinds = dict(page.locator("#case-form [name]").evaluate_all(KINDS))
    for id, value in values.items():
        if kinds.get(id) in ("radio", "checkbox"):
            for choice in [value] if isinstance(value, str) else value:
                field(page, id, choice).check()
        elif kinds.get(id) == "date":
            fill_in_day(field(page, id), str(value))
        elif id in kinds:
            field(page, id).fill(str(value))


def fill_in_day(boxes: Locator, day: str) -> None:
    """Type a day (YYYY-MM-DD) into its three boxes, as people write it."""
    for box, part in zip(boxes.all(), reversed(day.split("-")), strict=True):
        box.fill(part.lstrip("0"))


def save_and_continue(page: Page) -> None:
    """Save a part; the next view may be the same part, with what to mend."""
    with another_view(page):
        page.get_by_role("button", name="Save and continue").click()


def add_discussion(page: Page, values: Mapping[str, Value]) -> None:
    """From the record, write one more discussion."""
    page.get_by_role("link", name="Add a discussion").click()
    at(page, "discussion")
    fill_in(page, values)
    save_and_continue(page)


def saved_file(case: Case, given: str = "") -> dict[str, str | bytes]:
    """A file as "Save to this device" makes it."""
    kept = Saved(case, answers(given), SUBMISSION.id, TODAY)
    html = files.kept_html(PROTOCOL, journey(given), kept)
    return {"name": "record.html", "mimeType": "text/html", "buffer": html.encode()}


def load_form(page: Page, given: str = "") -> None:
    """Load the list of parts, and wait until Python has told how far each is."""
    page.goto(address("form", given))
    python(page, "ready")
    page.locator(".govuk-task-list__status > *").first.wait_for()


def open_case(page: Page, case: Case, given: str = "") -> None:
    """Come to the list of parts with a case that was written before."""
    edit_address(page, "form")
    with another_view(page):
        page.locator("[data-open]").set_input_files(files=[saved_file(case, given)])


def open_row(page: Page, summary: str) -> None:
    """Open a closed row of the page, unless it is open."""
    row = page.locator("main details", has=page.locator("summary", has_text=summary))
    if row.get_attribute("open") is None:
        row.locator("summary").click()


def go_to_send(page: Page) -> None:
    """From anywhere, check the form and go on to send it."""
    edit_address(page, "check", carried(page))
    tick(page, "I have read it all")
    if page.locator("[name=holds]").count() and not page.locator("[name=holds]:checked").count():
        tick(page, "The record: ")
    with another_view(page):
        page.get_by_role("button", name="Go on to send it").click()


def tick(page: Page, label: str) -> None:
    """Tick a box of the check, which shows the page anew, unless it is ticked."""
    if not page.get_by_label(label).is_checked():
        with another_view(page):
            page.get_by_label(label).check()


def download(page: Page, name: str) -> tuple[str, bytes]:
    """The name and the content of the file that a button saves."""
    with page.expect_download() as saving:
        page.get_by_role("button", name=name).click()
    return saving.value.suggested_filename, saving.value.path().read_bytes()


@contextmanager
def accepting(page: Page) -> Iterator[list[str]]:
    """Agree to what the page or the browser asks meanwhile; yields the kinds of questions."""
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", agree)
    yield asked
    page.remove_listener("dialog", agree)


def reload(page: Page) -> None:
    """Load the page anew, whatever the browser asks first."""
    with accepting(page):
        page.reload()


def clear_everything(page: Page) -> None:
    """From anywhere, throw away what was typed and what was answered."""
    edit_address(page, "form")
    with accepting(page), another_view(page):
        press_clear(page)


def press_clear(page: Page) -> None:
    """Clear everything, which stands in a closed row."""
    open_row(page, "Clear everything")
    page.get_by_role("button", name="Clear everything").click()
