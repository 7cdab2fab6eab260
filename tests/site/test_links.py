"""Every link of the built site leads somewhere, and every page is led to."""

import re
from urllib.parse import urlsplit

from decision_tool.model.partnership import tel
from decision_tool.pages.calls import SHORT
from decision_tool.pages.calls import calls as numbers
from scripts.licences import gather
from scripts.licences.shipped import SHIPPED
from tests.site.sites import ROOT

# Sent by a script from the form, once there is something to send.
SCRIPT_LEADS_TO = {"next-step/send/"}
UNLINKED = {"404.html", *SCRIPT_LEADS_TO}
OURS = {"", "tel", "mailto"}  # schemes; none means this site
OUTSIDE = {
    "https://www.equalityadvisoryservice.com/",  # the law names who hears of what is inaccessible
    "https://creativecommons.org/licenses/by/4.0/",
}


def test_every_link_and_fragment_is_there(built):
    broken = {
        (url, page, fragment)
        for url, source in built.pages.items()
        for page, fragment in source.targets
        if not leads_somewhere(built, page, fragment)
    }
    assert broken == set()


def leads_somewhere(built, page, fragment):
    if page not in built.pages:
        return (built.folder / page).is_file() and not fragment
    # Answers (question=option) are the state of a page, and no place in it.
    return not fragment or "=" in fragment or fragment in built.pages[page].ids


def unreached(site, start):
    """The pages in the folder of this one that links do not lead to without leaving it."""
    reached, todo = set(), [start]
    while todo:
        url = todo.pop()
        if url in site and url.startswith(start) and url not in reached:
            reached.add(url)
            todo += [page for page, _ in site[url].targets]
    # An old address that leads on is kept for those who come from elsewhere.
    return {
        url for url, page in site.items() if url.startswith(start) and not page.redirect
    } - reached


def test_every_page_can_be_reached_from_the_home_page(site):
    assert unreached(site, "") == UNLINKED


def test_every_page_of_the_tool_can_be_reached_within_the_tool(site):
    assert unreached(site, "next-step/") == SCRIPT_LEADS_TO


def test_links_to_others_are_in_the_protocol_data_or_listed(built):
    known = {setting.value for setting in built.protocol.settings.values()}
    known |= {fact.link for fact in built.protocol.guidance.values()}
    links = {link for page in built.pages.values() for link in page.links}
    outside = {link for link in links if urlsplit(link).scheme not in OURS}
    sources = {it.source for it in gather.gathered(ROOT, SHIPPED)}
    assert outside - known == OUTSIDE | sources


def test_calls_go_to_contacts_or_to_numbers_of_the_whole_country_or_of_national_guidance(built):
    links = {link for page in built.pages.values() for link in page.links}
    calls = {link for link in links if link.startswith("tel:")}
    contacts, settings = built.protocol.contacts, built.protocol.settings.values()
    later = {tel(contact.out_of_hours) for contact in contacts if contact.out_of_hours}
    filled_in = {setting.href for setting in settings if setting.kind == "phone" and setting.value}
    teams = {each.tel for each in built.protocol.counterparts.counterpart if each.number}
    known = {contact.tel for contact in contacts} | later | filled_in | teams
    national = {
        call for fact in built.protocol.guidance.values() for _, call in numbers(fact.text, ())
    }
    assert known <= calls <= known | national | {tel(number) for number in SHORT}


INCLUDE = re.compile(r"\{![\w-]+\.\w+!")  # a script may have “{!” in it


def test_no_include_is_left_in_a_page(built):
    left = [
        file.relative_to(built.folder).as_posix()
        for file in built.folder.rglob("*")
        if file.suffix in {".html", ".json", ".xml"} and INCLUDE.search(file.read_text("utf-8"))
    ]
    assert left == []
