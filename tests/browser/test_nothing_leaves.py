"""Nothing that is typed leaves the tab: not in a request, an address, a cookie or a store."""

from contextlib import closing
from urllib.parse import unquote

from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import FORM, NO_STEP_LEFT, SPECIMEN

WORD = "Quetzalcoatl"
A_SCRIPT_MADE_OF_TEXT = """() => new Promise(barred => {
    addEventListener("securitypolicyviolation", barred, {once: true});
    try { setTimeout("1") } catch {}
})"""
STORED = """async () => JSON.stringify([
    document.cookie, Object.entries(localStorage), history.state,
    await indexedDB.databases(), await caches.keys(), name, document.title,
])"""


def test_nothing_typed_leaves_the_tab(page, site_url):
    asked, passed = [], []
    page.on("request", lambda request: asked.append(request))
    page.on("framenavigated", lambda frame: passed.append(frame.url))
    page.goto(steps.address("unsafe-now"))
    steps.python(page, "ready")
    steps.answer(page, NO_STEP_LEFT)
    steps.at(page, "post-form").get_by_role("link", name="Fill in the").click()
    steps.at(page, "form").get_by_role("link", name="The record of discussions").click()
    loaded = len(asked)
    typed = {
        field.id: f"{WORD} {field.id}"
        for field in (*FORM.fields, *FORM.discussion.field)
        if field.kind in ("text", "long")
    }
    for row in SPECIMEN.discussions:
        steps.add_discussion(page, row | typed)
    for section in FORM.sections:
        steps.edit_address(page, f"form-{section.id}", NO_STEP_LEFT)
        steps.fill_in(page, SPECIMEN.values | typed | {"email": f"{WORD}@school.example"})
        steps.save_and_continue(page)
    steps.at(page, "check")
    while keep := page.get_by_role("button", name="Keep it").all():
        with steps.another_view(page):
            keep[0].click()
    steps.go_to_send(page)
    expect(steps.at(page, "send").locator("#letter")).to_contain_text(WORD)
    steps.open_row(page, "another way")
    page.get_by_role("button", name="Copy the form").click()
    steps.download(page, "Save the draft email")
    page.go_back()
    steps.at(page, "check")

    later = [it.url for it in asked[loaded:] if not it.url.endswith("favicon.svg")]
    lists = [url for url in later if not url.startswith("blob:")]
    assert [url.partition("/python/")[2][:6] for url in lists] == ["names-"]  # with the first check
    assert all(request.url.startswith((site_url, "blob:")) for request in asked)
    assert {request.method for request in asked} == {"GET"}
    assert not any(request.post_data for request in asked)
    assert len(passed) > 10
    for url in passed + [request.url for request in asked]:
        assert WORD not in unquote(url)
    assert WORD not in page.evaluate(STORED)
    assert page.context.cookies() == []


def test_the_address_holds_coded_answers_and_nothing_else(tool):
    steps.answer(tool, NO_STEP_LEFT)
    steps.at(tool, "post-form")
    assert steps.carried(tool) == NO_STEP_LEFT
    assert "?" not in tool.url


def test_another_tab_knows_nothing_of_what_was_typed(tool):
    steps.edit_address(tool, "form-opinion")
    steps.fill_in(tool, {"view": WORD})
    with closing(tool.context.new_page()) as other:
        other.goto(steps.address("form-opinion"))
        steps.python(other, "ready")
        expect(steps.field(other, "view")).to_have_value("")


def test_the_worker_keeps_its_own_policy_and_would_be_heard_if_it_did_not(started):
    page, problems = started.page(), started.problems
    assert problems == []
    page.workers[0].evaluate(A_SCRIPT_MADE_OF_TEXT)
    page.evaluate("'what the worker said before'")
    (heard,) = problems
    assert "TrustedScript" in heard
    problems.clear()
