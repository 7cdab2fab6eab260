"""Clauses may be called as real documents call them, and nothing may share an address."""

import pytest

from decision_tool.loading.audit.ids import CLAUSE_ID, ID
from decision_tool.loading.files import CLAUSES
from tests.loading.edits import as_file, found, in_folder, put, source


@pytest.mark.parametrize("id", ["C4", "3.2.1", "4a", "E3b", "12", "A.1", "S10", "4.2-a"])
def test_an_id_that_a_writer_may_cite(tmp_path, id):
    assert CLAUSE_ID.fullmatch(id)
    table = source()[CLAUSES]
    put("family", "p", "clauses", id + "0", "A rule.")(table)
    assert found(in_folder(tmp_path, {CLAUSES: as_file(table)})) == []


@pytest.mark.parametrize("id", ["Rule", "C 4", "C4.", "4/1", "", "[4]", "§4", "C4, C5", "{C4}"])
def test_an_id_that_nobody_could_cite(id):
    assert not CLAUSE_ID.fullmatch(id)


@pytest.mark.parametrize("id", ["who", "stage-1", "2nd"])
def test_an_id_that_can_be_part_of_an_address(id):
    assert ID.fullmatch(id)


@pytest.mark.parametrize("id", ["Who", "a b", "a/b", "a_b", "-a", "a-", "a--b", "é", "", "a\n"])
def test_an_id_that_can_not_be_part_of_an_address(id):
    assert not ID.fullmatch(id)
