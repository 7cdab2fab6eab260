"""Search finds what people type: typed into the built site, in a browser."""

import pytest

PHONE = {"viewport": {"width": 390, "height": 844}}

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
    "flowchart": "look-up/journey/",
    "print": "whole/",
    "supervision": "principles/reflect/",
    "business group": "challenge/after-sending/",
    "levels of need tool": "next-step/prepare/",
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
    """The home page on a phone, with the search open."""
    page = new_page(**PHONE)
    page.goto("")
    page.locator("header summary", has_text="Search").click()
    return page


def look_for(page, query, site_url):
    """Type anew, and give the addresses of what is found, best first."""
    box = page.get_by_label("Search this site")
    box.fill("")
    page.wait_for_function("!document.querySelector('[role=search] [role=status]').textContent")
    box.press_sequentially(query)
    page.wait_for_function("document.querySelector('[role=search] [role=status]').textContent")
    links = page.get_by_role("search").get_by_role("link").all()
    return [link.evaluate("link => link.href").removeprefix(site_url) for link in links]


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


def test_a_word_is_found_while_it_is_typed_and_in_its_other_forms(opened, site_url, subtests):
    for query in ("thresh", "Thresholds"):
        with subtests.test(query):
            assert look_for(opened, query, site_url)[0] == "look-up/questions/#threshold"


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
    look_for(opened, "whistle", site_url)
    assert "1 result" in opened.get_by_role("search").get_by_role("status").inner_text()
    opened.keyboard.press("Enter")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/situations/whistleblowing/")


def test_a_result_on_the_same_page_comes_out_from_behind_the_panel(opened, site_url):
    opened.goto("look-up/questions/")
    opened.locator("header summary", has_text="Search").click()
    look_for(opened, "deadline", site_url)
    opened.get_by_role("search").get_by_role("link").first.click()
    assert opened.locator("header [open]").count() == 0
    assert opened.url.endswith("#how-long")


def test_results_fit_a_phone_and_are_accessible(opened, site_url, axe):
    look_for(opened, "escalate", site_url)
    assert axe(opened) == []
    assert opened.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]
    for link in opened.get_by_role("search").get_by_role("link").all():
        assert link.bounding_box()["height"] >= 24
