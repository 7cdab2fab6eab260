"""The tool without any script, and while its script is on its way."""

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import FLOW, NO_STEP_LEFT

PROMISES = [  # that only a script can keep
    *("stays in this", "Save ", "checks have loaded", "Add a discussion", "Nobody sees"),
    *("Check your answers and send", "Clear everything", "Copy a link"),
]
TYPED = "The plan does not keep her safe."


@pytest.fixture(params=["off", "refused"])
def scriptless(new_page, problems, request):
    """A page whose scripts never run: the browser runs none, or none comes."""
    page = new_page(java_script_enabled=request.param != "off")
    page.route("**/*.js", lambda route: route.abort())
    yield page
    problems.meant = True  # the scripts that are missing


def test_links_lead_from_the_first_question_to_the_form(scriptless):
    scriptless.goto(steps.address("unsafe-now"))
    steps.answer(scriptless, NO_STEP_LEFT)
    outcome = steps.at(scriptless, "post-form")
    expect(outcome.locator("h1")).to_have_text(FLOW.outcomes["post-form"].title)
    outcome.get_by_role("link", name="Fill in the").click()
    steps.at(scriptless, "form").get_by_role("link", name="Who writes").click()
    part = steps.at(scriptless, "form-writer")
    expect(part.get_by_label("Your full name")).to_be_visible()
    part.get_by_role("link", name="All parts", exact=True).click()
    steps.at(scriptless, "form").get_by_role("link", name="The form on paper").click()
    expect(steps.at(scriptless, "paper")).to_contain_text("Your full name")


def test_a_part_of_the_form_says_that_it_keeps_nothing_leads_to_paper_and_sends_nothing(scriptless):
    sent = []
    scriptless.goto(steps.address("form-writer"), wait_until="networkidle")
    scriptless.on("request", lambda request: sent.append(request.url))
    expect(scriptless.get_by_text("This page can’t keep what you type.")).to_be_visible()
    before = scriptless.url
    for label in ("Your full name", "Your work email"):
        scriptless.get_by_label(label).fill(TYPED)
        scriptless.get_by_label(label).press("Enter")
    assert scriptless.url == before
    assert sent == []
    expect(scriptless.get_by_label("Your full name")).to_have_value(TYPED)
    scriptless.get_by_role("main").get_by_role("link", name="The form on paper").last.click()
    expect(steps.at(scriptless, "paper")).to_contain_text("from your browser’s menu")


# Without <noscript> a page is the same whichever way no script runs.
@pytest.mark.parametrize("scriptless", ["off"], indirect=True)
def test_without_a_script_no_page_promises_what_takes_one(scriptless, built, addresses, subtests):
    for address in [it for it in addresses if it.startswith("next-step/")]:
        with subtests.test(address):
            assert "noscript" not in built.pages[address].parts
            scriptless.goto(address)
            said = scriptless.get_by_role("main").inner_text()
            assert [promise for promise in PROMISES if promise in said] == []
            assert scriptless.locator("main :is(button, [disabled]):visible").count() == 0


@pytest.mark.parametrize("id", ["form", "form-writer", "discussions", "check", "paper", "speaking"])
def test_what_the_script_brings_moves_nothing(page, id):
    let_script_come = steps.hold(page, "**/tool.js")
    page.goto(steps.address(id), wait_until="commit")
    places = page.locator("main :is(h1, h2, a, input, textarea, nav)")
    place = "them => them.map(it => [it.className, it.textContent, it.getBoundingClientRect().y])"
    page.locator(".cr-footer").wait_for()
    before = places.evaluate_all(place)
    steps.hold_python(page)
    let_script_come()
    page.locator(":root[data-script]").wait_for()
    assert places.evaluate_all(place) == before


def test_what_was_typed_before_the_script_came_is_kept(page):
    let_script_come = steps.hold(page, "**/tool.js")
    steps.hold_python(page)
    page.goto(steps.address("form-opinion"), wait_until="commit")
    steps.field(page, "view").fill(TYPED)
    let_script_come()
    steps.save_and_continue(page)
    steps.at(page, "form").get_by_role("link", name="The difference of opinion").click()
    expect(steps.field(page, "view")).to_have_value(TYPED)
