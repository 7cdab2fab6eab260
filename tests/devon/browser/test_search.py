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
NOTHING = ["next-step/danger/", "look-up/questions/", "look-up/contacts/"]
MISTYPED = {
    "saftey": "safety",
    "safeguading": "safeguarding",
    "ambulence": "ambulance",
    "emergancy": "emergency",
    "suicde": "suicide",
    "neglegt": "neglect",
    "confrence": "conference",
    "threshhold": "threshold",
    "anonymus": "anonymous",
    "desagree": "disagree",
    "whistelblowing": "whistleblowing",
    "mangers": "managers",
    "proffesional curiousity": "professional curiosity",
    "manger wont reply": "manager wont reply",
}
FORMS = {
    "thresholds": "look-up/questions/#threshold",
    "complaining": "next-step/family/",
    "harming": "next-step/call-front-door/",
    "killed": "next-step/call-999/",
    "escalated": "next-step/danger/",
    "reporting a child": "next-step/call-front-door/",
    "disagreed with a social worker": "look-up/questions/#someone-senior",
}
ELSEWHERE = ["arm", "cafe"]  # not harm, nor case
# Words that look like another, and the page that only the other may bring.
UNLIKE = {
    "care": "next-step/family/",  # carer
    "deadline": "next-step/call-999/",  # dead
    "ranger": "next-step/call-front-door/",  # danger
    "police": "whole/",  # policy
    "step 1": "look-up/questions/#threshold",  # stepping down
    "minute": "look-up/questions/#record",  # the minutes of a meeting
}


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


def status(page):
    return page.get_by_role("search").get_by_role("status").inner_text()


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


def test_a_word_is_found_in_its_other_forms(opened, site_url, subtests):
    for query, page in FORMS.items():
        with subtests.test(query):
            assert look_for(opened, query, site_url)[0] == page


def test_a_typing_error_finds_what_the_right_spelling_finds(opened, site_url, subtests):
    for mistyped, right in MISTYPED.items():
        with subtests.test(mistyped):
            found = look_for(opened, mistyped, site_url)
            assert found != NOTHING
            assert found == look_for(opened, right, site_url)


def test_a_word_is_not_taken_for_another_that_looks_like_it(opened, site_url, subtests):
    for query, page in UNLIKE.items():
        with subtests.test(query):
            assert page not in look_for(opened, query, site_url)


def test_a_word_of_another_field_finds_nothing(opened, site_url, subtests):
    for query in ELSEWHERE:
        with subtests.test(query):
            assert look_for(opened, query, site_url) == NOTHING


def test_the_reader_is_told_how_a_typing_error_was_read(opened, site_url):
    look_for(opened, "ambulence", site_url)
    assert status(opened) == "1 result for “ambulance”"


def test_words_spelt_right_are_not_repeated_to_the_reader(opened, site_url):
    look_for(opened, "Manager won’t reply", site_url)
    assert status(opened) == "8 results, the best first"


def test_a_heading_counts_for_more_than_the_text(opened, site_url):
    assert look_for(opened, "questions", site_url)[0] == "look-up/questions/"


def test_a_page_that_says_again_what_another_says_comes_after_it(opened, site_url):
    # The page on privacy has a section with the same heading.
    found = look_for(opened, "never name", site_url)
    assert found[0] == "challenge/form/#never-name-the-child"


def test_nothing_found_leads_to_the_tool_and_the_contacts(opened, site_url):
    found = look_for(opened, "xylophone", site_url)
    assert "No page found." in status(opened)
    assert found == NOTHING


def test_each_result_has_a_title_and_a_line_of_its_text(opened, site_url):
    look_for(opened, "stage 2", site_url)
    first = opened.get_by_role("search").get_by_role("listitem").first
    assert first.get_by_role("link").inner_text().startswith("Stage 2: ")
    assert first.locator("p").inner_text().startswith("This is your next step.")


def test_results_are_counted_aloud_and_reached_from_the_keyboard(opened, site_url):
    look_for(opened, "gdpr", site_url)
    assert status(opened) == "1 result"
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


def test_what_searches_is_fetched_only_when_the_reader_opens_it(page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/assets/")[2]))
    page.goto("")
    assert "minisearch/index.js" not in fetched
    open_search(page)
    assert "minisearch/index.js" in fetched
