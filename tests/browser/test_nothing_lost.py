"""Whatever fails, at whatever step, not a word that was typed is lost.

One table: every fault, met with every way in which a person goes on.
"""

from itertools import product

import pytest
from playwright.sync_api import expect

from decision_tool.sending import saved
from tests.browser import steps
from tests.browser.test_without_python import barred, missing
from tests.fixture import AT_STEP_3, PROTOCOL

TYPED = "Quokka “É” <&=> {\n"
PART, ID = "form-opinion", "view"
FORBIDDEN = """Object.defineProperty(window, "sessionStorage", {
    get() { throw new DOMException("barred", "SecurityError"); }
});"""
FULL = """Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
};"""


# ---- Faults: each sets one up before the page is loaded, and says what to do once it is ------


def nothing(page):
    return None


def no_storage(page):
    page.add_init_script(FORBIDDEN)


def full_storage(page):
    page.add_init_script(FULL)


def no_worker(page):
    missing("**/worker.js")(page)


def still_loading(page):
    steps.hold(page, "**/*.wasm")


def dead_worker(page):
    def die():
        steps.python(page, "ready")
        page.workers[0].evaluate("close()")

    return die


def offline(page):
    def go_offline():
        steps.python(page, "ready")
        page.context.set_offline(True)

    return go_offline


FAULTS = (nothing, barred, no_worker, still_loading, dead_worker, offline, no_storage, full_storage)
UNKEPT = (no_storage, full_storage)  # in this page's memory alone, as the page says

# ---- Steps: each ends where what was typed should be -----------------------------------------


def on_the_page(page):
    steps.at(page, PART)
    expect(steps.field(page, ID)).to_have_value(TYPED)


def to_the_list(page):
    page.get_by_role("link", name="All parts", exact=True).click()
    return steps.at(page, "form")


def there_and_back(page):
    to_the_list(page).get_by_role("link", name="The difference of opinion").click()
    on_the_page(page)


def the_browsers_back(page):
    to_the_list(page)
    page.go_back()
    on_the_page(page)


def a_reload(page):
    page.context.set_offline(False)  # no site loads without a network
    steps.reload(page)
    on_the_page(page)


def a_file(page):
    to_the_list(page)
    content = steps.download(page, "Save to this device")[1]
    assert saved.restore(PROTOCOL, content).case.values[ID] == TYPED


def a_copy(page):
    to_the_list(page)
    page.get_by_role("button", name="Copy what you typed").click()
    page.get_by_text("Copied at").wait_for()
    assert f"  {TYPED.strip()}\n" in page.evaluate("navigator.clipboard.readText()")


def paper(page):
    to_the_list(page).get_by_role("link", name="Print the form").click()
    line = steps.at(page, "paper").locator(f"[data-blank={ID}] .cr-line")
    expect(line).to_have_text(TYPED.strip())


STEPS = (there_and_back, the_browsers_back, a_reload, a_file, a_copy, paper)
TABLE = [
    (fault, step)
    for fault, step in product(FAULTS, STEPS)
    if not (fault in UNKEPT and step is a_reload)
]


@pytest.mark.parametrize(
    ("fault", "step"), TABLE, ids=[f"{fault.__name__}-{step.__name__}" for fault, step in TABLE]
)
def test_not_a_word_is_lost(page, problems, fault, step):
    problems.meant = True  # most faults are told in the console
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    happen = fault(page)
    page.goto(steps.address("form", AT_STEP_3))
    page.locator(":root[data-script]").wait_for()
    page.get_by_role("link", name="The difference of opinion").click()
    steps.at(page, PART)
    if happen:
        happen()
    steps.field(page, ID).fill(TYPED)
    step(page)
