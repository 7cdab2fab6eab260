"""Clause ids in the written pages become links."""

import pytest

from decision_tool.publishing.prose.cites import cited, linked

CLAUSES = ("B4", "1.1", "3.2.1", "3.2")


def plain(markdown: str, page: str = "index.md") -> str:
    return linked(markdown, page, CLAUSES, attributes="")


@pytest.mark.parametrize("id", CLAUSES)
def test_a_clause_id_in_brackets_leads_to_the_clause(id):
    assert plain(f"Keep a record. [{id}]") == f"Keep a record. [{id}](clauses.md#{id.lower()})"


@pytest.mark.parametrize("written", ["[B4, 3.2]", "[B4,3.2]"])
def test_several_ids_stand_in_one_pair_of_brackets(written):
    assert plain(written) == "[B4](clauses.md#b4) [3.2](clauses.md#3.2)"


def test_the_address_is_that_of_the_register_as_seen_from_the_page():
    assert plain("[1.1]", "a/b/page.md") == "[1.1](../../clauses.md#1.1)"


@pytest.mark.parametrize(
    "written", ["[B4](page.md)", "[B4][link]", "[B4]: page.md", "[a word]", "[x]", "[ ]", "B4"]
)
def test_other_brackets_are_left_alone(written):
    assert plain(written) == written


@pytest.mark.parametrize("id", ["B44", "3.2.9", "3"])
def test_a_cite_of_no_clause_stays_for_the_check_to_tell(id):
    assert plain(f"[{id}]") == f"[{id}]"
    assert cited(f"Do it. [B4, {id}]") == ["B4", id]


def test_a_link_says_to_those_who_hear_it_that_it_is_a_clause():
    assert 'aria-label="Clause 1.1"' in linked("[1.1]", "index.md", CLAUSES)


def test_national_guidance_is_never_taken_for_a_clause():
    html = linked("[N1]", "index.md", CLAUSES, {"N1"})
    assert "(guidance.md#n1)" in html
    assert 'aria-label="National guidance N1"' in html
