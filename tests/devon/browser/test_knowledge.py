"""The knowledge check and the certificate, as a learner uses them."""

import pytest
from playwright.sync_api import expect

from tests.devon.test_knowledge import QUESTIONS, right

CHECK = "training/check/"
FIRST = QUESTIONS[0]


def part(page, question=FIRST):
    return page.locator(f'[data-question="{question.id}"]')


def choose(page, question, letter):
    section = part(page, question)
    section.get_by_role("radio").nth("ABCD".index(letter)).check()
    section.get_by_role("button").click()
    return section.get_by_role("status")


@pytest.fixture
def check(page):
    page.goto(CHECK)
    return page


def test_the_answers_are_fetched_only_once_one_is_given(page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(CHECK)
    page.wait_for_load_state("networkidle")
    assert not [url for url in fetched if "answers" in url]
    assert all(answer.feedback not in page.content() for answer in FIRST.options)
    expect(choose(page, FIRST, "A")).to_contain_text("A is not right.")
    assert [url for url in fetched if "answers" in url]


def test_each_answer_is_told_what_is_right_about_it_and_why(check):
    for letter, answer in FIRST.lettered.items():
        told = choose(check, FIRST, letter)
        expect(told).to_contain_text(f"{letter} is {'right' if answer.right else 'not right'}.")
        expect(told).to_contain_text(answer.feedback)
    choose(check, FIRST, right(FIRST))
    links = part(check).get_by_role("status").get_by_role("link")
    expect(links.first).to_have_accessible_name(f"Clause {FIRST.clauses[0]}")
    links.first.click()
    check.wait_for_url(f"**/clauses/#{FIRST.clauses[0].lower()}")


def test_what_is_said_is_seen_on_a_phone_without_scrolling(new_page):
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(CHECK)
    for question in QUESTIONS:
        told = choose(page, question, "B")
        expect(told).not_to_be_empty()
        expect(told).to_be_in_viewport(ratio=1)
        expect(page.locator(".cr-score")).to_be_in_viewport()


def test_what_is_right_looks_unlike_what_is_not(check):
    for letter, answer in FIRST.lettered.items():
        told = choose(check, FIRST, letter)
        expect(told).to_have_attribute("data-verdict", "fits" if answer.right else "miss")


def test_without_a_choice_it_asks_for_one(check):
    part(check).get_by_role("button").click()
    expect(part(check).get_by_role("status")).to_have_text("Choose an answer first.")


def test_the_certificate_is_offered_once_every_right_answer_was_found(check):
    offer = check.get_by_role("link", name="Fill in my certificate")
    choose(check, FIRST, "A")
    for question in QUESTIONS:
        expect(offer).to_be_hidden()
        expect(choose(check, question, right(question))).to_contain_text("is right.")
    expect(check.locator(".cr-score")).to_contain_text("Answered: 12 of 12. Right first time: 11.")
    offer.click()
    check.get_by_label("My name").fill("Sam")
    expect(check.get_by_text("This is my own declaration.")).to_be_visible()
    check.reload()
    expect(check.get_by_label("My name")).to_have_value("")


def test_it_works_by_keyboard_alone(check):
    part(check).get_by_role("radio").first.focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "Tab"):
        check.keyboard.press(key)
    expect(part(check).get_by_role("button")).to_be_focused()
    check.keyboard.press("Enter")
    expect(part(check).get_by_role("status")).to_contain_text("C is right.")


def test_it_is_accessible_with_feedback_shown(check, axe):
    expect(choose(check, FIRST, "A")).to_contain_text("not right")
    expect(choose(check, QUESTIONS[1], right(QUESTIONS[1]))).to_contain_text("is right")
    assert axe(check) == []


def test_nothing_is_kept(check):
    expect(choose(check, FIRST, "C")).to_contain_text("C is right.")
    stored = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert check.evaluate(stored) == [0, 0, ""]
    assert check.url.endswith(CHECK)


def test_when_the_answers_cannot_be_fetched_it_says_so_and_tries_again(check, problems):
    check.route("**/training/answers/", lambda route: route.abort())
    expect(choose(check, FIRST, "C")).to_contain_text("could not be fetched")
    check.unroute("**/training/answers/")
    expect(choose(check, FIRST, "C")).to_contain_text("C is right.")
    problems.meant = True


def test_without_scripts_it_leads_to_the_answers_and_shows_no_dead_button(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(CHECK)
    expect(page.locator("main :is(button, [disabled]):visible")).to_have_count(0)
    expect(page.get_by_text("Check my answer").filter(visible=True)).to_have_count(0)
    page.get_by_role("link", name="the answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Answers to the knowledge check")
