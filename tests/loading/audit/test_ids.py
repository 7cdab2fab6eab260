"""Clauses may be called as real documents call them, and nothing may share an address."""

import pytest

from decision_tool.loading.audit.ids import CLAUSE_ID, ID
from decision_tool.loading.files import CLAUSES
from tests.loading.edits import as_file, found, in_folder, put, source


@pytest.mark.parametrize("id", ["B4", "3.2.1", "4a", "B3b", "12", "A.1", "B10", "4.2-a"])
def test_an_id_that_a_writer_may_cite(tmp_path, id):
    assert CLAUSE_ID.fullmatch(id)
    table = source()[CLAUSES]
    put("family", "5", "clauses", id + "0", "A rule.")(table)
    assert found(in_folder(tmp_path, {CLAUSES: as_file(table)})) == []


@pytest.mark.parametrize("id", ["Rule", "B 4", "B4.", "4/1", "", "[4]", "§4", "B4, B5", "{B4}"])
def test_an_id_that_nobody_could_cite(id):
    assert not CLAUSE_ID.fullmatch(id)


@pytest.mark.parametrize("id", ["role", "line-managers", "part-2", "2nd"])
def test_an_id_that_can_be_part_of_an_address(id):
    assert ID.fullmatch(id)


@pytest.mark.parametrize("id", ["Role", "a b", "a/b", "a_b", "-a", "a-", "a--b", "é", "", "a\n"])
def test_an_id_that_can_not_be_part_of_an_address(id):
    assert not ID.fullmatch(id)
