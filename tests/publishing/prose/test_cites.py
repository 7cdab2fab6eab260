"""Cites in Markdown become links to the register of clauses, whatever clause ids look like."""

import pytest

from decision_tool.publishing.prose import cites


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Record it. [C4]", ["C4"]),
        ("[C4, K9] and [3.2.1]", ["C4", "K9", "3.2.1"]),
        ("[4a]", ["4a"]),
        ("[a link](page.md) [C4](page.md) [C4][ref] [C4]: note", []),
        ('TOML: clauses = ["C4"]', []),
        ("[Not one] [x]", []),
    ],
)
def test_a_cite_is_ids_in_square_brackets_and_nothing_else(text, ids):
    assert cites.cited(text) == ids


def test_a_cite_leads_to_its_clause_from_wherever_the_page_is():
    linked = cites.linked("Do it. [3.2.1, C4]", "a/b.md", {"3.2.1", "C4"}, attributes="")
    assert linked == "Do it. [3.2.1](../clauses.md#3.2.1) [C4](../clauses.md#c4)"


def test_a_cite_of_no_clause_stays_for_the_check_to_tell():
    assert cites.linked("Do it. [C99]", "a.md", {"C4"}) == "Do it. [C99]"
