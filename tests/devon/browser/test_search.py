"""Search finds what people here type, by their own words and by ours."""

import pytest

from tests.browser.fixtures import open_page
from tests.browser.searching import look_for, open_search, status

# What a practitioner types, and the page that must come first or second: the one that we would
# hand to a colleague who asked us that.
ASKED = {
    "escalate": "challenge/before-you-start/",
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
    "what happens after the form": "challenge/form/#after-you-send-it",
    "professional curiosity": "challenge/before-you-start/",
    "what do I say": "principles/restorative/",
    "5 Rs": "principles/restorative/",
    "phone number": "look-up/contacts/",
    "flowchart": "look-up/picture/",
    "print": "clauses/",
    "supervision": "principles/reflect/",
    "business group": "challenge/form/#after-you-send-it",
    "levels of need tool": "next-step/prepare/",
    "slides": "training/",
    "case study": "training/scenarios/",
}
# Where one page is plainly the answer, it comes first.
FIRST = {
    "saftey": "next-step/call-front-door/",
    "out of hours": "next-step/call-front-door/",
    "nothing happened when I called": "next-step/call-again/",
    "nobody answers": "look-up/contacts/#no-answer",
    "deaf": "look-up/contacts/#no-speech",
    "FGM": "look-up/other-duties/",
    "prevent": "look-up/other-duties/",
    "radicalisation": "look-up/other-duties/",
    "private fostering": "look-up/other-duties/",
    "unborn baby": "look-up/other-duties/",
    "another area": "next-step/elsewhere/",
    "plymouth": "next-step/elsewhere/",
    "LADO": "next-step/allegation/",
    "allegation against a teacher": "next-step/allegation/",
    "whistelblowing": "situations/whistleblowing/",
    "my manager is hiding": "situations/whistleblowing/",
    "my manager refuses": "next-step/own-manager/",
    "foster carer": "next-step/carer/",
    "neighbour": "next-step/public/",
    "I am a child": "next-step/young-person/",
    "I am worried about a child": "next-step/request-support/",
    "chair": "next-step/chair/",
    "IRO": "next-step/chair/",
    "nursery": "situations/voluntary/#if-you-have-no-senior-manager",
    "childminder": "situations/voluntary/#no-manager",
    "GP": "situations/voluntary/#no-manager",
    "challenge a GP": "look-up/questions/#someone-senior",
    "managers": "next-step/stage-2/",
    "senior managers": "next-step/stage-3/",
    "nightmares": "next-step/distress/",
    "distressed": "next-step/distress/",
    "off sick": "next-step/distress/",
    "form came back": "challenge/form/#if-it-comes-back",
    "facilitator": "next-step/facilitator/",
    "the SCP manager wants to talk": "next-step/form-talk/",
    "form sent and we still disagree": "next-step/form-disagree/",
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
ELSEWHERE = ["harp", "cafe"]  # not harm, nor case
# Words that look like another, and the page that only the other may bring.
UNLIKE = {
    "care": "next-step/family/",  # carer
    "deadline": "next-step/call-999/",  # dead
    "ranger": "next-step/call-front-door/",  # danger
    "police": "whole/",  # policy
    "step 1": "look-up/questions/#threshold",  # stepping down
    "minute": "look-up/questions/#record",  # the minutes of a meeting
}


@pytest.fixture(scope="module")
def home(browser, site_url):
    """The home page with the search open: all of these tests only type into it."""
    problems = []
    with open_page(browser, site_url, problems) as page:
        page.goto("")
        open_search(page)
        yield page
    assert problems == []


def test_what_people_type_brings_the_page_that_they_need_first_or_second(home, subtests):
    for query, page in ASKED.items():
        with subtests.test(query):
            assert page in look_for(home, query)[:2]


def test_the_page_that_is_plainly_the_answer_comes_first(home, subtests):
    for query, page in FIRST.items():
        with subtests.test(query):
            assert look_for(home, query)[0] == page


def test_a_child_at_risk_comes_first(home, subtests):
    for query in AT_RISK:
        with subtests.test(query):
            assert look_for(home, query)[0] == "next-step/call-999/"


def test_a_word_is_found_in_its_other_forms(home, subtests):
    for query, page in FORMS.items():
        with subtests.test(query):
            assert look_for(home, query)[0] == page


def test_a_typing_error_finds_what_the_right_spelling_finds(home, subtests):
    for mistyped, right in MISTYPED.items():
        with subtests.test(mistyped):
            found = look_for(home, mistyped)
            assert found != NOTHING
            assert found == look_for(home, right)


def test_a_word_is_not_taken_for_another_that_looks_like_it(home, subtests):
    for query, page in UNLIKE.items():
        with subtests.test(query):
            assert page not in look_for(home, query)


def test_a_word_of_another_field_finds_nothing(home, subtests):
    for query in ELSEWHERE:
        with subtests.test(query):
            assert look_for(home, query) == NOTHING


def test_words_spelt_right_are_not_repeated_to_the_reader(home):
    look_for(home, "Manager won’t reply")
    assert status(home) == "8 results, the best first"


def test_a_heading_counts_for_more_than_the_text(home):
    assert look_for(home, "questions")[0] == "look-up/questions/"


def test_a_page_that_says_again_what_another_says_comes_after_it(home):
    # The page on privacy has a section with the same heading.
    found = look_for(home, "never name")
    assert found[0] == "challenge/form/#never-name-the-child"


def test_nothing_found_leads_to_the_tool_and_the_contacts(home):
    found = look_for(home, "xylophone")
    assert "No page found." in status(home)
    assert found == NOTHING
