"""Every clause of the protocol has its place on the site, and something that follows from it."""

REGISTER, GUIDANCE = "clauses/", "guidance/"
# Pages that show every clause or outcome once more, so that a cite there says nothing.
AGAIN = {REGISTER, "silences/", "whole/", "next-step/"}


def test_each_clause_has_its_anchor(built):
    assert {id.lower() for id in built.protocol.clauses} <= built.pages[REGISTER].ids


def test_each_cite_leads_to_its_clause_or_to_its_fact_of_national_guidance(built):
    guidance = built.protocol.guidance
    wrong = [
        (url, id, link)
        for url, page in built.pages.items()
        if url != "whole/"  # where the registers are chapters
        for id, link in page.cites
        if not link.endswith(f"{GUIDANCE if id in guidance else REGISTER}#{id.lower()}")
    ]
    assert wrong == []


def test_each_fact_of_national_guidance_has_its_anchor(built):
    facts = {id.lower() for id in built.protocol.guidance}
    assert not facts or facts <= built.pages[GUIDANCE].ids


def test_each_clause_is_cited_by_what_follows_from_it(built):
    cited = {id for url, page in built.pages.items() if url not in AGAIN for id, _ in page.cites}
    assert set(built.protocol.clauses) - cited == set()
