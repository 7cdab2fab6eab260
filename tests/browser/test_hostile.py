"""Rubbish and malice in addresses and fields do no harm, and cost nobody what they typed."""

import email
import json
from email.policy import default
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.fixture import (
    DIFFER,
    FORM,
    POSTED,
    PROTOCOL,
    ROW_TEXTS,
    SPECIMEN,
    TEXTS,
    WORKER,
    filled_with,
)

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>"
BREAKS = "one\r\nBcc: spy@bad.example\n&bcc=spy@bad.example%0D%0ABcc:spy@bad.example"
RIGHT_TO_LEFT = "\u202egnp.exe \u2066\u05d0\u05d1\u200f"
HEADERS = ["content-type", "mime-version", "subject", "to", "x-unsent"]


def harmless(page):
    """No markup came in, and nothing breaks out of the page."""
    assert page.locator("#tool-view :is(script, img, iframe, [onerror])").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "fragment",
    [
        "%-rubbish&&==&%zz=%ff&=",
        "#<img src=x onerror=alert(1)>",
        "unsafe-now=" + MARKUP,
        "unsafe-now=maybe&sent=never",
        "constructor=prototype&__proto__=no&unsafe-now=toString",
        f"unsafe-now={'x' * 10_000}",
        "&".join(f"q{number}=1" for number in range(1000)),
        "unsafe-now=not-now&unsafe-now=rung&unsafe-now=maybe",
        f"at-risk={RIGHT_TO_LEFT}",
        "%ED%A0%80=%00&unsafe-now=%0D%0A",
    ],
    ids=lambda it: it[:24],
)
def test_an_address_that_makes_no_sense_is_said_to(tool, fragment):
    tool.evaluate("fragment => { location.hash = fragment }", fragment)
    expect(tool.locator(".cr-notices")).to_contain_text("holds an answer that we do not know")
    expect(steps.at(tool, "unsafe-now").locator("h1")).to_be_focused()
    harmless(tool)
    steps.answer(tool, WORKER)
    steps.at(tool, "need")


def test_rubbish_does_not_cost_the_answers_beside_it(tool):
    steps.edit_address(tool, "need", f"{WORKER} nonsense=1 need=nothing")
    expect(tool.locator(".cr-notices p")).to_have_count(2)
    steps.answer(tool, "need=posted")
    steps.at(tool, "with-officer")
    assert steps.why(tool) == steps.in_words(POSTED)


def test_answers_that_lead_elsewhere_are_said_to_and_lead_there(tool):
    steps.edit_address(tool, "directors", WORKER)
    notice = tool.locator(".cr-notices")
    expect(notice).to_contain_text("do not lead to this page")
    notice.get_by_role("link").click()
    steps.at(tool, "need")
    assert steps.carried(tool) == WORKER


def test_before_python_an_address_that_makes_no_sense_is_harmless_too(page):
    let_go = steps.hold_python(page)
    page.goto(steps.address("with-officer") + "#" + POSTED.replace(" ", "&") + "&x=" + MARKUP)
    assert steps.why(page) == steps.in_words(POSTED)
    harmless(page)
    let_go()
    expect(page.locator(".cr-notices")).to_contain_text("holds an answer that we do not know")
    assert steps.why(page) == steps.in_words(POSTED)
    harmless(page)


def test_a_page_that_is_not_there_says_so_and_keeps_the_numbers(page, problems):
    page.goto(steps.address("step-99", WORKER))
    assert page.locator("aside a[href='tel:999']").is_visible()
    problems.meant = True


@pytest.mark.parametrize("text", [MARKUP, RIGHT_TO_LEFT, BREAKS, "x" * 100_000, "&amp;&lt;\\\"'`"])
def test_any_text_is_kept_shown_and_sent_as_it_was_typed(tool, text):
    """In fields of many lines; those of one line take what a browser lets in."""
    steps.edit_address(tool, "discussions", POSTED)
    steps.add_discussion(tool, SPECIMEN.discussions[0] | {"came-of-it": text, "who": text})
    harmless(tool)
    for section in FORM.sections:
        steps.edit_address(tool, f"form-{section.id}", POSTED)
        steps.fill_in(tool, SPECIMEN.values | {"view": text, "case-number": text})
    steps.edit_address(tool, "check", POSTED)
    harmless(tool)
    while keep := tool.get_by_role("button", name="Keep it").all():
        with steps.another_view(tool):
            keep[0].click()
    steps.go_to_send(tool)
    letter = steps.at(tool, "send").locator("#letter").text_content()
    lines = text.replace("\r\n", "\n").splitlines()
    assert all(letter.count(line) >= 3 for line in lines)
    harmless(tool)
    steps.open_row(tool, "another way")
    href = tool.get_by_role("link", name="Start an email").get_attribute("href")
    assert [pair.split("=")[0] for pair in urlsplit(href).query.split("&")] == ["subject", "body"]
    assert "spy" not in href
    assert len(href) < 2000
    draft = email.message_from_bytes(
        steps.download(tool, "Save the draft email")[1], policy=default
    )
    assert sorted(name.lower() for name, _ in draft.items()) == HEADERS
    assert draft["to"] == PROTOCOL.manager_email.value
    assert all(line in draft.get_body(["plain"]).get_content() for line in lines)
    steps.edit_address(tool, "form-opinion", POSTED)
    assert steps.field(tool, "view").input_value() == "\n".join(lines)


def store(page, case):
    """Put a case where the browser keeps what was typed, past the fields that would strip it."""
    stored = {"submission": "0" * 32, "case": case, "row": 0, "filed": True}
    page.evaluate("stored => sessionStorage.setItem('draft-2', stored)", json.dumps(stored))


def test_line_breaks_and_markup_in_every_field_are_refused_and_nothing_is_lost(page):
    page.goto("404.html")
    bad = f"{MARKUP} {BREAKS}"
    store(page, filled_with(bad).as_data())
    page.goto(steps.address("check", POSTED))
    steps.python(page, "ready")
    steps.go_to_send(page)
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    told = page.locator(".govuk-error-summary").inner_text()
    for field in (*FORM.fields, *FORM.discussion.field):
        if field.id in TEXTS + ROW_TEXTS:
            assert (f"“{field.label}”" in told) is (field.kind != "long"), field.id
    harmless(page)
    steps.edit_address(page, "form-opinion", POSTED)
    expect(steps.field(page, "view")).to_have_value(bad.replace("\r\n", "\n"))


def test_an_answer_kept_from_another_version_does_no_harm(page):
    """Fields and options that the form no longer has, and a draft of an older shape."""
    page.goto("404.html")
    gone = {"gone": "x", "reply-by": "gone", "topics": ["gone"]}
    store(page, {"values": gone, "discussions": [gone | {"stage": "gone"}], "kept": ["gone"]})
    page.evaluate("sessionStorage.setItem('case', '{\"values\": {}}')")
    page.goto(steps.address("check", DIFFER))
    steps.python(page, "ready")
    steps.go_to_send(page)
    expect(page.locator(".govuk-error-summary")).to_contain_text("How shall we answer?")
