"""What is written as TOML is read from it again, whatever it holds."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_tool.writing.toml import has_comments, toml

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))
VALUES = st.one_of(TEXTS, st.integers(0, 99), st.booleans(), st.lists(TEXTS, min_size=1))
ROWS = st.lists(st.dictionaries(st.sampled_from("abc"), VALUES), min_size=1, max_size=3)
TABLES = st.dictionaries(
    st.sampled_from("defg"), st.one_of(VALUES, ROWS.map(lambda rows: [*rows, {"h": "1"}]))
)


@given(TABLES)
def test_every_table_is_read_again_as_it_was(table):
    assert tomllib.loads(toml(table)) == table


def test_it_looks_as_a_person_would_write_it():
    parts = [{"text": "One.\n\nTwo.", "answer": [{"option": "no", "clauses": ["1.1", "1.2"]}]}]
    assert toml({"title": "A “title”", "minutes": 10, "part": parts}) == (
        'title = "A “title”"\nminutes = 10\n\n[[part]]\ntext = """\nOne.\n\nTwo."""\n\n'
        '[[part.answer]]\noption = "no"\nclauses = ["1.1", "1.2"]\n'
    )


@given(TABLES)
def test_what_is_written_here_has_no_remarks_whatever_stands_in_its_texts(table):
    assert not has_comments(toml(table))


@pytest.mark.parametrize(
    "text",
    ["# Ask Jo.", "minutes = 3 # or more\n", 'text = """\nOne # two\n""" # a remark', "# don't"],
)
def test_a_remark_is_found_wherever_it_stands(text):
    assert has_comments(text)
