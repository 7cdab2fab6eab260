"""A site is its own partnership's: its name stands on it, and no word of another's."""

import re

from decision_tool.loading.folder import bundled, load, names


def test_a_site_holds_no_word_of_another_partnership(built):
    others = [it for it in map(load, map(bundled, names())) if it.id != built.protocol.id]
    words = {
        word for it in others for word in (it.id, it.name, it.short_name, it.place, it.manager)
    }
    numbers = {
        contact.number for it in others for contact in it.contacts if len(contact.number) > 3
    }
    foreign = re.compile("|".join(map(re.escape, words | numbers)), re.IGNORECASE)
    found = [
        (file.relative_to(built.folder).as_posix(), match[0])
        for file in built.folder.rglob("*")
        if file.suffix in {".html", ".json", ".xml", ".css", ".js"}
        if not file.relative_to(built.folder).as_posix().startswith("assets/python/")
        for match in [foreign.search(file.read_text("utf-8"))]
        if match
    ]
    assert found == []


def test_every_page_bears_the_name_of_the_site(built):
    nameless = [
        url
        for url, page in built.pages.items()
        if not page.redirect and built.protocol.site not in page.title
    ]
    assert nameless == []


def test_the_about_page_says_how_the_edition_stands(built):
    told = " ".join(text for _, text in built.pages["about/site/"].blocks)
    edition = built.protocol.edition
    assert ("has not approved this edition" in told) != bool(edition.approved_on)
    unset = [it.label for it in built.protocol.settings.values() if not it.value]
    assert all(label in told for label in unset)
