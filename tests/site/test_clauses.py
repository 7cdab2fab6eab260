"""Every clause of the protocol has its place on the site, and something that follows from it."""

REGISTER = "clauses/"
# Pages that show every clause or outcome once more, so that a cite there says nothing.
AGAIN = {REGISTER, "silences/", "whole/", "next-step/"}


def test_each_clause_has_its_anchor(built):
    assert {id.lower() for id in built.protocol.clauses} <= built.pages[REGISTER].ids


def test_each_cite_leads_to_its_clause(site):
    wrong = [
        (url, id, link)
        for url, page in site.items()
        if url != "whole/"  # where the register is a chapter
        for id, link in page.cites
        if not link.endswith((f"{REGISTER}#{id.lower()}", f"guidance/#{id.lower()}"))
    ]
    assert wrong == []


def test_each_clause_is_cited_by_what_follows_from_it(built):
    cited = {id for url, page in built.pages.items() if url not in AGAIN for id, _ in page.cites}
    assert set(built.protocol.clauses) - cited == set()
