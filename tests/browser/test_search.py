"""Search finds what people type: typed into the built site, in a browser."""

import pytest

PHONE = {"viewport": {"width": 390, "height": 844}}
TOUCH = 44  # pixels

# What a practitioner types, and the page that must come first or second: the one that we would
# hand to a colleague who asked us that.
ASKED = {
    "escalate": "challenge/why/",
    "how do I escalate a concern": "next-step/danger/",
    "manager won’t reply": "look-up/questions/#no-reply",
    "her manager hasn't got back to me": "look-up/questions/#no-reply",
    "threshold": "look-up/questions/#threshold",
    "didn't meet threshold": "look-up/questions/#threshold",
    "who decides": "look-up/questions/#who-decides",
    "challenge a social worker": "look-up/questions/#someone-senior",
    "complaint": "next-step/family/",
    "parent unhappy": "next-step/family/",
    "how long": "look-up/questions/#how-long",
    "deadline": "look-up/questions/#how-long",
    "closed the case": "look-up/questions/#threshold",
    "no further action": "look-up/questions/#threshold",
    "NFA": "look-up/questions/#threshold",
    "DSL": "look-up/glossary/#safeguarding-lead",
    "whistle blowing": "situations/whistleblowing/",
    "form": "challenge/form/",
    "stage 2": "next-step/stage-2/",
    "don't agree": "next-step/stage-1/",
    "iro": "situations/conferences/",
    "mash": "next-step/call-front-door/",
    "what do I record": "look-up/questions/#record",
    "no senior manager": "situations/voluntary/",
    "someone disagrees with me": "challenge/being-challenged/",
    "what happens after the form": "challenge/after-sending/",
    "professional curiosity": "challenge/before-you-start/",
    "what do I say": "principles/restorative/",
    "5 Rs": "principles/restorative/",
    "phone number": "look-up/contacts/",
    "flowchart": "look-up/picture/",
    "print": "whole/",
    "supervision": "principles/reflect/",
    "business group": "challenge/after-sending/",
    "levels of need tool": "next-step/prepare/",
    "slides": "training/",
    "case study": "training/scenarios/",
}
AT_RISK = [
    "in danger",
    "emergency",
    "suicide",
    "hurt",
    "urgent",
    "manager won’t reply, child in danger",
]


@pytest.fixture
def opened(new_page):
    """The home page on a phone, with the search open and ready."""
    page = new_page(**PHONE)
    page.goto("")
    open_search(page)
    return page


def open_search(page):
    page.locator("header summary", has_text="Search").click()
    page.get_by_label("Search this site").fill("child")
    page.get_by_text("8 results").wait_for()


def look_for(page, query, site_url):
    """Enter it, and give the addresses of what is found, best first."""
    box = page.get_by_label("Search this site")
    box.fill(query)
    box.press("Enter")
    links = page.get_by_role("search").get_by_role("link")
    return [
        href.removeprefix(site_url) for href in links.evaluate_all("all => all.map(a => a.href)")
    ]


def test_what_people_type_brings_the_page_that_they_need_first_or_second(
    opened, site_url, subtests
):
    for query, page in ASKED.items():
        with subtests.test(query):
            assert page in look_for(opened, query, site_url)[:2]


def test_a_child_at_risk_comes_first(opened, site_url, subtests):
    for query in AT_RISK:
        with subtests.test(query):
            assert look_for(opened, query, site_url)[0] == "next-step/call-999/"


def test_results_come_while_a_word_is_typed(opened):
    opened.get_by_label("Search this site").press_sequentially(" thresh")
    opened.get_by_role("link", name="Is a threshold decision final?").wait_for()


def test_a_word_is_found_in_its_other_forms(opened, site_url):
    assert look_for(opened, "thresholds", site_url)[0] == "look-up/questions/#threshold"


def test_nothing_found_leads_to_the_tool_and_the_contacts(opened, site_url):
    found = look_for(opened, "xylophone", site_url)
    assert "No page found." in opened.get_by_role("search").get_by_role("status").inner_text()
    assert found == ["next-step/danger/", "look-up/questions/", "look-up/contacts/"]


def test_each_result_has_a_title_and_a_line_of_its_text(opened, site_url):
    look_for(opened, "stage 2", site_url)
    first = opened.get_by_role("search").get_by_role("listitem").first
    assert first.get_by_role("link").inner_text().startswith("Stage 2: ")
    assert first.locator("p").inner_text().startswith("This is your next step.")


def test_results_are_counted_aloud_and_reached_from_the_keyboard(opened, site_url):
    look_for(opened, "gdpr", site_url)
    assert opened.get_by_role("search").get_by_role("status").inner_text() == "1 result"
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/about/privacy/")


def test_a_result_on_the_same_page_comes_out_from_behind_the_panel(opened, site_url):
    opened.goto("look-up/questions/")
    open_search(opened)
    look_for(opened, "deadline", site_url)
    opened.get_by_role("search").get_by_role("link").first.click()
    assert opened.locator("header [open]").count() == 0
    assert opened.url.endswith("#how-long")


def test_results_fit_a_phone_and_are_accessible(opened, site_url, axe):
    look_for(opened, "escalate", site_url)
    assert axe(opened) == []
    assert opened.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]
    for link in opened.get_by_role("search").get_by_role("link").all():
        assert link.bounding_box()["height"] >= TOUCH
