"""Every link of the built site leads somewhere, and every page is led to."""

import re
from urllib.parse import urlsplit

from tests.policy import DEVON
from tests.site.reading import SITE

# Sent by a script from the form, once there is something to send.
SCRIPT_LEADS_TO = {"next-step/send/"}
UNLINKED = {"404.html", *SCRIPT_LEADS_TO}
OURS = {"", "tel", "mailto"}  # schemes; none means this site
# The law names who hears complaints about accessibility.
OUTSIDE = {
    "https://www.equalityadvisoryservice.com/",
    "https://www.mkdocs.org",
    "https://pyodide.org",
    "https://jinja.palletsprojects.com",
    "https://arthurdejong.org/python-stdnum/",
    "https://lucaong.github.io/minisearch/",
}


def test_every_link_and_fragment_is_there(site):
    broken = {
        (url, page, fragment)
        for url, source in site.items()
        for page, fragment in source.targets
        if not leads_somewhere(site, page, fragment)
    }
    assert broken == set()


def leads_somewhere(site, page, fragment):
    if page not in site:
        return (SITE / page).is_file() and not fragment
    # Answers (danger=no) are the state of a page, and no place in it.
    return not fragment or "=" in fragment or fragment in site[page].ids


def test_every_page_can_be_reached_from_the_home_page(site):
    reached, todo = set(), [""]
    while todo:
        url = todo.pop()
        if url in site and url not in reached:
            reached.add(url)
            todo += [page for page, _ in site[url].targets]
    # An old address that leads on is kept for those who come from elsewhere.
    pages = {url for url, page in site.items() if not page.redirect}
    assert pages - reached == UNLINKED


def test_links_to_others_are_in_the_protocol_data_or_listed(site):
    known = {setting.value for setting in DEVON.settings.values()}
    links = {link for page in site.values() for link in page.links}
    outside = {link for link in links if urlsplit(link).scheme not in OURS}
    assert outside - known == OUTSIDE


def test_calls_go_to_the_contacts_of_the_protocol_data(site):
    links = {link for page in site.values() for link in page.links}
    calls = {link for link in links if link.startswith("tel:")}
    assert calls == {contact.tel for contact in DEVON.contacts}


def test_no_include_is_left_in_a_page():
    left = [
        file.relative_to(SITE).as_posix()
        for file in SITE.rglob("*")
        if file.suffix in {".html", ".json", ".xml"} and re.search(r"\{!", file.read_text("utf-8"))
    ]
    assert left == []
